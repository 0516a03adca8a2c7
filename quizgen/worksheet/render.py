"""Sheets, keys and answer sheets as files, and as pictures of their pages."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from quizgen.errors import WorksheetError
from quizgen.worksheet.bubbles import BubbleSheet
from quizgen.worksheet.pictures import read_pictures
from quizgen.worksheet.profiles import Paper
from quizgen.worksheet.sheet import Key, Sheet

FileKind = Literal["pdf", "docx", "html"]


@dataclass(frozen=True, slots=True)
class Look:
    """How files are to look; `reveal` lets an HTML quiz show answers that were not found."""

    profile: str = "normal"
    paper: Paper = "a4"
    reveal: bool = True


def render_sheet(sheet: Sheet, key: Key, kind: FileKind, look: Look, folder: Path) -> bytes:
    """The sheet as a file; an HTML quiz holds its key, sealed. `folder` is that of its pictures."""
    pictures = read_pictures(sheet, folder)  # for PDF too: here a missing one has a clear message
    if kind == "docx":
        from quizgen.worksheet.docx import sheet_docx

        return sheet_docx(sheet, profile=look.profile, paper=look.paper, pictures=pictures)
    if kind == "html":
        from quizgen.worksheet.html_page import quiz_html

        return quiz_html(sheet, key, profile=look.profile, pictures=pictures, reveal=look.reveal)
    from quizgen.worksheet.pdf import sheet_pdf

    return sheet_pdf(sheet, profile=look.profile, paper=look.paper, folder=folder)


def render_key(key: Key, kind: FileKind, look: Look, bubbles: BubbleSheet | None) -> bytes:
    """The key as a file; a PDF ends with the filled bubbles, if there are any."""
    if kind == "docx":
        from quizgen.worksheet.docx_key import key_docx

        return key_docx(key, paper=look.paper)
    from quizgen.worksheet.pdf import key_pdf

    return key_pdf(key, paper=look.paper, bubbles=bubbles, profile=look.profile)


def render_answers(bubbles: BubbleSheet, look: Look) -> bytes:
    """The answer sheet as PDF."""
    from quizgen.worksheet.pdf import answers_pdf

    return answers_pdf(bubbles, profile=look.profile, paper=look.paper)


def render_pages(sheet: Sheet, kind: FileKind, look: Look, folder: Path) -> tuple[bytes, ...]:
    """The pages of a PDF sheet as PNG."""
    if kind != "pdf":
        raise WorksheetError(
            f"a preview shows PDF sheets, and this is a .{kind} file",
            hint="name a .pdf file, or leave out --preview",
        )
    from quizgen.worksheet.pdf import sheet_pages

    return sheet_pages(sheet, profile=look.profile, paper=look.paper, folder=folder)
