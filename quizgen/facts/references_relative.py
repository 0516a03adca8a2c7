"""What in a text counts from somewhere else: "later", "last year", "the same", "both"."""

import re

_RELATIVE = re.compile(
    r"\b(?:today|yesterday|tomorrow|now|nowadays|(?<!illion years )ago|recently|recent|currently"
    r"|current|lately|soon"
    r"|(?:last|next|this) (?:year|month|week|night|summer|winter|spring|autumn|season|decade"
    r"|century|time|\w+day)(?! of)|the (?:next|last|past) (?:few |several |two |three )?"
    r"(?:years|months|weeks|days|decades|time)|these days|so far|to date"
    r"|at (?:the|that) time(?! of)"
    r"|at this|the same|the (?:former|latter)|that (?:year|month|day|week|time)"
    r"|the (?:previous|following|latter|latest|others?|above|below)"
    r"|(?<!no )(?<!years )earlier"
    r"|later(?! (?:known|called|renamed|named))|then|there|here|thereafter|afterwards?|meanwhile"
    r"|previously|until now|yet|another|subsequent(?:ly)?|hence|again"
    r"|further(?! (?:north|south|east|west))"
    r"|as a result(?! of)|consequently|likewise|nearby(?! [\w ]*of [A-Z])|"
    r"(?<!each )(?<!and )(?<!than most )(?<!than any )(?<!than all )(?<!\bany )"
    r"(?<!of )(?<!like )(?<!compared to )(?<!compared with )(?<!different from )"
    r"other(?! than)(?! (?:[\w-]+ ){1,3}such as)"
    r"|others|such(?! as)|respectively"
    r"|instead|as well(?! as)|upcoming|in turn|as follows|in response|in return"
    r"|(?:do|did|does|doing|done) so|the (?:two|three|four|five|pair of) (?!world wars)\w+(?! of)"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:s|'s)?(?: (?:night|morning|evening|afternoon))?"
    r"|(?:mentioned|cited|listed|given|described|discussed|noted|shown|seen)"
    r" (?:above|below|earlier|before)"
    r"|similar(?! to)"
    r"|both(?! [\w-]+ and)"
    r"(?! (?:the|an?|in|as|by|for|to|on|from|its|(?-i:[A-Z])[\w'’-]+) [^,.;]{2,60} and))\b"
    r"|\bthe \d{1,2}(?:st|nd|rd|th)(?! century| centuries| of| and| most| largest| highest| \w+)",
    re.IGNORECASE,
)


def find_relative(text: str) -> str:
    """The first word of a text that counts from somewhere else ("later", "last year"), or ""."""
    found = next((one for one in _RELATIVE.finditer(text) if not _closes_pair(one)), None)
    return found.group(0).lower() if found else ""


def _closes_pair(found: re.Match[str]) -> bool:
    """ "the senators Ek and Berg, both lawyers": which two, was said just before."""
    before = found.string[: found.start()]
    return found.group(0) == "both" and before.endswith(", ") and " and " in before
