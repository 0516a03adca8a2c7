"""Where the key stands among its wrong options: drawn from the seed, so it gives nothing away."""

import hashlib
import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

WANTED = 3  # wrong options of a choice item
ELSEWHERE = "The article says this of something else."
NOT_HERE = "The article does not say so."


@dataclass(frozen=True, slots=True)
class Option:
    """A wrong option, and why it is wrong."""

    text: str
    why: str


def seeded(*seeds: str) -> random.Random:
    """A source of chance that depends on nothing but its seeds."""
    digest = hashlib.sha256("\x1f".join(seeds).encode()).digest()
    return random.Random(int.from_bytes(digest[:8]))


def pick_around(
    key: str, below: Sequence[Option], above: Sequence[Option], seed: str
) -> tuple[Option, ...]:
    """Up to three options, those of the article first.

    `below` and `above` are what is smaller and larger than the key, the better first. Every rank
    of the key among the four that they allow is equally likely. No option is the key or a part of
    it or of another option, nor the reverse.
    """
    rng = seeded("rank", seed, key)
    lower = _apart(below, [key])
    upper = _apart(above, [key, *(option.text for option in lower[:WANTED])])
    fewest, most = max(0, WANTED - len(upper)), min(WANTED, len(lower))
    count = rng.randint(fewest, most) if fewest <= most else len(lower)
    chosen = [*lower[:count], *upper[: WANTED - count]]
    rng.shuffle(chosen)
    return tuple(sorted(chosen, key=lambda option: option.why != ELSEWHERE))


def _apart(options: Iterable[Option], taken: Sequence[str]) -> list[Option]:
    kept: list[Option] = []
    for option in options:
        texts = (*taken, *(other.text for other in kept))
        if not any(_overlap(option.text, text) for text in texts):
            kept.append(option)
    return kept


def _overlap(first: str, second: str) -> bool:
    one, two = first.casefold(), second.casefold()
    return one in two or two in one
