"""Items made ready for files: plain text, nothing that XML or a line of text cannot hold."""

import re
from collections.abc import Iterable, Sequence

from quizgen.deck.amounts import read_amount
from quizgen.deck.deck import Deck
from quizgen.deck.gaps import find_gaps, outer_gaps
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

# Control characters, halves of characters, and what XML forbids.
_UNFIT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff\u2028\u2029]")
LINES_LOST = "line breaks and tabs of an answer become spaces"
AROUND = " \t\n\r\x0b\x0c"  # white space at the ends of a text says nothing
LINE = "_____"  # stands for a gap


def prepare_deck(deck: Deck) -> tuple[Deck, list[Loss]]:
    """The deck's own texts without what no file could hold, and what was lost on the way."""
    losses = []
    title = on_one_line(fit_text(deck.title)) or deck.id
    if title != deck.title.strip():
        losses.append(Loss("", f"the title becomes {title!r}"))
    fields = {
        "title": title,
        "description": fit_text(deck.description),
        "tags": [tag for tag in (fit_text(on_one_line(tag)) for tag in deck.tags) if tag],
    }
    return deck.model_copy(update=fields), losses


def prepare_item(item: AnyItem) -> tuple[AnyItem, list[Loss]]:
    """The item as plain text, and what was lost on the way."""
    losses = []
    if any(on_one_line(tag) != tag for tag in item.tags):
        losses.append(Loss(item.id, "line breaks and tabs in tags become spaces"))
    if isinstance(item, TrueFalse) and item.answer and item.correction:
        losses.append(Loss(item.id, "the correction of a true statement left out"))
        item = item.model_copy(update={"correction": ""})
    plain = as_plain(item)
    if plain is not item and plain != item.model_copy(update={"markup": "plain"}):
        losses.append(Loss(item.id, "formatting of its HTML left out"))
    fields = {
        "evidence": [
            one.model_copy(update={"quote": fit_text(one.quote)})
            for one in plain.evidence
            if fit_text(one.quote)
        ],
        "tags": [tag for tag in (fit_text(on_one_line(tag)) for tag in plain.tags) if tag],
        "as_of": fit_text(plain.as_of),
    }
    fit = map_texts(plain, fit_text).model_copy(update=fields)
    for name in ("accept", "decoys"):
        if not all(getattr(fit, name, ())):
            fit = fit.model_copy(update={name: [text for text in getattr(fit, name) if text]})
    if any(_UNFIT.search(text) for text in _texts(plain)):
        losses.append(Loss(item.id, "invisible characters left out"))
    return fit, losses


def unusable(item: AnyItem) -> str:
    """Why a prepared item cannot be asked, or ""."""
    if not all(text.strip(AROUND) for text in (asked_text(item), *_needed(item))):
        return "left out: a text of it is blank"
    if any(len(set(texts)) < len(texts) for texts in _to_tell_apart(item)):
        return "left out: two texts of it read the same"
    return ""


def _needed(item: AnyItem) -> Sequence[str]:
    """The texts without which an item cannot be answered."""
    match item:
        case Choice():
            return item.options
        case Cloze():
            return [gap.answer for gap in outer_gaps(item.text)] or [""]
        case Matching():
            return [text for pair in item.pairs for text in pair]
        case Ordering():
            return item.order
        case ShortAnswer():
            return [item.answer]
        case Flashcard():
            return [item.back]
        case TrueFalse():
            return []


def _to_tell_apart(item: AnyItem) -> Iterable[Sequence[str]]:
    """Texts that have to differ from each other."""
    match item:
        case Choice():
            yield item.options
        case Matching():
            yield [left for left, _ in item.pairs]
            yield [*{right for _, right in item.pairs}, *item.decoys]
        case Ordering():
            yield item.order


def fit_text(text: str) -> str:
    """The text without invisible characters and without white space around it."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _UNFIT.sub("", text).strip(AROUND)


def on_one_line(text: str) -> str:
    """The text with line breaks and tabs as spaces."""
    return re.sub(r"[\n\t]+", " ", text)


def places_of_steps(item: Ordering) -> list[tuple[str, str]]:
    """The steps with the numbers of their places, in an order that gives nothing away."""
    places = [(step, str(place)) for place, step in enumerate(item.order, start=1)]
    by_text = sorted(places)
    return by_text if by_text != places else [*places[1:], places[0]]


def keeps_order(item: Choice) -> bool:
    """Whether the options must not be shuffled: one is pinned, or all are amounts."""
    return bool(item.pinned) or all(read_amount(option) for option in item.options)


def short_name(item: AnyItem, length: int = 80) -> str:
    """A name for the item in a list: the beginning of what it asks, without its answers."""
    asked = hide_gaps(item) if isinstance(item, Cloze) else asked_text(item)
    name = " ".join(asked.split())
    return name if len(name) <= length else name[: length - 1].rstrip() + "…"


def hide_gaps(item: Cloze, only: int | None = None) -> str:
    """The text with lines for its gaps, or for one of them (from 0), the others filled."""
    pieces, position = [], 0
    for place, gap in enumerate(outer_gaps(item.text)):
        shown = LINE if only in (None, place) else gap.answer
        pieces += [item.text[position : gap.start], shown]
        position = gap.end
    return "".join((*pieces, item.text[position:]))


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
