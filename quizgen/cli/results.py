"""`quizgen results`: what students earned in an HTML quiz, from the codes that they send."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from quizgen.cli import output
from quizgen.errors import Exit, QuizgenError, WorksheetError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizgen.worksheet.html_results import ClassResults


def results(
    quizzes: Annotated[
        list[str],
        typer.Argument(metavar="QUIZ", help="The quiz as it was handed out; all forms of it."),
    ],
    codes: Annotated[
        str, typer.Option(help="File with what students sent, a result on each line; - for stdin.")
    ] = "-",
    as_json: Annotated[
        bool, typer.Option("--json", help="Say all as JSON, and nothing else.")
    ] = False,
) -> None:
    """Read the result codes of an HTML quiz: who earned what, and which questions were hard.

    Paste what students sent, one result on each line; what stands before the code is the name. A
    code that was not copied whole, or is of another quiz, is told. It does not keep from cheating:
    who can program can write a code.

    Example: quizgen results quiz.html --codes codes.txt
    """
    from quizgen.worksheet.html_results import read_results

    found = read_results([(name, _read(name)) for name in quizzes], _lines(codes))
    if as_json:
        output.emit_json(_as_data(found))
    else:
        _tell(found)
    if found.unread:
        raise typer.Exit(Exit.FIXABLE)


def _read(name: str) -> str:
    try:
        return Path(name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise WorksheetError(
            f"cannot read {name}: {getattr(error, 'strerror', None) or 'not UTF-8'}",
            hint="name the .html file that was handed out",
        ) from error


def _lines(codes: str) -> list[str]:
    if codes == "-":
        if sys.stdin.isatty():
            output.say("Paste the results, then end with Ctrl-D (Windows: Ctrl-Z, Enter).")
        return sys.stdin.read().splitlines()
    try:
        return Path(codes).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise QuizgenError(
            f"cannot read {codes}: {getattr(error, 'strerror', None) or 'not UTF-8'}",
            hint="name a text file with the results that were sent",
        ) from error


def _tell(found: "ClassResults") -> None:
    rows = [("name", "form", "points", "attempt", "not right")]
    for one in found.results:
        missed = ", ".join(map(str, one.missed)) or "–"
        rows.append((one.name or "?", one.form or "–", f"{one.points:.10g}/{one.total:g}",
                     str(one.attempt), missed))  # fmt: skip
    if found.results:
        output.emit(_table(rows))
        output.emit("")
        hard = [("form", "question", "right")]
        hard += [(one.form or "–", str(one.number), f"{one.right} of {one.asked}")
                 for one in found.questions]  # fmt: skip
        output.emit(_table(hard))
    if not found.results and not found.unread:
        output.say("no result was read: nothing but empty lines came in")
        output.hint("quizgen results quiz.html --codes codes.txt, a result on each line")
    for line in found.unread:
        output.say(f"not a result of this quiz: {line}")
    if found.unread:
        output.hint("have it copied once more, whole; other forms are named beside the first")


def _table(rows: "Sequence[Sequence[str]]") -> str:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ("  ".join(map(str.ljust, row, widths)).rstrip() for row in rows)
    return "\n".join(lines)


def _as_data(found: "ClassResults") -> dict[str, Any]:
    from dataclasses import asdict

    return asdict(found)
