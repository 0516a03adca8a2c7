"""Item texts made fit for a terminal: markup as text, nothing that could steer the screen."""

import re

from quizgen.deck.item import AnyItem
from quizgen.deck.plain_text import strip_markup

# Everything that moves the cursor, rings, recolours or turns the direction of writing.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def readable(text: str, item: AnyItem) -> str:
    """A text of the item as it is shown: HTML as plain text, control characters gone."""
    if item.markup == "html":
        text = strip_markup(text)
    return _CONTROL.sub("", text.replace("\t", " ")).strip("\n")
