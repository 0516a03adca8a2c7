"""What somebody found or announced, asked for with who did so."""

from tests.questions.asking import ask_form


def test_what_a_named_body_found_is_asked_for() -> None:
    found = ask_form(
        "claim", "In 2010, the Norrby Research Centre found that most Swedish rivers were polluted."
    )
    question = "In 2010, what did the Norrby Research Centre find?"
    assert found[question][0] == "that most Swedish rivers were polluted"


def test_nobody_knows_what_some_researchers_found() -> None:
    found = ask_form("claim", "Some researchers found that most Swedish rivers were polluted.")
    assert found
    assert all(fault for _, fault in found.values())
