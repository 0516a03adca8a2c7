"""Whole pages of the kind that people paste: what is kept, what is dropped, and why."""

from datetime import date
from pathlib import Path

import pytest

from quizgen.errors import ArticleError
from quizgen.source.read import parse_article, read_article

PAGES = Path(__file__).parent / "pages"
SENTENCE = "The old lighthouse was built in 1848 and stands on a rock."


def test_a_news_page_yields_its_running_text_alone() -> None:
    article = read_article(str(PAGES / "news.txt"))
    assert [paragraph[:33] for paragraph in article.paragraphs] == [
        "Heat pumps outsold gas boilers fo",
        "Heat pumps move heat instead of m",
        "Even at minus 15 degrees Celsius ",
        "“We were surprised,” said Anna Be",
        "A heat pump costs about 12,000 eu",
        "Households with low incomes get t",
        "Owners of old houses get a loan w",
        "Photographs by Ansel Adams hang i",
        "Copyright law protects the survey",
    ]
    assert article.title == "Heat pumps overtake gas boilers in the north"
    assert article.author == "Jane Doe and Max Muster"
    assert article.published == date(2024, 5, 3)
    assert article.language == "en"


def test_every_dropped_line_of_a_news_page_has_its_number_and_reason() -> None:
    article = read_article(str(PAGES / "news.txt"))
    assert [(one.line, one.reason) for one in article.dropped] == [
        (1, "page furniture"),
        (2, "headline"),
        (3, "title"),
        (4, "headline"),
        (5, "byline"),
        (6, "date line"),
        (7, "page furniture"),
        (8, "call to the reader"),
        (9, "call to the reader"),
        (10, "caption"),
        (12, "dateline"),
        (15, "advertisement"),
        (18, "link to other articles"),
        (20, "heading"),
        (23, "list item without a sentence"),
        (25, "table"),
        (26, "table"),
        (27, "table"),
        (28, "caption"),
        (31, "call to the reader"),
        (32, "link to other articles"),
        (33, "e-mail or contact line"),
        (34, "editorial note"),
        (35, "bare link"),
        (36, "cookie notice"),
        (37, "copyright line"),
    ]


def test_markdown_yields_its_sentences_without_marks() -> None:
    article = read_article(str(PAGES / "tides.md"))
    assert article.paragraphs == (
        "Tides are the rise and fall of sea levels caused by the Moon and the Sun. They were "
        "explained by Isaac Newton in 1687.",
        "The Moon pulls the near side more than the far side. The program tide.c computes it.",
        "The tide waits for no man, and neither does the ferry.",
        "Spring tides occur at new and full moon.",
        "Neap tides occur at half moon.",
    )
    assert article.headings == ("", "Causes", "Causes", "Causes", "Causes")
    assert article.title == "Tides: a short account"
    assert article.author == "Jane Doe, Max Muster"
    assert article.published == date(2021, 4, 5)
    assert article.url == "https://example.org/tides"


def test_every_dropped_line_of_markdown_has_its_number_and_reason() -> None:
    article = read_article(str(PAGES / "tides.md"))
    reasons = {one.line: one.reason for one in article.dropped}
    assert reasons == {
        **dict.fromkeys(range(1, 7), "front matter"),
        8: "headline",
        10: "image",
        11: "caption",
        16: "heading",
        **dict.fromkeys(range(21, 24), "code"),
        25: "code",
        **dict.fromkeys(range(30, 33), "table"),
        37: "list item without a sentence",
        39: "heading",
        **dict.fromkeys((41, 42, 44, 45), "list of sources or links"),
    }


def test_a_byline_in_brackets_is_cut_from_its_paragraph() -> None:
    article = parse_article(f"Two lines\nof headline\n[Daily Reporter Kim Min-ji] {SENTENCE}", "a")
    assert article.paragraphs == (SENTENCE,)
    assert article.author == "Kim Min-ji"


def test_the_day_asked_for_beats_every_day_in_the_article() -> None:
    text = f"---\ndate: 2020-01-01\n---\nPublished 2 May 2021\n\n{SENTENCE}"
    assert parse_article(text, "a", published=date(2019, 9, 9)).published == date(2019, 9, 9)
    assert parse_article(text, "a").published == date(2020, 1, 1)


@pytest.mark.parametrize(
    ("text", "published"),
    [
        (f"Title\nPublished: 2 May 2021\nUpdated: 3 May 2021\n{SENTENCE}", date(2021, 5, 2)),
        (f"Title\nUpdated: May 3, 2021\n{SENTENCE}", date(2021, 5, 3)),
        (f"Title\nThursday, 16 February 2023\n{SENTENCE}", date(2023, 2, 16)),
        (f"LONDON, Feb. 16, 2023 (Reuters) — {SENTENCE}", date(2023, 2, 16)),
        (f"LONDON, Feb 16 - {SENTENCE}", None),
        (f"Title\n{SENTENCE}\nIt was opened on 2 May 1848.", None),
    ],
)
def test_the_day_comes_from_the_lines_that_tell_it(text: str, published: date | None) -> None:
    article = parse_article(text, "a")
    assert article.published == published
    assert article.paragraphs[0] == SENTENCE


def test_an_article_of_one_sentence_is_read() -> None:
    assert parse_article(SENTENCE, "a").paragraphs == (SENTENCE,)


def test_a_page_without_running_text_is_refused_and_the_lines_are_named() -> None:
    with pytest.raises(ArticleError) as caught:
        parse_article("A headline about tides\n\nBy Jane Doe\n\n© 2024 Example News.", "a.txt")
    assert "a.txt" in caught.value.message
    assert "line 1: title (A headline about tides)" in caught.value.message
    assert "line 3: byline" in caught.value.message
    assert "line 5: copyright line" in caught.value.message
    assert caught.value.hint


def test_an_article_in_another_language_is_refused_with_its_name() -> None:
    with pytest.raises(ArticleError) as caught:
        parse_article("Der alte Leuchtturm steht auf einem Felsen und ist nicht bewohnt.", "a")
    assert "German" in caught.value.message
    assert "English" in caught.value.hint


def test_a_paragraph_in_another_language_is_dropped_from_an_english_article() -> None:
    german = "Der alte Leuchtturm steht auf einem Felsen im Meer und ist heute nicht mehr bewohnt."
    article = parse_article(f"{SENTENCE}\n\n{german}\n\n{SENTENCE} It is the highest of all.", "a")
    assert len(article.paragraphs) == 2
    assert article.dropped[0].reason == "not English: German"


def test_what_is_listed_under_references_is_left_out_until_the_next_section() -> None:
    text = (
        f"{SENTENCE}\n\n## References\n\nA book. It is long.\n\n## Later\n\nIt burnt down in 1900."
    )
    article = parse_article(text, "a")
    assert article.paragraphs == (SENTENCE, "It burnt down in 1900.")
    assert article.headings == ("", "Later")


def test_reading_the_cleaned_text_again_changes_nothing() -> None:
    for page in ("news.txt", "tides.md"):
        article = read_article(str(PAGES / page))
        assert parse_article(article.text, page).paragraphs == article.paragraphs


SITE = """\
Skip to main content
The Daily Planet
Home
News

Home > Science > Space

{headlines}By Maria Lopez
Published 22 April 2024, 14:05 BST
Share

The probe stopped sending readable data on 14 November 2023.

© 2024 The Daily Planet. All rights reserved.
"""


@pytest.mark.parametrize(
    "headlines",
    [
        "Voyager 1 sends data again\n",
        "Voyager 1 sends data again\nEngineers move code out of a broken chip\n",
        "Voyager 1 sends data again\n\nEngineers move code out of a broken chip\n\n",
    ],
)
def test_the_headline_over_the_byline_is_the_title_and_not_the_name_of_the_site(
    headlines: str,
) -> None:
    article = parse_article(SITE.format(headlines=headlines), "page")
    assert article.title == "Voyager 1 sends data again"
    assert article.author == "Maria Lopez"


def test_the_name_of_the_site_is_no_title_without_a_menu_either() -> None:
    text = "The Daily Planet\n\nVoyager 1 sends data again\nBy Maria Lopez\n\n" + SENTENCE
    rights = "\n\n© 2024 The Daily Planet. All rights reserved.\n"
    assert parse_article(text + rights, "page").title == "Voyager 1 sends data again"


def test_a_title_of_one_word_over_a_byline_stays_the_title() -> None:
    assert parse_article(f"Tides\nBy Maria Lopez\n\n{SENTENCE}\n", "page").title == "Tides"
