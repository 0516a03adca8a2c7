"""From bytes to text: UTF-8, or UTF-16 that says so; everything else is named and refused."""

import codecs

from quizgen.errors import ArticleError
from quizgen.source.kinds import SAVE_AS_TEXT, name_kind

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decode_text(data: bytes, name: str) -> str:
    """The text of `data`, line ends as "\\n"; `name` is for the error.

    Raises ArticleError for other kinds of file, NUL, another encoding, and for nothing at all.
    """
    text = _decode(data, name).replace("\r\n", "\n").replace("\r", "\n")
    if "\0" in text:
        raise ArticleError(
            f"{name} is a binary file, not text (it has a NUL character in line "
            f"{text.count(chr(10), 0, text.index(chr(0))) + 1})",
            hint=SAVE_AS_TEXT,
        )
    if not text.strip():
        raise ArticleError(f"{name} is empty", hint="put the text of an article in it")
    return text


def _decode(data: bytes, name: str) -> str:
    if data.startswith(_UTF16):
        return _decode_utf16(data, name)
    if kind := name_kind(data):
        raise ArticleError(
            f"{name} is {kind}; only plain text and Markdown are read at present",
            hint=SAVE_AS_TEXT,
        )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if b"\0" in data:
            raise ArticleError(f"{name} is a binary file, not text", hint=SAVE_AS_TEXT) from error
        # With a BOM, positions count from behind it; the file's own are what an editor shows.
        offset = error.start + (len(data) - len(error.object))
        line = data.count(b"\n", 0, offset) + 1
        raise ArticleError(
            f"{name} is not UTF-8: byte {offset} (0x{data[offset]:02x}, line {line}) does not fit",
            hint="save it with the encoding UTF-8, or: "
            "iconv -f WINDOWS-1252 -t UTF-8 OLD.txt > NEW.txt",
        ) from error


def _decode_utf16(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-16")
    except UnicodeDecodeError as error:
        raise ArticleError(
            f"{name} starts like UTF-16, but byte {error.start} does not fit",
            hint="save it with the encoding UTF-8",
        ) from error
