"""Questions of a docx sheet: text, options, pairs, steps, lines to write on; held together."""

import io
from collections.abc import Mapping, Sequence
from itertools import zip_longest
from typing import Any

from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph

from quizgen.worksheet.docx_parts import (
    INDENT,
    Doc,
    add_aside,
    add_hanging,
    add_indented,
    add_tab,
    keep_row,
    mirror_table,
    repeat_header,
    set_widths,
    text_width,
)
from quizgen.worksheet.labels import Labels, in_points
from quizgen.worksheet.profiles import Profile
from quizgen.worksheet.sheet import Gap, Question, letter

_HANG = Cm(0.7)  # of options, after their letters
_LINES = {1: 10, 2: 18, 3: 30, 4: 60}  # underscores for the sizes of a gap


def add_question(
    document: Doc,
    question: Question,
    labels: Labels,
    look: Profile,
    pictures: Mapping[str, bytes],
) -> None:
    """Add a question; `pictures` holds those that it names."""
    asked = add_hanging(document, f"{question.number}.", bold=True)
    asked.paragraph_format.space_before = Pt(look.size * 0.7)
    asked.paragraph_format.keep_together = True
    _add_text(asked, question, labels, look)
    parts = [asked]
    for picture in question.pictures:
        parts.append(add_indented(document))
        shape = parts[-1].add_run().add_picture(io.BytesIO(pictures[picture.file]), height=Cm(5))
        shape._inline.docPr.set("descr", picture.alt)
    match question.kind:
        case "choice":
            parts += _add_options(document, question, look)
        case "true_false":
            judged = parts[-1].add_run()  # a line of the same paragraph, which nothing tears
            judged.add_break()
            judged.add_text(f"{labels['true']}        {labels['false']}")
        case "matching":
            _add_pairs(document, question, labels)
        case "ordering":
            for step in question.options:
                parts.append(add_indented(document))
                parts[-1].add_run(f"____  {step}")
        case _:
            parts += [_line(document, question) for _ in range(question.lines)]
    held = parts if question.kind == "matching" else parts[:-1]
    for part in held:
        part.paragraph_format.keep_with_next = True


def _add_text(paragraph: Paragraph, question: Question, labels: Labels, look: Profile) -> None:
    for piece in question.text:
        if isinstance(piece, Gap):
            mark = f"({piece.number})\u00a0" if piece.number else ""
            paragraph.add_run(mark + "_" * _LINES[piece.size])
            if piece.hint:
                add_aside(paragraph, f" ({piece.hint})", look)
        else:
            paragraph.add_run(piece)
    if question.several:
        text = labels["select"].replace("{n}", str(question.several))
        add_aside(paragraph, " " + text, look)
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
    paragraph = add_indented(document, text)
    paragraph.paragraph_format.left_indent = INDENT + _HANG
    paragraph.paragraph_format.first_line_indent = -_HANG
    return paragraph


def _add_pairs(document: Doc, question: Question, labels: Labels) -> None:
    numbered = [(f"{place}.", "____", left) for place, left in enumerate(question.lefts, start=1)]
    lettered = [(letter(place), right) for place, right in enumerate(question.options)]
    table = document.add_table(rows=1, cols=5, style="Table Grid")
    mirror_table(document, table)
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
    paragraph = add_indented(document)
    paragraph.paragraph_format.space_before = Pt(8)
    width = text_width(document)
    add_tab(paragraph, width // 2 if question.half else width, line=True)
    paragraph.add_run("\t")
    return paragraph
