"""`quizgen worksheet`: a deck into sheets to print, and the keys to them."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from quizgen.cli import output
from quizgen.cli.worksheet_files import Targets, as_data, tell, write_sheets, write_zipgrade
from quizgen.cli.worksheet_options import (
    check_known,
    find_target,
    kind_of,
    of_kind,
    read_codes,
    read_numbers,
    refuse_same,
)

if TYPE_CHECKING:
    from quizgen.deck.deck import Deck

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
        str,
        typer.Option(
            help="Several forms (the same questions in other orders) by their codes: A,B,C makes "
            "sheet-A.pdf and so on.",
        ),
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
        str,
        typer.Option(
            help="normal, large (18 points) or dyslexia (sans, spaced, cream): of the sheet and of "
            "--answers; the key is in normal print."
        ),
    ] = "normal",
    bank: Annotated[bool, typer.Option("--bank", help="Give the words for the gaps.")] = False,
    passage: Annotated[
        bool, typer.Option("--passage", help="Print the article first, paragraphs numbered.")
    ] = False,
    vocabulary: Annotated[
        int,
        typer.Option(min=0, help="Ask for so many hard words of an English article, a point each."),
    ] = 0,
    answers: Annotated[
        str,
        typer.Option(help="Answer sheet with bubbles to write, .pdf; the key shows them filled."),
    ] = "",
    zipgrade: Annotated[str, typer.Option(help="Key for ZipGrade to write, .csv.")] = "",
    preview: Annotated[
        bool, typer.Option("--preview", help="Also write the pages as pictures, sheet-1.png.")
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
    from quizgen.worksheet.render import Look

    codes = read_codes(forms)
    sheet_path = find_target(deck, to, as_json, codes)
    targets = Targets(
        sheet=sheet_path,
        key=Path(key) if key else None,
        answers=of_kind("--answers", answers, ".pdf"),
        zipgrade=of_kind("--zipgrade", zipgrade, ".csv"),
    )
    refuse_same(deck, targets.sheet, targets.key, targets.answers, targets.zipgrade)
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
        key=kind_of(targets.key) if targets.key else None,
        look=Look(
            profile=check_known("--profile", [profile], "normal, large, dyslexia")[0],
            paper=check_known("--paper", [paper], "a4, letter")[0],  # type: ignore[arg-type]
            reveal=reveal,
        ),
        bank=bank,
        passage=passage,
        vocabulary=vocabulary,
        bubbles=bool(answers or zipgrade),
        preview=preview,
    )
    if not reveal and order.sheet != "html":
        raise typer.BadParameter("it is for an .html quiz", param_hint="--no-reveal")
    read, folder = _read(deck)
    made = make_sheets(read, order, paragraphs=_paragraphs(read, folder), folder=folder)
    lost = write_zipgrade(made, targets)
    files = write_sheets(made, targets)
    if as_json:
        output.emit_json(as_data(made, files, lost, seed))
    else:
        tell(made, files, lost)


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
