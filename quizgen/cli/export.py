"""`quizgen export`: a deck into a file that another system imports."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from quizgen.cli import output
from quizgen.cli.unproven import tell_unproven
from quizgen.errors import Exit, OutputError

if TYPE_CHECKING:
    from quizgen.deck.deck import Deck
    from quizgen.lms.formats import Exported

_FORMATS = "moodle, gift, canvas, kahoot, csv, tsv, aiken, json"


def export(
    deck: Annotated[str, typer.Argument(help="Deck file, or - for standard input.")],
    form: Annotated[str, typer.Option("--to", help=f"The format: {_FORMATS}.")],
    to: Annotated[
        str,
        typer.Option(
            "--output",
            "-o",
            help="File to write, by default beside the deck; - for standard output.",
        ),
    ] = "",
    approved: Annotated[
        bool, typer.Option("--approved", help="Take only items with `status: approved`.")
    ] = False,
    strict: Annotated[
        bool, typer.Option("--strict", help="Exit with 1 if anything is lost or converted.")
    ] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="Say as JSON what was made and lost, and nothing else.")
    ] = False,
) -> None:
    """Write a deck as a file for a learning platform or another program.

    What the format cannot hold is converted or left out, and told item by item. Drafts and
    rejected items stay behind.

    Example: quizgen export deck.yaml --to moodle -o deck.xml
    """
    if form not in _FORMATS.split(", "):
        raise typer.BadParameter(f"--to {form}: choose from {_FORMATS}")
    from quizgen.deck.files import write_whole
    from quizgen.lms.formats import FORMATS, export_deck

    target = _target(deck, to, FORMATS[form].suffix, as_json)
    exported = export_deck(_read(deck), form, approved_only=approved)
    if target is None:
        sys.stdout.buffer.write(exported.content)
    else:
        write_whole(target, exported.content)
    if as_json:
        output.emit_json(_as_data(target, form, exported))
    else:
        _tell(target, FORMATS[form].title, exported)
    if strict and exported.losses:
        raise typer.Exit(Exit.FIXABLE)


def _target(deck: str, to: str, suffix: str, as_json: bool) -> Path | None:
    """The file to write, or None for standard output."""
    if to == "-":
        if as_json:
            raise typer.BadParameter("standard output holds the file; name one for --json")
        if suffix in (".zip", ".xlsx") and sys.stdout.isatty():
            raise OutputError(
                "an archive is no text for a terminal", hint=f"name a file: -o deck{suffix}"
            )
        return None
    if not to and deck == "-":
        raise typer.BadParameter("a deck from standard input needs --output FILE")
    target = Path(to) if to else Path(deck).with_suffix(suffix)
    if deck != "-" and target.resolve() == Path(deck).resolve():
        raise OutputError(f"{target} is the deck itself", hint=f"name another file: x{suffix}")
    return target


def _read(deck: str) -> "Deck":
    from quizgen.deck.read import decode_text, parse_deck, read_deck

    if deck == "-":
        name = "standard input"
        return parse_deck(decode_text(sys.stdin.buffer.read(), name), name)
    return read_deck(Path(deck))


def _tell(target: Path | None, title: str, exported: "Exported") -> None:
    named = target or "standard output"
    share = "" if exported.items == exported.usable else f" of {exported.usable}"
    counted = f"{exported.items}{share} question{'' if exported.usable == 1 else 's'}"
    output.say(f"{named}: {counted} as {title}")
    reasons: dict[str, list[str]] = {}
    for loss in exported.losses:
        reasons.setdefault(loss.what, []).append(loss.item_id)
    for what, items in reasons.items():
        shown = ", ".join(items[:3]) + (f" and {len(items) - 3} more" if len(items) > 3 else "")
        output.say(f"  {what} ({shown})" if shown else f"  {what}")
    if exported.forgotten:
        were = (
            "that 1 was approved"
            if exported.forgotten == 1
            else (f"that {exported.forgotten} were approved")
        )
        output.say(f"  {were} is not in the file: `quizgen import` takes all for new")
    if exported.unreviewed:
        output.say(f"{exported.unreviewed} unreviewed; --approved takes approved ones only")
    tell_unproven(exported.unproven)


def _as_data(target: Path | None, form: str, exported: "Exported") -> dict[str, object]:
    return {
        "export": str(target),
        "format": form,
        "questions": exported.items,
        "of": exported.usable,
        "unreviewed": exported.unreviewed,
        "unproven": exported.unproven,
        "approvals_left_out": exported.forgotten,
        "losses": [{"item": loss.item_id, "what": loss.what} for loss in exported.losses],
    }
