"""Files of other systems into decks: which format a file has, and who reads it."""

from pathlib import PurePath

from quizgen.errors import ImportFileError
from quizgen.lms.csv_headings import find_columns
from quizgen.lms.formats import FORMATS
from quizgen.lms.reading import Imported

READABLE = tuple(name for name, form in FORMATS.items() if form.read)
OFFICE = (".xlsx", ".xls", ".ods", ".docx", ".doc", ".odt")
_SUFFIXES = {".xml": "moodle", ".gift": "gift", ".gift.txt": "gift", ".aiken.txt": "aiken",
             ".csv": "csv", ".tsv": "tsv", ".tab": "tsv"}  # fmt: skip


def import_file(content: bytes, name: str, form: str = "") -> Imported:
    """The deck of a file; `form` is one of READABLE, "" if the file itself has to tell.

    All of it or nothing: raises ImportFileError with every mistake, its line and its cure.
    """
    found = form or recognise(content, name)
    suffix = PurePath(name).suffix.lower()
    if not form and suffix in (".yaml", ".yml"):
        raise ImportFileError(f"{name} is a deck itself", hint=f"quizgen study {name}")
    if suffix in OFFICE:
        raise ImportFileError(
            f"{name} is a file of an office program",
            hint="save it as CSV (UTF-8) there: a column question, a column answer, option 1, ...",
        )
    if found is None:
        titles = ", ".join(FORMATS[one].title for one in READABLE)
        raise ImportFileError(
            f"{name} is none of the files that can be read ({titles})",
            hint=f"say what it is: --from {', '.join(READABLE)}",
        )
    return FORMATS[found].reader()(content, name)


def recognise(content: bytes, name: str) -> str | None:
    """The format of a file by its name, or by how it begins; None if neither tells."""
    lowered = name.lower()
    for suffix, form in _SUFFIXES.items():
        if lowered.endswith(suffix):
            return form
    start = content.removeprefix(b"\xef\xbb\xbf").lstrip()
    if start.startswith(b"<"):
        return "moodle"
    first = start.partition(b"\n")[0].decode("utf-8", "replace")
    for delimiter, form in ((",", "csv"), (";", "csv"), ("\t", "tsv")):
        if find_columns(first.strip().split(delimiter)):
            return form
    if b"\nANSWER:" in start and b"{" not in start:
        return "aiken"
    if (b"{" in start and b"}" in start) or start.startswith((b"//", b"::", b"$CATEGORY")):
        return "gift"
    return "tsv" if "\t" in first else None
