"""Questions written by people are seldom flagged: the rules are set by them, not by taste.

The data lies outside of the repository (OneStopQA and XQuAD, both CC BY-SA 4.0); without it the
tests are skipped.
"""

import json
import random
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from quizgen.deck.check import check_deck
from quizgen.deck.deck import Deck
from quizgen.deck.item import AnyItem, Choice
from tests.deck.makers import choice, deck, short

DATA = Path(__file__).parents[3] / "shared" / "data"
MOST = 0.05  # of the items, by any one rule


def load(name: str) -> Any:
    path = DATA / name
    if not path.exists():
        pytest.skip(f"{name} is not here")
    return json.loads(path.read_text(encoding="utf-8"))


def one_stop_decks() -> list[Deck]:
    shuffled = random.Random(7)

    def item(question: dict[str, Any]) -> Choice:
        options = [question["key"], *question["distractors"]]
        return choice(question["question"], shuffled.sample(options, len(options)), question["key"])

    return [
        deck(*(item(q) for paragraph in article["paragraphs"] for q in paragraph["questions"]))
        for article in load("onestopqa.json")
    ]


def xquad_decks() -> list[Deck]:
    return [
        deck(
            *(
                short(question["question"], question["answers"][0]["text"])
                for paragraph in article["paragraphs"]
                for question in paragraph["qas"]
            )
        )
        for article in load("xquad.json")["data"]
    ]


def shares(written: Sequence[Deck]) -> dict[str, float]:
    """For each rule the share of items that it flags; those of a whole deck count as one item."""
    items: list[AnyItem] = [item for one in written for item in one.items]
    flagged = Counter(
        rule for one in written for rule, _ in {(f.rule, f.item_id) for f in check_deck(one, None)}
    )
    return {rule: times / len(items) for rule, times in flagged.items()}


def test_few_choice_items_of_people_are_flagged() -> None:
    found = shares(one_stop_decks())
    assert {rule: share for rule, share in found.items() if share > MOST} == {}
    assert sum(found.values()) < 0.25


def test_few_short_answers_of_people_are_flagged() -> None:
    found = shares(xquad_decks())
    assert {rule: share for rule, share in found.items() if share > MOST} == {}
    assert sum(found.values()) < 0.15
