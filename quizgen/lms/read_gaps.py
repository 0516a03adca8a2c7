"""Gap texts put together again from a text with lines in it."""

from collections.abc import Sequence

from quizgen.deck.gaps import find_gaps
from quizgen.lms.prepare import LINE

Gap = tuple[str, str]  # answer and hint


def fill_gaps(texts: Sequence[str], gaps: Sequence[Gap]) -> str | None:
    """A gap text: `texts` are before, between and after the gaps. None if signs in them would be
    taken for gaps themselves.
    """
    pieces = [texts[0]]
    for place, ((answer, hint), text) in enumerate(zip(gaps, texts[1:], strict=True), start=1):
        pieces += [f"{{{{c{place}::{answer}{'::' + hint if hint else ''}}}}}", text]
    filled = "".join(pieces)
    found = [(gap.answer, gap.hint) for gap in find_gaps(filled)]
    return filled if found == list(gaps) else None


def fill_line(text: str, answer: str) -> str | None:
    """The same for a text with one line in it."""
    parts = text.split(LINE)
    return fill_gaps(parts, [(answer, "")]) if len(parts) == 2 else None
