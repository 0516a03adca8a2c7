"""One line a paragraph, hard-wrapped, or parted by blank lines: the same paragraphs."""

import textwrap

import pytest

from quizgen.source.read import parse_article

PARAGRAPHS = (
    "A volcano is an opening in the crust of the Earth from which lava, ash and gas escape. Most "
    "of them stand where two plates of the crust meet or part. The Pacific Ring of Fire has three "
    "quarters of all volcanoes on land, and many more lie below the sea.",
    "The largest volcano in the Solar System is Olympus Mons on Mars. It rises about 22 kilometres "
    "above the plain around it. Because the crust of Mars does not move, lava came out at one "
    "place for hundreds of millions of years.",
    "Eruptions can cool the whole planet. In 1815 Mount Tambora threw so much dust into the air "
    "that the next summer failed in Europe and North America, and people starved.",
)


def wrap(width: int, **options: str) -> list[str]:
    return [
        textwrap.fill(one, width, break_on_hyphens=False, **options)  # type: ignore[arg-type]
        for one in PARAGRAPHS
    ]


@pytest.mark.parametrize("markdown", [False, True])
@pytest.mark.parametrize("width", [55, 72, 80, 110, 10_000])
def test_paragraphs_parted_by_blank_lines_are_joined_at_any_width(
    width: int, markdown: bool
) -> None:
    text = "Volcanoes\n\n" + "\n\n".join(wrap(width))
    article = parse_article(text, "a", markdown=markdown)
    assert article.paragraphs == PARAGRAPHS
    assert article.title == "Volcanoes"


def test_each_long_line_is_a_paragraph() -> None:
    assert parse_article("\n".join(PARAGRAPHS), "a").paragraphs == PARAGRAPHS
    assert parse_article("\n".join(PARAGRAPHS), "a", markdown=True).paragraphs == PARAGRAPHS


@pytest.mark.parametrize("indent", ["   ", "\t"])
def test_wrapped_paragraphs_are_parted_by_their_indentation(indent: str) -> None:
    text = "\n".join(wrap(66, initial_indent=indent))
    assert parse_article(text, "a").paragraphs == PARAGRAPHS


def test_wrapped_paragraphs_are_parted_by_a_last_line_with_room_for_the_next_word() -> None:
    assert parse_article("\n".join(wrap(66)), "a").paragraphs == PARAGRAPHS


def test_a_heading_above_wrapped_lines_is_not_joined_to_them() -> None:
    text = f"{PARAGRAPHS[0]}\n\nVolcanoes on Mars\n{wrap(60)[1]}\n\n{wrap(60)[2]}"
    article = parse_article(text, "a")
    assert article.paragraphs == PARAGRAPHS
    assert article.headings == ("", "Volcanoes on Mars", "Volcanoes on Mars")


def test_lines_wrapped_by_feeling_are_joined() -> None:
    text = (
        "A volcano is an opening in the crust of the Earth\nfrom which lava, ash and gas escape."
        " Most\nof them stand where two plates of the crust\nmeet or part. The Pacific Ring of Fire"
        " has three\nquarters of all volcanoes on land, and many\nmore lie below the sea."
    )
    assert parse_article(text, "a").paragraphs == PARAGRAPHS[:1]


def test_a_break_inside_a_sentence_is_mended_among_long_lines() -> None:
    broken = PARAGRAPHS[1].replace("about 22 kilometres above", "about 22 kilometres\nabove")
    text = "\n".join((PARAGRAPHS[0], broken, PARAGRAPHS[2]))
    assert parse_article(text, "a").paragraphs == PARAGRAPHS


def test_a_link_line_does_not_swallow_what_begins_in_lower_case() -> None:
    text = f"{PARAGRAPHS[0]}\nRead more: Ten myths\niPhones can warn of an eruption in time."
    assert parse_article(text, "a").paragraphs[1] == "iPhones can warn of an eruption in time."
