"""What learners chose."""

from sqlalchemy import Connection, delete, insert, select

from quizgen.store.progress import keep_learner
from quizgen.store.tables import SettingRow


def read_settings(connection: Connection, learner: str) -> dict[str, str]:
    """The settings of a learner, by name."""
    rows = select(SettingRow.name, SettingRow.value).where(SettingRow.learner == learner)
    return {row.name: row.value for row in connection.execute(rows)}


def keep_setting(connection: Connection, learner: str, name: str, value: str) -> None:
    """Replace one setting."""
    keep_learner(connection, learner)
    old = delete(SettingRow).where(SettingRow.learner == learner, SettingRow.name == name)
    connection.execute(old)
    connection.execute(insert(SettingRow), {"learner": learner, "name": name, "value": value})
