"""The tags of an item beside its payload; parameters that were fitted to a learner's log.

Follows: 0002.
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_TAGS = """UPDATE items SET tags = substr(payload, {find}(payload, '"tags":[') + 7,
{find}(payload, ',"media":[') - {find}(payload, '"tags":[') - 7)"""


def upgrade() -> None:
    """One step up, in one transaction."""
    op.add_column("items", sa.Column("tags", sa.Text(), nullable=False, server_default="[]"))
    find = "strpos" if op.get_context().dialect.name == "postgresql" else "instr"
    op.execute(_TAGS.format(find=find))
    op.create_table(
        "fits",
        sa.Column("learner", sa.String(200), nullable=False),
        sa.Column("at", sa.String(27), nullable=False),
        sa.Column("algorithm", sa.String(40), nullable=False),
        sa.Column("parameters", sa.Text(), nullable=False),
        sa.Column("reviews", sa.Integer(), nullable=False),
        sa.Column("loss_before", sa.Double(), nullable=True),
        sa.Column("loss_after", sa.Double(), nullable=True),
        sa.ForeignKeyConstraint(["learner"], ["learners.id"], name="fk_fits_learner_learners"),
        sa.PrimaryKeyConstraint("learner", "at", name="pk_fits"),
    )


def downgrade() -> None:
    """Libraries only go forward: the copy made before the upgrade is the way back."""
    raise NotImplementedError
