"""The key solves the quiz, and nothing else does: from the files, in a browser."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from quizgen.worksheet.html_code import read_code, read_quiz
from quizgen.worksheet.html_data import as_json
from tests.anki.decks import item
from tests.browser.quizzes import check, check_complete, enter, quick_forms, quiz
from tests.deck.makers import choice, deck
from tests.worksheet.random_decks import random_deck

pytestmark = pytest.mark.slow


def _prove(show: Any, seed: int) -> None:
    asked = random_deck(seed)
    total = sum(one.points for one in asked.items)
    for content, answers in quick_forms(asked, ["A", "B", "C"], seed):
        page = show(content)
        assert len(answers) == len(asked.items)
        enter(page, answers)
        assert check_complete(page) == f"{total:g} of {total:g} points", (seed, answers)


@pytest.mark.parametrize("start", range(0, 200, 50))
def test_keys_of_two_hundred_decks_in_three_forms_earn_full_marks(show: Any, start: int) -> None:
    for seed in range(start, start + 50):
        _prove(show, 1_000 + seed)


@pytest.mark.parametrize("seed", range(5))
def test_wrong_answers_earn_nothing(show: Any, seed: int) -> None:
    """Each item is answered with what the key says of another form's or with its own, wrong."""
    asked = random_deck(seed, size=14)
    ((content, answers),) = quick_forms(asked, [], seed)
    page = show(content)
    for number, answer in answers.items():
        _enter_wrong(page, number, answer)
    total = sum(one.points for one in asked.items)
    assert check(page) == f"0 of {total:g} points"


def _enter_wrong(page: Any, number: int, answer: str) -> None:
    field = page.locator(f"#q{number}")
    kind = (field.get_attribute("class") or "").split()[1]
    if kind == "choice":
        right = re.findall(r"\b([A-Z]) ", answer)
        for option in field.locator("label").all():
            if option.locator(".letter").inner_text() not in right:
                option.click()
    elif kind == "true_false":
        field.get_by_role("radio", name="False" if answer.startswith("True") else "True").check()
    elif kind == "matching":
        marks = re.findall(r" – ([A-Z]) ", answer)
        for select, mark in zip(field.locator("select").all(), marks, strict=True):
            others = select.locator("option").all_inner_texts()[1:]
            select.select_option(next(one for one in others if not one.startswith(f"{mark} –")))
    elif kind == "ordering":
        for at, select in enumerate(field.locator("select").all(), start=1):
            select.select_option(str(at))  # as they stand, which is never right
    else:
        for at, typed in enumerate(field.locator("input, textarea").all()):
            typed.fill(f"wrong {at}")


def test_untouched_questions_earn_nothing(show: Any) -> None:
    asked = random_deck(3, size=14)
    page = show(quiz(asked))
    assert check(page).startswith("0 of ")
    assert page.locator(".verdict .mark").all_inner_texts() == ["– Not answered"] * 14


def test_an_ordering_filled_in_halfway_earns_nothing(show: Any) -> None:
    page = show(quiz(deck(item(1, "ordering", question="?", order=["one", "two", "three"]))))
    page.get_by_label("one").select_option("1")
    page.get_by_label("two").select_option("2")
    assert check(page) == "0 of 1 points"


def test_some_of_several_right_options_are_not_enough(show: Any) -> None:
    page = show(quiz(deck(choice("?", ["a", "b", "c"], answer=["a", "b"]))))
    page.get_by_role("checkbox", name="A a").check()
    assert check(page) == "0 of 1 points"


def test_the_code_of_a_result_says_what_the_page_says(show: Any) -> None:
    for seed in range(5):
        asked = random_deck(seed, size=21)
        ((content, answers),) = quick_forms(asked, [], seed)
        page = show(content)
        enter(page, {number: answer for number, answer in answers.items() if number % 3})
        shown = float(check(page).split()[0])
        code = page.locator("#code").input_value().split(" · ")[-1]
        result = read_code(code, read_quiz(content.decode(), "quiz.html"))
        assert result is not None
        assert result.points == pytest.approx(shown, abs=0.01)
        assert [bool(right) for right in result.right] == [bool(n % 3) for n in answers]


def test_which_option_is_right_changes_sealed_text_only(tmp_path: Path) -> None:
    """Two quizzes that differ in their answers differ in nothing that can be read or measured."""
    options = ["one", "two", "three", "four"]
    decks = [deck(choice("Which?", options, answer=right)) for right in options]
    pages = [quiz(one).decode() for one in decks]
    sealed = re.compile(r'(?<=")[A-Za-z0-9+/]{20,}={0,2}(?=")')
    shapes = {
        re.sub('"tag":"....",', "", sealed.sub(lambda found: f"{len(found[0])}", page))
        for page in pages
    }
    assert len(shapes) == 1
    assert len(set(pages)) == 4


@pytest.mark.parametrize("reveal", [True, False])
def test_no_answer_can_be_read_in_the_source(reveal: bool) -> None:
    for seed in range(4):
        asked = random_deck(seed, size=14)
        source = quiz(asked, reveal=reveal).decode()
        for one in asked.items:
            fields = json.loads(one.model_dump_json(include={"back", "accept", "text", "answer"}))
            if one.kind not in ("choice", "true_false"):
                for word in re.findall(r"[a-z]\d+x\d+y\d{4}", as_json(fields)):
                    assert word not in source
