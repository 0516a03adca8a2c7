"""Lines of styled text, wrapped to the width of the terminal. Nothing here draws."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from prompt_toolkit.utils import get_cwidth

Fragment = tuple[str, str]  # style (of screen_keys.STYLE), text
Line = list[Fragment]

WIDEST = 84  # columns; longer lines are hard to read
NARROWEST = 12
_TOKEN = re.compile(r"\s+|\S+")


@dataclass(frozen=True, slots=True)
class Look:
    """How the sitting is shown: `columns` of the terminal, `plain` for screen readers.

    `signs` is false where the terminal cannot print more than ASCII.
    """

    columns: int = 80
    plain: bool = False
    signs: bool = True

    @property
    def width(self) -> int:
        """Columns to fill. The last one stays free: some terminals wrap when it is written."""
        return 1_000_000 if self.plain else max(NARROWEST, min(self.columns - 1, WIDEST))


def text_width(text: str) -> int:
    """Columns that the text takes on a terminal."""
    return sum(get_cwidth(character) for character in text)


def wrap(text: Sequence[Fragment], width: int, lead: Sequence[Fragment] = ()) -> list[Line]:
    """Wrap styled text; `lead` opens its first line and later lines hang under the text.

    A lead that leaves too little room loses its hanging indent instead of squeezing the text.
    """
    indent = sum(text_width(part) for _, part in lead)
    if width - indent < NARROWEST // 2:
        indent = 0
    room = max(1, width - indent)
    lines: list[Line] = []
    for paragraph in _paragraphs(text):
        lines.extend(_fill(paragraph, room))
    opened = [*lead, *(lines[0] if lines else [])]
    return [opened, *([("", " " * indent), *line] for line in lines[1:])]


def plain_text(lines: Sequence[Line]) -> str:
    """The lines without their styles."""
    return "\n".join("".join(text for _, text in line).rstrip() for line in lines)


def _paragraphs(text: Sequence[Fragment]) -> list[list[Fragment]]:
    paragraphs: list[list[Fragment]] = [[]]
    for style, part in text:
        first, *more = part.split("\n")
        paragraphs[-1].append((style, first))
        paragraphs.extend([(style, line)] for line in more)
    return paragraphs


def _fill(text: Sequence[Fragment], room: int) -> list[Line]:
    lines: list[Line] = [[]]
    used = 0
    blank: Line = []  # kept back: a line neither ends with it nor, but for the first, begins so
    for word in _words(text, room):
        if _is_blank(word):
            blank = word if used or len(lines) == 1 else []
            continue
        size = _size(blank) + _size(word)
        if used and used + size > room:
            lines.append([])
            used, blank, size = 0, [], _size(word)
        lines[-1] += [*blank, *word]
        used, blank = used + size, []
    return lines


def _words(text: Sequence[Fragment], room: int) -> Iterator[Line]:
    """Words and the blanks between them; a word may change its style on the way.

    Wide characters, and words longer than a line, may break anywhere.
    """
    word: Line = []
    for style, part in text:
        for token in _TOKEN.findall(part):
            if token.isspace() or _breaks(token, room) or (word and _is_blank(word)):
                yield from [word] if word else []
                word = []
            if not _breaks(token, room):
                word.append((style, token))
                continue
            for piece in _characters(token):
                yield [(style, piece)]
    if word:
        yield word


def _characters(token: str) -> Iterator[str]:
    """Single characters, each with the marks of no width that follow it."""
    piece = ""
    for character in token:
        if piece and get_cwidth(character) > 0:
            yield piece
            piece = ""
        piece += character
    yield piece


def _breaks(token: str, room: int) -> bool:
    return text_width(token) > room or any(get_cwidth(character) > 1 for character in token)


def _is_blank(word: Line) -> bool:
    return all(text.isspace() for _, text in word)


def _size(word: Line) -> int:
    return sum(text_width(text) for _, text in word)
