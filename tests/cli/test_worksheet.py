"""worksheet: a deck file in, sheets and keys out."""

import io
import json
import re
import sys
from pathlib import Path

import pytest

from quizgen.deck.write import write_deck
from quizgen.errors import Exit
from tests.cli.conftest import Run
from tests.deck.makers import choice, cloze, true_false
from tests.deck.makers import deck as make_deck
from tests.worksheet.reading import docx_text, html_text, pdf_text
from tests.worksheet.sample import ARTICLE, DECK


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    """A deck with every kind of item, its article beside it."""
    (tmp_path / "article.txt").write_text("\n\n".join(ARTICLE), encoding="utf-8")
    source = DECK.source.model_copy(update={"file": "article.txt"})
    path = tmp_path / "deck.yaml"
    write_deck(DECK.model_copy(update={"source": source}), path)
    return path


def test_the_sheet_lies_beside_the_deck_by_default(run: Run, deck: Path) -> None:
    ran = run("worksheet", deck)
    assert ran.code == Exit.DONE, ran.err
    assert ran.out == ""
    assert "13 questions, 19 points" in ran.err
    assert "12 unreviewed" in ran.err
    assert "hint: --key" in ran.err
    assert DECK.title in pdf_text(deck.with_suffix(".pdf").read_bytes())


def test_forms_and_their_keys_are_files_of_their_own(run: Run, deck: Path, tmp_path: Path) -> None:
    ran = run("worksheet", deck, "-o", tmp_path / "s.pdf", "--key", tmp_path / "k.docx",
              "--forms", "A,B", "--json")  # fmt: skip
    assert ran.err == ""
    assert json.loads(ran.out) == {
        "sheets": [
            {"form": form, "sheet": str(tmp_path / f"s-{form}.pdf"),
             "key": str(tmp_path / f"k-{form}.docx"), "answers": None, "pages": None}
            for form in "AB"
        ],
        "questions": 13, "points": 19, "unreviewed": 12, "unproven": 0, "reading": None,
        "vocabulary": 0, "zipgrade": None, "seed": 1, "notes": [],
    }  # fmt: skip
    assert "Form A" in pdf_text((tmp_path / "s-A.pdf").read_bytes())
    assert "Form B" in docx_text((tmp_path / "k-B.docx").read_bytes())


def test_the_article_is_printed_on_request(run: Run, deck: Path) -> None:
    run("worksheet", deck, "--passage")
    assert f"[2] {ARTICLE[1]}" in pdf_text(deck.with_suffix(".pdf").read_bytes())
    (deck.parent / "article.txt").unlink()
    ran = run("worksheet", deck, "--passage")
    assert ran.code == Exit.FIXABLE
    assert "not beside the deck" in ran.err


def test_items_are_selected_by_kind_place_and_status(run: Run, deck: Path) -> None:
    assert "2 questions" in run("worksheet", deck, "--kind", "cloze").err
    assert "3 questions" in run("worksheet", deck, "--items", "1-2,12").err
    assert "1 question, 1 point\n" in run("worksheet", deck, "--approved").err
    assert "5 questions" in run("worksheet", deck, "-n", "5").err


@pytest.mark.parametrize(
    "arguments",
    [
        *(["--kind", "essay"], ["--paper", "a5"], ["--profile", "tiny"], ["--items", "x"]),
        *(["--items", wrong] for wrong in ("3-1", "0", "0-2", "5-", ",", "-3")),
        *(
            ["--forms", "A,a"],
            ["--forms", ","],
            ["--forms", "../A"],
            ["-o", "sheet.odt"],
            ["--key", "key.txt"],
        ),
        ["-o", "-", "--json"],
        ["-o", "sheet.pdf", "--no-reveal"],
        ["--answers", "a.docx"],
        ["--zipgrade", "z.pdf"],
    ],
)
def test_wrong_usage_is_told_apart(run: Run, deck: Path, arguments: list[str]) -> None:
    assert run("worksheet", deck, *arguments).code == Exit.USAGE


def test_nothing_to_ask_is_an_error_and_writes_nothing(run: Run, deck: Path) -> None:
    ran = run("worksheet", deck, "--tag", "none")
    assert ran.code == Exit.FIXABLE
    assert "the tags defence, nato" in ran.err
    assert not deck.with_suffix(".pdf").exists()


def test_deck_sheet_and_key_are_never_the_same_file(run: Run, deck: Path) -> None:
    target = deck.parent / "x.pdf"
    assert run("worksheet", deck, "-o", target, "--key", target).code == Exit.FIXABLE
    assert not target.exists()


def test_a_folder_that_is_not_there_is_named(run: Run, deck: Path) -> None:
    ran = run("worksheet", deck, "-o", deck.parent / "nowhere" / "x.pdf")
    assert ran.code == Exit.FIXABLE
    assert "nowhere" in ran.err


class _Stream(io.TextIOWrapper):
    """A stream that is no terminal."""

    def __init__(self, content: bytes = b"") -> None:
        super().__init__(io.BytesIO(content), encoding="utf-8")


def test_standard_input_and_output_work(
    run: Run, deck: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = _Stream()
    monkeypatch.setattr(sys, "stdin", _Stream(deck.read_bytes()))
    monkeypatch.setattr(sys, "stdout", written)
    ran = run("worksheet", "-", "-o", "-")
    assert ran.code == Exit.DONE, ran.err
    assert written.buffer.getvalue().startswith(b"%PDF")  # type: ignore[attr-defined]
    assert "13 questions" in ran.err


def test_answer_sheet_key_for_zipgrade_and_pages_are_written(
    run: Run, deck: Path, tmp_path: Path
) -> None:
    ran = run("worksheet", deck, "-o", tmp_path / "s.pdf", "--answers", tmp_path / "a.pdf",
              "--zipgrade", tmp_path / "z.csv", "--preview", "--forms", "A,B",
              "--vocabulary", "3", "--passage")  # fmt: skip
    assert ran.code == Exit.DONE, ran.err
    assert "not in it, matching" in ran.err
    assert "reading level of grade 8" in ran.err
    assert (tmp_path / "a-B.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "z.csv").read_text(encoding="utf-8").startswith("Key,")
    pages = sorted(path.name for path in tmp_path.glob("s-A-*.png"))
    assert pages == ["s-A-1.png", "s-A-2.png", "s-A-3.png"]
    assert (tmp_path / pages[0]).read_bytes().startswith(b"\x89PNG")


def test_a_quiz_is_an_html_file(run: Run, deck: Path, tmp_path: Path) -> None:
    ran = run("worksheet", deck, "-o", tmp_path / "q.html")
    assert ran.code == Exit.DONE, ran.err
    assert "Content-Security-Policy" in (tmp_path / "q.html").read_text(encoding="utf-8")
    assert run("worksheet", deck, "-o", tmp_path / "q.html", "--preview").code == Exit.FIXABLE
    assert run("worksheet", deck, "--key", tmp_path / "k.html").code == Exit.USAGE


@pytest.mark.parametrize("kind", ["pdf", "docx", "html"])
def test_a_file_cannot_be_written_into_what_is_no_folder(run: Run, deck: Path, kind: str) -> None:
    ran = run("worksheet", deck, "-o", deck / f"x.{kind}")
    assert ran.code == Exit.FIXABLE
    assert f"cannot write {deck / f'x.{kind}'}" in ran.err
    assert "hint: name a folder" in ran.err


@pytest.mark.parametrize("kind", ["pdf", "docx", "html"])
def test_options_of_three_hundred_characters_stay_whole(
    run: Run, tmp_path: Path, kind: str
) -> None:
    long = [f"{'word ' * 59}{mark}" for mark in "abc"] + ["x" * 300]
    path = tmp_path / "deck.yaml"
    write_deck(make_deck(choice("Which?", long, why=dict.fromkeys(long[1:], long[0]))), path)
    ran = run("worksheet", path, "-o", tmp_path / f"s.{kind}", "--key", tmp_path / "k.pdf")
    assert ran.code == Exit.DONE, ran.err
    read = {"pdf": pdf_text, "docx": docx_text, "html": html_text}[kind]
    shown = "".join(read((tmp_path / f"s.{kind}").read_bytes()).split())
    told = "".join(pdf_text((tmp_path / "k.pdf").read_bytes()).split())
    for text in ("".join(option.split()) for option in long):
        assert text in shown
        assert text in told


def test_a_missing_glyph_is_named_and_nothing_is_written(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "deck.yaml"
    write_deck(make_deck(true_false("Is it \U0010fffd?")), path)
    ran = run("worksheet", path, "--key", tmp_path / "k.pdf", "--answers", tmp_path / "a.pdf")
    assert ran.code == Exit.FIXABLE
    assert "U+10FFFD" in ran.err
    assert list(tmp_path.iterdir()) == [path]


def test_how_many_items_are_no_longer_proven_is_said(run: Run, deck: Path, tmp_path: Path) -> None:
    said = "1 unproven: the article no longer holds the evidence"
    commands = (
        ["worksheet", deck, "-o", tmp_path / "sheet.pdf"],
        ["export", deck, "--to", "json", "-o", tmp_path / "deck.json"],
        ["anki", deck, "-o", tmp_path / "deck.apkg"],
    )
    assert not any(said in run(*command).err for command in commands)
    first, *others = DECK.items
    lost = first.model_copy(update={"unproven": True})
    write_deck(DECK.model_copy(update={"items": [lost, *others]}), deck)
    assert all(said in run(*command).err for command in commands)


def test_statements_that_are_all_true_are_told_before_the_class_finds_out(
    run: Run, tmp_path: Path
) -> None:
    path = tmp_path / "deck.yaml"
    write_deck(make_deck(*(true_false(f"Fact {number} is known.") for number in range(4))), path)
    assert "warning: all 4 statements are true" in run("worksheet", path).err
    assert "statements are" not in run("worksheet", path, "--items", "1-3").err
    mixed = (true_false(f"Fact {number} is known.", number > 1) for number in range(4))
    write_deck(make_deck(*mixed), path)
    assert "statements are" not in run("worksheet", path).err


def test_a_word_bank_that_is_not_printed_is_accounted_for(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "deck.yaml"
    gap = cloze("Rain falls in {{c1::May}}.")
    write_deck(make_deck(gap), path)
    assert (
        "no word bank: it would hold a single word, the answer"
        in run("worksheet", path, "--bank").err
    )
    write_deck(make_deck(true_false("It rains.")), path)
    assert "no word bank: there are no gaps" in run("worksheet", path, "--bank").err
    write_deck(make_deck(gap, cloze("Snow falls in {{c1::December}}.")), path)
    assert "word bank" not in run("worksheet", path, "--bank").err


@pytest.mark.parametrize("suffix", [".pdf", ".docx"])
def test_hard_words_are_in_the_key_and_in_the_score(run: Run, deck: Path, suffix: str) -> None:
    sheet, key = deck.with_suffix(suffix), deck.with_name(f"key{suffix}")
    ran = run("worksheet", deck, "-o", sheet, "--key", key, "--vocabulary", "2",
              "--passage", "--json")  # fmt: skip
    assert json.loads(ran.out)["points"] == 21
    read = {".pdf": pdf_text, ".docx": docx_text}[suffix]
    assert "/ 21" in read(sheet.read_bytes())
    told = read(key.read_bytes())
    assert "Total: 21" in told
    asked = read(sheet.read_bytes()).split("means in its sentence.")[1]
    words = re.findall(r"(\S+) \([BC]\d\)", asked)
    assert len(words) == 2
    for word in words:
        assert re.search(rf"{word} \([BC]\d\) \[1 point\] “[^”]*{word}[^”]*” \(paragraph", told)


def test_a_quiz_gives_no_points_for_hard_words_that_it_only_shows(run: Run, deck: Path) -> None:
    ran = run("worksheet", deck, "-o", deck.with_suffix(".html"), "--vocabulary", "2")
    assert "13 questions, 19 points" in ran.err


def test_fewer_hard_words_than_wanted_are_told(run: Run, deck: Path) -> None:
    told = run("worksheet", deck, "--vocabulary", "99").err
    assert "hard words found outside the sentences that prove answers (--passage" in told
    told = run("worksheet", deck, "--vocabulary", "99", "--passage").err
    assert "hard words found in the article\n" in told


def test_drafts_that_were_named_are_said_to_be_left_out(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "deck.yaml"
    statuses = ("new", "draft", "approved", "rejected")
    items = [true_false(f"It is {status}.", status=status) for status in statuses]
    write_deck(make_deck(*items), path)
    ran = run("worksheet", path, "--items", "1-4")
    assert "2 questions" in ran.err
    assert "not asked of --items: 2 (draft), 4 (rejected)\n" in ran.err
    told = json.loads(run("worksheet", path, "--items", "1,3", "--approved", "--json").out)
    assert told["notes"] == ["not asked of --items: 1 (new)"]
    assert "not asked" not in run("worksheet", path).err
