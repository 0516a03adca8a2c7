"""`quizgen new`: a deck by hand."""

from pathlib import Path
from typing import Annotated

import typer

from quizgen.cli import output
from quizgen.errors import OutputError

_NOTES = 36  # the column in which the notes of the template begin


def new(
    deck: Annotated[
        Path, typer.Argument(help="The deck file to write; with --template also - for stdout.")
    ],
    title: Annotated[str, typer.Option(help="Title of the deck; asked for by default.")] = "",
    template: Annotated[
        bool,
        typer.Option(
            "--template", help="Write an annotated example of every kind of item; ask nothing."
        ),
    ] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="With --template: say as JSON what was written.")
    ] = False,
    plain: Annotated[
        bool, typer.Option("--plain", help="For screen readers: plain lines, nothing is redrawn.")
    ] = False,
) -> None:
    """Start a deck with questions of your own.

    Asks for the title, then for items kind by kind, checks each and writes it at once. With
    --template it writes a file to fill in with an editor instead.

    Examples:
    quizgen new deck.yaml
    quizgen new deck.yaml --template --title "Rivers of Europe"
    """
    to_stdout = str(deck) == "-"
    if to_stdout and (as_json or not template):
        raise typer.BadParameter("name a file to write into", param_hint="DECK")
    if as_json and not template:
        raise typer.BadParameter("without --template it asks, and says so to a person")
    if not to_stdout and deck.exists():
        raise OutputError(
            f"{deck} is there already",
            hint=f"name another file, or change this one: quizgen review {deck} --all",
        )
    if template:
        _write_template(None if to_stdout else deck, title.strip(), as_json=as_json)
        return
    output.need_terminal(
        "new asks for questions, and there is no terminal to ask on",
        hint=f"run it in a terminal, or write a file to fill in: quizgen new {deck} --template",
    )
    from quizgen.cli.review_begin import begin_deck

    ended = begin_deck(deck, title.strip(), plain=plain)
    if deck.exists():
        output.say(f"{deck} is written; next: quizgen study {deck}")
    raise typer.Exit(ended)


def _write_template(path: Path | None, title: str, *, as_json: bool) -> None:
    """The template with ids, so that it is a deck at once."""
    from quizgen.deck.files import write_whole
    from quizgen.deck.parse import parse_file
    from quizgen.deck.reading import slug
    from quizgen.deck.write import updated_text
    from quizgen.shipped import shipped_bytes

    text = shipped_bytes("cli", "template.yaml").decode("utf-8")
    deck = parse_file(text, "template", fill_ids=True).deck
    if title:
        deck = deck.model_copy(update={"id": slug(title), "title": title})
    text = _align_note(updated_text(text, "template", deck), f"id: {deck.id}")
    if path is None:
        output.emit(text)
        return
    write_whole(path, text.encode("utf-8"))
    if as_json:
        output.emit_json({"deck": str(path), "title": deck.title, "items": len(deck.items)})
    output.say(f"{path} is written; fill it in, then: quizgen check --fix {path}")


def _align_note(text: str, said: str) -> str:
    """The template with the note behind `said` in the column of its neighbours."""
    line = next(line for line in text.splitlines() if line.startswith(f"{said} "))
    note = line.removeprefix(said).lstrip()
    return text.replace(line, f"{said.ljust(_NOTES - 1)} {note}", 1)
