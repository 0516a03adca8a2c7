"""Notes of any note type into items: a flashcard a card, or one cloze a note.

Ids follow from the note's guid and the card's place, so that the same note gives the same items
whenever and wherever it is read.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from quizgen.anki.markup import Markup
from quizgen.anki.read_build import build_item
from quizgen.anki.read_decks import Decks
from quizgen.anki.read_losses import Losses
from quizgen.anki.read_markup import Texts, is_blank
from quizgen.anki.read_note_types import ForeignType
from quizgen.anki.read_notes import ForeignCard, ForeignNote
from quizgen.anki.read_templates import (
    Compiled,
    compile_template,
    cut_question,
    fill,
    names_in,
)
from quizgen.anki.tags import clean_tags
from quizgen.deck.gaps import wrong_gaps
from quizgen.deck.identity import make_id
from quizgen.deck.item import AnyItem, Media

_SPECIAL = frozenset({"Tags", "Type", "Deck", "Subdeck", "Card"})
_EDGE = re.compile(r"\{\{c\d|\}\}")
_DEEPEST = 10  # gaps within gaps that Anki follows
_OCCLUSION = "image-occlusion:"


class UnfitNoteError(ValueError):
    """A note that makes no item; the message says why."""


@dataclass(frozen=True, slots=True)
class Face:
    """A compiled template: what is asked, what is shown after it, and the fields of either."""

    front: Compiled
    back: Compiled
    names: frozenset[str]

    @property
    def special(self) -> bool:
        """Whether it shows what is no field of the note."""
        return not self.names.isdisjoint(_SPECIAL)


def read_items(
    note: ForeignNote, decks: Decks, texts: Texts, losses: Losses
) -> Iterator[tuple[ForeignCard, AnyItem]]:
    """The items of a note, each with the card it stands for.

    Raises UnfitNoteError or TooLongError if it makes none.
    """
    fields = dict(zip(note.type.fields, note.fields, strict=True))
    if note.type.is_occlusion or (note.type.is_cloze and _OCCLUSION in note.fields[0]):
        yield note.cards[0], _occlusion(note, fields, decks, texts)
        return
    if note.type.is_cloze:
        yield note.cards[0], _cloze(note, fields, decks, texts)
        return
    yield from _flashcards(note, fields, decks, texts, losses)


def _flashcards(
    note: ForeignNote,
    fields: Mapping[str, str],
    decks: Decks,
    texts: Texts,
    losses: Losses,
) -> Iterator[tuple[ForeignCard, AnyItem]]:
    cards = [card for card in note.cards if card.place < len(note.type.templates)]
    losses.add("cards without a template", note.guid, len(note.cards) - len(cards))
    faces = [face_of(note.type, card.place) for card in cards]
    unshown = _unshown(note, fields, [card.place for card in cards])
    sibling = make_id("anki", note.guid) if len(cards) > 1 else ""
    for card, face in zip(cards, faces, strict=True):
        known = {**_special(note, card, decks), **fields} if face.special else fields
        front = fill(face.front, known, back=False)
        if is_blank(front):
            losses.add("cards with a blank front", note.guid)
            continue
        both = [front, fill(face.back, known, back=True)]
        read, markup, media = texts.read(both, note.guid)
        if is_blank(read[0]):
            losses.add("cards with nothing left on the front", note.guid)
            continue
        own = _own(markup, front=read[0], back=read[1], fact=sibling)
        own |= _common(note, card, decks, unshown, media)
        yield card, build_item("flashcard", own)
        unshown = {}


def _cloze(
    note: ForeignNote,
    fields: Mapping[str, str],
    decks: Decks,
    texts: Texts,
) -> AnyItem:
    """One item with all gaps; what the back adds to the front is its explanation."""
    face = face_of(note.type, 0)
    card = note.cards[0]
    special = _special(note, card, decks)
    front = fill(face.front, {**special, **fields}, back=False)
    rest = {name: "" if name in names_in(face.front) else text for name, text in fields.items()}
    back = fill(face.back, {**special, **rest}, back=True)
    read, markup, media = texts.read([front, "" if is_blank(back) else back], note.guid)
    faults = ["has gaps nested too deep"] if _is_deep(read[0]) else wrong_gaps(read[0])
    if faults:
        raise UnfitNoteError(faults[0].partition(";")[0])
    own = _own(markup, text=read[0], explanation=read[1])
    return build_item("cloze", own | _common(note, card, decks, _unshown(note, fields, [0]), media))


def _occlusion(
    note: ForeignNote,
    fields: Mapping[str, str],
    decks: Decks,
    texts: Texts,
) -> AnyItem:
    """A draft that keeps all fields: its masks are shapes on a picture; nothing here draws them."""
    shown = [text for text in fields.values() if text and _OCCLUSION not in text]
    read, _, media = texts.read([*shown, "<br>"], note.guid)
    front = next((text for text in read if "<img" in text), "") or "Image occlusion"
    own = {
        "front": front,
        "back": "<br>".join(text for text in read[:-1] if text != front),
        "markup": "html",
        "doubts": ["image occlusion: only Anki shows its masks"],
    }
    kept = {name: text for name, text in fields.items() if text}
    common = _common(note, note.cards[0], decks, kept, media)
    return build_item("flashcard", {**own, **common, "status": "draft"})


def _is_deep(text: str) -> bool:
    depth = 0
    for edge in _EDGE.findall(text):
        depth = max(depth - 1, 0) if edge == "}}" else depth + 1
        if depth > _DEEPEST:
            return True
    return False


@lru_cache(maxsize=1024)
def face_of(kind: ForeignType, place: int) -> Face:
    """The compiled template of a card."""
    template = kind.templates[place]
    front, whole = compile_template(template.front), compile_template(template.back)
    back = compile_template(cut_question(template.back))
    shown = names_in(front) | names_in(back)
    if not names_in(back):  # all that it says stands above the line
        back = whole
    return Face(front, back, shown | (names_in(whole) if back is whole else frozenset()))


def _own(markup: Markup, **texts: str) -> dict[str, Any]:
    """The fields that an item's kind has, without those that are empty; a flashcard has a back."""
    own = {name: text for name, text in texts.items() if text or name == "back"}
    return {**own, "markup": markup} if markup == "html" else own


def _common(
    note: ForeignNote,
    card: ForeignCard,
    decks: Decks,
    unshown: Mapping[str, str],
    media: Sequence[Sequence[str]],
) -> dict[str, Any]:
    """What any item of a note has; `media`: the files that the front and what follows name."""
    kept: dict[str, Any] = {"guid": note.guid, "type": note.type.name}
    if card.place:
        kept["ord"] = card.place
    if decks.name(card.deck) != decks.title:
        kept["deck"] = decks.name(card.deck)
    if unshown:
        kept["fields"] = dict(unshown)
    fields: dict[str, Any] = {
        "id": make_id("anki", note.guid, str(card.place)),
        "status": "approved",
        "modified": moment(note.modified),
        "extra": {"anki": kept},
    }
    if tags := _clean_tags(note.tags):
        fields["tags"] = list(tags)
    if any(media):
        fields["media"] = list(_media(media))
    return fields


@lru_cache(maxsize=4096)
def moment(seconds: int) -> str:
    """Seconds since 1970 as an item's `modified`; "" for what is no time."""
    try:
        return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    except (ValueError, OverflowError, OSError):
        return ""


def _media(named: Sequence[Sequence[str]]) -> Iterator[Media]:
    seen: set[str] = set()
    for place, files in enumerate(named):
        for file in files:
            if file not in seen:
                seen.add(file)
                yield Media(file=file, side="back" if place else "front")


def _unshown(note: ForeignNote, fields: Mapping[str, str], places: Sequence[int]) -> dict[str, str]:
    """Fields that say something and stand on no card: kept with the item as they are."""
    return {name: fields[name] for name in _hidden(note.type, tuple(places)) if fields[name]}


@lru_cache(maxsize=1024)
def _hidden(kind: ForeignType, places: tuple[int, ...]) -> tuple[str, ...]:
    shown = frozenset[str]().union(*(face_of(kind, place).names for place in places))
    return tuple(name for name in kind.fields if name not in shown)


@lru_cache(maxsize=1024)
def _clean_tags(tags: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(clean_tags(tags))


def _special(note: ForeignNote, card: ForeignCard, decks: Decks) -> dict[str, str]:
    deck = decks.name(card.deck)
    place = card.place if card.place < len(note.type.templates) else 0
    return {
        "Tags": " ".join(note.tags),
        "Type": note.type.name,
        "Deck": deck,
        "Subdeck": deck.rpartition("::")[2],
        "Card": note.type.templates[place].name,
    }
