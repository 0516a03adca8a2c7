"""Changing a deck's text in place: only the lines of what has changed."""

from collections.abc import Mapping as Fields
from collections.abc import Sequence as Many
from itertools import pairwise
from typing import Any

from quizgen.deck.deck import Deck
from quizgen.deck.item import AnyItem, Part
from quizgen.deck.layout import HEAD_FIELDS, ITEM_FIELDS, format_field, format_item, shown_fields
from quizgen.deck.nodes import Mapping, Node, Sequence
from quizgen.deck.read import Parsed, parse_file
from quizgen.errors import DeckError

Edit = tuple[int, int, list[str]]  # lines from, up to (not including), and what stands there then


def splice_deck(parsed: Parsed, deck: Deck) -> str | None:
    """The text changed into the deck; None if it is laid out in a way that cannot be changed so."""
    items = parsed.root.get("items")
    if parsed.root.inline or (isinstance(items, Sequence) and items.inline and items.items):
        return None
    lines = parsed.text.split("\n")
    edits = _edit_fields(lines, parsed.root, parsed.deck, deck, HEAD_FIELDS)
    if isinstance(items, Sequence) and items.items:
        edits += _edit_items(lines, items, parsed.deck.items, deck.items)
    elif deck.items:
        edits += _first_items(parsed.root, lines, deck.items)
    text = "\n".join(_apply(lines, edits))
    return text if _says(text, deck) else None


def _edit_items(
    lines: list[str], nodes: Sequence, old: Many[AnyItem], new: Many[AnyItem]
) -> list[Edit]:
    wanted = {item.id: item for item in new}
    edits: list[Edit] = []
    dash = min(_dash_line(lines, node) for node in nodes.items)
    indent = lines[dash].index("-")
    for item, node in zip(old, nodes.items, strict=True):
        edits += _edit_item(lines, node, item, wanted.get(item.id), indent)
    known = {item.id for item in old}
    added = [line for item in new if item.id not in known for line in ("", *format_item(item))]
    last = _content_end(lines, 0, nodes.last_line)
    if not any(item.id in wanted for item in old):
        added = added[1:]
    return [*edits, (last, last, _indent(added, indent))]


def _edit_item(
    lines: list[str], node: Node, old: AnyItem, new: AnyItem | None, indent: int
) -> list[Edit]:
    start, end = _dash_line(lines, node), _content_end(lines, node.line, node.last_line)
    if new is None:
        while end < len(lines) and not lines[end].strip():
            end += 1
        return [(start, end, [])]
    if not isinstance(node, Mapping) or node.inline or type(old) is not type(new):
        same = old == new and isinstance(node, Mapping) and node.get("id") is not None
        return [] if same else [(start, end, _indent(format_item(new), indent))]
    edits = _edit_fields(lines, node, old, new, ITEM_FIELDS)
    return [(start, end, _indent(format_item(new), indent))] if _collide(edits) else edits


def _edit_fields(
    lines: list[str], node: Mapping, old: Part, new: Part, order: Many[str]
) -> list[Edit]:
    """Changed fields anew, missing ones put where they belong, the others as they are."""
    shown = shown_fields(new, order)
    names = [key.text for key, _ in node.pairs]
    changed = {
        name: value
        for name, value in shown.items()
        if getattr(old, name) != value or (name == "id" and name not in names)
    }
    gone = [
        n for n in names if n in order and n not in shown and getattr(old, n) != getattr(new, n)
    ]
    edits = []
    for name in [name for name in changed if name in names]:
        value, part = changed[name], node.get(name)
        if isinstance(value, Part) and isinstance(part, Mapping) and not part.inline:
            fields = tuple(type(value).model_fields)
            edits += _edit_fields(lines, part, getattr(old, name), value, fields)
        else:
            edits.append(_write_field(lines, node, name, value))
    edits += [_take_out(lines, node, name) for name in gone]
    return edits + _put_in(lines, node, {n: v for n, v in changed.items() if n not in names}, order)


def _write_field(lines: list[str], node: Mapping, name: str, value: Any) -> Edit:
    key, old = next((key, old) for key, old in node.pairs if key.text == name)
    start, end = key.line - 1, _content_end(lines, key.line, max(old.last_line, key.last_line))
    fresh = format_field(name, value)
    after = lines[old.last_line - 1][old.last_column :] if old.last_column else ""
    if len(fresh) == 1 and after.lstrip().startswith("#"):
        fresh[0] += after  # a comment behind the value
    first, *rest = fresh
    return start, end, [lines[start][: key.column] + first, *_indent(rest, node.column)]


def _take_out(lines: list[str], node: Mapping, name: str) -> Edit:
    key, old = next((key, old) for key, old in node.pairs if key.text == name)
    start, end = key.line - 1, _content_end(lines, key.line, max(old.last_line, key.last_line))
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
            at = max(_content_end(lines, k.line, max(v.last_line, k.last_line)) for k, v in pairs)
            edits.append((at, at, _indent(fresh, node.column)))
        else:
            first += fresh
    return [*edits, _put_first(lines, node, first)] if first else edits


def _put_first(lines: list[str], node: Mapping, fresh: list[str]) -> Edit:
    """In front of the first field, behind the dash if there is one."""
    at = node.line - 1
    dash, rest = lines[at][: node.column], lines[at][node.column :]
    first, *more = fresh
    return at, at + 1, [dash + first, *_indent([*more, rest], node.column)]


def _collide(edits: list[Edit]) -> bool:
    """Whether two edits are about the same lines."""
    spans = sorted((start, end) for start, end, _ in edits if end > start)
    return any(one[1] > other[0] for one, other in pairwise(spans))


def _first_items(root: Mapping, lines: list[str], new: Many[AnyItem]) -> list[Edit]:
    fresh = [line for item in new for line in (*format_item(item), "")]
    pair = next(((key, value) for key, value in root.pairs if key.text == "items"), None)
    if pair is None:
        end = _content_end(lines, 1, root.last_line)
        return [(end, end, ["items:", *fresh])]
    key, value = pair
    return [(key.line - 1, max(value.last_line, key.line), ["items:", *fresh])]


def _dash_line(lines: list[str], node: Node) -> int:
    """The index of the line with the dash in front of an item."""
    at = node.line - 1
    if "-" in lines[at][: node.column]:
        return at
    return next(n for n in range(at - 1, -1, -1) if lines[n].lstrip().startswith("-"))


def _content_end(lines: list[str], first: int, last: int) -> int:
    """The line after the last one with content, of lines `first` to `last` (from 1)."""
    while last > first and not lines[last - 1].strip():
        last -= 1
    return last


def _indent(fresh: Many[str], columns: int) -> list[str]:
    return [" " * columns + line if line else line for line in fresh]


def _apply(lines: list[str], edits: list[Edit]) -> list[str]:
    """Later lines first, so that the numbers of the earlier ones hold; at one place in order."""
    changed = list(lines)
    numbered = sorted(enumerate(edits), key=lambda pair: (pair[1][0], pair[1][1], pair[0]))
    for _, (start, end, fresh) in reversed(numbered):
        changed[start:end] = fresh
    return changed


def _says(text: str, deck: Deck) -> bool:
    """Whether the text is the deck, whatever the order of its items."""
    try:
        found = parse_file(text, "").deck
    except DeckError:
        return False
    by_id = {item.id: item for item in found.items}
    return by_id == {item.id: item for item in deck.items} and found == deck.model_copy(
        update={"items": found.items}
    )
