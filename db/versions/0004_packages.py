"""What is kept of packages of Anki's that decks were imported from.

Follows: 0003.
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """One step up, in one transaction."""
    op.create_table(
        "packages",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("deck", sa.String(200), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("report", sa.Text(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("latest", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["deck"], ["decks.id"], name="fk_packages_deck_decks"),
        sa.PrimaryKeyConstraint("number", name="pk_packages"),
    )
    op.create_index("ix_packages_sha256", "packages", ["sha256"])
    op.create_index("ix_packages_deck", "packages", ["deck"])


def downgrade() -> None:
    """Libraries only go forward: the copy made before the upgrade is the way back."""
    raise NotImplementedError
