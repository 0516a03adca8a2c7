"""Keys as docx: a grid for quick marking, then each answer with its evidence."""

from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph

from quizgen.worksheet.docx_parts import (
    INDENT,
    Doc,
    add_footer,
    add_indented,
    in_ems,
    keep_row,
    mirror_table,
    new_document,
    repeat_header,
    set_widths,
    text_width,
    to_bytes,
)
from quizgen.worksheet.labels import Labels, in_points, labels_for, number
from quizgen.worksheet.page_data import grid_mark, in_ranges
from quizgen.worksheet.profiles import PROFILES, Paper
from quizgen.worksheet.sheet import WORD_POINTS, Answer, Key


def key_docx(key: Key, *, paper: Paper) -> bytes:
    """The key as docx."""
    labels = labels_for(key.language)
    title = f"{labels['key']}: {key.title}"
    document = new_document(title, key.language, PROFILES["normal"], paper)
    form = f"{labels['form']} {key.form}" if key.form else ""
    add_footer(document, " · ".join(filter(None, (title, form))), labels["page"])
    document.add_heading(title, level=1)
    document.add_paragraph(" · ".join(filter(None, (form, *_totals(key, labels)))))
    document.add_heading(labels["grid"], level=2)
    _add_grid(document, key, labels)
    document.add_heading(labels["details"], level=2)
    for answer in key.answers:
        _add_answer(document, answer, labels)
    if key.vocabulary:
        _add_words(document, key, labels)
    if key.source:
        document.add_paragraph(f"{labels['source']}: {key.source}")
    return to_bytes(document)


def _totals(key: Key, labels: Labels) -> list[str]:
    unreviewed = in_ranges([answer.number for answer in key.answers if answer.unreviewed])
    total = f"{labels['total']}: {number(key.total)}"
    return [total, f"{labels['unreviewed']}: {unreviewed}"] if unreviewed else [total]


def _add_grid(document: Doc, key: Key, labels: Labels) -> None:
    table = document.add_table(rows=1, cols=3, style="Table Grid")
    mirror_table(document, table)
    rows = [("#", labels["answer"], "/")]
    rows += [(str(one.number), grid_mark(one), number(one.points)) for one in key.answers]
    repeat_header(table.rows[0])
    for place, texts in enumerate(rows):
        row = table.rows[0] if place == 0 else table.add_row()
        keep_row(row)
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
            cell.paragraphs[0].paragraph_format.space_after = Pt(0)
    set_widths(table, (Cm(1.2), text_width(document) - Cm(2.4), Cm(1.2)))


def _add_answer(document: Doc, answer: Answer, labels: Labels) -> None:
    parts = []
    for place, line in enumerate(answer.lines):
        parts.append(_tight(document))
        if place == 0:
            parts[0].paragraph_format.first_line_indent = -in_ems(document, INDENT)
            parts[0].paragraph_format.space_before = Pt(8)
            parts[0].add_run(f"{answer.number}.\t").bold = True
        parts[-1].add_run(line).bold = True
    parts[-1].add_run(f" [{in_points(answer.points, labels)}]")
    parts += [_noted(document, label, text) for label, text in _notes(answer, labels)]
    for part in parts[:-1]:
        part.paragraph_format.keep_with_next = True


def _add_words(document: Doc, key: Key, labels: Labels) -> None:
    document.add_heading(labels["vocabulary"]["heading"], level=2)
    marking = document.add_paragraph()
    marking.add_run(labels["vocabulary"]["marking"]).italic = True
    marking.paragraph_format.keep_with_next = True
    for one in key.vocabulary:
        word = _tight(document)
        word.add_run(one.word).bold = True
        word.add_run(f" ({one.level}) [{in_points(WORD_POINTS, labels)}]")
        word.paragraph_format.keep_with_next = True
        place = labels["paragraph"].replace("{n}", str(one.paragraph))
        _tight(document).add_run(f"“{one.sentence}” ({place})")


def _notes(answer: Answer, labels: Labels) -> list[tuple[str, str]]:
    notes = [
        (labels["accepted"], "; ".join(answer.accepted)),
        (labels["as_of"], answer.as_of),
        (labels["explanation"], answer.explanation),
    ]
    for reason in answer.reasons:
        notes.append((labels["reasons"], f"{reason.label}  {reason.option}: {reason.text}"))
    for proof in answer.proofs:
        place = labels["paragraph"].replace("{n}", str(proof.paragraph)) if proof.paragraph else ""
        notes.append((labels["evidence"], f"“{proof.quote}”" + (f" ({place})" if place else "")))
    return [(label, text) for label, text in notes if text]


def _noted(document: Doc, label: str, text: str) -> Paragraph:
    paragraph = _tight(document)
    paragraph.add_run(label + ": ").italic = True
    paragraph.add_run(text)
    return paragraph


def _tight(document: Doc) -> Paragraph:
    paragraph = add_indented(document)
    paragraph.paragraph_format.space_after = Pt(2)
    return paragraph
