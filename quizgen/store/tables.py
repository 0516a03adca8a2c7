"""The tables of a library. A change here needs a migration in db/versions.

Moments are kept as ISO text in UTC, so that they sort and come back to the microsecond on every
database; floats are of double precision, so that replaying the log gives the same bits.
"""

from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import (
    CheckConstraint,
    Dialect,
    Double,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    MetaData,
    String,
    Text,
    TypeDecorator,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

_NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Moment(TypeDecorator[datetime]):
    """A moment in UTC as `2026-11-22T10:00:00.000000Z`."""

    impl = String(27)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> str | None:
        """To text; the value has to be aware."""
        if value is None:
            return None
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")

    def process_result_value(self, value: Any, _dialect: Dialect) -> datetime | None:
        """From text."""
        return None if value is None else datetime.fromisoformat(value)


class Base(DeclarativeBase):
    """Base of all tables; every constraint has a name, so that a migration can change it."""

    metadata = MetaData(naming_convention=_NAMES)
    type_annotation_map = {datetime: Moment, float: Double, str: Text}


class DeckRow(Base):
    """A deck without its items; `body` is its JSON."""

    __tablename__ = "decks"

    id: Mapped[str] = mapped_column(String(200), primary_key=True)
    title: Mapped[str]
    path: Mapped[str]
    body: Mapped[str]


class ItemRow(Base):
    """An item; `payload` is its JSON. One that left its deck stays, if it was ever answered."""

    __tablename__ = "items"

    deck: Mapped[str] = mapped_column(String(200), ForeignKey("decks.id"), primary_key=True)
    id: Mapped[str] = mapped_column(String(12), primary_key=True)
    place: Mapped[int]
    status: Mapped[str] = mapped_column(String(12))
    payload: Mapped[str]
    present: Mapped[bool]


class LearnerRow(Base):
    """Someone whose progress is kept."""

    __tablename__ = "learners"

    id: Mapped[str] = mapped_column(String(200), primary_key=True)


class SettingRow(Base):
    """What a learner chose."""

    __tablename__ = "settings"

    learner: Mapped[str] = mapped_column(String(200), ForeignKey("learners.id"), primary_key=True)
    name: Mapped[str] = mapped_column(String(200), primary_key=True)
    value: Mapped[str]


class ReviewRow(Base):
    """The review log, the truth; triggers refuse to change or delete its rows."""

    __tablename__ = "reviews"
    __table_args__ = (
        ForeignKeyConstraint(["deck", "item"], ["items.deck", "items.id"]),
        CheckConstraint("grade between 1 and 4", name="grade"),
        CheckConstraint("took_ms >= 0", name="took_ms"),
        Index(None, "learner", "deck", "item"),
        Index(None, "learner", "day"),
        {"sqlite_autoincrement": True},
    )

    number: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(String(40), unique=True)
    learner: Mapped[str] = mapped_column(String(200), ForeignKey("learners.id"))
    deck: Mapped[str] = mapped_column(String(200))
    item: Mapped[str] = mapped_column(String(12))
    grade: Mapped[int]
    at: Mapped[datetime]
    day: Mapped[date]
    took_ms: Mapped[int]
    mode: Mapped[str] = mapped_column(String(12))
    given: Mapped[str]
    guessed: Mapped[bool]
    voids: Mapped[str | None] = mapped_column(String(40), ForeignKey("reviews.id"), unique=True)
    retention: Mapped[float]


class StateRow(Base):
    """What the log of a card leads to: a cache that can be rebuilt at any time."""

    __tablename__ = "states"
    __table_args__ = (ForeignKeyConstraint(["deck", "item"], ["items.deck", "items.id"]),)

    learner: Mapped[str] = mapped_column(String(200), ForeignKey("learners.id"), primary_key=True)
    deck: Mapped[str] = mapped_column(String(200), primary_key=True)
    item: Mapped[str] = mapped_column(String(12), primary_key=True)
    stage: Mapped[str] = mapped_column(String(12))
    stability: Mapped[float]
    difficulty: Mapped[float]
    due: Mapped[datetime]
    last_day: Mapped[date]
    reps: Mapped[int]
    lapses: Mapped[int]
    algorithm: Mapped[str] = mapped_column(String(40))
    parameters: Mapped[str] = mapped_column(String(40))
    step: Mapped[int]
    interval: Mapped[int]
    first_day: Mapped[date]
