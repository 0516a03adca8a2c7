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
def files(request: pytest.FixtureRequest, tmp_path: Path) -> list[Path]:
    """A sheet with everything on it, its key and its answer sheet."""
    wished = order(
        key="pdf", profile=request.param, bank=True, passage=True, vocabulary=4, bubbles=True
    )
    (made,) = make_sheets(DECK, wished, paragraphs=ARTICLE, folder=Path())
    contents = {"sheet": made.sheet, "key": made.key, "answers": made.answers}
    for name, content in contents.items():
        (tmp_path / f"{name}.pdf").write_bytes(content or b"")
    return [tmp_path / f"{name}.pdf" for name in contents]


def _structure(path: Path) -> str:
    command = ["pdfinfo", "-struct-text", str(path)]
    said = subprocess.run(command, check=True, capture_output=True).stdout
    return said.decode(errors="replace")  # it prints titles of tags as they are, in UTF-16


@pytest.mark.skipif(not shutil.which("qpdf"), reason="qpdf is not installed")
def test_qpdf_finds_no_error(files: list[Path]) -> None:
    for path in files:
        command = ["qpdf", "--check", str(path)]
        checked = subprocess.run(command, check=False, capture_output=True, text=True)
        assert checked.returncode == 0, checked.stdout + checked.stderr


@pytest.mark.skipif(not shutil.which("pdfinfo"), reason="poppler is not installed")
def test_poppler_reads_the_structure_in_order(files: list[Path]) -> None:
    told = _structure(files[0])
    place = 0
    for text in (
        *(DECK.title[:12], "Name:", ARTICLE[0][:15], "Vocabulary", "embraced"),
        *("Multiple choice", "A simple majority"),
        *("Unanimous consent", "True or false", "Fill in the gaps", "Matching", "CAATSA"),
        "Putting in order",
    ):
        place = told.index(text, place)
    assert " H1 " in told
    assert told.count(" H2 ") >= 7
    assert " Table" in told
    assert " Figure" in told
    for path, texts in (
        (files[1], ("Quick marking", "Answers and evidence", "“it arrived in July 2019”")),
        (files[2], ("Answer sheet", "Fill in the bubble", "11.3")),
    ):
        told = _structure(path)
        assert " H1 " in told
        places = [told.index(text) for text in texts]
        assert places == sorted(places)


@pytest.mark.skipif(not shutil.which("pdffonts"), reason="poppler is not installed")
def test_every_font_is_embedded(files: list[Path]) -> None:
    for path in files:
        told = subprocess.run(["pdffonts", str(path)], check=True, capture_output=True, text=True)
        rows = told.stdout.splitlines()[2:]
        assert rows
        assert all(row.split()[-5] == "yes" for row in rows)
