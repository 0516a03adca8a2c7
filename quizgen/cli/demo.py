"""`quizgen demo`: the whole way, on an article that comes with the program."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from quizgen.cli import output
from quizgen.errors import OutputError

if TYPE_CHECKING:
    from quizgen.anki.export import Exported
    from quizgen.deck.deck import Deck

SAMPLE = "turkiye-nato-2023"


def demo(
    to: Annotated[
        Path, typer.Option(metavar="FOLDER", help="The folder for what is made; it is made too.")
    ] = Path("quizgen-demo"),
    as_json: Annotated[
        bool, typer.Option("--json", help="Say as JSON what was made, and nothing else.")
    ] = False,
) -> None:
    """Go the whole way on a shipped article: questions from it, a deck, an Anki package.

    Needs no terminal and no network. A second run merges into the deck that is there: what you
    have edited stays as it is.

    Example: quizgen demo --to quizgen-demo
    """
    article = _lay_out_article(to)
    deck_file, package = to / "deck.yaml", to / "deck.apkg"
    deck = _make_deck(article, deck_file)
    exported = _make_package(deck, deck_file, package)
    if as_json:
        output.emit_json(_as_data(article, deck_file, package, deck, exported))
    else:
        _tell(article, deck_file, package, deck, exported)


def _lay_out_article(folder: Path) -> Path:
    """Copy the article into the folder, unless one from an earlier run lies there."""
    from quizgen.deck.files import write_whole
    from quizgen.shipped import shipped_folder

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(
            f"cannot make the folder {folder}: {error.strerror or error}",
            hint="name another place with --to",
        ) from error
    article = folder / "article.md"
    if not article.exists():
        with shipped_folder("decks") as decks:
            write_whole(article, (decks / SAMPLE / "article.md").read_bytes())
    return article


def _make_deck(article: Path, deck_file: Path) -> "Deck":
    from quizgen.cli.generate_deck import generate_deck_file
    from quizgen.deck.read import read_deck

    generate_deck_file(article, deck_file)
    return read_deck(deck_file)


def _make_package(deck: "Deck", deck_file: Path, package: Path) -> "Exported":
    from datetime import UTC, datetime

    from quizgen.anki.export import export_deck

    changed_at = datetime.fromtimestamp(deck_file.stat().st_mtime, UTC)
    return export_deck(deck, package, changed_at=changed_at, media=deck_file.parent)


def _tell(
    article: Path, deck_file: Path, package: Path, deck: "Deck", exported: "Exported"
) -> None:
    drafts = sum(item.status == "draft" for item in deck.items)
    what = "a draft that waits" if drafts == 1 else "drafts that wait"
    waiting = f", {drafts} of them {what} for you" if drafts else ""
    output.emit(f"{article}: the article")
    output.emit(f"{deck_file}: {len(deck.items)} questions about it{waiting}")
    output.emit(f"{package}: {exported.notes} of them as an Anki package")
    output.say()
    output.say("Next:")
    program = _program()
    output.say(f"  {program} review {deck_file}    read each question once; drafts wait for that")
    output.say(f"  {program} study {deck_file}    learn it")
    output.say(f"  {program} check {deck_file}    after editing it in an editor")
    output.say(f"  {program} generate ARTICLE -o deck.yaml    with an article of your own")


def _program() -> str:
    """What to type for the program: its path as it was typed, if its name alone is not found."""
    import shutil
    import sys

    typed = sys.argv[0]
    called = Path(typed).stem == "quizgen" and Path(typed).is_file()
    return typed if called and not shutil.which("quizgen") else "quizgen"


def _as_data(
    article: Path, deck_file: Path, package: Path, deck: "Deck", exported: "Exported"
) -> dict[str, object]:
    return {
        "article": str(article),
        "deck": str(deck_file),
        "anki": str(package),
        "items": len(deck.items),
        "drafts": sum(item.status == "draft" for item in deck.items),
        "notes": exported.notes,
        "cards": exported.cards,
    }
