"""All the members of a short list, where the article tells how many there are."""

from tests.questions.asking import ask_form


def test_a_list_behind_a_colon_is_asked_for_as_a_whole() -> None:
    found = ask_form("members", "Denmark has three main trading ports: Norrby, Lund and Kalmar.")
    assert found == {
        "Which three main trading ports does Denmark have?": ("Norrby, Lund and Kalmar", "")
    }  # fmt: skip


def test_a_list_that_holds_more_or_less_than_is_told_is_not_asked_for() -> None:
    assert not ask_form("members", "Denmark has four main trading ports: Norrby, Lund and Kalmar.")


def test_what_the_members_are_is_asked_for() -> None:
    found = ask_form("members", "The two oldest harbours of Sweden are Norrby and Kalmar.")
    assert [answer for answer, _ in found.values()] == ["Norrby and Kalmar"]


def test_two_of_many_are_not_asked_for() -> None:
    assert not ask_form("members", "Two major harbours of Sweden are Norrby and Kalmar.")


def test_an_amount_of_things_is_used_for_anything() -> None:
    assert not ask_form("to do", "A variety of Swedish methods are used to reduce the great cost.")
