"""`quizgen doctor`: is everything there that quizgen needs?"""

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from quizgen.cli import output
from quizgen.errors import Exit

if TYPE_CHECKING:
    from quizgen.cli.examine import Finding


def doctor(
    as_json: Annotated[
        bool, typer.Option("--json", help="Print the findings as JSON instead.")
    ] = False,
) -> None:
    """Check the installation and say what is wrong and how to mend it.

    Looks at Python, packages, the language model, shipped files and the library. Changes nothing
    and needs no network. Ends with exit code 1 if something is wrong.

    Example: quizgen doctor
    """
    findings = list(_findings())
    if as_json:
        output.emit_json([_as_data(finding) for finding in findings])
    else:
        for finding in findings:
            output.emit(_as_line(finding))
    problems = sum(bool(finding.cure) for finding in findings)
    output.say(f"{problems} to mend" if problems else "all is well")
    if problems:
        raise typer.Exit(Exit.FIXABLE)


def _findings() -> Iterator["Finding"]:
    from quizgen.cli import examine
    from quizgen.settings import read_settings
    from quizgen.shipped import shipped_folder

    yield examine.examine_python()
    yield from examine.examine_packages()
    yield examine.examine_model()
    with shipped_folder("decks") as decks:
        yield examine.examine_data(decks, "sample articles", "*/article.md")
        yield examine.examine_data(decks, "sample decks", "*/deck.yaml")
    with shipped_folder("db") as db:
        yield examine.examine_data(db, "migrations", "versions/*.py")
    yield examine.examine_library(read_settings(os.environ).library)


def _as_line(finding: "Finding") -> str:
    line = f"{'problem' if finding.cure else 'ok':8}{finding.name}: {finding.found}"
    return f"{line}\n{'cure':>7} {finding.cure}" if finding.cure else line


def _as_data(finding: "Finding") -> dict[str, str]:
    state = "problem" if finding.cure else "ok"
    return {
        "name": finding.name,
        "state": state,
        "found": finding.found,
        "cure": finding.cure,
    }
