"""What named people say is asked with its speaker, and is false only by one clear change."""

from quizgen.facts.find import find_facts
from quizgen.questions.ask_sayings import ask_sayings
from quizgen.questions.candidate import Candidate
from quizgen.questions.items import make_items
from quizgen.source.article import Article

SAID = "Anna Smith, an ecologist with the Lake Towns Union"
WORDS = "the oldest lakes of Sweden have lost nearly all of their trout"


def ask(*paragraphs: str) -> list[Candidate]:
    facts = find_facts(Article(title="The lakes of Sweden", paragraphs=paragraphs))
    return list(ask_sayings(facts))


def test_a_saying_is_never_asked_without_its_speaker() -> None:
    (found,) = ask(f'"{WORDS.capitalize().replace("sweden", "Sweden")}," said {SAID}.')
    assert found.question.startswith(f"According to {SAID}, the ")
    assert found.statement == f"According to {SAID}, {WORDS}."


def test_nobody_else_is_said_to_have_said_it() -> None:
    found = ask(
        f'"{WORDS.capitalize().replace("sweden", "Sweden")}," said {SAID}.',
        '"Towns on the lakes of Sweden need new harbours for their ferries," '
        "said Peter Brown, a farmer in Norway.",
    )
    speakers = [one.question.split(", ")[0].removeprefix("According to ") for one in found]
    assert speakers == ["Anna Smith", "Peter Brown"]
    for one in found:
        assert (one.answer == "true") is (one.question == one.statement)


def test_the_sentence_that_names_the_speaker_is_evidence_too() -> None:
    first = f'"The fish are back," said {SAID}.'
    second = f'"{WORDS.capitalize().replace("sweden", "Sweden")}," she said.'
    (found,) = ask(first, second)
    (item,) = make_items([found])
    assert [place.quote for place in item.evidence] == [second, first]


def test_words_that_lean_on_others_are_not_asked() -> None:
    assert ask(f'"It has been like that in all of these places for years," said {SAID}.') == []


def test_a_saying_that_begins_with_how_often_is_not_put_behind_its_speaker() -> None:
    facts = find_facts(
        Article(
            title="Norrby",
            paragraphs=(
                '"Usually, the old mills of Norrby are the safest on the coast," said Anna'
                " Lindqvist, a professor of mining.",
            ),
        )
    )
    assert not facts.sayings
