"""import: a file of a learning platform in, a deck out."""

import io
import json
import sys
from pathlib import Path

import pytest

from quizgen.cli.import_ import _FORMATS
from quizgen.deck.read import read_deck
from quizgen.deck.write import write_deck
from quizgen.errors import Exit
from quizgen.lms.formats import FORMATS, export_deck
from quizgen.lms.imports import READABLE
from quizgen.store.library import open_library
from tests.cli.conftest import Run
from tests.worksheet.sample import DECK

_GIFT = "Is it so? {T}\n\nWhy? {}\n\nHow many? {#4}\n"


@pytest.fixture
def gift(tmp_path: Path) -> Path:
    path = tmp_path / "unit.gift"
    path.write_text(_GIFT)
    return path


def test_the_option_names_every_format_that_is_read() -> None:
    assert sorted(_FORMATS.split(", ")) == sorted(READABLE)


def test_what_is_approved_already_need_not_be_reviewed(run: Run, tmp_path: Path) -> None:
    table = tmp_path / "table.csv"
    table.write_text(
        "kind,question,answer,status\nshort_answer,What floats?,A boat,approved\n", "utf-8"
    )
    ran = run("import", table, "-o", tmp_path / "deck.yaml")
    assert read_deck(tmp_path / "deck.yaml").items[0].status == "approved", ran.err
    assert f"next: quizgen study {tmp_path / 'deck.yaml'}" in ran.err


def test_a_deck_is_written_and_what_is_not_taken_is_listed(
    run: Run, gift: Path, tmp_path: Path
) -> None:
    target = tmp_path / "deck.yaml"
    ran = run("import", gift, "-o", target)
    assert (ran.code, ran.out) == (Exit.DONE, "")
    assert "deck.yaml: 2 questions" in ran.err
    assert "left out: an essay has no answer that a program could mark (line 3)" in ran.err
    assert f"next: quizgen review {target}" in ran.err
    assert [item.kind for item in read_deck(target).items] == ["true_false", "short_answer"]


def test_a_second_import_adds_only_what_is_new_and_keeps_edits(
    run: Run, gift: Path, tmp_path: Path
) -> None:
    target = tmp_path / "deck.yaml"
    run("import", gift, "-o", target)
    edited = target.read_text().replace("Is it so?", "Is it really so?")
    target.write_text(edited)
    assert "0 new" in run("import", gift, "-o", target).err
    assert target.read_text() == edited
    gift.write_text(f"{_GIFT}\nIs this new? {{F}}\n")
    ran = run("import", gift, "-o", target, "--json")
    assert json.loads(ran.out)["added"] == 1
    assert target.read_text().startswith(edited.rstrip("\n"))
    assert len(read_deck(target).items) == 3


def test_without_a_target_the_deck_goes_into_the_library(
    run: Run, gift: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = tmp_path / "library.sqlite3"
    monkeypatch.setenv("QUIZGEN_LIBRARY", str(library))
    assert "deck unit in the library: 2 questions" in run("import", gift).err
    assert "0 new" in run("import", gift).err
    with open_library(str(library)) as opened:
        assert len(opened.deck("unit").items) == 2


@pytest.mark.parametrize("form", READABLE)
def test_an_exported_deck_comes_back(run: Run, tmp_path: Path, form: str) -> None:
    source, target = tmp_path / "deck.yaml", tmp_path / "back.yaml"
    write_deck(DECK, source)
    file = source.with_suffix(FORMATS[form].suffix)
    run("export", source, "--to", form)
    assert run("import", file, "-o", target).code == Exit.DONE
    assert len(read_deck(target).items) >= export_deck(DECK, form).items
    assert run("check", target).code == Exit.DONE


def test_mistakes_are_listed_and_nothing_is_written(run: Run, tmp_path: Path) -> None:
    file, target = tmp_path / "bad.gift", tmp_path / "deck.yaml"
    file.write_text("Is it? {T}\n\nOpen {=a\n")
    ran = run("import", file, "-o", target)
    assert ran.code == Exit.FIXABLE
    assert "bad.gift:3: { is never closed" in ran.err
    assert "hint: " in ran.err
    assert not target.exists()


def test_standard_input_and_output_work(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(_GIFT.encode())))
    ran = run("import", "-", "--from", "gift", "-o", "-")
    assert ran.code == Exit.DONE
    assert "question: How many?" in ran.out
    assert "standard output: 2 questions" in ran.err


@pytest.mark.parametrize(
    "arguments",
    [["x.gift", "--from", "word"], ["x.gift", "--progress"], ["x.gift", "-o", "-", "--json"]],
)
def test_wrong_usage_is_told_apart(run: Run, arguments: list[str]) -> None:
    assert run("import", *arguments).code == Exit.USAGE


def test_files_that_cannot_be_read_or_are_the_target_are_errors(
    run: Run, gift: Path, tmp_path: Path
) -> None:
    assert "cannot read" in run("import", tmp_path / "none.gift").err
    ran = run("import", gift, "-o", gift)
    assert (ran.code, gift.read_text()) == (Exit.FIXABLE, _GIFT)
    ran = run("import", gift, "-o", tmp_path / "no" / "deck.yaml")
    assert ran.code == Exit.FIXABLE
    assert "cannot write" in ran.err


@pytest.mark.parametrize(
    ("name", "told", "hint"),
    [
        ("deck.yaml", "is a deck itself", "quizgen study deck.yaml"),
        ("class.xlsx", "is a file of an office program", "save it as CSV"),
    ],
)
def test_what_teachers_try_has_a_cure(
    run: Run, tmp_path: Path, name: str, told: str, hint: str
) -> None:
    (tmp_path / name).write_bytes(b"PK {}" if name.endswith("x") else b"items: [{a: b}]")
    ran = run("import", tmp_path / name)
    assert ran.code == Exit.FIXABLE
    assert f"{name} {told}" in ran.err
    assert f"hint: {hint}" in ran.err


def test_a_text_of_no_known_kind_is_an_error_that_names_the_option(
    run: Run, tmp_path: Path
) -> None:
    file = tmp_path / "notes.text"
    file.write_text("just words")
    ran = run("import", file)
    assert ran.code == Exit.FIXABLE
    assert "--from" in ran.err
