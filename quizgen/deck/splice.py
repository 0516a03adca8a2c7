"""Changing a deck's text in place: only the lines of what has changed."""

from collections.abc import Sequence as Many

from quizgen.deck.deck import Deck
from quizgen.deck.edits import Edit, apply_edits, collide, content_end, edit_fields, indent
from quizgen.deck.item import AnyItem
from quizgen.deck.layout import HEAD_FIELDS, ITEM_FIELDS, format_item
from quizgen.deck.nodes import Mapping, Node, Sequence
from quizgen.deck.parse import Parsed, parse_file
from quizgen.errors import DeckError


def splice_deck(parsed: Parsed, deck: Deck) -> str | None:
    """The text changed into the deck; None if it is laid out in a way that cannot be changed so."""
    items = parsed.root.get("items")
    if parsed.root.inline or (isinstance(items, Sequence) and items.inline and items.items):
        return None
    lines = parsed.text.split("\n")
    edits = edit_fields(lines, parsed.root, parsed.deck, deck, HEAD_FIELDS)
    if isinstance(items, Sequence) and items.items:
        edits += _edit_items(lines, items, parsed.deck.items, deck.items)
    elif deck.items:
        edits += _first_items(parsed.root, lines, deck.items)
    text = "\n".join(apply_edits(lines, edits))
    return text if _says(text, deck) else None


def _edit_items(
    lines: list[str], nodes: Sequence, old: Many[AnyItem], new: Many[AnyItem]
) -> list[Edit]:
    wanted = {item.id: item for item in new}
    edits: list[Edit] = []
    dash = min(_dash_line(lines, node) for node in nodes.items)
    column = lines[dash].index("-")
    for item, node in zip(old, nodes.items, strict=True):
        edits += _edit_item(lines, node, item, wanted.get(item.id), column)
    known = {item.id for item in old}
    added = [line for item in new if item.id not in known for line in ("", *format_item(item))]
    last = content_end(lines, 0, nodes.last_line)
    if not any(item.id in wanted for item in old):
        added = added[1:]
    return [*edits, (last, last, indent(added, column))]


def _edit_item(
    lines: list[str], node: Node, old: AnyItem, new: AnyItem | None, column: int
) -> list[Edit]:
    start, end = _dash_line(lines, node), content_end(lines, node.line, node.last_line)
    if new is None:
        while end < len(lines) and not lines[end].strip():
            end += 1
        return [(start, end, [])]
    if not isinstance(node, Mapping) or node.inline or type(old) is not type(new):
        same = old == new and isinstance(node, Mapping) and node.get("id") is not None
        return [] if same else [(start, end, indent(format_item(new), column))]
    edits = edit_fields(lines, node, old, new, ITEM_FIELDS)
    return [(start, end, indent(format_item(new), column))] if collide(edits) else edits


def _first_items(root: Mapping, lines: list[str], new: Many[AnyItem]) -> list[Edit]:
    fresh = [line for item in new for line in (*format_item(item), "")]
    pair = next(((key, value) for key, value in root.pairs if key.text == "items"), None)
    if pair is None:
        end = content_end(lines, 1, root.last_line)
        return [(end, end, ["items:", *fresh])]
    key, value = pair
    return [(key.line - 1, max(value.last_line, key.line), ["items:", *fresh])]


def _dash_line(lines: list[str], node: Node) -> int:
    """The index of the line with the dash in front of an item."""
    at = node.line - 1
    if "-" in lines[at][: node.column]:
        return at
    return next(n for n in range(at - 1, -1, -1) if lines[n].lstrip().startswith("-"))


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
