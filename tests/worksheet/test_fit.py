"""What does not fit a page is torn, nothing else is; what does not fit a line is broken."""

import io
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from quizgen.worksheet.fit import break_long_words, is_tall
from quizgen.worksheet.make import make_sheets
from quizgen.worksheet.profiles import PROFILES
from quizgen.worksheet.sheet import Question
from tests.deck.makers import choice, deck
from tests.worksheet.orders import order


def _question(**fields: Any) -> Question:
    return Question(1, "0" * 12, fields.pop("kind", "choice"), 1, ("Why?",), **fields)


def test_only_long_words_are_broken_and_nothing_is_lost() -> None:
    text = "a word, a " + "x" * 95 + " and https://example.org/" + "y" * 40
    broken = break_long_words({"a": [text], "n": 3})
    assert broken["n"] == 3
    assert broken["a"][0].replace("\u200b", "") == text
    assert all(len(piece) <= 40 for piece in broken["a"][0].split("\u200b"))
    usual = "Donaudampfschifffahrtsgesell 日本語" + "日" * 50
    assert break_long_words(usual) == usual


def test_a_question_is_tall_where_it_fills_the_page() -> None:
    options = tuple(f"Option {number}" for number in range(28))
    for profile, tall in (("normal", False), ("large", True)):
        assert is_tall(_question(options=options, columns=2), PROFILES[profile], "a4") is tall
        assert not is_tall(_question(options=options[:6]), PROFILES[profile], "letter")
    assert is_tall(_question(kind="ordering", options=options), PROFILES["dyslexia"], "a4")


@pytest.mark.parametrize("profile", PROFILES)
def test_many_options_run_on_over_pages_and_none_lies_upon_another(profile: str) -> None:
    asked = choice("Which?", [f"Option {number}." for number in range(60)])
    (made,) = make_sheets(deck(asked), order(profile=profile), paragraphs=None, folder=Path())
    places: list[tuple[int, int, int]] = []
    for page, content in enumerate(PdfReader(io.BytesIO(made.sheet)).pages):

        def note(text: str, matrix: Any, *rest: Any, page: int = page) -> None:
            if text.strip().startswith("Option"):
                places.append((page, round(matrix[4]), round(matrix[5])))

        content.extract_text(visitor_text=note)
    assert len(places) == len(set(places)) == 60
    assert all(50 < height < 800 for _, _, height in places)
