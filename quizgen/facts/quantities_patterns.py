"""The forms of quantities, each with what makes it sure."""

import re
from collections.abc import Callable
from dataclasses import replace

from quizgen.facts.number_words import ORDINAL, read_ordinal
from quizgen.facts.quantities_context import counts, is_age, looks_like_year, name_counted
from quizgen.facts.quantities_form import QUALIFIER, TRAILER, Bound, Quantity, read_bound
from quizgen.facts.quantities_numbers import (
    FRACTION,
    NUMBER,
    RATIO,
    SCALE,
    VAGUE,
    form_of,
    read_fraction,
    read_number,
    read_ratio,
)
from quizgen.facts.quantities_units import SIGN, UNIT, name_unit

_BEFORE = r"(?<![\w.,’'-])"
_QUALIFIER = rf"(?:(?P<qualifier>{QUALIFIER})(?: |(?<=[~≈])))?"
_UNIT = rf"(?P<unit>[ \u00a0]?(?:{UNIT})(?![\w²³]|/\w))"
_SCALE = rf"(?P<scale>(?(sign)(?:(?<=\d)m\b|{SCALE})|{SCALE}))?"
_TAIL = rf"(?P<plus>\+)?(?(sign)|{_UNIT})?(?: (?P<trailer>{TRAILER})\b)?"
_SINGLE = rf"{_BEFORE}{_QUALIFIER}(?P<sign>{SIGN})?(?P<number>(?i:{NUMBER}){_SCALE}){_TAIL}"
_RANGE = (
    rf"{_BEFORE}{_QUALIFIER}(?P<between>(?i:between) )?(?P<sign>{SIGN})?"
    rf"(?P<number>(?P<a>(?i:{NUMBER}))(?P<first>{SCALE})?%?(?P<joint> to | and | or | ?[–-] ?)"
    rf"(?:{SIGN})?(?P<b>(?i:{NUMBER}){_SCALE})){_TAIL}"
)
_TIME_UNITS = re.compile(r"(?:second|minute|hour|day|week|month|year|decade)s|centuries")
_ALSO_PREPOSITION = re.compile(r"about|over|under|above|below|around|some")
_SHORT_UNITS = re.compile(r"m|g|l|V|p|mi|ha|t")

Reader = Callable[["re.Match[str]", bool], Quantity | None]


def _read_single(match: re.Match[str], sure: bool) -> Quantity | None:
    unit = name_unit(match["sign"] or match["unit"] or "")
    number = match["number"]
    bare = number.removesuffix(match["scale"] or "")
    if unit and _SHORT_UNITS.fullmatch((match["unit"] or "").strip()) and not bare[0].isdigit():
        return None
    end, text = match.end(), match.string
    if not sure and not counts(
        text, match.start(), end, number, measured=bool(unit) or bool(match["qualifier"])
    ):
        return None
    return _make(match, read_number(bare, match["scale"] or ""), unit)


def _make(
    match: re.Match[str], value: float | None, unit: str, limits: tuple[float, float] | None = None
) -> Quantity:
    text, end, number = match.string, match.end(), match["number"]
    start, qualifier = match.start(), match["qualifier"] or ""
    if qualifier and _is_preposition(text[:start], qualifier, number, unit):
        start, qualifier = match.end("qualifier") + 1, ""
    trailer = "or more" if match["plus"] else match["trailer"] or ""
    bound: Bound = "range" if limits else read_bound(qualifier, trailer)
    if not unit and is_age(text[:start], text[end:]):
        unit = "years old"
    return Quantity(
        start=start,
        end=end,
        text=text[start:end],
        number=number,
        value=value,
        unit=unit,
        counted="" if unit else name_counted(text[end:]),
        bound=bound,
        low=limits[0] if limits else None,
        high=limits[1] if limits else None,
        form=form_of(match["a"] if limits else number),
        qualifier=qualifier or trailer,
    )


def _is_preposition(before: str, qualifier: str, number: str, unit: str) -> bool:
    """Whether "over two years" or "about two brothers" is no "more than", no "roughly"."""
    if not _ALSO_PREPOSITION.fullmatch(qualifier.lower()):
        return False
    if qualifier.lower() == "over" and _TIME_UNITS.fullmatch(unit):
        return not re.search(r"\b(?:for|of|with|after|in|took|lasted|lasts|than|is|was) $", before)
    return not unit and number.isalpha() and len(number) <= 6  # a small number in words


def _read_range(match: re.Match[str], sure: bool) -> Quantity | None:
    joint, between = match["joint"].strip(), bool(match["between"])
    if joint == "-" and not (match["a"][-1].isdigit() and match["b"][0].isdigit()):
        return None  # the hyphen of "twenty-five"
    if (joint == "and") != between or re.search(
        r"(?<!ing )\bfrom $", match.string[: match.start()]
    ):
        return None
    scale = match["scale"] or ""
    last = match["b"].removesuffix(scale)
    high, low = read_number(last, scale), read_number(match["a"], match["first"] or "")
    bare = read_number(last)
    if low is None or high is None or bare is None:
        return None
    if not match["first"] and low < bare:
        low *= high / bare  # "5 to 10 million"
    unit = name_unit(match["sign"] or match["unit"] or "")
    if low >= high or (joint == "or" and high - low > 5):
        return None
    years = looks_like_year(match["a"]) and looks_like_year(last)
    before, after = match.string[: match.start()], match.string[match.end() :]
    plain = joint in "–-" and not (unit or name_counted(after) or is_age(before, after))
    if (years and not unit) or (plain and not sure):
        return None
    if not sure and not counts(
        match.string, match.start(), match.end(), match["a"], measured=bool(unit)
    ):
        return None
    return _make(match, None, unit, (low, high))


def _read_fraction(match: re.Match[str], sure: bool) -> Quantity | None:
    value = read_fraction(match["number"])
    if value is None or not (sure or match["qualifier"] or _is_fraction(match)):
        return None
    return _make(match, value, "fraction")


def _is_fraction(match: re.Match[str]) -> bool:
    """Not the second half, a third man, a quarter mile."""
    words, before = match["number"].lower(), match.string[: match.start()]
    after = match.string[match.end() :]
    if words == "half":
        if re.search(r"\b(?:second|first|other|a|the|one|[Tt]op|bottom|latter|and) $", before):
            return False
        return bool(
            re.match(r" (?:of|the|its|their|his|her|our|all|as|these|those)\b", after)
            or re.search(r"\b(?:by|in|to|than|[Oo]nly|[Jj]ust) $", before)
        )
    if words.endswith("s"):
        return True
    return bool(
        re.match(r" (?:of|more|less|fewer|larger|smaller|higher|lower|as)\b", after)
    ) or bool(
        re.search(r"\bby $", before) and re.match(r"[.,;:)]|$| (?:and|in|since|from)\b", after)
    )


def _read_ratio(match: re.Match[str], sure: bool) -> Quantity | None:
    words, value = match["number"], read_ratio(match["number"])
    after = match.string[match.end() :]
    if value is None or re.match(r" (?:minute|hour|day|week|month|year)s|[,.]\d", after):
        return None
    safe = " out of " in words or " every " in words or words.lower().startswith(("one ", "1 "))
    if not (safe or sure or (words[0].isalpha() and value > 0.2)):
        return None
    return _make(match, value, "ratio")


def _read_vague(match: re.Match[str], _: bool) -> Quantity:
    return replace(_make(match, None, ""), bound="about")


def _read_ordinal(match: re.Match[str], _: bool) -> Quantity | None:
    before, after = match.string[: match.start()], match.string[match.end() :]
    value = read_ordinal(match["number"])
    if value is None or re.match(r"-\w| of all\b", after) or re.search(r"\b[Aa]t $|[\w]-$", before):
        return None
    if match["number"][0].isupper() and not re.search(r"(?:^|[.!?]\s+)$", before):
        return None
    form = form_of(re.sub(r"(?<=\d)\D+", "", match[0]))
    return Quantity(
        match.start(), match.end(), match[0], match[0], float(value), "", name_counted(after),
        "exact", None, None, form, "", ordinal=True,
    )  # fmt: skip


_NO_TAIL = r"(?P<plus>)(?P<trailer>)"
PATTERNS: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (re.compile(_RANGE), _read_range),
    (re.compile(rf"{_BEFORE}{_QUALIFIER}(?P<number>(?i:{FRACTION})){_NO_TAIL}"), _read_fraction),
    (re.compile(rf"{_BEFORE}{_QUALIFIER}(?P<number>(?i:{RATIO})){_NO_TAIL}"), _read_ratio),
    (re.compile(rf"{_BEFORE}{_QUALIFIER}(?P<number>(?i:{VAGUE})){_NO_TAIL}"), _read_vague),
    (re.compile(_SINGLE), _read_single),
    (re.compile(rf"{_BEFORE}(?P<number>(?i:{ORDINAL}))"), _read_ordinal),
)
