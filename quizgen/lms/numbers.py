"""Numbers as other systems write them."""

import re
from decimal import Decimal

BARE = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def in_digits(number: float) -> str:
    """A number in full, without an exponent: 2, 0.25, 1000000."""
    shown = format(Decimal(repr(float(number))), "f")
    return shown.rstrip("0").rstrip(".") if "." in shown else shown
