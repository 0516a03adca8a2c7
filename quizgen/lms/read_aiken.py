"""Aiken into a deck: a question, lettered options, a line that names the answer.

After https://docs.moodle.org/en/Aiken_format. A question may go on over several lines here, of
which Moodle would take the last only; options True and False make a statement.
"""

import re
from dataclasses import dataclass, field

from quizgen.lms.reading import Imported, Reading

_OPTION = re.compile(r"([A-Za-z])[).][ \t]*(.*)")
_ANSWER = re.compile(r"ANSWER:\s*([A-Za-z])\W*", re.IGNORECASE)


@dataclass(slots=True)
class _Question:
    line: int = 0
    asked: list[str] = field(default_factory=list)
    options: dict[str, str] = field(default_factory=dict)


def read_aiken(content: bytes, name: str) -> Imported:
    """The deck of a file named `name`. Raises ImportFileError with every mistake."""
    reading = Reading(name)
    text = reading.decode(content)
    question = _Question()
    for number, line in enumerate((*text.split("\n"), ""), start=1):
        text = line.strip(" \t\r")  # a no-break space is part of the text
        if answer := _ANSWER.fullmatch(text):
            _finish(question, answer.group(1).upper(), number, reading)
            question = _Question()
        elif (option := _OPTION.fullmatch(text)) and question.asked:
            question.options[option.group(1).upper()] = option.group(2)
        elif text and question.options:
            reading.wrong(number, "no ANSWER: after the options; write it, e.g. ANSWER: A")
            question = _Question(number, [text])
        elif text:
            question.line = question.line or number
            question.asked.append(text)
    if question.options:
        reading.wrong(question.line, "no ANSWER: after the options; write it, e.g. ANSWER: A")
    elif question.asked:
        reading.lose(question.line, "left out: a text without options is no question")
    return reading.finish()


def _finish(question: _Question, letter: str, line: int, reading: Reading) -> None:
    if letter not in question.options:
        known = ", ".join(question.options) or "there are none"
        reading.wrong(line, f"{letter} is not among the options ({known}); name one of them")
        return
    asked, right = " ".join(question.asked), question.options[letter]
    if [*question.options.values()] == ["True", "False"]:
        fields = {"statement": asked, "answer": right == "True"}
        reading.add(question.line, "true_false", fields)
    else:
        options = list(question.options.values())
        reading.add(
            question.line, "choice", {"question": asked, "options": options, "answer": right}
        )
