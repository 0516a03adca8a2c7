"""An imported deck into one that is there already: what Anki changed comes in, what people changed
here stays."""

from collections.abc import Collection
from dataclasses import dataclass

from quizgen.anki.modified import EARLIEST, made_at
from quizgen.anki.tags import clean_tags
from quizgen.deck.deck import Deck
from quizgen.deck.identity import fingerprint, is_edited
from quizgen.deck.item import AnyItem, Evidence

# What a note of quizgen's does not say, and so cannot take back.
_UNSAID = ("fact", "difficulty", "points", "pinned", "doubts", "extra", "status")


@dataclass(frozen=True, slots=True)
class MergedImport:
    """The merged deck, and the ids of items that came in, were changed, and were left as they are
    although Anki says something else."""

    deck: Deck
    added: tuple[str, ...]
    updated: tuple[str, ...]
    kept: tuple[str, ...]


def merge_import(old: Deck | None, new: Deck) -> MergedImport:
    """`old` with what is new in `new`; items that `new` does not hold stay.

    An item that a person edited here is left alone. `old` is None if there is none yet.
    """
    if old is None:
        return MergedImport(new, tuple(item.id for item in new.items), (), ())
    known = {item.id: place for place, item in enumerate(old.items)}
    items = list(old.items)
    added, updated, kept = [], [], []
    for item in new.items:
        if item.id not in known:
            items.append(item)
            added.append(item.id)
            continue
        there = items[known[item.id]]
        changed = change_item(there, item, old)
        if changed is None:
            continue
        if is_edited(there):
            kept.append(item.id)
        else:
            items[known[item.id]] = changed
            updated.append(item.id)
    deck = old if not added and not updated else old.model_copy(update={"items": items})
    return MergedImport(deck, tuple(added), tuple(updated), tuple(kept))


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
