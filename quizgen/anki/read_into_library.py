"""A package straight into the library: what is new or was changed in Anki, some notes at a time."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizgen.anki.read_merge import change_item
from quizgen.anki.read_progress import as_reviews
from quizgen.deck.identity import is_edited
from quizgen.deck.stored import StoredItem, store_item

if TYPE_CHECKING:
    from pathlib import Path

    from quizgen.anki.read_package import Package
    from quizgen.store.intake import Intake
    from quizgen.store.library import Library


@dataclass(frozen=True, slots=True)
class Taken:
    """What came in: how many items there are and how many of them are new, the ids of those that
    were changed and of those that were left as a person edited them here, media, new answers."""

    items: int
    added: int
    updated: tuple[str, ...]
    kept: tuple[str, ...]
    media: tuple["Path", ...]
    answers: int


def take_package(package: "Package", library: "Library", path: str, learner: str) -> Taken:
    """Put an open package's items and answers in, in one transaction; `path` says where it is from.

    Raises what `Package` and the library raise; then nothing came in.
    """
    items = added = 0
    updated: list[str] = []
    kept: list[str] = []
    with library.intake(package.deck, path) as intake:
        for some in package.items():
            items += len(some)
            fresh = [item for item in some if item.id not in intake.known]
            added += len(fresh)
            intake.add(fresh)
            for item in some if len(fresh) < len(some) else ():
                if intake.known.get(item.id, item.fingerprint) != item.fingerprint:
                    _change(item, intake, updated, kept)
        media = package.place_media()
        answers = intake.take(as_reviews(package.answers, learner, package.deck.id))
    return Taken(items, added, tuple(updated), tuple(kept), media, answers)


def _change(new: StoredItem, intake: "Intake", updated: list[str], kept: list[str]) -> None:
    """Change an item as it was changed in Anki, unless a person edited it here."""
    there = intake.item(new.id)
    changed = change_item(there, new.item, intake.deck)
    if changed is None:
        return
    if is_edited(there):
        kept.append(new.id)
    else:
        intake.change(store_item(changed))
        updated.append(new.id)
