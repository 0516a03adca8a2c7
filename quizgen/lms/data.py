"""JSON: the deck as it is, for programs."""

import json
from collections.abc import Sequence

from quizgen.deck.deck import Deck
from quizgen.deck.item import KINDS, AnyItem
from quizgen.lms.losses import FIELDS, Capabilities, Loss

CAPABILITIES = Capabilities(kinds=dict.fromkeys(KINDS, ""), fields=FIELDS, markup=True)
_OWN = {"fingerprint", "modified", "doubts", "unproven"}  # of no use to other programs


def write_json(deck: Deck, items: Sequence[AnyItem], losses: list[Loss]) -> bytes:  # noqa: ARG001
    """The file: the fields of the deck file, those that say nothing left out."""
    head = deck.model_dump(mode="json", exclude={"items"}, exclude_defaults=True)
    listed = [
        {"id": item.id, "kind": item.kind, "status": item.status}
        | item.model_dump(mode="json", exclude=_OWN, exclude_defaults=True)
        for item in items
    ]
    text = json.dumps({"quizgen": 1, **head, "items": listed}, ensure_ascii=False, indent=2)
    return (text + "\n").encode("utf-8", "backslashreplace")  # halves of characters as \ud800
