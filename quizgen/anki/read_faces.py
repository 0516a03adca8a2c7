"""Faces: what a card's templates show of a note, worked out once for all notes of a type."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from quizgen.anki.read_cards import ForeignCard
from quizgen.anki.read_decks import Decks
from quizgen.anki.read_note_types import ForeignType
from quizgen.anki.read_notes import ForeignNote
from quizgen.anki.read_templates import (
    Compiled,
    compile_template,
    cut_question,
    fill,
    is_space,
    names_in,
)

_SPECIAL = frozenset({"Tags", "Type", "Deck", "Subdeck", "Card"})


@dataclass(frozen=True, slots=True)
class Face:
    """A compiled template: what is asked, what is shown after it, and the fields of either.

    `places` are those of the two fields that front and back are nothing but, as most are; None
    if they are more. `special` says that it shows what is no field of the note. Of a cloze, what
    the front shows is no part of the back. `typed` is the field that is to be typed, "" if there is
    none; `beside` is what the back shows of others then.
    """

    front: Compiled
    back: Compiled
    names: frozenset[str]
    places: tuple[int, int] | None
    special: bool
    typed: str = ""
    beside: Compiled = ()


@lru_cache(maxsize=1024)
def face_of(kind: ForeignType, place: int) -> Face:
    """The face of a card."""
    template = kind.templates[place]
    front, whole = compile_template(template.front), compile_template(template.back)
    back = compile_template(cut_question(template.back))
    if not names_in(back):  # all that it says stands above the line
        back = whole
    if kind.is_cloze:
        asked = names_in(front) & set(kind.fields)
        back = tuple(piece for piece in back if piece.sign != "{" or piece.text not in asked)
    names = names_in(front) | names_in(back)
    typed = _typed_field(kind, front)
    beside = _beside(front, back) if typed else ()
    places = _only_fields(kind, front, back)
    return Face(front, back, names, places, bool(names & _SPECIAL), typed, beside)


def show(face: Face, note: ForeignNote, card: ForeignCard, decks: Decks) -> tuple[str, str]:
    """What the note's card asks, and what it shows after that. Raises TooLongError."""
    if face.places:
        front, back = face.places
        return note.fields[front].strip(), note.fields[back].strip()
    fields = shown_fields(face, note, card, decks)
    return fill(face.front, fields, back=False), fill(face.back, fields, back=True)


def shown_fields(
    face: Face, note: ForeignNote, card: ForeignCard, decks: Decks
) -> Mapping[str, str]:
    """What the templates of a face may show of a note, by name."""
    return _fields_of(note, card, decks) if face.special else _own_fields(note)


def _fields_of(note: ForeignNote, card: ForeignCard, decks: Decks) -> dict[str, str]:
    """The note's fields by name, and what templates may show beside them."""
    deck = decks.name(card.deck)
    place = card.place if card.place < len(note.type.templates) else 0
    special = {
        "Tags": " ".join(note.tags.split()),
        "Type": note.type.name,
        "Deck": deck,
        "Subdeck": deck.rpartition("::")[2],
        "Card": note.type.templates[place].name,
    }
    return {**special, **_own_fields(note)}


def find_hidden(kind: ForeignType, cards: Iterable[ForeignCard]) -> tuple[tuple[int, str], ...]:
    """Place and name of the fields that stand on none of the cards."""
    shown = frozenset[str]().union(*(face_of(kind, card.place).names for card in cards))
    return tuple((at, name) for at, name in enumerate(kind.fields) if name not in shown)


def _own_fields(note: ForeignNote) -> Mapping[str, str]:
    return dict(zip(note.type.fields, note.fields, strict=True))


def _typed_field(kind: ForeignType, front: Compiled) -> str:
    """The one field whose text is to be typed; gaps that are to be typed stay gaps."""
    typed = [piece for piece in front if piece.sign == "{" and "type" in piece.filters[:1]]
    if len(typed) != 1 or kind.is_cloze or "cloze" in typed[0].filters:
        return ""
    return typed[0].text if typed[0].text in kind.fields else ""


def _beside(front: Compiled, back: Compiled) -> Compiled:
    """The back without what was typed, and what the front showed before."""
    asked = names_in(front) | {"FrontSide"}
    beside = tuple(piece for piece in back if piece.sign != "{" or piece.text not in asked)
    return beside if names_in(beside) else ()


def _only_fields(kind: ForeignType, front: Compiled, back: Compiled) -> tuple[int, int] | None:
    places = {name: place for place, name in enumerate(kind.fields)}
    found = []
    for side in (front, back):
        shown = [piece for piece in side if piece.sign or not is_space(piece.text)]
        if len(shown) != 1 or shown[0].sign != "{" or shown[0].filters not in ((), ("cloze",)):
            return None
        if shown[0].text not in places:
            return None
        found.append(places[shown[0].text])
    return found[0], found[1]
