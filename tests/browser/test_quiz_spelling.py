"""Typed answers are folded alike where they are sealed (Python) and where they are tried (page)."""

import unicodedata
from random import Random
from typing import Any

import pytest

from quizgen.shipped import shipped_bytes
from quizgen.worksheet.html_typed import LEAD_INS, fold, read_number

pytestmark = pytest.mark.slow

_PIECES = (
    *("1,000", "14 million", "-5", "S-400", "2.5", "İ", "ß", "Σ", "ΟΔΟΣ", "the ", "in ", " ", ","),
    *(".", "'", "“", "½", "①", "ﬁ", "e\u0301", "\u200d", "\u00a0", "\t", "C#", "5 %", "-", "−"),
)


def _texts() -> list[str]:
    rng = Random(7)
    assigned = [
        chr(code) for code in range(0x20, 0x30000) if unicodedata.category(chr(code))[0] != "C"
    ]
    one_by_one = [f"a{character}1" for character in assigned if ord(character) < 0x3100]
    mixed = [
        "".join(rng.choice((*_PIECES, rng.choice(assigned))) for _ in range(rng.randint(1, 8)))
        for _ in range(4_000)
    ]
    return one_by_one + mixed


def test_page_and_program_fold_alike(page: Any) -> None:
    source = shipped_bytes("worksheet", "quiz.js").decode()
    rules = source[source.index("const DASHES") : source.index("  // A value for each place")]
    texts = _texts()
    folded = page.evaluate(
        "([rules, dropped, texts]) => { const quiz = { dropped };"
        " const made = Function('quiz', rules + 'return { fold, readNumber };');"
        " const { fold, readNumber } = made(quiz);"
        " return texts.map((one) => [fold(one), readNumber(fold(one))]); }",
        [rules, list(LEAD_INS), texts],
    )
    expected = [[fold(text, LEAD_INS), read_number(fold(text, LEAD_INS))] for text in texts]
    different = [
        (text, mine, theirs)
        for text, mine, theirs in zip(texts, expected, folded, strict=True)
        if mine != theirs
    ]
    assert different == []
