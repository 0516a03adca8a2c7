"""Whether a line break ends a paragraph or only a line."""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

Breaks = Callable[
    [str, str, bool], bool
]  # (line, the next one, is it the first?) -> paragraph ends
_WIDEST = 120  # columns; longer lines are not wrapped by hand or by an editor
_NARROWEST = 40
_CUT_FROM = 8  # words; a shorter line is rather a heading or a link than the start of a sentence
_LONG_PARAGRAPH = 200  # characters; Markdown with such lines has one a paragraph
_LOWER_WORD = re.compile(r"[a-z]+(?:['’-][a-z]+)*(?:[ ,.;!?]|$)")
_ENDS = re.compile(r"[.!?…:;][\"'”’»)\]*_]*(?:\[[^\[\]]{1,30}\])*$")  # a footnote mark may follow


def ends_sentence(text: str) -> bool:
    """Whether the text closes like a sentence or a lead-in to what follows."""
    return _ENDS.search(text.rstrip()[-60:]) is not None


def find_breaks(runs: Sequence[Sequence[str]], *, markdown: bool) -> Breaks:
    """The rule by which the lines of this text end paragraphs.

    `runs` are the lines that stand together without a blank line between them. Markdown joins
    them, unless they are so long that each must be a paragraph.
    """
    lengths = sorted(len(line) for run in runs if len(run) > 1 for line in run)
    if markdown and (not lengths or lengths[len(lengths) // 2] <= _LONG_PARAGRAPH):
        return lambda _line, _after, _first: False
    width = _find_width(runs, lengths)
    if not width:
        return lambda line, after, _first: not _was_cut(line, after)
    ragged = _is_ragged(runs, width)
    return lambda line, after, first: _breaks_wrapped(line, after, width, first, ragged)


def _find_width(runs: Sequence[Sequence[str]], lengths: Sequence[int]) -> int:
    """The column at which the text is wrapped, or 0 if each line is a paragraph."""
    pairs = [pair for run in runs for pair in pairwise(run)]
    width = lengths[(len(lengths) - 1) * 19 // 20] if lengths else 0
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    full = sum(_is_full(line, after, width) for line, after in pairs)
    nearly = sum(_is_full(line, after, 0.75 * width) for line, after in pairs)
    final = sum(ends_sentence(line) for line, _ in pairs)
    by_feeling = nearly >= 0.7 * len(pairs) and final <= 0.4 * len(pairs)
    return width if full >= 0.6 * len(pairs) or by_feeling else 0


def _is_ragged(runs: Sequence[Sequence[str]], width: int) -> bool:
    """Whether lines were broken by feeling, so that a line that is not full proves nothing."""
    inside = [
        _is_full(line, after, width)
        for run in runs
        for line, after in pairwise(run)
        if not ends_sentence(line)
    ]
    return sum(inside) < 0.9 * len(inside)


def _breaks_wrapped(line: str, after: str, width: int, first: bool, ragged: bool) -> bool:
    if _continues(after):
        return False
    if len(line) > width + 5:
        return True
    full = _is_full(line, after, width)
    if _indent(after) >= _indent(line) + 2 and (ends_sentence(line) or not full):
        return True
    if full:
        return False
    if ends_sentence(line):
        return not ragged or len(line) < 0.8 * width
    return first and len(line) < 0.6 * width


def _was_cut(line: str, after: str) -> bool:
    """Whether a break in the middle of a sentence slipped in where each line is a paragraph."""
    cut = len(line.split()) >= _CUT_FROM and not ends_sentence(line)
    return cut and _LOWER_WORD.match(after.lstrip()) is not None


def _continues(line: str) -> bool:
    return line.lstrip()[:1].islower()


def _is_full(line: str, after: str, width: float) -> bool:
    """Whether the next line's first word would not have found room in this one."""
    word = after.split(maxsplit=1)[0] if after.strip() else ""
    return len(line.rstrip()) + 1 + len(word) > width


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
