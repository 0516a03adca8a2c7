"""An imported deck into one that is there already: what Anki changed comes in, what people changed
here stays."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from quizgen.anki.modified import EARLIEST, made_at
from quizgen.anki.tags import clean_tags
from quizgen.deck.deck import Deck
from quizgen.deck.identity import fingerprint, is_edited
from quizgen.deck.item import AnyItem, Evidence

# What a note of quizgen's does not say, and so cannot take back.
_UNSAID = ("fact", "difficulty", "points", "pinned", "doubts", "extra", "status")


@dataclass(frozen=True, slots=True)
class Change:
    """What Anki says of an item that is there; `edited_here` if a person changed that here too."""

    old: AnyItem
    new: AnyItem
    edited_here: bool


@dataclass(frozen=True, slots=True)
class Compared:
    """A deck, the items of an imported one that it has not, and the changes to those it has."""

    old: Deck
    added: tuple[AnyItem, ...]
    changes: tuple[Change, ...]

    def merge(self, taken: Iterable[Change]) -> Deck:
        """The deck with what is new, and with these changes."""
        changed = {change.old.id: change.new for change in taken}
        if not self.added and not changed:
            return self.old
        items = [changed.get(item.id, item) for item in self.old.items]
        return self.old.model_copy(update={"items": [*items, *self.added]})


@dataclass(frozen=True, slots=True)
class MergedImport:
    """The merged deck, and the ids of items that came in, were changed, and were left as they are
    although Anki says something else."""

    deck: Deck
    added: tuple[str, ...]
    updated: tuple[str, ...]
    kept: tuple[str, ...]


def compare_import(old: Deck, new: Deck) -> Compared:
    """What an imported deck would bring to the one that is there; of what it has not, nothing."""
    known = {item.id: item for item in old.items}
    changes = []
    for item in new.items:
        there = known.get(item.id)
        changed = change_item(there, item, old) if there else None
        if there and changed:
            changes.append(Change(there, changed, is_edited(there)))
    added = tuple(item for item in new.items if item.id not in known)
    return Compared(old, added, tuple(changes))


def merge_import(old: Deck | None, new: Deck) -> MergedImport:
    """`old` with what is new in `new`; items that `new` does not hold stay.

    An item that a person edited here is left alone. `old` is None if there is none yet.
    """
    if old is None:
        return MergedImport(new, tuple(item.id for item in new.items), (), ())
    compared = compare_import(old, new)
    taken = [change for change in compared.changes if not change.edited_here]
    return MergedImport(
        deck=compared.merge(taken),
        added=tuple(item.id for item in compared.added),
        updated=tuple(change.old.id for change in taken),
        kept=tuple(change.old.id for change in compared.changes if change.edited_here),
    )


def change_item(old: AnyItem, new: AnyItem, deck: Deck) -> AnyItem | None:
    """What `old` becomes by what Anki says; None if that is nothing new.

    Of its deck, only tags and source are looked at.
    """
    if old.fingerprint == new.fingerprint:
        return None
    if "guid" in new.extra.get("anki", {}):  # not made here: the package says all of it
        if fingerprint(old) == new.fingerprint:
            return None
        return new.model_copy(update={"status": old.status})
    if new.kind != old.kind:
        return None
    known = type(old).model_fields.keys() & set(_UNSAID)
    said = {name: getattr(old, name) for name in known}
    said["tags"] = _tags(old.tags, new.tags, deck.tags)
    said["evidence"] = _evidence(old.evidence, new.evidence)
    changed = new.model_copy(update=said)
    if fingerprint(changed) == fingerprint(old) or not _is_newer(new, old, deck):
        return None
    return changed.model_copy(update={"fingerprint": fingerprint(changed)})


def _is_newer(new: AnyItem, old: AnyItem, deck: Deck) -> bool:
    """Whether the note was changed in Anki after it was exported from the item."""
    exported = old.modified or max(made_at(deck.source), EARLIEST).strftime("%Y-%m-%dT%H:%M:%SZ")
    return is_edited(old) or new.modified > exported


def _tags(old: list[str], new: list[str], common: Collection[str]) -> list[str]:
    """The note's tags without those that every note of the deck has."""
    known, shared = clean_tags(old), clean_tags(common)
    own = [tag for tag in new if tag in known or tag not in shared]
    return old if set(own) == set(known) else own


def _evidence(old: list[Evidence], new: list[Evidence]) -> list[Evidence]:
    """The quotes of the note, with the paragraphs that they had."""
    known = {part.quote: part for part in old}
    return [known.get(part.quote, part) for part in new]
