import pytest

from quizgen.memory.surrenders import is_surrender
from quizgen.memory.typed import compare_text


@pytest.mark.parametrize(
    "text",
    [
        "idk",
        "I don't know",
        "i dont know",
        "don’t know!",
        "no idea",
        "Sorry, no clue",
        "???",
        "dunno.",
    ],
)
def test_saying_so_is_no_answer(text: str) -> None:
    assert is_surrender(text)
    found = compare_text(text, ["a tsunami"])
    assert (found.right, found.close, found.reason) == (False, False, "not known")


@pytest.mark.parametrize(
    "text", ["Na", "no", "unknown", "the Khyber Pass", "0", "no ideas of his own"]
)
def test_what_may_be_an_answer_is_one(text: str) -> None:
    assert not is_surrender(text)


def test_it_is_right_where_it_is_the_answer() -> None:
    assert compare_text("no idea", ["No idea"]).right
