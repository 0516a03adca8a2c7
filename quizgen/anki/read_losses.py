"""What an import could not take over: counted by what it is, with a few examples."""

from collections import Counter
from dataclasses import dataclass

_EXAMPLES = 5
_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Loss:
    """`what` was left out or changed `count` times; `examples` names the first few.

    What is `kept` goes out to Anki again as it came in; it is only not shown here.
    """

    what: str
    count: int
    examples: tuple[str, ...] = ()
    kept: bool = False


class Losses:
    """Collects them while a package is read."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self._examples: dict[str, list[str]] = {}
        self._kept: set[str] = set()

    def add(self, what: str, example: object = "", count: int = 1, *, kept: bool = False) -> None:
        """One more of a kind, or `count`; an example is said once."""
        if count < 1:
            return
        if kept:
            self._kept.add(what)
        self._counts[what] += count
        examples = self._examples.setdefault(what, [])
        said = _shorten(str(example))
        if said and len(examples) < _EXAMPLES and said not in examples:
            examples.append(said)

    def all(self) -> tuple[Loss, ...]:
        """In the order in which they were first met."""
        return tuple(
            Loss(what, count, tuple(self._examples[what]), what in self._kept)
            for what, count in self._counts.items()
        )


def _shorten(text: str) -> str:
    """On one line of a terminal, without anything that could steer it."""
    shown = "".join(sign if sign.isprintable() else " " for sign in text[: 2 * _LONGEST])
    return shown if len(shown) <= _LONGEST else shown[: _LONGEST - 1] + "…"
