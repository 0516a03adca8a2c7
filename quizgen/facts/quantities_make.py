"""A quantity made of the pieces that a pattern matched."""

import re
from collections.abc import Callable

from quizgen.facts.quantities_context import is_age, name_counted
from quizgen.facts.quantities_form import Bound, Quantity, read_bound
from quizgen.facts.quantities_numbers import form_of

Reader = Callable[["re.Match[str]", bool], Quantity | None]

_TIME_UNITS = re.compile(r"(?:second|minute|hour|day|week|month|year|decade)s|centuries")
_ALSO_PREPOSITION = re.compile(r"about|over|under|above|below|around|some")


def make_quantity(
    match: re.Match[str], value: float | None, unit: str, limits: tuple[float, float] | None = None
) -> Quantity:
    """The quantity of a match with the groups qualifier, number, plus and trailer."""
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
