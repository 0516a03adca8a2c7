"""Dates in one form: day, month in full, year."""

import re

_MONTHS = "january february march april may june july august september october november december"
MONTHS = tuple(_MONTHS.split())
_DAYS = {
    "new year's eve": "31 december",
    "new year's day|new year": "1 january",
    "epiphany": "6 january",
    "valentine's day": "14 february",
    "april fools' day": "1 april",
    "may day": "1 may",
    "all saints' day": "1 november",
    "hallowe'en": "31 october",
    "christmas eve": "24 december",
    "boxing day": "26 december",
    "christmas day|christmas": "25 december",
}
_FEASTS = tuple(
    (
        re.compile(
            rf"\b(?:{names.replace(chr(39), '')})(?: of| in|,)?(?= \d{{4}}\b)", re.IGNORECASE
        ),
        day,
    )
    for names, day in _DAYS.items()
)
_DAY = r"(\d{1,2})(?:st|nd|rd|th)?"
_MONTH = (
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_TENTHS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first "
    "twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh "
    "twenty-eighth twenty-ninth thirtieth thirty-first"
)
_NTH = {word: str(day) for day, word in enumerate(_TENTHS.split(), 1)}
_IN_WORDS = "|".join(word.replace("-", "[ -]") for word in sorted(_NTH, key=len, reverse=True))
_WORDED = re.compile(rf"\b(?:the )?({_IN_WORDS}) (?:of )?(?={_MONTH})", re.IGNORECASE)
_WORDED_LAST = re.compile(rf"(?<=\b)({_MONTH}) (?:the )?({_IN_WORDS})\b", re.IGNORECASE)
_MONTH_YEAR = re.compile(r"^\s*(0?[1-9]|1[0-2])/(\d{4})\s*$")
_DECADES = "twenties thirties forties fifties sixties seventies eighties nineties"
_TENS = {word: 20 + 10 * place for place, word in enumerate(_DECADES.split())}
_DECADE = re.compile(rf"\b(?:(?:19|nineteen)[ -]?)?({'|'.join(_TENS)})\b", re.IGNORECASE)
_SHORT_DECADE = re.compile(r"(?<![\d.,])['’]?\b([2-9]0)['’]?s\b")
_HUNDREDS = re.compile(r"(?<!\d)(1\d|[2-9])00['’]?s\b")
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_SIGNED = re.compile(r"(?<!\d)(\d{1,2})([./])(\d{1,2})\2(\d{4})(?!\d)")
_SHORT = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d\d|\d{4})")
_DAY_ONLY = re.compile(r"([0-3]?\d)[./]([01]?\d)\.?")
_BRIEF = re.compile(r"['’](\d\d)")
_YEAR = re.compile(r"\b(\d\d)(\d\d)\b")
_DAY_FIRST = re.compile(rf"\b{_DAY}(?: of)? {_MONTH}(?:,? (?=\d{{4}}))?", re.IGNORECASE)
_MONTH_FIRST = re.compile(rf"\b{_MONTH} (?:the )?{_DAY}\b(?:,? (?=\d{{4}}))?", re.IGNORECASE)
_MONTH_ONLY = re.compile(rf"\b{_MONTH},? (?=\d{{4}})", re.IGNORECASE)


def spell_dates(text: str) -> str:
    """The text with its dates as "16 february 2023".

    Of digits alone: 2023-02-16, 16.2.2023, 16/02/2023, 2/16/2023; one with slashes that could be
    read both ways stays as it is. A feast of one day, with the year, is that day.
    """
    for feast, day in _FEASTS:
        text = feast.sub(day, text)
    text = _DECADE.sub(lambda found: f"19{_TENS[found[1].lower()]}s", text)
    text = _SHORT_DECADE.sub(r"19\1s", text)
    text = _HUNDREDS.sub(lambda found: f"{int(found[1]) + 1}th century", text)
    text = _MONTH_YEAR.sub(lambda found: f"{MONTHS[int(found[1]) - 1]} {found[2]}", text)
    text = _WORDED.sub(lambda found: f"{_nth(found[1])} ", text)
    text = _WORDED_LAST.sub(lambda found: f"{found[1]} {_nth(found[3])}", text)
    text = _ISO.sub(lambda found: _spell(found[3], found[2], found[1]) or found[0], text)
    text = _SIGNED.sub(_spell_signed, text)
    text = _MONTH_FIRST.sub(lambda found: f"{found[2]} {_full(found[1])} ", text)
    text = _DAY_FIRST.sub(lambda found: f"{found[1]} {_full(found[2])} ", text)
    return _MONTH_ONLY.sub(lambda found: f"{_full(found[1])} ", text)


def _nth(word: str) -> str:
    return _NTH[word.lower().replace(" ", "-")]


def complete_date(given: str, expected: str) -> str:
    """A date of digits read as it is expected: 26/4/86 and 4/26/1986 for 26 April 1986."""
    if (brief := _BRIEF.fullmatch(given.strip())) and (full := _YEAR.fullmatch(expected.strip())):
        return full[0] if brief[1] == full[2] else given  # '89
    day = _DAY_ONLY.fullmatch(given.strip())
    if day and _DAY_FIRST.fullmatch(wanted := spell_dates(expected).strip()):
        readings = (_spell(*order, "") for order in ((day[1], day[2]), (day[2], day[1])))
        return next((one for one in map(str.strip, readings) if one == wanted), given)
    short, year = _SHORT.fullmatch(given.strip()), _YEAR.search(expected)
    if not short or not year or short[3] not in (year[0], year[2]):
        return given
    wanted = spell_dates(expected).strip()
    for first, second in ((short[1], short[2]), (short[2], short[1])):
        if _spell(first, second, year[0]) == wanted:
            return wanted
    return f"{short[1]}/{short[2]}/{year[0]}"


def _spell_signed(found: re.Match[str]) -> str:
    first, sign, second, year = found.groups()
    day_first, month_first = _spell(first, second, year), _spell(second, first, year)
    if sign == "." or first == second or not month_first:
        return day_first or found[0]
    return found[0] if day_first else month_first


def _spell(day: str, month: str, year: str) -> str:
    """Empty if there can be no such day."""
    if not (1 <= int(day) <= 31 and 1 <= int(month) <= 12):
        return ""
    return f"{int(day)} {MONTHS[int(month) - 1]} {year}"


def _full(month: str) -> str:
    return next(name for name in MONTHS if name.startswith(month[:3].lower()))
