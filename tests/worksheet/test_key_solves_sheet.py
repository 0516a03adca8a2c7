"""Every key solves its sheet: shown from the files alone, as a teacher would mark."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from quizgen.deck.deck import Deck
from quizgen.deck.item import AnyItem, Choice, Cloze, Flashcard, Matching, Ordering, ShortAnswer
from quizgen.worksheet.make import FileKind, Order, make_sheets
from tests.worksheet.random_decks import random_deck
from tests.worksheet.reading import docx_text, key_answers, pdf_text

_READ: dict[FileKind, Callable[[bytes], str]] = {"pdf": pdf_text, "docx": docx_text}
_WORD = r"[a-z]\d+x\d+y\d{4}"


def _solve(deck: Deck, sheet: str, key: str) -> None:
    """Look each answer of the key up on the sheet and compare with the deck."""
    answers = key_answers(key)
    numbers = {int(found[1]): int(found[0]) for found in re.findall(r"(\d+)\. ask(\d+)q", sheet)}
    assert len(numbers) == len(deck.items)
    for item in deck.items:
        number = numbers[int(item.id)]
        question = re.split(r"(?<!\w)\d+\. ask", sheet.split(f"{number}. ask{int(item.id)}q")[1])[0]
        answer = answers[number]
        assert _right(item, question, answer), (item, question, answer)


def _right(item: AnyItem, question: str, answer: str) -> bool:
    lettered = dict(re.findall(rf"\b([A-Z])\.? ({_WORD})", question))
    match item:
        case Choice():
            marked = re.findall(rf"\b([A-Z]) ({_WORD})", answer)
            return (
                {lettered[letter] for letter, _ in marked} == set(item.answers)
                and all(lettered[letter] == word for letter, word in marked)
                and len(lettered) == len(item.options)
            )
        case Matching():
            marked = re.findall(rf"({_WORD}) – ([A-Z]) ({_WORD})", answer)
            found = [[left, lettered[letter]] for left, letter, _ in marked]
            return found == item.pairs and all(lettered[mark] == word for _, mark, word in marked)
        case Ordering():
            shown = re.findall(_WORD, question)
            return sorted(shown) == sorted(item.order) and re.findall(_WORD, answer) == item.order
        case Cloze() | ShortAnswer() | Flashcard():
            expected = re.findall(_WORD, item.model_dump_json(exclude={"accept"}))
            return re.findall(_WORD, answer) == expected and not re.findall(_WORD, question)
        case _:
            return answer.split(maxsplit=1)[0] == str(item.answer)


def _prove(seed: int, kind: FileKind) -> None:
    deck = random_deck(seed)
    order = Order(codes=["A", "B", "C"], seed=seed, sheet=kind, key=kind)
    for made in make_sheets(deck, order, paragraphs=None, folder=Path()):
        assert made.key is not None
        _solve(deck, _READ[kind](made.sheet), _READ[kind](made.key))


@pytest.mark.parametrize("kind", ["pdf", "docx"])
@pytest.mark.parametrize("seed", range(3))
def test_keys_of_three_forms_solve_their_sheets(seed: int, kind: FileKind) -> None:
    _prove(seed, kind)


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["pdf", "docx"])
def test_keys_of_two_hundred_decks_solve_their_sheets(kind: FileKind) -> None:
    for seed in range(100, 300):
        _prove(seed, kind)


def test_the_grid_holds_the_same_answers_as_the_sheet_shows() -> None:
    """The numbers of the grid, written into the boxes of the sheet, put the things in order."""
    deck = random_deck(5, size=14)
    (made,) = make_sheets(deck, Order(key="pdf"), paragraphs=None, folder=Path())
    assert made.key is not None
    sheet, key = pdf_text(made.sheet), pdf_text(made.key)
    for item in deck.items:
        if isinstance(item, Ordering):
            number = re.findall(rf"(\d+)\. ask{int(item.id)}q", sheet)[0]
            question = re.split(r"\d+\. ask", sheet.split(f"ask{int(item.id)}q")[1])[0]
            shown = re.findall(_WORD, question)
            grid = key.split("Quick marking")[1].split("Answers and evidence")[0]
            marks = re.findall(rf"(?<!\S){number} ((?:\d+ ){{{len(shown)}}})", grid)[0].split()
            placed = [step for _, step in sorted(zip(map(int, marks), shown, strict=True))]
            assert placed == item.order
