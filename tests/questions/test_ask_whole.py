"""Sentences that stand alone, with one part turned into a question word."""

from tests.questions.asking import ask, ask_form


def test_what_a_thing_is_based_on_keeps_its_preposition_at_the_end() -> None:
    found = ask_form(
        "relation", "The monastic calendar of Norrby is based on the tides of the northern sea."
    )
    assert found == {
        "What is the monastic calendar of Norrby based on?": ("the tides of the northern sea", "")
    }


def test_what_something_consists_of_may_end_in_of() -> None:
    found = ask_form("relation", "The parliament of Norrby consists of two elected chambers.")
    assert all(fault != "answer is cut" for _, fault in found.values())


def test_by_whom_a_thing_is_so_classified_is_no_part_of_what_it_is() -> None:
    found = ask_form("relation", "Norrby is classified as a free harbour by the World Bank.")
    assert all(fault for _, fault in found.values())


def test_an_adverb_stands_before_the_verb_whose_place_is_asked() -> None:
    found = ask_form(
        "whereabouts", "Copper mining is practised mainly in Sweden and Norway.", title="Copper"
    )
    assert found["Where is copper mining mainly practised?"] == ("in Sweden and Norway", "")


def test_a_place_without_a_name_is_no_answer_to_where() -> None:
    assert not ask_form("whereabouts", "Copper mining is practised mainly in many regions.")


def test_who_was_the_first_is_asked_whatever_else_is_told() -> None:
    found = ask_form(
        "holder", "In 1961, Anna Lindqvist became the first woman to cross the lake of Norrby."
    )
    assert [answer for answer, _ in found.values()] == ["Anna Lindqvist"]
    assert all(question.startswith("Who became the first woman to cross") for question in found)


def test_what_only_one_thing_is_at_a_time_is_asked_without_a_superlative() -> None:
    assert ask_form("holder", "Stenhall is the capital of Norrby.")
    assert not ask_form("holder", "Stenhall is the village of many painters.")


def test_what_the_main_crop_is_is_told_without_what_is_said_beside() -> None:
    found = ask_form(
        "identity", "The main crop of Norrby is barley, which is sown in May.", title="Norrby"
    )
    assert [answer for answer, _ in found.values()] == ["barley"]


def test_an_example_is_one_of_many_and_no_identity() -> None:
    assert not ask_form("identity", "An example of a stone is granite.")
    assert not ask_form("identity", "The reason for the strike was a pay cut in Norrby.")


def test_when_somebody_did_something_is_a_clause_only_where_no_year_is_told() -> None:
    once = ask_form("moment", "Anna Lindqvist won wide fame when she crossed the lake of Norrby.")
    dated = ask_form(
        "moment", "Anna Lindqvist won wide fame in 1961 when she crossed the lake of Norrby."
    )
    assert list(once.values()) == [("when she crossed the lake of Norrby", "")]
    assert not dated


def test_a_bare_thing_tells_too_little_to_ask_of() -> None:
    found = ask("The storm was blamed for scores of accidents in Sweden.")
    assert not [one for one, _ in found.values() if one.form == "relation"]


def test_a_thing_is_asked_for_what_it_brings_about_and_not_for_what_it_does() -> None:
    brings = ask_form("subject", "Heavy rain in Sweden caused the great flood of Norrby in 1961.")
    acts = ask_form("subject", "Three-legged lifts carry miners to the old pits of Norrby.")
    assert "" in {fault for _, fault in brings.values()}
    assert "" not in {fault for _, fault in acts.values()}


def test_an_object_of_two_words_without_a_name_is_a_draft() -> None:
    found = ask_form("object", "In 1961, Anna Lindqvist founded a new school in Norrby.")
    assert all(fault for _, fault in found.values())


def test_both_is_said_by_the_question_and_not_by_its_answer() -> None:
    found = ask_form("relation", "The roads of Norrby suffer from both heavy snow and slow repair.")
    assert [answer for answer, _ in found.values()] == ["heavy snow and slow repair"]
