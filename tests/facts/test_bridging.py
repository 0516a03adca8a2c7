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


def test_this_noun_is_said_in_full_right_after_it_was() -> None:
    told = "Norrby built a canal lock in 1923. This lock was made of oak. A canal lock needs care."
    assert stand("Notes", told)[1].text == "The canal lock was made of oak."
    away = "Norrby built a canal lock in 1923. Ships came. Norrby grew. This lock was made of oak."
    assert stand("Notes", away)[-1].loose == "pointing word: this"


def test_what_is_said_behind_of_is_said_again() -> None:
    last = stand("Notes", "Norrby bought a screen of steel pins. The screen broke in 1923.")[-1]
    assert last.text == "The screen of steel pins broke in 1923."


def test_a_trade_is_told_by_what_stands_before_it() -> None:
    assert stand("Notes", "Anna Smith wrote a book for the shipping industry.")[-1].loose == ""
    assert stand("Notes", "Anna Smith wrote a book for the industry.")[-1].loose


def test_what_something_is_known_as_needs_no_introduction() -> None:
    assert stand("Notes", "In Norway, Anna Smith is known as the keeper.")[-1].loose == ""
    assert stand("Notes", "In Norway, Anna Smith wrote about the keeper.")[-1].loose


def test_what_things_have_goes_by_the_name_that_the_article_has_for_it() -> None:
    told = "Whales have their own song. It was first taped in 1952. Whale song has many parts."
    assert stand("Notes", told)[1].text == "Whale song was first taped in 1952."
    assert stand("Notes", told.replace("Whale song", "Song"))[1].loose == "pronoun: it"


def test_behind_the_name_of_its_country_the_country_is_that_one() -> None:
    last = stand("Ek", "In July, Ek visited Kenya as the first dancer to perform in the country.")
    assert last[-1].loose == ""
    two = stand("Ek", "Ek went from Kenya to Sweden and performed twice in the country.")
    assert two[-1].loose == "definite: the country"


def test_the_year_is_the_one_that_was_named_before_it() -> None:
    assert stand("Ek", "In 2004, Anna Ek began the year with a tour of Norway.")[-1].loose == ""
    assert stand("Ek", "Anna Ek began the year with a tour.")[-1].loose == "definite: the year"


def test_a_part_of_the_body_is_that_of_whoever_the_sentence_is_about() -> None:
    fed = "Many frogs flick out a tongue with a sticky tip and draw it back into the mouth."
    assert stand("Frog", fed)[-1].loose == ""


def test_what_is_named_as_an_example_needs_no_introduction() -> None:
    danced = "Andorrans are fond of slow dances such as the sardana."
    assert stand("Notes", danced)[-1].loose == ""


def test_where_the_owner_is_named_the_population_is_its_own() -> None:
    last = stand("Algeria", ALGERIA, "Farming in Algeria feeds a third of the population.")[-1]
    assert last.loose == ""


def test_the_first_to_do_something_and_the_second_largest_are_told_by_that() -> None:
    assert stand("Notes", "The first state to sign was Virginia.")[-1].loose == ""
    assert stand("Notes", "Potassium is the seventh most abundant element.")[-1].loose == ""


def test_the_town_that_a_count_of_holstein_founded_is_not_holstein() -> None:
    founded = "Count Adolf of Holstein founded the town in 1143 near the coast of Norway."
    assert stand("Notes", founded)[-1].loose == "definite: the town"
