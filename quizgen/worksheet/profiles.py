"""Looks of a sheet: print for everybody, large print, print that is easy to tell apart."""

from dataclasses import dataclass
from typing import Literal

Paper = Literal["a4", "letter"]


@dataclass(frozen=True, slots=True)
class Profile:
    """Sizes in points; `leading`, `tracking`, `gutter` (between options) and `apart` (between
    questions) in em, `spacing` of words in percent. `wide` means one column for everything.
    """

    sans: bool
    size: float
    leading: float
    spacing: int
    tracking: float
    gutter: float
    apart: float
    wide: bool
    cream: bool
    grey: bool


# Large print: 18 points, a line and a quarter, one column, no grey (American Printing House).
# Easy to tell apart: 13 points sans, a line and a half, wide spaces, cream (British Dyslexia
# Association).
PROFILES = {
    "normal": Profile(False, 11, 0.65, 100, 0, 1.15, 1.6, wide=False, cream=False, grey=True),
    "large": Profile(True, 18, 0.8, 100, 0, 1.2, 1.8, wide=True, cream=False, grey=False),
    "dyslexia": Profile(True, 13, 1.0, 130, 0.03, 1.35, 2.0, wide=False, cream=True, grey=True),
}
