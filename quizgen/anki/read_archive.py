"""A package as it lies in its archive: which database is the real one, and the names of its media.

A package of today holds an old database as well, with one note that says "Please update"; reading
that one without a word is the commonest mistake of readers.
"""

import json
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from quizgen.anki.read_losses import Losses
from quizgen.anki.read_protobuf import number_of, read_fields, read_last, text_of
from quizgen.anki.read_zip import BoundError, open_zip, read_member, size_of, unpack
from quizgen.errors import AnkiError

_MIB = 1024 * 1024
_NAMES = {1: "collection.anki2", 2: "collection.anki21", 3: "collection.anki21b"}
_PACKED = 3  # from here on the database, the list of media and the media are packed once more
_MAP = 16 * _MIB
_EXPORT_AGAIN = "export it again from Anki: File > Export"


@dataclass(frozen=True, slots=True)
class Archive:
    """An open package. `size` is its length in bytes; `media` the member of each media name."""

    zip: zipfile.ZipFile
    size: int
    version: int
    media: Mapping[str, str]

    @property
    def packed(self) -> bool:
        """Whether members are packed with Zstandard within the archive."""
        return self.version >= _PACKED


def open_archive(file: IO[bytes], losses: Losses) -> Archive:
    """The package in a seekable file. Raises AnkiError if it is none, or of an unknown version."""
    archive = open_zip(file)
    members = set(archive.namelist())
    version = _find_version(archive, members)
    if _NAMES[version] not in members:
        raise AnkiError(
            f"this is no Anki package, or a broken one: it holds no {_NAMES[version]}",
            hint=_EXPORT_AGAIN,
        )
    media = _read_media_map(archive, version, losses) if "media" in members else {}
    missing = [name for name, member in media.items() if member not in members]
    for name in missing:
        losses.add("media files that the package lists and does not hold", name)
    media = {name: member for name, member in media.items() if member in members}
    return Archive(archive, size_of(file), version, media)


def copy_database(archive: Archive, to: Path) -> None:
    """Write the package's database to a file. Raises AnkiError if it is broken or absurdly large.

    Databases shrink to a tenth or so when packed; a hundredth is still taken.
    """
    name = _NAMES[archive.version]
    packed_size = archive.zip.getinfo(name).compress_size
    most = min(max(32 * _MIB, 100 * min(packed_size, archive.size)), 4096 * _MIB)
    try:
        with to.open("wb") as file:
            for piece in unpack(archive.zip, name, packed=archive.packed, most=most):
                file.write(piece)
    except BoundError as error:
        raise AnkiError(f"the package cannot be read: {error}", hint=_EXPORT_AGAIN) from error


def _find_version(archive: zipfile.ZipFile, members: set[str]) -> int:
    if "meta" not in members:
        return next((number for number in (3, 2) if _NAMES[number] in members), 1)
    try:
        meta = read_member(archive, "meta", packed=False, most=_MIB)
        version = number_of(read_last(meta).get(1))
    except (BoundError, ValueError) as error:
        raise AnkiError(
            f"the package does not say what it is: {error}", hint=_EXPORT_AGAIN
        ) from error
    if version not in _NAMES:
        raise AnkiError(
            f"the package is of version {version}, which this quizgen does not know",
            hint="upgrade quizgen, or export with `Support older Anki versions`",
        )
    return version


def _read_media_map(archive: zipfile.ZipFile, version: int, losses: Losses) -> dict[str, str]:
    """Names of media files to members; a broken list costs the media, not the notes."""
    try:
        content = read_member(archive, "media", packed=version >= _PACKED, most=_MAP)
        listed = _entries(content) if version >= _PACKED else _json_entries(content)
        return {name: member for member, name in listed}
    except (BoundError, ValueError, RecursionError) as error:
        losses.add("the media: their list is broken", error)
        return {}


def _entries(content: bytes) -> Iterator[tuple[str, str]]:
    """Member and name of each entry; those that do not say otherwise are numbered from 0."""
    place = 0
    for number, entry in read_fields(content):
        if number == 1 and isinstance(entry, bytes):
            fields = read_last(entry)
            member = number_of(fields[255]) if 255 in fields else place
            yield str(member), text_of(fields.get(1))
            place += 1


def _json_entries(content: bytes) -> Iterator[tuple[str, str]]:
    listed = json.loads(content or b"{}")
    if not isinstance(listed, dict):
        raise ValueError("it is no list of names")
    for member, name in listed.items():
        if isinstance(name, str):
            yield member, name
