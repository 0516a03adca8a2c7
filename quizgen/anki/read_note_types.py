"""Note types of a package: JSON in schema 11, tables of protocol buffers in 18."""

import json
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from quizgen.anki.read_database import has_table, rows
from quizgen.anki.read_losses import Losses
from quizgen.anki.read_protobuf import number_of, read_last, text_of

_OCCLUSION = 6  # original_stock_kind
TABLES = 15  # the first schema with tables for them
_FIELDS = 1_000  # Anki's own limit lies lower
_LONGEST_TEMPLATE = 256 * 1024


@dataclass(frozen=True, slots=True)
class Template:
    """One card of a note type: what stands on its front and its back."""

    name: str
    front: str
    back: str


@dataclass(frozen=True, slots=True, eq=False)
class ForeignType:
    """A note type as a package has it; equal only to itself, so that looking it up is quick."""

    name: str
    is_cloze: bool
    fields: tuple[str, ...]
    templates: tuple[Template, ...]
    is_occlusion: bool = False


def read_note_types(
    connection: sqlite3.Connection, version: int, losses: Losses
) -> dict[int, ForeignType]:
    """The note types by number; a broken one is left out and told."""
    if version < TABLES:
        return dict(_types_from_json(json_column(connection, "models", losses), losses))
    return dict(_types_from_tables(connection, losses))


def json_column(
    connection: sqlite3.Connection, column: str, losses: Losses
) -> dict[int, dict[str, Any]]:
    """Objects by number in a column of `col`; empty if it is broken."""
    row = connection.execute(f"select {column} from col limit 1").fetchone()
    try:
        listed = json.loads(row[0])
        return {int(number): found for number, found in listed.items() if isinstance(found, dict)}
    except (ValueError, TypeError, AttributeError, RecursionError) as error:
        losses.add(f"the list of {column} is broken", error)
        return {}


def _types_from_json(
    models: Mapping[int, dict[str, Any]], losses: Losses
) -> Iterator[tuple[int, ForeignType]]:
    for number, model in models.items():
        try:
            fields = tuple(str(field["name"]) for field in _in_order(model["flds"]))
            templates = tuple(
                Template(_text(one, "name"), _text(one, "qfmt"), _text(one, "afmt"))
                for one in _in_order(model["tmpls"])
            )
            yield (
                number,
                _checked(
                    ForeignType(
                        name=str(model["name"]),
                        is_cloze=model.get("type") == 1,
                        fields=fields,
                        templates=templates,
                        is_occlusion=model.get("originalStockKind") == _OCCLUSION,
                    )
                ),
            )
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            losses.add("note types that are broken", model.get("name", f"{number}: {error}"))


def _in_order(parts: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(parts, key=lambda part: int(part.get("ord") or 0))


def _text(part: Mapping[str, Any], name: str) -> str:
    value = part.get(name)
    return value if isinstance(value, str) else ""


def _types_from_tables(
    connection: sqlite3.Connection, losses: Losses
) -> Iterator[tuple[int, ForeignType]]:
    wanted = {
        "notetypes": ("id", "name", "config"),
        "fields": ("ntid", "ord", "name"),
        "templates": ("ntid", "ord", "name", "config"),
    }
    for table, columns in wanted.items():
        if not has_table(connection, table, columns):
            losses.add("the list of note types is broken", table)
            return
    fields = _group(connection, "select ntid, ord, name, null from fields")
    templates = _group(connection, "select ntid, ord, name, config from templates")
    for number, name, config in rows(connection, "select id, name, config from notetypes"):
        try:
            known = read_last(config)
            yield (
                int(number),
                _checked(
                    ForeignType(
                        name=str(name),
                        is_cloze=number_of(known.get(1)) == 1,
                        fields=tuple(str(field) for _, field, _ in fields.get(number, [])),
                        templates=tuple(_template(*row) for row in templates.get(number, [])),
                        is_occlusion=number_of(known.get(9)) == _OCCLUSION,
                    )
                ),
            )
        except (TypeError, ValueError) as error:
            losses.add("note types that are broken", name or f"{number}: {error}")


def _group(connection: sqlite3.Connection, query: str) -> dict[int, list[tuple[int, str, Any]]]:
    """Rows (ord, name, config) of each note type, in order."""
    groups: dict[int, list[tuple[int, str, Any]]] = {}
    for number, place, name, config in rows(connection, query):
        if isinstance(number, int) and isinstance(place, int):
            groups.setdefault(number, []).append((place, name, config))
    for group in groups.values():
        group.sort(key=lambda row: row[0])
    return groups


def _template(_place: int, name: object, config: bytes) -> Template:
    known = read_last(config)
    return Template(str(name), text_of(known.get(1)), text_of(known.get(2)))


def _checked(found: ForeignType) -> ForeignType:
    if not found.fields or not found.templates:
        raise ValueError("a note type without fields or cards")
    if len(found.fields) > _FIELDS or len(found.templates) > _FIELDS:
        raise ValueError("a note type with too many fields or cards")
    if any(len(one.front) + len(one.back) > _LONGEST_TEMPLATE for one in found.templates):
        raise ValueError("a note type with a card that is too long")
    return found
