"""Walking through a deck: item after item on the screen, each decision written at once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from quizgen.cli.review_change import choose_question, edit_item, swap_one_option
from quizgen.cli.review_decide import add_item, decide, replace_items, stamp, take_out
from quizgen.cli.review_lines import context_lines, item_lines, note
from quizgen.cli.review_more import FindMore
from quizgen.cli.review_options import FindOffers
from quizgen.cli.screen_face import ENTER, SPACE, Face, Key
from quizgen.cli.screen_leave import Leave
from quizgen.cli.screen_words import shorten_text
from quizgen.deck.check import check_deck
from quizgen.deck.item import AnyItem, Choice, Status
from quizgen.deck.read import read_deck
from quizgen.deck.words import asked_text

APPROVE = Key(("a",), "approve", "it is right and well put: use it")
EDIT = Key(("e",), "edit", "change its wording, its answer or an option")
REJECT = Key(("r",), "reject", "never use it; it does not come back when questions are made anew")
OPTION = Key(("o",), "other option", "put another wrong option in the place of one")
MORE = Key(("n",), "another question", "ask another question on the same sentence")
CONTEXT = Key(("c",), "context", "show the paragraphs that the evidence stands in")
SKIP = Key(("s", SPACE), "skip", "decide later: it is shown again next time", shown="s")
UNDO = Key(("u",), "undo", "take the last decision back, then the one before it")
END = Key((ENTER, SPACE, "q"), "end", "end the review", shown="Enter")
QUIT = Key(("q",), "leave", "leave; every decision is in the file (also Ctrl-C, Ctrl-D)")
_STATUS: dict[str, Status] = {"a": "approved", "r": "rejected"}


@dataclass(frozen=True, slots=True)
class Step:
    """A decision that can be taken back: at which place, and the item before and after.

    `old` is None for an item that was added.
    """

    place: int
    old: AnyItem | None
    new: AnyItem


@dataclass
class Walk:
    """A review under way: `ids` are shown in this order, `steps` have been taken."""

    path: Path
    face: Face
    clock: Callable[[], datetime]
    paragraphs: Sequence[str] | None
    find_offers: FindOffers
    find_more: FindMore
    ids: list[str]
    place: int = 0
    steps: list[Step] = field(default_factory=list)


def walk(review: Walk) -> bool:
    """Show what there is to decide on. True if it was interrupted."""
    with review.face.sitting():
        try:
            while not _is_done(review):
                _visit(review)
        except Leave as leave:
            return leave.interrupted
    return False


def _is_done(review: Walk) -> bool:
    """Whether nothing is left to show, and the last decision is not taken back either."""
    if review.place < len(review.ids):
        return False
    if not review.steps:
        return True
    review.face.drop_typed()
    if review.face.press("that was the last one: ", [END, UNDO]) in END.names:
        return True
    _take_back(review)
    return False


def _visit(review: Walk) -> None:
    """One item, until it is decided on or left."""
    deck = read_deck(review.path)
    item = next((item for item in deck.items if item.id == review.ids[review.place]), None)
    if item is None:  # someone took it out of the file
        review.place += 1
        return
    face = review.face
    findings = [f for f in check_deck(deck, review.paragraphs) if f.item_id == item.id]
    head = f"{review.place + 1}/{len(review.ids)}"
    face.show(item_lines(item, findings, head, deck.title, face.look))
    face.drop_typed()
    while (pressed := face.press("", _keys(item, review))) in CONTEXT.names:
        face.show(context_lines(item, review.paragraphs, face.look))
    _do(pressed, item, review)


def _keys(item: AnyItem, review: Walk) -> list[Key]:
    keys = [APPROVE, EDIT, REJECT]
    keys += [OPTION] if isinstance(item, Choice) else []
    keys += [MORE, CONTEXT] if item.evidence else []
    return [*keys, SKIP, *([UNDO] if review.steps else []), QUIT]


def _do(pressed: str, item: AnyItem, review: Walk) -> None:
    if pressed in QUIT.names:
        raise Leave
    if pressed in UNDO.names:
        _take_back(review)
    elif pressed in SKIP.names:
        review.place += 1
    elif status := _STATUS.get(pressed):
        _keep(review, item, decide(item, status, review.clock()))
        review.face.show([*note(f"{status.capitalize()}.", review.face.look), []])
        review.place += 1
    else:
        _change(pressed, item, review)


def _change(pressed: str, item: AnyItem, review: Walk) -> None:
    """Edit, swap or add; the item is shown again afterwards, changed or not."""
    if pressed in MORE.names:
        return _add(item, review)
    if pressed in EDIT.names:
        changed = edit_item(
            item, review.face, lambda new: _keep(review, item, stamp(new, review.clock()))
        )
    else:
        assert isinstance(item, Choice)
        changed = swap_one_option(item, review.face, review.find_offers)
    if changed != item:
        _keep(review, item, stamp(changed, review.clock()))
    return None


def _add(item: AnyItem, review: Walk) -> None:
    """Another question on the same sentence, to be decided on after this one."""
    review.face.show(note("Looking into the article …", review.face.look))
    added = choose_question(review.find_more(item, read_deck(review.path)), review.face)
    if added is not None:
        added = stamp(added, review.clock())
        add_item(review.path, added)
        review.ids.insert(review.place + 1, added.id)
        review.steps.append(Step(review.place, None, added))


def _keep(review: Walk, old: AnyItem, new: AnyItem) -> None:
    replace_items(review.path, [(old, new)])
    review.steps.append(Step(review.place, old, new))


def _take_back(review: Walk) -> None:
    step = review.steps[-1]
    if step.old is None:
        take_out(review.path, step.new)
        review.ids.remove(step.new.id)
    else:
        replace_items(review.path, [(step.new, step.old)])
    review.steps.pop()
    review.place = step.place
    look = review.face.look
    told = shorten_text(" ".join(asked_text(step.new).split()), look.width - len(" Taken back: "))
    review.face.show([*note(f"Taken back: {told}", look), []])
