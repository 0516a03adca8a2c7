"""What is not worth knowing waits for a person: dates, counts and places of no account."""

import pytest

from quizgen.questions.candidate import Candidate
from tests.questions.test_verify import faults


def fault_of(question: str, *sentences: str, title: str = "Notes") -> str:
    found: dict[str, tuple[Candidate, str]] = faults(*sentences, title=title)
    return found[question][1]


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        (
            "Norrby welcomed around 4.2 million visitors in 2012.",
            "In what year did Norrby welcome around 4.2 million visitors?",
        ),
        (
            "Norrby was recommended by the Lonely Planet guide in 2011.",
            "In what year was Norrby recommended by the Lonely Planet guide?",
        ),
    ],
)
def test_when_something_was_ranked_or_counted_is_a_detail(sentence: str, question: str) -> None:
    assert fault_of(question, sentence, title="Norrby") == "asks for a detail"


def test_when_something_was_founded_is_none() -> None:
    sentence = "The merchants of Norrby founded the Sandberg Bank in 1850."
    question = "In what year did the merchants of Norrby found the Sandberg Bank?"
    assert fault_of(question, sentence, title="Norrby") == ""


def test_what_somebody_did_long_ago_is_dated_though_it_is_told_in_passing() -> None:
    question = "In what year did Queen Elizabeth I of England close the Steelyard?"
    for year, fault in (("1598", ""), ("2005", "asks for a detail")):
        sentence = f"Queen Elizabeth I of England closed the Steelyard in {year}."
        assert fault_of(question, sentence, title="Hanseatic League") == fault


def test_a_making_verb_without_what_was_made_is_misread() -> None:
    sentence = "In 1862, Congress created with the approval of Abraham Lincoln."
    found = faults(sentence, title="Abraham Lincoln")
    assert {fault for one, fault in found.values() if one.form == "when"} <= {
        "what was made is not said"
    }


def test_years_between_two_years_are_a_sum() -> None:
    sentence = "The town of Norrby was ruled by the Danes for three centuries from 1516 to 1830."
    found = faults(sentence, title="Norrby")
    spans = [fault for question, (_, fault) in found.items() if "how many centuries" in question]
    assert spans
    assert "" not in spans


def test_how_many_there_are_of_something_beside_the_topic_is_a_detail() -> None:
    from dataclasses import replace

    from quizgen.questions.verify_counts import find_count_beside

    sentence = "Swedish merchants maintained four trading posts abroad."
    (asked,) = (one for one, _ in faults(sentence).values() if one.form == "how many")
    assert find_count_beside(asked, None) == ""  # type: ignore[arg-type]
    labelled = replace(asked, label="About Norrby: ")
    assert find_count_beside(labelled, None) == "asks for a detail"  # type: ignore[arg-type]


def test_a_continent_is_given_away_by_any_place_on_it() -> None:
    found = faults("The oldest light railway of Edmonton was built in North America.")
    continents = [fault for question, (_, fault) in found.items() if "which continent" in question]
    assert "" not in continents


def test_a_general_named_like_a_city_is_none() -> None:
    sentence = "Washington favored attacking New York in the summer of 1781."
    found = faults(sentence, "Washington is a city. The troops came to Washington.")
    towns = [fault for question, (_, fault) in found.items() if question.startswith("Which city")]
    assert all(fault == "no city does that" for fault in towns)
