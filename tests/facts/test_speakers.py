"""Speakers: whose words the article gives, with the role that it introduces them by."""

from quizgen.facts.find import Facts, find_facts
from quizgen.source.article import Article

ECOLOGIST = "Anna Smith, an ecologist with the Lake Towns Union"


def read(*paragraphs: str, title: str = "Notes") -> Facts:
    return find_facts(Article(title=title, paragraphs=paragraphs))


def said(*paragraphs: str) -> list[tuple[str, str]]:
    """(speaker, words) of every quotation whose speaker is sure."""
    return [(one.speaker.text, one.text) for one in read(*paragraphs).sayings]


def test_words_belong_to_who_is_named_behind_them() -> None:
    text = f'"The lakes of Sweden hold fewer fish than before the war," said {ECOLOGIST}.'
    assert said(text) == [
        (ECOLOGIST, "The lakes of Sweden hold fewer fish than before the war."),
    ]


def test_who_is_introduced_by_an_office_keeps_it() -> None:
    text = 'Union chairman Peter Brown said: "Sweden will need three new ferries on its lakes."'
    assert said(text)[0][0] == "Union chairman Peter Brown"


def test_he_said_means_the_last_speaker() -> None:
    first = f'"The lakes of Sweden are full of fish again," said {ECOLOGIST}.'
    second = '"The towns on the lakes have built new harbours," she said.'
    assert [speaker for speaker, _ in said(first, second)] == [ECOLOGIST, ECOLOGIST]


def test_she_said_is_not_said_by_a_man() -> None:
    first = '"The lakes of Sweden are full of fish again," said Peter Brown, a farmer in Sweden.'
    second = '"The towns on the lakes have built new harbours," she said.'
    assert len(said(first, second)) == 1


def test_nobody_speaks_where_two_could() -> None:
    first = f'"The lakes of Sweden are full of fish again," said {ECOLOGIST}.'
    second = "Peter Brown and Mary Jones met her in Stockholm."
    third = '"The towns on the lakes have built new harbours," he said.'
    assert len(said(first, second, third)) == 1


def test_words_of_i_and_we_are_nobody_elses() -> None:
    assert said(f'"We have counted the fish in our lakes for years," said {ECOLOGIST}.') == []


def test_the_first_word_is_small_inside_of_a_sentence_unless_it_is_a_name() -> None:
    text = (
        f'"The lakes of Sweden hold fewer fish than before the war," said {ECOLOGIST}. '
        '"Sweden has built new harbours on all of its lakes."'
    )
    first, second = (one.inside for one in read(text).sayings)
    assert first.startswith("the lakes of Sweden")
    assert second.startswith("Sweden has built")


def test_a_given_name_and_a_role_make_a_person() -> None:
    facts = read("Carolina Moraz, a former player, trains the team. Moraz lives in Rome.")
    assert facts.mentions.people.get("Moraz") == "Carolina Moraz"


def test_a_company_is_nobody() -> None:
    facts = read("Charlotte Motors sells cars in Sweden. The cars of Charlotte Motors are cheap.")
    assert "Charlotte Motors" not in facts.mentions.people
