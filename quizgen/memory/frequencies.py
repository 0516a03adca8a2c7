"""How often: biennially is every two years, twice a year is every six months."""

import re

_ADVERBS = {
    "hourly": "every hour",
    "daily": "every day",
    "nightly": "every night",
    "weekly": "every week",
    "fortnightly": "every 2 weeks",
    "biweekly": "every 2 weeks",
    "monthly": "every month",
    "quarterly": "every 3 months",
    "annually": "every year",
    "annual": "every year",
    "yearly": "every year",
    "per annum": "every year",
    "biannually": "every 6 months",
    "biannual": "every 6 months",
    "biennially": "every 2 years",
    "biennial": "every 2 years",
    "triennially": "every 3 years",
    "quadrennially": "every 4 years",
}
_LED = r"(?:(?:it|is|was|are|were|takes place|held|happens|meets|about|roughly|almost|on an?) )*"
_ADVERB = re.compile(rf"{_LED}({'|'.join(_ADVERBS)})(?: basis)?", re.IGNORECASE)
_TIMES = {"once": 1, "one time": 1, "twice": 2, "two times": 2, "2 times": 2}
_TIMES |= {"three times": 3, "3 times": 3, "four times": 4, "4 times": 4}
_SPANS = "hour|day|week|month|year|decade|century"
_OFTEN = re.compile(
    rf"\b({'|'.join(_TIMES)}) (?:an?|per|each|every|in an?|in one|in each) ({_SPANS})\b",
    re.IGNORECASE,
)
_MONTHS = {2: "6 months", 3: "4 months", 4: "3 months"}  # so many times a year


def spell_frequency(text: str) -> str:
    """The text with an adverb that is all it says, and so many times a year, as an interval."""
    adverb = _ADVERB.fullmatch(text.strip(" .!"))
    return _ADVERBS[adverb[1].lower()] if adverb else _OFTEN.sub(_spell, text)


def _spell(found: re.Match[str]) -> str:
    times, span = _TIMES[found[1].lower()], found[2].lower()
    if times == 1:
        return f"every {span}"
    return f"every {_MONTHS[times]}" if span == "year" else found[0]
