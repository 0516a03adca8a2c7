"""A logistic regression on named traits; scikit-learn is asked for when something is learned."""

from collections.abc import Mapping, Sequence
from typing import Any

from quizgen.questions.usability import BIAS

FEWEST = 12  # items that have a trait, or it is not learned
LEAST = 0.004  # weight, standardised, below which a trait is left out


class Logistic:
    """Learned from traits of items, what is true of them, and what each item counts."""

    def __init__(
        self,
        traits: Sequence[Mapping[str, float]],
        true: Sequence[bool],
        counts: Sequence[float],
        penalty: float,
    ) -> None:
        """`penalty`: of the squared weights (L2) of standardised traits."""
        from sklearn.feature_extraction import DictVectorizer
        from sklearn.linear_model import LogisticRegression
        from sklearn.preprocessing import StandardScaler

        self._names = DictVectorizer(sparse=False)
        table = self._names.fit_transform(list(traits))
        self._often = (table != 0).sum(axis=0) >= FEWEST
        self._scaler = StandardScaler().fit(table[:, self._often])
        self._fit = LogisticRegression(C=1 / penalty, max_iter=3000)
        self._fit.fit(self._scale(table), list(true), sample_weight=list(counts))

    def _scale(self, table: Any) -> Any:
        return self._scaler.transform(table[:, self._often])

    def rate(self, traits: Sequence[Mapping[str, float]]) -> list[float]:
        """How likely it is true of each."""
        table = self._names.transform(list(traits))
        return [float(share) for share in self._fit.predict_proba(self._scale(table))[:, 1]]

    def list_weights(self) -> list[tuple[str, float]]:
        """Of traits as they are, the bias first."""
        names = self._names.get_feature_names_out()[self._often]
        own = self._fit.coef_[0]
        plain = own / self._scaler.scale_
        bias = float(self._fit.intercept_[0] - (plain * self._scaler.mean_).sum())
        told = [
            (str(name), float(weight))
            for name, weight, scaled in zip(names, plain, own, strict=True)
            if abs(scaled) >= LEAST
        ]
        return [(BIAS, bias), *told]
