"""The short way for most notes of most packages: one card that shows two fields, harmless as they
stand. Their items are cast straight from their rows.

What is not like that is left to `read_items`, which makes the same items of such notes too.
"""

from collections.abc import Callable
from json.encoder import encode_basestring as quote

from quizgen.anki.read_cards import ForeignCard
from quizgen.anki.read_common import Caster
from quizgen.anki.read_decks import Decks
from quizgen.anki.read_faces import face_of, find_hidden
from quizgen.anki.read_markup import as_plain, is_blank, is_verbatim
from quizgen.anki.read_note_types import ForeignType
from quizgen.anki.read_notes import MOST_IN_GUID, MOST_IN_NOTE
from quizgen.anki.read_own import kind_of
from quizgen.anki.read_rows import Row
from quizgen.anki.read_sanitise import is_simple
from quizgen.deck.stored import StoredItem

Lane = Callable[[Row], StoredItem | None]
"""The item of a row (`read_rows`), None if it takes more than a look."""


def make_lane(kind: ForeignType, cards: tuple[ForeignCard, ...], decks: Decks) -> Lane | None:
    """The lane of the notes of a type that have these cards; None if these take the long way."""
    if len(cards) != 1 or kind.is_cloze or kind.is_occlusion or kind_of(kind):
        return None
    (card,) = cards
    if card.place >= len(kind.templates) or find_hidden(kind, cards):
        return None
    places = face_of(kind, card.place).places
    if not places:
        return None
    return _make_lane(kind, card, decks, *places)


def _make_lane(kind: ForeignType, card: ForeignCard, decks: Decks, at: int, behind: int) -> Lane:
    fixed = "flashcard", "approved"
    cast = Caster(*fixed, ("front", "back"), card, kind, decks).cast
    cast_marked = Caster(*fixed, ("front", "back", "markup"), card, kind, decks).cast
    count = len(kind.fields)

    def read(row: Row) -> StoredItem | None:
        _, guid, number, modified, tags, text = row
        if not (
            type(guid) is type(tags) is type(text) is str and type(modified) is type(number) is int
        ):
            return None
        if not 0 < len(guid) <= MOST_IN_GUID or len(text) > MOST_IN_NOTE:
            return None
        fields = text.split("\x1f")
        if len(fields) != count:
            return None
        front, back = fields[at].strip(), fields[behind].strip()
        if is_blank(front):
            return None
        if is_verbatim(text):
            return cast(guid, modified, tags, (f'"{front}"', f'"{back}"'))
        asked, told = as_plain(front), as_plain(back)
        if asked is not None and told is not None:
            return cast(guid, modified, tags, (quote(asked), quote(told)))
        if "[" not in text and is_simple(front) and is_simple(back):
            return cast_marked(guid, modified, tags, (quote(front), quote(back), '"html"'))
        return None

    return read
