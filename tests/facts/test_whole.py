"""Sentences that stand alone, read once more as they are shown."""

from quizgen.facts.find import find_facts
from quizgen.facts.frame import WHOLE, Frame
from quizgen.source.article import Article


def whole(*sentences: str) -> tuple[Frame, ...]:
    return find_facts(Article(title="Notes", paragraphs=(" ".join(sentences),))).whole


def test_a_sentence_that_stands_alone_is_one_clause_with_all_its_words() -> None:
    (frame,) = whole("In 1961, Anna Lindqvist founded a school of music in Norrby.")
    assert frame.origin == WHOLE
    told = " ".join(part.text for part in frame.parts)
    assert told == "in 1961 Anna Lindqvist founded a school of music in Norrby"


def test_a_sentence_that_leans_on_the_one_before_is_not_read() -> None:
    frames = whole("Norrby is a town in Sweden.", "These were built by the monks of the abbey.")
    assert [frame.evidence.sentence for frame in frames] == [0]


def test_who_says_so_is_the_speaker() -> None:
    (frame,) = whole("According to Anna Lindqvist, copper is mined in the hills of Norrby.")
    assert frame.speaker == "Anna Lindqvist"


def test_a_name_is_read_in_full_where_it_is_shown_in_full() -> None:
    frames = whole("Anna Lindqvist was a singer from Norrby.", "She founded a school of music.")
    assert [frame.subject.text for frame in frames][-1] == "Anna Lindqvist"
