"""Reading produced files back, as a person with eyes would: text in the order of reading."""

import io
import re

from docx import Document
from docx.oxml.ns import qn
from pypdf import PdfReader


def pdf_text(content: bytes) -> str:
    """The text of all pages, white space folded."""
    pages = PdfReader(io.BytesIO(content)).pages
    text = " ".join(page.extract_text() for page in pages).replace("\u200b", "")
    return " ".join(text.split())


def pdf_pages(content: bytes) -> int:
    return len(PdfReader(io.BytesIO(content)).pages)


def docx_text(content: bytes) -> str:
    """The text of the body, tables in their place, white space folded."""
    body = Document(io.BytesIO(content)).element.body
    pieces = []
    for node in body.iter(qn("w:t"), qn("w:tab"), qn("w:br"), qn("w:p"), qn("w:tc")):
        pieces.append(node.text or "" if node.tag == qn("w:t") else " ")
    return " ".join("".join(pieces).split())


def between(text: str, start: str, end: str) -> str:
    """What stands between two marks; up to the end of the text if the second is missing."""
    found = re.search(re.escape(start) + "(.*?)(?:" + re.escape(end) + "|$)", text, re.DOTALL)
    assert found, f"{start!r} is not in {text!r}"
    return found.group(1)
