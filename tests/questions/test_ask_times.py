"""Questions for the time of a clause."""

import pytest

from quizgen.facts.find import find_facts
from quizgen.questions.asking import list_candidates
from quizgen.questions.candidate import Candidate
from quizgen.questions.lifetimes import lifetime
from quizgen.questions.peers import collect_peers
from quizgen.questions.verify import find_fault
from quizgen.questions.write import write_items
from quizgen.source.article import Article


def candidates(*sentences: str, title: str = "Norrby") -> list[Candidate]:
    """The questions for a time of one paragraph, good or not."""
    facts = find_facts(Article(title=title, paragraphs=(" ".join(sentences),)))
    found = list_candidates(facts, collect_peers(facts, None))
    return [one for one in found if one.form in {"when", "year"}]


@pytest.mark.parametrize(
    ("sentence", "question", "answer"),
    [
        (
            "In the late 19th century, Norrby became a free port.",
            "In which century did Norrby become a free port?", "the 19th century",
        ),
        (
            "Norrby became a free port in the early 1890s.",
            "In which decade did Norrby become a free port?", "the 1890s",
        ),
        ("In mid-1897 Norrby became a free port.", "In what year did Norrby become a free port?",
         "1897"),
        ("Norrby became a free port in early March 1897.",
         "In what year did Norrby become a free port?", "1897"),
    ],
)  # fmt: skip
def test_part_of_a_time_is_asked_as_the_whole(sentence: str, question: str, answer: str) -> None:
    assert (question, answer) in [(one.question, one.answer) for one in candidates(sentence)]


def test_the_core_of_a_clause_is_asked_only_where_it_names_something() -> None:
    retired = candidates("Worn out by years of pain, Lindqvist left Norrby in 1987, having won it.")
    shaved = candidates("Worn out by years of pain, Lindqvist shaved his head in 1987, out of joy.")
    assert "" in [one.refused for one in retired]
    assert "" not in [one.refused for one in shaved if one.frame and one.frame.origin == "dated"]


def test_one_date_is_asked_for_once() -> None:
    facts = find_facts(Article(title="Norrby", paragraphs=(
        "In 1412, Queen Anna moved the court of Sweden to Norrby against the will of the nobles.",
    )))  # fmt: skip
    asked = [item for item in write_items(facts).items if "year" in getattr(item, "question", "")]
    assert len(asked) <= 1


def test_an_event_in_passing_is_a_detail_and_one_of_the_topic_is_not() -> None:
    passing = candidates("Anna Berg fled from Sweden after the Battle of Visby in 1361.")
    leading = candidates("The Peace of Stralsund of 24 May 1370 ended the war with Denmark.")
    own = candidates("The wall was torn down after the Battle of Norrby in 1361.")
    assert [one.refused for one in passing if one.frame is None] == ["asks for a detail"]
    assert [one.refused for one in leading if "signed" in one.question] == [""]
    assert [one.refused for one in own if "fought" in one.question] == [""]


def test_nothing_is_dated_before_the_topic_began() -> None:
    facts = find_facts(Article(title="The Norrby Gazette", paragraphs=(
        "The Norrby Gazette was founded in 1931. In 1935, a radio version was broadcast.",
    )))  # fmt: skip
    peers = collect_peers(facts, None)
    year = next(one for one in list_candidates(facts, peers) if one.answer == "1935")
    span = lifetime(year, peers)
    assert span is not None
    assert span[0] == 1931


@pytest.mark.parametrize(
    ("sentence", "fault"),
    [
        ("In 1771 Karl Sandberg found that a mast could carry two sails.", ""),
        ("In 1771 Karl Sandberg could build two ships for Norrby.", "not a plain fact: could"),
        ("In 1771 Karl Sandberg was elected mayor of Norrby.", ""),
        ("In 1771 Karl Sandberg was elected.", "what was made is not said"),
        ("In 1771 Karl Sandberg departed.", "no event to date"),
        ("In 1771 Norrby became a full member.", "what was made is not said"),
        ("In 1771 Norrby became a full member of the Hanseatic League.", ""),
        ("In 1771 Norrby built a gate on 27 March and a wall.", "a day in the question"),
        ("In 1971 Karl Sandberg has built two ships for Norrby.", "a tense that goes with no date"),
    ],
)  # fmt: skip
def test_a_date_needs_what_happened_and_not_what_could_or_has(sentence: str, fault: str) -> None:
    facts = find_facts(Article(title="Norrby", paragraphs=(sentence,)))
    found = [one for one in candidates(sentence) if one.form == "when"]
    assert found
    assert {find_fault(one, facts.mentions) for one in found} == {fault}
