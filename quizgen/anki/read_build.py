"""Items built from fields that are known to be sound: faster than checking each of 100,000."""

from functools import cache
from typing import Any

from quizgen.deck.identity import fingerprint_of
from quizgen.deck.item import KIND_TYPES, AnyItem

_UNSEEN = frozenset({"id", "status", "modified", "doubts", "unproven"})
_REQUIRED: dict[str, dict[str, str]] = {
    "flashcard": {"front": "x", "back": "x"},
    "cloze": {"text": "x"},
}


def build_item(kind: str, fields: dict[str, Any]) -> AnyItem:
    """A flashcard or cloze of fields that all fit and differ from their defaults, fingerprinted."""
    seen = {name: value for name, value in fields.items() if name not in _UNSEEN}
    if "media" in seen:
        seen["media"] = [
            media.model_dump(mode="json", exclude_defaults=True) for media in seen["media"]
        ]
    sealed = {**fields, "fingerprint": fingerprint_of(kind, seen)}
    return _blank(kind).model_copy(update=sealed)


@cache
def _blank(kind: str) -> AnyItem:
    return KIND_TYPES[kind](id="0" * 12, **_REQUIRED[kind])  # type: ignore[arg-type]
