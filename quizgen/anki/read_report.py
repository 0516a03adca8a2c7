"""What came of an import: said to the person, and kept with the package."""

import json
from dataclasses import asdict, dataclass
from typing import Any, Self

from quizgen.anki.read_losses import Loss


@dataclass(frozen=True, slots=True)
class ImportReport:
    """Of a deck: how many `items` the package holds, how many of them are new (`added`), the ids
    of those that were changed (`updated`) and of those that were left as a person edited them here
    although Anki says something else (`kept`), media files, losses, and answers new to the log."""

    id: str
    title: str
    items: int
    added: int
    updated: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    media: tuple[str, ...] = ()
    losses: tuple[Loss, ...] = ()
    answers: int = 0

    def as_data(self) -> dict[str, Any]:
        """As JSON has it."""
        return json.loads(self.to_json())  # type: ignore[no-any-return]

    def to_json(self) -> str:
        """As text; `from_json` reads it."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> Self:
        """What `to_json` wrote."""
        data = json.loads(text)
        for name in ("updated", "kept", "media"):
            data[name] = tuple(data[name])
        losses = tuple(
            Loss(**{**loss, "examples": tuple(loss["examples"])}) for loss in data["losses"]
        )
        return cls(**{**data, "losses": losses})
