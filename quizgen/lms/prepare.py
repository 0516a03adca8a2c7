"""Items made ready for files: plain text, nothing that XML or a line of text cannot hold."""

import html
import re
from collections.abc import Sequence

from quizgen.deck.amounts import read_amount
from quizgen.deck.gaps import find_gaps
from quizgen.deck.item import (
    AnyItem,
    Choice,
    Cloze,
    Flashcard,
    Matching,
    Ordering,
    ShortAnswer,
    TrueFalse,
)
from quizgen.deck.plain_text import as_plain, map_texts
from quizgen.deck.words import asked_text
from quizgen.lms.losses import Loss
from quizgen.memory.parts import outer_gaps

# Control characters, halves of characters, and what XML forbids.
_UNFIT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff\u2028\u2029]")
LINES_LOST = "line breaks and tabs of an answer become spaces"
_LONGEST_TYPED = 100  # characters
_AROUND = " \t\n\r\x0b\x0c"


def prepare_item(item: AnyItem) -> tuple[AnyItem, list[Loss]]:
    """The item as plain text, and what was lost on the way."""
    losses = []
    plain = as_plain(item)
    if plain is not item and plain != item.model_copy(update={"markup": "plain"}):
        losses.append(Loss(item.id, "formatting of its HTML left out"))
    fields = {
        "evidence": [
            one.model_copy(update={"quote": fit_text(one.quote)}) for one in plain.evidence
        ],
        "tags": [tag for tag in (fit_text(on_one_line(tag)) for tag in plain.tags) if tag],
        "as_of": fit_text(plain.as_of),
    }
    fit = map_texts(plain, fit_text).model_copy(update=fields)
    if any(_UNFIT.search(text) for text in _texts(plain)):
        losses.append(Loss(item.id, "invisible characters left out"))
    return fit, losses


def unusable(item: AnyItem) -> str:
    """Why a prepared item cannot be asked, or ""."""
    match item:
        case Choice():
            texts = item.options
        case Cloze():
            texts = [gap.answer for gap in outer_gaps(item.text)] or [""]
        case Matching():
            texts = [text for pair in item.pairs for text in pair]
        case Ordering():
            texts = item.order
        case ShortAnswer():
            texts = [item.answer]
        case Flashcard():
            texts = [item.back]
        case TrueFalse():
            texts = []
    if not all(text.strip(_AROUND) for text in (asked_text(item), *texts)):
        return "left out: a text of it is blank"
    if isinstance(item, Choice | Ordering) and len(set(texts)) < len(texts):
        return "left out: two texts of it read the same"
    return ""


def fit_text(text: str) -> str:
    """The text without invisible characters and without white space around it."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _UNFIT.sub("", text).strip(_AROUND)


def on_one_line(text: str) -> str:
    """The text with line breaks and tabs as spaces."""
    return re.sub(r"[\n\t]+", " ", text)


def to_html(text: str) -> str:
    """Plain text as HTML that shows it."""
    return html.escape(text, quote=False).replace("\n", "<br>")


def keeps_order(item: Choice) -> bool:
    """Whether the options must not be shuffled: one is pinned, or all are amounts."""
    return bool(item.pinned) or all(read_amount(option) for option in item.options)


def can_be_typed(back: str) -> bool:
    """Whether the back of a flashcard is short enough for a student to type it."""
    return len(back) <= _LONGEST_TYPED and "\n" not in back


def short_name(item: AnyItem, length: int = 80) -> str:
    """A name for the item in a list: the beginning of what it asks, without its answers."""
    asked = hide_gaps(item) if isinstance(item, Cloze) else asked_text(item)
    name = " ".join(asked.split())
    return name if len(name) <= length else name[: length - 1].rstrip() + "…"


def hide_gaps(item: Cloze, only: int | None = None) -> str:
    """The text with lines for its gaps, or for one of them (from 0), the others filled."""
    pieces, position = [], 0
    for place, gap in enumerate(outer_gaps(item.text)):
        shown = "_____" if only in (None, place) else gap.answer
        pieces += [item.text[position : gap.start], shown]
        position = gap.end
    return "".join((*pieces, item.text[position:]))


def feedback_texts(item: AnyItem) -> list[str]:
    """What a student reads afterwards: correction, explanation, day, evidence."""
    texts = []
    if isinstance(item, TrueFalse) and not item.answer and item.correction:
        texts.append(item.correction)
    if item.explanation:
        texts.append(item.explanation)
    if item.as_of:
        texts.append(f"As of {item.as_of}.")
    return [*texts, *(f"“{one.quote}”" for one in item.evidence)]


def _texts(item: AnyItem) -> Sequence[str]:
    found: list[str] = [asked_text(item), item.explanation, item.as_of, *item.accept, *item.tags]
    found += [one.quote for one in item.evidence]
    match item:
        case Choice():
            found += [*item.options, *item.why.values()]
        case TrueFalse():
            found.append(item.correction)
        case Cloze():
            found += [gap.answer + gap.hint for gap in find_gaps(item.text)]
        case ShortAnswer():
            found.append(item.answer)
        case Matching():
            found += [text for pair in item.pairs for text in pair] + item.decoys
        case Ordering():
            found += item.order
        case Flashcard():
            found.append(item.back)
    return found
