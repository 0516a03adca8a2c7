"""Small words: those that an answer may have more or fewer of and say the same."""

from collections.abc import Collection, Sequence

from quizgen.memory.context import Context
from quizgen.memory.directions import is_movement, say_same_direction
from quizgen.memory.particles import TITLES

_PLAIN = "of for in to on at and or by with from"
SMALL = frozenset(_PLAIN.split())
_ADDING = (
    "of for in to on at by with from into through its it they them their he she his her our my "
    "your there is "
    "was are were be been has had have this that because due term bank river approximately about "
    "around approx roughly circa too so would could can may might will should as ca some just "
    "people person mount mt lake city town country island"
)
ADDED = frozenset(_ADDING.split())
_ACRONYM = 3  # letters of one that may be within a word of the question


def may_be_added(word: str, context: Context) -> bool:
    """Whether a word changes nothing: small, of the question, or a title."""
    if word in ADDED or is_movement(word) or context.asks(word):
        return True
    if word in TITLES and (context.person or not context.question):
        return True
    if word in context.accepted or (len(word) >= _ACRONYM and _ends_one(word, context.asked)):
        return True
    return any(
        say_same_direction(word, asked)
        or context.vocabulary.are_related(word, asked)
        or context.vocabulary.are_forms(asked, word)
        for asked in context.asked
    )


def _ends_one(word: str, asked: Collection[str]) -> bool:
    """Whether it is within a word of the question: RNA in mRNA."""
    return any(len(other) == len(word) + 1 and other.endswith(word) for other in asked)


def telling_words(words: Sequence[str]) -> list[str]:
    """Those that tell something: all but the smallest."""
    return [word for word in words if word not in SMALL]
