"""Writing Anki packages: against genanki as its manual uses it, and ten times as many notes."""

import html
import tempfile
import warnings
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from time import process_time

import genanki

from quizgen.anki.export import export_deck
from quizgen.anki.note_types import CHOICE
from quizgen.deck.deck import Deck, Source
from quizgen.deck.item import Choice
from tests.bench.store_large import make_item
from tests.bench.timing import Figure

ROUNDS = 5
SOURCE = Source(title="Articles & numbers", url="https://example.org/a", published="2026-02-16")
SAVED = datetime(2026, 11, 20, tzinfo=UTC)


def measure() -> Iterator[Figure]:
    """CPU time of the export of loaded decks, the two ways taking turns."""
    small, large = _deck(10_000), _deck(100_000)
    with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # genanki warns of much that is right
        target = Path(folder) / "x.apkg"
        ways: list[Callable[[], object]] = [
            lambda: _write_bare(small, target),
            lambda: export_deck(small, target, changed_at=SAVED, media=None),
        ]
        rounds = [[_seconds(way) for way in ways] for _ in range(ROUNDS)]
        bare, ours = (median(taken) for taken in zip(*rounds, strict=True))
        ratio = median(ours / bare for bare, ours in rounds)
        whole = _seconds(lambda: export_deck(large, target, changed_at=SAVED, media=None))
    yield Figure("genanki alone, 10,000 notes", bare, "s")
    yield Figure("export, 10,000 notes", ours, "s")
    yield Figure("export / genanki alone", ratio, "", 1.5)
    yield Figure("export, 100,000 notes", whole, "s")
    yield Figure("100,000 notes / ten times 10,000", whole / (10 * ours), "", 1.2)


def _deck(size: int) -> Deck:
    deck = Deck(id="large", title="A large deck", source=SOURCE)
    return deck.model_copy(update={"items": [make_item(0, place) for place in range(size)]})


def _write_bare(deck: Deck, target: Path) -> None:
    """What a script of a few lines does: the same fields, escaped, and nothing else."""
    model = genanki.Model(
        CHOICE.number,
        CHOICE.title,
        fields=[{"name": field} for field in CHOICE.fields],
        templates=[
            {"name": "Card", "qfmt": template["qfmt"], "afmt": template["afmt"]}
            for template in CHOICE.template_settings()
        ],
        css=CHOICE.css,
    )
    written = genanki.Deck(1234567890, deck.title)
    source = f'<a href="{SOURCE.url}">{html.escape(SOURCE.title)}</a>, {SOURCE.published}'
    for item in deck.items:
        assert isinstance(item, Choice)
        options = [html.escape(option) for option in item.options]
        fields = [
            *(html.escape(item.question), str(item.options.index(item.answers[0]) + 1), ""),
            *(text for option in options for text in (option, "")),
            *[""] * 8,
            *("", "", "", "", ""),
            "".join(f"<blockquote>{html.escape(one.quote)}</blockquote>" for one in item.evidence),
            *(source, f"{deck.id}/{item.id}", "", "", ""),
        ]
        written.add_note(genanki.Note(model, fields, tags=item.tags, guid=item.id))
    genanki.Package(written).write_to_file(target)


def _seconds(work: Callable[[], object]) -> float:
    started = process_time()
    work()
    return process_time() - started
