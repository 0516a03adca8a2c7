"""What happened to something at a time."""

from tests.questions.asking import ask_form


def test_what_was_done_to_a_thing_happened_to_it() -> None:
    found = ask_form("fate", "The Swedish Bank of Norrby was nationalised in 1934.")
    assert found == {
        "In 1934, what happened to the Swedish Bank of Norrby?": ("it was nationalised", "")
    }


def test_what_was_said_of_a_thing_did_not_happen_to_it() -> None:
    assert not ask_form("fate", "The Swedish Bank of Norrby was criticised in 1934.")


def test_a_person_is_called_by_a_pronoun_only_where_the_name_tells_which() -> None:
    found = ask_form("fate", "Anna Lindqvist was deposed by the bishop of Norrby in 1934.")
    answers = [answer for answer, _ in found.values()]
    assert answers == ["she was deposed by the bishop of Norrby"]


def test_a_name_of_which_nothing_is_known_is_not_called_it() -> None:
    found = ask_form("fate", "Karadjik was arrested by the police in Norrby in 1934.")
    assert all(not answer.startswith("it ") for answer, _ in found.values())
