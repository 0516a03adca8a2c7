"""Moodle XML into a deck: each type of question that has an answer in it.

After https://docs.moodle.org/en/Moodle_XML_format and question/format/xml of Moodle 4.5. Pictures,
formatting and what is said by score have no place in a deck and are told.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from lxml import etree

from quizgen.deck.amounts import read_amount
from quizgen.errors import ImportFileError
from quizgen.lms.categories import category_names, common_title
from quizgen.lms.feedback import Feedback, read_feedback
from quizgen.lms.html_text import from_auto, from_html
from quizgen.lms.moodle_tags import DIFFICULTIES
from quizgen.lms.prepare import AROUND
from quizgen.lms.read_answers import (
    Answer,
    Lose,
    choice_fields,
    judged_fields,
    number_fields,
    read_number,
    said_fields,
    typed_fields,
)
from quizgen.lms.read_moodle_cloze import read_cloze
from quizgen.lms.reading import Imported, Reading

Found = tuple[str, dict[str, Any]] | None
_SAID_BY_SCORE = ("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback")


@dataclass(frozen=True, slots=True)
class _Question:
    """A question's element, and where to tell what is lost."""

    node: Any
    lose: Lose

    def value(self, name: str) -> str:
        """The text of a child without text parts, such as <single>."""
        return (self.node.findtext(name) or "").strip()

    def text(self, part: Any) -> str:
        """A part of the question as plain text, by its format."""
        raw = raw_text(part)
        form = part.get("format", "html") if part is not None else "html"
        if form in ("plain_text", "markdown"):
            return raw
        plain, formatted = from_auto(raw) if form == "moodle_auto_format" else from_html(raw)
        if formatted:
            self.lose("pictures left out" if "<img" in raw else "formatting left out")
        return plain

    def answers(self, *, html: bool) -> list[Answer]:
        """The answers; those to be typed are plain text."""
        return [
            Answer(
                self.text(one) if html else raw_text(one),
                float(read_number(one.get("fraction", "0")) or 0),
                self.text(one.find("feedback")),
            )
            for one in self.node.findall("answer")
        ]

    def asked(self) -> str:
        """What is asked."""
        return self.text(self.node.find("questiontext"))


def read_moodle(content: bytes, name: str) -> Imported:
    """The deck of a Moodle XML file named `name`. Raises ImportFileError if it is none."""
    reading, category = Reading(name), ""
    questions: list[tuple[Any, str]] = []
    for node in _parse(content, name).iterchildren("question"):
        if node.get("type") == "category":
            category = raw_text(node.find("category"))
        else:
            questions.append((node, category))
    title = common_title(category for _, category in questions)
    for node, category in questions:
        _read_question(node, reading, [] if title else category_names(category))
    return reading.finish(title)


def raw_text(part: Any) -> str:
    """The <text> of a part as it stands there; "" if there is none."""
    return "" if part is None else (part.findtext("text") or "").strip(AROUND)


def _parse(content: bytes, name: str) -> Any:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        line = error.lineno or 1
        raise ImportFileError(
            f"{name} is not well-formed XML; nothing is imported",
            mistakes=(f"{name}:{line}: {error.msg}",),
            hint="export it from Moodle again (Question bank > Export > Moodle XML)",
        ) from error
    except ValueError as error:
        raise ImportFileError(f"{name} is no XML: {error}", hint="name a file of Moodle") from error
    if root.tag != "quiz":
        raise ImportFileError(
            f"{name} is not Moodle XML: it begins with <{root.tag}>, not with <quiz>",
            hint="export it from Moodle again (Question bank > Export > Moodle XML)",
        )
    return root


def _read_question(node: Any, reading: Reading, names: list[str]) -> None:
    kind, line = node.get("type", ""), node.sourceline or 0
    question = _Question(node, partial(reading.lose, line))
    read = _KINDS.get(kind)
    if read is None:
        reason = _NO_QUESTION.get(kind, f"a deck has no questions of the type {kind}")
        question.lose(f"left out: {reason}")
        return
    found = read(question)
    if found is None:
        return
    kind, fields = found
    fields = said_fields(_feedback(question), fields)
    points = read_number(question.value("defaultgrade"))
    if "points" not in fields and points and points > 0:
        fields["points"] = float(points)
    tags, difficulty = _tags(node)
    fields |= {"tags": [*tags, *names], "difficulty": difficulty}
    if any(raw_text(node.find(part)) for part in _SAID_BY_SCORE):
        _lose_said_by_score(question)
    if node.find(".//file") is not None:
        question.lose("pictures and sounds left out")
    if node.find("hint") is not None:
        question.lose("hints left out")
    reading.add(line, kind, fields, question.value("idnumber"), raw_text(node.find("name")))


def _choice(question: _Question) -> Found:
    single = question.value("single") not in ("false", "0")
    fields = choice_fields(question.answers(html=True), single=single, lose=question.lose)
    fields["question"] = question.asked()
    fixed = question.value("shuffleanswers") in ("false", "0")
    if fixed and not all(map(read_amount, fields["options"])):
        fields["pinned"] = fields["options"]
    return "choice", fields


def _true_false(question: _Question) -> Found:
    answers = {one.text.lower(): one for one in question.answers(html=False)}
    if not answers.keys() >= {"true", "false"}:  # old exports: in the language of the site
        answers = dict(zip(("true", "false"), answers.values(), strict=False))
    if len(answers) < 2:
        question.lose("left out: it is neither true nor false")
        return None
    truth = answers["true"].percent > answers["false"].percent
    fields = judged_fields(truth, answers["true"].feedback, answers["false"].feedback)
    return "true_false", {"statement": question.asked(), **fields}


def _typed(question: _Question) -> Found:
    if question.value("usecase") == "1":
        question.lose("that capital letters count")
    fields = typed_fields(question.answers(html=False), question.lose)
    return "short_answer", {"question": question.asked(), **fields}


def _numerical(question: _Question) -> Found:
    widths = [one.findtext("tolerance") or "0" for one in question.node.findall("answer")]
    answers = zip(question.answers(html=False), widths, strict=True)
    if question.node.find("units/unit") is not None:
        question.lose("units left out")
    fields = number_fields(list(answers), question.lose)
    return "short_answer", {"question": question.asked(), **fields}


def _matching(question: _Question) -> Found:
    pairs: list[list[str]] = []
    decoys = []
    for node in question.node.findall("subquestion"):
        left, right = question.text(node), raw_text(node.find("answer"))
        if left:
            pairs.append([left, right])
        elif right:
            decoys.append(right)
    return "matching", {"question": question.asked(), "pairs": pairs, "decoys": decoys}


def _ordering(question: _Question) -> Found:
    """The percentage of a step is its place."""
    steps = sorted(question.answers(html=True), key=lambda step: step.percent)
    return "ordering", {"question": question.asked(), "order": [step.text for step in steps]}


def _cloze(question: _Question) -> Found:
    fields = read_cloze(raw_text(question.node.find("questiontext")), question.lose)
    return None if fields is None else ("cloze", fields)


def _essay(question: _Question) -> Found:
    back = question.text(question.node.find("graderinfo"))
    if not back:
        question.lose("left out: an essay has no answer that a program could mark")
        return None
    return "flashcard", {"front": question.asked(), "back": back}


def _feedback(question: _Question) -> Feedback:
    node = question.node.find("generalfeedback")
    if node is None or node.get("format", "html") != "html":
        return Feedback(explanation=question.text(node))
    feedback, formatted = read_feedback(raw_text(node))
    if formatted:
        question.lose("formatting left out")
    return feedback


def _tags(node: Any) -> tuple[list[str], str]:
    """Tags, and the difficulty if that is the last of them."""
    tags = [raw_text(tag) for tag in node.findall("tags/tag")]
    return (tags[:-1], tags[-1]) if tags and tags[-1] in DIFFICULTIES else (tags, "")


def _lose_said_by_score(question: _Question) -> None:
    """Moodle's own defaults are no loss."""
    usual = {"Your answer is correct.", "Your answer is partially correct.",
             "Your answer is incorrect.", ""}  # fmt: skip
    said = {from_html(raw_text(question.node.find(part)))[0] for part in _SAID_BY_SCORE}
    if said - usual:
        question.lose("what is said by score left out")


_KINDS: Mapping[str, Callable[[_Question], Found]] = {
    "multichoice": _choice,
    "truefalse": _true_false,
    "shortanswer": _typed,
    "numerical": _numerical,
    "matching": _matching,
    "ordering": _ordering,
    "cloze": _cloze,
    "multianswer": _cloze,
    "essay": _essay,
}
_NO_QUESTION = {"description": "a text without answers is no question"}
