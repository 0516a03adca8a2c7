"""Notes of quizgen's own note types back into the items that they were made of.

The counterpart of quizgen.anki.fields: what is written there is read here. A note that a person has
broken in Anki is no item any more, and is told.
"""

import html
import re
import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from pydantic import ValidationError

from quizgen.anki.note_types import NOTE_TYPES, PINNED, NoteType
from quizgen.anki.origins import read_evidence, read_plain, read_source
from quizgen.anki.read_cloze import UnfitNoteError
from quizgen.anki.read_common import moment
from quizgen.anki.read_database import rows
from quizgen.anki.read_markup import Texts
from quizgen.anki.read_note_types import ForeignType
from quizgen.anki.read_notes import ForeignNote
from quizgen.anki.read_own_parts import ON_BACK, find_parts, join_parts
from quizgen.anki.tags import clean_tags
from quizgen.deck.deck import Source
from quizgen.deck.identity import fingerprint
from quizgen.deck.item import KIND_TYPES, AnyItem, Media
from quizgen.deck.rules import broken_rules

_ID = re.compile(r"([a-z0-9][a-z0-9-]{0,199})/([0-9a-z]{12})")
_SHOWN = re.compile(
    r"\[sound:(?P<sound>[^\[\]\n]{1,300})\]|"
    r'<img src="(?P<picture>[^"<>]{1,300})"(?: alt="(?P<alt>[^"<>]*)")?'
)
_STATE = "quizgen::"


def find_own(note: ForeignNote) -> tuple[str, str, str] | None:
    """Kind, deck id and item id of a note of quizgen's; None for any other note."""
    kind = kind_of(note.type)
    found = _ID.fullmatch(_fields(note)["Id"].strip()) if kind else None
    return (kind, found[1], found[2]) if found else None


def find_own_deck(
    connection: sqlite3.Connection, types: Mapping[int, ForeignType]
) -> tuple[str, Source]:
    """The id of the deck of quizgen's that most notes are of, and its source; "" if none is."""
    decks: Counter[str] = Counter()
    source: Source | None = None
    for number, kind in types.items():
        if not kind_of(kind):
            continue
        query = "select flds from notes where mid = ? and typeof(flds) = 'text' order by id"
        for (text,) in rows(connection, query, (number,)):
            fields = dict(zip(kind.fields, text.split("\x1f"), strict=False))
            if found := _ID.fullmatch(fields.get("Id", "").strip()):
                decks[found[1]] += 1
                source = source or read_source(fields.get("Source", ""))
    return (decks.most_common(1)[0][0] if decks else "", source or Source())


@lru_cache(maxsize=1024)
def kind_of(kind: ForeignType) -> str:
    """The kind of item that a note type of quizgen's is for; "" for any other.

    Anki may have renamed the note type or copied it, so its fields tell.
    """
    if "Id" not in kind.fields:
        return ""
    return next((name for name, own in NOTE_TYPES.items() if _is_of(kind, own)), "")


def read_own_item(note: ForeignNote, kind: str, item_id: str, texts: Texts) -> AnyItem:
    """The item of one of quizgen's notes. Raises UnfitNoteError if it does not make one."""
    fields = _fields(note)
    try:
        parts = find_parts(kind, fields)
        flat = [text for group in parts.values() for text in group]
        read, markup, named = texts.read(flat, note.guid)
        remaining = iter(read)
        texts_of = {name: [next(remaining) for _ in group] for name, group in parts.items()}
        item = {**join_parts(kind, texts_of, fields), **_common(note, fields)}
    except (ValueError, LookupError) as error:
        raise UnfitNoteError(
            f"changed in Anki so that it no longer fits its kind: {error}"
        ) from error
    media = [*_shown_media(fields, texts), *_named_media(parts, named)]
    item |= {"id": item_id, "markup": markup, "media": list(_once(media))}
    return _checked(
        kind, {name: value for name, value in item.items() if value not in ("", [], {})}
    )


def _fields(note: ForeignNote) -> dict[str, str]:
    return dict(zip(note.type.fields, note.fields, strict=True))


def _is_of(kind: ForeignType, own: NoteType) -> bool:
    return own.is_cloze == kind.is_cloze and set(own.fields) <= set(kind.fields)


def _common(note: ForeignNote, fields: Mapping[str, str]) -> dict[str, Any]:
    tags = note.tags.split()
    state = {tag for tag in tags if tag.lower().startswith(_STATE)}
    read = {PINNED} if "Option 1" in fields else set()
    spare = {
        name: text
        for name, text in fields.items()
        if name.startswith("Spare") and name not in read and text
    }
    return {
        "status": "new" if "quizgen::unreviewed" in state else "approved",
        "unproven": "quizgen::unproven" in state,
        "tags": clean_tags(tag for tag in tags if tag not in state),
        "evidence": read_evidence(fields["Evidence"]),
        "as_of": read_plain(fields["As of"]),
        "modified": moment(note.modified),
        "extra": {"anki": {"fields": spare}} if spare else {},
    }


def _shown_media(fields: Mapping[str, str], texts: Texts) -> Iterator[Media]:
    for side in ("front", "back"):
        for found in _SHOWN.finditer(fields[f"{side.capitalize()} media"]):
            file = texts.find(html.unescape(found["sound"] or found["picture"]))
            if file:
                alt = html.unescape(found["alt"] or "")
                yield Media(file=file, alt=alt, side="front" if side == "front" else "back")


def _named_media(parts: Mapping[str, list[str]], named: list[list[str]]) -> Iterator[Media]:
    """The files that the texts name, each on the side of its text."""
    sides = [name in ON_BACK for name, group in parts.items() for _ in group]
    for behind, files in zip(sides, named, strict=False):  # plain texts name none
        for file in files:
            yield Media(file=file, side="back" if behind else "front")


def _once(media: list[Media]) -> Iterator[Media]:
    seen: set[str] = set()
    for one in media:
        if one.file not in seen:
            seen.add(one.file)
            yield one


def _checked(kind: str, fields: dict[str, Any]) -> AnyItem:
    for where, what in broken_rules(kind, {**_LISTS, **fields}):
        raise UnfitNoteError(f"changed in Anki so that it no longer fits its kind: {where} {what}")
    try:
        item = KIND_TYPES[kind](**fields)
    except ValidationError as error:
        where = ".".join(str(step) for step in error.errors()[0]["loc"])
        raise UnfitNoteError(
            f"changed in Anki so that it no longer fits its kind: {where}"
        ) from error
    return item.model_copy(update={"fingerprint": fingerprint(item)})


_LISTS: dict[str, Any] = {"why": {}, "pinned": [], "decoys": []}
