"""`quizgen review`: a person decides, item by item, what of a deck is used."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from quizgen.cli import output

if TYPE_CHECKING:
    from quizgen.deck.deck import Deck
    from quizgen.deck.item import AnyItem, Status


def review(
    deck: Annotated[Path, typer.Argument(help="The deck file.")],
    approve: Annotated[
        list[str] | None,
        typer.Option(metavar="ID", help="Approve this item and ask nothing; may be given again."),
    ] = None,
    reject: Annotated[
        list[str] | None,
        typer.Option(metavar="ID", help="Reject this item and ask nothing; may be given again."),
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="Show what is decided on as well.")] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print what waits for a decision as JSON; ask nothing.")
    ] = False,
    plain: Annotated[
        bool, typer.Option("--plain", help="For screen readers: plain lines, nothing is redrawn.")
    ] = False,
) -> None:
    """Go through a deck with the evidence in view: approve, edit, reject, swap an option.

    Only drafts and new items are shown. Every decision is written into the file at once, comments
    stay: leave whenever you like and go on later.

    Examples:
    quizgen review deck.yaml
    quizgen review deck.yaml --approve 7k3m9q4vd2xa --reject 0x1c
    """
    if str(deck) == "-":
        raise typer.BadParameter("decisions are written into a file: name one", param_hint="DECK")
    decisions = _decisions(approve or [], reject or [])
    if not decisions and not as_json:
        output.need_terminal(
            "review asks for decisions, and there is no terminal to ask on",
            hint="run it in a terminal; --approve ID, --reject ID and --json do without one",
        )
        from quizgen.cli.review_start import start_review

        raise typer.Exit(start_review(deck, every=every, plain=plain))
    _decide(deck, decisions, every=every, as_json=as_json)


def _decisions(approve: list[str], reject: list[str]) -> "list[tuple[str, Status]]":
    if both := sorted(set(approve) & set(reject)):
        raise typer.BadParameter(f"{both[0]} is to be approved and rejected")
    return [*((id, "approved") for id in approve), *((id, "rejected") for id in reject)]


def _decide(
    path: Path, decisions: "list[tuple[str, Status]]", *, every: bool, as_json: bool
) -> None:
    """All of the decisions, or none if one of them names no item."""
    from quizgen.cli.review_decide import decide, find_item, list_waiting, replace_items
    from quizgen.cli.review_start import clock
    from quizgen.deck.read import read_deck

    deck = read_deck(path)
    found = [(find_item(deck, named), status) for named, status in decisions]
    if len({item.id for item, _ in found}) < len(found):
        raise typer.BadParameter("an item is named twice")
    now = clock()
    changes = [(item, decide(item, status, now)) for item, status in found]
    if changes:
        deck = replace_items(path, changes)
    if as_json:
        output.emit_json(_as_data(path, deck, [new for _, new in changes], every=every))
    for _, new in changes:
        output.say(f"{new.id}: {new.status}")
    output.say(f"{path}: {len(list_waiting(deck))} of {len(deck.items)} wait for a decision")


def _as_data(path: Path, deck: "Deck", decided: "list[AnyItem]", *, every: bool) -> dict[str, Any]:
    from quizgen.cli.review_decide import list_waiting
    from quizgen.deck.article_beside import read_beside
    from quizgen.deck.check import check_deck

    paragraphs, _ = read_beside(deck, path.parent)
    findings = check_deck(deck, paragraphs)
    items = [
        {
            **item.model_dump(mode="json", exclude_defaults=True),
            "kind": item.kind,
            "status": item.status,
            "findings": [found.message for found in findings if found.item_id == item.id],
        }
        for item in list_waiting(deck, every=every)
    ]
    return {
        "deck": str(path),
        "decided": {item.id: item.status for item in decided},
        "left": len(list_waiting(deck)),
        "items": items,
    }
