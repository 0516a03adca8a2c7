"""A question of Moodle XML: its texts by their formats, its answers, what is said afterwards."""

from dataclasses import dataclass
from typing import Any

from quizgen.lms.feedback import Feedback, read_feedback
from quizgen.lms.html_text import from_auto, from_html
from quizgen.lms.prepare import AROUND
from quizgen.lms.read_answers import Answer, Lose, read_number

_SAID_BY_SCORE = ("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback")
_USUAL = {"Your answer is correct.", "Your answer is partially correct.",
          "Your answer is incorrect.", ""}  # fmt: skip  # Moodle's own defaults are no loss


@dataclass(frozen=True, slots=True)
class Question:
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

    def feedback(self) -> Feedback:
        """What is said to everybody. What is said by score has no place in a deck."""
        said = {from_html(raw_text(self.node.find(part)))[0] for part in _SAID_BY_SCORE}
        if said - _USUAL:
            self.lose("what is said by score left out")
        node = self.node.find("generalfeedback")
        if node is None or node.get("format", "html") != "html":
            return Feedback(explanation=self.text(node))
        feedback, formatted = read_feedback(raw_text(node))
        if formatted:
            self.lose("formatting left out")
        return feedback


def raw_text(part: Any) -> str:
    """The <text> of a part as it stands there; "" if there is none."""
    return "" if part is None else (part.findtext("text") or "").strip(AROUND)
