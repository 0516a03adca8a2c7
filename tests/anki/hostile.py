"""Packages that mean harm, or are broken: what each is, and how many good notes are still taken.

`None` for those of which nothing can be taken: they are refused in words.
"""

import random
import zipfile
from collections.abc import Callable, Iterator
from typing import Any

from tests.anki.hostile_build import (
    BASIC,
    CLOZE,
    DECK,
    DECKS,
    GOOD,
    MODELS,
    PLEASE,
    SCHEMA,
    bytes_field,
    database,
    huge_directory,
    legacy,
    modern,
    package,
    text_field,
    varint_field,
    zstd,
)

Case = tuple[Callable[[], bytes], int | None]
SHOWN = [(1, "guid-one", BASIC, 1, "", '<img src="x.png">\x1f[sound:y.mp3]'), GOOD[1]]
DEEP = "<div>" * 30_000
NUMBERS = "with recursive n(i) as (select 1 union all select i + 1 from n)"
VIEW = (
    "alter table notes rename to old; create view notes as "
    f"{NUMBERS} select i as id, 'g' || i as guid, {BASIC} as mid, 0 as mod, 0 as usn, '' as tags, "
    "'a' || char(31) || 'b' as flds, 0 as sfld, 0 as csum, 0 as flags, '' as data from n"
)


def _note(number: int, **changed: Any) -> tuple[Any, ...]:
    names = ("id", "guid", "mid", "mod", "tags", "flds")
    whole = dict(zip(names, (number, f"guid-{number}", BASIC, 0, "", "a\x1fb"), strict=True))
    return tuple({**whole, **changed}.values())


def _with(*notes: tuple[Any, ...], **more: Any) -> Callable[[], bytes]:
    return lambda: legacy(database([*GOOD, *notes], **more))


def _media(name: str, files: dict[str, bytes] | None = None) -> Callable[[], bytes]:
    note = (1, "guid-one", BASIC, 1, "", f'<img src="{name}">see\x1fback')
    return lambda: legacy(database([note, GOOD[1]]), {"0": name}, files or {"0": b"png"})


def _models(**changed: Any) -> Callable[[], bytes]:
    spoilt = {**MODELS, "1009": {**MODELS[str(BASIC)], "id": 1009, **changed}}
    return lambda: legacy(database([*GOOD, _note(9, mid=1009)], models=spoilt))


def _after(sql: str, **more: Any) -> Callable[[], bytes]:
    return lambda: legacy(database(after=sql, **more))


def _corrupt() -> bytes:
    notes = [_note(number, flds=f"{number}" + "q" * 900 + "\x1fb") for number in range(1, 200)]
    content = bytearray(database(notes))
    middle = len(content) // 2 // 4096 * 4096
    content[middle : middle + 4096] = random.Random(1).randbytes(4096)
    return legacy(bytes(content))


def _encrypted() -> bytes:
    content = bytearray(legacy(database()))
    for sign, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = content.find(sign)
        content[place + offset] |= 1
    return bytes(content)


def _bomb(size: int) -> bytes:
    return package(
        {
            "meta": varint_field(1, 3),
            "collection.anki21b": zstd.compress(bytes(size)),
            "media": b"",
        },
        zipfile.ZIP_STORED,
    )


def _overlapping() -> bytes:
    """Many media names for one member that unpacks to much."""
    names = {str(place): f"{place}.png" for place in range(400)}
    images = "".join(f'<img src="{place}.png">' for place in range(400))
    note = (1, "guid-one", BASIC, 1, "", f"{images}\x1fback")
    content = legacy(database([note, GOOD[1]]), names, {"0": bytes(12 * 2**20)})
    directory = content.rfind(b"PK\x01\x02")
    record, end = content[directory:], content.rfind(b"PK\x05\x06")
    entry = bytearray(content[directory:end])
    del record
    whole = bytearray(content[:end])
    for place in range(1, 10):  # names of one digit keep the record's length
        entry[46:47] = str(place).encode()
        whole += entry
    tail = bytearray(content[end:])
    start = content.find(b"PK\x01\x02")
    count = 3 + 9
    tail[8:12] = count.to_bytes(2, "little") * 2
    tail[12:16] = (len(whole) - start).to_bytes(4, "little")
    return bytes(whole + tail)


def _cyclic_decks() -> bytes:
    name = "Deck" + "::Deck" * 5_000
    return legacy(database(decks={**DECKS, "3": {"id": 3, "name": name, "parent": 3}}))


HOSTILE: dict[str, Case] = {
    # The archive.
    "no archive at all": (lambda: b"no archive", None),
    "empty": (lambda: b"", None),
    "an archive cut off": (lambda: legacy(database())[:-200], None),
    "an archive of something else": (lambda: package({"a.txt": b"a"}), None),
    "an endless list of files": (huge_directory, None),
    "an encrypted archive": (_encrypted, None),
    "a version from the future": (
        lambda: package({"meta": varint_field(1, 9), "collection.anki2": database()}),
        None,
    ),
    "a version that is a text": (
        lambda: package({"meta": text_field(1, "x"), "collection.anki2": database()}),
        None,
    ),
    "a number without an end": (
        lambda: package({"meta": b"\x08" + b"\xff" * 40, "collection.anki2": database()}),
        None,
    ),
    "a packed bomb": (lambda: _bomb(300 * 2**20), None),
    "a deflated bomb": (lambda: package({"collection.anki2": bytes(300 * 2**20)}), None),
    "packed wrongly": (
        lambda: package({"meta": varint_field(1, 3), "collection.anki21b": b"not packed"}),
        None,
    ),
    "packed and cut off": (
        lambda: package(
            {"meta": varint_field(1, 3), "collection.anki21b": zstd.compress(database())[:-50]}
        ),
        None,
    ),
    "only the placeholder": (
        lambda: legacy(database([(1, "x", BASIC, 0, "", f"{PLEASE}\x1f")])),
        1,
    ),
    # The database.
    "no database": (lambda: legacy(b"SQLite format 3\0" + bytes(4096)), None),
    "an empty database": (lambda: legacy(database(schema=SCHEMA, notes=[])), None),
    "a schema from the future": (lambda: legacy(database(version=99)), None),
    "a schema that is a text": (lambda: legacy(database(version="11")), None),
    "notes that are a view without end": (_after(VIEW), None),
    "cards that are a view without end": (
        _after(
            "drop table cards; create view cards as "
            f"{NUMBERS} select i as id, 1 as nid, 1 as did, 0 as odid, 0 as ord from n"
        ),
        None,
    ),
    "note types that are a view": (
        lambda: modern(
            database(
                version=18,
                after="alter table fields rename to old; create view fields as select * from old",
            )
        ),
        None,
    ),
    "a column that is computed": (
        _after(
            "alter table notes rename to old; create table notes (id integer primary key, guid, "
            "mid, mod, usn, tags, flds as (hex(zeroblob(200000000))), sfld, csum, flags, data); "
            "insert into notes select id, guid, mid, mod, usn, tags, sfld, csum, flags, data "
            "from old"
        ),
        None,
    ),
    "no table of cards": (_after("drop table cards"), None),
    "triggers": (
        _after("create trigger t after insert on notes begin delete from cards; end"),
        2,
    ),
    "a page of rubbish": (_corrupt, 193),
    "a write-ahead log that is not there": (
        lambda: modern(_in_wal_mode(database(version=18))),
        2,
    ),
    # Note types and decks.
    "note types that are no JSON": (lambda: legacy(database(models="{broken")), None),
    "note types nested without end": (lambda: legacy(database(models="[" * 100_000)), None),
    "note types that are a list": (lambda: legacy(database(models=[1, 2])), None),
    "decks that are no JSON": (lambda: legacy(database(decks="{broken")), 2),
    "decks in decks in decks": (_cyclic_decks, 2),
    "a note type without fields": (_models(flds=[]), 2),
    "a note type whose fields are a number": (_models(flds=7), 2),
    "a note type without cards": (_models(tmpls=[]), 2),
    "a template that fills itself a million times": (
        _models(tmpls=[{"name": "x", "ord": 0, "qfmt": "{{Front}}" * 20_000, "afmt": "x"}]),
        3,
    ),
    "a template of open conditions": (
        _models(tmpls=[{"name": "x", "ord": 0, "qfmt": "{{#Front}}" * 20_000, "afmt": "x"}]),
        2,
    ),
    "a template of open comments": (
        _models(tmpls=[{"name": "x", "ord": 0, "qfmt": "<!--" * 50_000, "afmt": "x"}]),
        2,
    ),
    "a template that is too long": (
        _models(tmpls=[{"name": "x", "ord": 0, "qfmt": "x" * 300_000, "afmt": "x"}]),
        2,
    ),
    # Notes and cards.
    "too few fields": (_with(_note(9, flds="only one")), 2),
    "too many fields": (_with(_note(9, flds="a\x1fb\x1fc")), 2),
    "a note type that is missing": (_with(_note(9, mid=7)), 2),
    "a note type that is a text": (_with(_note(9, mid="x")), 2),
    "fields that are bytes": (_with(_note(9, flds=b"\xff\xfe\x1f\x00")), 2),
    "fields that are nothing": (_with(_note(9, flds=None)), 2),
    "fields that are a number": (_with(_note(9, flds=5)), 2),
    "text that is no UTF-8": (
        _after("update notes set flds = cast(x'ff411f42' as text) where id = 2"),
        2,
    ),
    "a guid that is nothing": (_with(_note(9, guid=None)), 2),
    "a guid without end": (_with(_note(9, guid="g" * 100_000)), 2),
    "a guid twice": (_with(_note(9, guid="guid-one")), 3),
    "times out of this world": (_with(_note(9, mod=10**17), _note(10, mod=-(10**17))), 4),
    "ids at the edge": (_with(_note(2**63 - 1), _note(-(2**63))), 4),
    "a field of eight megabytes": (_with(_note(9, flds="x" * 2**23 + "\x1fb")), 2),
    "notes without cards": (_with(_note(9), cards=[(1, DECK, 0), (2, DECK, 0)]), 2),
    "cards without notes": (
        _with(cards=[(1, DECK, 0), (2, DECK, 0), *((n, DECK, 0) for n in range(50, 90))]),
        2,
    ),
    "a thousand cards of one note": (
        _with(cards=[(1, DECK, 0), *((2, DECK, n) for n in range(1000))]),
        2,
    ),
    "cards of no deck": (_with(cards=[(1, 77, 0), (2, "x", 0)]), 2),
    "cards at strange places": (_with(cards=[(1, DECK, 0), (2, DECK, -1), (2, DECK, 2**40)]), 1),
    # HTML and gaps.
    "scripts": (
        _with(_note(9, flds="<script>alert(1)</script>a<img src=x onerror=alert(1)>\x1fb")),
        3,
    ),
    "elements nested thirty thousand deep": (_with(_note(9, flds=f"a{DEEP}\x1fb")), 3),
    "forty thousand attributes": (
        _with(_note(9, flds="a<b " + " ".join(f"a{n}" for n in range(40_000)) + ">b</b>\x1fb")),
        3,
    ),
    "gaps nested two thousand deep": (
        _with(_note(9, mid=CLOZE, flds="{{c1::" * 2_000 + "a" + "}}" * 2_000 + "\x1f")),
        2,
    ),
    "gaps that are never closed": (
        _with(_note(9, mid=CLOZE, flds="{{c1::" * 50_000 + "\x1f")),
        2,
    ),
    "a gap with an endless number": (
        _with(_note(9, mid=CLOZE, flds="{{c" + "9" * 100_000 + "::a}}\x1f")),
        2,
    ),
    "control characters": (_with(_note(9, flds="a\x00\x1b[31mb\x07\x1fb\x9b")), 3),
    # Media.
    "media above the folder": (_media("../../x.png"), 2),
    "media at the root": (_media("/etc/x.png"), 2),
    "media in a folder": (_media("a/b.png"), 2),
    "media on a drive": (_media("C:\\x.png"), 2),
    "media that is a program": (_media("x.desktop"), 2),
    "media named as the deck": (_media("deck.yaml"), 2),
    "media with a name of a device": (_media("con.png"), 2),
    "media with an endless name": (_media("x" * 5_000 + ".png"), 2),
    "media with a name of nothing but dots": (_media("...png"), 2),
    "media with a NUL in its name": (_media("x\0.png"), 2),
    "media that are listed and not there": (_media("x.png", {"7": b""}), 2),
    "media listed by a broken list": (
        lambda: legacy(database(SHOWN), b'{"0": "x.png"', {"0": b"png"}),
        2,
    ),
    "media listed by a list nested without end": (
        lambda: legacy(database(SHOWN), b"[" * 100_000, {"0": b"png"}),
        2,
    ),
    "media listed by no names": (lambda: legacy(database(SHOWN), {"0": ["x.png"]}), 2),
    "media that is a bomb": (_media("x.png", {"0": bytes(100 * 2**20)}), 2),
    "many names for one large file": (_overlapping, 2),
    "packed media above the folder": (
        lambda: modern(
            database(SHOWN, version=18), ["../x.png", "y.mp3"], {"0": b"png", "1": b"mp3"}
        ),
        2,
    ),
    "packed media that are not packed": (
        lambda: package(
            {
                "meta": varint_field(1, 3),
                "collection.anki21b": zstd.compress(database(SHOWN, version=18)),
                "media": zstd.compress(bytes_field(1, text_field(1, "x.png"))),
                "0": b"not packed",
            }
        ),
        2,
    ),
    "packed media in a list of rubbish": (
        lambda: package(
            {
                "meta": varint_field(1, 3),
                "collection.anki21b": zstd.compress(database(SHOWN, version=18)),
                "media": zstd.compress(b"\x0a\xff\xff\xff\x7f"),
            }
        ),
        2,
    ),
}


def _in_wal_mode(content: bytes) -> bytes:
    changed = bytearray(content)
    changed[18:20] = b"\x02\x02"
    return bytes(changed)


def rubbish(count: int, seed: int) -> Iterator[bytes]:
    """Sound packages with a few bytes changed at random, or cut, or doubled."""
    chance = random.Random(seed)
    sound = [
        legacy(database(SHOWN), {"0": "x.png"}, {"0": b"png" * 50}),
        modern(database(SHOWN, version=18), ["x.png"], {"0": b"png" * 50}),
    ]
    for _ in range(count):
        content = bytearray(chance.choice(sound))
        for _ in range(chance.randint(1, 8)):
            place = chance.randrange(len(content))
            content[place] = chance.randrange(256)
        if chance.random() < 0.2:
            del content[chance.randrange(len(content)) :]
        yield bytes(content)


def rubbish_databases(count: int, seed: int) -> Iterator[bytes]:
    """The same within the database, which checksums of the archive would protect."""
    chance = random.Random(seed)
    sound = [(legacy, database(SHOWN)), (modern, database(SHOWN, version=18))]
    for _ in range(count):
        pack, content = chance.choice(sound)
        changed = bytearray(content)
        for _ in range(chance.randint(1, 20)):
            changed[chance.randrange(len(changed))] = chance.randrange(256)
        yield pack(bytes(changed))
