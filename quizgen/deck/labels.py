"""Labels of facts: siblings share one, strangers never."""

import re
from collections.abc import Iterable, Mapping, Sequence

from quizgen.deck.identity import retouch
from quizgen.deck.item import AnyItem

_LABEL = re.compile(r"f(\d{1,9})")


def relabel(
    fresh: Iterable[AnyItem],
    old: Sequence[AnyItem],
    new: Sequence[AnyItem],
    twins: Mapping[str, AnyItem],
) -> list[AnyItem]:
    """The fresh items, their labels in step with the old deck's.

    A fact that the old deck knows under another label (an item of it has a twin there) gets that
    one; a label that the old deck uses for another fact is exchanged for an unused one.
    """
    names: dict[str, str] = {}
    for item in new:
        if item.fact and item.id in twins and twins[item.id].fact:
            names.setdefault(item.fact, twins[item.id].fact)
    used = {item.fact for item in old}
    taken = used | {item.fact for item in new}
    relabelled = []
    for item in fresh:
        if item.fact and item.fact in used and item.fact not in names:
            names[item.fact] = _unused(taken)
            taken.add(names[item.fact])
        label = names.get(item.fact, item.fact)
        relabelled.append(item if label == item.fact else retouch(item, fact=label))
    return relabelled


def _unused(taken: Iterable[str]) -> str:
    numbers = [int(found.group(1)) for label in taken if (found := _LABEL.fullmatch(label))]
    return f"f{max(numbers, default=0) + 1:02}"
