"""Text to deck: syntax, values, items, and every mistake on the way."""

import re
from dataclasses import dataclass

from quizgen.deck.deck import FORMAT, Deck
from quizgen.deck.nodes import Mapping, Mistake, Scalar
from quizgen.deck.reading import Reading
from quizgen.deck.syntax import parse_tree
from quizgen.deck.values import find_node
from quizgen.errors import DeckError


@dataclass(frozen=True, slots=True)
class Parsed:
    """A deck with the nodes that it was read from: its file as it lies there.

    `filled` is how many ids it was given on reading.
    """

    deck: Deck
    root: Mapping
    text: str
    filled: int = 0

    def line_of(self, item_id: str, where: str) -> int:
        """The line of a field such as options[2], or of the nearest part that is in the file."""
        place = next((n for n, item in enumerate(self.deck.items) if item.id == item_id), None)
        steps = [int(s) if s.isdecimal() else s for s in re.findall(r"[^.\[\]]+", where)]
        path = steps if place is None else ["items", place, *steps]
        node, _ = find_node(self.root, path)
        return node.line if node else 1


def parse_file(text: str, name: str, *, fill_ids: bool = False) -> Parsed:
    """As parse_deck, with the nodes. `fill_ids` gives ids to what has none instead of a mistake."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    tree = parse_tree(text)
    root = tree.root
    marked = isinstance(root, Mapping) and root.get("quizgen")
    if not marked and _is_prose(name) and text.strip():
        raise DeckError(
            f"{name} is no deck", hint=f"of an article: quizgen generate {name} -o deck.yaml"
        )
    if tree.mistakes and not isinstance(root, Mapping):
        raise _deck_error(name, list(tree.mistakes))
    if root is None:
        raise DeckError(
            f"{name} is empty", hint="`quizgen generate ARTICLE -o deck.yaml` makes a deck"
        )
    if not isinstance(root, Mapping):
        raise DeckError(
            f"{name} is no deck: it has no fields",
            hint="a deck begins with `quizgen: 1`, `id: ...`, `title: ...`, `items:`",
        )
    _refuse_newer(root, name)
    reading = Reading(root, tree, fill_ids)
    deck = reading.deck()
    if deck is None or reading.mistakes:
        raise _deck_error(name, reading.mistakes)
    return Parsed(deck, root, text, reading.filled)


def _is_prose(name: str) -> bool:
    return name.lower().endswith((".md", ".markdown", ".txt"))


def _refuse_newer(root: Mapping, name: str) -> None:
    version = root.get("quizgen")
    if not isinstance(version, Scalar) or not version.text.isdecimal():
        return
    if int(version.text[:9]) > FORMAT:
        raise DeckError(
            f"{name} is written in format {version.text}; this quizgen reads format {FORMAT}",
            hint="upgrade quizgen: pip install -U quizgen",
        )


def _deck_error(name: str, mistakes: list[Mistake]) -> DeckError:
    mistakes = sorted(
        set(mistakes), key=lambda mistake: (mistake.line, mistake.field, mistake.what)
    )
    lines = [f"{name}:{m.line}: {m.field + ': ' if m.field else ''}{m.what}" for m in mistakes]
    count = "a mistake" if len(lines) == 1 else f"{len(lines)} mistakes"
    by_tool = [m.what.startswith("is missing; run ") for m in mistakes]
    cure = f"quizgen check --fix {name}" if any(by_tool) else f"quizgen check {name}"
    hint = cure if all(by_tool) else f"correct the file, then: {cure}"
    return DeckError(f"{name} has {count}", mistakes=tuple(lines), hint=hint)
