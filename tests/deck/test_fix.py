"""Ids and fingerprints are written for people, and nothing else is touched."""

import pytest

from quizgen.deck.fix import fix_deck
from quizgen.deck.identity import is_edited
from quizgen.deck.read import parse_deck
from quizgen.deck.scalars import write_text
from quizgen.errors import DeckError

NOW = "2026-11-22T10:00:00Z"
TEXT = """\
# my deck
title: NATO
items:
# the first
- kind: flashcard
  front: PKK      # an acronym
  back: Kurdistan Workers' Party
- id: 7k3m9q4vd2xa
  kind: flashcard
  front: a
  back: b
  fingerprint: "0123456789abcdef"
"""


def test_ids_and_fingerprints_are_written_and_comments_stay() -> None:
    fixed = fix_deck(TEXT, "deck.yaml", NOW)
    assert (fixed.ids, fixed.fingerprints) == (2, 1)
    deck = parse_deck(fixed.text, "deck.yaml")
    first, second = deck.items
    mark = f"  modified: {write_text(NOW)}\n  fingerprint: {write_text(first.fingerprint)}\n"
    expected = (
        TEXT.replace("title:", "id: nato\ntitle:")
        .replace(
            "- kind: flashcard\n  front: P", f"- id: {first.id}\n  kind: flashcard\n  front: P"
        )
        .replace("Party\n", f"Party\n{mark}")
    )
    assert fixed.text == expected
    assert not is_edited(first)
    assert is_edited(second)  # it was edited, and that is still to be seen


def test_an_empty_id_is_filled_in_its_place() -> None:
    text = TEXT.replace("- kind: flashcard\n  front: P", "- kind: flashcard\n  id:\n  front: P")
    fixed = fix_deck(text, "deck.yaml", NOW)
    own = parse_deck(fixed.text, "deck.yaml").items[0].id
    assert f"# the first\n- kind: flashcard\n  id: {own}\n  front: PKK      # an" in fixed.text


def test_a_deck_that_has_all_is_not_touched() -> None:
    once = fix_deck(TEXT, "deck.yaml", NOW).text
    assert fix_deck(once, "deck.yaml", "2027-01-01T00:00:00Z").text == once


def test_mistakes_that_only_a_person_can_mend_are_told() -> None:
    with pytest.raises(DeckError) as caught:
        fix_deck(TEXT.replace("back: b", "bakc: b"), "deck.yaml", NOW)
    assert [line.partition(": ")[2] for line in caught.value.mistakes] == [
        "items[1].back: is missing; add `back: ...`",
        "items[1].bakc: is an unknown field; did you mean back?",
    ]
