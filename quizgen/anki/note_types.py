"""The note types: frozen, because Anki tells them apart by the names and order of their fields.

A field or template that is added, renamed or moved makes Anki treat the notes that a person has as
strangers ("conflicting") and put new ones into a copy of the type. So every type has spare fields;
a template may start to use one at any time. What may change are the files in cards/: then give the
type a new `modified`, or Anki keeps the old look. tests/anki/test_note_types.py watches over it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from quizgen.deck.item import AnyItem
from quizgen.shipped import shipped_bytes

OPTIONS = 8  # places for options on a choice card
PINNED = "Spare 1"  # on a choice card: numbers of the options that keep their place

_COMMON = (
    "Explanation",
    "Also right",
    "As of",
    "Front media",
    "Back media",
    "Evidence",
    "Source",
    "Id",
    "Spare 1",
    "Spare 2",
    "Spare 3",
)
_CLOSED = frozenset({"Id", "Spare 1", "Spare 2", "Spare 3"})  # folded in Anki's editor
_HINTS = {
    "choice Spare 1": "numbers of options that keep their place when the others are shuffled",
    "Right": "numbers of the right options, with spaces between",
    "Several": "yes, if several options are right",
    "Id": "the item in its deck file; leave it",
    "Spare 1": "for later versions",
    "Spare 2": "for later versions",
    "Spare 3": "for later versions",
}


@dataclass(frozen=True, slots=True)
class NoteType:
    """`name` also names the files in cards/; `number` and the order of `fields` never change."""

    name: str
    number: int
    fields: tuple[str, ...]
    modified: datetime
    is_cloze: bool = False

    @property
    def title(self) -> str:
        """Its name in Anki."""
        return f"quizgen {self.name.replace('_', ' ')}"

    def field_settings(self) -> list[dict[str, object]]:
        """The fields as Anki's JSON has them, with ids by which it follows a rename."""
        return [
            {
                "name": field,
                "id": self.number * 1000 + place,
                "font": "Arial",
                "description": _HINTS.get(f"{self.name} {field}", _HINTS.get(field, "")),
                "collapsed": field in _CLOSED,
                "excludeFromSearch": field in _CLOSED,
            }
            for place, field in enumerate(self.fields)
        ]

    def template_settings(self) -> list[dict[str, object]]:
        """Its one card template as Anki's JSON has it."""
        script = f"<script>\n{_card('order.js')}</script>\n" if self.is_shuffled else ""
        return [
            {
                "name": "Card",
                "id": self.number * 1000 + 900,
                "qfmt": _card(f"{self.name}_front.html") + script,
                "afmt": _card(f"{self.name}_back.html") + _card("foot.html") + script,
            }
        ]

    @property
    def is_shuffled(self) -> bool:
        """Whether a script puts options or lists into an order of the day."""
        return self.name in {"choice", "matching", "ordering"}

    @property
    def css(self) -> str:
        """The look of its cards, by day and by night."""
        return _card("card.css")


def _card(file: str) -> str:
    # A checkout on Windows may have put CR LF into it.
    return shipped_bytes("anki", f"cards/{file}").decode().replace("\r\n", "\n")


def _type(name: str, number: int, fields: Iterable[str], *, is_cloze: bool = False) -> NoteType:
    modified = datetime(2026, 11, 28, tzinfo=UTC)
    return NoteType(name, number, (*fields, *_COMMON), modified, is_cloze)


_OPTION_FIELDS = tuple(
    f"{word} {place}" for place in range(1, OPTIONS + 1) for word in ("Option", "Why")
)

BASIC = _type("basic", 1204843914077, ("Front", "Back"))
TYPED = _type("typed", 1012480780067, ("Question", "Answer", "Tolerance"))
CLOZE = _type("cloze", 1226012540809, ("Text",), is_cloze=True)
CHOICE = _type("choice", 1183093363189, ("Question", "Right", "Several", *_OPTION_FIELDS))
TRUE_FALSE = _type("true_false", 1318209770041, ("Statement", "Answer", "Correction"))
MATCHING = _type("matching", 1377260010858, ("Question", "Left", "Right", "Pairs"))
ORDERING = _type("ordering", 1261095933544, ("Question", "Items", "Order"))

NOTE_TYPES: dict[str, NoteType] = {
    "flashcard": BASIC,
    "short_answer": TYPED,
    "cloze": CLOZE,
    "choice": CHOICE,
    "true_false": TRUE_FALSE,
    "matching": MATCHING,
    "ordering": ORDERING,
}


def note_type(item: AnyItem) -> NoteType:
    """The note type of an item's kind."""
    return NOTE_TYPES[item.kind]
