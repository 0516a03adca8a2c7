"""The time of day in one form: 3 p.m., 15:00, three o'clock in the afternoon."""

import re

_NUMBERS = "one two three four five six seven eight nine ten eleven twelve"
_HOUR = rf"(\d{{1,2}}|{_NUMBERS.replace(' ', '|')})"
_HALF = (
    r"(?: ?(a\.?m\.?|p\.?m\.?)(?!\w)| (?:in the|at) (morning|afternoon|evening|night)(?: time)?\b)"
)
_OCLOCK = r"(?: ?o[’']? ?clock)"
_NAMED = re.compile(r"(?:at |about |around )?(?:(?:12|twelve) )?(noon|midday|midnight)", re.I)
_PAST = re.compile(rf"\b(half|quarter|a quarter) (past|to|after|before) {_HOUR}\b{_HALF}?", re.I)
_TIMES = (
    re.compile(rf"\b{_HOUR}(?:[:.]([0-5]\d))?{_OCLOCK}?{_HALF}", re.I),
    re.compile(rf"(?<!\d )\b{_HOUR}(?:[:.]([0-5]\d))?{_OCLOCK}", re.I),
    re.compile(r"(?<![\d:])\b([01]?\d|2[0-4]):([0-5]\d)(?: ?h(?:ours?|rs)?)?(?![\d:])", re.I),
)


def spell_times(text: str) -> str:
    """The text with its times of day as "15 oclock" or "15 30 oclock", of 24 hours."""
    if named := _NAMED.fullmatch(text.strip(" .!")):
        return "0 oclock" if named[1].lower() == "midnight" else "12 oclock"
    text = _PAST.sub(_spell_past, text)
    for pattern in _TIMES:
        text = pattern.sub(_spell, text)
    return text


def _spell_past(found: re.Match[str]) -> str:
    part, side, hour, letters, daytime = found.groups()
    minute = 30 if part.lower() == "half" else 15
    if side.lower() in ("to", "before"):
        return _say(_read(hour) - 1, 60 - minute, letters or daytime)
    return _say(_read(hour), minute, letters or daytime)


def _spell(found: re.Match[str]) -> str:
    hour, minute, *halves = found.groups()
    half = next(filter(None, halves), "")
    if _read(hour) > 24 or (half and _read(hour) > 23):
        return found[0]
    return _say(_read(hour), int(minute or 0), half)


def _read(hour: str) -> int:
    return int(hour) if hour.isdigit() else _NUMBERS.split().index(hour.lower()) + 1


def _say(hour: int, minute: int, half: str | None) -> str:
    late = (half or "")[:1].lower() in ("p", "e") or half in ("afternoon", "night")
    if half and hour < 13:
        hour = hour % 12 + 12 * (late and not (half == "night" and hour in (12, 1, 2, 3)))
    return f"{hour % 24} {minute} oclock" if minute else f"{hour % 24} oclock"
