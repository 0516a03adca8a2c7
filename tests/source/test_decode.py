"""From bytes to text, and what is not text."""

import pytest

from quizgen.errors import ArticleError
from quizgen.source.decode import decode_text


def message_of(data: bytes) -> str:
    with pytest.raises(ArticleError) as caught:
        decode_text(data, "a.txt")
    assert caught.value.hint
    assert "a.txt" in caught.value.message
    return caught.value.message


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_is_read_with_and_without_its_mark(encoding: str) -> None:
    assert decode_text("“Türkiye” costs 5 €.".encode(encoding), "a") == "“Türkiye” costs 5 €."


def test_all_line_ends_become_one_kind() -> None:
    assert decode_text(b"a\r\nb\rc\nd", "a") == "a\nb\nc\nd"


def test_a_byte_that_is_not_utf8_is_named_with_its_place() -> None:
    message = message_of("First.\nA caf\u00e9.".encode("cp1252"))
    assert "byte 12 (0xe9, line 2)" in message


def test_a_byte_mark_does_not_shift_the_place() -> None:
    assert "byte 5 (0xe9, line 1)" in message_of(b"\xef\xbb\xbfab\xe9 c")


def test_half_a_character_of_utf16_is_named() -> None:
    assert "byte 4" in message_of(b"\xff\xfea\x00\x00\xd8")


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF file"),
        (b"PK\x03\x04" + b"\0" * 26 + b"word/document.xml", "a Word document"),
        (b"PK\x03\x04" + b"\0" * 26 + b"mimetypeapplication/epub+zip", "an e-book (EPUB)"),
        (b"PK\x03\x04" + b"\0" * 26 + b"a.txt", "a zip archive"),
        (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
        (b"{\\rtf1 Hello.}", "an RTF document"),
        (b"\n<!DOCTYPE html>\n<html><body>Hello.", "a web page (HTML)"),
        (b"<div><p>A.</p><p>B.</p></div><div><p>C.</p></div>", "a web page (HTML)"),
        (b"<?xml version='1.0'?><a/>", "an XML file"),
    ],
)
def test_other_kinds_of_file_are_called_by_their_name(data: bytes, kind: str) -> None:
    assert f"is {kind}; only plain text" in message_of(data)


def test_a_nul_makes_it_a_binary_file() -> None:
    assert "binary file" in message_of(b"First.\nSecond.\0")
    assert "binary file" in message_of(b"\xff\0\xfe")


@pytest.mark.parametrize("data", [b"", b" \n\t\n", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_nothing_is_called_empty(data: bytes) -> None:
    assert "is empty" in message_of(data)
