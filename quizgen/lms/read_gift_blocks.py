"""GIFT taken apart: questions between blank lines, comments, categories, control characters.

After https://docs.moodle.org/en/GIFT_format and question/format/gift of Moodle 4.5: a backslash
takes its meaning from \\ ~ = # { } and :, `\\n` is a line break, a line that begins with // is a
comment.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.lms.prepare import AROUND

_ESCAPE = re.compile(r"\\([\\~=#{}:n])")
_CATEGORY = re.compile(r"\s*\$CATEGORY:(.*)")
_ID = re.compile(r"\[id:((?:\\\]|[^\]\x00-\x1f])+)\]")
_TAG = re.compile(r"\[tag:((?:\\\]|[^\]\x00-\x1f])+)\]")
_KIND = re.compile(r"\[kind:(\w+)\]")
_FORMAT = re.compile(r"\[(html|moodle|plain|markdown)\]")


@dataclass(slots=True)
class Block:
    """A question as it stands in the file, from `line` (from 1) on, comments blanked out."""

    line: int
    text: str
    category: str
    name: str = ""
    own_id: str = ""
    tags: tuple[str, ...] = ()
    kind: str = ""  # what an exported question was, where GIFT has no word for it

    def line_of(self, position: int) -> int:
        """The line of a position in the text."""
        return self.line + self.text.count("\n", 0, position)


def split_blocks(text: str) -> Iterator[Block]:
    """The questions of a file."""
    category, lines, first = "", list[str](), 0
    for number, line in enumerate((*text.split("\n"), ""), start=1):
        before, found = category, _CATEGORY.fullmatch(line)
        if found:
            category = unescape(found.group(1))
        elif line.strip():
            first = first or number
            lines.append(line)
        if lines and (found or not line.strip()):
            yield from _block(lines, first, before)
            lines, first = [], 0


def _block(lines: list[str], first: int, category: str) -> Iterator[Block]:
    comments = " ".join(line for line in lines if line.strip().startswith("//"))
    text = "\n".join("" if line.strip().startswith("//") else line for line in lines)
    if text.strip():
        name, start = _take_name(text)
        own = _ID.search(comments)
        kind = _KIND.search(comments)
        yield Block(
            line=first + text.count("\n", 0, start),
            text=text[start:].rstrip(),
            category=category,
            name=name,
            own_id=own.group(1).replace("\\]", "]").strip() if own else "",
            tags=tuple(tag.replace("\\]", "]").strip() for tag in _TAG.findall(comments)),
            kind=kind.group(1) if kind else "",
        )


def _take_name(text: str) -> tuple[str, int]:
    """The name of a question, and where the text goes on after it."""
    start = len(text) - len(text.lstrip())
    end = text.find("::", start + 2)
    if text[start : start + 2] != "::" or end < 0:
        return "", start
    while text[end - 1] == "\\" and text.find("::", end + 1) > 0:
        end = text.find("::", end + 1)
    name, rest = text[start + 2 : end], text[end + 2 :]
    return unescape(name), len(text) - len(rest.lstrip())


def find_marks(text: str, marks: str) -> Iterator[int]:
    """Positions of control characters that no backslash precedes."""
    for found in re.finditer(rf"\\[\\~=#{{}}:n]|[{re.escape(marks)}]", text):
        if len(found.group()) == 1:
            yield found.start()


def has_mark(text: str, marks: str) -> bool:
    """Whether there is such a control character."""
    return any(True for _ in find_marks(text, marks))


def cut(text: str, marks: str) -> list[tuple[str, str]]:
    """The parts of a text, each with the mark before it: "a~b=c" as ("", a), (~, b), (=, c)."""
    places = list(find_marks(text, marks))
    parts = [("", text[: places[0]] if places else text)]
    parts += [
        (text[start], text[start + 1 : end])
        for start, end in zip(places, [*places[1:], len(text)], strict=False)
    ]
    return [(mark, part) for mark, part in parts if mark or part.strip()]


def cut_once(text: str, mark: str) -> tuple[str, str]:
    """What stands before and after the first such mark; "" after it if there is none."""
    for place in find_marks(text, mark):
        return text[:place], text[place + 1 :]
    return text, ""


def take_format(text: str) -> tuple[str, str]:
    """The format that a text names ("" if it names none), and the rest of it."""
    text = text.lstrip(AROUND)
    found = _FORMAT.match(text)
    return (found.group(1), text[found.end() :].lstrip(AROUND)) if found else ("", text)


def unescape(text: str) -> str:
    """A text with its escapes undone; where the file breaks a line, the text goes on."""
    joined = re.sub(r"[ \t]*\n[ \t\n]*", " ", text.strip(AROUND))
    return _ESCAPE.sub(lambda one: "\n" if one.group(1) == "n" else one.group(1), joined).strip(
        AROUND
    )
