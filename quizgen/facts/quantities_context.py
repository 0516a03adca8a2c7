"""Whether a number counts or measures anything, by the words around it."""

import re

from quizgen.facts.times_context import stands_before_plural

# Capitalised words that may stand before a number without being a name: "In 30 countries".
_STARTERS = (
    r"In|On|At|By|From|Over|About|Around|Nearly|Almost|Some|Only|Just|The|An?|Of|For|With|Between"
    r"|After|Before|Since|Until|And|But|Or|As|When|While|If|All|More|Less|Fewer|Up|To|Under|Within"
    r"|There|These|Those|His|Her|Its|Their|Our|My|They|We|He|She|It|Than|Because|Although|Though"
    r"|Among|During|Every|Another|Of|Not|So|Today|Now|Then|Also|Roughly|Approximately|Perhaps"
)
_NAME_BEFORE = re.compile(rf"\b(?!(?:{_STARTERS})\b)[A-Z][\w’'.&-]* $")
_LABEL_BEFORE = re.compile(
    r"(?:\b(?:page|pp?|chapter|section|article|numbers?|no|room|flight|channel|line|level|phase|stage"
    r"|type|grade|class|lane|gate|platform|route|highway|rule|step|part|volume|vol|issue|figure|fig"
    r"|table|question|item|act|scene|verse|episode|version|group of|size|minus|top|model|mark|unit"
    r"|square|zone|district|ward|category|apartment|flat|suite|ranked|rank|year|day|week)"
    r"s?\.? |[#+−*/^=⁄] ?|[−-]|\b(?:b|d|r|fl)\.? |\b(?:hour|day|week|month|year)s? or )$",
    re.IGNORECASE,
)
_ADDRESS_AFTER = re.compile(
    r" (?:[A-Z]\w+ ){1,2}"
    r"(?:Street|Road|Avenue|Lane|St|Rd|Ave|Square|Drive|Boulevard|Place|Way|Court)\b"
)
# The 41 freeway, 70,000 BP, 2 ft 6 in: a road, a date, a part of a measure.
_NO_COUNT_AFTER = re.compile(
    r" (?:[Ff]reeway|[Hh]ighway|[Mm]otorway|[Ii]nterstate|[Bb]us)\b|\)? ?\(?(?:BP|BCE?|CE|AD)\b"
    r"| ?\d+[\d ½¼¾⁄/]* ?(?:in|inches|cm)\b| in\)"
)
_PEOPLE_AFTER = re.compile(
    r" (?:\w+ )?(?:people|men|women|children|students|pupils|soldiers|troops|workers|jobs|homes"
    r"|houses|guests|members|employees|visitors|refugees|deaths|species|residents|inhabitants|households"
    r"|volunteers|delegates|patients|spectators|fans|seats|copies|votes|words|books|trees|ships)\b"
)
_COUNTED_BEFORE = re.compile(
    r"\b(?:population|total|number|average|crowd|audience|staff|workforce|membership|capacity|maximum"
    r"|minimum) of $"
)
_AGE_BEFORE = re.compile(r"\b(?:[Aa]ged?|age of|ages of|age) $")
_NAME_COMMA = re.compile(r"[A-Z][\w’'-]+, $")
_IRREGULAR = re.compile(
    r"people|men|women|children|police|cattle|sheep|fish|species|series|data|teeth"
)
_NEAR = 200  # characters around a number that tell what it is for
_MORE = re.compile(r"more|other|per|percent|dead")
_NO_NOUN = re.compile(
    r"(?:\w+ly|is|was|has|does|as|his|its|this|thus|across|always|perhaps|unless|plus|less|us|in|on|at|by|of"
    r"|to|for|from|with|and|or|but|that|which|who|when|while|where|are|had|have|will|would|could"
    r"|than|per|each|the|a|an|were|he|she|it|they|we)"
)


def counts(text: str, start: int, end: int, number: str, *, measured: bool) -> bool:
    """Whether the number at `start` counts or, if `measured` by a unit, measures something."""
    before, after = text[max(0, start - _NEAR) : start], text[end : end + _NEAR]
    if _LABEL_BEFORE.search(before) or text[start:end].lower() == "one day":
        return False
    if _NO_COUNT_AFTER.match(after) or re.search(r"\d (?:ft|feet|foot) $", before):
        return False
    if re.match(r"[\w/:⁄]|-\w|[.,]\d|['’]s\b|[–—]\d| (?:by|x|×) \d{1,3}\b", after):
        return False
    if re.search(r"(?:^|\n) *$", before) and re.match(r"[.)] ", after):
        return False  # the number of a section
    if not measured and re.match(r" \d", after):
        return False
    if re.search(r"\d(?: |:|/|[–—]| (?:by|x|×) )$", before):
        return False
    if measured or "," in number:
        return True
    if not number[0].isdigit():
        return _word_counts(before, after, number)
    if _NAME_BEFORE.search(before) or _ADDRESS_AFTER.match(after):
        return False
    return not looks_like_year(number) or _year_counts(before, after)


def looks_like_year(number: str) -> bool:
    """Whether the digits could be a year: "1998", not "1,998"."""
    return bool(re.fullmatch(r"1[0-9]\d\d|20[0-9]\d", number))


def _year_counts(before: str, after: str) -> bool:
    if re.search(r"(?:\b[Tt]he|\b[Tt]his|\b[Aa]|['’]s) $", before):
        return False
    return bool(_COUNTED_BEFORE.search(before) or _PEOPLE_AFTER.match(after))


def _word_counts(before: str, after: str, number: str) -> bool:
    if number.lower() in ("one", "zero"):  # pronoun, "one day", "net zero"
        return False
    if number[0].isupper():  # a name, unless the sentence begins with it
        start = re.search(r"(?:^|[.!?:;]\s+|[\"“”‘(\n]\s*)$", before)
        return bool(start) and not re.match(r" [A-Z]", after)
    return True


def is_age(before: str, after: str) -> bool:
    """Whether a number without a unit is an age: "aged 26", "Carle, 26, set out"."""
    if _AGE_BEFORE.search(before):
        return True
    return bool(_NAME_COMMA.search(before) and re.match(r",(?! \d)", after))


def name_counted(after: str) -> str:
    """What is counted: the words up to the first plural noun, four at most; "" if none shows."""
    words: list[str] = []
    for word in re.findall(r"[ \u00a0]([\w’'-]+)", _until_stop(after))[:4]:
        if _NO_NOUN.fullmatch(word):
            return ""
        words.append(word)
        plural = stands_before_plural(f" {word.lower()}") and word[-1] not in "'’"
        if (plural and not _MORE.fullmatch(word)) or _IRREGULAR.fullmatch(word):
            return " ".join(words)
    return ""


def _until_stop(after: str) -> str:
    found = re.match(r"(?:[ \u00a0][\w’'-]+)*", after)
    return found[0] if found else ""
