"""Values to items: each against its schema and its rules, so that no mistake hides another."""

import re
from typing import Any, TypeVar

from anyascii import anyascii
from pydantic import ValidationError

from quizgen.deck.deck import Deck
from quizgen.deck.identity import make_id
from quizgen.deck.item import KIND_TYPES, AnyItem, Part
from quizgen.deck.mistakes import did_you_mean, explain_errors
from quizgen.deck.nodes import Mapping, Mistake, Node, Sequence
from quizgen.deck.rules import broken_rules
from quizgen.deck.syntax import Tree
from quizgen.deck.values import Values, find_node

Model = TypeVar("Model", bound=Part)


class Reading:
    """One pass over a file; mistakes pile up here."""

    def __init__(self, root: Mapping, tree: Tree, fill_ids: bool) -> None:
        values = Values()
        self.root = root
        self.data: dict[str, Any] = values.of(root, "")
        self.mistakes = [*tree.mistakes, *values.mistakes]
        self._skipped = tree.skipped
        self._fill_ids = fill_ids
        self.filled = 0

    def deck(self) -> Deck | None:
        raw = self.data.get("items", [])
        node = self.root.get("items")
        if isinstance(node, Sequence):
            self.data["items"] = []
        else:
            raw, node = [], Sequence(1, 0)
        if self._fill_ids and "title" in self.data and "id" not in self.data:
            self.data["id"] = slug(str(self.data["title"]))
            self.filled += 1
        deck = self._checked((), Deck, self.data)
        self._ids = {str(item.get("id")) for item in raw if isinstance(item, dict)}
        items = [self._item(n, *pair) for n, pair in enumerate(zip(raw, node.items, strict=True))]
        self._refuse_repeated(raw)
        if deck is None or None in items:
            return None
        return deck.model_copy(update={"items": items})

    def _item(self, index: int, value: Any, node: Node) -> AnyItem | None:
        if node.line in self._skipped:
            return None
        if not isinstance(value, dict):
            self._wrong(node, f"items[{index}]", "an item is wanted here: its fields, one a line")
            return None
        model = KIND_TYPES.get(self._kind(index, value, node))
        if model is None:
            return None
        if self._fill_ids and value.get("id") is None:
            said = [str(value[name]) for name in model.model_fields if name in value]
            value["id"] = make_id(str(self.data.get("id")), *said, taken=self._ids)
            self._ids.add(value["id"])
            self.filled += 1
        item = self._checked(("items", index), model, value)
        self._check_rules(index, value, node)
        return item

    def _kind(self, index: int, value: dict[str, Any], node: Node) -> str:
        """The kind, or the one that was probably meant, so that the other fields are checked."""
        kind = value.get("kind")
        if isinstance(kind, str) and kind in KIND_TYPES:
            return kind
        own = {name: set(model.model_fields) & set(value) for name, model in KIND_TYPES.items()}
        likely = max(own, key=lambda name: len(own[name]))
        where, _ = find_node(node, ("kind",))
        if "kind" not in value:
            what = f"is missing; add `kind: {likely}`, or another of {', '.join(KIND_TYPES)}"
        else:
            what = f"is no kind of item; {did_you_mean(str(kind), KIND_TYPES)}"
        self._wrong(where or node, f"items[{index}].kind", what)
        value["kind"] = likely
        return likely

    def _checked(
        self, at: tuple[str | int, ...], model: type[Model], value: dict[str, Any]
    ) -> Model | None:
        try:
            return model.model_validate(value)
        except ValidationError as error:
            self.mistakes += explain_errors(error, self.root, at, model)
            for details in error.errors(include_url=False):
                value.pop(str(details["loc"][0]), None)  # what is left is sound
            return None

    def _check_rules(self, index: int, value: dict[str, Any], node: Node) -> None:
        for field, what in broken_rules(value["kind"], value):
            where, _ = find_node(node, (field,))
            self._wrong(where or node, f"items[{index}].{field}", what)

    def _refuse_repeated(self, raw: list[Any]) -> None:
        seen: dict[str, int] = {}
        for index, value in enumerate(raw):
            own = value.get("id") if isinstance(value, dict) else None
            if not isinstance(own, str) or seen.setdefault(own, index) == index:
                continue
            where, _ = find_node(self.root, ("items", index, "id"))
            what = f"is the id of items[{seen[own]}] as well; take it out and run"
            self._wrong(where or self.root, f"items[{index}].id", f"{what} `quizgen check --fix`")

    def _wrong(self, node: Node, field: str, what: str) -> None:
        if not node.broken:
            self.mistakes.append(Mistake(node.line, field, what))


def slug(title: str) -> str:
    """A deck id from a title."""
    return "-".join(re.findall(r"[a-z0-9]+", anyascii(title).lower())) or "deck"
