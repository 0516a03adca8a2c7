"""Wrong options for a date, in the granularity and form of the key."""

from collections.abc import Sequence
from datetime import date

from quizgen.facts.times import TimeExpression
from quizgen.questions.number_options import Option


def date_options(
    key: TimeExpression, others: Sequence[TimeExpression], seed: str, latest: date | None = None
) -> tuple[Option, ...]:
    """Up to three wrong options for `key.spoken`, none after `latest` unless the key is.

    `others` are the other time expressions of the article; those of the same precision and
    form come first. `seed` decides how many are before the key and how many after.
    """
    return ()
