"""Changing lines: a changed field anew, a new one where it belongs, the others untouched."""

from collections.abc import Mapping as Fields
from collections.abc import Sequence as Many
from itertools import pairwise
from typing import Any

from quizgen.deck.item import Part
from quizgen.deck.layout import format_field, shown_fields
from quizgen.deck.nodes import Mapping, Node, Scalar

Edit = tuple[int, int, list[str]]  # lines from, up to (not including), and what stands there then


def edit_fields(
    lines: list[str], node: Mapping, old: Part, new: Part, order: Many[str]
) -> list[Edit]:
    """Changed fields anew, missing ones put where they belong, the others as they are."""
    shown = shown_fields(new, order)
    names = [key.text for key, _ in node.pairs]
    changed = {
        name: value
        for name, value in shown.items()
        if getattr(old, name) != value or (name == "id" and not _has_text(node.get("id")))
    }
    gone = [
        n for n in names if n in order and n not in shown and getattr(old, n) != getattr(new, n)
    ]
    edits = []
    for name in [name for name in changed if name in names]:
        value, part = changed[name], node.get(name)
        if isinstance(value, Part) and isinstance(part, Mapping) and not part.inline:
            fields = tuple(type(value).model_fields)
            edits += edit_fields(lines, part, getattr(old, name), value, fields)
        else:
            edits.append(_write_field(lines, node, name, value))
    edits += [_take_out(lines, node, name) for name in gone]
    return edits + _put_in(lines, node, {n: v for n, v in changed.items() if n not in names}, order)


def _has_text(node: Node | None) -> bool:
    return isinstance(node, Scalar) and bool(node.text)


def _write_field(lines: list[str], node: Mapping, name: str, value: Any) -> Edit:
    key, old = next((key, old) for key, old in node.pairs if key.text == name)
    start, end = key.line - 1, content_end(lines, key.line, max(old.last_line, key.last_line))
    fresh = format_field(name, value)
    after = lines[old.last_line - 1][old.last_column :] if old.last_column else ""
    if len(fresh) == 1 and after.lstrip().startswith("#"):
        fresh[0] += after  # a comment behind the value
    first, *rest = fresh
    return start, end, [lines[start][: key.column] + first, *indent(rest, node.column)]


def _take_out(lines: list[str], node: Mapping, name: str) -> Edit:
    key, old = next((key, old) for key, old in node.pairs if key.text == name)
    start, end = key.line - 1, content_end(lines, key.line, max(old.last_line, key.last_line))
    dash = lines[start][: key.column].rstrip()
    return start, end, [dash] if dash else []  # a dash may stand alone in front of the fields


def _put_in(
    lines: list[str], node: Mapping, fields: Fields[str, Any], order: Many[str]
) -> list[Edit]:
    """Each new field behind the last of those that belong before it."""
    edits: list[Edit] = []
    first: list[str] = []
    for name, value in fields.items():
        before = set(order[: order.index(name)])
        pairs = [(key, value) for key, value in node.pairs if key.text in before]
        fresh = format_field(name, value)
        if pairs:
            at = max(content_end(lines, k.line, max(v.last_line, k.last_line)) for k, v in pairs)
            edits.append((at, at, indent(fresh, node.column)))
        else:
            first += fresh
    return [*edits, _put_first(lines, node, first)] if first else edits


def _put_first(lines: list[str], node: Mapping, fresh: list[str]) -> Edit:
    """In front of the first field, behind the dash if there is one."""
    at = node.line - 1
    dash, rest = lines[at][: node.column], lines[at][node.column :]
    first, *more = fresh
    return at, at + 1, [dash + first, *indent([*more, rest], node.column)]


def collide(edits: list[Edit]) -> bool:
    """Whether two edits are about the same lines."""
    spans = sorted((start, end) for start, end, _ in edits if end > start)
    return any(one[1] > other[0] for one, other in pairwise(spans))


def content_end(lines: list[str], first: int, last: int) -> int:
    """The line after the last one with content, of lines `first` to `last` (from 1)."""
    while last > first and not lines[last - 1].strip():
        last -= 1
    return last


def indent(fresh: Many[str], columns: int) -> list[str]:
    return [" " * columns + line if line else line for line in fresh]


def apply_edits(lines: list[str], edits: list[Edit]) -> list[str]:
    """Later lines first, so that the numbers of the earlier ones hold; at one place in order."""
    changed = list(lines)
    numbered = sorted(enumerate(edits), key=lambda pair: (pair[1][0], pair[1][1], pair[0]))
    for _, (start, end, fresh) in reversed(numbered):
        changed[start:end] = fresh
    return changed
