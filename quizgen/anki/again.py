"""An imported package written out again as it came in, with what changed here since.

What is kept of it (`anki.kept`) is the collection itself, so that note types, looks, options,
flags, filtered decks and schedules need not be understood to go out again. In a copy of it, notes
that were edited here are changed, those rejected or removed here are taken out, and questions made
here are added with quizgen's own note types.
"""

import sqlite3
import tempfile
from collections.abc import Collection, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import IO

from quizgen.anki.again_archive import pack_collection
from quizgen.anki.again_notes import Carrying
from quizgen.anki.again_progress import add_progress
from quizgen.anki.again_rows import add_notes
from quizgen.anki.export import Exported, name_deck
from quizgen.anki.kept import Kept, open_kept
from quizgen.anki.media import MediaFile, find_media, name_media
from quizgen.anki.notes import Skipped, write_notes
from quizgen.anki.read_database import compare_names
from quizgen.anki.rows import Note
from quizgen.anki.schedule import NO_PROGRESS, Progress
from quizgen.deck.deck import Deck, usable_items
from quizgen.deck.item import AnyItem


def stream_again(
    deck: Deck,
    content: bytes,
    to: IO[bytes],
    *,
    changed_at: datetime,
    media: Path | None,
    approved_only: bool = False,
    progress: Progress = NO_PROGRESS,
) -> Exported:
    """Write the imported deck as a package into a stream; `content` was kept of the one it is from.

    The other arguments are those of `stream_deck`. Raises AnkiError if media files are missing or
    what was kept is broken.
    """
    with open_kept(content) as kept, closing(_copy(kept)) as database:
        items = {item.id: item for item in _going_out(deck, approved_only)}
        names = _name_media(items.values(), kept)
        files = (*find_media(names, media), *_find_others(kept, names, media))
        carrying = Carrying(deck, kept, database, items, names, changed_at)
        carrying.carry_notes()
        own = [item for item in items.values() if item.id not in carrying.met and not _origin(item)]
        notes = write_notes(deck, own, names, changed_at, progress)
        skipped = [*_unused(deck, items), *_strangers(items, carrying.met)]
        add_notes(database, kept.version, _pass_notes(notes, skipped), name_deck(deck))
        if progress.schedules:
            add_progress(database, kept, carrying.cards(), carrying.answered, progress)
        database.commit()
        with _unpack(kept) as others:
            pack_collection(to, database, kept.version, (*files, *others))
        counted = _count(database, items.values(), skipped)
        return replace(counted, unwritten=tuple(carrying.unwritten))


@contextmanager
def _unpack(kept: Kept) -> Iterator[list[MediaFile]]:
    """The files that only templates use, for a while in a folder."""
    with tempfile.TemporaryDirectory(prefix="quizgen-") as folder:
        files = [MediaFile(name, Path(folder, str(place))) for place, name in enumerate(kept.files)]
        for file in files:
            file.path.write_bytes(kept.files[file.name])
        yield files


def _copy(kept: Kept) -> sqlite3.Connection:
    """A copy to write in, without the programs that a database can hold."""
    copy = sqlite3.connect(":memory:")
    kept.connection.backup(copy)
    copy.execute("PRAGMA trusted_schema = OFF")
    programs = "SELECT type, name FROM sqlite_master WHERE type IN ('trigger', 'view')"
    for kind, name in copy.execute(programs).fetchall():
        quoted = name.replace('"', '""')
        copy.execute(f'DROP {kind} "{quoted}"')
    copy.create_collation("unicase", compare_names)
    return copy


def _going_out(deck: Deck, approved_only: bool) -> Iterator[AnyItem]:
    """What is used, and drafts that are from Anki: there they are cards like others."""
    used = {item.id for item in usable_items(deck, approved_only=approved_only)}
    for item in deck.items:
        if item.id in used or (item.status == "draft" and _origin(item)):
            yield item


def _origin(item: AnyItem) -> object:
    """The guid of the note that it is from; None if it was made here."""
    origin = item.extra.get("anki")
    return origin.get("guid") if isinstance(origin, dict) else None


def _name_media(items: Collection[AnyItem], kept: Kept) -> dict[str, str]:
    """Names of media in the package by those here: what came in goes out under its old name."""
    came_in = {here: name for name, here in kept.names.items()}
    return {file: came_in.get(file, name) for file, name in name_media(items).items()}


def _find_others(kept: Kept, names: Mapping[str, str], media: Path | None) -> Iterator[MediaFile]:
    """Media that came in and that no item names: notes that make no question may show them."""
    for name, here in kept.names.items():
        if here not in names and media and (media / here).is_file():
            yield MediaFile(name, media / here)


def _unused(deck: Deck, items: Mapping[str, AnyItem]) -> Iterator[Skipped]:
    for item in deck.items:
        if item.id not in items:
            yield Skipped(item.id, "not approved" if item.status == "new" else item.status)


def _strangers(items: Mapping[str, AnyItem], met: Collection[str]) -> Iterator[Skipped]:
    for item in items.values():
        if item.id not in met and _origin(item):
            yield Skipped(item.id, "from another package of Anki's than the last one")


def _pass_notes(written: Iterator[Note | Skipped], skipped: list[Skipped]) -> Iterator[Note]:
    for one in written:
        if isinstance(one, Note):
            yield one
        else:
            skipped.append(one)


def _count(
    database: sqlite3.Connection, items: Collection[AnyItem], skipped: list[Skipped]
) -> Exported:
    queries = ("notes", "cards", "cards WHERE type != 0", "revlog")
    notes, cards, scheduled, answers = (
        database.execute(f"SELECT count(*) FROM {query}").fetchone()[0] for query in queries
    )
    unreviewed = sum(item.status == "new" for item in items)
    return Exported(notes, cards, unreviewed, tuple(skipped), scheduled, answers)
