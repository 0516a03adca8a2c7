"""The archive around a package, read with bounds: a few bytes must not become many.

What may come out is bounded by what went in, so that a small package can never fill a disk.
"""

import io
import struct
import sys
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO

from quizgen.errors import AnkiError

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

_MIB = 1024 * 1024
_CHUNK = 256 * 1024
_DIRECTORY = 16 * _MIB  # of the archive: about 300,000 files
_WINDOW = 26  # 64 MiB, the most that unpacking may hold; Anki uses 2
_END = struct.Struct("<4s4H2LH")
_END_64 = struct.Struct("<4sQ2H2L4Q")
_ASKED = "it asks for more room than a package of its size can need"


class BoundError(Exception):
    """A member is larger unpacked than it may be, or cannot be unpacked; says which."""


def open_zip(file: IO[bytes]) -> zipfile.ZipFile:
    """The archive in a seekable file. Raises AnkiError if it is none, or absurd."""
    try:
        if _directory_size(file) > _DIRECTORY:
            raise AnkiError(
                f"the package lists too many files: {_ASKED}", hint="get it from who made it"
            )
        return zipfile.ZipFile(file)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, struct.error) as error:
        raise AnkiError(
            "this is no Anki package: it is not a zip archive, or a broken one",
            hint="export it again from Anki: File > Export, as .apkg or .colpkg",
        ) from error


def size_of(file: IO[bytes]) -> int:
    """The length of a seekable file in bytes."""
    return file.seek(0, io.SEEK_END)


def unpack(archive: zipfile.ZipFile, name: str, *, packed: bool, most: int) -> Iterator[bytes]:
    """The content of a member in pieces; `packed` with Zstandard within the archive.

    Raises BoundError once it is more than `most` bytes, or if it is broken.
    """
    total = 0
    try:
        with archive.open(name) as member:
            for piece in _inflate(member) if packed else _pieces(member):
                total += len(piece)
                if total > most:
                    raise BoundError(f"{name}: {_ASKED}")
                yield piece
    except (zipfile.BadZipFile, zlib.error, zstd.ZstdError, OSError, EOFError) as error:
        raise BoundError(f"{name} is broken: {error}") from error
    except (RuntimeError, NotImplementedError, KeyError, ValueError) as error:
        raise BoundError(f"{name} cannot be read: {error}") from error  # encrypted, or not there


def read_member(archive: zipfile.ZipFile, name: str, *, packed: bool, most: int) -> bytes:
    """The same in one piece."""
    return b"".join(unpack(archive, name, packed=packed, most=most))


def _pieces(member: IO[bytes]) -> Iterator[bytes]:
    while piece := member.read(_CHUNK):
        yield piece


def _inflate(member: IO[bytes]) -> Iterator[bytes]:
    options: dict[int, int] = {zstd.DecompressionParameter.window_log_max: _WINDOW}
    unpacking = zstd.ZstdDecompressor(options=options)
    for packed in _pieces(member):
        given = packed
        while not unpacking.eof:
            yield unpacking.decompress(given, max_length=_CHUNK)
            given = b""
            if unpacking.needs_input:
                break
    if not unpacking.eof:
        raise EOFError("it ends too early")


def _directory_size(file: IO[bytes]) -> int:
    """How long the archive's list of files is, as its last record says; 0 without one.

    The record is looked for where zipfile does: at the very end, then before a comment.
    """
    size = size_of(file)
    file.seek(max(0, size - 65_535 - _END.size))
    tail = file.read()
    at_end = len(tail) - _END.size
    place = (
        at_end if tail[max(0, at_end) :].startswith(b"PK\x05\x06") else tail.rfind(b"PK\x05\x06")
    )
    if place < 0 or place + _END.size > len(tail):
        return 0
    listed = int(_END.unpack_from(tail, place)[5])
    locator = tail[max(0, place - 20) : place]
    if not locator.startswith(b"PK\x06\x07"):
        return listed
    file.seek(min(struct.unpack_from("<Q", locator, 8)[0], size))
    record = file.read(_END_64.size)
    return max(int(_END_64.unpack(record)[8]), 0) if len(record) == _END_64.size else listed
