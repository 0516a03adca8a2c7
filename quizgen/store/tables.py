"""The tables of a library. A change here needs a migration in db/versions.

Moments are kept as ISO text in UTC, so that they sort and come back to the microsecond on every
database; floats are of double precision, so that replaying the log gives the same bits. Plain
tables and not mapped classes: loading the mapper would make every start half as long again.
"""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    Dialect,
    Double,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    false,
)

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


METADATA = MetaData(naming_convention=_NAMES)
"""All tables; every constraint has a name, so that a migration can change it."""

DECKS = Table(
    "decks",
    METADATA,
    Column("id", String(200), primary_key=True),
    Column("title", Text, nullable=False),
    Column("path", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("removed", Boolean, nullable=False, server_default=false()),
)
"""A deck without its items; `body` is its JSON. One with progress stays when it is removed."""

ITEMS = Table(
    "items",
    METADATA,
    Column("deck", String(200), ForeignKey("decks.id"), primary_key=True),
    Column("id", String(12), primary_key=True),
    Column("place", Integer, nullable=False),
    Column("status", String(12), nullable=False),
    Column("payload", Text, nullable=False),
    Column("present", Boolean, nullable=False),
    Column("tags", Text, nullable=False, server_default="[]"),
    Index(None, "deck", "id", "present", "status"),  # to count without reading payloads
)
"""An item; `payload` is its JSON, and `tags` of it a part that statistics can read at once.

One that left its deck stays, if it was ever answered."""

LEARNERS = Table("learners", METADATA, Column("id", String(200), primary_key=True))
"""Those whose progress is kept."""

SETTINGS = Table(
    "settings",
    METADATA,
    Column("learner", String(200), ForeignKey("learners.id"), primary_key=True),
    Column("name", String(200), primary_key=True),
    Column("value", Text, nullable=False),
)
"""What a learner chose."""

REVIEWS = Table(
    "reviews",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("id", String(40), nullable=False, unique=True),
    Column("learner", String(200), ForeignKey("learners.id"), nullable=False),
    Column("deck", String(200), nullable=False),
    Column("item", String(12), nullable=False),
    Column("grade", Integer, nullable=False),
    Column("at", Moment, nullable=False),
    Column("day", Date, nullable=False),
    Column("took_ms", Integer, nullable=False),
    Column("mode", String(12), nullable=False),
    Column("given", Text, nullable=False),
    Column("guessed", Boolean, nullable=False),
    Column("voids", String(40), ForeignKey("reviews.id"), unique=True),
    Column("retention", Double, nullable=False),
    ForeignKeyConstraint(["deck", "item"], ["items.deck", "items.id"]),
    CheckConstraint("grade between 1 and 4", name="grade"),
    CheckConstraint("took_ms >= 0", name="took_ms"),
    Index(None, "learner", "deck", "item"),
    Index(None, "learner", "day"),
    sqlite_autoincrement=True,
)
"""The review log, the truth; triggers refuse to change or delete its rows."""

STATES = Table(
    "states",
    METADATA,
    Column("learner", String(200), ForeignKey("learners.id"), primary_key=True),
    Column("deck", String(200), primary_key=True),
    Column("item", String(12), primary_key=True),
    Column("stage", String(12), nullable=False),
    Column("stability", Double, nullable=False),
    Column("difficulty", Double, nullable=False),
    Column("due", Moment, nullable=False),
    Column("last_day", Date, nullable=False),
    Column("reps", Integer, nullable=False),
    Column("lapses", Integer, nullable=False),
    Column("algorithm", String(40), nullable=False),
    Column("parameters", String(40), nullable=False),
    Column("step", Integer, nullable=False),
    Column("interval", Integer, nullable=False),
    Column("first_day", Date, nullable=False),
    ForeignKeyConstraint(["deck", "item"], ["items.deck", "items.id"]),
    Index(None, "learner", "stage", "due"),
    Index(None, "learner", "last_day"),
)
"""What the log of a card leads to: a cache that can be rebuilt at any time."""

DAYS = Table(
    "days",
    METADATA,
    Column("learner", String(200), ForeignKey("learners.id"), primary_key=True),
    Column("deck", String(200), ForeignKey("decks.id"), primary_key=True),
    Column("day", Date, primary_key=True),
    Column("answers", Integer, nullable=False),
    Column("took_ms", Integer, nullable=False),
    Column("met", Integer, nullable=False),
    Column("young", Integer, nullable=False),
    Column("young_known", Integer, nullable=False),
    Column("mature", Integer, nullable=False),
    Column("mature_known", Integer, nullable=False),
)
"""What the log comes to by study day (quizgen.memory.tally): a cache as well."""

HOLDS = Table(
    "holds",
    METADATA,
    Column("learner", String(200), ForeignKey("learners.id"), primary_key=True),
    Column("deck", String(200), primary_key=True),
    Column("item", String(12), primary_key=True),
    Column("until", Date),
    Column("reason", String(12), nullable=False),
    ForeignKeyConstraint(["deck", "item"], ["items.deck", "items.id"]),
)
"""Cards that are not asked: before a day (buried), or until that is lifted (suspended)."""

FITS = Table(
    "fits",
    METADATA,
    Column("learner", String(200), ForeignKey("learners.id"), primary_key=True),
    Column("at", Moment, primary_key=True),
    Column("algorithm", String(40), nullable=False),
    Column("parameters", Text, nullable=False),
    Column("reviews", Integer, nullable=False),
    Column("loss_before", Double),
    Column("loss_after", Double),
)
"""Parameters (JSON) that were fitted to a learner's log; the last ones of an algorithm count."""

PACKAGES = Table(
    "packages",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("deck", String(200), ForeignKey("decks.id"), nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("report", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("latest", Boolean, nullable=False),
    Index(None, "sha256"),
    Index(None, "deck"),
)
"""What is kept of the packages that a deck was imported from (`body`), the file's SHA-256, and what
came of it; `latest` until something else is done to the deck."""
