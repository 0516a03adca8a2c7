"""Lines with the numbers that an editor shows."""

from dataclasses import dataclass

from quizgen.source.characters import normalise_characters

SOFT_HYPHEN = "\u00ad"
_PARAGRAPH_SEPARATOR = "\u2029"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the file; `number` counts from 1, `text` keeps its indentation as spaces."""

    number: int
    text: str

    @property
    def blank(self) -> bool:
        """Whether there is nothing to see."""
        return not self.text.strip()


def split_lines(text: str) -> list[Line]:
    """All lines, characters normalised; a soft hyphen stays only where it broke a word in two."""
    return [
        Line(number, part)
        for number, raw in enumerate(text.split("\n"), start=1)
        for part in _split_separated(raw)
    ]


def _split_separated(raw: str) -> list[str]:
    parts = [_normalise(part) for part in raw.split(_PARAGRAPH_SEPARATOR)]
    return [text for part in parts for text in ("", part)][1:]


def _normalise(raw: str) -> str:
    text = normalise_characters(raw).rstrip()
    body = text.lstrip()
    indent = text[: len(text) - len(body)].expandtabs(4)
    return indent + body + (SOFT_HYPHEN if raw.rstrip().endswith(SOFT_HYPHEN) else "")
