"""Packages made by hand, piece by piece, so that each piece can be made wrong."""

import io
import json
import sqlite3
import struct
import sys
import tempfile
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

BASIC, CLOZE, OCCLUSION = 1001, 1002, 1003
DECK = 2001
GOOD = [  # what every package holds unless it says otherwise
    (1, "guid-one", BASIC, 1700000000, " t1 a::b ", "front one\x1fback one"),
    (2, "guid-two", BASIC, 1700000000, "", "front two\x1fback two"),
]
MODELS: dict[str, Any] = {
    str(BASIC): {
        "id": BASIC,
        "name": "Basic",
        "type": 0,
        "flds": [{"name": "Front", "ord": 0}, {"name": "Back", "ord": 1}],
        "tmpls": [
            {
                "name": "Card 1",
                "ord": 0,
                "qfmt": "{{Front}}",
                "afmt": "{{FrontSide}}\n\n<hr id=answer>\n\n{{Back}}",
            }
        ],
        "css": ".card {}",
    },
    str(CLOZE): {
        "id": CLOZE,
        "name": "Cloze",
        "type": 1,
        "flds": [{"name": "Text", "ord": 0}, {"name": "Back Extra", "ord": 1}],
        "tmpls": [
            {
                "name": "Cloze",
                "ord": 0,
                "qfmt": "{{cloze:Text}}",
                "afmt": "{{cloze:Text}}<br>\n{{Back Extra}}",
            }
        ],
    },
}
DECKS = {"1": {"id": 1, "name": "Default"}, str(DECK): {"id": DECK, "name": "Deck"}}
SCHEMA = """
create table col (id integer primary key, crt, mod, scm, ver, dty, usn, ls, conf, models, decks,
                  dconf, tags);
create table notes (id integer primary key, guid, mid, mod, usn, tags, flds, sfld, csum, flags,
                    data);
create table cards (id integer primary key, nid, did, ord, mod, usn, type, queue, due, ivl, factor,
                    reps, lapses, left, odue, odid, flags, data);
create table revlog (id integer primary key, cid, usn, ease, ivl, lastIvl, factor, time, type);
create table graves (usn, oid, type);
create index ix_cards_nid on cards (nid);
"""
TABLES = """
create table notetypes (id integer primary key, name text collate unicase, mtime_secs, usn, config);
create table fields (ntid, ord, name text collate unicase, config, primary key (ntid, ord))
    without rowid;
create table templates (ntid, ord, name text collate unicase, mtime_secs, usn, config,
    primary key (ntid, ord)) without rowid;
create table decks (id integer primary key, name text collate unicase, mtime_secs, usn, common,
    kind);
create table deck_config (id integer primary key, name text collate unicase, mtime_secs, usn,
    config);
create table tags (tag text primary key collate unicase, usn, collapsed, config) without rowid;
"""


def database(
    notes: Iterable[Sequence[Any]] = GOOD,
    *,
    cards: Iterable[Sequence[Any]] | None = None,
    models: object = MODELS,
    decks: object = DECKS,
    version: object = 11,
    after: str = "",
    schema: str = SCHEMA,
) -> bytes:
    """A collection of schema 11 (or, with `version` 18, of schema 18); `after` is SQL to spoil it.

    `notes`: id, guid, note type, time, tags, fields; `cards`: note, deck, place.
    """
    notes = list(notes)
    if cards is None:
        cards = [(note[0], DECK, 0) for note in notes]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "c.db")
        with closing(sqlite3.connect(path)) as made:
            made.create_collation("unicase", lambda one, other: (one > other) - (one < other))
            made.executescript(schema)
            as_text = [value if isinstance(value, str) else json.dumps(value)
                       for value in (models, decks)]  # fmt: skip
            if version == 18:
                made.executescript(TABLES)
                _fill_tables(made, models, decks)
                as_text = ["", ""]
            made.execute(
                "insert into col values (1,0,0,0,?,0,0,0,'{}',?,?,'{}','{}')", (version, *as_text)
            )
            made.executemany("insert into notes values (?,?,?,?,0,?,?,0,0,0,'')", notes)
            made.executemany(
                "insert into cards (nid,did,ord,type,queue,odid,flags) values (?,?,?,0,0,0,0)",
                cards,
            )
            made.commit()
            made.executescript(after)
            made.commit()
        return path.read_bytes()


def _fill_tables(made: sqlite3.Connection, models: Any, decks: Any) -> None:
    for model in models.values():
        config = varint_field(1, model["type"])
        made.execute(
            "insert into notetypes values (?,?,0,0,?)", (model["id"], model["name"], config)
        )
        for field in model["flds"]:
            made.execute(
                "insert into fields values (?,?,?,'')", (model["id"], field["ord"], field["name"])
            )
        for one in model["tmpls"]:
            config = text_field(1, one["qfmt"]) + text_field(2, one["afmt"])
            made.execute(
                "insert into templates values (?,?,?,0,0,?)",
                (model["id"], one["ord"], one["name"], config),
            )
    for deck in decks.values():
        name = deck["name"].replace("::", "\x1f")
        kind = bytes_field(1, varint_field(1, 1))
        made.execute("insert into decks values (?,?,0,0,'',?)", (deck["id"], name, kind))


def package(members: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """An archive with these members."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return written.getvalue()


def legacy(content: bytes, media: object = None, files: Mapping[str, bytes] | None = None) -> bytes:
    """A package as old versions write it, and genanki; `media` maps members to names."""
    listed = media if isinstance(media, bytes) else json.dumps(media or {}).encode()
    return package({"collection.anki2": content, "media": listed, **(files or {})})


def modern(
    content: bytes, names: Sequence[str] = (), files: Mapping[str, bytes] | None = None
) -> bytes:
    """A package of today: everything packed once more, and an old database that says so."""
    placeholder = database([(1, "x", BASIC, 0, "", f"{PLEASE}\x1f")])
    listed = b"".join(bytes_field(1, text_field(1, name)) for name in names)
    return package(
        {
            "meta": varint_field(1, 3),
            "collection.anki21b": zstd.compress(content),
            "collection.anki2": placeholder,
            "media": zstd.compress(listed),
            **{name: zstd.compress(file) for name, file in (files or {}).items()},
        },
        zipfile.ZIP_STORED,
    )


PLEASE = "Please update to the latest Anki version, then import the .colpkg/.apkg file again."


def varint(number: int) -> bytes:
    """A number as protocol buffers write it."""
    written = bytearray()
    while number > 0x7F:
        written.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes((*written, number))


def varint_field(place: int, number: int) -> bytes:
    """A field that is a number."""
    return varint(place << 3) + varint(number)


def bytes_field(place: int, content: bytes) -> bytes:
    """A field that is bytes."""
    return varint(place << 3 | 2) + varint(len(content)) + content


def text_field(place: int, text: str) -> bytes:
    """A field that is a text."""
    return bytes_field(place, text.encode())


def huge_directory() -> bytes:
    """An archive that says its list of files is 2 GiB long."""
    content = bytearray(legacy(database()))
    place = content.rfind(b"PK\x05\x06")
    struct.pack_into("<L", content, place + 12, 0x7FFFFFFF)
    return bytes(content)
