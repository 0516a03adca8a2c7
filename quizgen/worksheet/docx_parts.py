"""What every docx of ours has: page, styles, footer, tabs; the same bytes on any day."""

import io
import zipfile
from collections.abc import Sequence
from datetime import datetime
from typing import Any

import docx
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from quizgen.worksheet.docx_order import put_in_order
from quizgen.worksheet.labels import is_right_to_left
from quizgen.worksheet.profiles import Paper, Profile

Doc = Any  # docx.Document is a function; its class has no public name

_SIZES = {"a4": (Cm(21.0), Cm(29.7)), "letter": (Cm(21.59), Cm(27.94))}
_MARGIN = Cm(2)
_SMALL = Pt(9)
INDENT = 2.4  # em, of what belongs to a number
_MADE = datetime(2000, 1, 1)  # noqa: DTZ001 - of every document, so that bytes tell no time


def new_document(title: str, language: str, look: Profile, paper: Paper) -> Doc:
    """An empty document with its page and styles."""
    document = docx.Document()
    _drop_thumbnail(document)
    properties = document.core_properties
    properties.title, properties.author, properties.comments = title[:255], "", ""
    properties.created = properties.modified = _MADE
    properties.language = language
    section = document.sections[0]
    section.page_width, section.page_height = _SIZES[paper]
    section.left_margin = section.right_margin = section.top_margin = _MARGIN
    section.bottom_margin = _MARGIN
    _style(document, language, look)
    if look.cream:
        _colour_page(document, "FDF6E3")
    return document


def text_width(document: Doc) -> Any:
    """The width of a line, in EMU."""
    section = document.sections[0]
    return section.page_width - section.left_margin - section.right_margin


def in_ems(document: Doc, ems: float) -> Any:
    """A length that grows with the print, in EMU."""
    return int(document.styles["Normal"].font.size * ems)


def add_footer(document: Doc, text: str, page: str) -> None:
    """A footer with a text and, at the other end, `page` with {page} and {pages} as fields."""
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.style = document.styles["Normal"]  # that of footers has tabs of its own
    add_tab(paragraph, text_width(document), align=WD_TAB_ALIGNMENT.RIGHT)
    paragraph.add_run(text + "\t")
    for piece in page.replace("{pages}", "\0NUMPAGES\0").replace("{page}", "\0PAGE\0").split("\0"):
        if piece in ("PAGE", "NUMPAGES"):
            _add_field(paragraph, piece)
        else:
            paragraph.add_run(piece)
    for run in paragraph.runs:
        run.font.size = _SMALL


def add_tab(
    paragraph: Paragraph, place: Any, *, line: bool = False, align: Any = WD_TAB_ALIGNMENT.LEFT
) -> None:
    """A tab stop; with `line` the way to it is a line to write on."""
    leader = WD_TAB_LEADER.LINES if line else WD_TAB_LEADER.SPACES
    paragraph.paragraph_format.tab_stops.add_tab_stop(place, align, leader)


def add_hanging(document: Doc, mark: str, *, bold: bool = False) -> Paragraph:
    """An indented paragraph with a mark, such as a number, before it."""
    paragraph = add_indented(document)
    paragraph.paragraph_format.first_line_indent = -in_ems(document, INDENT)
    paragraph.add_run(mark + "\t").bold = bold
    return paragraph


def add_indented(document: Doc, text: str = "") -> Paragraph:
    """A paragraph under a number."""
    paragraph: Paragraph = document.add_paragraph(text)
    paragraph.paragraph_format.left_indent = in_ems(document, INDENT)
    return paragraph


def add_aside(paragraph: Paragraph, text: str, look: Profile) -> None:
    """What is not the matter itself, slanted; upright where slanted letters are hard to read."""
    paragraph.add_run(text).italic = not look.sans


def mirror_table(document: Doc, table: Any) -> None:
    """Columns from right to left if the language is read so."""
    if is_right_to_left(document.core_properties.language):
        put_in_order(table._tbl.tblPr, OxmlElement("w:bidiVisual"))


def set_widths(table: Any, widths: Sequence[Any]) -> None:
    """Columns of these widths, in EMU, whatever the program that opens it."""
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
        for cell in column.cells:
            cell.width = width


def repeat_header(row: Any) -> None:
    """Repeat a table row on every page."""
    put_in_order(row._tr.get_or_add_trPr(), OxmlElement("w:tblHeader"))


def keep_row(row: Any) -> None:
    """Never tear a table row over a page break."""
    put_in_order(row._tr.get_or_add_trPr(), OxmlElement("w:cantSplit"))


def to_bytes(document: Doc) -> bytes:
    """The file, zipped anew without the time of day."""
    buffer, written = io.BytesIO(), io.BytesIO()
    document.save(buffer)
    with zipfile.ZipFile(buffer) as old, zipfile.ZipFile(written, "w") as new:
        for name in old.namelist():
            member = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            member.create_system = 3
            member.external_attr = 0o644 << 16
            new.writestr(member, old.read(name), zipfile.ZIP_DEFLATED)
    return written.getvalue()


def _style(document: Doc, language: str, look: Profile) -> None:
    common = "Verdana" if look.sans else "Times New Roman"  # on nearly every computer
    for name, size in (("Normal", 1.0), ("Heading 1", 1.6), ("Heading 2", 1.25)):
        style = document.styles[name]
        style.font.name = common
        style.font.size = Pt(round(look.size * size))
        style.font.color.rgb = RGBColor(0, 0, 0)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        fonts.set(qn("w:cs"), "Arial" if look.sans else "Times New Roman")
        if look.tracking:  # in twentieths of a point
            spaced = str(round(look.size * size * look.tracking * 20))
            _set(style.element.get_or_add_rPr(), "w:spacing", spaced)
        _set(style.element.get_or_add_rPr(), "w:szCs", str(round(look.size * size) * 2))
        style.paragraph_format.line_spacing = 0.9 + look.leading / 2.2
        style.paragraph_format.space_after = Pt(4)
        style.paragraph_format.widow_control = True
    normal = document.styles["Normal"].element
    _set(normal.get_or_add_rPr(), "w:lang", language)
    if is_right_to_left(language):
        _set(normal.get_or_add_pPr(), "w:bidi", "1")
        _set(normal.get_or_add_rPr(), "w:rtl", "1")


def _colour_page(document: Doc, colour: str) -> None:
    background = OxmlElement("w:background")
    background.set(qn("w:color"), colour)
    document.element.insert(0, background)
    put_in_order(document.settings.element, OxmlElement("w:displayBackgroundShape"))


def _set(parent: Any, name: str, value: str) -> None:
    element = OxmlElement(name)
    element.set(qn("w:val"), value)
    if name == "w:lang":
        element.set(qn("w:bidi"), value)
        element.set(qn("w:eastAsia"), value)
    for old in parent.findall(qn(name)):
        parent.remove(old)
    put_in_order(parent, element)


def _add_field(paragraph: Paragraph, code: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    run = paragraph.add_run("1")
    run.font.size = _SMALL
    paragraph._p.remove(run._r)
    field.append(run._r)
    paragraph._p.append(field)


def _drop_thumbnail(document: Doc) -> None:
    """The template's picture of another document."""
    rels = document.part.package.rels
    for name in [name for name, rel in rels.items() if rel.reltype.endswith("/thumbnail")]:
        del rels[name]
