"""Deck options: how a deck is studied in Anki, as it is here, and how well it is to be known."""

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime

from quizgen.memory.leeches import LAPSES
from quizgen.memory.parameters import (
    LONGEST_INTERVAL,
    PARAMETERS,
    STEP,
    Parameters,
    parameters_fingerprint,
)

_FIRST = 1_400_000_000_000  # numbers of presets are times, too, and those of Anki's own are later
_MODIFIED = int(datetime(2026, 11, 28, tzinfo=UTC).timestamp())
_STEPS = [STEP.total_seconds() / 60]  # minutes


@dataclass(frozen=True, slots=True)
class Preset:
    """The deck options for a desired retention (0 to 1), shared by all decks that want it.

    `parameters` are those of FSRS.
    """

    retention: float
    parameters: Parameters = PARAMETERS

    @property
    def is_fitted(self) -> bool:
        """Whether the parameters are a learner's own."""
        return self.parameters != PARAMETERS

    @property
    def name(self) -> str:
        """Its name in Anki."""
        return f"quizgen {self.retention:.0%}{', fitted' if self.is_fitted else ''}"

    @property
    def number(self) -> int:
        """Anki's number for it, the same for ever."""
        fit = parameters_fingerprint(self.parameters) if self.is_fitted else ""
        digest = hashlib.sha256(f"quizgen preset {self.retention:.4f}{fit}".encode()).hexdigest()
        return _FIRST + int(digest, 16) % 100_000_000_000

    def settings(self) -> dict[str, object]:
        """It as Anki's JSON has it; what is not said stays at Anki's default."""
        return {
            "id": self.number,
            "name": self.name,
            "mod": _MODIFIED,
            "usn": -1,
            "dyn": False,
            "autoplay": True,
            "replayq": True,
            "timer": 0,
            "maxTaken": 60,
            "desiredRetention": self.retention,
            "fsrsParams6": list(self.parameters) if self.is_fitted else [],
            "new": {
                "bury": True,
                "delays": _STEPS,
                "initialFactor": 2500,
                "ints": [1, 4, 0],
                "order": 1,
                "perDay": 20,
            },
            "rev": {
                "bury": True,
                "ease4": 1.3,
                "hardFactor": 1.2,
                "ivlFct": 1.0,
                "maxIvl": LONGEST_INTERVAL,
                "perDay": 9999,
            },
            "lapse": {
                "delays": _STEPS,
                "leechAction": 0,
                "leechFails": LAPSES,
                "minInt": 1,
                "mult": 0.0,
            },
        }
