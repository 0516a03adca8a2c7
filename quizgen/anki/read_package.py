"""A package of Anki's (.apkg, .colpkg) into a deck, as it comes: nothing in it is believed."""

import re
import tempfile
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from quizgen.anki.read_archive import Archive, copy_database, open_archive
from quizgen.anki.read_database import open_database, read_version, require_table
from quizgen.anki.read_decks import Decks, read_decks
from quizgen.anki.read_items import UnfitNoteError, read_items
from quizgen.anki.read_losses import Loss, Losses
from quizgen.anki.read_markup import Texts
from quizgen.anki.read_media import MediaTaker
from quizgen.anki.read_note_types import read_note_types
from quizgen.anki.read_notes import ForeignNote, is_placeholder, read_notes
from quizgen.anki.read_own import find_own, read_own_item, read_source
from quizgen.anki.read_progress import Answer, read_answers
from quizgen.anki.read_templates import TooLongError
from quizgen.anki.read_unmodelled import tell_unmodelled
from quizgen.deck.deck import Deck, Source
from quizgen.deck.identity import make_id
from quizgen.deck.item import AnyItem
from quizgen.errors import AnkiError


@dataclass(frozen=True, slots=True)
class Read:
    """What a package held: the deck, its media files where they lie now, what was left out."""

    deck: Deck
    media: tuple[Path, ...]
    losses: tuple[Loss, ...]
    answers: tuple[Answer, ...] = ()


@dataclass(slots=True)
class _Found:
    """Items so far, and what else the notes tell of the deck; `own` counts by quizgen's deck id."""

    items: list[AnyItem] = field(default_factory=list)
    own: Counter[str] = field(default_factory=Counter)
    source: Source | None = None
    types: set[str] = field(default_factory=set)  # the note types of others, by name
    places: dict[tuple[int, int], str] | None = None  # (note, card) to item, if it is wanted
    ids: set[str] = field(default_factory=set)
    room: int = 0  # signs that all texts may still have


def read_package(file: IO[bytes], name: str, media: Path | None, *, progress: bool = False) -> Read:
    """The deck of a package in a seekable file; `name` is its title if its decks share none.

    Media files are put into the folder `media`, without one they stay in the package; the review
    log is read if `progress` is wanted. Raises
    AnkiError if nothing of it can be read, OutputError if the folder cannot be written.
    """
    losses = Losses()
    archive = open_archive(file, losses)
    taker = MediaTaker(archive, media, losses)
    with taker.staging():
        deck, answers = _read_deck(archive, name, taker, losses, progress)
        taker.tell_unused()
        placed = taker.place()
    return Read(deck, placed, losses.all(), answers)


def _read_deck(
    archive: Archive, name: str, taker: MediaTaker, losses: Losses, progress: bool
) -> tuple[Deck, tuple[Answer, ...]]:
    texts = Texts(taker.rename, taker.sums, archive.size, losses)
    with tempfile.TemporaryDirectory(prefix="quizgen-") as folder:
        path = Path(folder, "collection.sqlite3")
        copy_database(archive, path)
        with open_database(path) as connection:
            version = read_version(connection)
            types = read_note_types(connection, version, losses)
            require_table(connection, "cards", ("id", "nid", "did", "odid", "ord"))
            decks = read_decks(connection, version, name, losses)
            found = _Found(
                room=64 * 1024 * 1024 + 100 * archive.size, places={} if progress else None
            )
            for note in read_notes(connection, types, archive.size, losses):
                _add_items(note, decks, texts, found, losses)
            if not found.items and is_placeholder(connection):
                raise AnkiError(
                    "the package holds only the note that asks to update Anki: its real notes "
                    "are missing",
                    hint="export it again from Anki: File > Export",
                )
            answers = (
                read_answers(connection, version, found.places, losses) if found.places else ()
            )
            tell_unmodelled(connection, version, found.types, progress, losses)
    if not found.items:
        raise _nothing_read(losses)
    return _make_deck(found, decks.title), answers


def _add_items(
    note: ForeignNote,
    decks: Decks,
    texts: Texts,
    found: _Found,
    losses: Losses,
) -> None:
    try:
        for place, item in _items_of(note, decks, texts, found, losses):
            found.room -= _length(item)
            if found.room < 0:
                losses.add("notes beyond what a package of its size can hold", note.guid)
                return
            found.ids.add(item.id)
            if found.places is not None:
                found.places[note.number, place] = item.id
            found.items.append(item)
    except (UnfitNoteError, TooLongError) as error:
        losses.add(f"notes that make no question: {error}", note.guid)


def _length(item: AnyItem) -> int:
    texts = vars(item)
    return sum(len(texts.get(name, "")) for name in ("front", "back", "text", "explanation"))


def _items_of(
    note: ForeignNote,
    decks: Decks,
    texts: Texts,
    found: _Found,
    losses: Losses,
) -> Iterator[tuple[int, AnyItem]]:
    own = find_own(note)
    if own and own[2] not in found.ids:
        kind, deck_id, item_id = own
        item = read_own_item(note, kind, item_id, texts)
        found.own[deck_id] += 1
        found.source = found.source or read_source(note)
        yield note.cards[0].place, item
        return
    found.types.add(note.type.name)
    for card, item in read_items(note, decks, texts, losses):
        if item.id in found.ids:  # a second note of the same guid
            other = make_id("anki", note.guid, str(card.place), taken=found.ids)
            yield card.place, item.model_copy(update={"id": other})
        else:
            yield card.place, item


def _make_deck(found: _Found, title: str) -> Deck:
    only = found.own.most_common(1)[0][0] if found.own else ""
    deck = Deck(id=only or _deck_id(title), title=title, source=found.source or Source())
    return deck.model_copy(update={"items": found.items})


def _deck_id(title: str) -> str:
    """An id that the same deck of Anki's always gets, and no other."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    words = "-".join(re.findall(r"[a-z0-9]+", plain))[:60].strip("-")
    return "-".join(part for part in ("anki", words, make_id(title)[:6]) if part)


def _nothing_read(losses: Losses) -> AnkiError:
    said = "; ".join(f"{loss.what}: {loss.count}" for loss in losses.all())
    return AnkiError(
        f"no question could be read from the package{f' ({said})' if said else ''}",
        hint="export it again from Anki, after Tools > Check Database",
    )
