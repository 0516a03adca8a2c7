"""A deck file that a person has edited is changed where the deck has changed, and nowhere else."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.deck.deck import Deck
from quizgen.deck.item import AnyItem, Choice, ShortAnswer
from quizgen.deck.parse import parse_file
from quizgen.deck.read import parse_deck, read_deck
from quizgen.deck.write import format_deck, update_deck, updated_text
from tests.deck.strategies import decks, items

EDITED = """\
# my deck
quizgen: 1
title:    Türkiye and NATO   # working title
id: turkiye

source:
  # checked by Ann
  title: Earthquake diplomacy
  sha256: aa

items:
  # --- membership ---
  - id: 7k3m9q4vd2xa
    kind: choice
    # is this too easy?
    question: >-
      What must all members
      give?
    options: [Consent,   Money,
              "Time"]
    answer: Consent          # see article
    status: new
    explanation: |
      One.

      Two.

  # --- missiles ---
  - {id: 7k3m9q4vd2xb, kind: true_false, statement: "It rains.",  answer: no}


  -
    kind: short_answer
    id: 7k3m9q4vd2xc
    question: How many?
    answer: "30"
# the end
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "deck.yaml"
    path.write_text(EDITED, encoding="utf-8", newline="")
    return path


def change(deck: Deck, index: int, **fields: object) -> Deck:
    items: list[AnyItem] = list(deck.items)
    items[index] = items[index].model_copy(update=fields)
    return deck.model_copy(update={"items": items})


def test_a_deck_that_has_not_changed_leaves_every_byte(path: Path) -> None:
    update_deck(path, read_deck(path))
    assert path.read_bytes() == EDITED.encode()


def test_a_changed_field_changes_its_own_line_only(path: Path) -> None:
    update_deck(path, change(read_deck(path), 0, answer="Money"))
    assert path.read_text("utf-8") == EDITED.replace("answer: Consent ", "answer: Money ")


def test_a_changed_field_of_several_lines_is_replaced(path: Path) -> None:
    update_deck(path, change(read_deck(path), 0, question="Who: them?"))
    folded = ">-\n      What must all members\n      give?\n"
    assert path.read_text("utf-8") == EDITED.replace(folded, '"Who: them?"\n')


def test_a_new_field_goes_where_it_belongs(path: Path) -> None:
    update_deck(path, change(read_deck(path), 0, fact="f07"))
    assert path.read_text("utf-8") == EDITED.replace("      Two.\n", "      Two.\n    fact: f07\n")


def test_a_field_at_its_default_is_taken_out(path: Path) -> None:
    update_deck(path, change(read_deck(path), 0, explanation=""))
    assert path.read_text("utf-8") == EDITED.replace(
        "    explanation: |\n      One.\n\n      Two.\n", ""
    )


def test_a_part_of_the_source_changes_alone(path: Path) -> None:
    deck = read_deck(path)
    source = deck.source.model_copy(update={"sha256": "bb", "file": "article.txt"})
    update_deck(path, deck.model_copy(update={"source": source}))
    assert path.read_text("utf-8") == EDITED.replace(
        "diplomacy\n  sha256: aa\n", "diplomacy\n  file: article.txt\n  sha256: bb\n"
    )


def test_an_inline_item_is_written_anew_and_no_other(path: Path) -> None:
    update_deck(path, change(read_deck(path), 1, statement="It snows."))
    text = path.read_text("utf-8")
    assert "  - id: 7k3m9q4vd2xb\n    kind: true_false\n    statement: It snows.\n" in text
    before, after = EDITED.split("  - {id: 7k3m9q4vd2xb")
    assert text.startswith(before)
    assert text.endswith(after.partition("\n")[2])


def test_a_removed_item_leaves_the_comments(path: Path) -> None:
    deck = read_deck(path)
    update_deck(path, deck.model_copy(update={"items": deck.items[1:]}))
    text = path.read_text("utf-8")
    assert read_deck(path).items == deck.items[1:]
    assert "What must all" not in text
    assert "# --- membership ---\n  # --- missiles ---\n" in text


def test_new_items_come_last_with_the_indentation_of_the_others(path: Path) -> None:
    deck = read_deck(path)
    item = ShortAnswer(id="7k3m9q4vd2xd", question="Why?", answer="So")
    update_deck(path, deck.model_copy(update={"items": [item, *deck.items]}))
    added = "\n  - id: 7k3m9q4vd2xd\n    kind: short_answer\n    question: Why?\n    answer: So\n"
    end = "# the end\n"
    assert path.read_text("utf-8") == EDITED.removesuffix(end) + added + "    status: new\n" + end


def test_an_id_is_put_in_front_of_the_first_field() -> None:
    text = EDITED.replace("  - id: 7k3m9q4vd2xa\n    kind", "  - kind")
    deck = parse_deck(EDITED, "deck.yaml")
    filled = parse_file(text, "deck.yaml", fill_ids=True).deck
    own = filled.items[0].id
    assert updated_text(text, "deck.yaml", filled) == EDITED.replace("7k3m9q4vd2xa", own)
    assert filled.items[1:] == deck.items[1:]


def test_a_changed_first_field_and_a_new_one_before_it_rewrite_the_item_alone() -> None:
    item = "  - id: 7k3m9q4vd2xa\n    kind: choice\n    # is this too easy?\n    question: >-\n"
    text = EDITED.replace(item, "  - question: >-\n").replace(
        "answer: Con", "kind: choice\n    answer: Con"
    )
    filled = parse_file(text, "deck.yaml", fill_ids=True).deck
    changed = updated_text(text, "deck.yaml", change(filled, 0, question="Who?"))
    assert f"  - id: {filled.items[0].id}\n    kind: choice\n    question: Who?\n" in changed
    assert changed.startswith(EDITED.partition("  - id: 7k3m9q4vd2xa")[0])
    assert changed.endswith(EDITED.partition("  # --- missiles")[2])


def test_windows_line_ends_stay(path: Path) -> None:
    path.write_bytes(EDITED.replace("\n", "\r\n").encode())
    update_deck(path, change(read_deck(path), 0, answer="Money"))
    expected = EDITED.replace("answer: Consent ", "answer: Money ").replace("\n", "\r\n")
    assert path.read_bytes() == expected.encode()


@pytest.mark.parametrize("rest", ["", "items: []\n", "items: []  # none yet\ntags: [b]\n"])
def test_a_deck_without_items_takes_the_first_ones(rest: str) -> None:
    text = f"# mine\nquizgen: 1\nid: a\ntitle: A\n{rest}"
    item = Choice(id="7k3m9q4vd2xd", question="Why?", options=["a", "b"], answer="a")
    deck = parse_deck(text, "deck.yaml").model_copy(update={"items": [item]})
    changed = updated_text(text, "deck.yaml", deck)
    assert changed.startswith("# mine\n")
    assert parse_deck(changed, "deck.yaml") == deck


def by_id(deck: Deck) -> dict[str, AnyItem]:
    return {item.id: item for item in deck.items}


@given(decks(), decks(), st.data())
def test_any_deck_can_be_changed_into_any_other(old: Deck, new: Deck, data: st.DataObject) -> None:
    text = format_deck(old)
    kept = data.draw(
        st.lists(st.sampled_from(old.items), unique_by=lambda i: i.id) if old.items else st.just([])
    )
    known = {item.id for item in kept}
    wanted = new.model_copy(
        update={"items": [*kept, *(item for item in new.items if item.id not in known)]}
    )
    found = parse_deck(updated_text(text, "deck.yaml", wanted), "deck.yaml")
    assert by_id(found) == by_id(wanted)
    assert found.model_copy(update={"items": []}) == wanted.model_copy(update={"items": []})


@given(decks(most=3), items, st.data())
def test_the_lines_of_untouched_items_stay(deck: Deck, other: AnyItem, data: st.DataObject) -> None:
    if not deck.items:
        return
    index = data.draw(st.integers(0, len(deck.items) - 1))
    fields = {n: getattr(other, n) for n in ("fact", "evidence", "points", "status", "explanation")}
    wanted = change(deck, index, **fields)
    chunks = format_deck(deck).split("\n- id: ")
    text = "# a note\n" + "\n# a note on the next\n- id: ".join(chunks) + "# a last note\n"
    changed = updated_text(text, "deck.yaml", wanted)
    assert changed.count("# a note") == text.count("# a note")
    assert changed.endswith("# a last note\n")
    for number, chunk in enumerate(chunks[1:]):
        assert number == index or "- id: " + chunk.rstrip("\n") in changed
