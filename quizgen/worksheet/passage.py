"""What an English article asks of its readers: its hard words, and how hard it is to read."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from quizgen.worksheet.sheet import HardWord, Reading

if TYPE_CHECKING:
    from cefrpy import CEFRAnalyzer

_ENDS = r"(?:(?<=[.!?])|(?<=[.!?][\"'”’)]))"
_NO_END = "".join(rf"(?<!\b{word}\.)" for word in ("Mr", "Mrs", "Ms", "Dr", "St", "vs", "[A-Z]"))
_BREAK = re.compile(rf"{_ENDS}{_NO_END}\s+(?=[\"'“‘(]*[A-Z0-9])")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_HARD = 3.5  # on cefrpy's scale, on which B1 is 3 and C2 is 6
_LEVELS = ("A1", "A2", "B1", "B2", "C1", "C2")


def is_english(language: str) -> bool:
    """Whether this module can say anything of a text in this language."""
    return language.split("-", maxsplit=1)[0].lower() == "en"


def split_sentences(paragraph: str) -> list[str]:
    """The sentences of a paragraph, roughly: for counting and for showing one."""
    return [sentence for sentence in _BREAK.split(paragraph.strip()) if sentence]


def measure_reading(paragraphs: Sequence[str]) -> Reading | None:
    """Words, sentences and the grade of the Automated Readability Index (Smith and Senter 1967):
    4.71 letters a word + 0.5 words a sentence - 21.43; None for a text without words.
    """
    sentences = [words for words in map(_WORD.findall, _sentences(paragraphs)) if words]
    words = [word for sentence in sentences for word in sentence]
    if not words:
        return None
    letters = sum(map(len, words))
    index = 4.71 * letters / len(words) + 0.5 * len(words) / len(sentences) - 21.43
    return Reading(len(words), len(sentences), max(1, round(index)))


def find_hard_words(
    paragraphs: Sequence[str], count: int, *, secret: Sequence[str] = ()
) -> tuple[HardWord, ...]:
    """The hardest words (B2 and up), each with its first sentence, in the order of the text.

    No names; of words that differ in their endings only the first; none whose sentence overlaps
    with one of the `secret` quotes.
    """
    found: list[HardWord] = []
    ranks: list[tuple[float, int]] = []
    for number, paragraph in enumerate(paragraphs, start=1):
        for sentence in split_sentences(paragraph):
            if any(_overlap(sentence, quote) for quote in secret):
                continue
            for word in filter(str.islower, _WORD.findall(sentence)):
                level = _level(word)
                if level and level >= _HARD and not any(_are_kin(word, one.word) for one in found):
                    name = _LEVELS[min(6, round(level)) - 1]
                    found.append(HardWord(word, name, sentence, number))
                    ranks.append((level, len(word)))
    hardest = sorted(range(len(found)), key=ranks.__getitem__, reverse=True)[:count]
    return tuple(found[place] for place in sorted(hardest))


def _are_kin(one: str, other: str) -> bool:
    """Whether two words differ in their endings alone: consent, consented; -phosphoric, -phate."""
    shared = min(9, max(4, min(len(one), len(other)) - 2))
    return one[:shared] == other[:shared]


def _sentences(paragraphs: Sequence[str]) -> Iterator[str]:
    for paragraph in paragraphs:
        yield from split_sentences(paragraph)


def _overlap(sentence: str, quote: str) -> bool:
    return quote.strip() in sentence or sentence in quote


def _level(word: str) -> float | None:
    """From 1 (A1) to 6 (C2), the mean of its parts of speech; None if it is not known."""
    level = _analyzer().get_average_word_level_float(word) if len(word) >= 4 else None
    return None if level is None else float(level)


@cache
def _analyzer() -> "CEFRAnalyzer":
    from cefrpy import CEFRAnalyzer

    return CEFRAnalyzer()
