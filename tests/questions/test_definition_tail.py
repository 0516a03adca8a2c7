"""What belongs to a definition though a comma stands before it."""

import pytest

from quizgen.questions.definition_tail import whole_definition


@pytest.mark.parametrize(
    ("quote", "whole"),
    [
        ("Puddle is a mixture of clay and sand, worked into a dense state.",
         "a mixture of clay and sand, worked into a dense state"),
        ("Puddle is a mixture of clay and sand, which is worked with water.",
         "a mixture of clay and sand, which is worked with water"),
        ("Puddle is a mixture of clay and sand, although it is seldom used.",
         "a mixture of clay and sand"),
        ("Puddle is a mixture of clay and sand, including some gravel.",
         "a mixture of clay and sand"),
        ("Puddle is a mixture of clay and sand.", "a mixture of clay and sand"),
        ("Puddle (clay) is a mixture of clay.", "a mixture of clay and sand"),
    ],
)  # fmt: skip
def test_a_participle_or_relative_clause_belongs_to_what_it_defines(quote: str, whole: str) -> None:
    assert whole_definition("a mixture of clay and sand", quote) == whole


def test_a_tail_that_makes_it_too_long_is_left_out() -> None:
    answer = "a mixture of clay and sand"
    tail = ", worked " + "with water and " * 10 + "straw"
    assert whole_definition(answer, f"Puddle is {answer}{tail}.") == answer
