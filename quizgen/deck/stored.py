"""Items as a library keeps them: the JSON of each, beside what is asked of it most.

A hundred thousand items are read and kept without building one of them: a `Mould` gives the JSON of
an item straight from its fields.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from hashlib import sha256
from operator import itemgetter
from typing import Any, NamedTuple

from pydantic import TypeAdapter

from quizgen.deck.identity import BOOKKEEPING
from quizgen.deck.item import AnyItem, Item

write_json: Callable[[Any], str] = json.JSONEncoder(sort_keys=True, ensure_ascii=False).encode
"""A value as moulds want it, as fingerprints have it: keys sorted, a space after : and ,"""


class StoredItem(NamedTuple):
    """An item's id, status, tags (as JSON) and fingerprint, and all of it as JSON."""

    id: str
    status: str
    tags: str
    fingerprint: str
    payload: str

    @property
    def item(self) -> AnyItem:
        """The item itself."""
        return parse_item(self.payload)


def store_item(item: AnyItem) -> StoredItem:
    """An item as it is kept."""
    tags = json.dumps(item.tags, ensure_ascii=False, separators=(",", ":"))
    return StoredItem(item.id, item.status, tags, item.fingerprint, item.model_dump_json())


def parse_item(payload: str) -> AnyItem:
    """The item of which this is the JSON."""
    return _parser()(payload)


class Mould(NamedTuple):
    """What items have in common that have the same fields: templates for `%` of their JSON.

    `payload` takes the id, what varies and the fingerprint; `seen`, of which the fingerprint is
    made, what `pick_seen` picks of what varies.
    """

    payload: str
    seen: str
    pick_seen: Callable[[tuple[str, ...]], tuple[str, ...]]
    status: str

    def cast(self, id: str, varying: tuple[str, ...], tags: str = "[]") -> StoredItem:
        """An item that is known to be sound, with its fingerprint; `tags` are its tags as JSON."""
        payload, seen, pick_seen, status = self
        fingerprint = sha256((seen % pick_seen(varying)).encode()).hexdigest()[:16]
        return StoredItem(id, status, tags, fingerprint, payload % (id, *varying, fingerprint))


def make_mould(kind: str, status: str, fields: Mapping[str, str]) -> Mould:
    """The mould of items with these fields, all others having their defaults.

    `fields` holds what each has to say as JSON (`write_json`), with `%s` for what varies and `%%`
    for a per cent sign.
    """
    named = {"kind": f'"{kind}"', **fields}
    rest = "".join(f'"{name}":{value},' for name, value in named.items())
    seen = sorted(named.keys() - BOOKKEEPING)
    varying = [name for name, value in fields.items() for _ in range(_count(value))]
    picked = [at for name in seen for at, one in enumerate(varying) if one == name]
    return Mould(
        payload=f'{{"id":"%s","status":"{status}",{rest}"fingerprint":"%s"}}',
        seen="{" + ", ".join(f'"{name}": {named[name]}' for name in seen) + "}",
        pick_seen=_picker(picked),
        status=status,
    )


def _count(template: str) -> int:
    return template.replace("%%", "").count("%s")


def _picker(places: Sequence[int]) -> Callable[[tuple[str, ...]], tuple[str, ...]]:
    if len(places) > 1:
        return itemgetter(*places)
    return lambda varying: tuple(varying[place] for place in places)


@cache
def _parser() -> Callable[[str], AnyItem]:
    adapter: TypeAdapter[AnyItem] = TypeAdapter(Item)
    return adapter.validate_json
