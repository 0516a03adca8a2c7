"""A quote is found where it stands literally, and nowhere else."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.deck.evidence import Place, locate, normalise, split_paragraphs

ARTICLE = (
    "The S-400 has been in service since 2007.",
    "“It’s ready – now”, he said. It cost 14 million kroner.",
    "Türkiye bought the S-400 in 2019. The S-400 has been in service since 2007.",
)


def test_paragraphs_are_divided_by_blank_lines_and_folded() -> None:
    text = "\ufeffOne\r\nline.\r\n\r\n  Two \t words.  \n \n\n\nThree.\n"
    assert split_paragraphs(text) == ("One line.", "Two words.", "Three.")
    assert split_paragraphs(" \n\n ") == ()


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("in service since 2007", "in service since 2007"),
        ('"It\'s ready - now", he', "“It’s ready – now”, he"),
        ("14\u00a0million  kroner", "14 million kroner"),
        ("Tu\u0308rkiye bought", "Türkiye bought"),
        ("TÜRKIYE", None),
        ("S-40", None),
        ("ervice since", None),
        ("since 2008", None),
        ("", None),
        (" ", None),
    ],
)
def test_typography_does_not_matter_and_words_do(quote: str, found: str | None) -> None:
    place = locate(quote, ARTICLE, None)
    assert found == (place and ARTICLE[place.paragraph - 1][place.start : place.end])


def test_the_named_paragraph_comes_first_and_the_others_after_it() -> None:
    quote = "The S-400 has been"
    assert locate(quote, ARTICLE) == Place(1, 0, 18)
    assert locate(quote, ARTICLE, 3) == Place(3, 34, 52)
    assert locate(quote, ARTICLE, 2) == Place(1, 0, 18)
    assert locate(quote, ARTICLE, 99) == Place(1, 0, 18)


@given(st.text(max_size=40), st.text(max_size=10), st.text(max_size=10))
def test_a_text_is_found_in_itself_between_other_words(text: str, left: str, right: str) -> None:
    place = locate(text, (f"{left} {text} {right}",), None)
    assert (place is not None) == bool(normalise(text).strip())


@given(st.text('aé e\u0301“"–-ﬁ½ \u00a0…\u00ad', max_size=12))
def test_spelling_of_accents_and_ligatures_does_not_matter(text: str) -> None:
    for form in ("NFC", "NFD", "NFKC", "NFKD"):
        assert normalise(unicodedata.normalize(form, text)) == normalise(text)
