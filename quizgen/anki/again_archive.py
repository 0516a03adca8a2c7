"""A collection into a package of the kind that its schema belongs in."""

import hashlib
import json
import sqlite3
import sys
from collections.abc import Sequence
from itertools import chain
from typing import IO

from quizgen.anki.media import MediaFile
from quizgen.anki.read_note_types import TABLES
from quizgen.anki.write_protobuf import write_message
from quizgen.anki.write_zip import write_zip

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

_OLD, _NEW = write_message([(1, 2)]), write_message([(1, 3)])  # `meta`: version of the package


def pack_collection(
    to: IO[bytes], database: sqlite3.Connection, version: int, media: Sequence[MediaFile]
) -> None:
    """Write the package of a collection of a schema's `version` and its media."""
    if version < TABLES:
        names = {str(place): file.name for place, file in enumerate(media)}
        listed = json.dumps(names).encode()
        members = [("meta", _OLD), ("collection.anki21", database.serialize()), ("media", listed)]
        files = ((str(place), file.path.read_bytes()) for place, file in enumerate(media))
        write_zip(to, chain(members, files))
        return
    whole = zstd.compress(database.serialize())
    listed = zstd.compress(b"".join(map(_entry, media)))
    members = [("meta", _NEW), ("collection.anki21b", whole), ("media", listed)]
    packed = (
        (str(place), zstd.compress(file.path.read_bytes())) for place, file in enumerate(media)
    )
    write_zip(to, chain(members, packed), packed=True)


def _entry(file: MediaFile) -> bytes:
    content = file.path.read_bytes()
    sha1 = hashlib.sha1(content, usedforsecurity=False).digest()
    return write_message([(1, write_message([(1, file.name), (2, len(content)), (3, sha1)]))])
