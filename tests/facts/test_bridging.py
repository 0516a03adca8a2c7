"""What is understood from the topic of the article: "the economy", "the crew"."""

from quizgen.facts.find import find_facts
from quizgen.facts.standing import Standing
from quizgen.source.article import Article

ALGERIA = "Algeria is a country in North Africa. Algeria has a large desert."


def stand(title: str, *paragraphs: str) -> tuple[Standing, ...]:
    return find_facts(Article(title=title, paragraphs=paragraphs)).standing


def test_the_economy_in_an_article_on_a_country_is_that_of_the_country() -> None:
    last = stand("Algeria", ALGERIA, "Oil makes up most of the economy.")[-1]
    assert last == Standing("Oil makes up most of the economy of Algeria.", "")


def test_beside_another_place_it_may_be_that_of_the_other() -> None:
    last = stand("Algeria", ALGERIA, "In France, oil makes up little of the economy.")[-1]
    assert last.loose == "definite: the economy"


def test_what_the_article_calls_so_from_beginning_to_end_belongs_to_its_topic() -> None:
    told = (
        "Comet 7 was a flight to Mars. Comet 7 began in May.",
        "The crew slept in shifts. Mars looked red to the crew. In June, the crew saw Mars grow.",
    )
    assert [one.loose for one in stand("Comet 7", *told)[2:]] == ["", "", ""]
    once = ("Comet 7 was a flight to Mars. Comet 7 began in May.", "The crew slept in shifts.")
    assert stand("Comet 7", *once)[-1].loose == "definite: the crew"


def test_the_same_noun_before_it_in_the_sentence_tells_which() -> None:
    last = stand("Notes", "A camera needs a lens because the lens bends light.")[-1]
    assert last.loose == ""


def test_what_is_said_behind_the_last_of_several_nouns_tells_of_all() -> None:
    last = stand("Notes", "Anatomy describes the shape, size and position of organs.")[-1]
    assert last.loose == ""


def test_the_kings_of_a_place_are_not_named_after_one_of_them() -> None:
    last = stand("Notes", "Henry of Navarre ruled France. France had kings of Navarre.")[-1]
    assert last.text == "France had kings of Navarre."
