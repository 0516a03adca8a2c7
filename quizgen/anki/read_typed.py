"""A card on which the text of a field is to be typed: a short answer, where that can be."""

from json.encoder import encode_basestring as quote

from quizgen.anki.read_cards import ForeignCard
from quizgen.anki.read_common import caster_of
from quizgen.anki.read_decks import Decks
from quizgen.anki.read_faces import face_of, shown_fields
from quizgen.anki.read_flashcard import Flashcard
from quizgen.anki.read_losses import Losses
from quizgen.anki.read_markup import Texts, as_plain, is_blank
from quizgen.anki.read_note_types import ForeignType
from quizgen.anki.read_notes import ForeignNote
from quizgen.anki.read_templates import fill, trim_start
from quizgen.deck.stored import StoredItem

_LONGEST = 200  # signs that anybody would type


class TypedCard:
    """The card at a `place` of a note type whose front has {{type:Field}}.

    What the back shows beside that field is the explanation. What cannot be typed, such as a
    picture, a list or a page of text, stays a flashcard.
    """

    def __init__(self, kind: ForeignType, card: ForeignCard, decks: Decks, *, alone: bool) -> None:
        self._face = face_of(kind, card.place)
        self._flashcard = Flashcard(kind, card, decks, alone=alone)
        self._fact = () if alone else ("fact",)
        self._card = card
        self._decks = decks
        self.place = card.place

    def read(
        self, note: ForeignNote, rest: tuple[str, ...], unshown: str, texts: Texts, losses: Losses
    ) -> StoredItem | None:
        """The item that a note makes; see `Flashcard.read`."""
        fields = shown_fields(self._face, note, self._card, self._decks)
        answer = fields[self._face.typed].strip()
        front = fill(self._face.front, fields, back=False)
        if is_blank(front) or not _can_be_typed(answer):
            return self._flashcard.read(note, rest, unshown, texts, losses)
        more = trim_start(fill(self._face.beside, fields, back=True))
        said = [front, answer] if is_blank(more) else [front, answer, more]
        read, markup, media = texts.read(said, note.guid)
        if is_blank(read[0]):
            losses.add("cards with nothing left on the front", note.guid)
            return None
        values = dict(zip(("question", "answer", "explanation"), map(quote, read), strict=False))
        if markup == "html":
            values["markup"] = '"html"'
        values |= zip(self._fact, rest, strict=True)
        kind = "short_answer", "approved", tuple(values)
        caster = caster_of(*kind, self._card, note.type, self._decks)
        return caster.cast(*note.stamp, tuple(values.values()), unshown, media)


def _can_be_typed(answer: str) -> bool:
    text = as_plain(answer)
    return bool(text) and "\n" not in answer and "<br>" not in answer and len(answer) <= _LONGEST
