"""Nodes to plain values: texts exactly as written, numbers and truth only where YAML sees them."""

from collections.abc import Sequence as Path
from dataclasses import dataclass
from typing import Any

from quizgen.deck.nodes import Mapping, Mistake, Node, Scalar, Sequence
from quizgen.deck.scalars import read_number, taken_for

_TRUE = {"true", "yes", "on"}
_FREE = "extra"  # the only field in which any value goes


@dataclass(frozen=True, slots=True)
class NoValue:
    """Stands for what is neither text, number, truth nor nothing: it fits no field."""


class Values:
    """Collects what is wrong in any part of the tree while turning it into values."""

    def __init__(self) -> None:
        self.mistakes: list[Mistake] = []

    def of(self, node: Node, path: str, *, free: bool = False) -> Any:
        """The value of a node; `path` is its place in words, `free` that any kind of value goes."""
        if isinstance(node, Mapping):
            return self._fields(node, path, free)
        if isinstance(node, Sequence):
            return [self.of(part, f"{path}[{n}]", free=free) for n, part in enumerate(node.items)]
        if not isinstance(node, Scalar) or node.broken:
            return NoValue()
        value = _scalar(node)
        if free and isinstance(value, NoValue):
            self.mistakes.append(Mistake(node.line, path, quote_cure(node)))
        return value

    def _fields(self, node: Mapping, path: str, free: bool) -> dict[str, Any]:
        fields: dict[str, Any] = {}
        for key, value in node.pairs:
            place = f"{path}.{key.text}" if path else key.text
            if not key.is_text or key.broken:
                self.mistakes.append(Mistake(key.line, place, quote_cure(key)))
            elif key.text in fields:
                self.mistakes.append(Mistake(key.line, place, "is there twice; take one out"))
            else:
                fields[key.text] = self.of(value, place, free=free or key.text == _FREE)
        return fields


def quote_cure(node: Scalar) -> str:
    """Why a bare word is no text, and the cure."""
    taken = taken_for(node.text)
    if not node.text:
        return "has no text; write one, or take the line out"
    return f'YAML takes {node.text} for {taken}; put it in quotes: "{node.text}"'


def find_node(root: Node | None, path: Path[str | int]) -> tuple[Node | None, list[str | int]]:
    """The deepest node on the way along `path`, and the part of the path that exists."""
    node, walked = root, list[str | int]()
    for step in path:
        if isinstance(node, Mapping) and isinstance(step, str):
            following = node.get(step)
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            following = node.items[step]
        else:
            following = None
        if following is not None:  # steps that name a branch of a union are not in the file
            node = following
            walked.append(step)
    return node, walked


def in_words(path: Path[str | int]) -> str:
    """("items", 3, "answer") as items[3].answer."""
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path).lstrip(
        "."
    )


def _scalar(node: Scalar) -> Any:
    taken = taken_for(node.text) if node.bare else "text"
    if taken == "text":
        return node.text
    if taken == "nothing":
        return None
    if taken == "true or false":
        return node.text.lower() in _TRUE
    number = read_number(node.text) if taken == "a number" else None
    return NoValue() if number is None else number
