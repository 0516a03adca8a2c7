"""Gaps that become questions where they stand."""

import pytest

from quizgen.facts.find import find_facts
from quizgen.questions.ask_in_place import ask_in_place
from quizgen.questions.ask_sentences import ask_sentences
from quizgen.questions.gaps import ask_gaps
from quizgen.source.article import Article


def asked(sentence: str) -> list[tuple[str, str]]:
    facts = find_facts(Article(title="The lake", paragraphs=(sentence,)))
    gaps = [gap for frame in facts.frames for gap in ask_gaps(frame, facts.mentions)]
    gaps += [one for one in ask_sentences(facts) if one.kind == "cloze"]
    found = (one for gap in gaps for one in ask_in_place(gap, facts.mentions))
    return [(one.question, one.answer) for one in found]


@pytest.mark.parametrize(
    ("sentence", "question", "answer"),
    [
        (
            "The merchants of Norrby maintained four trading posts abroad.",
            "The merchants of Norrby maintained how many trading posts abroad?",
            "four",
        ),
        (
            "The Norrby bank was founded in the United States.",
            "The Norrby bank was founded in which country?",
            "the United States",
        ),
        (
            "The laws of Norrby banned children under the age of 14 from working.",
            "The laws of Norrby banned children under what age from working?",
            "14",
        ),
        (
            "About 400 sailors of Norrby sailed to Denmark in 1850.",
            "How many sailors of Norrby sailed to Denmark in 1850?",
            "about 400",
        ),
        (
            "Nearly 30 percent of the sailors of Norrby came from Denmark, in the south.",
            "What percentage of the sailors of Norrby came from Denmark?",
            "nearly 30 percent",
        ),
    ],
)
def test_a_gap_near_the_end_becomes_a_question_word(
    sentence: str, question: str, answer: str
) -> None:
    assert (question, answer) in asked(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The merchants of Norrby maintained more than four trading posts abroad.",
        "The merchants of Norrby gave $40 to 90 of the old towns.",
        "Ferries from Norrby carry an estimated 400 people.",
        "The old merchants gave four cows to the poor old widows of the towns on the lake.",
    ],
)
def test_bounds_several_figures_and_what_stands_far_from_the_end_stay_gaps(sentence: str) -> None:
    assert not any("how many" in question for question, _ in asked(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "The court of Norrby froze 140 million in terrorist assets.",
        "An estimated 37,000 tourists visited the town of Norrby in 2006.",
    ],
)
def test_how_many_has_its_noun_behind_it_and_no_article_before_it(sentence: str) -> None:
    assert not any("how many" in question for question, _ in asked(sentence))
