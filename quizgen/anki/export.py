"""A deck into an Anki package: which items go, what their notes are, and the file."""

import io
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import IO, Any

from quizgen.anki.identity import deck_number, spread
from quizgen.anki.markup import escape
from quizgen.anki.media import find_media, name_media
from quizgen.anki.modified import made_at
from quizgen.anki.notes import Skipped, write_notes
from quizgen.anki.package import AnkiDeck, write_package
from quizgen.anki.preset import Preset
from quizgen.anki.rows import Note
from quizgen.anki.schedule import NO_PROGRESS, Progress
from quizgen.deck.deck import Deck, usable_items
from quizgen.deck.files import open_whole
from quizgen.deck.item import AnyItem
from quizgen.errors import AnkiError
from quizgen.memory.review import RETENTION

_DAY = 86_400_000  # milliseconds


@dataclass(frozen=True, slots=True)
class Exported:
    """What went into a package; `unreviewed` counts the notes that no person has approved.

    `scheduled` counts the cards that are not new, `answers` the rows of the review log.
    `unwritten` are edits of imported items that do not go out, because their notes cannot say them.
    """

    notes: int
    cards: int
    unreviewed: int
    skipped: tuple[Skipped, ...]
    scheduled: int = 0
    answers: int = 0
    unwritten: tuple[Skipped, ...] = ()


def stream_deck(
    deck: Deck,
    to: IO[bytes],
    *,
    changed_at: datetime,
    media: Path | None,
    approved_only: bool = False,
    progress: Progress = NO_PROGRESS,
) -> Exported:
    """Write the deck as an .apkg file into a stream.

    `changed_at` is when the deck file was last changed (aware), the time of items edited by hand;
    `media` is the folder of the media files, `progress` what a learner knows of the items. The
    same arguments give the same bytes on any day. Raises AnkiError if no item is left to export,
    ids are not unique or media files are missing; then what was written is no package.
    """
    usable = usable_items(deck, approved_only=approved_only)
    _refuse_doubles(usable)
    names = name_media(usable)
    files = find_media(names, media)
    tally = _Tally()
    notes = tally.pass_on(write_notes(deck, usable, names, changed_at, progress))
    first_id = int(made_at(deck.source).timestamp()) * 1000 + spread(deck.id, _DAY)
    write_package(to, _anki_deck(deck, progress), notes, files, first_id, progress.clock)
    skipped = (*_unused(deck, usable), *tally.unfit)
    if not tally.notes:
        raise _nothing_left(deck, skipped)
    counts = (tally.notes, tally.cards, tally.unreviewed)
    return Exported(*counts, skipped, tally.scheduled, tally.answers)


def package_deck(deck: Deck, **options: Any) -> tuple[bytes, Exported]:
    """The package as bytes; the options are those of `stream_deck`."""
    written = io.BytesIO()
    exported = stream_deck(deck, written, **options)
    return written.getvalue(), exported


def export_deck(deck: Deck, to: Path, **options: Any) -> Exported:
    """Write the package to a file, whole or not at all; the options are those of `stream_deck`.

    Raises OutputError if it cannot be written.
    """
    with open_whole(to) as file:
        return stream_deck(deck, file, **options)


@dataclass(slots=True)
class _Tally:
    """Counts what goes by on its way into the package."""

    notes: int = 0
    cards: int = 0
    unreviewed: int = 0
    scheduled: int = 0
    answers: int = 0
    unfit: list[Skipped] = field(default_factory=list)

    def pass_on(self, written: Iterable[Note | Skipped]) -> Iterator[Note]:
        for one in written:
            if isinstance(one, Skipped):
                self.unfit.append(one)
                continue
            self.notes += 1
            self.cards += len(one.cards)
            self.unreviewed += one.is_unreviewed
            for card in one.cards:
                self.scheduled += bool(card.schedule.kind)
                self.answers += len(card.schedule.log)
            yield one


def _anki_deck(deck: Deck, progress: Progress) -> AnkiDeck:
    """The deck with its own description, or none: any other would replace, at every import, what a
    person has written there in Anki."""
    retention = RETENTION if deck.retention is None else deck.retention
    preset = Preset(retention, progress.parameters)
    return AnkiDeck(deck_number(deck.id), name_deck(deck), escape(deck.description), preset)


def name_deck(deck: Deck) -> str:
    """What the deck is called in Anki: its title on one line, `::` between levels."""
    return " ".join(deck.title.split())


def _unused(deck: Deck, usable: Sequence[AnyItem]) -> list[Skipped]:
    used = {item.id for item in usable}
    return [
        Skipped(item.id, "not approved" if item.status == "new" else item.status)
        for item in deck.items
        if item.id not in used
    ]


def _refuse_doubles(items: Sequence[AnyItem]) -> None:
    """Anki would make two notes of one GUID, and update only one of them ever after."""
    doubles = [
        item_id for item_id, times in Counter(item.id for item in items).items() if times > 1
    ]
    if doubles:
        raise AnkiError(
            f"items share an id: {', '.join(doubles)}",
            hint="give each item an id of its own; leave the older one its id",
        )


def _nothing_left(deck: Deck, skipped: Sequence[Skipped]) -> AnkiError:
    if not skipped:
        return AnkiError(f"the deck {deck.id} has no items", hint="add items to it first")
    reasons = Counter(skip.reason for skip in skipped)
    said = ", ".join(f"{count} {reason}" for reason, count in reasons.most_common())
    return AnkiError(
        f"no item of the deck {deck.id} can go to Anki: {said}",
        hint="review them: set `status: approved` in the deck file",
    )
