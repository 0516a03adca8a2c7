"""Words that the end of a line cuts in two."""

import pytest

from quizgen.source.joining import find_words, join_lines


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (["the inter-", "national law"], "the international law"),
        (["a well-", "known law"], "a well-known law"),
        (["some seven-", "teen laws"], "some seventeen laws"),
        (["a state-of-the-", "art law"], "a state-of-the-art law"),
        (["the S-", "400 system"], "the S-400 system"),
        (["the Franco-", "Prussian war"], "the Franco-Prussian war"),
        (["the war –", "and peace"], "the war – and peace"),
        (["the war -", "and peace"], "the war - and peace"),
        (["the war—", "and peace"], "the war—and peace"),
        (["the inter\u00ad", "national law"], "the international law"),
        (["  two ", "  lines"], "two lines"),
    ],
)
def test_a_hyphen_at_the_end_of_a_line_stays_only_in_a_compound(
    lines: list[str], joined: str
) -> None:
    assert join_lines(lines, frozenset()) == joined


def test_the_rest_of_the_article_knows_better() -> None:
    assert join_lines(["a long-", "shoreman"], {"longshoreman"}) == "a longshoreman"
    assert join_lines(["a re-", "creation"], {"re-creation"}) == "a re-creation"
    assert join_lines(["a lipid-", "bilayer"], {"lipid"}) == "a lipid-bilayer"


def test_cut_words_prove_nothing_about_themselves() -> None:
    words = find_words(["It is inter-", "national and well-known."])
    assert "inter" not in words
    assert "national" not in words
    assert {"and", "well", "known", "well-known"} <= words
