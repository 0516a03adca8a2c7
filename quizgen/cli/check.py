"""`quizgen check`: is the deck sound, proven by its article, and well written?"""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from quizgen.cli import output
from quizgen.cli.screen_times import count
from quizgen.errors import Exit

if TYPE_CHECKING:
    from quizgen.deck.check import Finding
    from quizgen.deck.parse import Parsed


def check(
    deck: Annotated[
        Path | None,
        typer.Argument(metavar="DECK", help="The deck file; - for stdin.", show_default=False),
    ] = None,
    article: Annotated[
        Path | None,
        typer.Option(help="Look the evidence up in this file, not in the one that the deck names."),
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print the findings as JSON instead.")
    ] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Let warnings fail as well.")] = False,
    fix: Annotated[
        bool,
        typer.Option(
            "--fix",
            help="First write what items lack into the file: an id, and the fingerprint by which "
            "an edit is noticed.",
        ),
    ] = False,
    schema: Annotated[
        bool, typer.Option("--schema", help="Print the JSON Schema of deck files and do no more.")
    ] = False,
) -> None:
    """Check a deck: its form, its evidence, repetitions, and flaws of item writing.

    Each finding names file, line and item, what is wrong and what to do. Rejected items are not
    looked at. Ends with exit code 1 if there are errors; with --strict, if there are warnings.

    Example: quizgen check deck.yaml --strict
    """
    if schema:
        from quizgen.shipped import shipped_bytes

        output.emit(shipped_bytes("deck", "deck.schema.json").decode("utf-8"))
        return
    if deck is None:
        raise typer.BadParameter("name a deck file", param_hint="DECK")
    if fix:
        _fix(deck)
    parsed, findings = _find(deck, article)
    found = [_as_data(parsed, finding) for finding in findings]
    if as_json:
        output.emit_json(_summary(deck, parsed, found))
    else:
        for entry in found:
            output.emit(_as_line(deck, entry))
    _say_summary(parsed, found)
    if any(strict or entry["severity"] == "error" for entry in found):
        raise typer.Exit(Exit.FIXABLE)


def _fix(path: Path) -> None:
    from datetime import UTC, datetime

    from quizgen.deck.files import write_whole
    from quizgen.deck.fix import fix_deck
    from quizgen.deck.read import read_text

    if str(path) == "-":
        raise typer.BadParameter("stdin cannot be fixed: name a file", param_hint="--fix")
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    fixed = fix_deck(read_text(path), str(path), now)
    if fixed.ids or fixed.fingerprints:
        write_whole(path, fixed.text.encode("utf-8"))
    written = f"{count(fixed.ids, 'id')} and {count(fixed.fingerprints, 'fingerprint')} written"
    output.say(f"{path}: {written}")


def _find(path: Path, article: Path | None) -> "tuple[Parsed, list[Finding]]":
    from quizgen.deck.article_beside import read_beside
    from quizgen.deck.check import check_deck
    from quizgen.deck.parse import parse_file
    from quizgen.deck.read import decode_text, read_text

    if str(path) == "-":
        parsed = parse_file(decode_text(sys.stdin.buffer.read(), "stdin"), "stdin")
    else:
        parsed = parse_file(read_text(path), str(path))
    paragraphs, findings = read_beside(parsed.deck, path.parent, article)
    return parsed, [*findings, *check_deck(parsed.deck, paragraphs)]


def _as_data(parsed: "Parsed", finding: "Finding") -> dict[str, Any]:
    return {
        "line": parsed.line_of(finding.item_id, finding.where),
        "item": finding.item_id,
        "field": finding.where,
        "rule": finding.rule,
        "severity": finding.severity,
        "message": finding.message,
    }


def _as_line(path: Path, entry: dict[str, Any]) -> str:
    name = "stdin" if str(path) == "-" else path
    item = entry["item"] or "deck"
    field = f"{entry['field']}: " if entry["field"] else ""
    return (
        f"{name}:{entry['line']}: {item}: {entry['severity']}: {field}{entry['message']}"
        f" [{entry['rule']}]"
    )


def _summary(path: Path, parsed: "Parsed", found: list[dict[str, Any]]) -> dict[str, Any]:
    errors = sum(entry["severity"] == "error" for entry in found)
    return {
        "deck": parsed.deck.id,
        "file": str(path),
        "items": len(parsed.deck.items),
        "errors": errors,
        "warnings": len(found) - errors,
        "findings": found,
    }


def _say_summary(parsed: "Parsed", found: list[dict[str, Any]]) -> None:
    errors = sum(entry["severity"] == "error" for entry in found)
    items = count(len(parsed.deck.items), "item")
    if found:
        warnings = count(len(found) - errors, "warning")
        output.say(f"{items}, {count(errors, 'error')}, {warnings}")
    else:
        output.say(f"{items}, nothing found")
