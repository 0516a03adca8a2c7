"""Bytes of a file as text, however it was saved."""

from quizgen.errors import ImportFileError

_MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


def decode(content: bytes, name: str) -> tuple[str, str]:
    """The text of a file and, if it is not Unicode, what it was taken for. Line ends become \\n.

    Raises ImportFileError for what is no text.
    """
    marked = next((mark for mark in _MARKS if content.startswith(mark)), None)
    encoding = _MARKS[marked] if marked else "utf-8"
    if not marked and b"\0" in content:
        raise ImportFileError(f"{name} is not a text file", hint="save it as GIFT, XML or CSV")
    try:
        text, taken_for = content.decode(encoding), ""
    except UnicodeDecodeError as error:
        if encoding != "utf-8":
            raise ImportFileError(
                f"{name} is not {encoding.upper()} throughout", hint="save it as UTF-8"
            ) from error
        text, taken_for = content.decode("cp1252", errors="replace"), "Windows-1252"
    return text.replace("\r\n", "\n").replace("\r", "\n"), taken_for
