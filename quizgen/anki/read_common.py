"""What every item made of a note has, as JSON: id, tags, media, and where in Anki it is from."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from functools import lru_cache
from json.encoder import encode_basestring as quote

from quizgen.anki.read_cards import ForeignCard
from quizgen.anki.read_decks import Decks
from quizgen.anki.read_note_types import ForeignType
from quizgen.anki.read_notes import ForeignNote
from quizgen.anki.tags import clean_tags
from quizgen.deck.identity import make_id
from quizgen.deck.item import Media
from quizgen.deck.stored import Mould, StoredItem, make_mould, write_json

Own = tuple[str, str, tuple[str, ...], tuple[str, ...]]
"""Kind and status of an item, and the names and JSON of the fields that are its own."""

Named = Sequence[Sequence[str]]
"""The media files that each text of an item names; the first text is its front."""


def make_item(
    own: Own,
    note: ForeignNote,
    card: ForeignCard,
    decks: Decks,
    *,
    unshown: str = "",
    media: Named = (),
) -> StoredItem:
    """The item that a card makes: what is its own, and what every item has that comes from a note.

    `unshown` are the note's fields that stand nowhere in the item (`write_unshown`).
    """
    kind, status, names, values = own
    shown = any(media) if media else False
    tags = _tags(note.tags)
    mould = _mould(kind, status, names, card, note.type, decks, bool(tags), shown)
    values += (moment(note.modified), unshown, quote(note.guid))
    if tags:
        values += (tags,)
    if shown:
        values += (write_json([_shown(one) for one in unique_media(media)]),)
    return mould.cast(item_id(note.guid, card.place), values, tags or "[]")


def item_id(guid: str, place: int) -> str:
    """The id of the item that a card makes: the same whenever and wherever it is read."""
    return make_id("anki", guid, str(place))


def sibling_fact(guid: str) -> str:
    """What the items of one note share, so that they are kept apart in study; as JSON."""
    return f'"{make_id("anki", guid)}"'


def write_unshown(fields: Mapping[str, str]) -> str:
    """Fields of a note that stand nowhere in its items, as JSON within what they have of Anki."""
    return f'"fields": {write_json(fields)}, ' if fields else ""


@lru_cache(maxsize=1024)
def _mould(
    kind: str,
    status: str,
    names: tuple[str, ...],
    card: ForeignCard,
    type: ForeignType,
    decks: Decks,
    tagged: bool,
    shown: bool,
) -> Mould:
    """For what `make_item` fills in: `names` in their order, modified, unshown, guid, the rest."""
    fields = {**dict.fromkeys(names, "%s"), "modified": '"%s"', "extra": _origin(decks, card, type)}
    rest = {"tags": tagged, "media": shown}
    return make_mould(kind, status, fields | {name: "%s" for name, has in rest.items() if has})


def unique_media(named: Named) -> Iterator[Media]:
    """Each file once, on the side of the text that names it first."""
    seen: set[str] = set()
    for place, files in enumerate(named):
        for file in files:
            if file not in seen:
                seen.add(file)
                yield Media(file=file, side="back" if place else "front")


def _origin(decks: Decks, card: ForeignCard, kind: ForeignType) -> str:
    """Where a card is from, as JSON; it takes fields that are not shown, and the note's guid."""
    deck = decks.name(card.deck)
    before = f'"deck": {_fixed(deck)}, ' if deck != decks.title else ""
    place = f'"ord": {card.place}, ' if card.place else ""
    return f'{{"anki": {{{before}%s"guid": %s, {place}"type": {_fixed(kind.name)}}}}}'


def _fixed(text: str) -> str:
    return quote(text).replace("%", "%%")


@lru_cache(maxsize=4096)
def moment(seconds: int) -> str:
    """Seconds since 1970 as an item's `modified`; "" for what is no time."""
    try:
        return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    except (ValueError, OverflowError, OSError):
        return ""


@lru_cache(maxsize=4096)
def _tags(tags: str) -> str:
    """The tags as JSON; "" if there are none."""
    cleaned = clean_tags(tags.split())
    return write_json(cleaned) if cleaned else ""


def _shown(media: Media) -> dict[str, str]:
    return media.model_dump(mode="json", exclude_defaults=True)
