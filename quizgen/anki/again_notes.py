"""Notes of a collection that is written out again: left as they are, changed, or taken out."""

import sqlite3
from collections.abc import Mapping
from datetime import datetime

from quizgen.anki.again_edits import UnfitEditError, change_tags, write_back
from quizgen.anki.again_rows import add_card, change_note, free_numbers, remove_note
from quizgen.anki.cloze import find_groups
from quizgen.anki.fields import UnfitItemError, write_fields
from quizgen.anki.kept import Kept
from quizgen.anki.modified import made_at, modified_at
from quizgen.anki.note_types import note_type
from quizgen.anki.notes import Skipped, write_tags
from quizgen.anki.read_cloze import UnfitNoteError, is_occlusion
from quizgen.anki.read_common import moment
from quizgen.anki.read_decks import Decks, read_decks
from quizgen.anki.read_items import has_typed, read_items
from quizgen.anki.read_losses import Losses
from quizgen.anki.read_markup import Texts
from quizgen.anki.read_media_names import name_absent
from quizgen.anki.read_note_types import read_note_types
from quizgen.anki.read_notes import ForeignNote, read_notes
from quizgen.anki.read_own import find_own
from quizgen.anki.read_templates import TooLongError
from quizgen.deck.deck import Deck
from quizgen.deck.identity import fingerprint, is_edited, make_id
from quizgen.deck.item import AnyItem, Flashcard
from quizgen.deck.stored import StoredItem

_LARGE = 2**40  # bytes: what was kept has been read before, in bounds


class Carrying:
    """Carries what changed in `items` (by id, those that go out) into `database`, a copy of what
    was kept.

    `names` maps media here to their names in the package. Afterwards `met` holds the ids of items
    that are from it, `skipped` the edits that found no place.
    """

    def __init__(
        self,
        deck: Deck,
        kept: Kept,
        database: sqlite3.Connection,
        items: Mapping[str, AnyItem],
        names: Mapping[str, str],
        changed_at: datetime,
    ) -> None:
        self._deck = deck
        self._kept = kept
        self._database = database
        self._items = items
        self._names = names
        self._changed_at = changed_at
        self._losses = Losses()  # told when it came in
        self._texts = Texts(
            lambda name: kept.names.get(name) or name_absent(name),
            set(kept.names.values()),
            _LARGE,
            self._losses,
        )
        self._numbers = free_numbers(database)
        self.answered: dict[tuple[int, int], str] = {}
        self._whole: dict[int, str] = {}  # notes of which all cards stand for one item
        self.met: set[str] = set()
        self.unwritten: list[Skipped] = []

    def carry_notes(self) -> None:
        """Go through all notes that were kept."""
        types = read_note_types(self._kept.connection, self._kept.version, self._losses)
        decks = read_decks(self._kept.connection, self._kept.version, "", self._losses)
        for note in read_notes(self._kept.connection, types, _LARGE, self._losses):
            own = find_own(note)
            if own and own[2] not in self.met:
                self._carry_own(note, own[2])
                continue
            try:
                made = self._read(note, decks)
            except (UnfitNoteError, TooLongError):
                continue  # it is no question here, and goes out as it came in
            self._carry_foreign(
                note, [(place, self._with_id(note, place, one)) for place, one in made]
            )

    def cards(self) -> dict[int, str]:
        """The number of each card that stands for an item, with the item's id."""
        rows = self._database.execute("SELECT id, nid, ord FROM cards ORDER BY id").fetchall()
        found = {
            card: self._whole.get(note) or self.answered.get((note, place), "")
            for card, note, place in rows
        }
        return {card: item for card, item in found.items() if item}

    def _read(self, note: ForeignNote, decks: Decks) -> list[tuple[int, StoredItem]]:
        """The items of a note; a card to be typed that is a flashcard here, as such once were."""
        made = read_items(note, decks, self._texts, self._losses)
        if not has_typed(note):
            return made
        before = dict(read_items(note, decks, self._texts, self._losses, typed=False))
        return [
            (place, before[place] if isinstance(self._items.get(one.id), Flashcard) else one)
            for place, one in made
        ]

    def _with_id(self, note: ForeignNote, place: int, stored: StoredItem) -> StoredItem:
        """The item with the id that it has here: a second note of a guid got another one."""
        if stored.id not in self.met:
            return stored
        return stored._replace(id=make_id("anki", note.guid, str(place), taken=self.met))

    def _carry_own(self, note: ForeignNote, item_id: str) -> None:
        self.met.add(item_id)
        item = self._items.get(item_id)
        if item is None:
            remove_note(self._database, note.number)
            return
        self._whole[note.number] = item_id
        self.answered[note.number, note.cards[0].place] = item_id
        modified = modified_at(item, made_at(self._deck.source), self._changed_at)
        if int(modified.timestamp()) <= note.modified:
            return
        try:
            said = write_fields(self._deck, item, self._names)
        except UnfitItemError as error:
            self.unwritten.append(Skipped(item_id, str(error)))
            return
        known = set(note_type(item).fields)
        pairs = zip(note.type.fields, note.fields, strict=True)
        fields = [said.get(name, "") if name in known else text for name, text in pairs]
        tags = f" {' '.join(write_tags(self._deck, item))} "
        self._write(note, fields, tags, item)

    def _carry_foreign(self, note: ForeignNote, made: list[tuple[int, StoredItem]]) -> None:
        self.met.update(stored.id for _, stored in made)
        here = [(place, stored) for place, stored in made if stored.id in self._items]
        if made and not here:
            remove_note(self._database, note.number)
            return
        fields, tags, last = note.fields, note.tags, None
        for place, stored in here:
            if is_occlusion(note):
                self._whole[note.number] = stored.id
            self.answered[note.number, place] = stored.id
            item = self._items[stored.id]
            if fingerprint(item) == stored.fingerprint or self._is_older(item, note):
                continue
            old = stored.item
            try:
                if _is_more_than_tags(old, item):
                    fields = write_back(note, fields, old, item, self._texts, self._names)
            except UnfitEditError as error:
                self.unwritten.append(Skipped(item.id, str(error)))
                continue
            tags, last = change_tags(tags, old, item), item
        if last:
            self._write(note, fields, tags, last)

    def _is_older(self, item: AnyItem, note: ForeignNote) -> bool:
        """Whether nothing happened to the item here since the note was as it is."""
        changed = moment(note.modified)
        if is_edited(item) or item.modified > changed:
            return False
        if item.modified < changed:
            newer = "it was changed in Anki, and that was not taken over here"
            self.unwritten.append(Skipped(item.id, newer))
        return True

    def _write(self, note: ForeignNote, fields: list[str], tags: str, item: AnyItem) -> None:
        text = "\x1f".join(fields)
        if text == note.text and tags.split() == note.tags.split():
            return
        changed = modified_at(item, made_at(self._deck.source), self._changed_at)
        modified = max(int(changed.timestamp()), note.modified + 1)
        change_note(self._database, note.number, text, tags, modified)
        if note.type.is_cloze:
            known = {card.place for card in note.cards}
            for group in find_groups(text.replace("\x1f", " ")):
                if group - 1 not in known:
                    add_card(self._database, note.number, group - 1, next(self._numbers))


def _is_more_than_tags(old: AnyItem, new: AnyItem) -> bool:
    return fingerprint(old.model_copy(update={"tags": new.tags})) != fingerprint(new)
