"""Moodle's import of GIFT: after question/format/gift/format.php of Moodle 4.5, written anew."""

import re
from dataclasses import dataclass, field

from tests.lms.moodle_reader import TRIMMED, shown

_CODES = {":": "058", "#": "035", "=": "061", "{": "123", "}": "125", "~": "126", "n": "010"}
_WEIGHT = re.compile(r"%(-*[0-9]{1,3}\.?[0-9]*)%")


@dataclass
class Read:
    type: str
    name: str
    text: str
    feedback: str = ""
    answers: list[tuple[float, str, str]] = field(default_factory=list)
    pairs: list[tuple[str, str]] = field(default_factory=list)
    truth: bool | None = None


def read_gift(content: bytes) -> list[Read]:
    blocks = re.split(r"\n\s*\n", content.decode())
    assert blocks[0].startswith("$CATEGORY: ")
    return [_read(block) for block in blocks[1:]]


def _pre(text: str) -> str:
    text = text.replace("\\\\", "&&092;")
    for mark, code in _CODES.items():
        text = text.replace(f"\\{mark}", f"&&{code};")
    return text.replace("&&092;", "\\")


def _post(text: str) -> str:
    for mark, code in _CODES.items():
        text = text.replace(f"&&{code};", "\n" if mark == "n" else mark)
    return text


def _read(block: str) -> Read:
    lines = ["" if line.strip(TRIMMED).startswith("//") else line for line in block.split("\n")]
    text = _pre("\n".join(lines).strip(TRIMMED))
    assert text.startswith("::")
    name, _, text = text[2:].partition("::")
    text = text.strip(TRIMMED)
    start, end = text.find("{"), text.find("}")
    assert 0 <= start < end
    assert text.endswith("}")
    answers, asked = text[start + 1 : end].strip(TRIMMED), text[:start]
    asked += text[end + 1 :]
    feedback = ""
    if "####" in answers:
        answers, _, feedback = answers.rpartition("####")
        answers = answers.strip(TRIMMED)
    read = Read("", _post(name), _html(asked), _html(feedback))
    if answers == "":
        read.type = "essay"
    elif answers[0] == "#":
        read.type = "numerical"
        read.answers = [_numbered(one) for one in _cut(answers[1:], "=")]
    elif "~" in answers:
        read.type = "multichoice"
        read.answers = [_option(one) for one in _cut(answers.replace("=", "~="), "~")]
    elif "=" in answers and "->" in answers:
        read.type = "match"
        read.pairs = [_pair(one) for one in _cut(answers, "=")]
    elif answers.partition("#")[0].strip(TRIMMED) in ("T", "TRUE", "F", "FALSE"):
        read.type, read.truth = "truefalse", answers.startswith("T")
    else:
        read.type = "shortanswer"
        read.answers = [_typed(one) for one in _cut(answers, "=")]
    return read


def _cut(answers: str, mark: str) -> list[str]:
    first, *rest = answers.split(mark)
    return [one.strip(TRIMMED) for one in ([first] if first.strip(TRIMMED) else []) + rest]


def _option(text: str) -> tuple[float, str, str]:
    if text.startswith("="):
        weight, text = 100.0, text[1:]
    else:
        weight, text = _weigh(text, 0)
    answer, _, feedback = text.partition("#")
    return weight, _html(answer), _html(feedback)


def _typed(text: str) -> tuple[float, str, str]:
    weight, text = _weigh(text, 100)
    answer, _, feedback = text.partition("#")
    return weight, _with_format(answer)[1], _html(feedback)


def _numbered(text: str) -> tuple[float, str, str]:
    weight, text = _weigh(text, 100)
    number, _, tolerance = text.partition(":")
    float(number)
    return weight, number, tolerance


def _weigh(text: str, default: float) -> tuple[float, str]:
    found = _WEIGHT.match(text)
    return (float(found[1]), text[found.end() :]) if found else (default, text)


def _pair(text: str) -> tuple[str, str]:
    left, _, right = text.partition("->")
    return _html(left), _post(right).strip(TRIMMED)


def _with_format(text: str) -> tuple[str, str]:
    text = text.strip(TRIMMED)
    found = re.match(r"\[(moodle|html|plain|markdown)\]", text)
    kind, rest = (found[1], text[found.end() :]) if found else ("", text)
    return kind, _post(rest).strip(TRIMMED)


def _html(text: str) -> str:
    kind, rest = _with_format(text)
    assert kind == "html" or not rest, text
    return shown(rest)
