"""Pieces of QTI 1.2 as Canvas writes them: items, options, lines, conditions, feedback."""

import html
from collections.abc import Iterable, Mapping
from xml.etree.ElementTree import Element, SubElement

from quizgen.deck.item import AnyItem
from quizgen.lms.feedback import feedback_html
from quizgen.lms.html_text import to_html
from quizgen.lms.numbers import in_digits
from quizgen.lms.prepare import short_name

RESPONSE = "response1"  # the name of the only response of an item


def begin_item(section: Element, item: AnyItem, kind: str, shown: str, answer: str = "") -> Element:
    """An item with its type, points, text, outcomes and what is said to everybody."""
    entry = SubElement(section, "item", ident=f"q{item.id}", title=short_name(item))
    metadata = SubElement(SubElement(entry, "itemmetadata"), "qtimetadata")
    for label, value in (("question_type", kind), ("points_possible", in_digits(item.points))):
        field = SubElement(metadata, "qtimetadatafield")
        SubElement(field, "fieldlabel").text = label
        SubElement(field, "fieldentry").text = value
    _add_material(SubElement(entry, "presentation"), f"<div>{shown}</div>")
    processing = SubElement(entry, "resprocessing")
    outcomes = SubElement(processing, "outcomes")
    SubElement(outcomes, "decvar", maxvalue="100", minvalue="0", varname="SCORE", vartype="Decimal")
    if said := feedback_html(item, answer):
        show_feedback(add_condition(entry, None, stop=False), "general_fb")
        add_feedback(entry, "general_fb", said)
    if kind == "essay_question":  # it is one by a line and a last condition on anything
        add_line(entry)
        add_condition(entry, None, stop=True)
    return entry


def add_options(entry: Element, response: str, idents: Mapping[str, str], cardinality: str) -> None:
    """A response whose options are texts with idents."""
    kind = {"ident": response, "rcardinality": cardinality}
    listed = SubElement(_part(entry, "presentation"), "response_lid", kind)
    choices = SubElement(listed, "render_choice")
    for text, ident in idents.items():
        _add_material(SubElement(choices, "response_label", ident=ident), to_html(text))


def add_sides(entry: Element, response: str, left: str, idents: Mapping[str, str]) -> None:
    """A left side with the right ones to choose from. Classic Quizzes show their HTML as source,
    New Quizzes take plain text for HTML: so they are plain where that is the same.
    """
    listed = SubElement(_part(entry, "presentation"), "response_lid", ident=response)
    _add_side(listed, left)
    choices = SubElement(listed, "render_choice")
    for text, ident in idents.items():
        _add_side(SubElement(choices, "response_label", ident=ident), text)


def is_same_in_html(text: str) -> bool:
    """Whether a plain text shows the same when it is taken for HTML."""
    return not ({"<", "\n"} & set(text)) and html.unescape(text) == text


def add_gap(entry: Element, response: str, name: str, idents: Mapping[str, str]) -> None:
    """A gap of a text with its right answers, which both importers want plain."""
    listed = SubElement(_part(entry, "presentation"), "response_lid", ident=response)
    _add_material(listed, name)
    choices = SubElement(listed, "render_choice")
    for text, ident in idents.items():
        _add_material(SubElement(choices, "response_label", ident=ident), text, "plain")


def add_line(entry: Element, **kind: str) -> None:
    """A line to type on."""
    response = SubElement(
        _part(entry, "presentation"), "response_str", ident=RESPONSE, rcardinality="Single"
    )
    line = SubElement(response, "render_fib", kind)
    SubElement(line, "response_label", ident="answer1", rshuffle="No")


def add_condition(entry: Element, ident: str | None, *, stop: bool) -> Element:
    """A condition that holds if `ident` is chosen, or always."""
    condition = SubElement(
        _part(entry, "resprocessing"), "respcondition", {"continue": "No" if stop else "Yes"}
    )
    when = SubElement(condition, "conditionvar")
    if ident is None:
        SubElement(when, "other")
    else:
        SubElement(when, "varequal", respident=RESPONSE).text = ident
    return condition


def score_any(entry: Element, values: Iterable[str], score: str) -> Element:
    """A condition on any of the values that sets the score; its variables, to add to."""
    condition = SubElement(_part(entry, "resprocessing"), "respcondition", {"continue": "No"})
    when = SubElement(condition, "conditionvar")
    for value in values:
        SubElement(when, "varequal", respident=RESPONSE).text = value
    SubElement(condition, "setvar", action="Set", varname="SCORE").text = score
    return when


def score_more(entry: Element, response: str, ident: str, score: float) -> None:
    """A condition that adds to the score."""
    condition = SubElement(_part(entry, "resprocessing"), "respcondition")
    when = SubElement(condition, "conditionvar")
    SubElement(when, "varequal", respident=response).text = ident
    SubElement(condition, "setvar", varname="SCORE", action="Add").text = f"{score:.2f}"


def show_feedback(condition: Element, ident: str) -> None:
    """Show the feedback `ident` when the condition holds."""
    SubElement(condition, "displayfeedback", feedbacktype="Response", linkrefid=ident)


def add_feedback(entry: Element, ident: str, shown: str) -> None:
    """Feedback as HTML, shown where a condition says so."""
    _add_material(SubElement(SubElement(entry, "itemfeedback", ident=ident), "flow_mat"), shown)


def _add_side(parent: Element, text: str) -> None:
    if is_same_in_html(text):
        _add_material(parent, text, "plain")
    else:
        _add_material(parent, to_html(text))


def _add_material(parent: Element, shown: str, kind: str = "html") -> None:
    material = SubElement(parent, "material")
    SubElement(material, "mattext", texttype=f"text/{kind}").text = shown


def _part(entry: Element, name: str) -> Element:
    part = entry.find(name)
    assert part is not None
    return part
