"""The `key: value` lines at the top of a file."""

from quizgen.source.frontmatter import split_front_matter
from quizgen.source.lines import split_lines


def read(text: str) -> tuple[dict[str, str], list[str]]:
    said, rest = split_front_matter(split_lines(text))
    return said, [line.text for line in rest]


def test_known_keys_are_read_and_the_rest_is_left() -> None:
    said, rest = read(
        "---\nTitle: 'Tides: a start'\nauthors:\n  - Jane Doe\n  - Max\nDate: 2020-01-02 # day\n"
        "source: https://a.b\nlayout: post\n---\nText."
    )
    assert said == {
        "title": "Tides: a start",
        "author": "Jane Doe, Max",
        "published": "2020-01-02",
        "url": "https://a.b",
    }
    assert rest == ["Text."]


def test_a_title_may_hold_a_colon_without_quotes() -> None:
    assert read("---\ntitle: Tides: a start\n---\nText.")[0]["title"] == "Tides: a start"


def test_a_source_that_is_no_address_is_no_url() -> None:
    assert read("---\nsource: The Daily\n---\nText.")[0]["url"] == ""


def test_a_rule_at_the_top_is_not_front_matter() -> None:
    assert read("---\ntitle: Tides\nText.") == ({}, ["---", "title: Tides", "Text."])
    assert read("---\nText is here.\n---\nMore.") == ({}, ["---", "Text is here.", "---", "More."])
    assert read("Text.\n---\na: b\n---") == ({}, ["Text.", "---", "a: b", "---"])
