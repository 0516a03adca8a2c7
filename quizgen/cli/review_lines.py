"""How an item is shown to its reviewer: wording, answer, proof, doubts. Nothing here draws."""

from collections.abc import Sequence

from quizgen.cli.screen_layout import Fragment, Line, Look, wrap
from quizgen.cli.screen_result import proof_lines
from quizgen.cli.screen_verdict import RIGHT
from quizgen.cli.screen_words import INDENT, MARGIN, shorten_text
from quizgen.deck.check import Finding
from quizgen.deck.evidence import locate
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
from quizgen.deck.words import asked_text
from quizgen.study.wording import readable

KIND_NAMES = {
    "choice": "choice",
    "true_false": "true or false",
    "cloze": "gap",
    "short_answer": "short answer",
    "matching": "matching",
    "ordering": "ordering",
    "flashcard": "flashcard",
}


def item_lines(
    item: AnyItem, findings: Sequence[Finding], head: str, title: str, look: Look
) -> list[Line]:
    """All that is needed for a decision; `head` says where in the review we are."""
    lines = [_head(item, head, title, look), [] if not look.plain else [("", "")]]
    asked = item.text if isinstance(item, Cloze) else asked_text(item)
    lines += wrap([("class:question", readable(asked, item))], look.width, MARGIN)
    lines += [[], *answer_lines(item, look)]
    lines += proof_lines(item, look)
    why = "Draft: " if item.status == "draft" else ""
    remarks = [f"{why}{doubt}." for doubt in item.doubts]
    remarks += ["The article no longer holds this evidence."] if item.unproven else []
    remarks += [f"{found.where}: {found.message}".lstrip(": ") for found in findings]
    if remarks:
        lines.append([])
    for remark in remarks:
        lead: list[Fragment] = [("", "Look: ")] if look.plain else [*MARGIN, ("class:note", "! ")]
        lines += wrap([("", remark)], look.width, lead)
    return [*lines, []]


def _head(item: AnyItem, head: str, title: str, look: Look) -> Line:
    told = f"{head} {item.status} · {KIND_NAMES[item.kind]}"
    if look.plain:
        return [("", f"Item {head.replace('/', ' of ')}, {item.status}, {KIND_NAMES[item.kind]}.")]
    room = look.width - len(told) - len("  · ")
    shown = shorten_text(title, room)
    return [("class:key", f" {told}"), ("class:quiet", f" · {shown}" if shown else "")]


def answer_lines(item: AnyItem, look: Look) -> list[Line]:
    """What the item counts as right, and among what."""
    match item:
        case Choice():
            return [line for place in range(len(item.options))
                    for line in _option_lines(item, place, look)]  # fmt: skip
        case TrueFalse():
            correction = f" – {readable(item.correction, item)}" if item.correction else ""
            return _right(str(item.answer).lower(), look, correction)
        case Cloze():
            return []
        case ShortAnswer():
            also = f" (also: {'; '.join(item.accept)})" if item.accept else ""
            off = f" (give or take {item.tolerance:g})" if item.tolerance is not None else ""
            return _right(readable(item.answer, item), look, also + off)
        case Matching():
            pairs = [f"{left} = {right}" for left, right in item.pairs]
            decoys = [f"(nothing) = {decoy}" for decoy in item.decoys]
            return [line for text in pairs + decoys for line in _plain(text, item, look)]
        case Ordering():
            steps = [f"{place}. {step}" for place, step in enumerate(item.order, start=1)]
            return [line for text in steps for line in _plain(text, item, look)]
        case Flashcard():
            return _right(readable(item.back, item), look)


def _option_lines(item: Choice, place: int, look: Look) -> list[Line]:
    """An option with its number, whether it is right, and why not."""
    option = item.options[place]
    right = option in item.answers
    why = readable(item.why.get(option, ""), item)
    if look.plain:
        told = f"{'Right' if right else 'Wrong'}: {readable(option, item)}"
        return wrap([("", told), ("", f" – {why}" if why else "")], look.width)
    sign: Fragment = ("class:right", f"{RIGHT} ") if right else ("", "  ")
    lead = [*MARGIN, sign, ("class:key", f"{place + 1}"), ("", "  ")]
    told = readable(option, item)
    style = "class:typed" if right else ""
    return wrap([(style, told), ("class:quiet", f" – {why}" if why else "")], look.width, lead)


def _right(told: str, look: Look, more: str = "") -> list[Line]:
    if look.plain:
        return wrap([("", f"Right: {told}{more}")], look.width)
    lead = [*MARGIN, ("class:right", f"{RIGHT} ")]
    return wrap([("class:typed", told), ("class:quiet", more)], look.width, lead)


def _plain(text: str, item: AnyItem, look: Look) -> list[Line]:
    return wrap([("", readable(text, item))], look.width, INDENT)


def context_lines(item: AnyItem, paragraphs: Sequence[str] | None, look: Look) -> list[Line]:
    """The paragraphs that the evidence stands in, the quotes emphasised."""
    lines: list[Line] = []
    for part in item.evidence:
        place = locate(part.quote, paragraphs or (), part.paragraph)
        if place is None or paragraphs is None:
            continue
        text = paragraphs[place.paragraph - 1]
        told = [
            ("class:quiet", text[: place.start]),
            ("class:typed", text[place.start : place.end]),
            ("class:quiet", text[place.end :]),
        ]
        number = f"Paragraph {place.paragraph}: " if look.plain else f"¶ {place.paragraph}  "
        lines += wrap(told, look.width, [*INDENT, ("class:quiet", number)])
    if lines:
        return [*lines, []]
    why = "The article does not lie beside the deck." if paragraphs is None else (
        "The article does not hold the evidence.")  # fmt: skip
    return [*note(why, look), []]


def note(text: str, look: Look) -> list[Line]:
    """A line about what was done."""
    return wrap([("", text)], look.width, MARGIN)
