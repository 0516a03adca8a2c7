"""Decks in the library: put in whole, given back whole."""

import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, bindparam, delete, exists, func, insert, not_, select, update

from quizgen.errors import LibraryError
from quizgen.store.packages import outdate
from quizgen.store.summaries import DeckSummary
from quizgen.store.tables import DECKS, ITEMS, REVIEWS

if TYPE_CHECKING:
    from quizgen.deck.deck import Deck
    from quizgen.deck.item import AnyItem

USED = ("new", "approved")


def put_deck(connection: Connection, deck: "Deck", path: str) -> None:
    """Put a deck in, in place of what had its id.

    An item keeps its row, and so its progress, as long as its id stays. One that is gone is marked
    absent if it was ever answered, and removed if not.
    """
    body = deck.model_dump_json(exclude={"items"})
    row = {"id": deck.id, "title": deck.title, "path": path, "body": body, "removed": False}
    if connection.execute(update(DECKS).where(DECKS.c.id == deck.id).values(row)).rowcount == 0:
        connection.execute(insert(DECKS), row)
    outdate(connection, deck.id)
    _put_items(connection, deck)


def list_decks(connection: Connection) -> list[DeckSummary]:
    """All decks, by title."""
    usable = func.count().filter(ITEMS.c.status.in_(USED))
    drafts = func.count().filter(ITEMS.c.status == "draft")
    items = (
        select(ITEMS.c.deck, usable.label("items"), drafts.label("drafts"))
        .where(ITEMS.c.present)
        .group_by(ITEMS.c.deck)
        .subquery()
    )
    rows = connection.execute(
        select(DECKS.c.id, DECKS.c.title, DECKS.c.path, items.c["items"], items.c.drafts)
        .outerjoin(items, items.c.deck == DECKS.c.id)
        .where(not_(DECKS.c.removed))
        .order_by(DECKS.c.title, DECKS.c.id)
    )
    return [DeckSummary(row[0], row[1], row[2], row[3] or 0, row[4] or 0) for row in rows]


def read_deck(connection: Connection, deck_id: str) -> "Deck":
    """The deck as it was put in. Raises LibraryError if there is none of this id."""
    deck = read_body(connection, deck_id)
    if deck is None:
        raise LibraryError(
            f"no deck {deck_id} in the library", hint="quizgen decks lists what there is"
        )
    payloads = connection.execute(
        select(ITEMS.c.payload)
        .where(ITEMS.c.deck == deck_id, ITEMS.c.present)
        .order_by(ITEMS.c.place)
    ).scalars()
    return deck.model_copy(update={"items": list(parse_items(payloads))})


def read_body(connection: Connection, deck_id: str) -> "Deck | None":
    """The deck without its items; None if there is none of this id."""
    from quizgen.deck.deck import Deck

    of_deck = select(DECKS.c.body).where(DECKS.c.id == deck_id, not_(DECKS.c.removed))
    body = connection.execute(of_deck).scalar()
    return None if body is None else Deck.model_validate_json(body)


def read_retentions(connection: Connection) -> dict[str, float]:
    """The desired retention of the decks that have one of their own, by id."""
    bodies = connection.execute(select(DECKS.c.id, DECKS.c.body).where(not_(DECKS.c.removed)))
    found = {row.id: json.loads(row.body).get("retention") for row in bodies}
    return {deck: float(kept) for deck, kept in found.items() if kept}


def parse_items(payloads: Iterable[str]) -> Iterator["AnyItem"]:
    """Items from their JSON."""
    from quizgen.deck.stored import parse_item

    return map(parse_item, payloads)


def _put_items(connection: Connection, deck: "Deck") -> None:
    known = {
        row.id: row for row in connection.execute(select(ITEMS).where(ITEMS.c.deck == deck.id))
    }
    wanted = {item.id: _item_row(deck.id, place, item) for place, item in enumerate(deck.items)}
    new = [row for id_, row in wanted.items() if id_ not in known]
    changed = [row for id_, row in wanted.items() if id_ in known and row != known[id_]._mapping]
    gone = [{"b_id": id_} for id_ in known if id_ not in wanted]
    if new:
        connection.execute(insert(ITEMS), new)
    if changed:
        named = [{**row, "b_id": row["id"]} for row in changed]
        connection.execute(_of_deck(update(ITEMS), deck.id), named)
    if gone:
        _remove_items(connection, deck.id, gone)


def _remove_items(connection: Connection, deck_id: str, gone: list[dict[str, str]]) -> None:
    answered = exists().where(REVIEWS.c.deck == ITEMS.c.deck, REVIEWS.c.item == ITEMS.c.id)
    connection.execute(_of_deck(delete(ITEMS), deck_id).where(~answered), gone)
    connection.execute(_of_deck(update(ITEMS), deck_id).values(present=False), gone)


def _of_deck(statement: Any, deck_id: str) -> Any:
    return statement.where(ITEMS.c.deck == deck_id, ITEMS.c.id == bindparam("b_id"))


def _item_row(deck_id: str, place: int, item: "AnyItem") -> dict[str, Any]:
    from quizgen.deck.stored import store_item

    stored = store_item(item)
    return {
        "deck": deck_id,
        "id": stored.id,
        "place": place,
        "status": stored.status,
        "payload": stored.payload,
        "present": True,
        "tags": stored.tags,
    }
