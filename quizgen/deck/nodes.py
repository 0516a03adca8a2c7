"""The parts of a YAML file, knowing their lines; values are as written, nothing is resolved."""

from dataclasses import dataclass, field

from quizgen.deck.scalars import taken_for


@dataclass(slots=True)
class Node:
    """A part of the file: lines from 1, columns from 0; the last line is the last with content."""

    line: int
    column: int
    last_line: int = 0
    last_column: int = 0
    broken: bool = False


@dataclass(slots=True)
class Scalar(Node):
    """One value as written; `bare` without quotes, where YAML has opinions on what it is."""

    text: str = ""
    bare: bool = False

    @property
    def is_text(self) -> bool:
        """Whether YAML leaves the value the text that it is."""
        return not self.bare or taken_for(self.text) == "text"


@dataclass(slots=True)
class Sequence(Node):
    """A list."""

    inline: bool = False
    items: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class Mapping(Node):
    """Fields, each with the node of its name."""

    inline: bool = False
    pairs: list[tuple[Scalar, Node]] = field(default_factory=list)

    def get(self, name: str) -> Node | None:
        """The value of the first field of that name."""
        return next((value for key, value in self.pairs if key.text == name), None)


@dataclass(frozen=True, slots=True)
class Mistake:
    """Something wrong in the file, with its cure in the same words."""

    line: int
    field: str
    what: str
