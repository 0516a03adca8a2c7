"""Halves: a short statement gives way to the sentence that it was cut out of."""

from dataclasses import replace

import pytest

from quizgen.facts.find import find_facts
from quizgen.questions.candidate import Candidate
from quizgen.questions.halves import WHOLE, find_halves
from quizgen.source.article import Article

SENTENCE = (
    "Norrby sold its ferries to Reval in 1911, because the new railway along the lake carried both"
    " mail and people."
)
FACTS = find_facts(Article(title="Norrby", paragraphs=(SENTENCE,)))
HALF = Candidate(
    form="judgement: plain", kind="true_false", question="Norrby sold its ferries in 1911.",
    answer="true", answer_kind="plain", evidence=FACTS.sentences[0], worth=1.0,
    frame=FACTS.frames[0],
)  # fmt: skip
WHOLE_ONE = replace(HALF, form="sentence: plain", question=SENTENCE, frame=None)


def test_a_half_gives_way_to_the_whole() -> None:
    assert find_halves([HALF, WHOLE_ONE]) == [WHOLE, ""]


@pytest.mark.parametrize(
    "others",
    [[], [replace(WHOLE_ONE, kind="cloze")]],
    ids=["nothing else", "a gap in the sentence"],
)
def test_a_half_stays_where_the_whole_is_not_judged(others: list[Candidate]) -> None:
    assert find_halves([HALF, *others]) == [""] * (1 + len(others))


def test_a_half_that_was_made_false_stays() -> None:
    assert find_halves([replace(HALF, answer="false"), WHOLE_ONE]) == ["", ""]


def test_what_is_nearly_all_of_the_sentence_stays() -> None:
    longer = replace(HALF, question=" ".join(SENTENCE.split()[:17]))
    assert find_halves([longer, WHOLE_ONE]) == ["", ""]
