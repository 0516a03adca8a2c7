"""`quizgen worksheet`: a deck into sheets to print, and the keys to them."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from quizgen.cli import output
from quizgen.cli.worksheet_options import (
    check_known,
    find_target,
    kind_of,
    read_codes,
    read_numbers,
    refuse_same,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizgen.deck.deck import Deck
    from quizgen.worksheet.make import Made, Order

_KINDS = "choice, true_false, cloze, short_answer, matching, ordering, flashcard"


def worksheet(
    deck: Annotated[str, typer.Argument(help="Deck file, or - for standard input.")],
    to: Annotated[
        str,
        typer.Option(
            "--output",
            "-o",
            help="Sheet to write: .pdf, .docx, or .html for a quiz that marks itself; by default a "
            "PDF beside the deck; - for standard output (PDF).",
        ),
    ] = "",
    key: Annotated[
        str, typer.Option(help="Key to write: answers, evidence, a grid; .pdf or .docx.")
    ] = "",
    forms: Annotated[
        str, typer.Option(help="Codes of several forms, such as A,B,C: sheet-A.pdf and so on.")
    ] = "",
    seed: Annotated[int, typer.Option(help="Another number gives other forms.")] = 1,
    tags: Annotated[
        list[str] | None, typer.Option("--tag", help="Only items with this tag; may be repeated.")
    ] = None,
    kinds: Annotated[
        list[str] | None, typer.Option("--kind", help=f"Only this kind; repeatable: {_KINDS}.")
    ] = None,
    difficulties: Annotated[
        list[str] | None, typer.Option("--difficulty", help="Only easy, medium or hard items.")
    ] = None,
    items: Annotated[
        str, typer.Option(help="Only the items at these places in the deck: 1-5,8.")
    ] = "",
    count: Annotated[
        int | None, typer.Option("--count", "-n", min=1, help="At most so many items.")
    ] = None,
    approved: Annotated[
        bool, typer.Option("--approved", help="Take only items with `status: approved`.")
    ] = False,
    paper: Annotated[str, typer.Option(help="a4 or letter.")] = "a4",
    profile: Annotated[
        str, typer.Option(help="normal, large (18 points) or dyslexia (sans, spaced, cream).")
    ] = "normal",
    bank: Annotated[bool, typer.Option("--bank", help="Give the words for the gaps.")] = False,
    passage: Annotated[
        bool, typer.Option("--passage", help="Print the article first, paragraphs numbered.")
    ] = False,
    reveal: Annotated[
        bool,
        typer.Option(
            "--reveal/--no-reveal", help="Whether an .html quiz shows answers that were not found."
        ),
    ] = True,
    as_json: Annotated[
        bool, typer.Option("--json", help="Say as JSON what was made, and nothing else.")
    ] = False,
) -> None:
    """Print a deck as a worksheet, in one form or several, with a key that says why.

    Drafts and rejected items are never asked. All forms have the same items; their order and that
    of options differs, pinned options and rising numbers excepted. Each key is checked against
    its sheet before anything is written.

    Example: quizgen worksheet deck.yaml -o sheet.pdf --key key.pdf --forms A,B
    """
    from quizgen.worksheet.choose import Selection
    from quizgen.worksheet.make import Order, make_sheets

    codes = read_codes(forms)
    sheet_path = find_target(deck, to, as_json, codes)
    key_path = Path(key) if key else None
    refuse_same(deck, sheet_path, key_path)
    order = Order(
        selection=Selection(
            tags=tags or (),
            kinds=check_known("--kind", kinds, _KINDS),
            difficulties=check_known("--difficulty", difficulties, "easy, medium, hard"),
            numbers=read_numbers(items),
            approved_only=approved,
            count=count,
        ),
        codes=codes,
        seed=seed,
        sheet=kind_of(sheet_path, quiz=True),
        key=kind_of(key_path) if key_path else None,
        profile=check_known("--profile", [profile], "normal, large, dyslexia")[0],
        paper=check_known("--paper", [paper], "a4, letter")[0],  # type: ignore[arg-type]
        bank=bank,
        passage=passage,
        reveal=reveal,
    )
    read, folder = _read(deck)
    made = make_sheets(read, order, paragraphs=_paragraphs(read, folder), folder=folder)
    files = _write(made, sheet_path, key_path)
    if as_json:
        output.emit_json(_as_data(made, files, order))
    else:
        _tell(made, files, order)


def _read(deck: str) -> tuple["Deck", Path]:
    """The deck, and the folder in which its article and pictures lie."""
    from quizgen.deck.read import decode_text, parse_deck, read_deck

    if deck == "-":
        name = "standard input"
        return parse_deck(decode_text(sys.stdin.buffer.read(), name), name), Path()
    return read_deck(Path(deck)), Path(deck).parent


def _paragraphs(deck: "Deck", folder: Path) -> "tuple[str, ...] | None":
    """The article beside the deck, if it is there."""
    from quizgen.deck.article_beside import read_beside

    return read_beside(deck, folder)[0]


def _write(
    made: "Sequence[Made]", sheet: Path | None, key: Path | None
) -> list[tuple[str, str | None]]:
    """Write the files; their names, form by form."""
    from quizgen.deck.files import write_whole

    names: list[tuple[str, str | None]] = []
    for one in made:
        if sheet is None:
            sys.stdout.buffer.write(one.sheet)
        else:
            write_whole(_named(sheet, one.form), one.sheet)
        if key and one.key is not None:
            write_whole(_named(key, one.form), one.key)
        shown = "standard output" if sheet is None else str(_named(sheet, one.form))
        names.append((shown, str(_named(key, one.form)) if key else None))
    return names


def _named(path: Path, form: str) -> Path:
    return path.with_name(f"{path.stem}-{form}{path.suffix}") if form else path


def _tell(made: "Sequence[Made]", files: list[tuple[str, str | None]], order: "Order") -> None:
    first = made[0]
    for sheet, key in files:
        output.say(f"{sheet}" + (f", key {key}" if key else ""))
    asked = "1 question" if first.questions == 1 else f"{first.questions} questions"
    each = " on each form" if len(made) > 1 else ""
    points = "1 point" if first.points == 1 else f"{first.points:g} points"
    output.say(f"{asked}{each}, {points}")
    if first.unreviewed:
        output.say(f"{first.unreviewed} unreviewed; --approved takes approved ones only")
    if not order.key:
        output.hint("--key key.pdf writes the answers with their evidence")


def _as_data(
    made: "Sequence[Made]", files: list[tuple[str, str | None]], order: "Order"
) -> dict[str, object]:
    return {
        "sheets": [
            {"form": one.form, "sheet": sheet, "key": key}
            for one, (sheet, key) in zip(made, files, strict=True)
        ],
        "questions": made[0].questions,
        "points": made[0].points,
        "unreviewed": made[0].unreviewed,
        "seed": order.seed,
    }
