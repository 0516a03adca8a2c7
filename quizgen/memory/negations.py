"""Negations: never a changed one, except where both say the same (unfinished, not finished)."""

from collections.abc import Collection, Sequence
from itertools import product

from quizgen.memory.verdict import ANOTHER_FORM, Match

_NOT = (
    "not non no never none nobody nothing neither nor without cannot cant dont doesnt didnt isnt "
    "arent wasnt werent wont wouldnt hasnt havent except"
)
NEGATIONS = frozenset(_NOT.split())


_PREVENT = "stop stopped prevent prevented avoid avoided avoiding preventing stopping keep"
_PREVENTED = frozenset(_PREVENT.split())


def compare_negations(
    found: Sequence[str], wanted: Sequence[str], *, name: bool, added: Collection[str] = ()
) -> Match | None:
    """What an odd number of negations more or less decides; None if there is none.

    `added`: words that change nothing.
    """
    if _count(found) % 2 == _count(wanted) % 2:
        return None
    if not name and _spell_out(found, added) == _spell_out(wanted, added):
        return ANOTHER_FORM
    turned = not name and _is_turned_twice(found, wanted)
    return Match(False, turned, "in other words" if turned else "the opposite")


def _spell_out(words: Sequence[str], added: Collection[str]) -> list[str]:
    """The words that tell something in an order of their own, "not lawful" as "unlawful"."""
    told: list[str] = []
    for word in words:
        if word in added and word not in NEGATIONS:
            continue
        if told[-1:] == ["not"]:
            told[-1] = f"un{word}"
        else:
            told.append(word)
    return sorted(told)


def _is_turned_twice(found: Sequence[str], wanted: Sequence[str]) -> bool:
    """Whether one says "not finished" where the other says "unfinished", or what is prevented."""
    if any(
        _PREVENTED.intersection(one) and NEGATIONS.intersection(other)
        for one, other in ((found, wanted), (wanted, found))
    ):
        return True
    pairs = (*product(found, wanted), *product(wanted, found))
    return any(one == f"un{other}" for one, other in pairs)


def _count(words: Sequence[str]) -> int:
    return sum(word in NEGATIONS for word in words)
