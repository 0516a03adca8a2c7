from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from quizgen.memory.typed import compare_text
from quizgen.memory.vocabulary import NO_WORDS
from quizgen.study.vocabulary import read_vocabulary

ROWS = [
    (*line.split("\t"), "")[:4]
    for line in Path(__file__)
    .with_name("typed_answers.tsv")
    .read_text(encoding="utf-8")
    .splitlines()[1:]
]
BEARERS = st.text(alphabet="abdgklmp", min_size=6, max_size=9)  # none of them a small word
NAMES = st.text(alphabet="abcdefghijklmnop", min_size=3, max_size=12)


@pytest.mark.parametrize("verdict", ["right", "close", "wrong"])
def test_answers_are_told_apart_as_a_person_did(verdict: str) -> None:
    others = []
    for row_verdict, expected, typed, another in ROWS:
        if row_verdict == verdict:
            wrong = [another] if another else []
            found = compare_text(typed, [expected], others=wrong, vocabulary=read_vocabulary())
            said = "right" if found.right else "close" if found.close else "wrong"
            if said != verdict:
                others.append(f"{expected} / {typed}: {said} ({found.reason})")
    assert others == []


def test_the_table_holds_all_three_verdicts() -> None:
    assert min([row[0] for row in ROWS].count(kind) for kind in ("right", "close", "wrong")) > 20


@pytest.mark.parametrize(
    ("question", "expected", "typed", "right"),
    [
        ("Which country won the cup?", "France", "the French", True),
        ("Which language is spoken there?", "French", "France", False),
        ("What happened after the vote?", "the minister left office", "he left office", True),
        ("Who won the prize in 1911?", "Curie", "Irène Curie", False),
        ("Why were rates raised?", "to curb inflation", "to increase inflation", False),
        ("What does GDP stand for?", "gross domestic product", "general domestic product", False),
        ("In which year was the law passed?", "1964", "after 1964", False),
        ("What do you need to search a home?", "a search warrant", "an arrest warrant", False),
    ],
)
def test_the_question_says_what_may_be_left_out_or_added(
    question: str, expected: str, typed: str, right: bool
) -> None:
    found = compare_text(typed, [expected], question=question, vocabulary=read_vocabulary())
    assert found.right is right


def test_any_accepted_answer_is_right() -> None:
    assert compare_text("Ankara", ["Türkiye's capital", "Ankara"]).right


def test_nothing_is_right_if_nothing_is_expected() -> None:
    assert not compare_text("Ankara", []).right


def test_a_number_may_be_off_by_its_tolerance() -> None:
    expected = ["14 million kroner"]
    assert compare_text("14.4 million kroner", expected, tolerance=500_000).right
    assert compare_text("13,500,000", expected, tolerance=500_000).right
    assert not compare_text("14.6 million kroner", expected, tolerance=500_000).right
    assert not compare_text("14.4 million dollars", expected, tolerance=500_000).right


def test_a_tolerance_is_exact_in_decimals() -> None:
    assert compare_text("0.3", ["0.2"], tolerance=0.1).right
    assert not compare_text("0.3001", ["0.2"], tolerance=0.1).right


def test_the_answer_of_another_question_is_wrong_however_near() -> None:
    assert compare_text("Slovinia", ["Slovenia"]).right
    assert not compare_text("Slovinia", ["Slovenia"], others=["Slovinia"]).close


def test_what_another_question_shares_stays_right() -> None:
    assert compare_text("Sweden", ["Sweden"], others=["Sweden", "Finland"]).right


@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_no_other_number_is_right_or_close(one: int, other: int) -> None:
    assume(one != other)
    found = compare_text(f"{other} members", [f"{one} members"])
    assert not found.right
    assert not found.close


@given(NAMES)
def test_an_answer_is_right_in_any_case_and_with_any_spaces(name: str) -> None:
    assert compare_text(f"  {name.upper()} ", [name]).right


@given(NAMES, NAMES)
def test_another_answer_never_passes_as_a_slip(expected: str, other: str) -> None:
    assume(expected != other)
    found = compare_text(other, [expected], others=[other])
    assert not found.right
    assert not found.close


@given(st.text(), st.text(), st.lists(st.text(), max_size=3))
def test_any_texts_can_be_compared(typed: str, expected: str, others: list[str]) -> None:
    found = compare_text(typed, [expected], others=others)
    assert not (found.right and found.close)


@given(st.text(min_size=1))
def test_the_answer_itself_is_right(text: str) -> None:
    assume(text.strip())
    assert compare_text(text, [text], others=["x"]).right


@given(BEARERS, BEARERS, BEARERS)
def test_a_last_name_is_enough_only_where_nobody_else_bears_it(
    first: str, other: str, last: str
) -> None:
    assume(len({first, other, last}) == 3)
    who, rival = f"{first} {last}".title(), f"{other} {last}".title()
    assert compare_text(last, [who], question="Who was it?").right
    assert not compare_text(last, [who], others=[rival], question="Who was it?").right
    assert not compare_text(last, [who], question=f"Who was the brother of {rival}?").right


@given(st.integers(1, 500), st.integers(1, 59))
def test_a_duration_is_right_in_any_units_and_no_other_is(hours: int, minutes: int) -> None:
    expected = [f"{60 * hours + minutes} minutes"]
    assert compare_text(f"{hours} hours {minutes} minutes", expected).right
    assert not compare_text(f"{hours} hours {minutes + 1} minutes", expected).right


def test_a_change_to_a_number_is_none_by_it() -> None:
    assert not compare_text("to 5 per cent", ["by 5 per cent"]).right
    assert not compare_text("1960", ["the 1960s"]).right


@given(BEARERS, BEARERS)
def test_half_of_what_was_asked_is_wrong(one: str, other: str) -> None:
    assume(compare_text(one, [other]).reason == "" and not compare_text(one, [other]).close)
    expected = [f"{one} and {other}"]
    assert compare_text(f"{other}, {one}", expected).right
    assert not compare_text(one, expected).right


NEGATED = ("not {}", "{} not", "never {}", "no {}", "non {}", "without {}", "anything except {}")


@given(st.lists(BEARERS, min_size=1, max_size=4), st.sampled_from(NEGATED), st.booleans())
def test_a_changed_negation_is_never_right(words: list[str], negated: str, turned: bool) -> None:
    """Neither added nor left out; in sentences and names, with the shipped words or none."""
    plain = " ".join(words)
    for text in (plain, plain.title()):
        pair = (text, negated.format(text))
        said, expected = pair if turned else pair[::-1]
        for vocabulary in (NO_WORDS, read_vocabulary()):
            assert not compare_text(said, [expected], vocabulary=vocabulary).right


@pytest.mark.parametrize("question", ["Why did it close?", "Who was it?", ""])
@given(st.sampled_from(("is", "was", "did", "could", "would", "has")), BEARERS, BEARERS)
def test_a_contracted_negation_changes_a_sentence(
    question: str, verb: str, subject: str, rest: str
) -> None:
    plain, other = f"it {verb} {subject} {rest}", f"it {verb}n't {subject} {rest}"
    other = other.replace("couldn't", "couldn’t")  # either apostrophe
    for said, expected in ((plain, other), (other, plain)):
        assert not compare_text(said, [expected], question=question).right
