"""A package straight into the library: what is new or was changed in Anki, some notes at a time."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, TYPE_CHECKING

from quizgen.anki.read_merge import change_item
from quizgen.anki.read_package import Package, open_package
from quizgen.anki.read_progress import as_reviews
from quizgen.anki.read_report import ImportReport, sha256
from quizgen.deck.identity import is_edited
from quizgen.deck.stored import StoredItem, store_item

if TYPE_CHECKING:
    from quizgen.store.intake import Intake
    from quizgen.store.library import Library

_LARGE = 1024 * 1024  # bytes of a package: thousands of notes


@dataclass(slots=True)
class _Counted:
    items: int = 0
    added: int = 0
    known: int = 0  # items that the deck had before
    updated: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)


def take_package(
    file: IO[bytes],
    name: str,
    library: "Library",
    media: Path | None,
    *,
    path: str,
    learner: str,
    progress: bool,
) -> ImportReport:
    """Put the package in a seekable file into the library, all in one transaction.

    `name`, `media` and `progress` are those of `open_package`, `path` says where the deck is from.
    Raises what `open_package` and the library raise; then nothing came in.
    """
    total = sha256(file)
    with (
        _uncollected(),
        open_package(file, name, media, progress=progress) as package,
        library.intake(package.deck, path, large=package.size > _LARGE) as intake,
    ):
        return _take(package, intake, learner, total)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without looking for rings of objects that nobody needs: reading makes none."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def _take(package: Package, intake: "Intake", learner: str, total: str) -> ImportReport:
    counted = _Counted()
    for some in package.items():
        _take_items(some, intake, counted)
    media = package.place_media()
    body = package.keep() or b""
    report = ImportReport(
        id=package.deck.id,
        title=intake.deck.title,
        items=counted.items,
        added=counted.added,
        updated=tuple(counted.updated),
        kept=tuple(counted.kept),
        media=tuple(file.name for file in media),
        losses=package.losses.all(),
        answers=intake.take(as_reviews(package.answers, learner, package.deck.id)),
    )
    whole = counted.known == len(intake.known)
    intake.keep(total, report.to_json(), body, whole=whole)
    return report


def _take_items(items: list[StoredItem], intake: "Intake", counted: _Counted) -> None:
    known = intake.known
    fresh = [item for item in items if item.id not in known] if known else items
    intake.add(fresh)
    counted.items += len(items)
    counted.added += len(fresh)
    if len(fresh) == len(items):
        return
    for item in items:
        if item.id in intake.known:
            counted.known += 1
            if intake.known[item.id] != item.fingerprint:
                _change(item, intake, counted)


def _change(new: StoredItem, intake: "Intake", counted: _Counted) -> None:
    """Change an item as it was changed in Anki, unless a person edited it here."""
    there = intake.item(new.id)
    changed = change_item(there, new.item, intake.deck)
    if changed is None:
        return
    if is_edited(there):
        counted.kept.append(new.id)
    else:
        intake.change(store_item(changed))
        counted.updated.append(new.id)
