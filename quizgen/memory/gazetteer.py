"""Answers that are places: by another name, or with the country that holds them."""

import re
from collections.abc import Callable

from quizgen.memory.edits import count_edits
from quizgen.memory.particles import APART
from quizgen.memory.places import Places
from quizgen.memory.verdict import Match
from quizgen.memory.words import fold_name

_POSTAL = re.compile(r"^([^,]*\w) ([A-Z]{2})$")
_SAINT = re.compile(r"^st\b\.? ", re.IGNORECASE)
ELSEWHERE = "a place of this name elsewhere"
_LEADS = ("in ", "into ", "to ", "from ", "at ", "the ")


def compare_places(given: str, expected: str, places: Callable[[], Places]) -> Match | None:
    """Compare two names of places; None if it is not known that they are some."""
    given, expected = _bare(given), _bare(expected)
    if not expected[:1].isupper() or any(sign.isdigit() for sign in given + expected):
        return None
    given = _POSTAL.sub(r"\1, \2", given)
    city, comma, region = given.replace("(", ",").partition(",")
    known = places()
    wanted = fold_name(expected), fold_name(expected.casefold().removeprefix("the "))
    if re.split(r"\W", expected.casefold())[0] in APART and fold_name(given) in wanted[0]:
        return None  # Korea is in South Korea, but not all of it
    if town := _compare_towns(given, expected, known):
        return town
    for name in wanted:
        if known.are_same(fold_name(given), name):
            return Match(right=True, reason="another form")
        if comma and fold_name(city) == name:
            inside = known.holds(fold_name(region.casefold().replace(" the ", " ")), name)
            if inside is None and known.knows(fold_name(_bare(region))):
                return Match(right=True, reason="more than the answer")
            if inside is not None:
                return Match(inside, reason="another form" if inside else "another place")
    return _judge_others(fold_name(given), wanted, known)


def _compare_towns(given: str, expected: str, known: Places) -> Match | None:
    """Compare a town, with its country or without, with one that was expected with it."""
    city, comma, region = given.replace("(", ",").partition(",")
    town, parted, land = expected.replace("(", ",").partition(",")
    here = known.find_regions(fold_name(region)), known.find_regions(fold_name(land))
    if not parted or fold_name(city) != fold_name(town) or not here[1]:
        return None
    if not comma:
        return Match(right=True, reason="part of the answer")
    same = not here[0].isdisjoint(here[1])
    return Match(same, reason="another form" if same else ELSEWHERE) if here[0] else None


def _judge_others(given: str, wanted: tuple[str, str], known: Places) -> Match | None:
    """What two names are that no one place goes by; None if one of them is of no place."""
    if not (known.knows(given) and known.knows(wanted[0])):
        return None
    if _is_town_for_country(given, wanted[1], known):
        return Match(right=False, close=True, reason="spelling")
    return Match(right=False, reason="another place")


def _is_town_for_country(given: str, country: str, known: Places) -> bool:
    """Whether a town is one letter off a country: Columbia is one, Colombia was meant."""
    one, other = (
        any(len(code) == 2 for code in known.find_regions(name)) for name in (given, country)
    )
    return other and not one and count_edits(given, country) == 1


def _bare(text: str) -> str:
    """Without a preposition or article in front, St written out."""
    text = text.strip()
    for lead in _LEADS:
        text = text[len(lead) :] if text.casefold().startswith(lead) else text
    return _SAINT.sub("Saint ", text)
