"""Who wrote it, where and when: in lines of their own, or before a paragraph's first words."""

import re
from dataclasses import dataclass

_NAME = r"[A-ZÀ-ÖØ-Þ][\w.'’-]*"
_SMALL = r"(?:and|&|of|for|the|in|de|van|von|der|da|di|al|bin|la|le|with|at|to|on|\|)"
_ROLE = (
    r"(?:(?:staff|senior|special|chief|guest|contributing) )*"
    r"(?:reporter|correspondent|editor|writer|journalist|columnist|contributor"
    r"|news(?: ?desk| ?room)?)"
)
_BY = re.compile(
    r"\(?(?:By|BY|Written by|Story by|Text by|Words by|Author)[: ]\s*"
    rf"(?P<who>{_NAME}(?:,?\s+(?:{_NAME}|{_SMALL}|\d[\w:,/.-]*))*)\W*$"
)
_NAME_AND_ROLE = re.compile(
    rf"(?P<who>{_NAME}(?:\s+{_NAME}){{1,3}})(?:\s*[,|/]\s*|\s+)(?:{_NAME}\s+){{0,3}}(?i:{_ROLE})"
    rf"(?:\s*[,|/]\s*{_NAME}[^.!?]{{0,30}})?$"
)
_BRACKETED = re.compile(
    r"[\[【](?P<inside>[^\[\]【】]{3,80})[\]】]\s*(?:[-–—:=]\s*)?(?=[\"“'‘\d]|[A-ZÀ-ÖØ-Þ])"
)
_ROLE_WORD = re.compile(rf"\b{_ROLE}\b", re.IGNORECASE)
_AGENCY = (
    r"(?:Reuters|AP|AFP|CNN|BBC|DPA|dpa|PA|UPI|EFE|ANSA|TASS|Xinhua|Yonhap|Kyodo|Bloomberg|IANS|PTI|AA"
    r"|Anadolu(?: Agency)?|[A-Z][\w ]{1,30} News)"
)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DAY = rf"(?:{_MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{_MONTH})(?:,?\s+\d{{4}})?"
_PLACE = rf"{_NAME}(?:[ /]{_NAME}){{0,3}}(?:,\s+{_NAME}(?: {_NAME}){{0,2}})?"
_DASH = r"\s*[-–—]{1,2}\s*"
_DATELINES = (
    re.compile(rf"(?:{_PLACE},?\s+)?(?:{_DAY}\s+)?\({_AGENCY}\){_DASH}"),
    re.compile(
        rf"{_PLACE},\s+\(?{_DAY}\)?(?:\s+\([\w ./]{{2,30}}\)|\s*/[\w ]{{2,30}}/)?{_DASH}(?=\S)"
    ),
)
# A place in capitals and a dash, without day or agency: only where an article begins, and not for
# what may be the abbreviation that a glossary explains.
_BARE_DATELINE = re.compile(
    r"(?:[A-ZÀ-ÖØ-Þ]{5,}|[A-ZÀ-ÖØ-Þ.]{2,} [A-ZÀ-ÖØ-Þ ]{2,})(?:, [\w. ]{2,20})?\s*[–—-]{1,2}\s+"
    r"(?=[A-Z“\"])"
)
_DATE_LINE = re.compile(
    r"(?P<kind>(?:first |originally |last )?"
    r"(?:published|posted|updated|modified|created|issued|date))\b.{0,60}$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Prefix:
    """What stands before a paragraph's own words; `reason` is "byline" or "dateline"."""

    text: str
    reason: str
    author: str = ""


def find_author(text: str) -> str:
    """The name in a line that is nothing but a byline, or ""."""
    if len(text) > 200:
        return ""
    match = _BY.match(text) or _NAME_AND_ROLE.match(text)
    return re.split(r"\s*[,|(/]\s*|\s+\d", match["who"])[0].strip() if match else ""


def find_date_line(text: str) -> str:
    """The first word ("published", "updated") of a line that only tells a date, or ""."""
    match = _DATE_LINE.match(text)
    if not match or (text.endswith((".", "!", "?")) and len(text) > 40):
        return ""
    return match["kind"].split()[-1].lower()


def find_prefix(text: str, *, first: bool) -> Prefix | None:
    """A byline in brackets or a dateline before the words; `first`: no paragraph stands before."""
    bracketed = _BRACKETED.match(text)
    if bracketed and _ROLE_WORD.search(bracketed["inside"]):
        return Prefix(bracketed[0], "byline", _name_beside_role(bracketed["inside"]))
    for pattern in _DATELINES:
        if match := pattern.match(text):
            return Prefix(match[0], "dateline")
    if first and (match := _BARE_DATELINE.match(text)):
        return Prefix(match[0], "dateline")
    return None


def _name_beside_role(inside: str) -> str:
    """From "Asia Daily Reporter Jane Doe" and "Jane Doe, staff writer" alike: Jane Doe."""
    roles = list(_ROLE_WORD.finditer(inside))
    after = inside[roles[-1].end() :].strip(" ,:=|/-")
    return after or inside[: roles[0].start()].strip(" ,:=|/-")
