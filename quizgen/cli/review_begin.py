"""A new deck by hand, item after item, each written at once."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from prompt_toolkit.utils import is_dumb_terminal

from quizgen.cli.review_change import edit_item
from quizgen.cli.review_decide import stamp
from quizgen.cli.review_fill import NUMBERS, fill_item, kind_keys
from quizgen.cli.review_lines import item_lines, note
from quizgen.cli.screen_face import ENTER, SPACE, Face, Key
from quizgen.cli.screen_keys import TerminalFace
from quizgen.cli.screen_leave import Leave, parting_signals
from quizgen.cli.screen_plain import PlainFace
from quizgen.cli.screen_times import count
from quizgen.deck.check import check_deck
from quizgen.deck.deck import Deck
from quizgen.deck.item import AnyItem
from quizgen.deck.reading import slug
from quizgen.deck.write import update_deck, write_deck
from quizgen.errors import Exit

_KEEP = Key(("k", SPACE, ENTER), "keep", "keep it: it is written into the deck", shown="k")
_EDIT = Key(("e",), "edit", "change a line of it")
_DROP = Key(("d",), "drop", "throw it away")
_END = Key(("q", ENTER), "done", "the deck is as it is to be (also Ctrl-C, Ctrl-D)", shown="q")


def begin_deck(path: Path, title: str, *, plain: bool) -> Exit:
    """Ask for a title, then for items, and write each. Raises OutputError."""
    with parting_signals() as parting:
        face: Face = PlainFace(parting) if plain or is_dumb_terminal() else TerminalFace(parting)
        interrupted = compose(path, title, face)
    return Exit.INTERRUPTED if interrupted else Exit.DONE


def compose(path: Path, title: str, face: Face) -> bool:
    """The whole conversation. True if it was interrupted."""
    with face.sitting():
        try:
            deck = _new_deck(title or _ask_title(face))
            write_deck(deck, path)
            while (pressed := _ask_kind(face)) not in _END.names:
                deck = _add(deck, NUMBERS[pressed], path, face)
        except Leave as leave:
            return leave.interrupted
    return False


def clock() -> datetime:
    """Now."""
    return datetime.now(UTC)


def _new_deck(title: str) -> Deck:
    return Deck(id=slug(title), title=title)


def _ask_title(face: Face) -> str:
    take = Key((ENTER,), "take it", "that is the title", shown="Enter")
    return face.read("title: ", [take], lambda text: "" if text else "A deck has a title.")


def _ask_kind(face: Face) -> str:
    return face.press("what kind of item: ", [*kind_keys(), _END])


def _add(deck: Deck, kind: str, path: Path, face: Face) -> Deck:
    """Fill in an item, show what checks find, keep it, change it or drop it."""
    item: AnyItem = fill_item(kind, face, [item.id for item in deck.items])
    while True:
        item = stamp(item, clock())
        longer = deck.model_copy(update={"items": [*deck.items, item]})
        findings = [found for found in check_deck(longer, None) if found.item_id == item.id]
        face.show([[], *item_lines(item, findings, str(len(longer.items)), "", face.look)])
        pressed = face.press("", [_KEEP, _EDIT, _DROP])
        if pressed in _DROP.names:
            return deck
        if pressed in _KEEP.names:
            update_deck(path, longer)
            _told(longer.items, face)
            return longer
        item = edit_item(item, face)


def _told(items: Sequence[AnyItem], face: Face) -> None:
    face.show([*note(f"{count(len(items), 'item')} in the deck.", face.look), []])
