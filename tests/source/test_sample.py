"""The sample article that comes with the program."""

from datetime import date
from pathlib import Path

from quizgen.shipped import shipped_folder
from quizgen.source.read import read_article


def test_the_sample_is_read_whole() -> None:
    with shipped_folder("decks") as decks:
        path = Path(decks, "turkiye-nato-2023", "article.md")
        article = read_article(str(path))
        text = path.read_text(encoding="utf-8")
    assert article.title == "Türkiye, NATO and earthquake diplomacy"
    assert article.published == date(2023, 2, 16)
    assert {one.reason for one in article.dropped} == {"front matter", "heading"}
    assert all(paragraph in text for paragraph in article.paragraphs)
    assert 600 <= len(article.text.split()) <= 700
    assert len(set(article.headings)) == 4
