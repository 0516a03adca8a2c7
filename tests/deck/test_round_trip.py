"""What is written is read back as it was, and what is no deck is refused in words."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from quizgen.deck import compose
from quizgen.deck.deck import Deck
from quizgen.deck.read import parse_deck, read_deck
from quizgen.deck.scalars import read_number, taken_for, write_number, write_text
from quizgen.deck.write import format_deck
from quizgen.errors import DeckError
from tests.deck.strategies import TWISTED, decks, texts


@given(decks())
def test_any_deck_is_read_back_as_it_was_written(deck: Deck) -> None:
    text = format_deck(deck)
    assert parse_deck(text, "deck.yaml") == deck
    assert format_deck(parse_deck(text, "deck.yaml")) == text


@given(decks(most=2))
def test_the_parser_without_libyaml_reads_the_same(deck: Deck) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(compose, "LOADER", yaml.SafeLoader)
        assert parse_deck(format_deck(deck), "deck.yaml") == deck


@given(decks(most=2))
def test_other_readers_of_yaml_find_the_same_values(deck: Deck) -> None:
    loaded = yaml.safe_load(format_deck(deck))
    assert loaded["title"] == deck.title
    assert [item["id"] for item in loaded.get("items", [])] == [item.id for item in deck.items]


@pytest.mark.parametrize("text", TWISTED)
def test_a_text_that_yaml_would_change_is_quoted(text: str) -> None:
    assert yaml.safe_load(f"a: {write_text(text)}")["a"] == text
    assert yaml.safe_load(f"[{write_text(text, inline=True)}]") == [text]


@pytest.mark.parametrize(
    "text", ["What now?", "it's", "S-400", "Türkiye's 30 members", "a:b", "$5"]
)
def test_a_text_that_yaml_leaves_alone_is_not_quoted(text: str) -> None:
    assert write_text(text) == text


@given(texts)
def test_no_bare_word_is_taken_for_something_else(text: str) -> None:
    written = write_text(text)
    assert written != text or taken_for(written) == "text"


@given(st.integers() | st.floats(allow_nan=False))
def test_a_number_keeps_value_and_type(number: float) -> None:
    found = read_number(write_number(number))
    assert (type(found), found) == (type(number), number)


def is_refused_in_words(text: str) -> bool:
    """Whether a text is no deck and every mistake says where; a deck gives False."""
    try:
        parse_deck(text, "deck.yaml")
    except DeckError as error:
        return bool(error.message) and all(m.startswith("deck.yaml:") for m in error.mistakes)
    return False


@given(st.text() | st.text("ab: -[]{}\n\"'#&*!|>%?,\t0", max_size=60))
def test_a_text_that_lacks_id_and_title_is_refused_in_words(text: str) -> None:
    assert is_refused_in_words(text)


@given(decks(most=2), st.data())
def test_a_damaged_deck_is_a_deck_or_refused_in_words(deck: Deck, data: st.DataObject) -> None:
    text = format_deck(deck)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 20)))
    damage = data.draw(st.text("ab: -[]{}\n\"'#&*!|>", max_size=5))
    damaged = text[:start] + damage + text[end:]
    assert is_refused_in_words(damaged) or parse_deck(damaged, "deck.yaml").items is not None


@given(st.binary())
def test_any_file_that_is_no_deck_is_refused_in_words(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    path = tmp_path_factory.mktemp("any") / "deck.yaml"
    path.write_bytes(content)
    with pytest.raises(DeckError, match=r"deck\.yaml"):
        read_deck(path)
