"""Sheets and keys as docx, to be edited: plain paragraphs and tables, nothing drawn."""

from collections.abc import Mapping

from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Pt

from quizgen.worksheet.docx_parts import (
    Doc,
    add_aside,
    add_footer,
    add_hanging,
    add_indented,
    add_tab,
    new_document,
    text_width,
    to_bytes,
)
from quizgen.worksheet.docx_question import add_question
from quizgen.worksheet.labels import Labels, labels_for, number
from quizgen.worksheet.page_data import describe_reading
from quizgen.worksheet.profiles import PROFILES, Paper, Profile
from quizgen.worksheet.sheet import Section, Sheet


def sheet_docx(sheet: Sheet, *, profile: str, paper: Paper, pictures: Mapping[str, bytes]) -> bytes:
    """The sheet as docx; `pictures` holds those that it names, by name."""
    look, labels = PROFILES[profile], labels_for(sheet.language)
    document = new_document(sheet.title, sheet.language, look, paper)
    form = f"{labels['form']}\u00a0{sheet.form}" if sheet.form else ""
    add_footer(document, " · ".join(filter(None, (sheet.title, form))), labels["page"])
    _add_head(document, sheet, labels, form, look)
    if sheet.passage:
        _add_passage(document, sheet, labels)
    if sheet.vocabulary:
        _add_vocabulary(document, sheet, labels, look)
    for section in sheet.sections:
        _add_section(document, section, labels, look, pictures)
    return to_bytes(document)


def _add_head(document: Doc, sheet: Sheet, labels: Labels, form: str, look: Profile) -> None:
    heading = document.add_heading(sheet.title, level=1)
    if form:
        add_tab(heading, text_width(document), align=WD_TAB_ALIGNMENT.RIGHT)
        heading.add_run("\t" + form)
    lines: tuple[dict[str, float], ...] = (
        {"name": 0.4, "class": 0.6, "date": 0.78, "score": 0.92},
    )
    if look.sans:  # whose letters leave too little room on one line
        lines = ({"name": 0.6, "class": 1.0}, {"date": 0.6, "score": 0.88})
    for line in lines:
        fields = document.add_paragraph()
        fields.paragraph_format.space_before = Pt(6)
        for name, end in line.items():
            add_tab(fields, int(text_width(document) * end), line=True)
            fields.add_run(f"{labels[name]}: \t ")
    fields.add_run(f"/ {number(sheet.total)}")


def _add_passage(document: Doc, sheet: Sheet, labels: Labels) -> None:
    document.add_heading(labels["passage"], level=2)
    for place, text in enumerate(sheet.passage, start=1):
        add_hanging(document, f"[{place}]").add_run(text)
    if sheet.source:
        document.add_paragraph(f"{labels['source']}: {sheet.source}")
    if sheet.reading:
        document.add_paragraph(describe_reading(sheet.reading, labels))


def _add_vocabulary(document: Doc, sheet: Sheet, labels: Labels, look: Profile) -> None:
    document.add_heading(labels["vocabulary"]["heading"], level=2)
    instruction = document.add_paragraph()
    add_aside(instruction, labels["vocabulary"]["instruction"], look)
    instruction.paragraph_format.keep_with_next = True
    for one in sheet.vocabulary:
        asked = document.add_paragraph()
        asked.add_run(one.word).bold = True
        asked.add_run(f" ({one.level})  \t")
        add_tab(asked, text_width(document), line=True)
        asked.paragraph_format.keep_with_next = True
        place = f" [{one.paragraph}]" if sheet.passage else ""
        quoted = add_indented(document)
        add_aside(quoted, f"“{one.sentence}”{place}", look)
        quoted.paragraph_format.keep_together = True


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
    add_aside(paragraph, instruction, look)
    paragraph.paragraph_format.keep_with_next = True
    if section.bank:
        bank = document.add_paragraph()
        bank.add_run(labels["bank"] + ": ").bold = True
        bank.add_run("  ·  ".join(section.bank))
        bank.paragraph_format.keep_with_next = True
    for question in section.questions:
        add_question(document, question, labels, look, pictures)
