"""Practice: questions at any time, which leave the schedule as it is; and exams with a mark."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from random import Random
from typing import TYPE_CHECKING

from quizgen.memory.card import Card
from quizgen.memory.parameters import PARAMETERS, Parameters
from quizgen.memory.queue import Queue
from quizgen.memory.review import Grade, Review
from quizgen.memory.states import State, retrievability, state_after
from quizgen.memory.turns import part_siblings, vary
from quizgen.study.ledger import Clock
from quizgen.study.question import Question, make_question
from quizgen.study.sitting import Sitting

if TYPE_CHECKING:
    from quizgen.study.keeper import Keeper


class Scratch:
    """Keeps answers for as long as a practice lasts; only what the learner chose is kept longer.

    With `once` a card that was missed does not come again.
    """

    def __init__(
        self,
        library: "Keeper",
        cards: Iterable[Card],
        *,
        once: bool = False,
        parameters: Parameters = PARAMETERS,
    ) -> None:
        self._library = library
        self._first = {card.key: card.state for card in cards}
        self._log: list[Review] = []
        self._once = once
        self._parameters = parameters

    def record(self, review: Review) -> State:
        """Note an answer; returns what it would make of the card."""
        self._log.append(review)
        state = self._first.get((review.deck, review.item))
        for one in self._log:
            if (one.deck, one.item) == (review.deck, review.item):
                noted = replace(one, grade=Grade.GOOD) if self._once else one
                state = state_after(state, noted, self._parameters)
        assert state is not None
        return state

    def undo(
        self,
        learner: str,  # noqa: ARG002 -- there is one only
        at: datetime,  # noqa: ARG002 -- nothing is recorded
        review: str | None = None,
    ) -> Review | None:
        """Forget the last answer, or the one of an id."""
        found = [one for one in self._log if review in (None, one.id)]
        if not found:
            return None
        self._log.remove(found[-1])
        return found[-1]

    def hold(self, *_: object, **__: object) -> bool:
        """Nothing is held back by practice."""
        return True

    def release(self, *_: object) -> int:
        """Nothing was held back."""
        return 0

    def settings(self, learner: str) -> dict[str, str]:
        """What the learner chose, from the library."""
        return self._library.settings(learner)

    def set(self, learner: str, name: str, value: str) -> None:
        """Keep what the learner chose, in the library."""
        self._library.set(learner, name, value)


class Practice(Sitting):
    """A sitting that leaves no trace in the schedule, and may have an end by the clock.

    In an `exam` each card comes once, a choice always with its options.
    """

    def __init__(
        self,
        library: "Keeper",
        learner: str,
        cards_of: Callable[[str], Iterable[Card]],
        cards: Sequence[Card],
        *,
        clock: Clock,
        seed: str,
        time: timedelta | None = None,
        exam: bool = False,
        parameters: Parameters = PARAMETERS,
    ) -> None:
        super().__init__(
            Scratch(library, cards, once=exam, parameters=parameters),
            learner,
            cards_of,
            Queue(main=tuple(cards)),
            clock=clock,
            seed=seed,
            parameters=parameters,
        )
        self.begun = clock()
        self._time = time
        self._exam = exam

    @property
    def time_left(self) -> timedelta | None:
        """Until the end by the clock; None if there is none."""
        return None if self._time is None else self.begun + self._time - self.now()

    @property
    def is_over(self) -> bool:
        """Whether the time is up."""
        return self.time_left is not None and self.time_left <= timedelta()

    def next_question(self) -> Question | None:
        """The question to ask now; None when nothing is left, or the time is up."""
        return None if self.is_over else super().next_question()

    def _ask(self, card: Card) -> Question:
        return make_question(card, self._seed, with_options=self._exam)


def choose_cards(
    cards: Iterable[Card],
    day: date,
    *,
    most: int | None,
    missed: bool,
    seed: str,
    exam: bool,
    parameters: Parameters = PARAMETERS,
) -> list[Card]:
    """What to practise: for an exam a sample, else what is known least, those never met first.

    With `missed` only what was ever forgotten, or is being learned. An exam has one card a fact,
    as far as there are facts enough.
    """
    wanted = [card for card in cards if not missed or _was_missed(card)]
    Random(seed).shuffle(wanted)
    if not exam:
        wanted.sort(
            key=lambda card: retrievability(card.state, day, parameters) if card.state else 0.0
        )
    elif most:
        wanted = part_siblings(wanted)  # the first of every fact come first
    return part_siblings(vary(wanted[:most]))


def _was_missed(card: Card) -> bool:
    return card.state is not None and (card.state.lapses > 0 or card.state.stage != "review")
