"""Identity: ids that survive every edit, and fingerprints that notice one."""

import json
from collections.abc import Collection, Mapping
from hashlib import sha256
from itertools import count
from typing import Any

from quizgen.deck.item import AnyItem

_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"  # Crockford's base 32: nothing to misread
_PAIRS: tuple[str, ...] = tuple(low + high for high in (*_ALPHABET,) for low in _ALPHABET)
_encode = json.JSONEncoder(sort_keys=True, ensure_ascii=False).encode
BOOKKEEPING = {"id", "status", "fingerprint", "modified", "doubts", "unproven"}
"""Fields that no reader of an item sees: they are no part of its fingerprint."""


def make_id(*parts: str, taken: Collection[str] = ()) -> str:
    """An id of 12 characters from what the item says when it is made; never a taken one."""
    said = "\x1f".join(parts) + "\x1f"
    found = spell_id(said)
    if not taken:
        return found
    attempts = count(1)
    while found in taken:
        found = spell_id(f"{said}{next(attempts)}")
    return found


def spell_id(said: str) -> str:
    """60 bits of a text's hash in base 32: what `make_id` gives for parts that each end in \\x1f.

    Written out: a large package has 100,000 of them.
    """
    bits = int.from_bytes(sha256(said.encode()).digest()[:8])
    pairs = _PAIRS
    return (
        f"{pairs[bits & 1023]}{pairs[bits >> 10 & 1023]}{pairs[bits >> 20 & 1023]}"
        f"{pairs[bits >> 30 & 1023]}{pairs[bits >> 40 & 1023]}{pairs[bits >> 50 & 1023]}"
    )


def fingerprint(item: AnyItem) -> str:
    """Sixteen hex digits over everything that a reader of the item sees."""
    seen = item.model_dump(mode="json", exclude=BOOKKEEPING, exclude_defaults=True)
    return fingerprint_of(item.kind, seen)


def fingerprint_of(kind: str, seen: Mapping[str, Any]) -> str:
    """The fingerprint of an item from what a reader sees: its fields as JSON has them, without
    those that have their default value."""
    return sha256(_encode({"kind": kind, **seen}).encode()).hexdigest()[:16]


def is_edited(item: AnyItem) -> bool:
    """Whether a person changed the item since a tool last wrote it; unknown counts as changed."""
    return item.fingerprint != fingerprint(item)


def retouch(item: AnyItem, **fields: Any) -> AnyItem:
    """The item with fields changed by a tool; a fingerprint that fitted follows."""
    changed = item.model_copy(update=fields)
    if is_edited(item):
        return changed
    return changed.model_copy(update={"fingerprint": fingerprint(changed)})
