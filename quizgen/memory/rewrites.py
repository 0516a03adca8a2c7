"""Rewritings of a text before it is split into words: contractions, signs, measures, intervals."""

import re
from collections.abc import Callable

from quizgen.memory.units import CURRENCIES

_AUXILIARIES = "do|does|did|is|are|was|were|would|could|should|has|have|had"
_ROUGHLY = "about|around|nearly|almost|for|in|roughly|within|after"
_SPANS = "year|month|week|day|hour|minute|second|decade|century"
_MEASURES = "mile|litre|liter|kilometre|kilometer|metre|meter|pound|kilo|kilogram|tonne|ton|acre"
_CENTURIES = "thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty"
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_NUMBER = r"\d+(?:[.,/]\d+)*"


def _complete_range(found: re.Match[str]) -> str:
    """The later year in full: 1914-18."""
    century, first, last = found.groups()
    return f"{century}{first}-{century}{last}" if last > first else found[0]


_SCALE = r"(?: ?(?:thousand|[mb]illion|trillion|[mbt]n|mio|[mk])\b)?"
_REWRITES: tuple[tuple[str, str | Callable[[re.Match[str]], str]], ...] = (
    (r"(?<!\w)(?:[^\W\d_]\.){2,}", lambda found: found[0].replace(".", "")),  # U.S.
    (r"(?<![\d.,])(\d{1,3})((?:[, ]\d{3})+)(?!\d)", lambda found: re.sub("[, ]", "", found[0])),
    (r"\b(?:US|AU|CA|NZ)(?=\$)", ""),
    (
        rf"([{''.join(CURRENCIES)}])\s?({_NUMBER}{_SCALE})",
        lambda found: f"{found[2]} {CURRENCIES[found[1]]} ",
    ),
    (r"(?<![\w.])-(?=\.?\d)", " minus "),
    (r"(?<![\w.])\.(?=\d)", "0."),
    (r"(?<=[^\W\d_])-(?=\d)", ""),  # S-400, COVID-19
    (r"(?<=\d) ?([CF])\b", r" degree \1"),
    (r"\b(?:per ?cent(?:age)?[ -]points?|pp)\b", " percentagepoint "),
    (r"\bbasis points?\b|\bbps?\b", " basispoint "),
    (
        r"\b(USD|EUR|GBP|JPY|CHF) ?(" + _NUMBER + _SCALE + ")",
        r"\2 \1 ",
    ),
    (r"(?<=[^\W\d])\+(?=[^\W\d])|(?<=\w) \+ (?=[^\W\d])", " and "),
    (r"(?<![\d ])\bst\b\.? (?=\w)|(?<=[^\W\d] )st\b\.? (?=\w)", "saint "),
    (r"(?<=\w )st\b\.?$", "street"),
    (r"(?-i:\b([A-G])b)(?= (?:major|minor)\b)", r"\1 flat"),
    (r"(?<=\w )rd\b\.?$", "road"),
    (r"(?<=\w )ave?\b\.?$", "avenue"),
    (r"\bno\.? ?(?=\d)", ""),
    (r"\bww ?(?=(?:[12]|ii?)\b)", "world war "),
    (r"\b(?:a )?fortnight\b", "2 weeks"),
    (rf"\b(?:an?|one) ({_SPANS}) and a half\b", r"1.5 \1"),
    (rf"\ban? ({_SPANS}),? (?:and )?(?=\d)", r"1 \1 "),
    (r"\b(?:a|one) third\b", "1/3"),
    (r"\b(?:a|one) (?=quarter\b)", "one "),
    (r"\b(?:more|greater) than\b", "over"),
    (r"\b(?:less|fewer) than\b", "under"),
    (r"\bvs?\b\.?(?= \w)|\bversus\b", "v"),
    (r"\bbros\b\.?", "brothers"),
    (rf"\b(half|quarter|third|fifth|tenth) of an? (?=(?:{_SPANS}|{_MEASURES})\b)", r"\1 "),
    (r"\b(half|quarter) an? (?=[^\W\d])", r"\1 "),
    (rf"^((?:{_ROUGHLY}) )?an? (?=(?:{_SPANS})$)", lambda found: f"{found[1] or ''} one "),
    (r"\bper cent\b", "percent"),
    (r"\b(?:degrees?|degree ) ?(?:c|cel[sc]ius|centigrade)\b", " celsius"),
    (r"\b(?:degrees?|degree ) ?(?:f|fah?renheit)\b", " fahrenheit"),
    (r"\bmph\b", "miles per hour"),
    (
        rf"\b({_MEASURES}|km|dollar|euro|time|case|beat|turn|word)(s?) an? (?=(?:{_SPANS})\b)",
        r"\1\2 per ",
    ),
    (r"(?<=\d) ?km/s\b", " kilometres per second"),
    (r"(?<=\d) ?m/s\b", " metres per second"),
    (r"\b(\d) ?(?:ft|feet|foot) (\d\d?)$", r"\1 feet \2 inches"),
    (r"\b(\d\d)(\d\d) ?[-–—/] ?(\d\d)(?![\d%])", _complete_range),
    (r"\b(?:km/h|kmh|kph)\b", "kilometres per hour"),
    (r"(?<=\d) (?-i:K)$", " kelvin"),
    (r"^(\d+):([0-5]\d):([0-5]\d)$", r"\1 hours \2 minutes \3 seconds"),
    (r"\b(\d+)h([0-5]\d)\b", r"\1 hours \2 minutes"),
    (r"(\d ?h(?:ours?|rs?)?,? \d+ ?)m\b", r"\1minutes"),
    (r"\b(\d+)m(\d\d)\b", r"\1.\2 metres"),
    (r"(\d ?(?:h|hours?|min|minutes?)),? (?:and )?(?=\d+ ?(?:m|s|min|sec)[a-z]*\b)", r"\1 "),
    (r"\bsq\b\.?", "square"),
    (r"\b([ckm]?m|ft|mi|yd|in)2\b", r" square \1"),
    (r"\b([ckm]?m|ft|mi|yd|in)3\b", r" cubic \1"),
    (r"\bbetween (.{1,20}?) and (?=.*\d)", r"\1 to "),
    (r"\b(?:once )?(?:every|each)\b", "every"),
    (r"\bevery other\b", "every 2"),
    (r"\b(after|back|down|for|in|out|to|up)wards\b", r"\1ward"),
    (r"\bbefore (?:christ|the common era)\b", "bc"),
    (r"\b(?:after christ|anno domini|common era)\b", "ad"),
    (r"\b(?:just|slightly|a (?:little|bit)|somewhat) (?:under|below|less than)\b", "nearly"),
    (r"\b(?:just|slightly|a (?:little|bit)|somewhat) (?=over\b)", ""),
    (
        r"\b(?:upwards? of|in excess of|at least|no fewer than|(?:a )?minimum(?: of)?)(?= \d)",
        "over",
    ),
    (r"\b(?:upwards? of|in excess of|at least|no fewer than|a minimum of)(?= )", "over"),
    (r"^(.*?\d) ?\+$", r"over \1"),
    (r"^(.*?\S) (?:plus|or more|and more|and over)$", r"over \1"),
    (r"^(.*?\d) ?\+ (?=[^\W\d]+$)", r"over \1 "),
    (r"\b(?:doubled|doubling|two-?fold|by a factor of (?:2|two))\b", "2 times"),
    (r"\bhalved\b|\bcut in half\b", "fell by half"),
    (r"\b(?:tripled|tripling|trebled|three-?fold|by a factor of (?:3|three))\b", "3 times"),
    (r"\b(?:quadrupled|four-?fold|by a factor of (?:4|four))\b", "4 times"),
    (
        r"(\d+(?:\.\d+)?) (degrees?(?: celsius| fahrenheit)?|celsius|fahrenheit) "
        r"below (?:zero|freezing)",
        r"minus \1 \2",
    ),
    (r"\bwith(?: no|out any)\b", "without"),
    (r"\b(?:at no|without(?: any)?) (?:extra )?(?:costs?|charges?|payment)\b", "free"),
    (r"\bfree of (?:charge|cost)\b|\bfor (?:free|nothing)\b|\bgratis\b", "free"),
    (r"\b(\d{3})0 ?[-–—] ?(?:\1)?9\b", r"\g<1>0s"),
    (r"\b(?:a (?:little|bit|tad)|somewhat)(?: bit)?\b", "slightly"),
    (r"(?<=\w) ?(?:or so|or thereabouts|approx\.?|approximately)$|(?<=\d)-?ish$", ""),
    (r"(?<=\d(?:st|nd|rd|th)) c\.?$", " century"),
    (
        r"\b(?:there (?:is|are|was|were) )?(?:not enough|too (?:few|little)|insufficient|"
        r"an? (?:lack|shortage|scarcity) of|(?:lack|shortage|scarcity) of)\b",
        "toofew",
    ),
    (r"(?<=\d) ?bpm\b", " beats per minute"),
    (r"(?<=\d) ?rpm\b", " revolutions per minute"),
    (r"\bnumber (?=\d|(?:one|two|three|four|five|six|seven|eight|nine|ten)$)", ""),
    (rf"\b({_CENTURIES}) (?:oh|o) (?=(?:{_ONES})\b)", r"\1 hundred "),
    (r"^\s*[>≥] ?(?=\d)", "over "),
    (r"^\s*[<≤] ?(?=\d)", "under "),
    (r"\ba pair of (?=[^\W\d]+s\b)", ""),
    (r"^not (?:before|until) (?=\d)", ""),
    (r"\bout of every (?=\d)", "out of "),
    (rf"^(\d|{_ONES}) all$", r"\1-\1"),
    (rf"^the first (?=(?:\d+|{_ONES}|ten|twelve)$)", ""),
    (
        r"^(.*\d.*?),? (?:(month|week|year|hour)ly|(?:per )?annum)$",
        lambda found: f"{found[1]} per {found[2] or 'year'}",
    ),
    (
        r"\b(?:(?:is|was|are|were|it) )?(?:violat(?:es|ed|e|ing)|breach(?:es|ed)|against|"
        r"contrary to) the constitution\b",
        "unconstitutional",
    ),
    (r"\bcannot\b", "can not"),
    (r"\b(?:is|are|am) unable to\b", "can not"),
    (r"\b(?:was|were) unable to\b", "could not"),
    (r"\bwont\b", "will not"),
    (r"\bcant\b", "can not"),
    (rf"\b({_AUXILIARIES})nt\b", lambda found: f"{found[1]} not"),
)
_REWRITERS = tuple((re.compile(pattern, re.IGNORECASE), new) for pattern, new in _REWRITES)


def rewrite(text: str) -> str:
    """The text with what can be written in several ways written in one."""
    for pattern, new in _REWRITERS:
        text = pattern.sub(new, text)
    return text
