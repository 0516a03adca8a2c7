"""Which words of two texts go together."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from quizgen.memory.slips import Nearness

Compare = Callable[[str, str], Nearness]


@dataclass(frozen=True, slots=True)
class Alignment:
    """`kept`: words expected that were given; `missing` ones were not; `extra` were not expected.

    `nearness` is how near the pairs are that are not far; `slips` how many are only nearly right;
    `in_order`: whether they come in the order expected.
    """

    kept: tuple[str, ...]
    missing: tuple[str, ...]
    extra: tuple[str, ...]
    nearness: Nearness
    slips: int
    in_order: bool


def align(found: Sequence[str], wanted: Sequence[str], compare: Compare) -> Alignment:
    """Pair each word expected with one that was given, the nearest first."""
    pairs: dict[int, tuple[int, Nearness]] = {}
    free = list(range(len(found)))
    for exactly in (True, False):
        for place, word in enumerate(wanted):
            if place in pairs:
                continue
            best = (Nearness.FAR, -1)
            for at in free:
                if found[at] == word:
                    best = (Nearness.SAME, at)
                    break
                if not exactly and (near := compare(found[at], word)) > best[0]:
                    best = (near, at)
            if best[1] >= 0:
                pairs[place] = (best[1], best[0])
                free.remove(best[1])
    _pair_compounds(found, wanted, pairs, free)
    order = [pairs[place][0] for place in sorted(pairs)]
    nearness = [near for _, near in pairs.values()]
    return Alignment(
        tuple(wanted[place] for place in sorted(pairs)),
        tuple(word for place, word in enumerate(wanted) if place not in pairs),
        tuple(found[at] for at in free),
        min(nearness, default=Nearness.SAME),
        sum(near < Nearness.SAME for near in nearness),
        order == sorted(order),
    )


def _pair_compounds(
    found: Sequence[str],
    wanted: Sequence[str],
    pairs: dict[int, tuple[int, Nearness]],
    free: list[int],
) -> None:
    """Pair one word with two that make it: smallpox and small pox."""
    for place, word in enumerate(wanted):
        for at in free:
            if place not in pairs and at + 1 in free and found[at] + found[at + 1] == word:
                pairs[place] = (at, Nearness.SAME)
                free.remove(at + 1)
                free.remove(at)
                break
            both = place not in pairs and place + 1 < len(wanted) and place + 1 not in pairs
            if both and found[at] == word + wanted[place + 1]:
                pairs[place] = pairs[place + 1] = (at, Nearness.SAME)
                free.remove(at)
                break
