"""How items look in a deck file: fields in reading order, short lists inline, texts on one line."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from quizgen.deck.item import ItemBase, Part
from quizgen.deck.scalars import write_number, write_text

WIDTH = 100
HEAD_FIELDS = ("quizgen", "id", "title", "description", "language", "source", "tags", "retention")
ITEM_FIELDS = (
    *("id", "kind", "question", "statement", "text", "front", "back"),
    *("options", "pairs", "order", "decoys", "answer", "tolerance", "correction", "why", "pinned"),
    *("accept", "explanation", "evidence", "fact", "difficulty", "points", "as_of", "tags"),
    *("media", "markup", "status", "doubts", "unproven", "modified", "fingerprint", "extra"),
)
_ALWAYS = {"quizgen", "kind", "status"}
_LONGEST_KEY = 120  # beyond 1,024 YAML needs a question mark before a key; use it earlier


def shown_fields(part: Part, order: Sequence[str] = ()) -> dict[str, Any]:
    """The fields that a file shows, in order: what differs from its default, and a few always."""
    names = order or tuple(type(part).model_fields)
    fields = type(part).model_fields
    return {
        name: getattr(part, name)
        for name in names
        if name in fields
        and (
            name in _ALWAYS
            or fields[name].is_required()
            or getattr(part, name) != fields[name].default
        )
    }


def format_item(item: ItemBase) -> list[str]:
    """The lines of one item of the list: the first begins with a dash."""
    return _dashed(format_fields(shown_fields(item, ITEM_FIELDS)))


def format_fields(fields: Mapping[str, Any]) -> list[str]:
    """Fields one below the other."""
    return [line for name, value in fields.items() for line in format_field(name, value)]


def format_field(name: str, value: Any) -> list[str]:
    """The lines of one field, not indented."""
    key = write_text(name)
    if len(key) > _LONGEST_KEY:
        return [f"? {key}", f": {_inline(value)}"]
    value = _plain(value)
    if isinstance(value, str) and _fits_block(value):
        sign = "|" if value.endswith("\n") else "|-"
        return [f"{key}: {sign}", *_indented(value.removesuffix("\n").split("\n"))]
    if isinstance(value, (str, bool, int, float)) or value is None:
        return [f"{key}: {_scalar(value)}"]
    return _collection(key, value)


def _collection(key: str, value: Any) -> list[str]:
    short = f"{key}: {_inline(value)}"
    if isinstance(value, dict):
        return [f"{key}:", *_indented(format_fields(value))] if value else [short]
    if all(isinstance(entry, (str, int, float)) for entry in value) and len(short) <= WIDTH:
        return [short]
    return [f"{key}:", *(line for entry in value for line in _entry(entry))]


def _entry(entry: Any) -> list[str]:
    if isinstance(entry, dict) and entry:
        return _dashed(format_fields(entry))
    return [f"- {_inline(entry) if isinstance(entry, (dict, list)) else _scalar(entry)}"]


def _plain(value: Any) -> Any:
    """Parts as the fields that they show."""
    if isinstance(value, Part):
        return {name: _plain(field) for name, field in shown_fields(value).items()}
    if isinstance(value, dict):
        return {str(name): _plain(field) for name, field in value.items()}
    return [_plain(entry) for entry in value] if isinstance(value, (list, tuple)) else value


def _inline(value: Any) -> str:
    value = _plain(value)
    if isinstance(value, dict):
        return f"{{{', '.join(_inline_pairs(value))}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(_inline, value))}]"
    return _scalar(value, inline=True)


def _inline_pairs(fields: dict[str, Any]) -> Iterator[str]:
    for name, value in fields.items():
        key = write_text(name, inline=True)
        yield f"{'? ' if len(key) > _LONGEST_KEY else ''}{key}: {_inline(value)}"


def _scalar(value: Any, *, inline: bool = False) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return write_number(value)
    return write_text(str(value), inline=inline)


def _fits_block(text: str) -> bool:
    """Whether a text of several lines can stand in a block as it is, and survives an editor."""
    lines = text.removesuffix("\n").split("\n")
    printable = all(line.isprintable() and line == line.rstrip(" ") for line in lines)
    return len(lines) > 1 and printable and all((lines[0], lines[-1])) and lines[0][0] != " "


def _dashed(lines: list[str]) -> list[str]:
    return [
        ("  " if number else "- ") + line if line else line for number, line in enumerate(lines)
    ]


def _indented(lines: list[str]) -> list[str]:
    return ["  " + line if line else line for line in lines]
