"""`quizgen generate`: an article in, a deck out."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from quizgen.cli import output
from quizgen.cli.days import DAY_FORM, read_day

_HOW_MANY = (
    "How many questions at most, drafts included. By default what is worth asking, filled up with "
    "drafts to one in 45 words of the article; a number asks for less or more."
)


def generate(
    article: Annotated[str, typer.Argument(help="Text or Markdown file, or - for standard input.")],
    to: Annotated[
        str, typer.Option("--output", "-o", help="Deck file to write; - for standard output.")
    ] = "-",
    count: Annotated[
        int | None,
        typer.Option("-n", "--count", min=1, metavar="NUMBER", show_default=False, help=_HOW_MANY),
    ] = None,
    kinds: Annotated[
        str | None,
        typer.Option(
            help="Only these, with commas: choice true_false cloze short_answer matching ordering."
        ),
    ] = None,
    published: Annotated[
        datetime | None,
        typer.Option(
            parser=read_day,
            metavar=DAY_FORM,
            show_default=False,
            help="Day of publication, e.g. 2023-02-16.",
        ),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Overwrite the deck instead of merging into it.")
    ] = False,
    merge: Annotated[
        bool, typer.Option("--merge", help="Merge even if the deck is about another article.")
    ] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Show what was dropped, and why.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print what was made as JSON.")] = False,
) -> None:
    """Write questions about an article into a deck.

    Onto a deck that exists the new questions are merged: what you edited stays, what you rejected
    does not come back. A draft is a question that quizgen is not sure of: it waits for
    `quizgen review` and is used nowhere before.

    Example: quizgen generate article.txt -o deck.yaml --published 2023-02-16
    """
    from quizgen.cli import generate_told
    from quizgen.cli.generate_deck import make, save

    wanted = _read_kinds(kinds)
    day = published.date() if published else None
    path = None if to == "-" else Path(to)
    made = make(article, path, count=count, kinds=wanted, published=day, force=force, merge=merge)
    if path is not None:
        save(made, path)
    if explain and not as_json:
        generate_told.explain(made)
    if as_json:
        output.emit_json(generate_told.as_data(made, to, explained=explain))
    elif path is None:
        from quizgen.deck.write import format_deck

        output.emit(format_deck(made.deck))
    generate_told.tell(made, to, count)


def _read_kinds(given: str | None) -> tuple[str, ...]:
    known = ("choice", "true_false", "cloze", "short_answer", "matching", "ordering")
    wanted = tuple(kind.strip() for kind in (given or "").split(",") if kind.strip())
    if given is not None and not wanted:
        raise typer.BadParameter(f"name some of {', '.join(known)}", param_hint="--kinds")
    for kind in wanted:
        if kind not in known:
            raise typer.BadParameter(f"{kind} is none of {', '.join(known)}", param_hint="--kinds")
    return wanted
