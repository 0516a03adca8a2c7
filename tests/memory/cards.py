"""Cards for tests."""

from datetime import UTC, date, datetime

from quizgen.deck.identity import make_id
from quizgen.deck.item import Flashcard
from quizgen.memory.card import Card
from quizgen.memory.review import Grade, Review, make_review_id
from quizgen.memory.states import State, state_after

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
TODAY = NOON.date()


def make_item(name: str, fact: str = "") -> Flashcard:
    return Flashcard(id=make_id(name), front=name, back=f"back of {name}", fact=fact)


def make_card(name: str, fact: str = "", state: State | None = None) -> Card:
    return Card("deck", make_item(name, fact), state)


def make_review(
    grade: Grade = Grade.GOOD,
    at: datetime = NOON,
    *,
    item: str = "0123456789ab",
    day: date | None = None,
    voids: str | None = None,
    retention: float = 0.9,
) -> Review:
    return Review(
        id=make_review_id("me", "deck", item + (voids or ""), at),
        learner="me",
        deck="deck",
        item=item,
        grade=grade,
        at=at,
        day=day or at.date(),
        took_ms=1000,
        mode="self",
        voids=voids,
        retention=retention,
    )


def state_of(*reviews: Review) -> State:
    state: State | None = None
    for review in reviews:
        state = state_after(state, review)
    assert state is not None
    return state
