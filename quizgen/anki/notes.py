"""Items into the notes of a package."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from itertools import repeat

from quizgen.anki.cloze import find_groups
from quizgen.anki.fields import Fields, UnfitItemError, write_fields
from quizgen.anki.identity import note_guid
from quizgen.anki.modified import made_at, modified_at
from quizgen.anki.note_types import NoteType, note_type
from quizgen.anki.rows import Card, Note
from quizgen.anki.schedule import NEW, NO_PROGRESS, Progress
from quizgen.anki.tags import clean_tags
from quizgen.deck.deck import Deck
from quizgen.deck.item import AnyItem


@dataclass(frozen=True, slots=True)
class Skipped:
    """An item that makes no note, and why: "draft", "rejected", "not approved" or a fault of it."""

    item_id: str
    reason: str


def write_notes(
    deck: Deck,
    items: Sequence[AnyItem],
    names: Mapping[str, str],
    changed_at: datetime,
    progress: Progress,
) -> Iterator[Note | Skipped]:
    """The notes of the items, in the deck's order; for an item that makes none, why.

    An item is remembered as a whole, so all cards of its note have its schedule and its answers.
    """
    made = made_at(deck.source)
    due = 0
    for item in items:
        try:
            fields = write_fields(deck, item, names)
        except UnfitItemError as error:
            yield Skipped(item.id, str(error))
            continue
        kind = note_type(item)
        schedule = progress.schedules.get(item.id, NEW)
        due += 1
        yield Note(
            type=kind,
            guid=note_guid(deck.id, item.id),
            fields=tuple(map(fields.get, kind.fields, repeat(""))),
            tags=write_tags(deck, item, progress),
            modified=modified_at(item, made, changed_at),
            due=due,
            cards=tuple([Card(place, schedule) for place in _places(kind, fields)]),
            is_unreviewed=item.status == "new",
            deck=_deck(item),
        )


def _places(kind: NoteType, fields: Fields) -> tuple[int, ...]:
    """Places of the note's cards: one for each group of gaps, or just one."""
    if kind.is_cloze:
        return tuple(number - 1 for number in find_groups(fields["Text"]))
    return (0,)


def _deck(item: AnyItem) -> str:
    """The deck of Anki's that the item says it is from, "" for that of the others."""
    origin = item.extra.get("anki")
    name = origin.get("deck", "") if isinstance(origin, dict) else ""
    levels = (
        [" ".join(level.split()) for level in name.split("::")] if isinstance(name, str) else []
    )
    return "::".join(level for level in levels if level)


def write_tags(deck: Deck, item: AnyItem, progress: Progress = NO_PROGRESS) -> tuple[str, ...]:
    """The deck's tags, the item's, and what a person should know of its state: quizgen::..."""
    state = ["quizgen::unreviewed"] if item.status == "new" else []
    if item.unproven:
        state.append("quizgen::unproven")
    if item.id in progress.leeches:
        state.append("leech")  # Anki's own word for it
    return _clean((*deck.tags, *item.tags, *state))


@lru_cache(maxsize=4096)  # many items have the same
def _clean(tags: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(clean_tags(tags))
