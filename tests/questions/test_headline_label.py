"""Headline labels: the items of a report say which report, where they do not name its event."""

import pytest

from quizgen.facts.find import find_facts
from quizgen.facts.frame import Evidence
from quizgen.facts.mentions import Mentions
from quizgen.questions.candidate import Candidate
from quizgen.questions.headline_label import label_headlines, quote_headline
from quizgen.questions.write import write_items
from quizgen.source.article import Article

TITLE = "Storm closes the port of Lund"
TEXT = (
    "The storm sank two ferries of the Norrby Line on its way to Malmo in 1998.",
    "Anna Holm, the captain of the larger ferry, steered to the island of Ven.",
)


def mentions_of(title: str) -> Mentions:
    return find_facts(Article(title=title, paragraphs=TEXT)).mentions


def make(kind: str, question: str, answer: str) -> Candidate:
    place = Evidence(TEXT[0], 1, 0)
    return Candidate(
        form="gap", kind=kind, question=question, answer=answer, answer_kind="name",
        evidence=place, worth=1.0,
    )  # fmt: skip


def test_a_headline_stands_in_quotation_marks_before_what_does_not_say_it() -> None:
    one = make("true_false", "Two ferries sank.", "true")
    assert [c.asked for c in label_headlines([one], mentions_of(TITLE))] == [
        "About “Storm closes the port of Lund”: Two ferries sank."
    ]


def test_what_says_half_of_the_headline_needs_no_label() -> None:
    one = make("true_false", "A port of Lund was closed by a storm.", "true")
    assert label_headlines([one], mentions_of(TITLE)) == [one]


def test_what_takes_up_a_noun_of_the_headline_needs_it() -> None:
    one = make("true_false", "The storm closed a port in Lund.", "true")
    (found,) = label_headlines([one], mentions_of(TITLE))
    assert found.label


def test_a_headline_that_tells_the_answer_is_left_out() -> None:
    one = make("cloze", "_____ sank two ferries on the way to Malmo.", "The storm")
    assert label_headlines([one], mentions_of(TITLE)) == [one]


@pytest.mark.parametrize(
    ("title", "quoted"),
    [
        ("Storm closes the port of Lund. Two ferries sink.", "“Storm closes the port of Lund”"),
        ("Mayor of Lund calls storm 'a warning'", "“Mayor of Lund calls storm 'a warning'”"),
        ('Mayor of Lund calls storm "a warning"', "“Mayor of Lund calls storm 'a warning'”"),
        ("Lund", ""),
        ("The island of Ven", ""),
        ("Captain of the Larger Ferry", ""),
        (" ".join(["storm"] * 17), ""),
    ],
)
def test_names_and_long_titles_are_no_headlines(title: str, quoted: str) -> None:
    assert quote_headline(mentions_of(title)) == quoted


def test_the_noun_of_a_headline_needs_no_introduction_behind_it() -> None:
    items = write_items(find_facts(Article(title=TITLE, paragraphs=TEXT)), count=6).items
    shown = [str(getattr(i, "question", getattr(i, "statement", ""))) for i in items]
    assert shown
    assert any("storm" in text for text in shown)
