"""Sheets and keys as docx, to be edited: plain paragraphs and tables, nothing drawn."""

import io
from collections.abc import Mapping, Sequence
from itertools import zip_longest
from typing import Any

from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph

from quizgen.worksheet.docx_parts import (
    Doc,
    add_footer,
    add_tab,
    keep_row,
    new_document,
    repeat_header,
    set_widths,
    text_width,
    to_bytes,
)
from quizgen.worksheet.labels import Labels, in_points, labels_for, number
from quizgen.worksheet.profiles import PROFILES, Paper, Profile
from quizgen.worksheet.sheet import Gap, Question, Section, Sheet, letter

_INDENT = Cm(0.9)
_HANG = Cm(0.7)  # of options, after their letters
_LINES = {1: 10, 2: 18, 3: 30, 4: 60}  # underscores for the sizes of a gap


def sheet_docx(sheet: Sheet, *, profile: str, paper: Paper, pictures: Mapping[str, bytes]) -> bytes:
    """The sheet as docx; `pictures` holds those that it names, by name."""
    look, labels = PROFILES[profile], labels_for(sheet.language)
    document = new_document(sheet.title, sheet.language, look, paper)
    form = f"{labels['form']} {sheet.form}" if sheet.form else ""
    add_footer(document, " · ".join(filter(None, (sheet.title, form))), labels["page"])
    _add_head(document, sheet, labels, form)
    if sheet.passage:
        _add_passage(document, sheet, labels)
    for section in sheet.sections:
        _add_section(document, section, labels, look, pictures)
    return to_bytes(document)


def _add_head(document: Doc, sheet: Sheet, labels: Labels, form: str) -> None:
    heading = document.add_heading(sheet.title, level=1)
    if form:
        add_tab(heading, text_width(document), align=WD_TAB_ALIGNMENT.RIGHT)
        heading.add_run("\t" + form)
    width = text_width(document)
    fields = document.add_paragraph()
    fields.paragraph_format.space_before = Pt(6)
    for name, end in (("name", 0.4), ("class", 0.6), ("date", 0.78), ("score", 0.92)):
        add_tab(fields, int(width * end), line=True)
        fields.add_run(f"{labels[name]}: \t ")
    fields.add_run(f"/ {number(sheet.total)}")


def _add_passage(document: Doc, sheet: Sheet, labels: Labels) -> None:
    document.add_heading(labels["passage"], level=2)
    for place, text in enumerate(sheet.passage, start=1):
        _hanging(document, f"[{place}]").add_run(text)
    if sheet.source:
        document.add_paragraph(f"{labels['source']}: {sheet.source}")


def _add_section(
    document: Doc,
    section: Section,
    labels: Labels,
    look: Profile,
    pictures: Mapping[str, bytes],
) -> None:
    heading, instruction = labels["kinds"][section.kind]
    document.add_heading(heading, level=2)
    paragraph = document.add_paragraph()
    paragraph.add_run(instruction).italic = True
    paragraph.paragraph_format.keep_with_next = True
    if section.bank:
        bank = document.add_paragraph()
        bank.add_run(labels["bank"] + ": ").bold = True
        bank.add_run("  ·  ".join(section.bank))
        bank.paragraph_format.keep_with_next = True
    for question in section.questions:
        _add_question(document, question, labels, look, pictures)


def _add_question(
    document: Doc,
    question: Question,
    labels: Labels,
    look: Profile,
    pictures: Mapping[str, bytes],
) -> None:
    asked = _hanging(document, f"{question.number}.", bold=True)
    asked.paragraph_format.space_before = Pt(look.size * 0.7)
    asked.paragraph_format.keep_together = True
    _add_text(asked, question, labels)
    parts = [asked]
    for picture in question.pictures:
        parts.append(_indented(document))
        shape = parts[-1].add_run().add_picture(io.BytesIO(pictures[picture.file]), height=Cm(5))
        shape._inline.docPr.set("descr", picture.alt)
    match question.kind:
        case "choice":
            parts += _add_options(document, question, look)
        case "true_false":
            parts.append(_indented(document))
            parts[-1].add_run(f"{labels['true']}        {labels['false']}")
        case "matching":
            _add_pairs(document, question, labels)
        case "ordering":
            for step in question.options:
                parts.append(_indented(document))
                parts[-1].add_run(f"____  {step}")
        case _:
            parts += [_line(document, question) for _ in range(question.lines)]
    held = parts if question.kind == "matching" else parts[:-1]
    for part in held:
        part.paragraph_format.keep_with_next = True


def _add_text(paragraph: Paragraph, question: Question, labels: Labels) -> None:
    for piece in question.text:
        if isinstance(piece, Gap):
            mark = f"({piece.number})\u00a0" if piece.number else ""
            paragraph.add_run(mark + "_" * _LINES[piece.size])
            if piece.hint:
                paragraph.add_run(f" ({piece.hint})").italic = True
        else:
            paragraph.add_run(piece)
    if question.several:
        text = labels["select"].replace("{n}", str(question.several))
        paragraph.add_run(" " + text).italic = True
    if question.points != 1:
        paragraph.add_run(f" [{in_points(question.points, labels)}]")


def _add_options(document: Doc, question: Question, look: Profile) -> list[Paragraph]:
    lettered = [f"{letter(place)}.\t{option}" for place, option in enumerate(question.options)]
    if question.columns == 1 or look.wide:
        return [_option(document, text) for text in lettered]
    half = (len(lettered) + 1) // 2
    rows = []
    for left, right in zip_longest(lettered[:half], lettered[half:], fillvalue=""):
        rows.append(_option(document, f"{left}\t{right}" if right else left))
        add_tab(rows[-1], text_width(document) // 2)
        add_tab(rows[-1], text_width(document) // 2 + _HANG)
    return rows


def _option(document: Doc, text: str) -> Paragraph:
    paragraph = _indented(document, text)
    paragraph.paragraph_format.left_indent = _INDENT + _HANG
    paragraph.paragraph_format.first_line_indent = -_HANG
    return paragraph


def _add_pairs(document: Doc, question: Question, labels: Labels) -> None:
    numbered = [(f"{place}.", "____", left) for place, left in enumerate(question.lefts, start=1)]
    lettered = [(letter(place), right) for place, right in enumerate(question.options)]
    table = document.add_table(rows=1, cols=5, style="Table Grid")
    head = table.rows[0]
    head.cells[2].text, head.cells[4].text = labels["places"], labels["choices"]
    repeat_header(head)
    for place, option in zip_longest(numbered, lettered, fillvalue=None):
        _fill(table.add_row(), (*(place or ("", "", "")), *(option or ("", ""))))
    longest = [max(map(len, side)) for side in (question.lefts, question.options)]
    left, right = (min(40, max(14, length)) for length in longest)
    rest = text_width(document) - Cm(3.6)
    share = rest * left // (left + right)
    set_widths(table, (Cm(1), Cm(1.6), share, Cm(1), rest - share))
    for row in table.rows:
        keep_row(row)
    for row in table.rows[:-1]:
        for cell in row.cells:
            cell.paragraphs[0].paragraph_format.keep_with_next = True
    document.add_paragraph().paragraph_format.space_after = Pt(0)


def _fill(row: Any, texts: Sequence[str]) -> None:
    for cell, text in zip(row.cells, texts, strict=True):
        cell.text = text


def _line(document: Doc, question: Question) -> Paragraph:
    paragraph = _indented(document)
    paragraph.paragraph_format.space_before = Pt(8)
    width = text_width(document)
    add_tab(paragraph, width // 2 if question.half else width, line=True)
    paragraph.add_run("\t")
    return paragraph


def _hanging(document: Doc, mark: str, *, bold: bool = False) -> Paragraph:
    paragraph = _indented(document)
    paragraph.paragraph_format.first_line_indent = -_INDENT
    paragraph.add_run(mark + "\t").bold = bold
    return paragraph


def _indented(document: Doc, text: str = "") -> Paragraph:
    paragraph: Paragraph = document.add_paragraph(text)
    paragraph.paragraph_format.left_indent = _INDENT
    return paragraph
