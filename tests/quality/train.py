"""What each trait of a candidate is worth, learned from graded items: see `Model`."""

import math
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from quizgen.questions.usability import UNFLAWED, USE, log_odds
from tests.quality.graded import DOUBTED, DROPPED, Graded
from tests.quality.logistic import Logistic

MARKS = {"worth": "w", "grammar": "g", "alone": "s", "options": "d", "right": "kua"}
PENALTY, LAST_PENALTY = 500, 80  # of the regressions of marks, and of the last one
HALVED = 12  # panels after which an item counts half as much
SOUND = 2  # what an item counts that no rule drops or doubts today
FOLDS = 8
_SET_RIGHT = re.compile(r"kind .*|(?:choice|cloze|short_answer) of .*")


class Model:
    """A regression for each mark that may fail; a last one sets right what they tell, by kind.

    The last one learns from what is foretold of articles that the others have not seen.
    """

    def __init__(self, graded: Sequence[Graded]) -> None:
        self._marks = _learn_marks(graded)
        sound = [one for one in graded if one.sound]
        told = _foretell_unseen(graded)
        shares = [share for one, share in zip(graded, told, strict=True) if one.sound]
        self._last = Logistic(
            [_last_traits(one, share) for one, share in zip(sound, shares, strict=True)],
            [one.use >= 0.5 for one in sound],
            [count for one, count in zip(graded, _count(graded), strict=True) if one.sound],
            LAST_PENALTY,
        )

    def rate(self, graded: Sequence[Graded]) -> list[float]:
        """The estimated share that would be used, of each."""
        shares = _multiply(self._marks, graded)
        return self._last.rate([_last_traits(*pair) for pair in zip(graded, shares, strict=True)])

    def list_weights(self) -> list[tuple[str, str, float]]:
        """(mark, trait, weight); none of the marks of rules."""
        return [
            (mark, name, weight)
            for mark, learned in [*self._marks.items(), (USE, self._last)]
            for name, weight in learned.list_weights()
            if name not in {DROPPED, DOUBTED}
        ]


def _learn_marks(graded: Sequence[Graded]) -> Mapping[str, Logistic]:
    traits, counts = [one.traits for one in graded], _count(graded)
    failed = {mark: [bool(set(one.failed) & set(MARKS[mark])) for one in graded] for mark in MARKS}
    return {
        mark: Logistic(traits, failed[mark], counts, PENALTY)
        for mark in MARKS
        if len(set(failed[mark])) > 1
    }


def _multiply(marks: Mapping[str, Logistic], graded: Sequence[Graded]) -> list[float]:
    """How likely each fails no mark."""
    traits = [one.traits for one in graded]
    rated = [learned.rate(traits) for learned in marks.values()]
    return [math.prod(1 - share for share in shares) for shares in zip(*rated, strict=True)]


def _last_traits(one: Graded, share: float) -> dict[str, float]:
    kinds = {name: value for name, value in one.traits.items() if _SET_RIGHT.fullmatch(name)}
    return {**kinds, UNFLAWED: log_odds(share)}


def _count(graded: Sequence[Graded]) -> list[float]:
    """What each item counts: the panels are in the order in which they were graded."""
    panels = list(dict.fromkeys(one.panel for one in graded))
    age = {panel: len(panels) - 1 - n for n, panel in enumerate(panels)}
    return [(SOUND if one.sound else 1) * 0.5 ** (age[one.panel] / HALVED) for one in graded]


def _foretell_unseen(graded: Sequence[Graded]) -> list[float]:
    """How likely each fails no mark, foretold by those of other articles."""
    found = [0.0] * len(graded)
    for inside, others in _fold(graded):
        shares = _multiply(_learn_marks(others), [graded[n] for n in inside])
        for n, share in zip(inside, shares, strict=True):
            found[n] = share
    return found


def rate_unseen(graded: Sequence[Graded]) -> list[float]:
    """Each rated by a model that knows no item of its article."""
    found = [0.0] * len(graded)
    for inside, others in _fold(graded):
        for n, share in zip(inside, Model(others).rate([graded[n] for n in inside]), strict=True):
            found[n] = share
    return found


def _fold(graded: Sequence[Graded]) -> list[tuple[list[int], list[Graded]]]:
    """(numbers of the items in a fold, all other items); an article is in one fold."""
    folds = [sum(re.sub(r"\W", "", one.article).encode()) % FOLDS for one in graded]
    return [
        (
            [n for n, other in enumerate(folds) if other == fold],
            [one for one, other in zip(graded, folds, strict=True) if other != fold],
        )
        for fold in sorted(set(folds))
    ]


def area_under_curve(used: Sequence[bool], rated: Sequence[float]) -> float:
    """How often a used item is rated above one that is not (ties count half)."""
    from sklearn.metrics import roc_auc_score

    return float(roc_auc_score(used, rated))


def format_report(graded: Sequence[Graded], last: Sequence[str]) -> str:
    """How well use is foretold: over folds by article, and of the `last` panels by the others."""
    folded = rate_unseen(graded)
    lines = [f"{len(graded)} items found again, {sum(one.sound for one in graded)} of them sound"]
    lines.append(_describe("folds by article, sound items", graded, folded))
    later = [one for one in graded if one.panel in last]
    if later:
        earlier = Model([one for one in graded if one.panel not in last])
        lines.append(_describe("later panels, sound items", later, earlier.rate(later)))
    return "\n".join(lines)


def _describe(title: str, graded: Sequence[Graded], rated: Sequence[float]) -> str:
    pairs = [(share, one.use) for one, share in zip(graded, rated, strict=True) if one.sound]
    pairs.sort(reverse=True)
    area = area_under_curve([use >= 0.5 for _, use in pairs], [share for share, _ in pairs])
    shares = [
        f"best {part} %: {sum(use for _, use in best) / len(best):.2f}"
        for part in (25, 50, 75, 100)
        if (best := pairs[: max(1, len(pairs) * part // 100)])
    ]
    return f"{title}: {len(pairs)}, AUC {area:.2f}, used of the " + ", ".join(shares)


def write_weights(model: Model, path: Path) -> None:
    """A line each: mark, trait and weight."""
    lines = [f"{mark} {name} {weight:.3f}" for mark, name, weight in model.list_weights()]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
