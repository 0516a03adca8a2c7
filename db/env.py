"""Alembic's way in. quizgen hands over a connection in a transaction of its own.

A developer's `alembic revision --autogenerate --rev-id 0002 -m "..."` compares with a scratch file
(after `alembic upgrade head`), or with the database of `-x url=...`.
"""

from collections.abc import Callable

from alembic import context
from sqlalchemy import Connection, create_engine

from quizgen.store.tables import METADATA

_SCRATCH = "sqlite:///dev.sqlite3"


def migrate(connection: Connection, revision_done: Callable[[], object] | None = None) -> None:
    """Run the migrations that a connection's database lacks, and tell after each."""

    def tell(**_: object) -> None:
        if revision_done:
            revision_done()

    context.configure(
        connection=connection,
        target_metadata=METADATA,
        render_as_batch=True,  # SQLite alters a table by making it anew
        compare_server_default=True,
        on_version_apply=tell,
    )
    with context.begin_transaction():
        context.run_migrations()


if context.is_offline_mode():
    context.configure(
        dialect_name=context.get_x_argument(as_dictionary=True).get("dialect", "sqlite"),
        target_metadata=METADATA,
        literal_binds=True,
    )
    context.run_migrations()
elif given := context.config.attributes.get("connection"):
    migrate(given, context.config.attributes.get("revision_done"))
else:
    url = context.get_x_argument(as_dictionary=True).get("url", _SCRATCH)
    with create_engine(url).begin() as own:
        migrate(own)
