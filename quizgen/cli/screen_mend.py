"""Mending a question in the middle of a sitting: flagged, changed, another answer accepted.

What is changed goes into the deck file at once, comments and all, and into the library.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from quizgen.cli.screen_face import ENTER, Face, Key
from quizgen.cli.screen_layout import wrap
from quizgen.cli.screen_words import GONE, MARGIN
from quizgen.errors import QuizgenError
from quizgen.study.answer import Answer, typed_text
from quizgen.study.question import Question
from quizgen.study.sitting import Sitting

if TYPE_CHECKING:
    from quizgen.deck.item import AnyItem
    from quizgen.store.library import Library

_SAY = Key((ENTER,), "go on", "flag it; a reason is for whoever reviews it", shown="Enter")


class Mender:
    """Changes items of the decks that a sitting asks from, in their files and in the library."""

    def __init__(self, library: "Library", learner: str) -> None:
        self._library = library
        self._learner = learner

    def flag(self, question: Question, sitting: Sitting, face: Face) -> None:
        """Make a draft of an item: it is asked nowhere until somebody has reviewed it.

        Undo in the sitting makes it again what it was.
        """
        card = question.card
        why = face.read("what is wrong with it (Enter: no reason): ", [_SAY], lambda _: "")
        doubt = f"flagged in study{f': {why}' if why else ''}"
        before: list[AnyItem] = []

        def as_draft(item: "AnyItem") -> "AnyItem":
            before.append(item)
            return item.model_copy(update={"status": "draft", "doubts": [*item.doubts, doubt]})

        def take_back() -> None:
            old = {"status": before[0].status, "doubts": before[0].doubts}
            self._change(question, lambda item: item.model_copy(update=old), sitting)

        def release() -> None:
            self._library.release(self._learner, card.deck, card.item.id)

        try:
            _, file = self._change(question, as_draft, sitting)
            told = f"Flagged: a draft now, not asked until it is reviewed: quizgen review {file}"
            if not file:
                told = "Flagged: a draft now, not asked any more. There is no deck file to mend."
            sitting.flag(question, take_back)
        except QuizgenError as error:
            held = self._library.hold(self._learner, card.deck, card.item.id, None, "flagged")
            told = f"Suspended for you; {_in_words(error)}" if held else GONE
            sitting.flag(question, release)
        _tell(told, face)

    def edit(self, question: Question, sitting: Sitting, face: Face) -> None:
        """Let the learner change the item, field by field."""
        from quizgen.cli.deck_file import current_item
        from quizgen.cli.review_change import edit_item

        card = question.card
        try:
            before = current_item(self._library, card.deck, card.item.id)
            changed = edit_item(
                before, face, lambda new: self._change(question, lambda _: new, sitting)
            )
            if changed == before:
                return _tell("Nothing changed.", face)
            _, file = self._change(question, lambda _: changed, sitting)
        except QuizgenError as error:
            return _tell(f"Not changed: {_in_words(error)}", face)
        return _tell(f"Changed in {file or 'the library'}.", face)

    def accept(self, answer: Answer, sitting: Sitting, face: Face) -> None:
        """Write a typed answer into the item, as right for everybody."""
        text = typed_text(answer.question, answer.reply.given)

        def with_text(item: "AnyItem") -> "AnyItem":
            accept = list(dict.fromkeys([*item.accept, text]))
            return item.model_copy(update={"accept": accept})

        try:
            _, file = self._change(answer.question, with_text, sitting)
        except QuizgenError as error:
            return _tell(f"Not written: {_in_words(error)}", face)
        return _tell(f"“{text}” is right for everybody now, in {file or 'the library'}.", face)

    def _change(
        self, question: Question, change: "Callable[[AnyItem], AnyItem]", sitting: Sitting
    ) -> tuple["AnyItem", str]:
        """Change an item; returns it and its file. Raises QuizgenError if that cannot be done."""
        from quizgen.cli.deck_file import change_item
        from quizgen.cli.review_decide import stamp

        card, now = question.card, sitting.now()
        item, file = change_item(
            self._library, card.deck, card.item.id, lambda item: stamp(change(item), now)
        )
        sitting.change_item(card.deck, item)
        return item, file


def _in_words(error: QuizgenError) -> str:
    return error.message + (f" ({error.hint})" if error.hint else "")


def _tell(text: str, face: Face) -> None:
    face.show([*wrap([("", text)], face.look.width, MARGIN), []])
