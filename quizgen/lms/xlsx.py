"""A workbook with one sheet of texts and numbers; texts are never formulas."""

import io
import re
import zipfile
from collections.abc import Mapping
from xml.etree.ElementTree import Element, SubElement, tostring

Cells = Mapping[str, str | int]  # "B9" to what stands there

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"

_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")  # what Excel would read as a character's number


def write_xlsx(cells: Cells, title: str) -> bytes:
    """The workbook; cells are given row by row. The same cells give the same bytes."""
    texts = list(dict.fromkeys(value for value in cells.values() if isinstance(value, str)))
    files = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations({"rId1": ("officeDocument", "xl/workbook.xml")}),
        "xl/workbook.xml": _workbook(title),
        "xl/_rels/workbook.xml.rels": _relations(
            {
                "rId1": ("worksheet", "worksheets/sheet1.xml"),
                "rId2": ("sharedStrings", "sharedStrings.xml"),
            }
        ),
        "xl/worksheets/sheet1.xml": _sheet(cells, texts),
        "xl/sharedStrings.xml": _strings(texts),
    }
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for name, root in files.items():
            member = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            member.create_system = 3
            member.external_attr = 0o644 << 16
            content = tostring(root, encoding="UTF-8", xml_declaration=True)
            archive.writestr(member, content, zipfile.ZIP_DEFLATED)
    return written.getvalue()


def _sheet(cells: Cells, texts: list[str]) -> Element:
    places = {text: place for place, text in enumerate(texts)}
    root = Element("worksheet", xmlns=_MAIN)
    data = SubElement(root, "sheetData")
    rows: dict[str, Element] = {}
    for name, value in cells.items():
        number = name.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        if number not in rows:
            rows[number] = SubElement(data, "row", r=number)
        cell = SubElement(rows[number], "c", r=name)
        if isinstance(value, str):
            cell.set("t", "s")
        SubElement(cell, "v").text = str(places[value] if isinstance(value, str) else value)
    return root


def _strings(texts: list[str]) -> Element:
    root = Element("sst", xmlns=_MAIN, uniqueCount=str(len(texts)))
    for text in texts:
        shown = SubElement(SubElement(root, "si"), "t", {"xml:space": "preserve"})
        shown.text = _ESCAPE.sub("_x005F_", text)
    return root


def _workbook(title: str) -> Element:
    root = Element("workbook", {"xmlns": _MAIN, "xmlns:r": _OFFICE})
    sheets = SubElement(root, "sheets")
    SubElement(sheets, "sheet", {"name": title, "sheetId": "1", "r:id": "rId1"})
    return root


def _relations(targets: Mapping[str, tuple[str, str]]) -> Element:
    root = Element("Relationships", xmlns=_RELS)
    for ident, (kind, target) in targets.items():
        SubElement(root, "Relationship", Id=ident, Type=f"{_OFFICE}/{kind}", Target=target)
    return root


def _content_types() -> Element:
    root = Element("Types", xmlns=_TYPES)
    relations = "application/vnd.openxmlformats-package.relationships+xml"
    SubElement(root, "Default", Extension="rels", ContentType=relations)
    SubElement(root, "Default", Extension="xml", ContentType="application/xml")
    for name, kind in (
        ("workbook", "sheet.main"),
        ("worksheets/sheet1", "worksheet"),
        ("sharedStrings", "sharedStrings"),
    ):
        part, content = f"/xl/{name}.xml", f"{_KIND}.{kind}+xml"
        SubElement(root, "Override", PartName=part, ContentType=content)
    return root
