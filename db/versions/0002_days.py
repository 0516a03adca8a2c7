"""Tallies of study days, cards that are not asked for a while, decks that were removed.

The tallies follow from the log; the program makes them when it next opens the library, because its
states are of an earlier revision of the rules.

Follows: 0001.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """One step up, in one transaction."""
    op.add_column(
        "decks", sa.Column("removed", sa.Boolean(), nullable=False, server_default=sa.false())
    )
    op.create_index("ix_items_deck_id_present_status", "items", ["deck", "id", "present", "status"])
    op.create_index("ix_states_learner_stage_due", "states", ["learner", "stage", "due"])
    op.create_index("ix_states_learner_last_day", "states", ["learner", "last_day"])
    op.create_table(
        "days",
        sa.Column("learner", sa.String(200), nullable=False),
        sa.Column("deck", sa.String(200), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("answers", sa.Integer(), nullable=False),
        sa.Column("took_ms", sa.Integer(), nullable=False),
        sa.Column("met", sa.Integer(), nullable=False),
        sa.Column("young", sa.Integer(), nullable=False),
        sa.Column("young_known", sa.Integer(), nullable=False),
        sa.Column("mature", sa.Integer(), nullable=False),
        sa.Column("mature_known", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["learner"], ["learners.id"], name="fk_days_learner_learners"),
        sa.ForeignKeyConstraint(["deck"], ["decks.id"], name="fk_days_deck_decks"),
        sa.PrimaryKeyConstraint("learner", "deck", "day", name="pk_days"),
    )
    op.create_table(
        "holds",
        sa.Column("learner", sa.String(200), nullable=False),
        sa.Column("deck", sa.String(200), nullable=False),
        sa.Column("item", sa.String(12), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("reason", sa.String(12), nullable=False),
        sa.ForeignKeyConstraint(
            ["deck", "item"], ["items.deck", "items.id"], name="fk_holds_deck_item_items"
        ),
        sa.ForeignKeyConstraint(["learner"], ["learners.id"], name="fk_holds_learner_learners"),
        sa.PrimaryKeyConstraint("learner", "deck", "item", name="pk_holds"),
    )


def downgrade() -> None:
    """Libraries only go forward: the copy made before the upgrade is the way back."""
    raise NotImplementedError
