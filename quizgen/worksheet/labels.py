"""The words that every sheet has, in the language of the deck or else in English."""

import json
from functools import cache
from typing import Any, cast

from quizgen.shipped import shipped_bytes

Labels = dict[str, Any]
_RIGHT_TO_LEFT = frozenset(["ar", "fa", "he", "ur", "yi", "ps", "sd", "ckb", "dv", "ug"])


def labels_for(language: str) -> Labels:
    """The labels of a language tag such as "en", "pt-BR" or "tr"."""
    known = _all_labels()
    return known.get(language.split("-", maxsplit=1)[0].lower(), known["en"])


def languages() -> tuple[str, ...]:
    """The languages that there are labels in."""
    return tuple(_all_labels())


def is_right_to_left(language: str) -> bool:
    """Whether a language tag is of one that is written from right to left."""
    return language.split("-", maxsplit=1)[0].lower() in _RIGHT_TO_LEFT


def in_points(points: float, labels: Labels) -> str:
    """1.0 as "1 point", 2.5 as "2.5 points"."""
    form = "one" if points == 1 else "other"
    return cast(str, labels["points"][form]).replace("{n}", number(points))


def number(value: float) -> str:
    """A number without a needless point: 2.0 as "2"."""
    return f"{value:.10g}"


@cache
def _all_labels() -> dict[str, Labels]:
    return cast(dict[str, Labels], json.loads(shipped_bytes("worksheet", "labels.json")))
