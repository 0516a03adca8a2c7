"""What quizgen does not model of an imported package, kept so that it goes out again as it came in.

Kept is a package of today's form with the database that came, whole: note types with their looks,
fields as they were written, scheduling, flags, presets, filtered decks. Of the media it holds those
that only templates and styles use (fonts, scripts, pictures: their names begin with _); what notes
show lies in the media folder, under the names that the member `names` tells.
"""

import io
import json
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from sqlite3 import Connection

from quizgen.anki.read_archive import Archive, copy_database, open_archive
from quizgen.anki.read_database import open_database, read_version
from quizgen.anki.read_losses import Losses
from quizgen.anki.read_zip import BoundError, read_member
from quizgen.anki.write_protobuf import write_message
from quizgen.anki.write_zip import write_zip
from quizgen.errors import AnkiError

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

_MIB = 1024 * 1024
_MOST = 256 * _MIB  # of a database, packed
_FILES = 64 * _MIB  # of all the files that only templates use
_META = b"\x08\x03"  # version 3: all is packed with Zstandard
_DATABASE = "collection.anki21b"
_NAMES = "names"
_LEVEL = 3
_PIECE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Kept:
    """A kept package, open for reading.

    `version` is that of its database's schema; `names` maps media as notes name them to their
    names in the media folder; `files` are those that only templates use.
    """

    connection: Connection
    version: int
    names: Mapping[str, str]
    files: Mapping[str, bytes]


def keep_package(
    archive: Archive, database: Path, names: Mapping[str, str], losses: Losses
) -> bytes | None:
    """What is to be kept of an open package; `database` is its database, unpacked.

    `names` says what the media that were taken are called here. None if it would be too much,
    which is told.
    """
    try:
        packed = _pack_database(archive, database)
    except BoundError:
        losses.add("looks, scheduling and options of a package so large")
        return None
    files = dict(_template_files(archive, names, losses))
    written = io.BytesIO()
    names_here = json.dumps(dict(names)).encode()
    listed = zstd.compress(b"".join(map(_entry, files)), _LEVEL)
    members = {"meta": _META, _DATABASE: packed, _NAMES: names_here, "media": listed}
    members |= {
        str(place): zstd.compress(file, _LEVEL) for place, file in enumerate(files.values())
    }
    write_zip(written, members.items(), packed=True)
    return written.getvalue()


@contextmanager
def open_kept(content: bytes) -> Iterator[Kept]:
    """What `keep_package` gave, opened as warily as any package.

    Raises AnkiError if it is broken.
    """
    archive = open_archive(io.BytesIO(content), Losses())
    try:
        names = json.loads(read_member(archive.zip, _NAMES, packed=False, most=16 * _MIB))
        files = {
            name: read_member(archive.zip, member, packed=True, most=_FILES)
            for name, member in archive.media.items()
        }
    except (BoundError, ValueError) as error:
        raise AnkiError(
            f"what was kept of the package is broken: {error}", hint="import the package again"
        ) from error
    with tempfile.TemporaryDirectory(prefix="quizgen-") as folder:
        path = Path(folder, "database")
        copy_database(archive, path)
        with open_database(path) as connection:
            yield Kept(connection, read_version(connection), names, files)


def kept_beside(deck: Path) -> Path:
    """The file beside a deck file that holds what is kept of the package it was imported from."""
    return deck.with_suffix(".anki-kept")


def _pack_database(archive: Archive, database: Path) -> bytes:
    """The database as it is packed in a package of today. Raises BoundError if it is too large."""
    if archive.packed:
        return read_member(archive.zip, _DATABASE, packed=False, most=_MOST)
    packing = zstd.ZstdCompressor(_LEVEL)
    packed = bytearray()
    with database.open("rb") as file:
        while piece := file.read(_PIECE):
            packed += packing.compress(piece)
            if len(packed) > _MOST:
                raise BoundError(_DATABASE)
    packed += packing.flush()
    if len(packed) > _MOST:
        raise BoundError(_DATABASE)
    return bytes(packed)


def _template_files(
    archive: Archive, taken: Iterable[str], losses: Losses
) -> Iterator[tuple[str, bytes]]:
    room = _FILES
    known = set(taken)
    for name, member in archive.media.items():
        if not name.startswith("_") or name in known:
            continue
        try:
            content = read_member(archive.zip, member, packed=archive.packed, most=room)
        except BoundError as error:
            losses.add("files of templates that cannot be kept", f"{name}: {error}")
            continue
        room -= len(content)
        yield name, content


def _entry(name: str) -> bytes:
    """An entry in the list of media: a message that holds the name as its first field."""
    return write_message([(1, write_message([(1, name)]))])
