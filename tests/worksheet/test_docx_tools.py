"""What programs that are not ours make of the docx."""

import io
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from pypdf import PdfReader

from quizgen.deck.deck import usable_items
from quizgen.deck.item import Matching, Ordering
from quizgen.worksheet.labels import labels_for
from quizgen.worksheet.make import Made, make_sheets
from quizgen.worksheet.profiles import PROFILES
from tests.deck.makers import deck, true_false
from tests.worksheet.orders import order
from tests.worksheet.random_decks import random_deck
from tests.worksheet.reading import pdf_text
from tests.worksheet.sample import ARTICLE, DECK, texts_in_key, texts_on_sheet

pytestmark = pytest.mark.slow


def _make(profile: str) -> Made:
    wished = order(sheet="docx", key="docx", profile=profile, passage=True, bank=True, vocabulary=3)
    return make_sheets(DECK, wished, paragraphs=ARTICLE, folder=Path())[0]


def _assert_complete(sheet: str, key: str) -> None:
    shown, told = ("".join(text.split()) for text in (sheet, key))
    for item in usable_items(DECK):
        assert all("".join(text.split()) in shown for text in texts_on_sheet(item))
        assert all("".join(text.split()) in told for text in texts_in_key(item))


def _print(folder: Path, *contents: bytes) -> list[bytes]:
    """Each docx as the PDF that LibreOffice makes of it."""
    if not shutil.which("soffice"):
        pytest.skip("LibreOffice is not installed")
    names = [folder / f"{number}.docx" for number, _ in enumerate(contents)]
    for name, content in zip(names, contents, strict=True):
        name.write_bytes(content)
    command = ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile"]
    command += ["--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*command, *map(str, names)], check=True, capture_output=True)
    return [name.with_suffix(".pdf").read_bytes() for name in names]


@pytest.mark.parametrize("profile", PROFILES)
def test_libreoffice_prints_all_of_it(profile: str, tmp_path: Path) -> None:
    made = _make(profile)
    sheet, key = _print(tmp_path, made.sheet, made.key or b"")
    _assert_complete(pdf_text(sheet), pdf_text(key))


def test_libreoffice_tears_no_question_and_no_heading_from_its_questions(tmp_path: Path) -> None:
    random_decks = [random_deck(seed, size=49) for seed in range(2) for _ in PROFILES]
    sheets = [
        make_sheets(
            asked, order(sheet="docx", profile=profile, bank=True), paragraphs=None, folder=Path()
        )[0].sheet
        for asked, profile in zip(random_decks, [*PROFILES] * 2, strict=True)
    ]
    for asked, printed in zip(random_decks, _print(tmp_path, *sheets), strict=True):
        pages = [page.extract_text() for page in PdfReader(io.BytesIO(printed)).pages]
        for item in asked.items:
            (page,) = [text for text in pages if f"ask{int(item.id)}q" in text]
            assert all(text in page for text in texts_on_sheet(item)), item
        for heading, _ in labels_for("en")["kinds"].values():
            (page,) = [text for text in pages if f"{heading}\n" in text]
            assert re.search(r"ask\d+q", page.split(f"{heading}\n")[1]), heading


def test_pandoc_reads_all_of_it_and_its_headings(tmp_path: Path) -> None:
    pypandoc = pytest.importorskip("pypandoc", reason="group oracle")
    made = _make("normal")
    read = []
    for content in (made.sheet, made.key or b""):
        path = tmp_path / "read.docx"
        path.write_bytes(content)
        read.append(pypandoc.convert_file(str(path), "plain", extra_args=["--wrap=none"]))
    _assert_complete(*read)
    (tmp_path / "read.docx").write_bytes(made.sheet)
    text = pypandoc.convert_file(str(tmp_path / "read.docx"), "markdown")
    assert "# Türkiye, NATO and earthquake diplomacy" in text
    assert "## Multiple choice" in text


def test_libreoffice_keeps_long_steps_after_a_table_with_their_heading(tmp_path: Path) -> None:
    steps = [f"step{n} {'and at length what happened in that year of the treaty ' * 2}"
             for n in range(5)]  # fmt: skip
    pairs = [[f"left {n}", f"right {n}"] for n in range(6)]
    table = Matching(id="0" * 12, question="Which belong together?", pairs=pairs)
    last = Ordering(id="0" * 12, question="Which came first?", order=steps)
    statements = [true_false(f"Statement {n} is about the matter.") for n in range(8)]
    sheets = [
        make_sheets(deck(*statements[:count], table, last), order(sheet="docx"),
                    paragraphs=None, folder=Path())[0].sheet
        for count in range(1, 8)
    ]  # fmt: skip
    printed = _print(tmp_path, *sheets)
    whole = 0
    for one in printed:
        pages = [page.extract_text() for page in PdfReader(io.BytesIO(one)).pages]
        (page,) = [text for text in pages if "Putting in order" in text]
        assert all(f"step{n} " in page for n in range(5))
        whole += page is pages[0]
    assert 0 < whole < len(printed)  # so that the break was met
