import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.memory.words import spell, split_words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Kurdistan Workers’ Party", "kurdistan workers party"),
        ("ŁÓDŹ", "Lodz"),
        ("İstanbul", "istanbul"),
        ("Straße", "STRASSE"),
        ("U.S.", "us"),
        ("14,000,000 kroner", "fourteen million NOK"),
        ("US$5 million", "5 million dollars"),
        ("5 km", "5 kilometers"),
        ("5 %", "five per cent"),
        ("-5 °C", "minus 5 degrees C"),
        ("Ἀθήνα", "αθηνα"),
        ("ﬁnal", "final"),
        ("World War II", "world war 2"),
    ],
)
def test_what_means_the_same_has_the_same_words(one: str, other: str) -> None:
    assert split_words(one) == split_words(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Vitamin A", "Vitamin"),
        ("C++", "C#"),
        ("1,2", "12"),
        ("x ≠ 5", "x = 5"),
        ("東京", "京都"),
        ("й", "и"),
        ("5 km", "5 kg"),
        ("the 21st", "21"),
    ],
)
def test_what_means_something_else_has_other_words(one: str, other: str) -> None:
    assert split_words(one) != split_words(other)


def test_a_unit_is_one_only_after_a_number() -> None:
    assert split_words("m") == ("m",)
    assert split_words("5 m")[1] == "metre"


def test_an_m_can_stand_for_million() -> None:
    assert split_words("14m", m_is_million=True) == split_words("14 million")


def test_hyphens_join_letters_to_digits() -> None:
    assert spell(split_words("S-400")) == spell(split_words("S 400")) == "s400"


@given(st.text())
def test_any_text_has_words(text: str) -> None:
    assert split_words(text) == split_words(text.strip())


LATIN = st.characters(categories=["Lu", "Ll"], max_codepoint=0x17F, exclude_characters="µ")


@given(st.text(alphabet=LATIN, min_size=2))
def test_case_and_marks_of_latin_letters_make_no_difference(text: str) -> None:
    assert spell(split_words(text)).isascii()
    assert spell(split_words(text)) == spell(split_words(text)).casefold()


def test_a_very_long_text_is_cut() -> None:
    assert len(split_words("word " * 100_000)) < 1_000
