"""Where a library lies: a file that is its owner's alone, or a database elsewhere."""

import os
import re
from dataclasses import dataclass
from pathlib import Path

from quizgen.errors import LibraryError
from quizgen.store.network import is_on_network

_PASSWORD = re.compile(r"(://[^:@/]*:)[^@]*(@)")
_HEADER = b"SQLite format 3\0"
_ANOTHER = "name another place with --library or QUIZGEN_LIBRARY"


@dataclass(frozen=True, slots=True)
class Place:
    """An SQLite file, or else an SQLAlchemy URL."""

    file: Path | None = None
    url: str = ""

    @property
    def is_remote(self) -> bool:
        """Whether it is a file on a network drive."""
        return self.file is not None and is_on_network(self.file)

    def __str__(self) -> str:
        return str(self.file) if self.file else _PASSWORD.sub(r"\1***\2", self.url)


def find_place(where: str) -> Place:
    """The place that a file path, ":memory:" or an SQLAlchemy URL means."""
    if where == ":memory:":
        return Place(url="sqlite://")
    for start in ("sqlite:///", "sqlite+pysqlite:///"):
        if where.startswith(start) and not where.endswith(":memory:"):
            return _file_place(Path(where.removeprefix(start)))
    return Place(url=where) if "://" in where else _file_place(Path(where))


def prepare_file(file: Path) -> None:
    """Make an empty file for the library if there is none, 0600 in a folder of 0700.

    Raises LibraryError if the file cannot become or be a library.
    """
    try:
        if not file.exists():
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            os.close(os.open(file, os.O_CREAT | os.O_RDWR, 0o600))
        if file.is_dir():
            raise LibraryError(f"{file} is a folder, not a library", hint=_ANOTHER)
        with file.open("rb") as opened:
            header = opened.read(len(_HEADER))
    except OSError as error:
        raise LibraryError(
            f"cannot open {file}: {error.strerror or error}", hint=_ANOTHER
        ) from None
    if header not in (b"", _HEADER):
        raise LibraryError(f"{file} is not a quizgen library", hint=_ANOTHER)
    if not os.access(file, os.W_OK) or not os.access(file.parent, os.W_OK):
        raise LibraryError(
            f"{file} cannot be written to",
            hint="progress is kept there and in its folder: allow writing, or " + _ANOTHER,
        )


def _file_place(path: Path) -> Place:
    return Place(file=path.expanduser().absolute())
