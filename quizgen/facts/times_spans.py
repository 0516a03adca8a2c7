"""How long and how often: "for three years", "every four years", "twice a week"."""

import re

from quizgen.facts.number_words import read_number_words, write_number_words
from quizgen.facts.times_draft import Draft, Meaning, Reader, unknown
from quizgen.facts.times_grammar import NUMBER, UNIT, WEEKDAYS

_CODES = {
    "second": "TS",
    "minute": "TM",
    "hour": "TH",
    "day": "D",
    "week": "W",
    "month": "M",
    "year": "Y",
    "decade": "0Y",
    "century": "00Y",
}
_ADVERBS = {"hourly": "PT1H", "daily": "P1D", "weekly": "P1W", "monthly": "P1M"} | dict.fromkeys(
    ("yearly", "annually"), "P1Y"
)
_TIMES = {"once": "1", "twice": "2"}
_BOUND = (
    r"(?i:about|around|approximately|roughly|some|nearly|almost|just over|just under|more than|over"
    r"|less than|under|at least|up to|at most|as long as|well over|only|just)"
)
_END = (
    r"(?=[.,;:)!?–—\"”]|$| (?:and|or|but|in|on|at|by|to|for|with|from|as|when|while|since|until)\b)"
)


def write_duration(number: int, unit: str) -> str:
    """An ISO 8601 duration: three years are P3Y, twenty minutes PT20M, two decades P20Y."""
    code = _CODES[unit]
    time = "T" if code[0] == "T" else ""
    return f"P{time}{number}{code.removeprefix('T')}"


def say_duration(value: str) -> str:
    """The words for a duration: "three years"; what it has of words already stays."""
    found = re.fullmatch(r"(.*?)P(T?)(\d+)([SMHDWY])", value)
    if not found:
        return value
    names = {"TS": "second", "TM": "minute", "TH": "hour"} | {
        "D": "day",
        "W": "week",
        "M": "month",
        "Y": "year",
    }
    number, unit = int(found[3]), names[found[2] + found[4]]
    count = write_number_words(number) if number <= 10 else f"{number:,}"
    return f"{found[1]}{count} {unit}{'' if number == 1 else 's'}"


def say_frequency(value: str) -> str:
    """The words for a frequency: "R/P1Y" is "every year", "R2/P1W" "twice a week"."""
    found = re.fullmatch(r"R(\d*)/(P.+)", value)
    if not found:
        return value
    every = re.sub(r"^one ", "", say_duration(found[2]))
    if not found[1]:
        return f"every {every}"
    times = {"1": "once", "2": "twice"}.get(
        found[1]
    ) or f"{write_number_words(int(found[1]))} times"
    return f"{times} {'an' if every == 'hour' else 'a'} {every}"


def _read_duration(match: re.Match[str]) -> Draft:
    preposition, bound = match["prep"], match["bound"] or ""
    if match["past"]:
        return Draft(match.start(), match.end(), preposition, "duration", True, unknown)
    unit = match["unit"].lower()
    unit = "century" if unit == "centuries" else unit.removesuffix("s")
    number = _count(match["number"] or "")
    value = f"{bound}{write_duration(number, unit)}" if number else match["spoken"]
    meaning = Meaning(value, "duration", match["spoken"], preposition.lower())
    return Draft(match.start(), match.end(), preposition, "duration", False, lambda _: meaning)


def _read_every(match: re.Match[str]) -> Draft:
    if match["weekday"]:
        value = f"every {match['weekday'].removesuffix('s')}"
    else:
        number = 2 if match["other"] else _count(match["number"] or "one")
        unit = match["unit"].lower()
        unit = "century" if unit == "centuries" else unit.removesuffix("s")
        value = f"R/{write_duration(number, unit)}"
    return _frequency(match, value)


def _read_adverb(match: re.Match[str]) -> Draft:
    return _frequency(match, f"R/{_ADVERBS[match['adverb'].lower()]}")


def _read_times(match: re.Match[str]) -> Draft:
    times = _TIMES.get((match["once"] or "").lower()) or str(_count(match["number"] or "one"))
    return _frequency(match, f"R{times}/{write_duration(1, match['unit'])}")


def _frequency(match: re.Match[str], value: str) -> Draft:
    meaning = Meaning(value, "frequency", match[0][0].lower() + match[0][1:], "")
    return Draft(match.start(), match.end(), "", "frequency", False, lambda _: meaning)


def _count(text: str) -> int:
    if text.replace(",", "").isdigit():
        return int(text.replace(",", ""))
    return 1 if text.lower() in ("a", "an") else read_number_words(text) or 0


SPANS: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (
        re.compile(
            r"(?<![\w-])(?P<prep>(?i:for|over|during|within|in|after|throughout|across)) "
            r"(?P<past>(?i:the (?:past|last|next|coming|previous|recent)) )?"
            rf"(?P<spoken>(?P<bound>{_BOUND} )?"
            rf"(?:(?P<number>{NUMBER}|(?i:an?|many|several|a few|some)) "
            r"(?:whole |full )?)?"
            rf"(?:(?P<unit>{UNIT})))\b(?!-)(?! (?:later|ago|earlier|before|after|old|time))"
        ),
        _read_duration,
    ),
    (
        re.compile(
            r"(?<!\w)(?i:every|each) (?:(?P<other>other )?"
            rf"(?:(?P<number>{NUMBER}) )?(?:single )?(?P<unit>{UNIT})"
            rf"|(?P<weekday>{'|'.join(WEEKDAYS)}))\b"
        ),
        _read_every,
    ),
    (
        re.compile(
            rf"(?<!\w)(?i:on) (?P<number>)(?P<other>)(?P<unit>)"
            rf"(?P<weekday>(?:{'|'.join(WEEKDAYS)})s)\b"
        ),
        _read_every,
    ),
    (re.compile(rf"(?<![\w-])(?P<adverb>(?i:{'|'.join(_ADVERBS)})){_END}"), _read_adverb),
    (
        re.compile(
            rf"(?<!\w)(?:(?P<once>(?i:once|twice))|(?P<number>{NUMBER}) times) "
            r"(?:an?|per|each|every) (?P<unit>hour|day|week|month|year|decade|century)\b"
        ),
        _read_times,
    ),
)
