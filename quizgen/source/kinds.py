"""What a file is that is not plain text, told by its first bytes."""

import re

SAVE_AS_TEXT = "save its text as plain text (UTF-8) and name that file"

_SIGNATURES = (
    (b"%PDF", "a PDF file"),
    (b"{\\rtf", "an RTF document"),
    (b"\xd0\xcf\x11\xe0", "an old Word, Excel or PowerPoint document"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
    (b"SQLite format 3", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"ID3", "an MP3 recording"),
    (b"OggS", "an Ogg recording"),
    (b"RIFF", "a recording or picture"),
)
# A zip archive names its first member early on: that tells the office formats apart.
_ARCHIVES = (
    (b"application/epub", "an e-book (EPUB)"),
    (b"application/vnd.oasis", "an OpenDocument file"),
    (b"word/", "a Word document"),
    (b"ppt/", "a PowerPoint document"),
    (b"xl/", "an Excel document"),
    (b"collection.anki", "an Anki package"),
)
_HTML_START = re.compile(
    rb"\A\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_HTML_TAG = re.compile(rb"</(?:p|div|html|body|article|section|span)\s*>", re.IGNORECASE)


def name_kind(data: bytes) -> str | None:
    """What `data` is, with its article ("a PDF file"), or None for what may be plain text."""
    head = data.lstrip(b"\xef\xbb\xbf \t\r\n")[:4096]
    for signature, kind in _SIGNATURES:
        if head.startswith(signature):
            return kind
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return next((kind for mark, kind in _ARCHIVES if mark in head), "a zip archive")
    if head[4:8] == b"ftyp":
        return "a film or recording"
    if _HTML_START.match(head) or len(_HTML_TAG.findall(data[:100_000])) >= 5:
        return "a web page (HTML)"
    if head.startswith(b"<?xml"):
        return "an XML file"
    return None
