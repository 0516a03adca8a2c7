"""Items of a QTI 1.2 package for Canvas: what is shown, what is right, what is said afterwards."""

import re
from collections.abc import Sequence
from decimal import Decimal, localcontext
from xml.etree.ElementTree import Element, SubElement

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
from quizgen.lms.canvas_xml import (
    RESPONSE,
    add_condition,
    add_feedback,
    add_gap,
    add_line,
    add_options,
    add_sides,
    begin_item,
    is_same_in_html,
    score_any,
    score_more,
    show_feedback,
)
from quizgen.lms.html_text import to_html
from quizgen.lms.losses import Loss
from quizgen.lms.numbers import BARE
from quizgen.lms.prepare import (
    LINES_LOST,
    on_one_line,
    places_of_steps,
)
from quizgen.lms.typed import can_be_typed

_DIGITS = 1_000  # of a bound: enough for any number that a person writes, and any tolerance


def add_item(section: Element, item: AnyItem, losses: list[Loss]) -> None:
    """Add an item to a section; what does not fit is added to `losses`."""
    match item:
        case Choice():
            _choice(section, item)
        case TrueFalse():
            _true_false(section, item)
        case Cloze():
            _cloze(section, item, losses)
        case ShortAnswer():
            _short_answer(section, item, losses)
        case Matching():
            _pairs(section, item, item.question, item.pairs, item.decoys, losses)
        case Ordering():
            _pairs(section, item, item.question, places_of_steps(item), [], losses)
        case Flashcard() if can_be_typed(item.back):
            _typed(section, item, item.front, [item.back, *item.accept], losses)
        case Flashcard():
            begin_item(section, item, "essay_question", to_html(item.front), answer=item.back)


def _choice(section: Element, item: Choice) -> None:
    several = len(set(item.answers)) > 1
    kind = "multiple_answers_question" if several else "multiple_choice_question"
    entry = begin_item(section, item, kind, to_html(item.question))
    idents = {option: str(1000 + place) for place, option in enumerate(item.options)}
    add_options(entry, RESPONSE, idents, "Multiple" if several else "Single")
    whys = [(ident, item.why[option]) for option, ident in idents.items() if item.why.get(option)]
    for ident, _ in whys:
        show_feedback(add_condition(entry, ident, stop=False), f"{ident}_fb")
    if several:
        conditions = SubElement(score_any(entry, [], "100"), "and")
        for option, ident in idents.items():
            parent = conditions if option in item.answers else SubElement(conditions, "not")
            SubElement(parent, "varequal", respident=RESPONSE).text = ident
    else:
        score_any(entry, [idents[item.answers[0]]], "100")
    for ident, why in whys:
        add_feedback(entry, f"{ident}_fb", f"<p>{to_html(why)}</p>")


def _true_false(section: Element, item: TrueFalse) -> None:
    entry = begin_item(section, item, "true_false_question", to_html(item.statement))
    add_options(entry, RESPONSE, {"True": "1000", "False": "1001"}, "Single")
    score_any(entry, ["1000" if item.answer else "1001"], "100")


def _short_answer(section: Element, item: ShortAnswer, losses: list[Loss]) -> None:
    texts = [item.answer, *item.accept]
    if item.tolerance is None:
        _typed(section, item, item.question, texts, losses)
    elif all(BARE.fullmatch(text) for text in texts):
        _numerical(section, item, texts, Decimal(repr(item.tolerance)))
    else:
        losses.append(Loss(item.id, "the tolerance of a number that is not a bare number left out"))
        _typed(section, item, item.question, texts, losses)


def _typed(
    section: Element, item: AnyItem, asked: str, texts: Sequence[str], losses: list[Loss]
) -> None:
    entry = begin_item(section, item, "short_answer_question", to_html(asked))
    add_line(entry)
    score_any(entry, list(dict.fromkeys(_flat(item, text, losses) for text in texts)), "100")


def _numerical(section: Element, item: ShortAnswer, texts: Sequence[str], width: Decimal) -> None:
    entry = begin_item(section, item, "numerical_question", to_html(item.question))
    add_line(entry, fibtype="Decimal")
    for number in map(Decimal, texts):
        either = SubElement(score_any(entry, [], "100"), "or")
        SubElement(either, "varequal", respident=RESPONSE).text = f"{number:f}"
        both = SubElement(either, "and")
        with localcontext(prec=_DIGITS):
            low, high = number - width, number + width
        SubElement(both, "vargte", respident=RESPONSE).text = f"{low:f}"
        SubElement(both, "varlte", respident=RESPONSE).text = f"{high:f}"


def _cloze(section: Element, item: Cloze, losses: list[Loss]) -> None:
    """Canvas replaces [name] by a line; names are ones that do not stand in the text."""
    gaps = outer_gaps(item.text)
    stem = "gap"
    while f"[{stem}" in item.text:
        stem += "x"
    pieces, position = [], 0
    for place, gap in enumerate(gaps, start=1):
        hint = f" ({gap.hint})" if gap.hint else ""
        pieces += [to_html(item.text[position : gap.start]), f"[{stem}{place}]", to_html(hint)]
        position = gap.end
    shown = "".join((*pieces, to_html(item.text[position:])))
    entry = begin_item(section, item, "fill_in_multiple_blanks_question", shown)
    if item.accept and len(gaps) > 1:
        losses.append(Loss(item.id, "other right answers left out: it has several gaps"))
    answers = [[gap.answer, *(item.accept if len(gaps) == 1 else [])] for gap in gaps]
    rows = [
        (f"response_{stem}{place}",
         {_flat(item, text, losses): f"{place}{number:03}" for number, text in enumerate(texts)})
        for place, texts in enumerate(answers, start=1)
    ]  # fmt: skip
    for (response, idents), place in zip(rows, range(1, len(rows) + 1), strict=True):
        add_gap(entry, response, f"{stem}{place}", idents)
    for response, idents in rows:
        score_more(entry, response, next(iter(idents.values())), 100 / len(gaps))


def _pairs(
    section: Element,
    item: AnyItem,
    asked: str,
    pairs: Sequence[Sequence[str]],
    decoys: Sequence[str],
    losses: list[Loss],
) -> None:
    entry = begin_item(section, item, "matching_question", to_html(asked))
    pairs = [(left, _flat(item, right, losses)) for left, right in pairs]
    rights = dict.fromkeys(
        [*(right for _, right in pairs), *(_flat(item, d, losses) for d in decoys)]
    )
    if not all(map(is_same_in_html, (*rights, *(left for left, _ in pairs)))):
        losses.append(Loss(item.id, "signs such as < in pairs: Classic Quizzes show them as codes"))
    idents = {
        right: str(1000 + place) for place, right in enumerate(sorted(rights, key=_by_number))
    }
    for place, (left, _) in enumerate(pairs, start=1):
        add_sides(entry, f"response_{place}", left, idents)
    for place, (_, right) in enumerate(pairs, start=1):
        score_more(entry, f"response_{place}", idents[right], 100 / len(pairs))


def _by_number(text: str) -> tuple[int, str]:
    return (int(text) if re.fullmatch("[0-9]{1,3}", text) else 0, text)


def _flat(item: AnyItem, text: str, losses: list[Loss]) -> str:
    line = on_one_line(text)
    if line != text:
        losses.append(Loss(item.id, LINES_LOST))
    return line
