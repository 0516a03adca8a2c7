"""What fits a page: questions too tall for one, words too long for a line."""

import re
from math import ceil
from typing import Any

from quizgen.worksheet.profiles import Paper, Profile
from quizgen.worksheet.sheet import Gap, Question

LINE_WIDTH = 482.0  # points of a line
_HEIGHTS = {"a4": 734.0, "letter": 684.0}  # points of a page between its margins
_HEADING = 10.0  # em for the heading and instruction above a question
_LETTER = {True: 0.56, False: 0.47}  # em that a letter takes on average, sans or serif
_LONG_WORD = re.compile("[!-~\u00a1-\u024f]{31,}")
_SOME = re.compile("(.{10})(?=.)")


def is_tall(question: Question, look: Profile, paper: Paper) -> bool:
    """Whether the question may not fit a page with its heading, so that it has to be torn."""
    return _height(question, look) > _HEIGHTS[paper] / look.size - _HEADING


def fits_line(text: str, look: Profile) -> bool:
    """Whether a text fits a line of the page, indented."""
    return "\n" not in text and _lines(text, look, 0.9) == 1


def break_long_words(data: Any) -> Any:
    """The data with places to break (U+200B) in words that no line holds."""
    if isinstance(data, str):
        return _LONG_WORD.sub(lambda word: _SOME.sub("\\1\u200b", word[0]), data)
    if isinstance(data, dict):
        return {key: break_long_words(value) for key, value in data.items()}
    if isinstance(data, list | tuple):
        return [break_long_words(value) for value in data]
    return data


def _height(question: Question, look: Profile) -> float:
    """In em; too much rather than too little."""
    line = 0.7 + look.leading
    asked = "".join("_" * 20 if isinstance(piece, Gap) else piece for piece in question.text)
    options = [_lines(option, look) * line + look.gutter for option in question.options]
    if question.kind == "matching":
        rows = max(len(question.lefts), len(question.options))
        sides = (*question.lefts, *question.options)
        options = [(_lines(side, look, 0.3) - 1) * line for side in sides] + [2.6] * rows
    elif question.kind == "ordering":
        options = [option + 1.0 for option in options]
    elif question.columns == 2 and not look.wide:
        options = options[: ceil(len(options) / 2)]
    pictures = len(question.pictures) * 5.5 / 0.0353 / look.size
    return _lines(asked, look) * line + sum(options) + question.lines * 2.2 + pictures + 2


def _lines(text: str, look: Profile, share: float = 1.0) -> int:
    """Lines of a text in a share of the width."""
    room = (LINE_WIDTH / look.size - 4) * share / (_LETTER[look.sans] + look.tracking)
    return sum(max(1, ceil(len(part) / room)) for part in text.split("\n"))
