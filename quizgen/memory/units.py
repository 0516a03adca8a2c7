"""Units by one name each, and what they are in others."""

from fractions import Fraction

CURRENCIES = {"$": "dollar", "€": "euro", "£": "pound", "¥": "yen", "₺": "lira", "₹": "rupee"}
_UNITS = {
    "percent": "percentage pct",
    "dollar": "dollars usd",
    "euro": "euros eur",
    "pound": "pounds gbp",
    "krone": "kroner krona kronor kr nok sek dkk",
    "kilometre": "kilometres kilometer kilometers km kms",
    "metre": "metres meter meters m",
    "centimetre": "centimetres centimeter centimeters cm",
    "millimetre": "millimetres millimeter millimeters mm",
    "kilogram": "kilograms kilogramme kilogrammes kilo kilos kg",
    "gram": "grams gramme grammes g",
    "tonne": "tonnes ton tons t",
    "litre": "litres liter liters l",
    "mile": "miles mi",
    "yard": "yards yd yds",
    "foot": "feet ft",
    "hour": "hours hr hrs h",
    "minute": "minutes min mins",
    "second": "seconds sec secs s",
    "day": "days",
    "week": "weeks",
    "month": "months mth mths mos",
    "year": "years yr yrs",
    "degree": "degrees",
    "person": "persons people",
    "hertz": "hz",
    "watt": "watts w",
    "kilowatt": "kilowatts kw",
    "megawatt": "megawatts mw",
    "volt": "volts v",
    "hectare": "hectares ha",
    "inch": "inches",
    "ounce": "ounces oz",
    "gallon": "gallons gal",
    "acre": "acres",
    "percentagepoint": "points point",
    "celsius": "c",
    "kelvin": "kelvins",
    "decade": "decades",
    "century": "centuries",
    "pair": "pairs",
    "bc": "bce",
    "ad": "ce",
}
_UNIT_OF = {name: unit for unit, names in _UNITS.items() for name in names.split()}


def find_unit(word: str) -> str:
    """The one name of the unit that a word after a number means; other words as they are."""
    return _UNIT_OF.get(word, word)


_SAME_KIND: dict[str, tuple[str, Fraction]] = {
    "kilometre": ("metre", Fraction(1000)),
    "centimetre": ("metre", Fraction(1, 100)),
    "millimetre": ("metre", Fraction(1, 1000)),
    "kilogram": ("gram", Fraction(1000)),
    "tonne": ("gram", Fraction(10**6)),
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
    "foot": ("inch", Fraction(12)),
    "yard": ("inch", Fraction(36)),
    "mile": ("inch", Fraction(63360)),
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
