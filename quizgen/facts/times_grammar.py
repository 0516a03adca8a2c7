"""The pieces that patterns of time are made of."""

from quizgen.facts.number_words import NUMBER_WORDS, ORDINAL
from quizgen.facts.times_moment import DAY_PARTS, MONTHS, SEASONS

WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
ABBREVIATIONS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

START = r"(?<![\w$£€¥#@/&+])(?<![\w$£€¥]-)(?<![\d.,]\.)(?<!\d[,–—-])"
STOP = r"(?![\w%°])(?!-[a-z])(?!['’]s\b)(?![.,:]\d)(?!/\d)"

_APPROXIMATE = r"(?:about|around|approximately|roughly|circa|ca\.|c\.)"
_SIMPLE = r"(?:in|on|since|by|from|until|till|during|throughout|before|after|at|through|towards?)"
PREPOSITION = (
    r"(?i:as (?:early|late|recently|far back) as|as (?:of|from)|prior to|up (?:to|until|till)"
    r"|(?:just|shortly|soon|immediately|long|right) (?:before|after)"
    r"|(?:early|late|later|earlier) in"
    rf"|ever since|in or (?:about|around)|{_SIMPLE} {_APPROXIMATE}|{_APPROXIMATE}|{_SIMPLE}"
    r"|between|for|of|within|over)"
)

MONTH = rf"(?:{'|'.join(MONTHS)}|(?:{'|'.join(ABBREVIATIONS)}|Sept)\b\.?)"
WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)})"
SEASON = rf"(?:{'|'.join(SEASONS)}|{'|'.join(name.title() for name in SEASONS)})"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
ORDINAL_DAY = r"(?:1st|2nd|3rd|2[1]st|22nd|23rd|31st|(?:[4-9]|1\d|20|2[4-9]|30)th)"
ERA = r"(?:BCE|BC|CE|AD|B\.C\.E?\.?|A\.D\.|C\.E\.)"
# A year beside a month or an era may be any; a bare one must look like a year.
YEAR = rf"(?:(?:AD|A\.D\.) ?\d{{1,4}}|\d{{1,4}} ?{ERA}|1\d{{3}}|20\d\d|2100|[3-9]\d\d(?!\d))"
BARE_YEAR = (
    rf"(?:(?:AD|A\.D\.) ?\d{{1,4}}|\d{{1,2}},\d{{3}} ?{ERA}|\d{{1,5}} ?{ERA}|1\d{{3}}|20\d\d|2100)"
)
OTHER_YEAR = (
    r"(?:of )?(?:last|this|next|that|that same|the same|the following|the previous|the preceding)"
    r" year\b(?!['’]s)"
)
CENTURY = rf"(?i:{ORDINAL} (?:century|centuries))(?: {ERA})?"
PART = (
    r"(?i:early|mid|late|(?:the )?(?:very )?(?:beginning|start|middle|end|turn"
    r"|(?:first|second) half|(?:first|second|third|fourth) quarter"
    r"|(?:first|last|final|second) (?:third|weeks?|days?|months?|years?|decades?)) of)"
)
DAY_PART = rf"(?:{'|'.join(DAY_PARTS)})"
NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?|(?i:{NUMBER_WORDS}))"
UNIT = r"(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|century|centuries)"
