import pytest

from quizgen.memory.abbreviations import are_abbreviated, is_acronym, spell_out, stands_for


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("US Supreme Court", "United States Supreme Court"),
        ("the U.S.", "the United States"),
        ("USA", "United States"),
        ("uk", "United Kingdom"),
        ("UN Security Council", "United Nations Security Council"),
        ("EU Commission", "European Commission"),
        ("the EU", "the European Union"),
        ("NY Times", "New York Times"),
        ("5 million US dollars", "5 million dollars"),
        ("tell us more", "tell us more"),
        ("un ballo in maschera", "un ballo in maschera"),
        ("US$5", "US$5"),
    ],
)
def test_what_everybody_abbreviates_is_spelled_out(text: str, spelled: str) -> None:
    assert spell_out(text) == spelled


@pytest.mark.parametrize(
    ("words", "expected", "stands"),
    [
        ("north atlantic treaty organisation", "NATO", True),
        ("national aeronautics and space administration", "the NASA", True),
        ("organisation for economic co operation and development", "OECD", False),
        ("world health organization", "WTO", False),
        ("nato", "NATO", False),
        ("new york", "Ny", False),
    ],
)
def test_a_name_stands_for_its_letters(words: str, expected: str, stands: bool) -> None:
    assert stands_for(words, words.split(), expected) is stands


def test_capitals_stand_for_three_words_or_more() -> None:
    assert is_acronym("LNG", ["liquefied", "natural", "gas"])
    assert not is_acronym("lng", ["liquefied", "natural", "gas"])
    assert not is_acronym("NG", ["natural", "gas"])


@pytest.mark.parametrize(
    ("found", "wanted", "are"),
    [
        ("n carolina", "north carolina", True),
        ("s carolina", "north carolina", False),
        ("man united", "manchester united", True),
        ("n c", "north carolina", False),
        ("charles de gaul", "charles de gaulle", False),
        ("carolina", "north carolina", False),
    ],
)
def test_first_letters_and_good_beginnings_are_enough(found: str, wanted: str, are: bool) -> None:
    assert are_abbreviated(found.split(), wanted.split()) is are
