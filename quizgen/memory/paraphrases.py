"""Paraphrases: what was expected, said in other words, as far as the learner has to be asked."""

from collections.abc import Sequence

from quizgen.memory.context import Context
from quizgen.memory.directions import share_stem
from quizgen.memory.expected import Expected
from quizgen.memory.negations import NEGATIONS
from quizgen.memory.small_words import ADDED, SMALL
from quizgen.memory.verdict import Match

_OTHER_WORDS = Match(right=False, close=True, reason="in other words")
REASONS = frozenset(("why", "how"))
_SUBJECTS = frozenset(("it", "they", "he", "she", "we", "people", "because", "that", "there"))
_FREE = 4  # words that tell something: so many are hardly ever said of what is not known
_SHORT = 3  # letters of a word too short to be a form of another
_MOSTLY = 0.7  # share of the words said that have to be near the answer, if no reason was asked
_CLOSELY = 0.6  # share of the words expected from which on a text says the same, or the opposite


def unless_paraphrased(
    wrong: Match,
    found: Sequence[str],
    expected: Expected,
    context: Context,
    *,
    turned: bool = False,
) -> Match:
    """The verdict, except where what was expected may be said in other words."""
    if expected.name or context.literal:
        return wrong
    small = ADDED | SMALL | NEGATIONS
    said, telling = (
        [word for word in words if word not in small] for words in (found, expected.words)
    )
    sentence = bool(_SUBJECTS.intersection(found[:2])) and not expected.numbers
    sentence = sentence and _SUBJECTS.isdisjoint(expected.words)
    may = _may_mean(said, telling, context, turned=turned, sentence=sentence)
    return _OTHER_WORDS if may else wrong


def _may_mean(
    said: Sequence[str],
    telling: Sequence[str],
    context: Context,
    *,
    turned: bool = False,
    sentence: bool = False,
) -> bool:
    """Whether some words may mean what others do; both without the small ones.

    `turned`: where one text is negated or says the opposite of a word of the other; then it may
    only if it is in words of its own. `sentence`: one was typed where a term was expected, which
    is seldom done by who does not know it.
    """
    kept = [word for word in telling if any(_are_near(word, other, context) for other in said)]
    fresh = sum(not context.asks(word) for word in kept)
    reason = not REASONS.isdisjoint(context.asked)
    if sentence and fresh:
        return True
    if turned and len(kept) >= _CLOSELY * len(telling):
        return False
    literally = all(any(context.vocabulary.are_same(word, one) for one in said) for word in kept)
    if len(said) == len(telling) == len(kept) + 1 < _FREE and (literally or not reason):
        return False  # one word is another: white blood cells for red ones
    if len(telling) == 1:
        return reason and len(said) >= _SHORT and any(_begin_alike(telling[0], one) for one in said)
    if len(said) >= _FREE:
        return True
    if not reason and not turned and _shared(said, telling, context) < _MOSTLY:
        return False
    return fresh > 1 or (fresh == 1 and (reason or len(telling) > 2) and not turned)


def _shared(said: Sequence[str], telling: Sequence[str], context: Context) -> float:
    """Which share of what was said is near to what was expected."""
    shared = sum(any(_are_near(word, other, context) for other in telling) for word in said)
    return shared / max(len(said), 1)


def _are_near(one: str, other: str, context: Context) -> bool:
    """Whether two words are forms of one, or may be said for one another."""
    vocabulary = context.vocabulary
    if one == other or vocabulary.are_same(one, other):
        return True
    if min(len(one), len(other)) > _SHORT and (share_stem(one, other) or _begin(one, other)):
        return True
    return vocabulary.are_forms(one, other) or vocabulary.are_related(one, other)


def _begin(one: str, other: str) -> bool:
    """Whether one word begins or ends with the other: heat and heatwave, meltwater and water."""
    short, long = sorted((one, other), key=len)
    return len(long) > len(short) + 2 and (long.startswith(short) or long.endswith(short))


def _begin_alike(one: str, other: str) -> bool:
    """Whether they may be of one stem: echolocation and echoes, overfishing and fish."""
    one = one.removeprefix("over").removeprefix("under")
    return min(len(one), len(other)) > _SHORT and one[:4] == other[:4]
