"""Items built and changed from lines that a person typed; what does not fit is said in words."""

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from quizgen.deck.item import KIND_TYPES, AnyItem, Choice
from quizgen.deck.rules import broken_rules

LINK = " = "
Changes = Mapping[str, Any]


def change_item(item: AnyItem, changes: Changes) -> AnyItem:
    """The item with changed fields. Raises ValueError, in words, if they do not fit together."""
    fields = {name: getattr(item, name) for name in type(item).model_fields}
    return build_item(item.kind, {**fields, **changes})


def build_item(kind: str, fields: Changes) -> AnyItem:
    """An item of a kind. Raises ValueError, in words, for the first thing that is wrong."""
    for field, what in broken_rules(kind, fields):
        raise ValueError(f"{field}: {what}")
    try:
        return KIND_TYPES[kind].model_validate({**fields, "kind": kind})
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(str(part) for part in first["loc"])
        raise ValueError(f"{field}: {first['msg']}".lstrip(": ")) from error


def swap_option(item: Choice, old: str, new: str, why: str | None = None) -> dict[str, Any]:
    """What changes when an option is reworded or put in another's place.

    `why` is the reason of a new wrong option; None keeps the old one's. No text takes the option
    out.
    """
    options = [new if option == old else option for option in item.options]
    answers = [new if answer == old else answer for answer in item.answers]
    reasons = {new if option == old else option: reason for option, reason in item.why.items()}
    if why is not None:
        reasons.pop(new, None)
        reasons |= {new: why} if why else {}
    changes: dict[str, Any] = {
        "options": [option for option in options if option],
        "answer": answers[0] if isinstance(item.answer, str) else answers,
        "why": {option: reason for option, reason in reasons.items() if option},
    }
    pinned = [new if option == old else option for option in item.pinned]
    return {**changes, "pinned": [option for option in pinned if option]}


def read_pair(text: str) -> list[str]:
    """`left = right`. Raises ValueError."""
    left, link, right = (part.strip() for part in text.partition(LINK.strip()))
    if not (left and link and right):
        raise ValueError(f"Type both sides with{LINK}between them.")
    return [left, right]


def split_list(text: str) -> list[str]:
    """The parts of a line between semicolons."""
    return [part.strip() for part in text.split(";") if part.strip()]
