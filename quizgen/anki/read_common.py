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
from quizgen.deck.stored import write_json

Named = Sequence[Sequence[str]]
"""The media files that each text of an item names; the first text is its front."""


def item_id(note: ForeignNote, place: int) -> str:
    """The id of the item that a card makes: the same whenever and wherever it is read."""
    return make_id("anki", note.guid, str(place))


def add_common_fields(
    own: dict[str, str],
    note: ForeignNote,
    card: ForeignCard,
    decks: Decks,
    unshown: Mapping[str, str],
    media: Named,
) -> None:
    """Add them to an item's own, for `seal`; `unshown` holds the note's fields that stand nowhere
    in the item."""
    before, after = _origin(decks, card, note.type)
    if unshown:
        before += f'"fields": {write_json(unshown)}, '
    own["modified"] = f'"{moment(note.modified)}"'
    own["extra"] = f'{{"anki": {{{before}"guid": {quote(note.guid)}, {after}}}}}'
    if tags := _tags(note.tags):
        own["tags"] = tags
    if media and any(media):
        own["media"] = write_json([_shown(one) for one in unique_media(media)])


def unique_media(named: Named) -> Iterator[Media]:
    """Each file once, on the side of the text that names it first."""
    seen: set[str] = set()
    for place, files in enumerate(named):
        for file in files:
            if file not in seen:
                seen.add(file)
                yield Media(file=file, side="back" if place else "front")


@lru_cache(maxsize=4096)
def _origin(decks: Decks, card: ForeignCard, kind: ForeignType) -> tuple[str, str]:
    """Where a card is from, as JSON: what comes before and after its note's guid."""
    deck = decks.name(card.deck)
    before = f'"deck": {quote(deck)}, ' if deck != decks.title else ""
    place = f'"ord": {card.place}, ' if card.place else ""
    return before, f'{place}"type": {quote(kind.name)}'


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
