"""Which items of a deck a sheet asks, and in which sections."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from quizgen.deck.deck import Deck, usable_items
from quizgen.deck.item import KINDS, AnyItem
from quizgen.deck.plain_text import as_plain, map_texts
from quizgen.errors import WorksheetError

# Control characters but line breaks, halves of characters, and what XML forbids.
_UNPRINTABLE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff\u2028\u2029]"
)


@dataclass(frozen=True, slots=True)
class Selection:
    """What to take; an empty collection takes all. `numbers` are places in the deck, from 1."""

    tags: Collection[str] = ()
    kinds: Collection[str] = ()
    difficulties: Collection[str] = ()
    numbers: Collection[int] = ()
    approved_only: bool = False
    count: int | None = None


def choose_items(deck: Deck, wanted: Selection) -> tuple[AnyItem, ...]:
    """The items in the order of the deck, as plain text; drafts and rejected ones never.

    Raises WorksheetError if none is left, saying what the deck has, or if there is no such place.
    """
    beyond = sorted(number for number in wanted.numbers if number > len(deck.items))
    if beyond:
        named = str(beyond[0]) if len(beyond) == 1 else f"{beyond[0]} to {beyond[-1]}"
        raise WorksheetError(
            f"the deck {deck.id} has {len(deck.items)} items, and --items names {named}",
            hint=f"name places from 1 to {len(deck.items)}",
        )
    usable = {id(item) for item in usable_items(deck, approved_only=wanted.approved_only)}
    found = [
        item
        for number, item in enumerate(deck.items, start=1)
        if id(item) in usable and _fits(item, number, deck, wanted)
    ]
    if not found:
        raise _nothing_left(deck, wanted)
    return tuple(map_texts(as_plain(item), printable) for item in found[: wanted.count])


def printable(text: str) -> str:
    """The text without characters that no paper shows and no document holds."""
    return _UNPRINTABLE.sub("", text.replace("\r\n", "\n").replace("\t", " ")).strip("\n")


def by_kind(items: Sequence[AnyItem]) -> dict[str, list[AnyItem]]:
    """The items of each kind that there is, quick ones to answer first."""
    groups = {kind: [item for item in items if item.kind == kind] for kind in KINDS}
    return {kind: group for kind, group in groups.items() if group}


def _fits(item: AnyItem, number: int, deck: Deck, wanted: Selection) -> bool:
    return (
        (not wanted.tags or not set(wanted.tags).isdisjoint((*item.tags, *deck.tags)))
        and (not wanted.kinds or item.kind in wanted.kinds)
        and (not wanted.difficulties or item.difficulty in wanted.difficulties)
        and (not wanted.numbers or number in wanted.numbers)
    )


def _nothing_left(deck: Deck, wanted: Selection) -> WorksheetError:
    if not usable_items(deck, approved_only=wanted.approved_only):
        which = "approved" if wanted.approved_only else "new or approved"
        return WorksheetError(
            f"no item of the deck {deck.id} is {which}",
            hint="review them: set `status: approved` in the deck file",
        )
    kinds = ", ".join(by_kind(usable_items(deck)))
    tags = sorted({tag for item in deck.items for tag in item.tags})
    tagged = f"the tags {', '.join(tags)}" if tags else "no tags"
    return WorksheetError(
        f"no item of the deck {deck.id} fits the selection; it has the kinds {kinds} and {tagged}",
        hint="select less narrowly",
    )
