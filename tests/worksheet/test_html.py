"""The HTML quiz as a file: self-contained, the same every time, sealed."""

import hashlib
import json
import re
from base64 import b64decode, b64encode
from pathlib import Path

import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from quizgen.deck.deck import Deck
from quizgen.worksheet.html_slots import find_slots
from quizgen.worksheet.html_typed import LEAD_INS, fold, read_number
from quizgen.worksheet.make import make_sheets
from quizgen.worksheet.sheet import Answer, Question
from tests.deck.makers import choice, deck
from tests.worksheet.orders import order
from tests.worksheet.sample import ARTICLE, DECK


def _quiz(asked: Deck, **wanted: object) -> str:
    wished = order(sheet="html", **wanted)
    return make_sheets(asked, wished, paragraphs=ARTICLE, folder=Path())[0].sheet.decode()


def test_the_same_deck_gives_the_same_bytes() -> None:
    assert _quiz(DECK) == _quiz(DECK)


def test_nothing_is_loaded_and_only_its_own_script_and_style_run() -> None:
    page = _quiz(DECK, passage=True)
    policy = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)[0]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    for name, kind in (("script", "script"), ("style", "style")):
        content = re.findall(rf"<{name}>(.*?)</{name}>", page, re.DOTALL)[0]
        digest = b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in policy
    assert not re.search(r'\s(?:src|href|on\w+)="(?!data:|#)', page)
    assert "url(" not in page


def test_a_box_opens_with_the_right_value_alone() -> None:
    page = _quiz(deck(choice("?", ["a", "b", "c"], answer="b")))
    data = json.loads(re.findall(r'id="quiz">(.*?)</script>', page)[0])
    (slot,) = data["questions"][0]["slots"]
    (box,) = map(b64decode, slot["boxes"])
    salt = b64decode(slot["salt"])
    keys = [
        hashlib.pbkdf2_hmac("sha256", value.encode(), salt, data["rounds"], 32) for value in "012"
    ]
    assert "share" in json.loads(AESGCM(keys[1]).decrypt(box[:12], box[12:], None))
    for wrong in (keys[0], keys[2]):
        with pytest.raises(InvalidTag):
            AESGCM(wrong).decrypt(box[:12], box[12:], None)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        *(("14 Million Kroner.", "14 million kroner"), ("the S-400", "S400"), ("5%", "5 %")),
        *(("1,000,000", "1000000"), ("U.S.", "us"), ("“Greece”", "greece"), ("STRASSE", "straße")),
        *(("İstanbul", "istanbul"), ("in 2019", "2019"), ("Workers’ Party", "workers' party")),
    ],
)
def test_what_means_the_same_is_folded_alike(one: str, other: str) -> None:
    assert fold(one, LEAD_INS) == fold(other, LEAD_INS)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        *(("-5", "5"), ("2.5", "25"), ("C#", "C"), ("C++", "C"), ("1 2", "12"), ("für", "fur")),
        *(("5 %", "5"), ("2019", "2091"), ("the", "a"), ("+", "-"), ("1.5", "15")),
    ],
)
def test_what_means_something_else_is_not(one: str, other: str) -> None:
    assert fold(one, LEAD_INS) != fold(other, LEAD_INS)


@pytest.mark.parametrize(
    ("text", "number"),
    [("14 million kroner", 14e6), ("-2.5 °C", -2.5), ("1,234", 1234), ("none", None)],
)
def test_numbers_are_read_in_full(text: str, number: float | None) -> None:
    assert read_number(fold(text)) == number


def test_the_coarse_step_of_a_number_does_not_tell_it() -> None:
    question = Question(1, "x", "short_answer", 1, ("?",))
    answer = Answer(1, "x", "short_answer", 1, ("1995",), ("1995",), tolerance=7)
    (slot,) = find_slots(question, answer, "en", "True")
    assert slot.step == 100
    assert (slot.low, slot.high) == (1988, 2002)
    assert slot.right == ("1995", "#19", "#20")
