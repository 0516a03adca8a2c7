"""Items as a library keeps them: the JSON of each, beside what is asked of it most.

A hundred thousand items are read and kept without building one of them: `seal` writes the JSON of
an item straight from its fields.
"""

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache
from operator import itemgetter
from typing import Any, NamedTuple

from pydantic import TypeAdapter

from quizgen.deck.identity import BOOKKEEPING
from quizgen.deck.item import AnyItem, Item

write_json: Callable[[Any], str] = json.JSONEncoder(sort_keys=True, ensure_ascii=False).encode
"""A value as `seal` wants it, as fingerprints have it: keys sorted, a space after : and ,"""


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


def seal(kind: str, id: str, status: str, fields: Mapping[str, str]) -> StoredItem:
    """An item of fields that are known to be sound, with its fingerprint.

    `fields` holds, as JSON (`write_json`), those that differ from their defaults.
    """
    form = _form(kind, tuple(fields))
    seen = form.seen % form.pick_seen(fields)
    fingerprint = hashlib.sha256(seen.encode()).hexdigest()[:16]
    payload = form.payload % (id, status, *fields.values(), fingerprint)
    return StoredItem(id, status, fields.get("tags", "[]"), fingerprint, payload)


class _Form(NamedTuple):
    """Templates for `%` of an item of certain fields.

    `payload` takes id, status, the fields as they are given and the fingerprint; `seen`, of which
    the fingerprint is made, what `pick_seen` picks of the fields.
    """

    payload: str
    seen: str
    pick_seen: Callable[[Mapping[str, str]], tuple[str, ...]]


@lru_cache(maxsize=1024)
def _form(kind: str, given: tuple[str, ...]) -> _Form:
    named = {"kind": f'"{kind}"', **dict.fromkeys(given, "%s")}
    seen = {name: value for name, value in named.items() if name not in BOOKKEEPING}
    rest = "".join(f'"{name}":{value},' for name, value in named.items())
    return _Form(
        payload=f'{{"id":"%s","status":"%s",{rest}"fingerprint":"%s"}}',
        seen="{" + ", ".join(f'"{name}": {seen[name]}' for name in sorted(seen)) + "}",
        pick_seen=_picker([name for name in sorted(seen) if name != "kind"]),
    )


def _picker(names: Sequence[str]) -> Callable[[Mapping[str, str]], tuple[str, ...]]:
    return itemgetter(*names) if len(names) > 1 else lambda fields: tuple(fields[n] for n in names)


@cache
def _parser() -> Callable[[str], AnyItem]:
    adapter: TypeAdapter[AnyItem] = TypeAdapter(Item)
    return adapter.validate_json
