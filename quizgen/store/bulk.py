"""Many rows at once, given to the driver as they are: half the time of building each statement."""

import sqlite3
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain

from sqlalchemy import Connection, Table, insert

_AT_ONCE = 2_000  # rows of one statement


def insert_rows(
    connection: Connection, table: Table, names: Sequence[str], rows: Sequence[tuple[object, ...]]
) -> None:
    """Insert rows of the columns `names`; their values have to be what the driver takes.

    SQLite lets other threads run during a statement: there are few of them, each of many rows.
    """
    if connection.dialect.name != "sqlite":
        if rows:
            connection.execute(insert(table), [dict(zip(names, row, strict=True)) for row in rows])
        return
    at_once = min(_AT_ONCE, _most_values(connection) // len(names))
    for start in range(0, len(rows), at_once):
        some = rows[start : start + at_once]
        values = tuple(chain.from_iterable(some))
        connection.exec_driver_sql(_insert_into(table.name, tuple(names), len(some)), values)


def _most_values(connection: Connection) -> int:
    """How many values a statement may take: some 32,000, of an old SQLite a thousand."""
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    return driver.getlimit(sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER)


@lru_cache(maxsize=8)
def _insert_into(table: str, names: tuple[str, ...], rows: int) -> str:
    """A statement that, if it fails, leaves it to the transaction to take back what it did."""
    row = f"({', '.join('?' * len(names))})"
    return f"INSERT OR FAIL INTO {table} ({', '.join(names)}) VALUES {', '.join([row] * rows)}"
