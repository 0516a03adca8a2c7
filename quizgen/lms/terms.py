"""TSV for Quizlet and its like: a term, a tab, a definition on each line."""

from collections.abc import Iterable, Sequence

from quizgen.deck.deck import Deck
from quizgen.deck.gaps import outer_gaps
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
from quizgen.lms.losses import Capabilities, Loss, used_fields
from quizgen.lms.prepare import hide_gaps, on_one_line

CAPABILITIES = Capabilities(
    kinds={
        "choice": "a card without options",
        "true_false": "a card",
        "cloze": "a card",
        "short_answer": "a card",
        "matching": "a card for each pair",
        "ordering": "a card",
        "flashcard": "",
    },
    fields=frozenset({"accept", "several"}),
)


def write_tsv(deck: Deck, items: Sequence[AnyItem], losses: list[Loss]) -> bytes:  # noqa: ARG001
    """The file; what is changed is added to `losses`."""
    lines = []
    for item in items:
        if "accept" in used_fields(item):
            losses.append(Loss(item.id, "other right answers stand beside the answer"))
        if isinstance(item, Matching) and item.decoys:
            losses.append(Loss(item.id, "choices that belong to nothing are gone"))
        for card in _cards(item):
            flat = [on_one_line(side) for side in card]
            if flat != list(card):
                losses.append(Loss(item.id, "line breaks and tabs become spaces"))
            lines.append("\t".join(flat) + "\n")
    return "".join(lines).encode()


def _cards(item: AnyItem) -> Iterable[tuple[str, str]]:
    match item:
        case Choice():
            yield item.question, "; ".join(item.answers)
        case TrueFalse():
            corrected = f": {item.correction}" if item.correction else ""
            yield item.statement, f"{item.answer}{corrected}"
        case Cloze():
            answers = "; ".join(gap.answer for gap in outer_gaps(item.text))
            yield hide_gaps(item), _beside(answers, item.accept)
        case ShortAnswer():
            yield item.question, _beside(item.answer, item.accept)
        case Matching():
            yield from ((left, right) for left, right in item.pairs)
        case Ordering():
            steps = (f"{place}) {step}" for place, step in enumerate(item.order, start=1))
            yield item.question, " ".join(steps)
        case Flashcard():
            yield item.front, _beside(item.back, item.accept)


def _beside(answer: str, accept: Sequence[str]) -> str:
    return " / ".join((answer, *accept))
