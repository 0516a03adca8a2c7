"""Fractions, ratios, vague numbers and ordinals: what makes each of them sure."""

import re
from dataclasses import replace

from quizgen.facts.number_words import read_ordinal
from quizgen.facts.quantities_context import name_counted
from quizgen.facts.quantities_form import Quantity
from quizgen.facts.quantities_make import make_quantity
from quizgen.facts.quantities_numbers import form_of, read_fraction, read_ratio


def match_fraction(match: re.Match[str], sure: bool) -> Quantity | None:
    value = read_fraction(match["number"])
    if value is None or not (sure or match["qualifier"] or _is_fraction(match)):
        return None
    return make_quantity(match, value, "fraction")


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


def match_ratio(match: re.Match[str], sure: bool) -> Quantity | None:
    words, value = match["number"], read_ratio(match["number"])
    after = match.string[match.end() :]
    if value is None or re.match(r" (?:minute|hour|day|week|month|year)s|[,.]\d", after):
        return None
    safe = " out of " in words or " every " in words or words.lower().startswith(("one ", "1 "))
    if not (safe or sure or (words[0].isalpha() and value > 0.2)):
        return None
    return make_quantity(match, value, "ratio")


def match_vague(match: re.Match[str], _: bool) -> Quantity:
    return replace(make_quantity(match, None, ""), bound="about")


def match_ordinal(match: re.Match[str], _: bool) -> Quantity | None:
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
