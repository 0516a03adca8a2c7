"""Units by one name each, and what they are in others."""

from fractions import Fraction

CURRENCIES = {"$": "dollar", "€": "euro", "£": "pound", "¥": "yen", "₺": "lira", "₹": "rupee"}
_UNITS = {
    "percent": "percentage pct",
    "dollar": "dollars usd",
    "euro": "euros eur",
    "pound": "pounds gbp lb lbs",
    "cent": "cents ct cts",
    "penny": "pence pennies p",
    "krone": "kroner krona kronor kr nok sek dkk",
    "kilometre": "kilometres kilometer kilometers km kms",
    "metre": "metres meter meters m",
    "centimetre": "centimetres centimeter centimeters cm",
    "millimetre": "millimetres millimeter millimeters mm",
    "kilogram": "kilograms kilogramme kilogrammes kilo kilos kg",
    "gram": "grams gramme grammes g",
    "milligram": "milligrams milligramme milligrammes mg",
    "microgram": "micrograms mcg μg ug",
    "millilitre": "millilitres milliliter milliliters ml",
    "centilitre": "centilitres centiliter centiliters cl",
    "decilitre": "decilitres deciliter deciliters dl",
    "micrometre": "micrometres micrometer micrometers micron microns μm um",
    "nanometre": "nanometres nanometer nanometers nm",
    "byte": "bytes",
    "kilobyte": "kilobytes kb",
    "megabyte": "megabytes mb",
    "gigabyte": "gigabytes gb",
    "terabyte": "terabytes tb",
    "kilohertz": "khz",
    "megahertz": "mhz",
    "gigahertz": "ghz",
    "gigawatt": "gigawatts gw",
    "terawatt": "terawatts tw",
    "calorie": "calories cal",
    "kilocalorie": "kilocalories kcal",
    "decibel": "decibels db",
    "knot": "knots kn kt kts",
    "pascal": "pascals pa",
    "hectopascal": "hectopascals hpa",
    "kilopascal": "kilopascals kpa",
    "joule": "joules j",
    "kilojoule": "kilojoules kj",
    "stone": "stones",
    "millisecond": "milliseconds ms msec",
    "oclock": "",
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
    "percentagepoint": "points point pts pt",
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


def is_imperial(word: str) -> bool:
    """Whether a unit, by its one name, is no metric one: what it is in metric ones is rounded."""
    return word in ("inch", "foot", "yard", "mile", "ounce", "gallon")


def is_unit(word: str) -> bool:
    """Whether a word names a unit, beside a number or not."""
    return word in _UNITS or word in _UNIT_OF


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
