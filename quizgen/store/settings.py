"""What learners chose."""

from sqlalchemy import Connection, delete, insert, select

from quizgen.store.progress import keep_learner
from quizgen.store.tables import SETTINGS


def read_settings(connection: Connection, learner: str) -> dict[str, str]:
    """The settings of a learner, by name."""
    rows = select(SETTINGS.c.name, SETTINGS.c.value).where(SETTINGS.c.learner == learner)
    return {row.name: row.value for row in connection.execute(rows)}


def keep_setting(connection: Connection, learner: str, name: str, value: str) -> None:
    """Replace one setting."""
    keep_learner(connection, learner)
    old = delete(SETTINGS).where(SETTINGS.c.learner == learner, SETTINGS.c.name == name)
    connection.execute(old)
    connection.execute(insert(SETTINGS), {"learner": learner, "name": name, "value": value})
