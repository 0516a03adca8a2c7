"""The forms of quantities, each with what makes it sure."""

import re

from quizgen.facts.number_words import ORDINAL
from quizgen.facts.quantities_context import counts, is_age, looks_like_year, name_counted
from quizgen.facts.quantities_form import QUALIFIER, TRAILER, Quantity
from quizgen.facts.quantities_make import Reader, make_quantity
from quizgen.facts.quantities_numbers import (
    FRACTION,
    NUMBER,
    RATIO,
    SCALE,
    VAGUE,
    read_number,
)
from quizgen.facts.quantities_shares import (
    match_fraction,
    match_ordinal,
    match_ratio,
    match_vague,
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
_SHORT_UNITS = re.compile(r"m|g|l|V|p|mi|ha|t")


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
    return make_quantity(match, read_number(bare, match["scale"] or ""), unit)


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
    return make_quantity(match, None, unit, (low, high))


_NO_TAIL = r"(?P<plus>)(?P<trailer>)"
PATTERNS: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (re.compile(_RANGE), _read_range),
    (re.compile(rf"{_BEFORE}{_QUALIFIER}(?P<number>(?i:{FRACTION})){_NO_TAIL}"), match_fraction),
    (re.compile(rf"{_BEFORE}{_QUALIFIER}(?P<number>(?i:{RATIO})){_NO_TAIL}"), match_ratio),
    (re.compile(rf"{_BEFORE}{_QUALIFIER}(?P<number>(?i:{VAGUE})){_NO_TAIL}"), match_vague),
    (re.compile(_SINGLE), _read_single),
    (re.compile(rf"{_BEFORE}(?P<number>(?i:{ORDINAL}))"), match_ordinal),
)
