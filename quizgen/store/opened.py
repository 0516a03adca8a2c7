"""An open library: its connection, and the transactions on it."""

from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Self

from sqlalchemy import Connection

from quizgen.store.engine import reading, writing
from quizgen.store.failures import in_words
from quizgen.store.place import Place


class Opened:
    """An open library; a context manager. Every method raises LibraryError if its database fails.

    Each method is a transaction: what it was to change is changed wholly and durably when it
    returns.
    """

    def __init__(self, connection: Connection, place: Place) -> None:
        self._connection = connection
        self.place = place

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Give the database back."""
        self._connection.close()
        self._connection.engine.dispose()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with in_words(self.place), reading(self._connection) as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with in_words(self.place), writing(self._connection) as connection:
            yield connection
