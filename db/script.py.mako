"""${message}.

Follows: ${down_revision | comma,n}.
"""

import sqlalchemy as sa
from alembic import op
${imports if imports else ""}
revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = ${repr(branch_labels)}
depends_on = ${repr(depends_on)}


def upgrade() -> None:
    """One step up, in one transaction."""
    ${upgrades if upgrades else "pass"}


def downgrade() -> None:
    """Libraries only go forward: the copy made before the upgrade is the way back."""
    raise NotImplementedError
