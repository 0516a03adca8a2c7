"""Moodle's import of Moodle XML, as far as texts go: after question/format/xml/format.php and
question/type/multianswer/questiontype.php of Moodle 4.5, written anew in Python.
"""

import html
import re
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

_ALTERNATIVE = (
    r"((=|%(-?[0-9]+(?:[.,][0-9]*)?)%)?(.+?(?<!\\)(?<!&)(?<!&amp;)(?=[~#}]|$))"
    r"(#(.*?(?<!\\)(?=[~}]|$)))?)"
)
_GAP = re.compile(r"\{([0-9]*):(SHORTANSWER|SA|MW|NUMERICAL|NM|MULTICHOICE|MC):(.*?)\}", re.DOTALL)
_WHOLE_GAP = re.compile(
    r"\{([0-9]*):(?:SHORTANSWER|SA|MW|NUMERICAL|NM|MULTICHOICE|MC):"
    rf"({_ALTERNATIVE}(?:~{_ALTERNATIVE})*)\}}",
    re.DOTALL,
)
TRIMMED = " \t\n\r\0\x0b"  # what PHP's trim takes away


@dataclass
class Read:
    """A question as Moodle would have it; texts as a reader of the page sees them."""

    type: str
    name: str
    text: str
    idnumber: str = ""
    grade: float = 1
    feedback: str = ""
    answers: list[tuple[float, str, str]] = field(default_factory=list)
    pairs: list[tuple[str, str]] = field(default_factory=list)
    gaps: list[tuple[str, list[str]]] = field(default_factory=list)
    extra: dict[str, str] = field(default_factory=dict)
    tags: list[str] = field(default_factory=list)


def read_moodle(content: bytes) -> list[Read]:
    root = etree.fromstring(content, etree.XMLParser(resolve_entities=False))
    assert root.tag == "quiz"
    category, *questions = list(root)
    assert category.get("type") == "category"
    return [_read(question) for question in questions]


def shown(html_text: str) -> str:
    """What a browser shows: blocks of ours on lines of their own."""
    ours = r'</?p>|<p class="(?:answer|correction|as-of)">|</?blockquote>|</?i>|<br>'
    assert not re.search(rf"<(?!{ours.replace('<', '')})", html_text), html_text
    text = re.sub(r"</(?:p|blockquote)>(?=<)", "\n", html_text).replace("<br>", "\n")
    return html.unescape(re.sub(ours, "", text))


def _read(node: Any) -> Read:
    kind = node.get("type")
    read = Read(kind, _text(node.find("name")), _text(node.find("questiontext")))
    read.idnumber = node.findtext("idnumber") or ""
    read.grade = float(node.findtext("defaultgrade") or 0)
    read.feedback = shown(_text(node.find("generalfeedback")))
    read.tags = [_text(tag) for tag in node.findall("tags/tag")]
    read.extra = {child.tag: child.text or "" for child in node if not len(child)}
    if kind == "cloze":
        _extract_gaps(read)
        return read
    read.text = shown(read.text)
    as_html = kind in ("multichoice", "ordering")
    for answer in node.findall("answer"):
        text = _text(answer)
        read.answers.append(
            (float(answer.get("fraction")), shown(text) if as_html else text, _why(answer))
        )
    for pair in node.findall("subquestion"):
        read.pairs.append((shown(_text(pair)), _text(pair.find("answer"))))
    return read


def _extract_gaps(read: Read) -> None:
    while found := _WHOLE_GAP.search(read.text):
        rest, answers = found.group(2), []
        while alternative := re.match("~?" + _ALTERNATIVE, rest, re.DOTALL):
            assert alternative.group(2) == "=", alternative.group(0)
            answer = html.unescape(alternative.group(4)).replace("\\}", "}").replace("\\#", "#")
            answers.append(answer)
            rest = rest.split(alternative.group(0), 1)[1]
        read.gaps.append((found.group(1), answers))
        read.text = read.text.replace(found.group(0), f"{{#{len(read.gaps)}}}", 1)
    assert not _GAP.search(read.text)
    parts = re.split(r"\{#(\d+)\}", read.text)
    assert parts[1::2] == [str(number) for number in range(1, len(read.gaps) + 1)]
    read.text = "\0".join(shown(part) for part in parts[::2])


def _why(answer: Any) -> str:
    feedback = answer.find("feedback")
    return "" if feedback is None else shown(_text(feedback))


def _text(node: Any) -> str:
    return (node.findtext("text") or "").strip(TRIMMED)


def typed_pattern(answer: str) -> str:
    """The one text that a short answer takes: \\* is a star, a bare star would be anything."""
    assert not re.search(r"(?<!\\)\*", answer), answer
    return answer.replace("\\*", "*")
