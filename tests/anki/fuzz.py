"""Packages spoiled at random in five ways, for as long as one likes.

`python -m tests.anki.fuzz SECONDS [SEED]` reads them into a library and says what was met; it ends
with exit code 1 and the seed of the package at the first crash, hang or file out of place.
"""

import faulthandler
import io
import os
import random
import sqlite3
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from contextlib import closing, suppress
from functools import cache
from pathlib import Path
from threading import Timer

from quizgen.anki.kept import open_kept
from quizgen.anki.read_into_library import take_package
from quizgen.errors import AnkiError
from quizgen.store.library import open_library
from tests.anki.hostile import HOSTILE, SHOWN
from tests.anki.hostile_build import CLOZE, GOOD, database, legacy, modern

SLOWEST = 10.0  # seconds of CPU that one package may take
STUCK = 60.0  # seconds by the clock: even on a busy machine, longer is a hang
NOTES = [*SHOWN, (50, "guid-50", CLOZE, 1, " a ", "{{c1::x {{c2::y::z}}}}\x1f<b>more</b>")]
FILES = {"0": b"png" * 50}
ODD = [
    *(None, "", 0, -1, 2**63 - 1, 1.5, b"\xff\xfe", "\x00", "\x1f" * 5, "{{c1::", "}}" * 40),
    *("<div>" * 400, '<img src="../../x.png">', "[sound:/etc/x.mp3]", "a" * 70_000, "\ud7ff\ue000"),
    *("{{#Front}}", "{{Front}}" * 30, "[" * 2000, "&#0;&#xd800;", "NaN", '{"a":' * 500, "con.png"),
]
TABLES = [
    *("col", "notes", "cards", "revlog", "notetypes", "fields", "templates", "decks"),
    *("deck_config", "config", "tags"),
]


def spoil(seed: int) -> bytes:
    """A package spoiled in a way and in places that follow from the seed."""
    chance = random.Random(seed)
    return chance.choice(WAYS)(chance)


def read(package: bytes, folder: Path) -> str:
    """Read it into a library; what came of it in a word. Raises whatever should never be raised."""
    media = folder / "one" / "two" / "media"
    media.mkdir(parents=True)
    (folder / "library.sqlite3").write_bytes(_empty_library())
    with open_library(str(folder / "library.sqlite3")) as library:
        try:
            report = take_package(
                io.BytesIO(package), "f", library, media, path="", learner="me", progress=True
            )
        except AnkiError:
            assert not library.decks()
            assert not any(media.iterdir())
            return "refused"
        deck = library.deck(report.id)
        assert len(deck.items) == report.items
        for kept in library.kept_packages(report.id):
            with open_kept(kept):
                pass
    stray = [path for path in folder.rglob("*") if path.is_file() and path.parent != media]
    assert {path.name.partition(".")[0] for path in stray} <= {"library"}, stray
    return "taken with losses" if report.losses else "taken"


@cache
def _empty_library() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "library.sqlite3")
        open_library(str(path)).close()
        return path.read_bytes()


def run(seconds: float, seed: int) -> Counter[str]:
    """Read packages for so long; what came of them, and the slowest in hundredths of a second."""
    met: Counter[str] = Counter()
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        package = spoil(seed)
        began = time.process_time()
        watch = Timer(STUCK, _give_up, [seed])
        watch.daemon = True
        watch.start()
        try:
            with tempfile.TemporaryDirectory(prefix="fuzz-") as folder:
                met[read(package, Path(folder))] += 1
        except BaseException:
            print(f"seed {seed}", file=sys.stderr)
            raise
        finally:
            watch.cancel()
        took = time.process_time() - began
        assert took < SLOWEST, f"seed {seed} took {took:.1f} s"
        met["slowest, in 1/100 s"] = max(met["slowest, in 1/100 s"], round(took * 100))
        seed += 1
    return met


def _give_up(seed: int) -> None:
    """End the program: the package hangs, and the thread that reads it cannot be ended."""
    print(f"seed {seed} hangs", file=sys.stderr, flush=True)
    faulthandler.dump_traceback()
    os._exit(1)


def _bytes(content: bytes, chance: random.Random, most: int) -> bytes:
    changed = bytearray(content)
    for _ in range(chance.randint(1, most) if content else 0):
        place = chance.randrange(len(changed))
        match chance.randrange(4):
            case 0:
                del changed[place : place + chance.randint(1, 40)]
            case 1:
                changed[place:place] = changed[: chance.randint(1, 60)]
            case _:
                changed[place] = chance.randrange(256)
        if not changed:
            return b""
    return bytes(changed)


def _pack(content: bytes, chance: random.Random) -> bytes:
    if chance.random() < 0.5:
        return legacy(content, {"0": "x.png"}, FILES)
    return modern(content, ["x.png"], FILES)


def _database(chance: random.Random) -> bytes:
    return database(NOTES, version=chance.choice((11, 18)))


def _spoil_archive(chance: random.Random) -> bytes:
    return _bytes(_pack(_database(chance), chance), chance, 12)


def _spoil_pages(chance: random.Random) -> bytes:
    return _pack(_bytes(_database(chance), chance, 30), chance)


def _spoil_cells(chance: random.Random) -> bytes:
    """Odd values in cells of the database, which stays a sound one."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "c.db")
        path.write_bytes(_database(chance))
        with closing(sqlite3.connect(path)) as made:
            made.create_collation("unicase", lambda one, other: (one > other) - (one < other))
            for _ in range(chance.randint(1, 12)):
                with suppress(sqlite3.Error):
                    _spoil_cell(made, chance)
            made.commit()
        return _pack(path.read_bytes(), chance)


def _spoil_cell(made: sqlite3.Connection, chance: random.Random) -> None:
    table = chance.choice(TABLES)
    columns = [row[1] for row in made.execute(f"pragma table_info({table})")]
    count = made.execute(f"select count(*) from {table}").fetchone()[0] if columns else 0
    if not count:
        return
    column = chance.choice(columns)
    value = chance.choice(ODD)
    if chance.random() < 0.3:  # something of the row itself, spoiled
        (found,) = made.execute(f"select {column} from {table} limit 1").fetchone()
        if isinstance(found, (str, bytes)) and found:
            raw = _bytes(found.encode() if isinstance(found, str) else found, chance, 3)
            value = raw.decode(errors="replace") if isinstance(found, str) else raw
    key = columns[0]
    (row,) = made.execute(
        f"select {key} from {table} limit 1 offset ?", (chance.randrange(count),)
    ).fetchone()
    made.execute(f"update {table} set {column} = ? where {key} = ?", (value, row))


def _spoil_media(chance: random.Random) -> bytes:
    names = [str(chance.choice(ODD)) for _ in range(3)]
    note = (60, "guid-60", GOOD[0][2], 1, "", "".join(f'<img src="{n}">' for n in names) + "\x1fx")
    content = database([*NOTES, note], version=18)
    return modern(content, [*names, "../up.png", "x.png"], {str(n): b"png" * n for n in range(5)})


def _spoil_hostile(chance: random.Random) -> bytes:
    """One of those made by hand, spoiled a little more."""
    small = [make for name, (make, _) in sorted(HOSTILE.items()) if "bomb" not in name]
    package = chance.choice(small)()
    return _bytes(package, chance, 3) if len(package) < 300_000 else package


WAYS: list[Callable[[random.Random], bytes]] = [
    _spoil_archive,
    _spoil_pages,
    _spoil_cells,
    _spoil_cells,
    _spoil_media,
    _spoil_hostile,
]

if __name__ == "__main__":
    print(dict(run(float(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0)))
