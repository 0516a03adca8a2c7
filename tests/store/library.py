"""Libraries for tests."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import strategies as st

from quizgen.deck.deck import Deck
from quizgen.deck.identity import make_id
from quizgen.deck.item import AnyItem, Flashcard, TrueFalse
from quizgen.memory.review import Grade, Review, make_review_id

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)
TODAY = NOON.date()
REPOSITORY = Path(__file__).resolve().parents[2]


Answer = tuple[str, Grade, int, int]
"""Item, grade, minutes since the answer before, and how many answers are undone afterwards."""

HISTORIES: st.SearchStrategy[list[Answer]] = st.lists(
    st.tuples(
        st.sampled_from(["a", "b"]),
        st.sampled_from(Grade),
        st.integers(1, 20_000),
        st.integers(0, 3),
    ),
    max_size=12,
)


def make_items(*names: str) -> list[AnyItem]:
    return [Flashcard(id=make_id(name), front=name, back=f"back of {name}") for name in names]


def make_deck(*names: str, id: str = "deck", title: str = "A deck") -> Deck:
    return Deck(id=id, title=title, items=[*make_items(*names)])


def make_statement(name: str) -> TrueFalse:
    return TrueFalse(id=make_id(name), statement=name, answer=True)


def make_review(
    name: str = "a",
    at: datetime = NOON,
    grade: Grade = Grade.GOOD,
    *,
    deck: str = "deck",
    learner: str = "me",
    given: str = "",
) -> Review:
    item = make_id(name)
    return Review(
        id=make_review_id(learner, deck, item, at),
        learner=learner,
        deck=deck,
        item=item,
        grade=grade,
        at=at,
        day=at.date(),
        took_ms=1234,
        mode="self",
        given=given,
    )


def dump(file: Path) -> list[str]:
    """Everything in a library, as SQL."""
    with closing(sqlite3.connect(file)) as connection:
        return list(connection.iterdump())


def run_sql(file: Path, *statements: str) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        for statement in statements:
            connection.execute(statement)
