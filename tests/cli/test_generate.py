"""generate: a deck from an article, merged into what is there; bad input in words."""

import io
import json
import os
import re
import sys
from pathlib import Path

import pytest

from quizgen.deck.read import read_deck
from quizgen.errors import Exit
from tests.cli.conftest import Run

TEXT = """\
A union of lake towns

The Lake Towns Union (LTU) is an association of small towns on the northern shore of a lake. \
It was founded in 1923 by the engineer Anna Lindqvist. The LTU runs the ferries between the towns.

Unanimous consent from all twelve member towns is required for the admission of a new town. \
In 1956 \
the union rejected the application of Norrby because the town refused to pay its fees.
"""


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "lake.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_an_article_becomes_a_deck_with_the_cleaned_article_beside_it(
    run: Run, article: Path, tmp_path: Path
) -> None:
    ran = run("generate", article, "-o", tmp_path / "deck.yaml")
    deck = read_deck(tmp_path / "deck.yaml")
    assert ran.code == Exit.DONE
    assert ran.out == ""
    assert "next: quizgen study" in ran.err
    assert deck.source.file == "deck.article.txt"
    text = (tmp_path / "deck.article.txt").read_text(encoding="utf-8")
    assert all(item.evidence[0].quote in text for item in deck.items)


def test_without_an_output_the_deck_goes_to_stdout(run: Run, article: Path) -> None:
    ran = run("generate", article)
    assert "quizgen: 1" in ran.out
    assert "unanimous consent" in ran.out


def test_standard_input_is_read_with_a_dash(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.TextIOWrapper(io.BytesIO(TEXT.encode()))
    monkeypatch.setattr(sys, "stdin", stream)
    assert "unanimous consent" in run("generate", "-").out


def test_the_same_article_gives_the_same_bytes(run: Run, article: Path, tmp_path: Path) -> None:
    for name in ("one.yaml", "two.yaml"):
        run("generate", article, "-o", tmp_path / name)
    one, two = ((tmp_path / name).read_text() for name in ("one.yaml", "two.yaml"))
    assert one.replace("one.", "two.") == two


def test_generating_onto_a_deck_keeps_what_was_edited_and_rejected(
    run: Run, article: Path, tmp_path: Path
) -> None:
    path = tmp_path / "deck.yaml"
    run("generate", article, "-o", path)
    before = read_deck(path)
    first, second = before.items[:2]
    text = path.read_text(encoding="utf-8").replace("# Reword", "# mine\n# Reword")
    text = re.sub(rf"(id: {first.id}(?:.|\n)*?)status: new", r"\1status: rejected", text, count=1)
    path.write_text(text, encoding="utf-8")
    ran = run("generate", article, "-o", path)
    after = read_deck(path)
    assert f"{len(before.items)} questions (0 new" in ran.err
    assert "# mine" in path.read_text(encoding="utf-8")
    assert [item.id for item in after.items] == [item.id for item in before.items]
    assert after.items[0].status == "rejected"
    assert after.items[1] == second


def test_json_lists_the_items_and_with_explain_what_was_dropped(run: Run, article: Path) -> None:
    data = json.loads(run("generate", article, "--json", "--explain").out)
    assert data["items"]
    assert all(dropped["reason"] for dropped in data["dropped"])


def test_explain_shows_dropped_candidates_and_refused_sentences(run: Run, article: Path) -> None:
    assert "dropped (" in run("generate", article, "--explain").err


def test_a_count_that_cannot_be_met_is_said(run: Run, article: Path, tmp_path: Path) -> None:
    ran = run("generate", article, "-n", 200, "-o", tmp_path / "deck.yaml")
    assert "fewer than 200" in ran.err


def test_the_article_itself_is_never_overwritten(run: Run, tmp_path: Path) -> None:
    article = tmp_path / "deck.article.txt"
    article.write_text(TEXT + "\n© Somebody. All rights reserved.\n", encoding="utf-8")
    before = article.read_bytes()
    run("generate", article, "-o", tmp_path / "deck.yaml")
    assert article.read_bytes() == before
    assert read_deck(tmp_path / "deck.yaml").source.file == "deck.source.txt"


GERMAN = """\
Der Bund der Städte am See wurde im Jahr 1923 von einer Ingenieurin gegründet. Er betreibt die \
Fähren zwischen den Orten, und alle Mitglieder müssen der Aufnahme eines neuen Ortes zustimmen.
"""


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("binary.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary.txt"),
        ("empty.txt", b"", "empty"),
        ("blank.txt", b"\n \n", "blank.txt"),
        ("latin.txt", "Städte am See wurden im Jahr gegründet.".encode("latin-1"), "UTF-8"),
        ("german.txt", GERMAN.encode(), "English"),
        ("short.txt", b"He went there and it was very nice of them.", "nothing"),
    ],
)
def test_bad_articles_are_refused_in_words_and_nothing_is_written(
    run: Run, tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    article = tmp_path / name
    article.write_bytes(content)
    ran = run("generate", article, "-o", tmp_path / "deck.yaml")
    assert ran.code == Exit.FIXABLE
    assert said in ran.err
    assert "error:" in ran.err
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == [name]


def test_a_missing_article_is_named(run: Run, tmp_path: Path) -> None:
    ran = run("generate", tmp_path / "nowhere.txt", "-o", tmp_path / "deck.yaml")
    assert (ran.code, "nowhere.txt" in ran.err) == (Exit.FIXABLE, True)


def test_a_sentence_alone_can_be_asked_about(run: Run, tmp_path: Path) -> None:
    article = tmp_path / "one.txt"
    article.write_text("The Lake Towns Union was founded by Anna Lindqvist in 1923 in Norrby.")
    assert run("generate", article, "-o", tmp_path / "deck.yaml").code == Exit.DONE
    assert read_deck(tmp_path / "deck.yaml").items


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_is_named(run: Run, article: Path, tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o500)
    ran = run("generate", article, "-o", closed / "deck.yaml")
    assert (ran.code, str(closed) in ran.err) == (Exit.FIXABLE, True)


def test_a_folder_that_is_not_there_is_named(run: Run, article: Path, tmp_path: Path) -> None:
    ran = run("generate", article, "-o", tmp_path / "nowhere" / "deck.yaml")
    assert ran.code == Exit.FIXABLE
    assert "nowhere" in ran.err


def test_a_deck_with_mistakes_is_not_merged_into(run: Run, article: Path, tmp_path: Path) -> None:
    path = tmp_path / "deck.yaml"
    path.write_text("quizgen: 1\ntitle: 7\nitems: [{kind: riddle}]\n", encoding="utf-8")
    ran = run("generate", article, "-o", path)
    assert ran.code == Exit.FIXABLE
    assert path.read_text(encoding="utf-8").startswith("quizgen: 1\ntitle: 7")


def test_an_unknown_kind_is_wrong_usage(run: Run, article: Path) -> None:
    ran = run("generate", article, "--kinds", "choice,riddle")
    assert ran.code == Exit.USAGE
    assert "riddle" in ran.err
