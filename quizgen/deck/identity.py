"""Identity: ids that survive every edit, and fingerprints that notice one."""

import hashlib
import json
from collections.abc import Collection, Mapping
from typing import Any

from quizgen.deck.item import AnyItem

_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"  # Crockford's base 32: nothing to misread
_PAIRS = tuple(low + high for high in (*_ALPHABET,) for low in _ALPHABET)
_encode = json.JSONEncoder(sort_keys=True, ensure_ascii=False).encode
BOOKKEEPING = {"id", "status", "fingerprint", "modified", "doubts", "unproven"}
"""Fields that no reader of an item sees: they are no part of its fingerprint."""


def make_id(*parts: str, taken: Collection[str] = ()) -> str:
    """An id of 12 characters from what the item says when it is made; never a taken one."""
    for attempt in range(1_000):
        material = "\x1f".join((*parts, str(attempt) if attempt else ""))
        number = int.from_bytes(hashlib.sha256(material.encode()).digest()[:8])
        found = "".join([_PAIRS[number >> shift & 1023] for shift in (0, 10, 20, 30, 40, 50)])
        if found not in taken:
            return found
    raise AssertionError("a thousand ids in a row were taken")


def fingerprint(item: AnyItem) -> str:
    """Sixteen hex digits over everything that a reader of the item sees."""
    seen = item.model_dump(mode="json", exclude=BOOKKEEPING, exclude_defaults=True)
    return fingerprint_of(item.kind, seen)


def fingerprint_of(kind: str, seen: Mapping[str, Any]) -> str:
    """The fingerprint of an item from what a reader sees: its fields as JSON has them, without
    those that have their default value."""
    return hashlib.sha256(_encode({"kind": kind, **seen}).encode()).hexdigest()[:16]


def is_edited(item: AnyItem) -> bool:
    """Whether a person changed the item since a tool last wrote it; unknown counts as changed."""
    return item.fingerprint != fingerprint(item)


def retouch(item: AnyItem, **fields: Any) -> AnyItem:
    """The item with fields changed by a tool; a fingerprint that fitted follows."""
    changed = item.model_copy(update=fields)
    if is_edited(item):
        return changed
    return changed.model_copy(update={"fingerprint": fingerprint(changed)})
