"""Notes with gaps: a cloze for each card; masks on a picture as a draft."""

import re
from functools import lru_cache
from json.encoder import encode_basestring as quote

from quizgen.anki.cloze_cards import GappedText
from quizgen.anki.read_cards import ForeignCard
from quizgen.anki.read_common import caster_of, sibling_fact, write_unshown
from quizgen.anki.read_decks import Decks
from quizgen.anki.read_faces import face_of, find_hidden, show
from quizgen.anki.read_losses import Losses
from quizgen.anki.read_markup import Texts, is_blank
from quizgen.anki.read_note_types import ForeignType
from quizgen.anki.read_notes import ForeignNote
from quizgen.deck.stored import StoredItem, write_json

_EDGE = re.compile(r"\{\{c\d|\}\}")
_DEEPEST = 10  # gaps within gaps that Anki follows
_OCCLUSION = "image-occlusion:"
_MASK = re.compile(r"\{\{c(\d{1,3})::image-occlusion:")


class UnfitNoteError(ValueError):
    """A note that makes no item; the message says why."""


def is_occlusion(note: ForeignNote) -> bool:
    """Whether its gaps are masks on a picture."""
    return note.type.is_occlusion or (note.type.is_cloze and _OCCLUSION in note.fields[0])


def read_clozes(
    note: ForeignNote, decks: Decks, texts: Texts, losses: Losses
) -> list[tuple[int, StoredItem]]:
    """An item for each card, with that card's gaps; what the back adds is its explanation.

    Raises UnfitNoteError or TooLongError.
    """
    front, back = show(face_of(note.type, 0), note, note.cards[0], decks)
    read, markup, media = texts.read([front, "" if is_blank(back) else back], note.guid)
    text, explanation = read
    if _is_deep(text):
        raise UnfitNoteError("has gaps nested too deep")
    try:
        gapped = GappedText(text)
    except ValueError as error:
        raise UnfitNoteError(str(error).partition(";")[0]) from error
    cards = [card for card in note.cards if card.place + 1 in gapped.groups]
    losses.add("cards whose gap is gone", note.guid, len(note.cards) - len(cards), kept=True)
    if not cards:
        raise UnfitNoteError("has no card for any of its gaps")
    own = {"text": ""}
    if explanation:
        own["explanation"] = quote(explanation)
    if markup == "html":
        own["markup"] = '"html"'
    if len(note.cards) > 1:
        own["fact"] = sibling_fact(note.guid)
    unshown = write_unshown(note, _hidden(note.type))
    names, (_, *others) = tuple(own), own.values()
    found = []
    for card in cards:
        try:
            values = (quote(gapped.card(card.place + 1)), *others)
        except ValueError as error:
            losses.add(f"cards whose note {error}", note.guid, kept=True)
            continue
        caster = caster_of("cloze", "approved", names, card, note.type, decks)
        found.append((card.place, caster.cast(*note.stamp, values, unshown, media)))
        unshown = ""
    return found


def read_occlusion(note: ForeignNote, decks: Decks, texts: Texts) -> StoredItem:
    """A draft that keeps all fields and says how much its masks hide; nothing here draws them."""
    shown = [text for text in note.fields if text and _OCCLUSION not in text]
    read, _, media = texts.read([*shown, "<br>"], note.guid)
    front = next((text for text in read if "<img" in text), "") or "Image occlusion"
    own = {
        "front": quote(front),
        "back": quote("<br>".join(text for text in read[:-1] if text != front)),
        "markup": '"html"',
        "doubts": write_json([_describe_masks(note)]),
    }
    caster = caster_of("flashcard", "draft", tuple(own), note.cards[0], note.type, decks)
    unshown = write_unshown(note, enumerate(note.type.fields))
    return caster.cast(*note.stamp, tuple(own.values()), unshown, media)


@lru_cache(maxsize=1024)
def _hidden(kind: ForeignType) -> tuple[tuple[int, str], ...]:
    return find_hidden(kind, [ForeignCard(0, 0)])


def _describe_masks(note: ForeignNote) -> str:
    """How many areas of the picture are hidden; what is in no group is a label, not a mask."""
    masks = sum(group != "0" for field in note.fields for group in _MASK.findall(field))
    areas = "1 area" if masks == 1 else f"{masks} areas"
    cards = "1 card" if len(note.cards) == 1 else f"{len(note.cards)} cards"
    return f"image occlusion: hides {areas} of the picture, on {cards}; only Anki draws the masks"


def _is_deep(text: str) -> bool:
    if text.count("{{c") <= _DEEPEST:
        return False
    depth = 0
    for edge in _EDGE.findall(text):
        depth = max(depth - 1, 0) if edge == "}}" else depth + 1
        if depth > _DEEPEST:
            return True
    return False
