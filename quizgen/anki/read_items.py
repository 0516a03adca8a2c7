"""Notes of any note type into items, one for each card."""

from collections.abc import Sequence
from functools import lru_cache

from quizgen.anki.read_cards import ForeignCard
from quizgen.anki.read_cloze import UnfitNoteError, is_occlusion, read_clozes, read_occlusion
from quizgen.anki.read_common import sibling_fact, write_unshown
from quizgen.anki.read_decks import Decks
from quizgen.anki.read_faces import face_of, find_hidden
from quizgen.anki.read_flashcard import Flashcard
from quizgen.anki.read_losses import Losses
from quizgen.anki.read_markup import Texts
from quizgen.anki.read_note_types import ForeignType
from quizgen.anki.read_notes import ForeignNote
from quizgen.anki.read_typed import TypedCard
from quizgen.deck.stored import StoredItem

_LONGEST = 32 * 1024 * 1024  # signs of the fields of all cards of a note


def read_items(
    note: ForeignNote, decks: Decks, texts: Texts, losses: Losses, *, typed: bool = True
) -> list[tuple[int, StoredItem]]:
    """The items of a note, each with the place of the card it stands for.

    Without `typed`, cards whose answer is to be typed are flashcards too, as they once were. Raises
    UnfitNoteError or TooLongError if the note makes none.
    """
    cards = note.cards
    if len(cards) * len(note.text) > _LONGEST:
        raise UnfitNoteError("is too long for so many cards")
    if is_occlusion(note):
        losses.add("pictures with masks (image occlusion): drafts here", note.guid, kept=True)
        return [(cards[0].place, read_occlusion(note, decks, texts))]
    if note.type.is_cloze:
        return read_clozes(note, decks, texts, losses)
    read = _cards_of(note.type, cards, decks, typed)
    if len(read.cards) < len(cards):
        losses.add("cards without a template", note.guid, len(cards) - len(read.cards))
    return read.read(note, texts, losses)


def has_typed(note: ForeignNote) -> bool:
    """Whether an answer is to be typed on one of its cards."""
    kind = note.type
    there = (card.place for card in note.cards if card.place < len(kind.templates))
    return not kind.is_cloze and any(face_of(kind, place).typed for place in there)


class _Cards:
    """Cards that notes of a type have in common, and the fields that stand on none of them."""

    def __init__(
        self, kind: ForeignType, cards: Sequence[ForeignCard], decks: Decks, *, typed: bool
    ) -> None:
        alone = len(cards) == 1
        self.cards = tuple(
            (TypedCard if typed and face_of(kind, card.place).typed else Flashcard)(
                kind, card, decks, alone=alone
            )
            for card in cards
        )
        self._hidden = find_hidden(kind, cards)
        self._alone = alone

    def read(self, note: ForeignNote, texts: Texts, losses: Losses) -> list[tuple[int, StoredItem]]:
        """The items of a note, each with its card's place."""
        unshown = write_unshown(note, self._hidden)
        fact = () if self._alone else (sibling_fact(note.guid),)
        found = []
        for card in self.cards:
            if item := card.read(note, fact, unshown, texts, losses):
                found.append((card.place, item))
                unshown = ""
        return found


@lru_cache(maxsize=1024)
def _cards_of(
    kind: ForeignType, cards: tuple[ForeignCard, ...], decks: Decks, typed: bool
) -> _Cards:
    """Of these cards, those that still have their template."""
    there = [card for card in cards if card.place < len(kind.templates)]
    return _Cards(kind, there, decks, typed=typed)
