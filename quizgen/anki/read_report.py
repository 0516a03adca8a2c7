"""What came of an import: said to the person, and kept with the package."""

import hashlib
import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Self

from quizgen.anki.read_losses import Loss

if TYPE_CHECKING:
    from quizgen.store.library import Library


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


def find_report(file: IO[bytes], library: "Library", media: Path | None) -> ImportReport | None:
    """What comes of a package that was taken before, if nothing has happened to its deck since.

    None for any other package, or if one of its files is no longer in the folder `media`.
    """
    known = library.find_report(sha256(file))
    report = ImportReport.from_json(known) if known else None
    if report is None or not all(media and (media / one).is_file() for one in report.media):
        return None
    return replace(report, added=0, updated=(), answers=0)


def sha256(file: IO[bytes]) -> str:
    """The SHA-256 of a seekable file."""
    total = hashlib.sha256()
    file.seek(0)
    while piece := file.read(1024 * 1024):
        total.update(piece)
    return total.hexdigest()
