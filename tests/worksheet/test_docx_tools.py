"""What programs that are not ours make of the docx."""

import shutil
import subprocess
from pathlib import Path

import pytest

from quizgen.deck.deck import usable_items
from quizgen.worksheet.make import Made, make_sheets
from quizgen.worksheet.profiles import PROFILES
from tests.worksheet.orders import order
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


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
@pytest.mark.parametrize("profile", PROFILES)
def test_libreoffice_prints_all_of_it(profile: str, tmp_path: Path) -> None:
    made = _make(profile)
    (tmp_path / "sheet.docx").write_bytes(made.sheet)
    (tmp_path / "key.docx").write_bytes(made.key or b"")
    command = ["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/profile"]
    command += ["--convert-to", "pdf", "--outdir", str(tmp_path)]
    files = [str(tmp_path / "sheet.docx"), str(tmp_path / "key.docx")]
    subprocess.run([*command, *files], check=True, capture_output=True)
    sheet, key = ((tmp_path / name).read_bytes() for name in ("sheet.pdf", "key.pdf"))
    _assert_complete(pdf_text(sheet), pdf_text(key))


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
