"""Moodle XML: all kinds of items, with feedback, tags and points.

Texts are HTML, in CDATA so that a person can read them. Short answers and right sides of pairs are
plain text there. After https://docs.moodle.org/en/Moodle_XML_format and question/format/xml of
Moodle 4.5.
"""

from collections.abc import Sequence

from quizgen.deck.deck import Deck
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
from quizgen.lms.html_text import to_html
from quizgen.lms.losses import DESCRIPTION, FIELDS, Capabilities, Loss
from quizgen.lms.moodle_cloze import embed_gaps, points_of_gaps
from quizgen.lms.moodle_xml import answer_html, wrap_question, wrap_text
from quizgen.lms.numbers import BARE, in_digits
from quizgen.lms.prepare import (
    LINES_LOST,
    keeps_order,
    on_one_line,
)
from quizgen.lms.shares import can_split_points, penalty, split_points
from quizgen.lms.typed import can_be_typed

CAPABILITIES = Capabilities(
    kinds={
        **dict.fromkeys(
            ("choice", "true_false", "cloze", "short_answer", "matching", "ordering"), ""
        ),
        "flashcard": "a short answer",
    },
    long_backs="an essay",
    fields=(FIELDS | DESCRIPTION) - {"media", "nested", "spare"},
)


def write_moodle(deck: Deck, items: Sequence[AnyItem], losses: list[Loss]) -> bytes:
    """The file; what does not fit is added to `losses`."""
    about = wrap_text(to_html(deck.description))
    parts = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        "<quiz>",
        '<question type="category">',
        f"<category>{wrap_text(write_category(deck.title, losses))}</category>",
        *([f'<info format="html">{about}</info>'] if deck.description else []),
        "</question>",
        *(_question(item, losses) for item in items if can_split_points(item, losses)),
        "</quiz>",
    ]
    return ("\n".join(parts) + "\n").encode()


def _question(item: AnyItem, losses: list[Loss]) -> str:
    match item:
        case Choice():
            return wrap_question(item, "multichoice", _choice(item, losses), losses)
        case TrueFalse():
            return wrap_question(item, "truefalse", _true_false(item), losses)
        case Cloze():
            losses += points_of_gaps(item)[1]
            return wrap_question(item, "cloze", [], losses, asked=embed_gaps(item))
        case ShortAnswer():
            return _short_answer(item, losses)
        case Matching():
            return wrap_question(item, "matching", _matching(item, losses), losses)
        case Ordering():
            return wrap_question(item, "ordering", _ordering(item), losses)
        case Flashcard():
            return _flashcard(item, losses)


def _choice(item: Choice, losses: list[Loss]) -> list[str]:
    if item.pinned and set(item.pinned) != set(item.options):
        losses.append(Loss(item.id, "pinned options: all keep their place"))
    right = [option for option in item.options if option in item.answers]
    wrong, single = len(item.options) - len(right), len(right) == 1
    gains = dict(zip(right, split_points(len(right)), strict=True))
    pain = "0" if single or not wrong else f"-{penalty(wrong)}"
    answers = [
        answer_html(gains.get(option, pain), to_html(option), item.why.get(option, ""))
        for option in item.options
    ]
    return [
        f"<single>{str(single).lower()}</single>",
        f"<shuffleanswers>{'false' if keeps_order(item) else 'true'}</shuffleanswers>",
        "<answernumbering>ABCD</answernumbering>",
        *answers,
    ]


def _true_false(item: TrueFalse) -> list[str]:
    return [
        f'<answer fraction="{100 if item.answer == value else 0}" format="moodle_auto_format">'
        f"<text>{str(value).lower()}</text></answer>"
        for value in (True, False)
    ]


def _short_answer(item: ShortAnswer, losses: list[Loss]) -> str:
    texts = [item.answer, *item.accept]
    if item.tolerance is not None and all(BARE.fullmatch(text) for text in texts):
        answers = [
            f'<answer fraction="100" format="moodle_auto_format"><text>{text}</text>'
            f"<tolerance>{in_digits(item.tolerance)}</tolerance></answer>"
            for text in texts
        ]
        return wrap_question(item, "numerical", answers, losses)
    if item.tolerance is not None:
        losses.append(Loss(item.id, "the tolerance of a number that is not a bare number left out"))
    return wrap_question(item, "shortanswer", _typed(item, texts, losses), losses)


def _typed(item: AnyItem, texts: Sequence[str], losses: list[Loss]) -> list[str]:
    """Answers to be typed, as plain text; * would stand for anything."""
    answers = [_plain(text, item, losses).replace("*", "\\*") for text in texts]
    return [
        "<usecase>0</usecase>",
        *(
            f'<answer fraction="100" format="moodle_auto_format">{wrap_text(answer)}</answer>'
            for answer in dict.fromkeys(answers)
        ),
    ]


def _flashcard(item: Flashcard, losses: list[Loss]) -> str:
    if can_be_typed(item.back):
        answers = _typed(item, [item.back, *item.accept], losses)
        return wrap_question(item, "shortanswer", answers, losses)
    expected = f'<graderinfo format="html">{wrap_text(to_html(item.back))}</graderinfo>'
    parts = ["<responseformat>plain</responseformat>", expected]
    return wrap_question(item, "essay", parts, losses)


def _matching(item: Matching, losses: list[Loss]) -> list[str]:
    sides = [*((left, right) for left, right in item.pairs), *(("", one) for one in item.decoys)]
    return [
        "<shuffleanswers>true</shuffleanswers>",
        *(
            f'<subquestion format="html">{wrap_text(to_html(left))}'
            f"<answer>{wrap_text(_plain(right, item, losses))}</answer></subquestion>"
            for left, right in sides
        ),
    ]


def _ordering(item: Ordering) -> list[str]:
    return [
        "<layouttype>VERTICAL</layouttype>",
        "<selecttype>ALL</selecttype>",
        "<selectcount>0</selectcount>",
        "<gradingtype>ABSOLUTE_POSITION</gradingtype>",
        "<showgrading>SHOW</showgrading>",
        "<numberingstyle>none</numberingstyle>",
        *(
            f'<answer fraction="{place}" format="html">{wrap_text(to_html(step))}</answer>'
            for place, step in enumerate(item.order, start=1)
        ),
    ]


def _plain(text: str, item: AnyItem, losses: list[Loss]) -> str:
    line = on_one_line(text)
    if line != text:
        losses.append(Loss(item.id, LINES_LOST))
    return line
