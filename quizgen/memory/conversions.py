"""What units, by their one names, are in the smallest of their kind."""

from fractions import Fraction

_SAME_KIND: dict[str, tuple[str, Fraction]] = {
    "kilometre": ("metre", Fraction(1000)),
    "centimetre": ("metre", Fraction(1, 100)),
    "millimetre": ("metre", Fraction(1, 1000)),
    "kilogram": ("gram", Fraction(1000)),
    "tonne": ("gram", Fraction(10**6)),
    "milligram": ("gram", Fraction(1, 1000)),
    "microgram": ("gram", Fraction(1, 10**6)),
    "millilitre": ("litre", Fraction(1, 1000)),
    "centilitre": ("litre", Fraction(1, 100)),
    "decilitre": ("litre", Fraction(1, 10)),
    "micrometre": ("metre", Fraction(1, 10**6)),
    "nanometre": ("metre", Fraction(1, 10**9)),
    "kilobyte": ("byte", Fraction(1000)),
    "megabyte": ("byte", Fraction(10**6)),
    "gigabyte": ("byte", Fraction(10**9)),
    "terabyte": ("byte", Fraction(10**12)),
    "kilohertz": ("hertz", Fraction(1000)),
    "megahertz": ("hertz", Fraction(10**6)),
    "gigahertz": ("hertz", Fraction(10**9)),
    "gigawatt": ("watt", Fraction(10**9)),
    "terawatt": ("watt", Fraction(10**12)),
    "hectopascal": ("pascal", Fraction(100)),
    "kilopascal": ("pascal", Fraction(1000)),
    "kilocalorie": ("calorie", Fraction(1000)),
    "kilojoule": ("joule", Fraction(1000)),
    "millisecond": ("second", Fraction(1, 1000)),
    "minute": ("second", Fraction(60)),
    "hour": ("second", Fraction(3600)),
    "day": ("second", Fraction(86400)),
    "week": ("second", Fraction(604800)),
    "year": ("month", Fraction(12)),
    "decade": ("month", Fraction(120)),
    "century": ("month", Fraction(1200)),
    "basispoint": ("percentagepoint", Fraction(1, 100)),
    "kilowatt": ("watt", Fraction(1000)),
    "megawatt": ("watt", Fraction(10**6)),
    "pair": ("", Fraction(2)),
    "percent": ("", Fraction(1, 100)),
    "inch": ("metre", Fraction(254, 10**4)),
    "foot": ("metre", Fraction(3048, 10**4)),
    "yard": ("metre", Fraction(9144, 10**4)),
    "mile": ("metre", Fraction(1609344, 1000)),
    "ounce": ("gram", Fraction(2835, 100)),
    "gallon": ("litre", Fraction(3785, 1000)),
    "celsius": ("kelvin", Fraction(1)),
    "fahrenheit": ("kelvin", Fraction(5, 9)),
}
_ZEROS = {"celsius": Fraction("273.15"), "fahrenheit": Fraction(45967, 180)}  # K


def convert_unit(unit: str) -> tuple[str, Fraction, Fraction]:
    """The smaller unit of the same kind, how many of it one is, and what it is from zero on; of
    others, the unit itself.
    """
    small, factor = _SAME_KIND.get(unit, (unit, Fraction(1)))
    return small, factor, _ZEROS.get(unit, Fraction(0))
