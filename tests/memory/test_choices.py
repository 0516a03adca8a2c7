import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.deck.item import Choice
from quizgen.memory.choices import mark_choice
from quizgen.memory.verdict import Given, Verdict

ONE = Choice(
    id="0123456789ab",
    question="What must all members give?",
    options=["A simple majority", "Unanimous consent", "A two-thirds majority"],
    answer="Unanimous consent",
    accept=["agreement of all"],
)
SEVERAL = Choice(
    id="0123456789ab",
    question="Which applied in 2022?",
    options=["Sweden", "Norway", "Finland"],
    answer=["Sweden", "Finland"],
)


@pytest.mark.parametrize(
    "given", ["Unanimous consent", 1, ["Unanimous consent"], [1], "unanimous CONSENT"]
)
def test_the_right_option_is_right_however_it_is_named(given: Given) -> None:
    assert mark_choice(ONE, given) == Verdict(True, "Unanimous consent")


@pytest.mark.parametrize("given", ["A simple majority", 2, "simple majority", [0, 1], []])
def test_other_options_are_wrong(given: Given) -> None:
    verdict = mark_choice(ONE, given)
    assert not verdict.right
    assert not verdict.close


def test_an_answer_typed_without_the_options_is_compared_as_text() -> None:
    assert mark_choice(ONE, "unanimus consent").right
    assert mark_choice(ONE, "agreement of all").right
    assert mark_choice(ONE, "unanimous consent of nations").close
    assert mark_choice(ONE, "consent").reason == "part of the answer"
    assert not mark_choice(ONE, "two thirds of the majority").right


def test_a_slip_that_spells_another_option_is_wrong() -> None:
    item = Choice(
        id="0123456789ab", question="?", options=["Slovenia", "Slovania"], answer="Slovenia"
    )
    assert not mark_choice(item, "slovania").right
    assert not mark_choice(item, "slovania").close


def test_of_several_right_options_all_are_needed_and_no_other() -> None:
    assert mark_choice(SEVERAL, ["Finland", "Sweden"]) == Verdict(
        True, "Sweden; Finland", parts=(True, True, True)
    )
    assert mark_choice(SEVERAL, [0]) == Verdict(False, "Sweden; Finland", parts=(True, True, False))
    assert not mark_choice(SEVERAL, ["Sweden", "Norway", "Finland"]).right


def test_several_options_can_be_typed_in_any_order() -> None:
    assert mark_choice(SEVERAL, "Finland and Sweden").right
    assert not mark_choice(SEVERAL, "Finland").right


def test_options_of_signs_alone_are_told_apart() -> None:
    item = Choice(id="0123456789ab", question="?", options=["→", "←"], answer="→")
    assert mark_choice(item, "→").right
    assert not mark_choice(item, "←").right


@given(st.lists(st.text(min_size=1), min_size=2, max_size=5, unique=True), st.data())
def test_one_option_is_right_and_all_others_are_wrong(
    options: list[str], data: st.DataObject
) -> None:
    answer = data.draw(st.sampled_from(options))
    item = Choice(id="0123456789ab", question="?", options=options, answer=answer)
    assert [mark_choice(item, option).right for option in options] == [
        option == answer for option in options
    ]
