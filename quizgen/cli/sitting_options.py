"""Arguments and options that every sitting has: study and practice."""

from typing import Annotated

import typer

AskedDeck = Annotated[
    str | None,
    typer.Argument(
        help="A deck file, an article, or the id of a deck in the library; else all decks.",
        show_default=False,
    ),
]
ApprovedOnly = Annotated[
    bool, typer.Option("--approved", help="Ask only what a person has approved.")
]
EveryDeck = Annotated[bool, typer.Option("--all", help="Ask from all decks, without a menu.")]
PlainLines = Annotated[
    bool, typer.Option("--plain", help="For screen readers: plain lines, nothing is redrawn.")
]
