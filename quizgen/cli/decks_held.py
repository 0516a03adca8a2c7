"""`quizgen decks held` and `release`: cards that are not asked, and asking them again."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from quizgen.cli import output
from quizgen.cli.decks_list import AsJson, make_visible
from quizgen.cli.existing import existing_library
from quizgen.cli.named import DeckName, find_deck
from quizgen.cli.screen_times import count as counted
from quizgen.errors import LibraryError

if TYPE_CHECKING:
    from quizgen.store.library import Library

_WHY = {"leech": " (forgotten too often)", "flagged": " (flagged as a bad question)"}


def held(as_json: AsJson = False) -> None:
    """List the cards that are not asked: buried until a day, or suspended.

    Example: quizgen decks held
    """
    with existing_library(to_read=True) as (library, learner):
        rows = _list_holds(library, learner)
    if as_json:
        output.emit_json(rows)
        return
    for row in rows:
        until = f"until {row['until']}" if row["until"] else "suspended"
        why = _WHY.get(row["reason"], "")
        output.emit(f"{row['deck']} {row['item']} {until}{why}: {make_visible(row['text'])}")
    if not rows:
        output.say("no card is held")


def release(
    deck: DeckName,
    item: Annotated[
        str | None,
        typer.Argument(help="The id of an item; all of the deck by default.", show_default=False),
    ] = None,
) -> None:
    """Ask cards again that were buried or suspended.

    Example: quizgen decks release turkiye-nato-2023
    """
    with existing_library() as (library, learner):
        deck = find_deck(library, deck)
        count = library.release(learner, deck, item)
    if item is not None and not count:
        raise LibraryError(
            f"no card {item} of {deck} is held", hint="quizgen decks held lists them"
        )
    output.say(f"{counted(count, 'card')} {'is' if count == 1 else 'are'} asked again")


def _list_holds(library: "Library", learner: str) -> list[dict[str, Any]]:
    from datetime import datetime

    from quizgen.memory.review import study_day

    rows = []
    for hold in library.holds(learner, study_day(datetime.now().astimezone())):
        text = library.texts(hold.deck).get(hold.item, "")
        until = hold.until.isoformat() if hold.until else None
        row = {"deck": hold.deck, "item": hold.item, "until": until, "reason": hold.reason}
        rows.append({**row, "text": " ".join(text.split())})
    return rows
