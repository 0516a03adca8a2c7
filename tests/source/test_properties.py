"""What holds for every input, however mangled."""

import html
import string
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.deck.evidence import split_paragraphs
from quizgen.errors import ArticleError
from quizgen.source.article import Article
from quizgen.source.characters import normalise_characters
from quizgen.source.read import parse_article, read_article

# Pieces of articles, of Markdown, of dirt; a text of them meets every rule sooner or later.
PIECES = (
    *("The cat sat on the mat.", "It was 12. He said so.", "Why not?", "Why is the sky blue?"),
    *("Background", "References", "By Jane Doe", "ANKARA (Reuters) - ", "NEW YORK — "),
    *("LONDON, Feb 16 2023 - ", "[Asia Reporter Kim Lee] ", "[a] ", "[1]", "[^1]: note", "![a](b)"),
    *(
        "[x](y)",
        "[x]: http://a.b",
        "*",
        "**",
        "_",
        "`",
        "```",
        "~~~",
        "~~",
        "-",
        "- ",
        "1. ",
        "12) ",
    ),
    *("(a) ", "> ", ">", "# ", "## ", "#", "== ", "==", "===", "---", "***", "|", "| a | b |"),
    *(
        "|---|---|",
        "<!--",
        "-->",
        "<b>",
        "</p>",
        "&amp;",
        "&nbsp;",
        "&#10;",
        "&amp;amp;quot;",
        "\\",
    ),
    *("\n", "\n\n", " ", "    ", "\t", "\u00ad\n", "-\n", "—\n", "\u00ad", "\ufb01", "\u0301", "e"),
    *("\u200b", "\u2029", "\u2028", "\x0c", "\x85", "\x07", "\u00a0", "Published 16 February 2023"),
    *("16 February 2023", "Photo: AP", "Sign up for our newsletter", "© 2020 X.", "word", "Word"),
    *("words that go on and on for quite some time without any stop at all", " the of and"),
    *(" die der das und ist nicht ein wir.", " кот на столе.", "title: x", ".", "!", "?", ":", "“"),
    *("”", '"', "'", "5", "…", "•", "–", "x@y.zz", "http://a.b/c", "Read more: x", "ſept 3 2020"),
)
ANY_TEXT = st.text(alphabet=st.characters(exclude_categories=["Cs"]))
MANGLED = st.lists(st.sampled_from(PIECES) | ANY_TEXT, max_size=40).map("".join)
ENDING = st.sampled_from(("", "\n\nThe cat sat on the mat and it was happy about that.\n"))
ARTICLES = st.builds(str.__add__, MANGLED, ENDING)


def read(text: str, *, markdown: bool = False) -> Article | None:
    try:
        return parse_article(text, "a", markdown=markdown)
    except ArticleError:
        return None


def letters(text: str) -> str:
    whole = unicodedata.normalize("NFD", normalise_characters(text))
    return "".join(filter(str.isalnum, whole))


@given(st.binary() | ARTICLES.map(str.encode))
def test_any_bytes_give_an_article_or_an_article_error(data: bytes) -> None:
    outcome: Article | ArticleError
    try:
        outcome = read_article("-", stdin=data)
    except ArticleError as error:
        outcome = error
    assert outcome.hint if isinstance(outcome, ArticleError) else outcome.paragraphs


@given(ANY_TEXT.filter(lambda name: name != "-"))
def test_any_name_gives_an_article_error(name: str) -> None:
    with pytest.raises(ArticleError) as caught:
        read_article(f"nowhere/{name}")
    assert caught.value.hint


@settings(max_examples=300)
@given(ARTICLES, st.booleans())
def test_paragraphs_are_folded_and_their_headings_are_as_many(text: str, markdown: bool) -> None:
    if article := read(text, markdown=markdown):
        assert len(article.headings) == len(article.paragraphs)
        for paragraph in (*article.paragraphs, *article.headings, article.title):
            assert paragraph == " ".join(paragraph.split())
        assert split_paragraphs(article.text) == article.paragraphs


@settings(max_examples=300)
@given(ARTICLES, st.booleans())
def test_cleaning_a_second_time_changes_nothing(text: str, markdown: bool) -> None:
    if article := read(text, markdown=markdown):
        again = read(article.text)
        assert again is not None
        assert again.paragraphs == article.paragraphs


@settings(max_examples=300)
@given(ARTICLES, st.booleans())
def test_the_words_come_from_the_text_in_its_order(text: str, markdown: bool) -> None:
    if article := read(text, markdown=markdown):
        source = iter(letters(html.unescape(html.unescape(text))))
        assert all(letter in source for letter in letters("".join(article.paragraphs)))


@settings(max_examples=300)
@given(ARTICLES)
def test_dropped_lines_are_numbered_in_order_and_lie_in_the_file(text: str) -> None:
    if article := read(text):
        numbers = [one.line for one in article.dropped]
        assert numbers == sorted(numbers)
        assert all(1 <= number <= text.count("\n") + 1 for number in numbers)


SENTENCES = st.lists(
    st.text(alphabet=string.ascii_lowercase, min_size=2, max_size=9), min_size=2, max_size=30
).map(lambda words: f"The {' '.join(words)} was in the house.")


@given(st.lists(SENTENCES, min_size=1, max_size=8))
def test_plain_sentences_are_never_lost(sentences: list[str]) -> None:
    text = "\n\n".join(sentences)
    article = read(text)
    assert article is not None
    assert article.paragraphs == tuple(sentences)
