"""Who wrote it, where and when."""

import pytest

from quizgen.source.bylines import find_author, find_date_line, find_prefix


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Jane Doe", "Jane Doe"),
        ("By JANE DOE and Max van der Berg", "JANE DOE and Max van der Berg"),
        ("By Jane Doe, BBC News", "Jane Doe"),
        ("By Jane Doe | 12 March 2020", "Jane Doe"),
        ("Written by: Jane O’Doe-Smith", "Jane O’Doe-Smith"),
        ("Jane Doe, Health Correspondent", "Jane Doe"),
        ("By 2019 the bridge was closed.", ""),
        ("By the river stood a mill", ""),
        ("By Friday the river had risen.", ""),
        ("Jane Doe is a reporter.", ""),
    ],
)
def test_a_byline_holds_a_name_and_nothing_else(line: str, author: str) -> None:
    assert find_author(line) == author


@pytest.mark.parametrize(
    ("text", "prefix", "author"),
    [
        ("[Daily Reporter Kim Min-ji] The king", "[Daily Reporter Kim Min-ji] ", "Kim Min-ji"),
        ("[Jane Doe, staff writer] The king", "[Jane Doe, staff writer] ", "Jane Doe"),
        ("ANKARA (Reuters) - The king", "ANKARA (Reuters) - ", ""),
        ("ANKARA, Türkiye (AP) — The king", "ANKARA, Türkiye (AP) — ", ""),
        ("LONDON, Feb 16 - The king", "LONDON, Feb 16 - ", ""),
        ("Paris, 12 March 2021 – The king", "Paris, 12 March 2021 – ", ""),
        ("SEOUL, Feb. 16 (Yonhap) -- The king", "SEOUL, Feb. 16 (Yonhap) -- ", ""),
        ("(CNN) — The king", "(CNN) — ", ""),
        ("NEW YORK — The king", "NEW YORK — ", ""),
    ],
)
def test_what_stands_before_the_words_is_found(text: str, prefix: str, author: str) -> None:
    found = find_prefix(text, first=True)
    assert found is not None
    assert (found.text, found.author) == (prefix, author)


@pytest.mark.parametrize(
    "text",
    [
        "[The reporter] was arrested.",
        "NATO — The alliance was founded in 1949.",
        "UNICEF — which helps children — was founded in 1946.",
        "Paris – the capital – is large.",
        "The BBC (a broadcaster) - and others - said so.",
    ],
)
def test_the_first_words_of_a_sentence_are_not_cut_off(text: str) -> None:
    assert find_prefix(text, first=True) is None


def test_a_place_in_capitals_counts_only_where_the_article_begins() -> None:
    assert find_prefix("LISBON — The king", first=True)
    assert find_prefix("LISBON — The king", first=False) is None


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Published: 3 May 2024", "published"),
        ("Last updated on 3 May 2024, 10:15", "updated"),
        ("Originally posted 3 May 2024.", "posted"),
        ("Published on 3 May 2024, the report says that bees die.", ""),
        ("The report was published on 3 May 2024", ""),
    ],
)
def test_a_date_line_says_what_happened_that_day(line: str, kind: str) -> None:
    assert find_date_line(line) == kind
