"""Reading a file of another system: items as they come, what is wrong, what is not taken."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter, ValidationError

from quizgen.deck.deck import Deck
from quizgen.deck.identity import fingerprint, make_id
from quizgen.deck.item import KIND_TYPES, AnyItem, Item
from quizgen.deck.plain_text import map_texts
from quizgen.deck.rules import broken_rules
from quizgen.deck.words import answer_texts, asked_text
from quizgen.errors import ImportFileError
from quizgen.lms.decode import decode
from quizgen.lms.prepare import fit_text, on_one_line, short_name

_ITEM: TypeAdapter[AnyItem] = TypeAdapter(Item)
_ID = re.compile(r"[0-9a-z]{12}")
_DEFAULTS: tuple[Any, ...] = ("", [], {}, None)


@dataclass(frozen=True, slots=True)
class NotTaken:
    """What of a file did not get into the deck as it is: on which line, 0 for all of it."""

    line: int
    what: str


@dataclass(frozen=True, slots=True)
class Imported:
    """The deck of a file, and what of the file is not in it."""

    deck: Deck
    losses: tuple[NotTaken, ...]


class Reading:
    """Collects the items of a file named `name`. A mistake of the file stops it in the end, what
    a deck cannot hold does not.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self._items: dict[str, AnyItem] = {}
        self._marks: set[str] = set()  # fingerprints of items without names
        self._losses: dict[NotTaken, None] = {}
        self._mistakes: list[tuple[int, str]] = []

    def decode(self, content: bytes) -> str:
        """The text of the file; what it was taken for, if it is not Unicode, is told."""
        text, taken_for = decode(content, self.name)
        if taken_for:
            self.lose(0, f"not UTF-8: read as {taken_for}; look over letters with accents")
        return text

    def wrong(self, line: int, what: str) -> None:
        """A mistake of the file, with its cure."""
        self._mistakes.append((line, what))

    def lose(self, line: int, what: str) -> None:
        """Something that a deck cannot hold."""
        self._losses[NotTaken(line, what)] = None

    def add(
        self, line: int, kind: str, fields: Mapping[str, Any], own_id: str = "", name: str = ""
    ) -> None:
        """An item; one that no deck could hold is lost. The file calls it `own_id` and `name`; a
        name that is more than the beginning of the question is kept.
        """
        item = self._validate(line, kind, fields)
        if item is None:
            return
        mark = fingerprint(item)
        if mark in self._marks and not own_id:
            self.lose(line, "left out: the same question again")
            return
        self._marks.add(mark)
        item = item.model_copy(
            update={"id": self._id_of(item, own_id), "extra": _extra(item, name)}
        )
        self._items[item.id] = item.model_copy(update={"fingerprint": fingerprint(item)})

    def _validate(self, line: int, kind: str, fields: Mapping[str, Any]) -> AnyItem | None:
        """The item; None, which is told, if no deck could hold it."""
        given = {name: value for name, value in fields.items() if value not in _DEFAULTS}
        try:
            item = _ITEM.validate_python({"id": "0" * 12, "kind": kind, **given})
            item = _ITEM.validate_python(_cleaned(item))
        except ValidationError as error:
            self.lose(line, f"left out: {_in_words(error)}")
            return None
        for where, what in broken_rules(kind, vars(item)):
            self.lose(line, f"left out: {where}: {what}")
            return None
        return item

    def _id_of(self, item: AnyItem, own_id: str) -> str:
        """The file's own id if a deck can have it, else one that the same file always gives."""
        if _ID.fullmatch(own_id) and own_id not in self._items:
            return own_id
        said = (own_id,) if own_id else (item.kind, asked_text(item), *answer_texts(item))
        return make_id("import", *said, taken=self._items.keys())

    def finish(self, title: str = "", description: str = "") -> Imported:
        """The deck. Raises ImportFileError with all mistakes, or if there is no item."""
        if self._mistakes:
            count = "a mistake" if len(self._mistakes) == 1 else f"{len(self._mistakes)} mistakes"
            raise ImportFileError(
                f"{self.name} has {count}; nothing is imported",
                mistakes=tuple(f"{self.name}:{line}: {what}" for line, what in self._mistakes),
                hint="correct the file, then import it again",
            )
        if not self._items:
            raise ImportFileError(
                f"no question could be taken from {self.name}",
                mistakes=tuple(f"{self.name}:{loss.line}: {loss.what}" for loss in self._losses),
                hint="`quizgen import --help` names the files that can be read",
            )
        named = fit_text(on_one_line(title)) or self.name.partition(".")[0] or "Imported questions"
        about = fit_text(description)
        deck = Deck(id=_deck_id(named), title=named, description=about, items=[])
        deck = deck.model_copy(update={"items": list(self._items.values())})
        return Imported(deck, tuple(self._losses))


def _extra(item: AnyItem, name: str) -> dict[str, str]:
    """The name of a question if it is more than the beginning of what is asked."""
    shown = fit_text(name).rstrip("…").replace("‹", "<").replace("›", ">")
    return {} if short_name(item).startswith(shown) else {"name": fit_text(name)}


def _in_words(error: ValidationError) -> str:
    first = error.errors()[0]
    where = ".".join(str(step) for step in first["loc"] if step not in KIND_TYPES)
    if first["type"] == "missing":
        return f"it has no {where}"
    if first["type"] == "too_short":
        return f"too few {where}"
    if first["type"] == "string_too_short":
        return f"{where} is blank"
    return f"{where}: {first['msg']}"


def _cleaned(item: AnyItem) -> dict[str, Any]:
    """The fields of an item without what no text should have in it."""
    fields: dict[str, Any] = map_texts(item, fit_text).model_dump()
    fields["tags"] = _distinct([fit_text(on_one_line(tag)) for tag in item.tags])
    fields["accept"] = [
        text for text in _distinct(fields["accept"]) if text != fields.get("answer")
    ]
    fields["as_of"] = fit_text(item.as_of)
    return fields


def _distinct(texts: Sequence[str]) -> list[str]:
    return [text for text in dict.fromkeys(texts) if text]


def _deck_id(title: str) -> str:
    """An id that a deck of this title always gets."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain))[:60].strip("-") or f"deck-{make_id(title)[:6]}"
