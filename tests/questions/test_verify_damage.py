"""Sentences that lost words in the article, or took in words that are none of theirs."""

from dataclasses import replace

import pytest

from quizgen.facts.find import find_facts
from quizgen.facts.frame import Evidence
from quizgen.questions.asking import list_candidates
from quizgen.questions.candidate import Candidate
from quizgen.questions.peers import collect_peers
from quizgen.questions.verify import find_fault
from quizgen.questions.verify_damage import DAMAGED, find_damage, find_lost_figure, find_lost_limit
from quizgen.source.article import Article

MENTIONS = find_facts(Article(title="Notes", paragraphs=("Sweden has many lakes.",))).mentions


def statement(text: str) -> Candidate:
    return Candidate(form="sentence: plain", kind="true_false", question=text, answer="true",
                     answer_kind="plain", evidence=Evidence(text, 1, 0), worth=1.0,
                     statement=text)  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "The pipeline can carry up to of oil a day from Norrby.",
        "The council is made of the mayor, the vice -Mayor and others.",
        "In Norrby the most common names of ships were.",
        "The works include The Ferry, The Barge, The Raft.",
        "The best known journal was The Ferry of Norrby, also.",
        "An example of it is the The Norrby Observatory in Sweden.",
        "The mill of Norrby was built for a 4.65 billion loan.",
        "Anna Holm directed the film of Norrby in 1966 in 1979.",
        "In 1992 some 3million people lived near Norrby.",
        "The club of Norrby was founded in 1994, it holds a race on the lake.",
        "The works include The Ferry, Salt and Water, The Barge of Norrby, The Raft.",
    ],
)
def test_damaged_sentences_are_dropped(text: str) -> None:
    assert find_damage(statement(text), MENTIONS)


@pytest.mark.parametrize(
    "text",
    [
        "The works include The Ferry, The Barge, and The Raft.",
        "A ferry of more than 20 metres was built in Norrby.",
    ],
)
def test_sound_sentences_stay(text: str) -> None:
    assert find_damage(statement(text), MENTIONS) == ""


@pytest.mark.parametrize(
    "text",
    [
        "The mine of Norrby produced over of silver in 1931.",
        "Mount Norrby rises to above the Baltic Sea.",
        "The coast of Norrby is a plain stretching some inland from the sea.",
        "Norrby receives of rain in a year, with around of snow.",
        "The village is located approximately south of Norrby.",
        "The number of ferries grew from to in ten years.",
        "Most farms lie in the valley, about northeast of Norrby.",
        "The winters are mild, with temperatures around in Norrby.",
        "In 1931 Sweden had of proven gas.",
        "A -wide crater lies in the hills of Norrby.",
        "The ferry had a speed of relative to the harbour of Norrby.",
    ],
)
def test_a_sentence_that_lost_its_figure_proves_nothing(text: str) -> None:
    assert find_lost_figure(statement(text), MENTIONS) == DAMAGED


@pytest.mark.parametrize(
    "text",
    [
        "The handing over of the keys took place in Norrby.",
        "Some of the ferries of Norrby are over fifty years old.",
        "The water rose to above 30 metres in the old harbour.",
        "The crew is made up of sailors from around Norrby.",
    ],
)
def test_a_sentence_that_has_all_its_words_is_kept(text: str) -> None:
    assert find_lost_figure(statement(text), MENTIONS) == ""


def test_who_reports_it_is_not_read_into_the_fact() -> None:
    text = "In 1931 Sweden closed the harbour of Norrby over a strike, reported Radio Norrby."
    facts = find_facts(Article(title="Norrby", paragraphs=(text,)))
    listed = [c for c in list_candidates(facts, collect_peers(facts, None)) if c.frame]
    assert all(find_fault(one, facts.mentions) for one in listed)


def test_a_limit_in_brackets_is_not_lost() -> None:
    text = "Norrby has the largest harbour (by number of ferries) of any town."
    short = statement("Norrby has the largest harbour of any town.")
    assert find_lost_limit(replace(short, evidence=Evidence(text, 1, 0)), MENTIONS)
    assert not find_lost_limit(statement(text), MENTIONS)
    almost = Evidence("Norrby has (almost) the largest harbour of any town.", 1, 0)
    assert find_lost_limit(replace(short, evidence=almost), MENTIONS)
    aside = "Norrby has the largest harbour (Norrhamn) of any town."
    assert not find_lost_limit(replace(short, evidence=Evidence(aside, 1, 0)), MENTIONS)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("What was sold for 2.5million kroner?", "the bank"),
        ("What do the towns of Norway collect from 1.0-7.5%?", "property taxes"),
        ("Who wrote the An Island in Norrby suite?", "Holm"),
    ],
)
def test_glued_figures_spoil_questions_as_well(question: str, answer: str) -> None:
    asked = Candidate(form="object", kind="short_answer", question=question, answer=answer,
                      answer_kind="thing", evidence=Evidence("It is so.", 1, 0),
                      worth=1.0)  # fmt: skip
    assert find_lost_figure(asked, MENTIONS) == DAMAGED


def test_a_height_that_is_lost_damages_its_sentence() -> None:
    text = "The badge of Norrby is given to pilots who exceed in altitude."
    assert find_lost_figure(statement(text), MENTIONS) == DAMAGED


@pytest.mark.parametrize(
    "text",
    [
        "Anna Holm worked on her Ballade No. 2, Op.",
        "Methods of boiling been a field of study in Norrby since 1970.",
    ],
)
def test_a_sentence_that_lost_its_end_or_its_verb_proves_nothing(text: str) -> None:
    assert find_lost_figure(statement(text), MENTIONS) == DAMAGED


@pytest.mark.parametrize(
    "text",
    [
        "Methods of boiling have long been a field of study in Norrby.",
        "Had Norrby been a port, ships would have come.",
    ],
)
def test_a_verb_with_its_auxiliary_is_whole(text: str) -> None:
    assert not find_lost_figure(statement(text), MENTIONS)


@pytest.mark.parametrize(
    "text",
    [
        "After the club of Norrby was founded in 1994, it held a race on the lake.",
        "The works include The Ferry, The Barge and The Raft.",
        "The house included her father, his son Peter, and Anna Smith, a sailor.",
        "The islands are included in the parish of Vik, a part of Norrby, near Lund.",
    ],
)
def test_whole_sentences_are_no_damage(text: str) -> None:
    assert not find_damage(statement(text), MENTIONS)


def test_half_of_a_clause_at_the_end_proves_nothing() -> None:
    text = "The council forced the farmers of Norrby to learn how notions of virtue."
    quote = text.rstrip(".") + " and trade could be joined."
    assert find_damage(replace(statement(text), evidence=Evidence(quote, 1, 0)), MENTIONS)
