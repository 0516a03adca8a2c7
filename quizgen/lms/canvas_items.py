"""Items of a QTI 1.2 package for Canvas: what is shown, what is right, what is said afterwards."""

from collections.abc import Iterable, Sequence
from xml.etree.ElementTree import Element, SubElement

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
from quizgen.lms.losses import Loss
from quizgen.lms.moodle import NUMBER
from quizgen.lms.prepare import (
    LINES_LOST,
    can_be_typed,
    feedback_texts,
    on_one_line,
    short_name,
    to_html,
)
from quizgen.memory.parts import outer_gaps

_RESPONSE = "response1"


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
            _pairs(section, item, item.question, item.pairs, item.decoys)
        case Ordering():
            places = [[step, str(place)] for place, step in enumerate(item.order, start=1)]
            _pairs(section, item, item.question, places, [])
        case Flashcard() if can_be_typed(item.back):
            _typed(section, item, item.front, [item.back, *item.accept], losses)
        case Flashcard():
            _begin(section, item, "essay_question", to_html(item.front), more=[item.back])


def _choice(section: Element, item: Choice) -> None:
    several = len(set(item.answers)) > 1
    kind = "multiple_answers_question" if several else "multiple_choice_question"
    entry = _begin(section, item, kind, to_html(item.question))
    idents = {option: str(1000 + place) for place, option in enumerate(item.options)}
    _options(entry, _RESPONSE, idents, "Multiple" if several else "Single")
    whys = [(ident, item.why[option]) for option, ident in idents.items() if item.why.get(option)]
    for ident, _ in whys:
        _says(_condition(entry, ident, stop=False), f"{ident}_fb")
    if several:
        conditions = SubElement(_scored(entry, [], "100"), "and")
        for option, ident in idents.items():
            parent = conditions if option in item.answers else SubElement(conditions, "not")
            SubElement(parent, "varequal", respident=_RESPONSE).text = ident
    else:
        _scored(entry, [idents[item.answers[0]]], "100")
    for ident, why in whys:
        _feedback(entry, f"{ident}_fb", to_html(why))


def _true_false(section: Element, item: TrueFalse) -> None:
    entry = _begin(section, item, "true_false_question", to_html(item.statement))
    _options(entry, _RESPONSE, {"True": "1000", "False": "1001"}, "Single")
    _scored(entry, ["1000" if item.answer else "1001"], "100")


def _short_answer(section: Element, item: ShortAnswer, losses: list[Loss]) -> None:
    texts = [item.answer, *item.accept]
    if item.tolerance is None:
        _typed(section, item, item.question, texts, losses)
    elif all(NUMBER.fullmatch(text) for text in texts):
        _numerical(section, item, [float(text) for text in texts], item.tolerance)
    else:
        losses.append(Loss(item.id, "the tolerance of a number that is not a bare number left out"))
        _typed(section, item, item.question, texts, losses)


def _typed(
    section: Element, item: AnyItem, asked: str, texts: Sequence[str], losses: list[Loss]
) -> None:
    entry = _begin(section, item, "short_answer_question", to_html(asked))
    _line(entry)
    _scored(entry, list(dict.fromkeys(_flat(item, text, losses) for text in texts)), "100")


def _numerical(section: Element, item: ShortAnswer, numbers: list[float], width: float) -> None:
    entry = _begin(section, item, "numerical_question", to_html(item.question))
    _line(entry, fibtype="Decimal")
    for number in numbers:
        either = SubElement(_scored(entry, [], "100"), "or")
        SubElement(either, "varequal", respident=_RESPONSE).text = repr(number)
        both = SubElement(either, "and")
        SubElement(both, "vargte", respident=_RESPONSE).text = repr(number - width)
        SubElement(both, "varlte", respident=_RESPONSE).text = repr(number + width)


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
    entry = _begin(section, item, "fill_in_multiple_blanks_question", shown)
    if item.accept and len(gaps) > 1:
        losses.append(Loss(item.id, "other right answers left out: it has several gaps"))
    answers = [[gap.answer, *(item.accept if len(gaps) == 1 else [])] for gap in gaps]
    rows = [
        (f"response_{stem}{place}",
         {_flat(item, text, losses): f"{place}{number:03}" for number, text in enumerate(texts)})
        for place, texts in enumerate(answers, start=1)
    ]  # fmt: skip
    for (response, idents), place in zip(rows, range(1, len(rows) + 1), strict=True):
        _options(entry, response, idents, "", material=f"{stem}{place}")
    for response, idents in rows:
        _add(entry, response, next(iter(idents.values())), 100 / len(gaps))


def _pairs(
    section: Element,
    item: AnyItem,
    asked: str,
    pairs: Sequence[Sequence[str]],
    decoys: Sequence[str],
) -> None:
    entry = _begin(section, item, "matching_question", to_html(asked))
    rights = dict.fromkeys([*(right for _, right in pairs), *decoys])
    idents = {right: str(1000 + place) for place, right in enumerate(sorted(rights))}
    for place, (left, _) in enumerate(pairs, start=1):
        _options(entry, f"response_{place}", idents, "", material=to_html(left))
    for place, (_, right) in enumerate(pairs, start=1):
        _add(entry, f"response_{place}", idents[right], 100 / len(pairs))


def _begin(
    section: Element, item: AnyItem, kind: str, shown: str, more: Sequence[str] = ()
) -> Element:
    """An item with its type, points, text, outcomes and what is said to everybody."""
    entry = SubElement(section, "item", ident=f"q{item.id}", title=short_name(item))
    metadata = SubElement(SubElement(entry, "itemmetadata"), "qtimetadata")
    for label, value in (("question_type", kind), ("points_possible", f"{item.points:.10g}")):
        field = SubElement(metadata, "qtimetadatafield")
        SubElement(field, "fieldlabel").text = label
        SubElement(field, "fieldentry").text = value
    _material(SubElement(entry, "presentation"), f"<div>{shown}</div>")
    processing = SubElement(entry, "resprocessing")
    outcomes = SubElement(processing, "outcomes")
    SubElement(outcomes, "decvar", maxvalue="100", minvalue="0", varname="SCORE", vartype="Decimal")
    if kind == "essay_question":
        _line(entry)
    texts = [*more, *feedback_texts(item)]
    if texts or kind == "essay_question":
        condition = _condition(entry, None, stop=kind == "essay_question" and not texts)
        if texts:
            _says(condition, "general_fb")
            _feedback(entry, "general_fb", "".join(f"<p>{to_html(text)}</p>" for text in texts))
    return entry


def _options(
    entry: Element,
    response: str,
    idents: dict[str, str],
    cardinality: str,
    *,
    material: str = "",
) -> None:
    given = {"rcardinality": cardinality} if cardinality else {}
    listed = SubElement(_part(entry, "presentation"), "response_lid", {"ident": response, **given})
    if material:
        _material(listed, material)
    choices = SubElement(listed, "render_choice")
    for text, ident in idents.items():
        _material(SubElement(choices, "response_label", ident=ident), to_html(text))


def _line(entry: Element, **kind: str) -> None:
    """A line to type on."""
    response = SubElement(
        _part(entry, "presentation"), "response_str", ident=_RESPONSE, rcardinality="Single"
    )
    line = SubElement(response, "render_fib", kind)
    SubElement(line, "response_label", ident="answer1", rshuffle="No")


def _condition(entry: Element, ident: str | None, *, stop: bool) -> Element:
    """A condition that holds if `ident` is chosen, or always."""
    condition = SubElement(
        _part(entry, "resprocessing"), "respcondition", {"continue": "No" if stop else "Yes"}
    )
    when = SubElement(condition, "conditionvar")
    if ident is None:
        SubElement(when, "other")
    else:
        SubElement(when, "varequal", respident=_RESPONSE).text = ident
    return condition


def _scored(entry: Element, values: Iterable[str], score: str) -> Element:
    """A condition on any of the values that sets the score; its variables, to add to."""
    condition = SubElement(_part(entry, "resprocessing"), "respcondition", {"continue": "No"})
    when = SubElement(condition, "conditionvar")
    for value in values:
        SubElement(when, "varequal", respident=_RESPONSE).text = value
    SubElement(condition, "setvar", action="Set", varname="SCORE").text = score
    return when


def _add(entry: Element, response: str, ident: str, score: float) -> None:
    """A condition that adds to the score."""
    condition = SubElement(_part(entry, "resprocessing"), "respcondition")
    when = SubElement(condition, "conditionvar")
    SubElement(when, "varequal", respident=response).text = ident
    SubElement(condition, "setvar", varname="SCORE", action="Add").text = f"{score:.2f}"


def _says(condition: Element, ident: str) -> None:
    SubElement(condition, "displayfeedback", feedbacktype="Response", linkrefid=ident)


def _feedback(entry: Element, ident: str, shown: str) -> None:
    _material(SubElement(SubElement(entry, "itemfeedback", ident=ident), "flow_mat"), shown)


def _material(parent: Element, shown: str) -> None:
    SubElement(SubElement(parent, "material"), "mattext", texttype="text/html").text = shown


def _part(entry: Element, name: str) -> Element:
    part = entry.find(name)
    assert part is not None
    return part


def _flat(item: AnyItem, text: str, losses: list[Loss]) -> str:
    line = on_one_line(text)
    if line != text:
        losses.append(Loss(item.id, LINES_LOST))
    return line
