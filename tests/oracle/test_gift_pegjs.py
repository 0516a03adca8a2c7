"""GIFT read back by gift-pegjs, a parser that nobody here wrote.

One fault of its version 1.0.2 is left out of what is asked of it, by name: see FAULT. Two others,
`->` in an option taken for a pair and `%50%` lost at the beginning of one, our files do not meet:
options are HTML, in which `>` is written as `&gt;` and `[html]` comes first.
"""

import html
import json
import re
import shutil
import subprocess
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.deck.gaps import outer_gaps
from quizgen.deck.item import AnyItem, Choice, Cloze, Matching, ShortAnswer, TrueFalse
from quizgen.deck.words import asked_text
from quizgen.lms.formats import export_deck
from quizgen.lms.prepare import fit_text, hide_gaps
from quizgen.lms.read_gift import read_gift
from tests.anki.decks import item
from tests.deck.makers import deck
from tests.lms.moodle_reader import shown, typed_pattern
from tests.lms.traps import TRAPS, anything
from tests.worksheet.sample import DECK

FAULT = re.compile(r"[\\~=#{}:]|&&|->")  # escapes on the right side of a pair stay as they are
_HERE = Path(__file__).parent
Parse = Callable[[list[str]], list[Any]]


def _parse(texts: list[str]) -> list[Any]:
    """What gift-pegjs makes of each text."""
    ran = subprocess.run(
        ["node", str(_HERE / "parse_gift.js")],
        input=json.dumps(texts),
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=60,
    )
    parsed: list[Any] = json.loads(ran.stdout)
    return parsed


@pytest.fixture(scope="module")
def parse() -> Parse:
    if not shutil.which("node") or not (_HERE / "node_modules/gift-pegjs").is_dir():
        pytest.skip("needs node, and `npm ci` in tests/oracle")
    return _parse


def _file(*items: AnyItem) -> str:
    return export_deck(deck(*items), "gift").content.decode()


def _questions(parsed: Any) -> list[Any]:
    assert "error" not in parsed, parsed
    category, *questions = parsed
    assert category["type"] == "Category"
    return questions


def _text(part: Any) -> str:
    assert part["format"] == "html"
    return shown(part["text"])


def test_every_kind_is_understood(parse: Parse) -> None:
    (parsed,) = parse([export_deck(DECK, "gift").content.decode()])
    read = _questions(parsed)
    assert parsed[0]["title"] == "$course$/top/Türkiye, NATO and earthquake diplomacy"
    assert [one["type"] for one in read] == [
        *["MC"] * 4, *["TF"] * 2, *["Short"] * 6, "Matching", "Matching", "Short",
    ]  # fmt: skip
    choice, several, *_ = read
    assert [choice["id"], choice["tags"]] == ["000000000001", ["nato"]]
    assert [one["text"]["text"] for one in choice["choices"] if one["isCorrect"]] == [
        "Unanimous consent"
    ]
    assert [one["weight"] for one in several["choices"]] == [50, -50, 50, -50]
    assert [read[4]["isTrue"], read[5]["isTrue"]] == [False, True]
    pairs = [[_text(one["subquestion"]), one["subanswer"]] for one in read[12]["matchPairs"]]
    assert ["PKK", "Kurdistan Workers' Party"] in pairs
    assert ["", "North Atlantic Treaty Organization"] in pairs


def test_numbers_keep_their_tolerance(parse: Parse) -> None:
    number = item(1, "short_answer", question="?", answer="-2.5", accept=["3"], tolerance=0.25)
    (read,) = _questions(parse([_file(number)])[0])
    assert read["type"] == "Numerical"
    assert [one["text"]["number"] for one in read["choices"]] == [-2.5, 3]
    assert {one["text"]["range"] for one in read["choices"]} == {0.25}


def test_traps_come_back_as_they_are(parse: Parse) -> None:
    _round_trip(parse, TRAPS)


@given(texts=st.lists(anything, min_size=30, max_size=30))
@settings(max_examples=8, deadline=None)
def test_any_text_comes_back(parse: Parse, texts: list[str]) -> None:
    _round_trip(parse, texts)


_KINDS = {"MC": "choice", "TF": "true_false", "Numerical": "short_answer", "Matching": "matching",
          "Essay": "flashcard"}  # fmt: skip


def test_our_reader_agrees_on_a_teacher_s_file(parse: Parse) -> None:
    """Kinds, questions, options, pairs, numbers; it makes no difference of gaps and short answers,
    and takes essays without an answer and texts without answers too.
    """
    text = (_HERE.parent / "lms/unit.gift").read_text("utf-8")
    taken = read_gift(text.encode(), "unit.gift").deck.items
    theirs = _questions(parse([text])[0])
    assert [one["type"] for one in theirs[-2:]] == ["Essay", "Description"]
    for own, read in zip(taken, theirs[:-2], strict=True):
        assert own.kind == _KINDS.get(read["type"], "short_answer") or own.kind == "cloze"
        asked = hide_gaps(own) if isinstance(own, Cloze) else asked_text(own)
        stem = re.sub("<[^>]*>", " ", html.unescape(read["stem"]["text"])).replace(
            "_____ ,", "_____,"
        )
        assert asked.split() == stem.split()
        _agree_on_answers(own, read)


def _agree_on_answers(own: AnyItem, read: Any) -> None:
    match own:
        case Choice():
            assert own.options == [one["text"]["text"] for one in read["choices"]]
            gaining = [one for one in read["choices"] if one["isCorrect"] or one["weight"] == 50]
            assert set(own.answers) <= {one["text"]["text"] for one in gaining}
        case TrueFalse():
            assert own.answer == read["isTrue"]
        case ShortAnswer() if read["type"] == "Numerical":
            choices = read["choices"]
            first = choices[0]["text"] if isinstance(choices, list) else choices
            low, high = first.get("numberLow"), first.get("numberHigh")
            assert float(own.answer) == (first["number"] if low is None else (low + high) / 2)
        case ShortAnswer():
            full = [one for one in read["choices"] if one["weight"] in (None, 100)]
            assert [own.answer, *own.accept] == [one["text"]["text"] for one in full]
        case Cloze():
            full = [one["text"]["text"] for one in read["choices"]]
            assert [outer_gaps(own.text)[0].answer, *own.accept] == full
        case Matching():
            sides = [[one["subquestion"]["text"], one["subanswer"]] for one in read["matchPairs"]]
            assert [*own.pairs, *(["", decoy] for decoy in own.decoys)] == sides
        case _:
            assert own.kind == "flashcard"


def test_the_fault_is_still_there(parse: Parse) -> None:
    """When it is mended, FAULT goes."""
    pairs = item(1, "matching", question="?", pairs=[["a", "a=b"], ["c", "d"]])
    (read,) = _questions(parse([_file(pairs)])[0])
    assert read["matchPairs"][0]["subanswer"] == "a&&061;b"


def _round_trip(parse: Parse, texts: Iterable[str]) -> None:
    """Each text in every field of a deck of its own."""
    # JavaScript takes away any white space around a text, no-break spaces too.
    wanted = [text for text in dict.fromkeys(fit_text(text).strip() for text in texts) if text]
    for text, parsed in zip(wanted, parse([_file(*_items(text)) for text in wanted]), strict=True):
        choice, judged, typed, pairs = _questions(parsed)
        assert [_text(one["stem"]) for one in (choice, judged, typed, pairs)] == [text] * 4
        assert _text(choice["choices"][0]["text"]) == text
        assert _text(choice["choices"][1]["feedback"]) == text
        assert _text(choice["globalFeedback"]) == f"{text}\n“{text}”"
        assert _text(pairs["matchPairs"][0]["subquestion"]) == text
        assert _in_words(pairs["matchPairs"][0]["subanswer"]) == _in_words(_right_side(text))
        (answer,) = typed["choices"]
        if not re.search("->|&&", text):  # reported
            assert _in_words(typed_pattern(answer["text"]["text"])) == _in_words(text)


def _items(text: str) -> list[AnyItem]:
    other = "the other" if text != "the other" else "one more"
    return [
        item(1, "choice", question=text, options=[text, other], answer=text,
             why={other: text}, explanation=text, evidence=[{"quote": text}]),
        item(2, "true_false", statement=text, answer=False, explanation=text),
        item(3, "short_answer", question=text, answer=text),
        item(4, "matching", question=text, pairs=[[text, _right_side(text)], [other, "d"]]),
    ]  # fmt: skip


def _right_side(text: str) -> str:
    return "safe" if FAULT.search(text) else text


def _in_words(text: str) -> str:
    """Plain text: gift-pegjs makes one blank of several."""
    return re.sub(r"\s+", " ", text)
