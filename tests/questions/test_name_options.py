"""Wrong options that are names: of the same kind, time and weight, and surely wrong."""

from quizgen.facts.find import Facts, find_facts
from quizgen.facts.frame import Phrase, Word
from quizgen.questions.ask_arguments import ask_arguments
from quizgen.questions.existed import admitted
from quizgen.questions.name_options import name_options
from quizgen.questions.pair_options import pair_options
from quizgen.questions.peers import Peers, collect_peers
from quizgen.questions.people_options import people_options
from quizgen.questions.place_options import place_options
from quizgen.questions.verify import find_fault
from quizgen.questions.whole_names import is_whole
from quizgen.source.article import Article

PEOPLE = (
    "The engineer Anna Lindqvist opened the ferry line in 1923. Her rival Karl Sandberg ran "
    "steamboats in 1925. The painter Maria Holm drew the harbour in 1921.",
    "The mayor Peter Lund visited the museum in 2019.",
)


def read(*paragraphs: str, title: str = "Lake Towns") -> Peers:
    facts: Facts = find_facts(Article(title=title, paragraphs=paragraphs))
    return collect_peers(facts, None)


def people(question: str, name: str = "Anna Lindqvist") -> list[str]:
    quote = "The engineer Anna Lindqvist opened the ferry line in 1923."
    return [option.text for option in people_options(name, question, quote, read(*PEOPLE))]


def places(name: str, noun: str, question: str, *paragraphs: str) -> list[str]:
    peers = read(*paragraphs or ("Nothing of note.",))
    return [option.text for option in place_options(name, noun, question, "", peers)]


def test_a_mayor_of_today_is_no_wrong_answer_beside_people_of_a_hundred_years_ago() -> None:
    assert set(people("Who opened the ferry line in 1923?")) == {"Karl Sandberg", "Maria Holm"}


def test_who_stands_in_the_question_is_no_option() -> None:
    assert "Karl Sandberg" not in people("Who opened a ferry line beside that of Karl Sandberg?")


def test_her_in_the_question_leaves_the_men_out() -> None:
    assert people("Who opened her ferry line in 1923?") == ["Maria Holm"]


def test_who_did_the_same_elsewhere_is_no_wrong_answer() -> None:
    also = "In 1926 Karl Sandberg opened another ferry line on the lake."
    quote = "The engineer Anna Lindqvist opened the ferry line in 1923."
    found = people_options(
        "Anna Lindqvist", "Who opened a ferry line on the lake?", quote, read(PEOPLE[0], also)
    )
    assert "Karl Sandberg" not in [option.text for option in found]


def test_great_powers_stand_beside_great_powers_and_neighbours_beside_small_countries() -> None:
    assert {"Russia", "Germany"} <= set(
        places("United States", "country", "Which country stopped the sale of fighters?",
               "Russia and Germany objected. Finland was silent.")
    )  # fmt: skip
    near = places("Nepal", "country", "Which country counted its tigers?")
    assert {"India", "Bangladesh"} & set(near)


def test_no_country_stands_twice_under_two_names() -> None:
    found = places("US", "country", "Which country sold the jets?", "Britain bought ships.")
    assert not {"Britain", "the United Kingdom"} <= set(found)


def test_a_country_whose_people_the_question_names_is_no_option() -> None:
    found = places("Nepal", "country", "Which country sold tigers to an Indian zoo?")
    assert "India" not in found


def test_cities_are_of_the_same_country_and_of_a_country_that_the_article_speaks_of() -> None:
    spoken = places("Bursa", "city", "In which city did they meet?", "It happened in Turkey.")
    assert len(spoken) == 3
    assert places("Ankara", "city", "In which city did they meet?", "Turkey is large.") == []


def test_of_two_countries_each_is_as_often_right_as_wrong() -> None:
    peers = read("Sweden and Finland asked to join. Norway and Denmark had joined before.")
    found = pair_options("Sweden and Finland", "Which countries asked to join?", "", peers)
    texts = ["Sweden and Finland", *(option.text for option in found)]
    halves = [text.split(" and ") for text in texts]
    assert len(found) == 3
    assert all([half[0] for half in halves].count(half[0]) == 2 for half in halves)
    assert all([half[1] for half in halves].count(half[1]) == 2 for half in halves)


def test_the_country_that_makes_a_named_product_is_not_asked_for() -> None:
    facts = read("The United States stopped the sale of F-35 jets to Greece.").facts
    asked = [one for frame in facts.frames for one in ask_arguments(frame)]
    faults = {one.question: find_fault(one, facts.mentions) for one in asked}
    told = [fault for question, fault in faults.items() if question.startswith("Which country")]
    assert told == ["a product tells the country that makes it"]


def test_who_is_said_to_be_of_a_people_has_no_namesakes_of_other_peoples() -> None:
    assert people("Who was the first Swedish woman to open a ferry line?") == []
    assert people("Who was the first Swede to open a ferry line?") == []
    assert people("Who opened the first Swedish ferry line in 1923?") != []


def test_a_match_is_won_by_somebody_of_the_same_sex() -> None:
    text = (
        "Roger Lund defeated Karl Sandberg in four sets in 1923. James Holm won in 1922. "
        "Anna Lindqvist won the final of 1921."
    )
    quote = "Roger Lund defeated Karl Sandberg in four sets in 1923."
    found = people_options(
        "Roger Lund", "Who defeated Karl Sandberg in four sets?", quote, read(text)
    )
    assert "Anna Lindqvist" not in [option.text for option in found]


def test_a_country_that_was_not_there_yet_is_no_option() -> None:
    text = "In 1641 Portugal expanded inward from the coast."
    peers = read(text)
    found = place_options("Portugal", "country", "Which country expanded inward?", text, peers)
    names = {option.text for option in found}
    assert "Spain" in names
    assert not names & {"Germany", "Belgium", "Italy"}


def test_a_state_that_was_not_admitted_yet_is_no_option() -> None:
    text = "In 1786 Connecticut hastened to profit by opening its ports."
    found = place_options("Connecticut", "state", "Which state opened its ports?", text, read(text))
    assert len(found) == 3
    assert all(admitted(option.text) <= 1786 for option in found)


def test_what_the_article_is_about_is_no_option() -> None:
    peers = read("Troops went to Zambia. Angola has an army.", title="Angola")
    found = place_options("Zambia", "country", "To which country did troops go?", "", peers)
    assert "Angola" not in [option.text for option in found]


def test_a_city_of_a_vast_country_stands_beside_others_of_the_article_only() -> None:
    spoken = "It happened in the United States. He lived in Chicago and Boston, too."
    assert places("Tuscaloosa", "city", "Which city was the capital?", "The United States.") == []
    assert set(places("Tuscaloosa", "city", "Which city was the capital?", spoken)) <= {
        "Chicago", "Boston"
    }  # fmt: skip


def test_a_town_stands_beside_other_towns_of_the_article_unless_a_country_is_told() -> None:
    spoken = "They sailed to Hamburg, then from Hamburg to Bruges and London. Visby is a town."
    question = "Which town did King Valdemar of Denmark capture?"
    assert set(places("Visby", "town", question, spoken)) == {"Hamburg", "Bruges", "London"}
    assert places("Visby", "town", "Which Swedish town did the king capture?", spoken) == []


def test_people_of_another_age_are_told_by_their_century() -> None:
    text = (
        "Galen Holm wrote the book in the 2nd century.",
        "Anna Lindqvist wrote in the 15th century. Karl Sandberg wrote in the 16th century.",
    )
    found = people_options("Galen Holm", "Who wrote the first book?", text[0], read(*text))
    assert found == ()


def test_a_person_with_role_and_people_before_the_name_is_that_person() -> None:
    found = people("Who drew the ferry line?", "Swedish engineer Anna Lindqvist")
    assert found == people("Who drew the ferry line?") != []


def test_which_towns_lie_in_a_state_of_america_is_known() -> None:
    peers = read("Mobile served as the capital of Alabama. Birmingham and Detroit grew as well.")
    question, quote = "Which city served as the capital?", "Mobile served as the capital."
    assert place_options("Mobile", "city", f"{question} Alabama", quote, peers) == ()


def test_bodies_may_share_the_word_for_their_kind_but_no_other() -> None:
    peers = read(
        "Norrby University won the prize. Visby University and Riga University lost. The "
        "University of Visby is old."
    )
    mentions = peers.facts.mentions
    kind = mentions.kind("Norrby University")
    word = Word("Norrby", "norrby", "NNP", "PROPN", "", "", 0, 0, space=False)
    phrase = Phrase("Norrby University", (word,), word, plural=False, proper=True,
                    kind=kind.coarse, noun=kind.noun)  # fmt: skip
    found = name_options(phrase, "Which university won the prize?", "", peers)
    texts = [option.text for option in found]
    assert "Riga University" in texts
    assert sum("Visby" in text for text in texts) == 1  # which has two names


def test_whom_the_article_is_about_is_no_wrong_answer() -> None:
    text = (
        "Erik Berg painted in Norrby. Karl Holm bought the harbour of Norrby in 1913. "
        "Olof Strand sold fish in Norrby. Nils Ek mended the boats of Norrby."
    )
    facts = find_facts(Article(title="Erik Berg", paragraphs=(text,)))
    found = people_options("Karl Holm", "Who bought the harbour?", text, collect_peers(facts, None))
    assert "Erik Berg" not in [option.text for option in found]


def test_a_name_that_always_goes_on_is_only_a_part_of_one() -> None:
    text = (
        "In 1923 Anna Lindqvist met Karl Sandberg Holm. Karl Sandberg Holm was 30. "
        "The Maria Holm Memorial was near the Edvard Berg House, and the Oskar Lund sank."
    )
    assert is_whole("Anna Lindqvist", text)
    assert not any(is_whole(name, text) for name in ("Karl Sandberg", "Maria Holm", "Oskar Lund"))
    assert not is_whole("Maria Holm Memorial", "Maria Holm Memorial was opened.")
    assert not is_whole("Norrby Rebels", "Norrby Rebels won.")


def test_people_of_whom_the_article_tells_no_deed_are_no_wrong_answers() -> None:
    quote = "In 1923 Anna Lindqvist opened the ferry line."
    named = "Her house had portraits of Karl Sandberg and Maria Holm."
    for deed, expected in (
        ("", []),
        ("Karl Sandberg painted boats.", ["Karl Sandberg", "Maria Holm"]),
    ):
        peers = read(f"{quote} {named} {deed}")
        found = people_options("Anna Lindqvist", "Who opened the ferry line?", quote, peers)
        assert sorted(option.text for option in found) == expected
