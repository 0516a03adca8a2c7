"""Wrong options for a quantity, in the very form of the key."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Option:
    """A wrong option, and why it is wrong."""

    text: str
    why: str


def number_options(text: str, others: Sequence[str], seed: str) -> tuple[Option, ...]:
    """Up to three wrong options for the key `text` ("about 22,000", "two-thirds", "$5 million").

    `others` are other quantities of the same unit in the article; they come first where they fit.
    `seed` decides how many are smaller than the key and how many larger.
    """
    return ()
