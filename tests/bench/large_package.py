"""A large package of Anki's: 100,000 notes in a dozen decks, written by the real Anki.

Deterministic but for the moments that Anki writes. Of ten notes six are plain text, three have a
little HTML and one has gaps; one in twenty has a second card.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from anki.collection import AddNoteRequest, Collection, ExportAnkiPackageOptions

_AT_ONCE = 1_000
_TAGS = ("history", "law", "people::kings", "places", "dates", "numbers")


def make_package(path: Path, *, notes: int = 100_000) -> None:
    """Write the package, as Anki exports it today, with its scheduling."""
    collection = Collection(str(path.with_suffix(".anki2")))
    try:
        requests = list(_requests(collection, notes))
        for start in range(0, notes, _AT_ONCE):
            collection.add_notes(requests[start : start + _AT_ONCE])
        options = ExportAnkiPackageOptions(with_scheduling=True, with_deck_configs=True)
        collection.export_anki_package(out_path=str(path), options=options, limit=None)
    finally:
        collection.close()


def _requests(collection: Collection, notes: int) -> Iterator[AddNoteRequest]:
    models = collection.models
    kinds = {name: models.by_name(name) for name in ("Basic", "Basic (and reversed card)", "Cloze")}
    for place in range(notes):
        deck = collection.decks.id(f"Large::Part {place % 12:02}")
        kind, fields = _note(place)
        note = collection.new_note(kinds[kind])  # type: ignore[arg-type]
        note.fields[:2] = fields
        note.tags = [_TAGS[place % len(_TAGS)]]
        assert deck is not None
        yield AddNoteRequest(note, deck)


def _note(place: int) -> tuple[str, tuple[str, str]]:
    fact = f"What does sentence {place} of article {place % 977} say about the number {place}?"
    answer = f"That {place} is followed by {place + 1}, as it should be"
    if place % 10 == 9:
        gap = f"The number {place} is followed by {{{{c1::{place + 1}}}}}, not by {{{{c2::0}}}}."
        return "Cloze", (gap, "")
    if place % 10 >= 6:
        marked = f"{answer}:<br><b>{place}</b>&nbsp;and <i>{place + 1}</i>"
        return "Basic", (fact, marked)
    kind = "Basic (and reversed card)" if place % 20 == 3 else "Basic"
    return kind, (fact, answer)


if __name__ == "__main__":
    make_package(Path(sys.argv[1]))
