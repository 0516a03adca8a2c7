"""Decks, items, learners, the review log and the states it leads to.

Follows: nothing.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_APPEND_ONLY = """
CREATE TRIGGER reviews_{verb} BEFORE {verb} ON reviews
BEGIN SELECT RAISE(ABORT, 'the review log is only added to'); END
"""
_NO_REPLACING = """
CREATE TRIGGER reviews_replace BEFORE INSERT ON reviews
WHEN EXISTS (
    SELECT 1 FROM reviews WHERE id = NEW.id OR number = NEW.number OR voids = NEW.voids
)
BEGIN SELECT RAISE(ABORT, 'the review log is only added to'); END
"""


def upgrade() -> None:
    """One step up, in one transaction."""
    _create_decks()
    _create_learners()
    _create_reviews()
    _create_states()


def downgrade() -> None:
    """Libraries only go forward: the copy made before the upgrade is the way back."""
    raise NotImplementedError


def _create_decks() -> None:
    op.create_table(
        "decks",
        sa.Column("id", sa.String(200), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_decks"),
    )
    op.create_table(
        "items",
        sa.Column("deck", sa.String(200), nullable=False),
        sa.Column("id", sa.String(12), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(12), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.Column("present", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["deck"], ["decks.id"], name="fk_items_deck_decks"),
        sa.PrimaryKeyConstraint("deck", "id", name="pk_items"),
    )


def _create_learners() -> None:
    op.create_table(
        "learners",
        sa.Column("id", sa.String(200), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_learners"),
    )
    op.create_table(
        "settings",
        sa.Column("learner", sa.String(200), nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["learner"], ["learners.id"], name="fk_settings_learner_learners"),
        sa.PrimaryKeyConstraint("learner", "name", name="pk_settings"),
    )


def _create_reviews() -> None:
    op.create_table(
        "reviews",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(40), nullable=False),
        sa.Column("learner", sa.String(200), nullable=False),
        sa.Column("deck", sa.String(200), nullable=False),
        sa.Column("item", sa.String(12), nullable=False),
        sa.Column("grade", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(27), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("took_ms", sa.Integer(), nullable=False),
        sa.Column("mode", sa.String(12), nullable=False),
        sa.Column("given", sa.Text(), nullable=False),
        sa.Column("guessed", sa.Boolean(), nullable=False),
        sa.Column("voids", sa.String(40), nullable=True),
        sa.Column("retention", sa.Double(), nullable=False),
        sa.CheckConstraint("grade between 1 and 4", name=op.f("ck_reviews_grade")),
        sa.CheckConstraint("took_ms >= 0", name=op.f("ck_reviews_took_ms")),
        sa.ForeignKeyConstraint(
            ["deck", "item"], ["items.deck", "items.id"], name="fk_reviews_deck_item_items"
        ),
        sa.ForeignKeyConstraint(["learner"], ["learners.id"], name="fk_reviews_learner_learners"),
        sa.ForeignKeyConstraint(["voids"], ["reviews.id"], name="fk_reviews_voids_reviews"),
        sa.PrimaryKeyConstraint("number", name="pk_reviews"),
        sa.UniqueConstraint("id", name="uq_reviews_id"),
        sa.UniqueConstraint("voids", name="uq_reviews_voids"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_reviews_learner_day", "reviews", ["learner", "day"])
    op.create_index("ix_reviews_learner_deck_item", "reviews", ["learner", "deck", "item"])
    if op.get_context().dialect.name == "sqlite":
        for verb in ("update", "delete"):
            op.execute(_APPEND_ONLY.format(verb=verb))
        op.execute(_NO_REPLACING)  # INSERT OR REPLACE deletes without a trigger


def _create_states() -> None:
    op.create_table(
        "states",
        sa.Column("learner", sa.String(200), nullable=False),
        sa.Column("deck", sa.String(200), nullable=False),
        sa.Column("item", sa.String(12), nullable=False),
        sa.Column("stage", sa.String(12), nullable=False),
        sa.Column("stability", sa.Double(), nullable=False),
        sa.Column("difficulty", sa.Double(), nullable=False),
        sa.Column("due", sa.String(27), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("reps", sa.Integer(), nullable=False),
        sa.Column("lapses", sa.Integer(), nullable=False),
        sa.Column("algorithm", sa.String(40), nullable=False),
        sa.Column("parameters", sa.String(40), nullable=False),
        sa.Column("step", sa.Integer(), nullable=False),
        sa.Column("interval", sa.Integer(), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["deck", "item"], ["items.deck", "items.id"], name="fk_states_deck_item_items"
        ),
        sa.ForeignKeyConstraint(["learner"], ["learners.id"], name="fk_states_learner_learners"),
        sa.PrimaryKeyConstraint("learner", "deck", "item", name="pk_states"),
    )
