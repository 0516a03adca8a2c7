"""Moodle XML into a deck: each type of question that has an answer in it.

After https://docs.moodle.org/en/Moodle_XML_format and question/format/xml of Moodle 4.5. Pictures,
formatting and what is said by score have no place in a deck and are told.
"""

from functools import partial
from typing import Any

from lxml import etree

from quizgen.errors import ImportFileError
from quizgen.lms.categories import category_names, common_title
from quizgen.lms.html_text import from_html
from quizgen.lms.moodle_tags import split_difficulty
from quizgen.lms.read_answers import read_number, said_fields
from quizgen.lms.read_moodle_kinds import read_kind
from quizgen.lms.read_moodle_question import Question, raw_text
from quizgen.lms.reading import Imported, Reading


def read_moodle(content: bytes, name: str) -> Imported:
    """The deck of a Moodle XML file named `name`. Raises ImportFileError if it is none."""
    reading, category, abouts = Reading(name), "", list[str]()
    questions: list[tuple[Any, str]] = []
    for node in _parse(content, name).iterchildren("question"):
        if node.get("type") == "category":
            category = raw_text(node.find("category"))
            abouts.append(from_html(raw_text(node.find("info")))[0])
        else:
            questions.append((node, category))
    title = common_title(category for _, category in questions)
    for node, category in questions:
        _read_question(node, reading, [] if title else category_names(category))
    return reading.finish(title, "\n".join(filter(None, abouts)))


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
    """Add the item of a question; `names` are its categories, if they tell items apart."""
    line = node.sourceline or 0
    question = Question(node, partial(reading.lose, line))
    found = read_kind(question, node.get("type", ""))
    if found is None:
        return
    kind, fields = found
    fields = said_fields(question.feedback(), fields)
    points = read_number(question.value("defaultgrade"))
    if "points" not in fields and points and points > 0:
        fields["points"] = float(points)
    tags, difficulty = split_difficulty([raw_text(tag) for tag in node.findall("tags/tag")])
    fields |= {"tags": [*tags, *names], "difficulty": difficulty}
    if node.find(".//file") is not None:
        question.lose("pictures and sounds left out")
    if node.find("hint") is not None:
        question.lose("hints left out")
    reading.add(line, kind, fields, question.value("idnumber"), raw_text(node.find("name")))
