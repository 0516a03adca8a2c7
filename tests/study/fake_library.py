"""A library in memory, with the log as its only truth."""

from dataclasses import replace
from datetime import date, datetime

from quizgen.memory.review import Review, make_review_id, standing_reviews
from quizgen.memory.states import State, replay


class FakeLibrary:
    """Keeps reviews in a list; states are replayed from it."""

    def __init__(self) -> None:
        self.log: list[Review] = []
        self.held: dict[str, tuple[date | None, str]] = {}
        self.chosen: dict[str, str] = {}

    def settings(self, learner: str) -> dict[str, str]:
        """What was chosen, by name."""
        return dict(self.chosen)

    def set(self, learner: str, name: str, value: str) -> None:
        """Keep what was chosen."""
        self.chosen[name] = value

    def record(self, review: Review) -> State:
        """Keep an answer; an id that is there already would be lost in a database."""
        assert review.id not in {kept.id for kept in self.log}
        self.log.append(review)
        state = self.state(review.item)
        assert state is not None
        return state

    def undo(self, learner: str, at: datetime, review: str | None = None) -> Review | None:
        """Void the learner's last standing review, or the one of an id."""
        standing = [kept for kept in standing_reviews(self.log) if kept.learner == learner]
        standing = [kept for kept in standing if review in (None, kept.id)]
        if not standing:
            return None
        last = standing[-1]
        id = make_review_id(learner, last.deck, last.item, at)
        assert id not in {kept.id for kept in self.log}
        self.log.append(replace(last, id=id, at=at, voids=last.id))
        return last

    def hold(
        self, learner: str, deck: str, item: str, until: date | None, reason: str = "learner"
    ) -> bool:
        """Do not ask a card."""
        self.held[item] = until, reason
        return True

    def release(self, learner: str, deck: str, item: str) -> None:
        """Ask it again."""
        del self.held[item]

    def state(self, item: str) -> State | None:
        """The state that the log leads to."""
        return replay([kept for kept in self.log if kept.item == item])

    def standing(self) -> list[Review]:
        """The reviews that were not taken back."""
        return standing_reviews(self.log)
