"""What tools that are not ours say of the PDF."""

import shutil
import subprocess
from pathlib import Path

import pytest

from quizgen.worksheet.make import make_sheets
from quizgen.worksheet.profiles import PROFILES
from tests.worksheet.orders import order
from tests.worksheet.sample import ARTICLE, DECK

pytestmark = pytest.mark.slow


@pytest.fixture(params=PROFILES)
def sheet(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A sheet with everything on it."""
    wished = order(profile=request.param, bank=True, passage=True)
    (made,) = make_sheets(DECK, wished, paragraphs=ARTICLE, folder=Path())
    path = tmp_path / "sheet.pdf"
    path.write_bytes(made.sheet)
    return path


@pytest.mark.skipif(not shutil.which("qpdf"), reason="qpdf is not installed")
def test_qpdf_finds_no_error(sheet: Path) -> None:
    command = ["qpdf", "--check", str(sheet)]
    checked = subprocess.run(command, check=False, capture_output=True, text=True)
    assert checked.returncode == 0, checked.stdout + checked.stderr


@pytest.mark.skipif(not shutil.which("pdfinfo"), reason="poppler is not installed")
def test_poppler_reads_the_structure_in_order(sheet: Path) -> None:
    command = ["pdfinfo", "-struct-text", str(sheet)]
    said = subprocess.run(command, check=True, capture_output=True).stdout
    told = said.decode(errors="replace")  # it prints titles of tags as they are, in UTF-16
    place = 0
    for text in (
        *(DECK.title[:12], "Name:", ARTICLE[0][:15], "Multiple choice", "A simple majority"),
        *("Unanimous consent", "True or false", "Fill in the gaps", "Matching", "CAATSA"),
        "Putting in order",
    ):
        place = told.index(text, place)
    assert " H1 " in told
    assert told.count(" H2 ") >= 7
    assert " Table" in told
    assert " Figure" in told


@pytest.mark.skipif(not shutil.which("pdffonts"), reason="poppler is not installed")
def test_every_font_is_embedded(sheet: Path) -> None:
    told = subprocess.run(["pdffonts", str(sheet)], check=True, capture_output=True, text=True)
    rows = told.stdout.splitlines()[2:]
    assert rows
    assert all(row.split()[-5] == "yes" for row in rows)
