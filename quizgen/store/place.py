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

    @property
    def size(self) -> int | None:
        """Bytes of the file; None if there is none. Raises LibraryError if its folder is closed."""
        try:
            return self.file.stat().st_size if self.file else None
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as error:
            raise _cannot_open(self.file, error) from None

    @property
    def is_read_only(self) -> bool:
        """Whether it is a file that is there and may only be read, as on a stick made so.

        The folder counts as well: SQLite writes its log there.
        """
        return self.file is not None and self.file.is_file() and not _is_writable(self.file)

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


def sqlite_uri(file: Path, *, read_only: bool) -> str:
    """The URI by which SQLite opens a file that is there, and makes none.

    Where nothing can be written, SQLite has no place for the log beside the file, and takes the
    file only if it is told that nobody changes it. While somebody has it open, the log is there.
    """
    if not read_only:
        return f"{file.as_uri()}?mode=rw"
    logs = [file.with_name(f"{file.name}{end}") for end in ("-wal", "-shm")]
    kept = "" if any(log.exists() for log in logs) else "&immutable=1"
    return f"{file.as_uri()}?mode=ro{kept}"


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
        raise _cannot_open(file, error) from None
    if header not in (b"", _HEADER):
        raise LibraryError(f"{file} is not a quizgen library", hint=_ANOTHER)
    if not _is_writable(file):
        raise LibraryError(
            f"{file} cannot be written to",
            hint="progress is kept there and in its folder: allow writing, or " + _ANOTHER,
        )


def _cannot_open(file: Path | None, error: OSError) -> LibraryError:
    return LibraryError(f"cannot open {file}: {error.strerror or error}", hint=_ANOTHER)


def _is_writable(file: Path) -> bool:
    return os.access(file, os.W_OK) and os.access(file.parent, os.W_OK)


def _file_place(path: Path) -> Place:
    return Place(file=path.expanduser().absolute())
