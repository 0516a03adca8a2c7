"""generate: a deck from an article, merged into what is there; bad input in words."""

import io
import json
import os
import re
import sys
from pathlib import Path

import pytest

from quizgen.cli.generate import _HOW_MANY
from quizgen.deck.read import read_deck
from quizgen.errors import Exit
from quizgen.questions.write import WORDS_AN_ITEM
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


DANUBE = "The Danube flows through ten countries. It was bridged at Regensburg in 1146.\n"
ADA = "Ada Lovelace was born in London in 1815. She wrote the first program in 1843.\n"


@pytest.mark.parametrize(
    ("name", "title", "id"),
    [
        ("danube_notes-2.txt", "Danube notes 2", "danube-notes-2"),
        ("article (3).txt", "The Danube flows through ten countries", "the-danube-flows"),
        ("a.txt", "The Danube flows through ten countries", "the-danube-flows"),
        ("2024-05-01.txt", "The Danube flows through ten countries", "the-danube-flows"),
    ],
)
def test_a_deck_without_headline_is_called_after_its_file_or_its_first_words(
    run: Run, tmp_path: Path, name: str, title: str, id: str
) -> None:
    (tmp_path / name).write_text(DANUBE, encoding="utf-8")
    run("generate", tmp_path / name, "-o", tmp_path / "deck.yaml")
    deck = read_deck(tmp_path / "deck.yaml")
    assert deck.title.startswith(title)
    assert deck.id.startswith(id)
    assert deck.source.title == ""


def test_another_article_is_not_merged_into_a_deck_unless_told(run: Run, tmp_path: Path) -> None:
    one, other, path = (tmp_path / name for name in ("one.txt", "other.txt", "deck.yaml"))
    one.write_text(DANUBE, encoding="utf-8")
    other.write_text(ADA, encoding="utf-8")
    run("generate", one, "-o", path)
    before = [(file, file.read_bytes()) for file in (path, tmp_path / "deck.article.txt")]
    ran = run("generate", other, "-o", path)
    assert ran.code == Exit.FIXABLE
    assert f"{path} is about another article" in ran.err
    assert "--merge" in ran.err
    assert all(file.read_bytes() == content for file, content in before)
    ran = run("generate", other, "-o", path, "--merge")
    assert ran.code == Exit.DONE
    assert "marked unproven" in ran.err
    assert run("generate", other, "-o", path, "--force").code == Exit.DONE


def test_a_new_version_of_the_article_is_merged(run: Run, tmp_path: Path) -> None:
    article, path = tmp_path / "one.txt", tmp_path / "deck.yaml"
    article.write_text(f"The river\n\n{DANUBE}", encoding="utf-8")
    run("generate", article, "-o", path)
    article.write_text(f"The river\n\n{DANUBE.replace('e', 'é')} {ADA}", encoding="utf-8")
    assert run("generate", article, "-o", path).code == Exit.DONE


def test_what_is_no_file_is_not_read_as_a_deck(run: Run, article: Path, tmp_path: Path) -> None:
    for place, said in ((tmp_path, "it is a folder"), (Path(os.devnull), "it is no regular file")):
        ran = run("generate", article, "-o", place)
        assert (ran.code, said in ran.err) == (Exit.FIXABLE, True)


def test_the_file_that_was_named_is_the_one_that_cannot_be_written(
    run: Run, article: Path, tmp_path: Path
) -> None:
    ran = run("generate", article, "-o", tmp_path / "no" / "such" / "deck.yaml")
    assert f"cannot write {tmp_path / 'no' / 'such' / 'deck.yaml'}" in ran.err
    assert "hint: mkdir -p" in ran.err


def test_how_many_more_were_possible_is_told(run: Run, article: Path, tmp_path: Path) -> None:
    ran = run("generate", article, "-n", 1, "-o", tmp_path / "deck.yaml")
    told = re.search(r"up to (\d+) more were possible, drafts among them: -n (\d+)", ran.err)
    assert told
    assert int(told[2]) == 1 + int(told[1])
    more = run("generate", article, "-n", told[2], "-o", tmp_path / "more.yaml")
    assert len(read_deck(tmp_path / "more.yaml").items) > 1
    assert "more were possible" not in more.err


def test_the_help_tells_the_default_number_of_questions(run: Run) -> None:
    assert f"one in {WORDS_AN_ITEM} words" in _HOW_MANY
    assert "By default" in run("generate", "--help").out


def test_json_tells_kind_and_status_of_each_item(run: Run, article: Path) -> None:
    for item in json.loads(run("generate", article, "--json").out)["items"]:
        assert item["kind"]
        assert item["status"] in {"new", "draft"}


def test_no_kind_at_all_is_wrong_usage(run: Run, article: Path) -> None:
    assert run("generate", article, "--kinds", "").code == Exit.USAGE


def test_a_day_that_is_none_is_told_how_it_is_written(run: Run, article: Path) -> None:
    ran = run("generate", article, "--published", "16.2.2023")
    assert ran.code == Exit.USAGE
    assert "16.2.2023 is no day; write it as 2023-02-16" in " ".join(ran.err.split())


def test_a_folder_that_is_closed_is_told_before_anything_is_read(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda _path, mode: not mode & os.W_OK)
    ran = run("generate", tmp_path / "missing.txt", "-o", tmp_path / "deck.yaml")
    assert ran.code == Exit.FIXABLE
    assert f"cannot write {tmp_path / 'deck.yaml'}: the folder" in ran.err
    assert "missing" not in ran.err
