"""The JSON Schema that is shipped is the one of the model, and knows what the writer writes."""

import json

import pytest
import yaml
from hypothesis import given
from jsonschema import Draft202012Validator

from quizgen.deck.deck import Deck
from quizgen.deck.schema import format_schema, make_schema
from quizgen.deck.write import format_deck
from quizgen.shipped import shipped_bytes
from tests.deck.strategies import decks

VALIDATOR = Draft202012Validator(make_schema())


def test_the_shipped_schema_is_current() -> None:
    shipped = shipped_bytes("deck", "deck.schema.json").decode("utf-8").replace("\r\n", "\n")
    assert shipped == format_schema(), (
        "run: python -m quizgen.deck.schema > quizgen/deck/deck.schema.json"
    )
    Draft202012Validator.check_schema(json.loads(shipped))


@given(decks())
def test_the_schema_accepts_what_the_writer_writes(deck: Deck) -> None:
    errors = VALIDATOR.iter_errors(yaml.safe_load(format_deck(deck)))
    assert [error.message for error in errors] == []


@pytest.mark.parametrize(
    "wrong",
    [
        "{question: a, options: [a, b], answer: a}",
        "{kind: choice, question: a, options: [a, b]}",
        "{kind: choice, question: a, options: [a], answer: a}",
        "{kind: choice, question: 1.50, options: [a, b], answer: a}",
        "{kind: choice, question: a, options: [a, b], answer: a, hint: a}",
        "{kind: true_false, statement: a, answer: 'true'}",
    ],
)
def test_the_schema_refuses_what_the_reader_refuses(wrong: str) -> None:
    item = {"id": "7k3m9q4vd2xa", **yaml.safe_load(wrong)}
    assert not VALIDATOR.is_valid({"quizgen": 1, "id": "a", "title": "A", "items": [item]})
