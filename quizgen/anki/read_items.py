"""Notes of any note type into items: a flashcard a card, or one cloze a note."""

from json.encoder import encode_basestring as quote

from quizgen.anki.read_cards import ForeignCard
from quizgen.anki.read_cloze import is_occlusion, read_cloze, read_occlusion
from quizgen.anki.read_common import Named, add_common_fields, item_id
from quizgen.anki.read_decks import Decks
from quizgen.anki.read_faces import face_of, find_unshown, show
from quizgen.anki.read_losses import Losses
from quizgen.anki.read_markup import Texts, is_blank, is_plain
from quizgen.anki.read_notes import ForeignNote
from quizgen.deck.identity import make_id
from quizgen.deck.stored import StoredItem, seal


def read_items(
    note: ForeignNote, decks: Decks, texts: Texts, losses: Losses
) -> list[tuple[int, StoredItem]]:
    """The items of a note, each with the place of the card it stands for.

    Raises UnfitNoteError or TooLongError if it makes none.
    """
    if is_occlusion(note):
        return [(note.cards[0].place, read_occlusion(note, decks, texts))]
    if note.type.is_cloze:
        return [(note.cards[0].place, read_cloze(note, decks, texts))]
    cards = note.cards
    if cards[-1].place >= len(note.type.templates):
        cards = tuple(card for card in cards if card.place < len(note.type.templates))
        losses.add("cards without a template", note.guid, len(note.cards) - len(cards))
    unshown = find_unshown(note, cards)
    sibling = f'"{make_id("anki", note.guid)}"' if len(cards) > 1 else ""
    found = []
    for card in cards:
        own, media = _read_flashcard(note, card, decks, texts, losses)
        if not own:
            continue
        if sibling:
            own["fact"] = sibling
        add_common_fields(own, note, card, decks, unshown, media)
        item = seal("flashcard", item_id(note, card.place), "approved", own)
        found.append((card.place, item))
        unshown = {}
    return found


def _read_flashcard(
    note: ForeignNote, card: ForeignCard, decks: Decks, texts: Texts, losses: Losses
) -> tuple[dict[str, str], Named]:
    """Its own fields as JSON, none if its front is blank, and the media that they name."""
    face = face_of(note.type, card.place)
    front, back = show(face, note, card, decks)
    if is_blank(front):
        losses.add("cards with a blank front", note.guid)
        return {}, ()
    if face.places and is_plain(note.text):
        return {"front": quote(front), "back": quote(back)}, ()
    (front, back), markup, media = texts.read((front, back), note.guid)
    if is_blank(front):
        losses.add("cards with nothing left on the front", note.guid)
        return {}, ()
    own = {"front": quote(front), "back": quote(back)}
    return own if markup == "plain" else {**own, "markup": '"html"'}, media
