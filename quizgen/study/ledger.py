"""The ledger: what a sitting enters into the review log, and takes back.

Every entry has a moment of its own, a study day, and the retention that the next interval is made
for: more where a right answer may be luck.
"""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from quizgen.memory.grading import grade_answer
from quizgen.memory.guessing import aim_retention
from quizgen.memory.parameters import PARAMETERS, Parameters
from quizgen.memory.review import RETENTION, Grade, Review, make_review_id, study_day
from quizgen.memory.states import State, next_states
from quizgen.memory.verdict import Verdict
from quizgen.study.answer import Reply, given_text
from quizgen.study.question import Question

if TYPE_CHECKING:
    from quizgen.study.keeper import Keeper

Clock = Callable[[], datetime]  # aware, in the learner's zone


class Ledger:
    """Enters the answers of one learner. `retention` of a deck, by its id, beats the usual one."""

    def __init__(
        self,
        library: "Keeper",
        learner: str,
        *,
        clock: Clock,
        retention: Mapping[str, float] | None = None,
        parameters: Parameters = PARAMETERS,
    ) -> None:
        self._library = library
        self._learner = learner
        self._clock = clock
        self._retention = retention or {}
        self._parameters = parameters
        self._moments: set[datetime] = set()

    def enter(
        self, question: Question, reply: Reply, verdict: Verdict, took: timedelta
    ) -> tuple[Review, State]:
        """Keep an answer: one durable commit. Returns it with the card's new state."""
        now, card = self._clock(), question.card
        at = self._new_moment(now)
        review = Review(
            id=make_review_id(self._learner, card.deck, card.item.id, at),
            learner=self._learner,
            deck=card.deck,
            item=card.item.id,
            grade=reply.grade or grade_answer(verdict, guessed=reply.guessed),
            at=at,
            day=study_day(now),
            took_ms=round(took.total_seconds() * 1000),
            mode=question.mode,
            given=given_text(reply.given),
            guessed=reply.guessed,
            retention=self.aim(question),
        )
        return review, self._library.record(review)

    def take_back(self, review: Review) -> None:
        """Void an entry.

        By its id: the last answer of this learner may be one that another window has kept since.
        """
        self._library.undo(self._learner, self._new_moment(self._clock()), review.id)

    def previews(self, question: Question) -> dict[Grade, State]:
        """What each grade would make of the card, were it given now."""
        now, card = self._clock(), question.card
        return next_states(
            card.state,
            now.astimezone(UTC),
            study_day(now),
            seed=card.item.id,
            retention=self.aim(question),
            parameters=self._parameters,
        )

    def aim(self, question: Question) -> float:
        """The retention to schedule with: higher where a right answer may be luck."""
        kept = self._retention.get(question.card.deck, RETENTION)
        return aim_retention(kept, question.chance)

    def _new_moment(self, now: datetime) -> datetime:
        """The moment in UTC, never twice the same: a review is known by its moment."""
        at = now.astimezone(UTC)
        while at in self._moments:
            at += timedelta(microseconds=1)
        self._moments.add(at)
        return at
