"""The review log as CSV, for a spreadsheet or for another program."""

import csv
import io
from collections.abc import Iterable
from dataclasses import fields

from quizgen.memory.review import Review

COLUMNS = tuple(field.name for field in fields(Review))


def format_log(reviews: Iterable[Review]) -> str:
    """One line a review, in the order recorded; times in UTC, grades from 1 to 4.

    A row with `voids` takes back the review of that id.
    """
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(_row(review) for review in reviews)
    return written.getvalue()


def _row(review: Review) -> list[object]:
    given = review.given
    if given.startswith(("=", "+", "-", "@")):  # a spreadsheet would run it
        given = f"'{given}"
    return [
        review.id,
        review.learner,
        review.deck,
        review.item,
        int(review.grade),
        review.at.isoformat(),
        review.day.isoformat(),
        review.took_ms,
        review.mode,
        given,
        int(review.guessed),
        review.voids or "",
        review.retention,
    ]
