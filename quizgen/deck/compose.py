"""YAML text to nodes. Nothing is resolved, built or followed.

Parsed from the event stream of libyaml: fast, and a hostile file cannot make it recurse or grow.
"""

from collections.abc import Iterator
from typing import cast

import yaml
from yaml import Mark, events

from quizgen.deck.nodes import Mapping, Mistake, Node, Scalar, Sequence

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
DEEPEST = 40
_TEXT_TAG = "tag:yaml.org,2002:str"


def parse_nodes(text: str) -> tuple[Node | None, list[Mistake]]:
    """The tree of the first document, and what is not allowed in it. Raises yaml.YAMLError."""
    builder = _Builder()
    for event in yaml.parse(text, Loader=LOADER):
        builder.take(event)
        if builder.too_deep:
            break
    return builder.root, builder.mistakes


class _Builder:
    """Puts events together; open collections wait on a stack."""

    def __init__(self) -> None:
        self.root: Node | None = None
        self.mistakes: list[Mistake] = []
        self.too_deep = False
        self._open: list[Mapping | Sequence] = []
        self._keys: list[Node | None] = []
        self._documents = 0

    def take(self, event: events.Event) -> None:
        start = cast(Mark, event.start_mark)
        line, column = start.line + 1, start.column
        if isinstance(event, events.DocumentStartEvent):
            self._documents += 1
            if self._documents == 2:
                self._wrong(line, "a second document begins (---); keep one deck a file")
        elif self._documents > 1:
            return  # told, and not read
        elif isinstance(event, events.CollectionEndEvent):
            self._close(event)
        elif isinstance(event, events.NodeEvent):
            self._place(self._node(event, line, column))

    def _node(self, event: events.NodeEvent, line: int, column: int) -> Node:
        if isinstance(event, events.AliasEvent):
            self._wrong(
                line, f"*{event.anchor} refers to another place; write the value out, or quote it"
            )
            return Scalar(line, column, line, broken=True)
        broken = self._has_property(event, line)
        if isinstance(event, events.ScalarEvent):
            last, end = _end(event, line)
            bare = bool(event.implicit[0]) and not event.style
            return Scalar(line, column, last, end, broken, event.value, bare)
        inline = bool(getattr(event, "flow_style", False))
        kind = Mapping if isinstance(event, events.MappingStartEvent) else Sequence
        return kind(line, column, line, column, broken, inline)

    def _has_property(self, event: events.NodeEvent, line: int) -> bool:
        tag = getattr(event, "tag", None)
        if event.anchor:
            self._wrong(line, f"&{event.anchor} names a place; take it out, or quote the text")
        elif tag and tag not in (_TEXT_TAG, "!"):
            self._wrong(line, f"{tag} is a type of YAML; take it out, or quote the text")
        else:
            return False
        return True

    def _place(self, node: Node) -> None:
        if not self._open:
            self.root = node
        elif isinstance(parent := self._open[-1], Sequence):
            parent.items.append(node)
        elif self._keys[-1] is None:
            self._keys[-1] = node
        else:
            self._add_pair(parent, self._keys[-1], node)
            self._keys[-1] = None
        if isinstance(node, (Mapping, Sequence)):
            self._open.append(node)
            self._keys.append(None)
            if len(self._open) > DEEPEST:
                self.too_deep = True
                self._wrong(node.line, f"lists or fields more than {DEEPEST} levels deep")

    def _add_pair(self, parent: Mapping, key: Node, value: Node) -> None:
        if not isinstance(key, Scalar):
            self._wrong(key.line, "a list or fields as the name of a field; put it in quotes")
        else:
            parent.pairs.append((key, value))

    def _close(self, event: events.Event) -> None:
        node = self._open.pop()
        self._keys.pop()
        node.last_line, node.last_column = _end(event, node.line)
        if not node.inline:  # the end of a block is where the next begins: take its last part's
            node.last_line = max((part.last_line for part in _parts(node)), default=node.line)
            node.last_column = 0

    def _wrong(self, line: int, what: str) -> None:
        self.mistakes.append(Mistake(line, "", what))


def _parts(node: Mapping | Sequence) -> Iterator[Node]:
    if isinstance(node, Sequence):
        yield from node.items
    else:
        for key, value in node.pairs:
            yield key
            yield value


def _end(event: events.Event, line: int) -> tuple[int, int]:
    """Last line and column of a scalar or inline collection; a | block ends in column 0 below."""
    mark = cast(Mark, event.end_mark)
    if mark.column == 0 and mark.line + 1 > line:
        return mark.line, 0
    return mark.line + 1, mark.column
