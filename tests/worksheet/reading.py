"""Reading produced files back, as a person with eyes would: text in the order of reading."""

import hashlib
import hmac
import io
import json
import re
from base64 import b64decode
from typing import Any

import lxml.html
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
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


def key_answers(key: str) -> dict[int, str]:
    """The text of each answer of a key, by number, up to its points.

    Lines of a pair begin with a number too (`1. left – B right`), so the next answer is looked for
    after the points of the one before.
    """
    details = key.split("Answers and evidence")[1]
    found: dict[int, str] = {}
    position = 0
    for number in range(1, 1_000):
        mark = re.compile(rf"(?<!\w){number}\. ").search(details, position)
        if mark is None:
            break
        position = details.index("]", mark.end()) + 1
        found[number] = details[mark.end() : position]
    return found


def html_text(content: bytes) -> str:
    """The text of the body without its scripts, white space folded."""
    body = lxml.html.fromstring(content).find("body")
    assert body is not None
    for script in body.findall(".//script"):
        script.drop_tree()
    return " ".join(body.text_content().split())


def open_notes(quiz: bytes) -> list[dict[str, Any]]:
    """What an HTML quiz shows of each question after checking, opened as its description says."""
    data = json.loads(re.findall(r'id="quiz">(.*?)</script>', quiz.decode())[0])
    salt, rounds = b64decode(data["opening"]), data["openingRounds"]
    opener = hashlib.pbkdf2_hmac("sha256", b"", salt, rounds, 32)
    notes = []
    for asked in data["questions"]:
        own = hmac.digest(opener, f"q{asked['number']}".encode(), "sha256")
        notes.append(_unseal(asked["note"], b64decode(_unseal(asked["open"], own))))
    return notes


def _unseal(box: str, key: bytes) -> Any:
    sealed = b64decode(box)
    return json.loads(AESGCM(key).decrypt(sealed[:12], sealed[12:], None))
