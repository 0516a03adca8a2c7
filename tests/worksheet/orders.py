"""Orders for tests, all options side by side."""

from typing import Any

from quizgen.worksheet.make import Order
from quizgen.worksheet.render import Look

_LOOK = ("profile", "paper", "reveal")


def order(**wanted: Any) -> Order:
    """An order; `profile`, `paper` and `reveal` are those of its look."""
    look = Look(**{name: wanted.pop(name) for name in _LOOK if name in wanted})
    return Order(look=look, **wanted)
