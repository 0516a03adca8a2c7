"""True or false: a whole sentence as it stands in the article, or with one thing in it changed."""

import re
from collections.abc import Iterator, Sequence
from hashlib import sha256

from quizgen.facts.frame import Evidence, Word
from quizgen.facts.quantities import find_quantities
from quizgen.facts.standing import Standing
from quizgen.facts.times import find_times
from quizgen.questions.candidate import Candidate
from quizgen.questions.denials import undeny
from quizgen.questions.number_options import Option
from quizgen.questions.opposites import turn_words
from quizgen.questions.swaps import other_numbers

NAMES, LONG_ENOUGH = 2, 11  # names and words of a sentence that is asked as it is


def judge_sentence(
    standing: Standing, place: Evidence, *, topical: bool = False
) -> Iterator[Candidate]:
    """At most one statement: false by one change in three of four cases, else true.

    Beside names and figures it is the topic that makes a sentence worth it (`topical`).
    """
    text = standing.text
    names = re.findall(r"(?<!^)\b(?:[A-Z][\w-]+|\d[\d.,]*)", text)
    false, kind = next(_falsify(standing), (text, "plain"))
    if (len(names) < NAMES and not topical) or len(text.split()) < LONG_ENOUGH:
        return
    true = kind == "plain" or int.from_bytes(sha256(text.encode()).digest()[:2]) % 4 == 0
    yield Candidate(
        form=f"sentence: {kind}", kind="true_false", question=text if true else false,
        answer="true" if true else "false", answer_kind=kind, evidence=place, worth=0.1,
        statement=text, named=_is_named(standing.words),
    )  # fmt: skip


def _is_named(words: Sequence[Word]) -> bool:
    """Whether the subject of the sentence is a name."""
    root = next((word for word in words if word.dep == "ROOT"), None)
    return root is not None and any(
        word.pos == "PROPN" for word in words
        if word.head == root.index and word.dep in {"nsubj", "nsubjpass"}
    )  # fmt: skip


def _falsify(standing: Standing) -> Iterator[tuple[str, str]]:
    """(false statement, what was changed)."""
    text = standing.text
    yield from ((changed, "denial") for changed in undeny(text))
    yield from ((changed, "opposite") for changed in turn_words(standing.words, text))
    for kind, old, option in _numbers(text):
        if len(re.findall(rf"(?<![\w-]){re.escape(old)}(?![\w-])", text)) == 1:
            yield text.replace(old, option.text), kind


def _numbers(text: str) -> Iterator[tuple[str, str, Option]]:
    """A number made another, if the sentence holds just one and no date."""
    numbers = [q for q in find_quantities(text) if q.bound != "range" and not q.ordinal]
    if re.search(r"[a-z], \d{1,2}, ", text):  # somebody's age
        return
    if len(numbers) == 1 and not find_times(text) and text.count("%") <= 1:
        yield from (("number", numbers[0].text, o) for o in other_numbers(numbers[0], text)[:1])
