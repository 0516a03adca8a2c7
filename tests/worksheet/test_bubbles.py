"""Answer sheets with bubbles, and keys for ZipGrade."""

import csv
import io
import re
from pathlib import Path

import pytest
from pypdf import PdfReader

from quizgen.deck.item import Choice, Matching, TrueFalse
from quizgen.errors import WorksheetError
from quizgen.worksheet.bubbles import MOST_ROWS
from quizgen.worksheet.make import Made, make_sheets
from quizgen.worksheet.profiles import PROFILES
from quizgen.worksheet.zipgrade import zipgrade_csv
from tests.deck.makers import choice, deck, short, true_false
from tests.worksheet.orders import order
from tests.worksheet.random_decks import random_deck
from tests.worksheet.reading import key_answers, pdf_pages, pdf_text
from tests.worksheet.sample import ARTICLE, DECK


def _make(asked: object, **wanted: object) -> tuple[Made, ...]:
    wished = order(key="pdf", bubbles=True, **wanted)
    return make_sheets(asked, wished, paragraphs=ARTICLE, folder=Path())  # type: ignore[arg-type]


def _zipgrade(made: tuple[Made, ...]) -> tuple[list[list[str]], tuple[str, ...]]:
    content, losses = zipgrade_csv([one.bubbles for one in made if one.bubbles])
    return list(csv.reader(io.StringIO(content.decode(), newline=""))), losses


@pytest.mark.parametrize("seed", range(2))
def test_the_key_for_zipgrade_says_what_the_printed_key_says(seed: int) -> None:
    made = _make(random_deck(seed, size=28), codes=["A", "B", "C"], seed=seed)
    head, *lines = _zipgrade(made)[0]
    assert head[0].startswith("Key")
    for one in made:
        assert one.key is not None
        answers = key_answers(pdf_text(one.key))
        mine = [line for line in lines if line[0] == one.form]
        assert mine
        for _, number, response, points, kind in mine:
            answer = answers[int(number)]
            expected = {
                "choice": re.findall(r"\b([A-Z]) ", answer.split("[")[0]),
                "true_false": ["A" if answer.startswith("True") else "B"],
            }[kind]
            assert list(response) == expected
            assert f"[{points} point" in answer


def test_every_bubble_is_one_of_its_item() -> None:
    items = {one.id: one for one in DECK.items}
    (made,) = _make(DECK)
    assert made.bubbles is not None
    assert [row.label for row in made.bubbles.rows] == [
        *("1", "2", "3", "4", "5", "6", "11.1", "11.2", "11.3")
    ]
    assert made.bubbles.written == (7, 8, 9, 10, 12, 13)
    counts = {
        Choice: lambda one: len(one.options),
        TrueFalse: lambda one: 2,
        Matching: lambda one: len(one.pairs) + len(one.decoys),
    }
    for row in made.bubbles.rows:
        item = items[f"{int(row.label.split('.')[0]):012}"]
        assert len(row.letters) == counts[type(item)](item)  # type: ignore[index]
        assert set(row.right) <= set(row.letters)
        assert row.right


def test_the_sheet_has_a_line_for_each_and_the_key_shows_them_filled() -> None:
    made = _make(DECK, codes=["A", "B"])[1]
    assert made.answers is not None
    assert made.key is not None
    sheet = pdf_text(made.answers)
    assert "Form: A B" in sheet
    assert "A = True, B = False" in sheet
    assert "On the question sheet itself: 7–10, 12–13." in sheet
    assert "11.2 A B C D" in sheet
    overlay = PdfReader(io.BytesIO(made.key)).pages[-1].extract_text()
    assert "Answer sheet, filled in" in overlay
    assert "11.2" in overlay


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_a_hundred_questions_with_five_options_are_one_page(paper: str) -> None:
    asked = deck(*(choice(f"{number}?", list("abcde")) for number in range(MOST_ROWS)))
    (made,) = _make(asked, paper=paper)
    assert made.answers is not None
    assert pdf_pages(made.answers) == 1
    printed = pdf_text(made.answers)
    assert all(f"{number} A B C D E" in printed for number in range(1, MOST_ROWS + 1))


def test_more_than_fit_are_refused() -> None:
    with pytest.raises(WorksheetError, match="101"):
        _make(deck(*(true_false(f"{number}.") for number in range(101))))
    with pytest.raises(WorksheetError, match="question 1"):
        _make(deck(choice("?", list("abcdefghijkl"))))
    with pytest.raises(WorksheetError, match="none"):
        _make(deck(short("?", "a")))


def test_zipgrade_says_what_it_cannot_hold() -> None:
    lines, losses = _zipgrade(_make(DECK))
    assert [line[:4] for line in lines[1:]] == [
        ["A", "1", "B", "1"], ["A", "2", "AC", "2"], ["A", "3", "C", "1"], ["A", "4", "B", "1"],
        ["A", "5", "B", "1"], ["A", "6", "A", "1"],
    ]  # fmt: skip
    assert losses == (
        "answered in writing: questions 7, 8, 9, 10, 12, 13",
        "matching, which takes several lines: question 11",
    )
    assert _zipgrade(_make(deck(choice("?", list("abcdef")), true_false("x."))))[1] == (
        "more than five options: question 1",
    )


def test_zipgrade_has_five_forms_at_most() -> None:
    with pytest.raises(WorksheetError, match="A to E, not F"):
        _zipgrade(_make(DECK, codes=["A", "F"]))


@pytest.mark.parametrize("profile", PROFILES)
def test_the_bubbles_of_the_key_lie_over_those_of_the_sheet(profile: str) -> None:
    for made in _make(DECK, codes=["A", "B"], profile=profile, vocabulary=2):
        assert made.answers is not None
        assert made.key is not None
        sheet, overlay = _letters(made.answers), _letters(made.key)
        assert len(sheet) >= 30
        assert sheet == overlay


def test_bubbles_are_as_large_as_the_print_of_the_sheet() -> None:
    sizes = {}
    for profile, look in PROFILES.items():
        (made,) = _make(DECK, profile=profile)
        assert made.answers is not None
        page = PdfReader(io.BytesIO(made.answers)).pages[0]
        fonts = {str(font["/BaseFont"]) for font in page["/Resources"]["/Font"].values()}
        assert any(("Hyperlegible" in font) == look.sans for font in fonts)
        assert not (look.sans and any("Italic" in font for font in fonts))
        letters = _letters(made.answers)
        rights = [x for _, x, y in letters if y == letters[0][2]]
        sizes[profile] = rights[-1] - rights[0]
    assert sizes["large"] / sizes["normal"] == pytest.approx(18 / 11, rel=0.05)
    assert sizes["dyslexia"] > sizes["normal"]


def _letters(content: bytes) -> list[tuple[str, int, int]]:
    """The letters in the bubbles of the last page, and where they are, in points."""
    found: list[tuple[str, int, int]] = []

    def look(text: str, around: list[float], line: list[float], *_: object) -> None:
        if re.fullmatch("[A-J]", text.strip()):
            x, y = line[4], line[5]
            place = (
                around[0] * x + around[2] * y + around[4],
                around[1] * x + around[3] * y + around[5],
            )
            found.append((text.strip(), round(place[0]), round(place[1])))

    PdfReader(io.BytesIO(content)).pages[-1].extract_text(visitor_text=look)
    return found
