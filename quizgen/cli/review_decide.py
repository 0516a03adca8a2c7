"""Decisions of a review: an item as it is afterwards, and the deck file with it."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from quizgen.deck.deck import Deck
from quizgen.deck.identity import fingerprint
from quizgen.deck.item import AnyItem, Status
from quizgen.deck.read import read_deck
from quizgen.deck.write import update_deck
from quizgen.errors import DeckError

_OPEN: frozenset[Status] = frozenset({"draft", "new"})


def list_waiting(deck: Deck, *, every: bool = False) -> list[AnyItem]:
    """The items that no person has decided on, in the order of the deck; or all."""
    return [item for item in deck.items if every or item.status in _OPEN]


def decide(item: AnyItem, status: Status, now: datetime) -> AnyItem:
    """The item with another status; what made it a draft is settled by approval."""
    doubts = [] if status == "approved" else item.doubts
    return stamp(item.model_copy(update={"status": status, "doubts": doubts}), now)


def stamp(item: AnyItem, now: datetime) -> AnyItem:
    """The item with the time of its change, and the fingerprint by which the next is noticed."""
    modified = now.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return item.model_copy(update={"modified": modified, "fingerprint": fingerprint(item)})


def replace_items(path: Path, changes: Sequence[tuple[AnyItem, AnyItem]]) -> Deck:
    """Write (old, new) items into the file, comments and all; returns the deck as it is now.

    The file is read anew: what else changed in it meanwhile stays. Raises DeckError if one of the
    old items is not in it any more as it was.
    """
    deck = read_deck(path)
    known = {item.id: item for item in deck.items}
    for old, _ in changes:
        if known.get(old.id) != old:
            raise DeckError(
                f"{path.name}: item {old.id} has changed in the file meanwhile",
                hint=f"look at it again: quizgen review {path}",
            )
    wanted = {old.id: new for old, new in changes}
    items = [wanted.get(item.id, item) for item in deck.items]
    changed = deck.model_copy(update={"items": items})
    update_deck(path, changed)
    return changed


def add_item(path: Path, item: AnyItem) -> None:
    """Write a new item into the file, behind the others."""
    deck = read_deck(path)
    update_deck(path, deck.model_copy(update={"items": [*deck.items, item]}))


def take_out(path: Path, item: AnyItem) -> None:
    """Take an item out of the file, if it is there."""
    deck = read_deck(path)
    items = [other for other in deck.items if other.id != item.id]
    update_deck(path, deck.model_copy(update={"items": items}))


def find_item(deck: Deck, named: str) -> AnyItem:
    """The item with that id, or the only one whose id begins so. Raises DeckError."""
    found = [item for item in deck.items if item.id == named]
    found = found or [item for item in deck.items if named and item.id.startswith(named)]
    if len(found) == 1:
        return found[0]
    what = f"{len(found)} items have ids that begin with" if found else "no item has the id"
    raise DeckError(
        f"{what} {named}", hint="`quizgen review DECK --json --all` lists items with their ids"
    )
