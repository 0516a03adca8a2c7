"""Units by one name each."""

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
    "foot": "feet ft",
    "hour": "hours hr hrs h",
    "minute": "minutes min mins",
    "second": "seconds sec secs s",
    "day": "days",
    "week": "weeks",
    "month": "months",
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
    "bc": "bce",
    "ad": "ce",
}
_UNIT_OF = {name: unit for unit, names in _UNITS.items() for name in names.split()}


def find_unit(word: str) -> str:
    """The one name of the unit that a word after a number means; other words as they are."""
    return _UNIT_OF.get(word, word)
