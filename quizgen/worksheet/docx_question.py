"""Questions of a docx sheet: text, options, pairs, steps, lines to write on; held together."""

import io
from collections.abc import Mapping, Sequence
from itertools import zip_longest
from typing import Any

from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from quizgen.worksheet.docx_parts import (
    INDENT,
    Doc,
    add_aside,
    add_hanging,
    add_indented,
    add_tab,
    in_ems,
    keep_row,
    mirror_table,
    repeat_header,
    set_widths,
    text_width,
)
from quizgen.worksheet.fit import fits_line
from quizgen.worksheet.labels import Labels, in_points
from quizgen.worksheet.profiles import Profile
from quizgen.worksheet.sheet import Gap, Question, letter

_HANG = 1.9  # em that options hang, after their letters
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
    if question.kind == "matching":
        _add_pairs(document, question, labels)
    else:
        parts += _add_room(document, parts[-1], question, labels, look)
    held = parts if question.kind == "matching" else parts[:-1]
    for part in held:
        part.paragraph_format.keep_with_next = True


def _add_room(
    document: Doc, last: Paragraph, question: Question, labels: Labels, look: Profile
) -> list[Paragraph]:
    """What is answered on; the paragraphs that this takes besides the `last` one.

    Short lines go into that paragraph: LibreOffice 7 tears longer chains of paragraphs that are to
    be kept together, Word does not.
    """
    match question.kind:
        case "choice" if not all(fits_line(option, look) for option in question.options):
            lettered = [f"{letter(at)}.\t{text}" for at, text in enumerate(question.options)]
            return [_option(document, text) for text in lettered]
        case "choice":
            _add_lines(last, _option_rows(document, last, question, look))
        case "true_false":
            _add_lines(last, [f"{labels['true']}        {labels['false']}"])
        case "ordering":  # long steps too: after a table LibreOffice tears any longer chain
            _add_lines(last, [f"____  {step}" for step in question.options])
        case _:
            width = text_width(document) - Pt(2)  # at the margin itself a tab would begin a line
            add_tab(last, width // 2 if question.half else width, line=True)
            for run in _add_lines(last, ["\t"] * question.lines):
                run.font.size = Pt(round(look.size * 1.6))  # room for handwriting
    return []


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


def _add_lines(paragraph: Paragraph, lines: Sequence[str]) -> list[Run]:
    """Add lines of text to a paragraph."""
    return [paragraph.add_run(f"\n{line}") for line in lines]


def _option_rows(
    document: Doc, paragraph: Paragraph, question: Question, look: Profile
) -> list[str]:
    """The options in lines of one or two, for which the paragraph gets its tabs."""
    lettered = [f"{letter(place)}.\t{option}" for place, option in enumerate(question.options)]
    hang = in_ems(document, _HANG)
    add_tab(paragraph, in_ems(document, INDENT) + hang)
    if question.columns == 1 or look.wide:
        return lettered
    half = (len(lettered) + 1) // 2
    middle = text_width(document) // 2
    add_tab(paragraph, middle)
    add_tab(paragraph, middle + hang)
    pairs = zip_longest(lettered[:half], lettered[half:], fillvalue="")
    return ["\t".join(filter(None, pair)) for pair in pairs]


def _option(document: Doc, text: str) -> Paragraph:
    paragraph = add_indented(document, text)
    hang = in_ems(document, _HANG)
    paragraph.paragraph_format.left_indent = in_ems(document, INDENT) + hang
    paragraph.paragraph_format.first_line_indent = -hang
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
    narrow, box = in_ems(document, 2.6), in_ems(document, 4.1)
    rest = text_width(document) - 2 * narrow - box
    share = max(rest * left // (left + right), in_ems(document, 7))  # the heading in one line
    set_widths(table, (narrow, box, share, narrow, rest - share))
    for row in table.rows:
        keep_row(row)
    for row in table.rows[:-1]:
        for cell in row.cells:
            cell.paragraphs[0].paragraph_format.keep_with_next = True
    document.add_paragraph().paragraph_format.space_after = Pt(0)


def _fill(row: Any, texts: Sequence[str]) -> None:
    for cell, text in zip(row.cells, texts, strict=True):
        cell.text = text
