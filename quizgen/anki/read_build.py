"""Items built from fields that are known to be sound: faster than checking each of 100,000."""

from functools import cache
from typing import Any

from quizgen.deck.identity import fingerprint_of
from quizgen.deck.item import KIND_TYPES, AnyItem

_UNSEEN = frozenset({"id", "status", "modified", "doubts", "unproven"})
_INSIDE: dict[str, Any] = {
    "__pydantic_fields_set__": {"id"},  # one for all: nothing asks which fields were given
    "__pydantic_extra__": None,
    "__pydantic_private__": None,
}
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
    blank = _blank(kind)
    item = object.__new__(type(blank))
    for name, value in {**_INSIDE, "__dict__": {**vars(blank), **sealed}}.items():
        object.__setattr__(item, name, value)  # as pydantic's model_construct does
    return item


@cache
def _blank(kind: str) -> AnyItem:
    return KIND_TYPES[kind](id="0" * 12, **_REQUIRED[kind])  # type: ignore[arg-type]
