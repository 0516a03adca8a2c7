"""A question: how a card is asked, before anybody answers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from quizgen.deck.gaps import Gap, outer_gaps
from quizgen.deck.item import (
    AnyItem,
    Choice,
    Cloze,
    Flashcard,
    Matching,
    Ordering,
    ShortAnswer,
    TrueFalse,
)
from quizgen.memory.card import Card
from quizgen.memory.guessing import PAST_LUCK, guess_chance
from quizgen.memory.review import Mode

STABLE_DAYS = 21
"""From this stability on a choice is asked without its options."""

_MOST_WORDS = 6  # more can hardly be typed as expected
_CLOSED = re.compile(
    r"\b(?:which|what) (?:one )?of\b|\b(?:these|those|following|options?|statements?|above|below)\b"
    r"|\bnot\b|n['’]t\b|\bexcept\b|\bleast\b|\bbest\b|\bmost (?:likely|accurate)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"-?\d[\d,]*(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Question:
    """A card as it is asked.

    `text` is what to answer. `options` are shown to choose from: the options of a choice, the
    right sides of a matching, the things of an ordering, in the order shown. `lefts` are the left
    sides of a matching, `gaps` the gaps of a cloze in the order of its text. With `several`,
    more than one option is right.
    """

    card: Card
    mode: Mode
    text: str
    options: tuple[str, ...] = ()
    lefts: tuple[str, ...] = ()
    gaps: tuple[Gap, ...] = ()
    several: bool = False

    @property
    def chance(self) -> float:
        """What luck may pass off as known: see `quizgen.memory.guessing`."""
        if self.mode == "typed" and isinstance(self.card.item, Choice):
            return PAST_LUCK
        return guess_chance(self.mode, len(self.options), several=self.several)


def make_question(card: Card, seed: str, *, with_options: bool = False) -> Question:
    """Ask a card. The same card in the same state with the same seed is asked the same way.

    A choice that is known for weeks to come is asked without its options, if it can be and nobody
    asked for them.
    """
    reps = card.state.reps if card.state else 0
    rng = Random(f"{seed}/{card.deck}/{card.item.id}/{reps}")
    item = card.item
    match item:
        case Choice() if _is_stable(card) and is_open(item) and not with_options:
            return Question(card, "typed", item.question)
        case Choice():
            # The first time as written; later the place of the answer must not give it away.
            options = _shuffled_options(item, rng) if reps else tuple(item.options)
            several = len(item.answers) > 1
            return Question(card, "options", item.question, options, several=several)
        case TrueFalse():
            return Question(card, "true_false", item.statement)
        case Cloze():
            return Question(card, "gaps", item.text, gaps=tuple(outer_gaps(item.text)))
        case ShortAnswer():
            return Question(card, "typed", item.question)
        case Matching():
            rights = dict.fromkeys([right for _, right in item.pairs] + item.decoys)
            lefts = tuple(left for left, _ in item.pairs)
            return Question(card, "pairs", item.question, _mixed(tuple(rights), rng), lefts)
        case Ordering():
            return Question(card, "order", item.question, _mixed(tuple(item.order), rng))
        case Flashcard():
            return Question(card, "self", item.front)


def is_open(item: Choice) -> bool:
    """Whether the question can be answered in a few words by someone who does not see the options.

    Not one that speaks of its options, or asks for what is wrong, nor one with several answers.
    """
    if len(item.answers) > 1 or item.pinned or item.media:
        return False
    answer = item.answers[0]
    return len(answer.split()) <= _MOST_WORDS and not _CLOSED.search(item.question)


def chance_of_luck(item: AnyItem, *, stable: bool) -> float:
    """What luck may pass off as known of a card, which is `stable` or not."""
    match item:
        case Choice() if stable and is_open(item):
            return PAST_LUCK
        case Choice():
            return guess_chance("options", len(item.options), several=len(item.answers) > 1)
        case TrueFalse():
            return guess_chance("true_false", 2)
        case _:
            return 0.0


def _is_stable(card: Card) -> bool:
    state = card.state
    return state is not None and state.stage == "review" and state.stability >= STABLE_DAYS


def right_answers(item: AnyItem) -> tuple[str, ...]:
    """What the item counts as right, as texts: what no other item may take for a slip."""
    match item:
        case Choice():
            return item.answers
        case ShortAnswer():
            return (item.answer, *item.accept)
        case Cloze():
            return tuple(gap.answer for gap in outer_gaps(item.text))
        case Matching():
            return tuple(text for pair in item.pairs for text in pair)
        case Ordering():
            return tuple(item.order)
        case TrueFalse() | Flashcard():
            return ()


def _shuffled_options(item: Choice, rng: Random) -> tuple[str, ...]:
    """The options in a new order; pinned ones and rising or falling numbers keep theirs."""
    if _is_sequence(item.options):
        return tuple(item.options)
    loose = [option for option in item.options if option not in item.pinned]
    rng.shuffle(loose)
    rest = iter(loose)
    return tuple(option if option in item.pinned else next(rest) for option in item.options)


def _is_sequence(options: Sequence[str]) -> bool:
    found = [_NUMBER.search(option) for option in options]
    numbers = [float(match[0].replace(",", "")) for match in found if match]
    if len(numbers) < len(options):
        return False
    return numbers in (sorted(numbers), sorted(numbers, reverse=True))


def _mixed(things: tuple[str, ...], rng: Random) -> tuple[str, ...]:
    """In another order than given, wherever there is one."""
    mixed = list(things)
    for _ in range(20):
        rng.shuffle(mixed)
        if tuple(mixed) != things:
            break
    return tuple(mixed)
