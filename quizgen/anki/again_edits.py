"""What a person edited here, written back into the fields of the note that it came from.

A text goes back if one field of the note says just that; where a template builds a text of several
fields, nothing tells which of them to change.
"""

import html
import re
from collections.abc import Mapping, Sequence

from quizgen.anki.cloze_edits import edit_whole, shows
from quizgen.anki.markup import Markup, to_html
from quizgen.anki.read_markup import Texts
from quizgen.anki.read_notes import ForeignNote
from quizgen.anki.tags import clean_tags
from quizgen.deck.identity import BOOKKEEPING
from quizgen.deck.item import AnyItem, Cloze, Flashcard, ShortAnswer

_FORCES_HTML = "<br>"
_NO_FIELD = "no field of its note says just what was edited here"
_SHOWN = re.compile(r'(?P<before>\[sound:|\bsrc=")(?P<name>[^\]"]*)')


class UnfitEditError(ValueError):
    """An edit that has no place in its note; the message says why."""


def write_back(
    note: ForeignNote,
    fields: Sequence[str],
    old: AnyItem,
    new: AnyItem,
    texts: Texts,
    names: Mapping[str, str],
) -> list[str]:
    """The fields of the note with what differs between `old`, the item as it was read, and `new`.

    `fields` holds what other items of the note have made of them already; `names` maps names of
    media here to those in the note. Raises UnfitEditError.
    """
    before, after = _texts_of(old), _texts_of(new)
    others = {*BOOKKEEPING, "tags", "markup", *before}
    rest, was = ({name: getattr(one, name) for name in type(one).model_fields.keys() - others}
                 for one in (new, old))  # fmt: skip
    if not before or before.keys() != after.keys() or rest != was:
        raise UnfitEditError("its note has no field for what was added here")
    changed = list(fields)
    for name, text in before.items():
        if after[name] == text:
            continue
        if name == "text":
            place, said = _write_gaps(note, fields, old, new, texts)
        else:
            place, said = _find_field(note.fields, text, old.markup, texts, note.guid), after[name]
        changed[place] = _name_media(to_html(said, new.markup), names)
    return changed


def _write_gaps(
    note: ForeignNote, fields: Sequence[str], old: AnyItem, new: AnyItem, texts: Texts
) -> tuple[int, str]:
    """The field with all gaps of which a cloze is one card, and what it says after the edit."""
    assert isinstance(old, Cloze)
    assert isinstance(new, Cloze)
    for place, field in enumerate(note.fields):
        whole = _read_field(field, old.markup, texts, note.guid)
        if not shows(whole, old.text):
            continue
        now = _read_field(fields[place], old.markup, texts, note.guid)
        try:
            return place, edit_whole(whole, now, old.text, new.text)
        except ValueError as error:
            raise UnfitEditError(str(error)) from error
    raise UnfitEditError(_NO_FIELD)


def change_tags(tags: str, old: AnyItem, new: AnyItem) -> str:
    """The tags of a note with those that came or went here."""
    gone = {tag.casefold() for tag in old.tags} - {tag.casefold() for tag in new.tags}
    kept = [tag for tag in tags.split() if tag.casefold() not in gone]
    return f" {' '.join(clean_tags((*kept, *new.tags)))} "


def _texts_of(item: AnyItem) -> dict[str, str]:
    if isinstance(item, Flashcard):
        return {"front": item.front, "back": item.back}
    if isinstance(item, Cloze):
        return {"text": item.text, "explanation": item.explanation}
    if isinstance(item, ShortAnswer):
        return {"question": item.question, "answer": item.answer, "explanation": item.explanation}
    return {}


def _find_field(fields: Sequence[str], text: str, markup: Markup, texts: Texts, guid: str) -> int:
    for place, field in enumerate(fields):
        if field and _read_field(field, markup, texts, guid) == text.strip():
            return place
    raise UnfitEditError(_NO_FIELD)


def _read_field(field: str, markup: Markup, texts: Texts, guid: str) -> str:
    read = [field] if markup == "plain" else [field, _FORCES_HTML]
    return texts.read(read, guid)[0][0].strip()


def _name_media(text: str, names: Mapping[str, str]) -> str:
    """The text with media under the names that they have in the package."""

    def name(shown: re.Match[str]) -> str:
        known = names.get(html.unescape(shown["name"]))
        return shown[0] if known is None else shown["before"] + html.escape(known)

    return _SHOWN.sub(name, text)
