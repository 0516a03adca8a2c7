"""Units and currencies: how they are written, and the one name that each goes by."""

import re
from collections.abc import Mapping

_LONG = {"kilo": "k", "centi": "c", "milli": "m", "": ""}
_METRE = {f"{long}metres": rf"{short}m|{long}met(?:re|er)s?" for long, short in _LONG.items()}
# The longer before the shorter: "square kilometres" before "kilometres", "mph" before "m".
UNITS: Mapping[str, str] = {
    "percentage points": r"percentage points?",
    "percent": r"%|per ?cent\b|percent",
    "square kilometres": r"sq\.? ?km|km2|km²|square kilomet(?:re|er)s?",
    "square miles": r"sq\.? mi|square miles?",
    "square metres": r"sq\.? ?m|m2|m²|square met(?:re|er)s?",
    "square feet": r"sq\.? ?ft|square (?:feet|foot)",
    "cubic metres": r"m3|m³|cubic met(?:re|er)s?",
    "cubic kilometres": r"km3|km³|cubic kilomet(?:re|er)s?",
    "cubic feet": r"cubic feet",
    "km/h": r"km/h|kph|kmh|kilomet(?:re|er)s per hour",
    "mph": r"mph|miles per hour",
    "m/s": r"m/s|met(?:re|er)s per second",
    "nautical miles": r"nautical miles?",
    "light years": r"light[ -]years?",
    **_METRE,
    "miles": r"miles?|mi",
    "feet": r"ft|feet|foot",
    "inches": r"inch(?:es)?|in",
    "yards": r"yards?",
    "hectares": r"ha|hectares?",
    "acres": r"acres?",
    "kilograms": r"kg|kilos?|kilogram(?:me)?s?",
    "milligrams": r"mg|milligrams?",
    "grams": r"g|gram(?:me)?s?",
    "tonnes": r"tonnes?|metric tons?",
    "tons": r"tons?",
    "ounces": r"oz|ounces?",
    "litres": r"l|lit(?:re|er)s?",
    "millilitres": r"ml|millilit(?:re|er)s?",
    "gallons": r"gallons?",
    "barrels": r"barrels?",
    "°C": r"°C|º ?C|degrees? (?:Celsius|centigrade)|degrees? C\b",
    "°F": r"°F|º ?F|degrees? Fahrenheit|degrees? F\b",
    "degrees": r"°|degrees?",
    "kilowatt-hours": r"kWh|kilowatt[ -]hours?",
    "gigawatts": r"GW|gigawatts?",
    "megawatts": r"MW|megawatts?",
    "kilowatts": r"kW|kilowatts?",
    "watts": r"watts?",
    "volts": r"volts?|V",
    "gigahertz": r"GHz|gigahertz",
    "megahertz": r"MHz|megahertz",
    "kilohertz": r"kHz|kilohertz",
    "hertz": r"Hz|hertz",
    "terabytes": r"TB|terabytes?",
    "gigabytes": r"GB|gigabytes?",
    "megabytes": r"MB|megabytes?",
    "kilobytes": r"kB|KB|kilobytes?",
    "kilocalories": r"kcal|kilocalories",
    "calories": r"calories",
    "knots": r"knots?",
    "carats": r"carats?",
    "years old": r"years? old|years of age",
    **{
        f"{unit}s": rf"{unit}s?"
        for unit in ("second", "minute", "hour", "day", "week", "month", "year", "decade")
    },
    "centuries": r"century|centuries",
    "times": r"times",
}
CURRENCIES: Mapping[str, str] = {
    "AUD": r"A\$|AU\$|Australian dollars?",
    "CAD": r"C\$|CA\$|Canadian dollars?",
    "HKD": r"HK\$|Hong Kong dollars?",
    "NZD": r"NZ\$|New Zealand dollars?",
    "USD": r"US\$|\$|(?:US |U\.S\. )?dollars?",
    "GBP": r"£|pounds? sterling",
    "EUR": r"€|euros?",
    "JPY": r"¥|yen",
    "CNY": r"yuan|renminbi",
    "INR": r"₹|Rs\.?|(?:Indian )?rupees?",
    "KRW": r"₩",
    "CHF": r"Swiss francs?",
    "SEK": r"(?:Swedish )?kron(?:a|or)",
    "ZAR": r"rand",
    "BRL": r"R\$|reais",
    "kroner": r"(?:Norwegian |Danish )?kroner?",
    "francs": r"francs?",
    "roubles": r"(?:Russian )?r(?:o)?ubles?",
    "pesos": r"(?:Mexican )?pesos?",
    "lira": r"(?:Turkish )?liras?",
    "shekels": r"shekels?",
    "zloty": r"zlotys?",
    "pence": r"p|pence",
    "cents": r"cents?",
    "pounds": r"lbs?|pounds?",
}
_CODES = "USD|EUR|GBP|JPY|CNY|INR|KRW|CHF|SEK|ZAR|BRL|AUD|CAD|HKD|NZD|NOK|DKK|TRY|RUB|PLN"

SIGN = rf"(?:(?:US|AU?|CA?|HK|NZ|R)?\$|[£€¥₹₩]|(?:{_CODES}) )"
_WRITTEN = {**UNITS, **CURRENCIES}
# "in" is inches only before a bracket or at the end, "0.04 in)", and a preposition everywhere else.
UNIT = "|".join(_WRITTEN.values()).replace("|in|", r"|in(?=\)|$)|")
_COMPILED = {name: re.compile(pattern) for name, pattern in _WRITTEN.items()}


def name_unit(written: str) -> str:
    """The name of a unit or currency: "km" is "kilometres", "€" is "EUR"; "" for none."""
    text = written.strip()
    if re.fullmatch(_CODES, text):
        return text
    return next((name for name, pattern in _COMPILED.items() if pattern.fullmatch(text)), "")
