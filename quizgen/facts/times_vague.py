"""Times that only the writer knew: "recently", "at the time", "a few years ago", "this week"."""

import re

from quizgen.facts.times_draft import Draft, Reader, unknown
from quizgen.facts.times_grammar import MONTH, SEASON, UNIT, WEEKDAY

_FEW = r"(?:a few|several|some|many|a couple of|a number of|countless|just)"
_WORDS = (
    r"now(?! that)|right now|nowadays|today|currently|presently|at present"
    r"|at the moment|these days|(?<!as )soon"
    r"|recently|until recently|more recently|most recently|lately|so far|to date"
    r"|(?:until|till|up to|by|from) now(?: on)?"
    r"|long ago|some time ago|(?:ever )?since then|by then|until then"
    r"|back then|at (?:the|this) time(?! (?:of|that|when)\b)|at the same time"
    r"|the day (?:before yesterday|after tomorrow)"
    r"|(?:in|over|during) (?:the )?(?:recent|coming|past|last|next|following|intervening)(?: few)? "
    r"(?:times|hours|days|weeks|months|years|decades|centuries)"
    r"|(?:in|during|over) the (?:past|future|last year|past year|next year|coming year)"
    r"|in the near future|(?:earlier|later) this week|(?:this|last|next|the following|the previous)"
    r" (?:week|weekend|decade)|the (?:next|following|previous) (?:morning|afternoon|evening|night)"
    r"|that (?:spring|summer|autumn|fall|winter|week|weekend|morning|afternoon|evening|night)"
    r"|(?:the )?(?:last|this|next|that) (?:year|month|week|century|decade)['’]s"
    r"|(?:from|since) [^,;.]{3,30} (?:to|until|till) (?:the present(?: day)?|today|now)"
    r"|(?:by |at |in |since )?the (?:beginning|start|middle|end) of the"
    r" (?:day|week|month|year|decade|century)(?! BC)|(?:yesterday|today|tomorrow|tonight)['’]s"
    rf"|(?:last|this|next) (?:{MONTH}|{SEASON}|{WEEKDAY})['’]s"
    rf"|(?:{_FEW} )?{UNIT} (?:ago|later|earlier)|(?:shortly|soon) (?:afterwards?|thereafter)"
)


def _read_vague(match: re.Match[str]) -> Draft:
    return Draft(match.start(), match.end(), "", "part", True, unknown)


VAGUE: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (re.compile(rf"(?<![\w’'-])(?i:{_WORDS})(?![\w-])"), _read_vague),
)
