"""Parameters fitted to a learner's log; the last ones are those of the learner's states."""

import json
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from sqlalchemy import Connection, insert, select

from quizgen.memory.parameters import MODEL, PARAMETERS, Parameters, are_usable
from quizgen.store.tables import FITS


@dataclass(frozen=True, slots=True)
class Fit:
    """What was fitted `at` a moment (UTC) to so many `reviews`.

    `loss_before` and `loss_after`: log loss on held-out reviews, with the parameters used until
    then and with fitted ones; None where nothing was measured, as for a way back to the defaults.
    """

    at: datetime
    parameters: Parameters
    reviews: int
    loss_before: float | None = None
    loss_after: float | None = None


def keep_fit(connection: Connection, learner: str, fit: Fit) -> None:
    """Use these parameters from now on; the states have to be rebuilt."""
    row = {
        "learner": learner,
        "at": fit.at,
        "algorithm": MODEL,
        "parameters": json.dumps(fit.parameters),
        "reviews": fit.reviews,
        "loss_before": fit.loss_before,
        "loss_after": fit.loss_after,
    }
    connection.execute(insert(FITS), row)


def read_fits(connection: Connection, learner: str) -> list[Fit]:
    """All fits of a learner, oldest first."""
    names = ("at", "parameters", "reviews", "loss_before", "loss_after")
    wanted = select(*(FITS.c[name] for name in names)).order_by(FITS.c.at)
    rows = connection.execute(wanted.where(FITS.c.learner == learner, FITS.c.algorithm == MODEL))
    return [Fit(row.at, parse_parameters(row.parameters), *row[2:]) for row in rows]


def read_parameters(connection: Connection) -> dict[str, Parameters]:
    """The parameters of the learners that have some of their own."""
    wanted = select(FITS.c.learner, FITS.c.parameters).where(FITS.c.algorithm == MODEL)
    rows = connection.execute(wanted.order_by(FITS.c.at)).all()
    return {row.learner: parse_parameters(row.parameters) for row in rows}


def has_damaged_fit(connection: Connection, learner: str) -> bool:
    """Whether the last parameters of a learner are none: the usual ones are used instead."""
    wanted = select(FITS.c.parameters).where(FITS.c.learner == learner, FITS.c.algorithm == MODEL)
    text = connection.execute(wanted.order_by(FITS.c.at.desc()).limit(1)).scalar()
    return text is not None and _read_usable(text) is None


@cache
def parse_parameters(text: str | None) -> Parameters:
    """Parameters from their JSON; the usual ones where there is none, or none of use."""
    return (_read_usable(text) if text else None) or PARAMETERS


def _read_usable(text: str) -> Parameters | None:
    try:
        found = tuple(map(float, json.loads(text)))
    except (ValueError, TypeError):
        return None
    return found if are_usable(found) else None
