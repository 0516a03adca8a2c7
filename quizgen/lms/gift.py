"""GIFT, as Moodle reads it: after question/format/gift of Moodle 4.5.

Questions, options, feedback and left sides are HTML; short answers and right sides of pairs are
plain text there. Gaps and orders become what Moodle reads without fault: it neither undoes escapes
in its own ordering syntax nor shows a gap at the end of a text.
"""

import re
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
from quizgen.lms.categories import write_category
from quizgen.lms.feedback import feedback_html
from quizgen.lms.html_text import to_html
from quizgen.lms.losses import FIELDS, Capabilities, Loss
from quizgen.lms.moodle_tags import tags_for_moodle
from quizgen.lms.numbers import BARE, in_digits
from quizgen.lms.prepare import (
    LINE,
    LINES_LOST,
    hide_gaps,
    on_one_line,
    places_of_steps,
    short_name,
)
from quizgen.lms.shares import can_split_points, penalty, split_points
from quizgen.lms.typed import can_be_typed

CAPABILITIES = Capabilities(
    kinds={
        **dict.fromkeys(("choice", "true_false", "cloze", "short_answer", "matching"), ""),
        "ordering": "pairs of things and places",
        "flashcard": "a short answer",
    },
    long_backs="an essay",
    fields=FIELDS - {"points", "pinned", "hints", "nested", "media", "spare"},
)
_ESCAPED = str.maketrans({one: f"\\{one}" for one in "\\~=#{}:"} | {"\n": "\\n"})
_PLACEHOLDER = re.compile(r"&&(?:010|035|058|061|092|123|125|126);")


def write_gift(deck: Deck, items: Sequence[AnyItem], losses: list[Loss]) -> bytes:
    """The file; what does not fit is added to `losses`."""
    named = write_category(deck.title, losses).replace("\\", "\\\\")
    category = f"$CATEGORY: {named}"
    fit = [item for item in items if can_split_points(item, losses)]
    questions = [question for item in fit for question in _questions(item, losses)]
    return ("\n\n".join((category, *questions)) + "\n").encode()


def _questions(item: AnyItem, losses: list[Loss]) -> Iterable[str]:
    match item:
        case Choice():
            yield _write(item, item.question, _choice(item), losses)
        case TrueFalse():
            yield _write(item, item.statement, str(item.answer).upper(), losses)
        case Cloze():
            yield from _cloze(item, losses)
        case ShortAnswer():
            yield _write(item, item.question, _short_answer(item, losses), losses)
        case Matching():
            sides = [*map(tuple, item.pairs), *(("", decoy) for decoy in item.decoys)]
            yield _write(item, item.question, _pairs(item, sides, losses), losses)
        case Ordering():
            answers = _pairs(item, places_of_steps(item), losses)
            yield _write(item, item.question, answers, losses)
        case Flashcard() if can_be_typed(item.back):
            answers = _typed(item, [item.back, *item.accept], losses)
            yield _write(item, item.front, answers, losses)
        case Flashcard():
            yield _write(item, item.front, "", losses, answer=item.back)


def _write(
    item: AnyItem,
    asked: str,
    answers: str,
    losses: list[Loss],
    *,
    part: str = "",
    answer: str = "",
) -> str:
    """One question; `part` tells questions of one item apart, `answer` goes before feedback."""
    name = short_name(item).replace("<", "‹").replace(">", "›")
    feedback = feedback_html(item, answer)
    tail = f"####{_html(feedback, ready=True)}" if feedback else ""
    numbered = f"{item.id}{part.replace(' ', '-')}"
    kind = f" [kind:{item.kind}]" if isinstance(item, Cloze | Ordering | Flashcard) else ""
    head = f"// [id:{numbered}]{kind}{_tags(item, losses)}"
    return f"{head}\n::{_escape(name + part)}::{_html(asked)}{{{answers}{tail}}}"


def _choice(item: Choice) -> str:
    right = [option for option in item.options if option in item.answers]
    gains = dict(zip(right, split_points(len(right)), strict=True))
    pain = penalty(len(item.options) - len(right))
    lines = []
    for option in item.options:
        if len(right) == 1:
            mark = "=" if option in gains else "~"
        else:
            mark = f"~%{gains.get(option, f'-{pain}')}%"
        why = f"#{_html(item.why[option])}" if item.why.get(option) else ""
        lines.append(f"\t{mark}{_html(option)}{why}\n")
    return "\n" + "".join(lines)


def _short_answer(item: ShortAnswer, losses: list[Loss]) -> str:
    texts = [item.answer, *item.accept]
    if item.tolerance is None:
        return _typed(item, texts, losses)
    if not all(BARE.fullmatch(text) for text in texts):
        losses.append(Loss(item.id, "the tolerance of a number that is not a bare number left out"))
        return _typed(item, texts, losses)
    width = in_digits(item.tolerance)
    return "#" + "".join(f"\n\t=%100%{text}:{width}" for text in texts) + "\n"


def _cloze(item: Cloze, losses: list[Loss]) -> Iterable[str]:
    gaps = outer_gaps(item.text)
    if len(gaps) > 1:
        losses.append(Loss(item.id, f"its {len(gaps)} gaps become as many questions"))
    for place, gap in enumerate(gaps):
        accepted = item.accept if len(gaps) == 1 else []
        answers = _typed(item, [gap.answer, *accepted], losses)
        part = f" {place + 1}" if len(gaps) > 1 else ""
        asked = hide_gaps(item, place)
        if asked.count(LINE) > 1:
            losses.append(Loss(item.id, "a line of its own looks like a gap"))
        yield _write(item, asked, answers, losses, part=part)


def _typed(item: AnyItem, texts: Sequence[str], losses: list[Loss]) -> str:
    """Answers to be typed. `->` cannot be escaped: it would make pairs of them."""
    written = []
    for text in texts:
        line = _line(item, text, losses)
        if "->" in line:
            losses.append(Loss(item.id, "-> in an answer becomes →"))
        line = line.replace("->", "→").replace("*", "\\*")
        guard = "[plain]" if line.startswith("[") else ""
        written.append(f"\t=%100%{guard}{_escape(line)}\n")
    return "\n" + "".join(dict.fromkeys(written))


def _pairs(item: AnyItem, sides: Sequence[Sequence[str]], losses: list[Loss]) -> str:
    lines = [
        f"\t={_html(left) if left else ''} -> {_escape(_line(item, right, losses))}\n"
        for left, right in sides
    ]
    return "\n" + "".join(lines)


def _line(item: AnyItem, text: str, losses: list[Loss]) -> str:
    line = on_one_line(text)
    if line != text:
        losses.append(Loss(item.id, LINES_LOST))
    if _PLACEHOLDER.search(line):
        losses.append(Loss(item.id, "&&…; in an answer is read as another character"))
    return line


def _html(text: str, *, ready: bool = False) -> str:
    return "[html]" + _escape(text if ready else to_html(text))


def _escape(text: str) -> str:
    return text.translate(_ESCAPED)


def _tags(item: AnyItem, losses: list[Loss]) -> str:
    tags = tags_for_moodle(item, losses)
    fit = [tag for tag in tags if not set("[]\\") & set(tag)]
    if fit != tags:
        losses.append(Loss(item.id, "tags with square brackets or backslashes left out"))
    return "".join(f" [tag:{tag}]" for tag in fit)
