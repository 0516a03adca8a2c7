"""Pronouns of an answer that can only mean the subject of the question."""

from tests.questions.asking import ask_form


def test_a_reason_may_say_its_of_what_the_question_is_about() -> None:
    found = ask_form(
        "why", "Star hopping is a very common method of Swedish sailors because of its simplicity."
    )
    assert found["Why is star hopping a very common method of Swedish sailors?"] == (
        "because of its simplicity", "",
    )  # fmt: skip


def test_a_reason_may_say_the_deficit() -> None:
    found = ask_form(
        "why", "The Norrby council changed several Swedish tax laws to reduce the deficit."
    )
    assert [fault for _, fault in found.values()] == [""]


def test_who_went_somewhere_is_asked_for_the_purpose() -> None:
    found = ask_form("why", "Anna Lindqvist returned to Norrby in 1982 to shoot a film on whales.")
    assert found["Why did Anna Lindqvist return to Norrby in 1982?"] == (
        "to shoot a film on whales", "",
    )  # fmt: skip
