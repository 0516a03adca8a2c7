"""What each trait of a candidate is worth: a logistic regression on graded items."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from quizgen.questions.usability import BIAS
from tests.quality.graded import DOUBTED, DROPPED, Graded

FEWEST = 12  # items that have a trait, or it is not learned
PENALTY = 500  # of the squared weights (L2) of standardised traits
LEAST = 0.004  # weight, standardised, below which a trait is left out
FOLDS = 8


class Model:
    """Weights of traits; scikit-learn is asked for when something is learned."""

    def __init__(self, graded: Sequence[Graded]) -> None:
        from sklearn.feature_extraction import DictVectorizer
        from sklearn.linear_model import LogisticRegression
        from sklearn.preprocessing import StandardScaler

        self._names = DictVectorizer(sparse=False)
        table = self._names.fit_transform([one.traits for one in graded])
        self._often = (table != 0).sum(axis=0) >= FEWEST
        self._scaler = StandardScaler().fit(table[:, self._often])
        self._fit = LogisticRegression(C=1 / PENALTY, max_iter=3000)
        self._fit.fit(self._scale(table), [one.use >= 0.5 for one in graded])

    def _scale(self, table: Any) -> Any:
        return self._scaler.transform(table[:, self._often])

    def rate(self, graded: Sequence[Graded]) -> list[float]:
        """The estimated share that would be used, of each."""
        table = self._names.transform([one.traits for one in graded])
        return [float(share) for share in self._fit.predict_proba(self._scale(table))[:, 1]]

    def list_weights(self) -> list[tuple[str, float]]:
        """Of traits as they are, the bias first; none of the marks of rules."""
        names = self._names.get_feature_names_out()[self._often]
        own = self._fit.coef_[0]
        plain = own / self._scaler.scale_
        bias = float(self._fit.intercept_[0] - (plain * self._scaler.mean_).sum())
        told = [
            (str(name), float(weight))
            for name, weight, scaled in zip(names, plain, own, strict=True)
            if abs(scaled) >= LEAST and name not in {DROPPED, DOUBTED}
        ]
        return [(BIAS, bias), *told]


def rate_unseen(graded: Sequence[Graded]) -> list[float]:
    """Each rated by a model that knows no item of its article."""
    found = [0.0] * len(graded)
    for fold in range(FOLDS):
        inside = [n for n, one in enumerate(graded) if _fold(one.article) == fold]
        if not inside:
            continue
        model = Model([one for one in graded if _fold(one.article) != fold])
        for n, share in zip(inside, model.rate([graded[n] for n in inside]), strict=True):
            found[n] = share
    return found


def _fold(article: str) -> int:
    return sum(re.sub(r"\W", "", article).encode()) % FOLDS


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
    """A line each: name and weight."""
    lines = [f"{name} {weight:.3f}" for name, weight in model.list_weights()]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
