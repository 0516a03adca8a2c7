"""Options of `quizgen worksheet` as values: codes, numbers, files."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from quizgen.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizgen.worksheet.render import FileKind


_MOST = 100_000  # items of a deck


def read_codes(forms: str) -> list[str]:
    """A,B,C as ["A", "B", "C"]. Raises BadParameter unless they can be told apart."""
    codes = [code.strip() for code in forms.split(",") if code.strip()]
    wrong = [code for code in codes if not (code.isalnum() and len(code) <= 8)]
    if wrong or (forms and not codes) or len({code.casefold() for code in codes}) < len(codes):
        raise typer.BadParameter(
            "give each form a code of its own, of letters and digits: --forms A,B,C"
        )
    return codes


def check_known(option: str, given: "Sequence[str] | None", known: str) -> list[str]:
    """The given values. Raises BadParameter if one is not among the known ones."""
    wrong = [value for value in given or () if value not in known.split(", ")]
    if wrong:
        raise typer.BadParameter(f"{option} {wrong[0]}: choose from {known}")
    return list(given or ())


def read_numbers(text: str) -> frozenset[int]:
    """1-3,7 as {1, 2, 3, 7}. Raises BadParameter for what names no places."""
    numbers: set[int] = set()
    for part in filter(None, text.replace(" ", "").split(",")):
        first, _, last = part.partition("-")
        if not (first.isdecimal() and (last or first).isdecimal()):
            raise typer.BadParameter("--items wants numbers and ranges: 1-5,8")
        start, end = int(first), min(int(last or first), _MOST)
        if part.endswith("-"):
            raise typer.BadParameter(f"--items {part}: say where the range ends: {part}{start + 4}")
        if not 1 <= start <= end:
            cure = f"write {end}-{start}" if end else "places are counted from 1"
            raise typer.BadParameter(f"--items {part}: {cure}")
        numbers.update(range(start, end + 1))
    if text and not numbers:
        raise typer.BadParameter("--items wants numbers and ranges: 1-5,8")
    return frozenset(numbers)


def find_target(deck: str, to: str, as_json: bool, codes: list[str]) -> Path | None:
    """The sheet to write, or None for standard output."""
    if to != "-":
        if not to and deck == "-":
            raise typer.BadParameter("a deck from standard input needs --output FILE")
        return Path(to) if to else Path(deck).with_suffix(".pdf")
    if as_json or len(codes) > 1:
        raise typer.BadParameter("standard output holds one sheet; name a file with --output")
    if sys.stdout.isatty():
        raise OutputError("a sheet is no text for a terminal", hint="name a file: -o sheet.pdf")
    return None


def kind_of(path: Path | None, *, quiz: bool = False) -> "FileKind":
    """What a file is to be, by its name; PDF for standard output; HTML only for a `quiz`."""
    match path.suffix.lower() if path else ".pdf":
        case ".pdf":
            return "pdf"
        case ".docx":
            return "docx"
        case ".html" | ".htm" if quiz:
            return "html"
    raise typer.BadParameter(f"{path}: choose .pdf, .docx" + (" or .html" if quiz else ""))


def of_kind(option: str, name: str, suffix: str) -> Path | None:
    """The file that an option names, if it does; it has to be of this kind."""
    if name and Path(name).suffix.lower() != suffix:
        raise typer.BadParameter(f"{option} {name}: name a {suffix} file")
    return Path(name) if name else None


def refuse_same(deck: str, *files: Path | None) -> None:
    """Raise OutputError unless the deck and all files are different ones."""
    named = [Path(deck)] if deck != "-" else []
    places = [path.resolve() for path in (*named, *files) if path]
    if len(set(places)) < len(places):
        raise OutputError(
            "deck, sheet and key are not all different files", hint="give each a name of its own"
        )
