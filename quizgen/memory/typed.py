"""Typed answers: whether free text says what was asked for.

Nothing is forgiven in a number, nothing that turns the meaning round, and nothing that is the
answer to another question. What is neither clearly right nor clearly wrong is `close`.
"""

import re
from collections.abc import Collection, Sequence
from fractions import Fraction
from functools import partial

from quizgen.memory.context import Context
from quizgen.memory.enumerations import compare_lists
from quizgen.memory.formulas import name_substance
from quizgen.memory.gazetteer import ELSEWHERE, compare_places
from quizgen.memory.names import is_name
from quizgen.memory.numerals import Number, Token
from quizgen.memory.persons import asks_person
from quizgen.memory.phrases import Expected, compare_phrases
from quizgen.memory.quantities import convert
from quizgen.memory.slips import Nearness, compare_words, count_edits
from quizgen.memory.verdict import RIGHT, WRONG, Match
from quizgen.memory.vocabulary import NO_WORDS, Vocabulary
from quizgen.memory.words import spell, split_words

_LED = (
    "in on at since by it is was they are to from of about around approximately approx roughly "
    "circa ca into for during after maybe perhaps probably"
)
_LEAD_INS = frozenset(_LED.split())
_ROUGH = "about around approximately approx roughly circa ca nearly almost"
_ROUGHLY = frozenset(_ROUGH.split())
_NEARLY = frozenset(("nearly", "almost"))
_FILLERS = (("year",), ("city", "of"), ("town", "of"), ("country", "of"), ("i", "think"))
_MOST_EDITS = 3
_FRACTION = re.compile(
    r"\b(?:half|quarters?|thirds?|fifths?|tenths?)\b|\d/\d|[¼-¾⅐-⅞]", re.IGNORECASE
)
_LIST = re.compile(r",(?!\d)|;|\band\b|&", re.IGNORECASE)
_SEVERAL = re.compile(r";|/|\band\b|&|\bor\b", re.IGNORECASE)


def compare_text(
    given: str,
    expected: Collection[str],
    *,
    others: Collection[str] = (),
    question: str = "",
    tolerance: float = 0,
    vocabulary: Vocabulary = NO_WORDS,
) -> Match:
    """Compare a text with the answers that are right and some that are known to be wrong.

    `question` is what was asked, or the text around a gap: its words may be left out or repeated.
    `tolerance` is how far a number may be off: 500000 for half a million of "14 million kroner".
    """
    context = Context(
        asked=frozenset(map(str, split_words(question))),
        person=asks_person(question, vocabulary),
        question=bool(question),
        rivals=[_words(split_words(other)) for other in others],
        vocabulary=vocabulary,
    )
    matches = [_compare(given, text, context, Fraction(str(tolerance))) for text in expected]
    best = max(matches, key=lambda match: (match.right, match.close, match.reason), default=WRONG)
    elsewhere = next((match for match in matches if match.reason == ELSEWHERE), best)
    if best == RIGHT:
        return best  # word for word: that another answer says the same does not matter
    if any(_are_same(split_words(given), split_words(text)) for text in others):
        return Match(right=False, reason="the answer to something else")
    if elsewhere is not best:
        return elsewhere
    if best.right and _is_nearer(given, others, expected):
        return Match(right=False, close=True, reason="near the answer to something else")
    return best


def _compare(given: str, expected: str, context: Context, tolerance: Fraction) -> Match:
    wanted = split_words(expected)
    found = split_words(given, m_is_million="million" in expected.casefold())
    if (substance := name_substance(given)) and not name_substance(expected):
        name = " ".join(map(str, wanted))
        if compare_words(substance, name, context.vocabulary) is Nearness.SAME:
            return Match(right=True, reason="another form")
    if not wanted or not found:
        same = given.strip() == expected.strip()
        return RIGHT if same and given.strip() else WRONG
    if {found[0], wanted[0]} == {"by", "to"} and _numbers(wanted):
        return Match(right=False, reason="something else")  # to 5 per cent is not by so much
    if _era(found) * (_era(wanted) or 1) < 0 and not context.asks("bc"):
        return Match(right=False, reason="another era")
    if _changes(found) != _changes(wanted) and _changes(found) and _changes(wanted):
        return Match(right=False, reason="something else")
    if ("every" in wanted and "times" in found) or ("times" in wanted and "every" in found):
        return Match(right=False, reason="something else")
    if wanted[0] in _ROUGHLY and found[0] in _NEARLY and len(found) > 1:
        found = found[1:]
    found, wanted = _without_lead_in(found, wanted), _without_lead_in(wanted, found)
    if _are_same(found, wanted) or _are_same_list(given, expected):
        return RIGHT
    place = compare_places(given, expected, context.vocabulary.places)
    if place and (place.right or not context.person):
        return place
    if _names_several(given, expected):
        return Match(right=False, reason="more than one answer")
    if listed := compare_lists(
        given, expected, partial(_compare, context=context, tolerance=tolerance)
    ):
        return listed
    found, wanted = _alike(_without_to(found), _without_to(wanted), given, expected)
    if wrong := _compare_numbers(found, wanted, tolerance):
        return wrong
    if not _numbers(wanted):  # then a number is one word more
        found = tuple(str(token) for token in found)
    capital = expected[:1].isupper()
    meant = Expected(_words(wanted), isinstance(wanted[0], Number), is_name(expected), capital)
    return compare_phrases(_words(found), meant, context, swapped="," in given)


def _alike(
    found: tuple[Token, ...], wanted: tuple[Token, ...], given: str, expected: str
) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    """Both with their numbers in one form, where that makes them agree."""
    if _numbers(found) == _numbers(wanted) and _ordinals(found) == _ordinals(wanted):
        return found, wanted
    if expected[:1].isupper() and _count(found) == _count(wanted) != []:
        return _with_ordinals(found), _with_ordinals(wanted)
    in_percent = "percent" in found, "percent" in wanted
    if in_percent[0] or (in_percent[1] and not _FRACTION.search(given)):
        return found, wanted  # neither half of something in per cent, nor .2 for 20 per cent
    small = convert(found), convert(wanted)
    return small if _numbers(small[0]) == _numbers(small[1]) else (found, wanted)


def _count(tokens: Sequence[Token]) -> list[str]:
    """What counts something in a name: XIV, 14th, fourteen."""
    return _ordinals(_with_ordinals(tokens))


def _with_ordinals(tokens: Sequence[Token]) -> tuple[Token, ...]:
    return tuple(f"#{token}" if isinstance(token, Number) else token for token in tokens)


def _compare_numbers(
    found: Sequence[Token], wanted: Sequence[Token], tolerance: Fraction
) -> Match | None:
    """What the numbers alone decide; None if they agree."""
    given, right = _numbers(found), _numbers(wanted)
    if _ordinals(found) != _ordinals(wanted) or (right and len(given) != len(right)):
        return Match(right=False, reason="another number")
    if not right:
        return None
    margin = tolerance if len(right) == 1 else 0
    pairs = list(zip(given, right, strict=True))
    if all(abs(one.value - two.value) <= margin for one, two in pairs):
        return None
    if all({one.value, one.other} & {two.value, two.other} - {None} for one, two in pairs):
        return Match(right=False, close=True, reason="a number that can be read in two ways")
    return Match(right=False, reason="another number")


def _era(tokens: Sequence[Token]) -> int:
    """-1 for years before the common era, 1 for others that say so."""
    if not _numbers(tokens):
        return 0
    return -1 if "bc" in tokens or "bce" in tokens else int("ad" in tokens or "ce" in tokens)


def _changes(tokens: Sequence[Token]) -> set[Token]:
    """Whether numbers say by how much or to what something changed; not of ranges."""
    pairs = zip(("", *tokens), tokens, tokens[1:], strict=False)
    return {
        word
        for before, word, after in pairs
        if word in ("by", "to") and isinstance(after, Number) and not isinstance(before, Number)
    }


def _are_same(one: Sequence[Token], other: Sequence[Token]) -> bool:
    """Whether they are the same, spaces between them apart (S 400, S400; but not 1 2 and 12)."""
    if tuple(one) == tuple(other):
        return True
    numbers = _numbers(one), _numbers(other)
    return spell(one) == spell(other) and (not all(numbers) or numbers[0] == numbers[1])


def _is_nearer(given: str, others: Collection[str], expected: Collection[str]) -> bool:
    """Whether something else is at least as near as the nearest right answer."""
    text = spell(split_words(given))
    least = min(count_edits(text, spell(split_words(right))) for right in expected)
    if least > _MOST_EDITS:
        return False  # not a matter of spelling
    spelled = (spell(split_words(other)) for other in others)
    near = (other for other in spelled if abs(len(other) - len(text)) <= least)
    return any(count_edits(text, other) <= least for other in near)


def _without_lead_in(found: Sequence[Token], wanted: Sequence[Token]) -> tuple[Token, ...]:
    """Without words in front that the other text does not begin with and that say nothing."""
    found = tuple(found)
    while len(found) > 1 and found[0] != wanted[0]:
        filler = next((one for one in _FILLERS if found[: len(one)] == one), found[:1])
        if (filler not in _FILLERS and filler[0] not in _LEAD_INS) or len(filler) == len(found):
            break
        found = found[len(filler) :]
    return found


def _without_to(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Without what stands between the ends of a range: 1939 to 1945 is 1939-1945."""
    ends = (isinstance(token, Number) for token in tokens)
    if len(tokens) == 3 and tuple(ends) == (True, False, True) and tokens[1] == "to":
        return tokens[0], tokens[2]
    return tuple(tokens)


def _are_same_list(given: str, expected: str) -> bool:
    """Whether both enumerate the same, in whatever order."""
    one, other = _list(given), _list(expected)
    return len(one) == len(other) > 1 and all(map(_are_same, one, other))


def _list(text: str) -> list[tuple[Token, ...]]:
    """The parts of an enumeration, in an order of their own."""
    return sorted((split_words(part) for part in _LIST.split(text) if part.strip()), key=spell)


def _names_several(given: str, expected: str) -> bool:
    """Whether several answers are named where one was expected."""
    if _SEVERAL.search(expected):
        return False
    parts = [split_words(part) for part in _SEVERAL.split(given) if part.strip()]
    return len(parts) > 1 and any(_are_same(part, split_words(expected)) for part in parts)


def _numbers(tokens: Sequence[Token]) -> list[Number]:
    return [token for token in tokens if isinstance(token, Number)]


def _words(tokens: Sequence[Token]) -> list[str]:
    return [token for token in tokens if isinstance(token, str)]


def _ordinals(tokens: Sequence[Token]) -> list[str]:
    return sorted(word for word in _words(tokens) if word.startswith("#"))
