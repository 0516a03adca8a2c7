"""Notes with gaps: one cloze with all its gaps; masks on a picture as a draft."""

import re
from collections.abc import Mapping
from json.encoder import encode_basestring as quote

from quizgen.anki.read_cards import ForeignCard
from quizgen.anki.read_common import make_item, write_unshown
from quizgen.anki.read_decks import Decks
from quizgen.anki.read_faces import face_of, find_unshown, show
from quizgen.anki.read_markup import Texts, is_blank
from quizgen.anki.read_notes import ForeignNote
from quizgen.deck.gaps import wrong_gaps
from quizgen.deck.stored import StoredItem, write_json

_EDGE = re.compile(r"\{\{c\d|\}\}")
_DEEPEST = 10  # gaps within gaps that Anki follows
_OCCLUSION = "image-occlusion:"


class UnfitNoteError(ValueError):
    """A note that makes no item; the message says why."""


def is_occlusion(note: ForeignNote) -> bool:
    """Whether its gaps are masks on a picture."""
    return note.type.is_occlusion or (note.type.is_cloze and _OCCLUSION in note.fields[0])


def read_cloze(note: ForeignNote, decks: Decks, texts: Texts) -> StoredItem:
    """One item with all gaps; what the back adds to the front is its explanation.

    Raises UnfitNoteError or TooLongError.
    """
    face, card = face_of(note.type, 0), note.cards[0]
    front, back = show(face, note, card, decks)
    read, markup, media = texts.read([front, "" if is_blank(back) else back], note.guid)
    text, explanation = read
    faults = ["has gaps nested too deep"] if _is_deep(text) else wrong_gaps(text)
    if faults:
        raise UnfitNoteError(faults[0].partition(";")[0])
    own = {"text": quote(text)}
    if explanation:
        own["explanation"] = quote(explanation)
    if markup == "html":
        own["markup"] = '"html"'
    unshown = write_unshown(find_unshown(note, [ForeignCard(0, 0)]))
    fields = "cloze", "approved", tuple(own), tuple(own.values())
    return make_item(fields, note, card, decks, unshown=unshown, media=media)


def read_occlusion(note: ForeignNote, decks: Decks, texts: Texts) -> StoredItem:
    """A draft that keeps all fields: its masks are shapes on a picture; nothing here draws them."""
    shown = [text for text in note.fields if text and _OCCLUSION not in text]
    read, _, media = texts.read([*shown, "<br>"], note.guid)
    front = next((text for text in read if "<img" in text), "") or "Image occlusion"
    own = {
        "front": quote(front),
        "back": quote("<br>".join(text for text in read[:-1] if text != front)),
        "markup": '"html"',
        "doubts": write_json(["image occlusion: only Anki shows its masks"]),
    }
    kept: Mapping[str, str] = {
        name: text for name, text in zip(note.type.fields, note.fields, strict=True) if text
    }
    fields = "flashcard", "draft", tuple(own), tuple(own.values())
    return make_item(fields, note, note.cards[0], decks, unshown=write_unshown(kept), media=media)


def _is_deep(text: str) -> bool:
    if text.count("{{c") <= _DEEPEST:
        return False
    depth = 0
    for edge in _EDGE.findall(text):
        depth = max(depth - 1, 0) if edge == "}}" else depth + 1
        if depth > _DEEPEST:
            return True
    return False
