"""What every item made of a note has, as JSON: id, tags, media, and where in Anki it is from."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from functools import lru_cache
from json.encoder import encode_basestring as quote

from quizgen.anki.read_cards import ForeignCard
from quizgen.anki.read_decks import Decks
from quizgen.anki.read_note_types import ForeignType
from quizgen.anki.read_notes import ForeignNote
from quizgen.anki.tags import clean_tags
from quizgen.deck.identity import make_id, spell_id
from quizgen.deck.item import Media
from quizgen.deck.stored import StoredItem, make_mould, write_json

Named = Sequence[Sequence[str]]
"""The media files that each text of an item names; the first text is its front."""


class Caster:
    """Casts the items of a card of a note type that have the same fields of their own: `names`.

    What they share beside those is worked out once for all of them.
    """

    def __init__(
        self,
        kind: str,
        status: str,
        names: Sequence[str],
        card: ForeignCard,
        type: ForeignType,
        decks: Decks,
    ) -> None:
        own = dict.fromkeys(names, "%s")
        fields = {**own, "modified": '"%s"', "extra": _origin(decks, card, type)}
        self._moulds = tuple(
            make_mould(kind, status, fields | dict.fromkeys(rest, "%s"))
            for rest in ((), ("tags",), ("media",), ("tags", "media"))
        )
        self._place = card.place

    def cast(
        self,
        guid: str,
        modified: int,
        tags: str,
        values: Sequence[str],
        unshown: str = "",
        media: Named = (),
    ) -> StoredItem:
        """The item of a note: the JSON of its own fields, and what every item has from a note.

        `unshown` are the note's fields that stand nowhere in the item (`write_unshown`).
        """
        bare, tagged, shown, both = self._moulds
        tags = _tags(tags)
        varying = (*values, moment(modified), unshown, quote(guid))
        if media and any(media):
            bare, tagged = shown, both
            named = write_json([_shown(one) for one in unique_media(media)])
            varying = (*varying, tags, named) if tags else (*varying, named)
        elif tags:
            varying = (*varying, tags)
        mould = tagged if tags else bare
        return mould.cast(item_id(guid, self._place), varying, tags or "[]")


@lru_cache(maxsize=1024)
def caster_of(
    kind: str,
    status: str,
    names: tuple[str, ...],
    card: ForeignCard,
    type: ForeignType,
    decks: Decks,
) -> Caster:
    """The same one each time."""
    return Caster(kind, status, names, card, type, decks)


def item_id(guid: str, place: int) -> str:
    """The id of the item that a card makes: the same whenever and wherever it is read."""
    return spell_id(f"anki\x1f{guid}\x1f{place}\x1f")


def sibling_fact(guid: str) -> str:
    """What the items of one note share, so that they are kept apart in study; as JSON."""
    return f'"{make_id("anki", guid)}"'


def write_unshown(note: ForeignNote, hidden: Iterable[tuple[int, str]]) -> str:
    """Fields of a note that stand nowhere in its items, as JSON within what they have of Anki.

    `hidden` are place and name of each; those that say nothing are left out.
    """
    fields = {name: note.fields[at] for at, name in hidden if note.fields[at]} if hidden else {}
    return f'"fields": {write_json(fields)}, ' if fields else ""


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
