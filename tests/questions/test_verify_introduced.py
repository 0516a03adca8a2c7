"""What a statement speaks of without having introduced it: things, and days without a year."""

from dataclasses import replace

import pytest

from quizgen.facts.find import Facts, find_facts
from quizgen.questions.ask_sentences import ask_sentences
from quizgen.questions.candidate import Candidate
from quizgen.questions.verify_dates import find_open_future
from quizgen.questions.verify_introduced import (
    NO_YEAR,
    UNPLACED,
    find_bare_source,
    find_day_without_year,
    find_undated_turn,
    find_unintroduced,
)
from quizgen.source.article import Article

TOPIC, HEADLINE = "Norrby", "Old ferries of Norrby sail again after ten years"


def whole(sentence: str, facts: Facts, kind: str = "true_false") -> Candidate:
    return Candidate(
        form="sentence: plain", kind=kind, question=sentence, answer="true", answer_kind="plain",
        evidence=facts.sentences[0], worth=1.0, statement=sentence,
        parsed=facts.standing[0].words,
    )  # fmt: skip


def open_nouns(sentence: str, title: str, kind: str = "true_false") -> str:
    facts = find_facts(Article(title=title, paragraphs=(sentence,)))
    return find_unintroduced(whole(sentence, facts, kind), facts.mentions)


@pytest.mark.parametrize(
    ("sentence", "noun"),
    [
        ("In 1911 Norrby bought the remaining ferries.", "the remaining ferries"),
        ("The new company carried mail from Norrby to Reval.", "the new company"),
    ],
)
def test_a_pointing_adjective_picks_out_what_was_said_before(sentence: str, noun: str) -> None:
    assert open_nouns(sentence, TOPIC) == f"definite: {noun}"


@pytest.mark.parametrize(
    "sentence",
    [
        "Norrby bought the remaining ferries of the Lake Union in 1911.",
        "Norrby bought the last ferries that were built of wood.",
        "The first animated film was shown in Norrby by Anna Smith.",
        "Norrby is the largest port of Sweden.",
        "The ferries carried mail from Norrby to Reval.",
    ],
)
def test_what_tells_which_one_is_enough(sentence: str) -> None:
    assert open_nouns(sentence, TOPIC) == ""


def test_in_news_nothing_is_known_beforehand() -> None:
    sentence = "The law forbids drivers to stop in Norrby."
    assert open_nouns(sentence, HEADLINE) == "definite: the law"
    assert open_nouns(sentence, TOPIC) == ""
    further = "The law, which came from Sweden, forbids drivers to stop in Norrby."
    assert open_nouns(further, HEADLINE) == "definite: the law"
    assert open_nouns(further.replace(",", ""), HEADLINE) == ""


def test_a_pronoun_said_in_full_is_no_better_known() -> None:
    facts = find_facts(Article(title=HEADLINE, paragraphs=("It forbids drivers to stop here.",)))
    said = "The law forbids drivers to stop in Norrby."
    one = replace(whole(said, facts), parsed=facts.standing[0].words)
    assert find_unintroduced(one, facts.mentions) == "definite: what a pronoun stands for"


def test_what_there_is_but_one_of_is_known_in_news() -> None:
    assert open_nouns("Norrby lies where the sun never sets in June.", HEADLINE) == ""


def test_a_gap_stands_beside_no_bare_definite() -> None:
    sentence = "Anna Smith sold the letters to Norrby in 1911."
    assert open_nouns(sentence, TOPIC, "cloze") == "definite: the letters"
    assert open_nouns(sentence, TOPIC) == ""


def test_sentences_bring_their_words() -> None:
    sentence = "The remaining ferries of wood were sold to Norway by Norrby in 1911."
    facts = find_facts(Article(title=TOPIC, paragraphs=(sentence,)))
    assert all(one.words for one in ask_sentences(facts))


def dated(text: str, kind: str = "true_false") -> str:
    facts = find_facts(Article(title=TOPIC, paragraphs=(text,)))
    return find_day_without_year(whole(text, facts, kind), facts.mentions)


@pytest.mark.parametrize(
    "text",
    [
        "On October 12 the Swedes tried to encircle Norrby.",
        "Norrby was visited by two ministers in December.",
        "The ferries of Norrby stopped sailing in early March.",
        "The ferries of Norrby have been at sea since at least July 12.",
    ],
)
def test_a_day_needs_its_year(text: str) -> None:
    assert dated(text) == NO_YEAR


@pytest.mark.parametrize(
    "text",
    [
        "On October 12, 1911 the Swedes tried to encircle Norrby.",
        "The market of Norrby was held in March every year.",
        "Snow falls on Norrby in March.",
        "Norrby suffered in the October Revolution.",
    ],
)
def test_a_dated_day_and_one_that_comes_back_are_told(text: str) -> None:
    assert dated(text) == ""


def test_a_day_of_what_hit_the_town_needs_its_year() -> None:
    facts = find_facts(
        Article(
            title="Norrby",
            paragraphs=("On May 25, an aftershock of great force hit northeast of Norrby.",),
        )
    )
    assert find_day_without_year(whole(facts.standing[0].text, facts), facts.mentions) == NO_YEAR


def test_questions_by_a_question_word_bring_their_own_scope() -> None:
    assert dated("Who visited Norrby in December?", "short_answer") == ""


@pytest.mark.parametrize(
    ("sentence", "fault"),
    [
        ("Anna Smith took over the ferries of Norrby from her father.", UNPLACED),
        ("The council of Norrby began to work on a plan for the harbour.", UNPLACED),
        ("Anna Smith took over the ferries of Norrby in 1911.", ""),
        ("Anna Smith won five of ten races on the lake of Norrby.", UNPLACED),
        ("Norrby never had a harbour of stone.", ""),
        ("Norrby has a harbour of stone.", ""),
        ("Anna Smith founded the Lake Union.", ""),
    ],
)
def test_a_turn_of_the_story_needs_its_date(sentence: str, fault: str) -> None:
    facts = find_facts(Article(title=TOPIC, paragraphs=(sentence,)))
    assert find_undated_turn(whole(sentence, facts), facts.mentions) == fault


@pytest.mark.parametrize(
    ("sentence", "fault"),
    [
        ("According to the new figures, Norrby has 36 ferries.", "definite: the figures"),
        ("According to the witnesses, the ferry sank off Norrby.", "definite: the witnesses"),
        ("According to the Lake Union, Norrby has 36 ferries.", ""),
        ("According to the legend, a giant built Norrby.", ""),
        ("According to the survey of 1911, Norrby had 36 ferries.", ""),
    ],
)
def test_a_source_has_a_name(sentence: str, fault: str) -> None:
    facts = find_facts(Article(title=TOPIC, paragraphs=(sentence,)))
    assert find_bare_source(whole(sentence, facts), facts.mentions) == fault


@pytest.mark.parametrize(
    ("sentence", "stale"),
    [
        ("Anna Lindqvist is to visit Norrby after the flood.", True),
        ("The new ferry has just passed its tests in Norrby.", True),
        ("The season of storms is just beginning in Norrby.", True),
        ("The mint of Norrby is to become a museum of coins.", False),
        ("The aim of the Lake Union is to keep tolls in Norrby low.", False),
        ("Tolls in Norrby are just enough to keep the ferry.", False),
    ],
)
def test_what_was_new_when_it_was_written_is_stale(sentence: str, stale: bool) -> None:
    facts = find_facts(Article(title=TOPIC, paragraphs=(sentence,)))
    assert bool(find_open_future(whole(sentence, facts), facts.mentions)) is stale
