"""A card of a note type that shows fields as they are: what it makes of each note."""

from json.encoder import encode_basestring as quote

from quizgen.anki.read_cards import ForeignCard
from quizgen.anki.read_common import Caster
from quizgen.anki.read_decks import Decks
from quizgen.anki.read_faces import face_of, show
from quizgen.anki.read_losses import Losses
from quizgen.anki.read_markup import Texts, is_blank, is_verbatim
from quizgen.anki.read_note_types import ForeignType
from quizgen.anki.read_notes import ForeignNote
from quizgen.deck.stored import StoredItem


class Flashcard:
    """The card at a `place` of a note type, `alone` or with others on its notes.

    What notes of the type have in common is worked out once for all of them.
    """

    def __init__(self, kind: ForeignType, card: ForeignCard, decks: Decks, *, alone: bool) -> None:
        rest = () if alone else ("fact",)
        fixed = "flashcard", "approved"
        self._plain = Caster(*fixed, ("front", "back", *rest), card, kind, decks)
        self._marked = Caster(*fixed, ("front", "back", "markup", *rest), card, kind, decks)
        self._face = face_of(kind, card.place)
        self._card = card
        self._decks = decks
        self.place = card.place

    def read(
        self, note: ForeignNote, rest: tuple[str, ...], unshown: str, texts: Texts, losses: Losses
    ) -> StoredItem | None:
        """The item that a note makes; None, and told, if its front is blank. Raises TooLongError.

        `rest` and `unshown` are the JSON of its fact, unless alone, and of fields it does not show.
        """
        if self._face.places and is_verbatim(note.text):  # most notes
            at, behind = self._face.places
            front, back = note.fields[at].strip(), note.fields[behind].strip()
            if front:
                return self._plain.cast(*note.stamp, (f'"{front}"', f'"{back}"', *rest), unshown)
        front, back = show(self._face, note, self._card, self._decks)
        if is_blank(front):
            losses.add("cards with a blank front", note.guid)
            return None
        (front, back), markup, media = texts.read((front, back), note.guid)
        if is_blank(front):
            losses.add("cards with nothing left on the front", note.guid)
            return None
        if markup == "plain":
            return self._plain.cast(*note.stamp, (quote(front), quote(back), *rest), unshown)
        values = (quote(front), quote(back), '"html"', *rest)
        return self._marked.cast(*note.stamp, values, unshown, media)
