"""Aiken: one line a question, lettered options, a line that names the answer. Nothing is escaped.

After question/format/aiken of Moodle 4.5: a line of less than two characters is passed over, one
that begins like an option or like `ANSWER:` is taken for it.
"""

import re
from collections.abc import Sequence
from string import ascii_uppercase

from quizgen.deck.deck import Deck
from quizgen.deck.item import AnyItem, Choice, TrueFalse
from quizgen.lms.losses import Capabilities, Loss
from quizgen.lms.prepare import LINES_LOST, on_one_line

CAPABILITIES = Capabilities(
    kinds={"choice": "", "true_false": "a question with the options True and False"}
)
_TAKEN_FOR_ANOTHER = re.compile(r"[A-Z][).]|ANSWER:|.?$")


def write_aiken(deck: Deck, items: Sequence[AnyItem], losses: list[Loss]) -> bytes:  # noqa: ARG001
    """The file; what does not fit is added to `losses`."""
    return "\n".join(_question(item, losses) for item in items if _fits(item, losses)).encode()


def _fits(item: AnyItem, losses: list[Loss]) -> bool:
    if not isinstance(item, Choice):
        return True
    if len(set(item.answers)) > 1:
        losses.append(Loss(item.id, "left out: Aiken has one right option"))
    elif len(item.options) > len(ascii_uppercase):
        losses.append(Loss(item.id, "left out: Aiken has letters for 26 options"))
    else:
        return True
    return False


def _question(item: AnyItem, losses: list[Loss]) -> str:
    asked, options, right = _parts(item)
    texts = [on_one_line(text) for text in (asked, *options)]
    if texts != [asked, *options]:
        losses.append(Loss(item.id, LINES_LOST))
    if _TAKEN_FOR_ANOTHER.match(texts[0]):
        losses.append(Loss(item.id, "its question begins with Q: so that it is read as one"))
        texts[0] = f"Q: {texts[0]}"
    lettered = zip(ascii_uppercase, texts[1:], strict=False)
    shown = "".join(f"{letter}. {text}\n" for letter, text in lettered)
    return f"{texts[0]}\n{shown}ANSWER: {ascii_uppercase[right]}\n"


def _parts(item: AnyItem) -> tuple[str, Sequence[str], int]:
    """What is asked, the options, and the place of the right one."""
    if isinstance(item, Choice):
        return item.question, item.options, item.options.index(item.answers[0])
    assert isinstance(item, TrueFalse)
    return item.statement, ("True", "False"), 0 if item.answer else 1
