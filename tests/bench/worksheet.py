"""How long sheets take beside what typst itself needs for them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typst

from quizgen.worksheet import fonts
from quizgen.worksheet.make import make_sheets
from tests.bench.timing import Figure, cpu_seconds
from tests.worksheet.orders import order
from tests.worksheet.random_decks import random_deck

FORMS = [f"F{number}" for number in range(30)]
ITEMS = 30


def measure() -> Iterator[Figure]:
    """Processor time of 30 forms of 30 items against 30 bare compilations of the same data; of one
    form once the program has started; of the same deck as an HTML quiz.
    """
    deck = random_deck(1, size=ITEMS)

    def make(**wanted: Any) -> object:
        return make_sheets(deck, order(**wanted), paragraphs=None, folder=Path())

    calls = _compilations(lambda: make(codes=FORMS))
    whole = cpu_seconds(lambda: make(codes=FORMS))
    bare = cpu_seconds(lambda: [typst.compile(*args, **named) for args, named in calls])
    yield Figure(f"{len(calls)} forms / bare compilations", whole / bare, "times", 1.5)
    fonts.load_fonts.cache_clear()
    yield Figure("one form with its key", cpu_seconds(lambda: make(key="pdf"), 1), "s", 1.0)
    yield Figure("one HTML quiz", cpu_seconds(lambda: make(sheet="html"), 3), "s")


def _compilations(make: Any) -> list[tuple[Any, Any]]:
    """The arguments of every call of typst while `make` runs."""
    calls: list[tuple[Any, Any]] = []
    compile_files = typst.compile

    def record(*args: Any, **named: Any) -> Any:
        calls.append((args, named))
        return compile_files(*args, **named)

    typst.compile = record
    try:
        make()
    finally:
        typst.compile = compile_files
    return calls
