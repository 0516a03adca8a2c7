"""A collection into a package of the kind that its schema belongs in."""

import hashlib
import json
import sqlite3
import sys
from collections.abc import Iterator, Mapping

from quizgen.anki.read_note_types import TABLES
from quizgen.anki.write_protobuf import write_message
from quizgen.anki.write_zip import write_zip

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

_OLD, _NEW = write_message([(1, 2)]), write_message([(1, 3)])  # `meta`: version of the package


def pack_collection(
    database: sqlite3.Connection, version: int, media: Mapping[str, bytes]
) -> bytes:
    """The package of a collection of a schema's `version` and its media, by name."""
    whole = database.serialize()
    if version < TABLES:
        names = {str(place): name for place, name in enumerate(media)}
        members = {"meta": _OLD, "collection.anki21": whole, "media": json.dumps(names).encode()}
        members |= {str(place): content for place, content in enumerate(media.values())}
        return write_zip(members.items())
    listed = zstd.compress(b"".join(_entries(media)))
    members = {"meta": _NEW, "collection.anki21b": zstd.compress(whole), "media": listed}
    members |= {str(place): zstd.compress(content) for place, content in enumerate(media.values())}
    return write_zip(members.items(), packed=True)


def _entries(media: Mapping[str, bytes]) -> Iterator[bytes]:
    for name, content in media.items():
        sha1 = hashlib.sha1(content, usedforsecurity=False).digest()
        entry = write_message([(1, name), (2, len(content)), (3, sha1)])
        yield write_message([(1, entry)])
