"""Notes of any note type into items, one for each card."""

from json.encoder import encode_basestring as quote

from quizgen.anki.read_cards import ForeignCard
from quizgen.anki.read_cloze import UnfitNoteError, is_occlusion, read_clozes, read_occlusion
from quizgen.anki.read_common import Named, make_item, sibling_fact, write_unshown
from quizgen.anki.read_decks import Decks
from quizgen.anki.read_faces import face_of, find_unshown, show
from quizgen.anki.read_losses import Losses
from quizgen.anki.read_markup import Texts, is_blank, is_plain
from quizgen.anki.read_notes import ForeignNote
from quizgen.deck.stored import StoredItem

_LONGEST = 32 * 1024 * 1024  # signs of the fields of all cards of a note
_PLAIN = ("front", "back")
_MARKED = (*_PLAIN, "markup")


def read_items(
    note: ForeignNote, decks: Decks, texts: Texts, losses: Losses
) -> list[tuple[int, StoredItem]]:
    """The items of a note, each with the place of the card it stands for.

    Raises UnfitNoteError or TooLongError if it makes none.
    """
    kind, cards = note.type, note.cards
    if len(cards) * len(note.text) > _LONGEST:
        raise UnfitNoteError("is too long for so many cards")
    if is_occlusion(note):
        losses.add("pictures with masks (image occlusion): drafts here", note.guid, kept=True)
        return [(cards[0].place, read_occlusion(note, decks, texts))]
    if kind.is_cloze:
        return read_clozes(note, decks, texts, losses)
    if cards[-1].place >= len(kind.templates):
        cards = tuple(card for card in cards if card.place < len(kind.templates))
        losses.add("cards without a template", note.guid, len(note.cards) - len(cards))
    unshown = write_unshown(find_unshown(note, cards))
    sibling = sibling_fact(note.guid) if len(cards) > 1 else ""
    plain = is_plain(note.text)
    found = []
    for card in cards:
        shown = _read_flashcard(note, card, decks, texts, losses, plain)
        if not shown:
            continue
        names, values, media = shown
        if sibling:
            names, values = (*names, "fact"), (*values, sibling)
        own = "flashcard", "approved", names, values
        item = make_item(own, note, card, decks, unshown=unshown, media=media)
        found.append((card.place, item))
        unshown = ""
    return found


def _read_flashcard(
    note: ForeignNote,
    card: ForeignCard,
    decks: Decks,
    texts: Texts,
    losses: Losses,
    plain: bool,
) -> tuple[tuple[str, ...], tuple[str, ...], Named] | None:
    """Names and JSON of its own fields and the media that they name; None if its front is blank.

    `plain` says that the fields of the note are plain texts.
    """
    face = face_of(note.type, card.place)
    front, back = show(face, note, card, decks)
    if is_blank(front):
        losses.add("cards with a blank front", note.guid)
        return None
    if plain and face.places:
        return _PLAIN, (quote(front), quote(back)), ()
    (front, back), markup, media = texts.read((front, back), note.guid)
    if is_blank(front):
        losses.add("cards with nothing left on the front", note.guid)
        return None
    if markup == "plain":
        return _PLAIN, (quote(front), quote(back)), ()
    return _MARKED, (quote(front), quote(back), '"html"'), media
