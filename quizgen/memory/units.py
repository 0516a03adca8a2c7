"""Units by one name each."""

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
_SYMBOL = 4  # letters of the longest symbol
_UNIT_OF = {name: unit for unit, names in _UNITS.items() for name in names.split()}


def find_unit(word: str) -> str:
    """The one name of the unit that a word after a number means; other words as they are."""
    return _UNIT_OF.get(word, word)


def spellings(unit: str) -> list[str]:
    """All that a unit is called in full."""
    return [name for name, one in _UNIT_OF.items() if one == unit and len(name) > _SYMBOL]


def is_imperial(word: str) -> bool:
    """Whether a unit, by its one name, is no metric one: what it is in metric ones is rounded."""
    return word in ("inch", "foot", "yard", "mile", "ounce", "gallon")


def is_unit(word: str) -> bool:
    """Whether a word names a unit, beside a number or not."""
    return word in _UNITS or word in _UNIT_OF
