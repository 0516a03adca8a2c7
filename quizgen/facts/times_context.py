"""Whether a bare number is a year, by the words around it."""

import re

from quizgen.facts.times_grammar import UNIT

# Lower-case words in -s that are no plural nouns, so that a year may stand before them.
_NOT_PLURAL = re.compile(
    r"is|was|has|does|as|his|its|this|thus|across|always|perhaps|unless|plus|less|us|towards|besides"
    r"|afterwards|sometimes|regards|nevertheless|onwards|backwards|upwards|lets|makes|gives|shows"
    r"|sees|becomes|remains|says|goes|takes|comes|begins"
)
_PLURAL_WITHOUT_S = re.compile(r"people|men|women|children|police|percent|per|dead|other|more")
_MEASURES = re.compile(
    r"\s?(?:%|km\b|m\b|cm\b|mm\b|kg\b|g\b|ft\b|mph\b|hectares?|acres?|metres?|meters?|kilomet\w+|miles?"
    rf"|feet|foot|inch(?:es)?|yards?|tons?|tonnes?|pounds?|dollars?|euros?|times|{UNIT})\b"
)
_COUNTING_NOUNS = re.compile(
    r"\b(?:total|population|number|average|mean|median|maximum|minimum|height|length|width|weight"
    r"|depth|distance|area|elevation|altitude|cost|price|score|capacity|sum|majority|group|team|crew"
    r"|crowd|staff|force|army|speed|fleet|margin|range|value|budget|salary|fee|fine|quota|audience"
    r"|attendance|congregation|output|reward|size|membership|circulation|ratio|out) of $",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"\b(?:forecasts?|budgets?|plans?|planned|scheduled|targets?|due|projected|expected|slated|set"
    r"|projections?|estimates?|figures?|data|results|goals?) for $",
    re.IGNORECASE,
)
_CHANGING = re.compile(
    r"\b(?:rose|risen|rising|rises?|increas\w+|gr[eo]w\w*|fell|fall\w*|drop\w*|decreas\w+|declin\w+"
    r"|rang\w+|reduc\w+|cut|climb\w*|jump\w*|expand\w*|went|go(?:es|ing)?|up|down|of|was|were|is|are)"
    r"\b[^.;:]{0,40}$",
    re.IGNORECASE,
)
_AMOUNT = re.compile(r"\b(?:was|were|is|are|of|at|for|to|from|with|has|had|have) $")
_CLAUSE_START = re.compile(r"(?:^|[.!?;:,—–(\"“”]\s*|\b(?:and|but|that|which|while) )$")
_YEAR_SUBJECT = re.compile(r" (?:was|saw|marked|brought|is|will be|became|began|ended)\b")
_LOOSE = (
    "by",
    "from",
    "of",
    "for",
    "before",
    "after",
    "about",
    "around",
    "between",
    "through",
    "to",
)


def is_year(text: str, start: int, number: int, end: int, preposition: str) -> bool:
    """Whether the number just before `end` is a year; the span with `preposition` has `start`."""
    before, after = text[:start], text[end:]
    if number < 1000 or number > 2100 or _MEASURES.match(after):
        return False
    if not preposition:
        return _is_bare_year(before, after)
    word = preposition.lower().split()[-1]
    if word in ("at", "over", "within", "on", "towards", "toward"):
        return False
    if word == "of" and not _is_of_year(before, after):
        return False
    if word == "for" and not _PLANNED.search(f"{before}for "):
        return False
    if preposition.lower() in ("around", "about") and _AMOUNT.search(before):
        return False
    if word in ("from", "between") and re.match(r" ?(?:to|and|until|–|-) ?\d", after):
        return False  # a range that is none of years
    return not stands_before_plural(after) or _may_precede_noun(before, number, word, text[start])


def stands_before_plural(after: str) -> bool:
    """Whether the text goes on with a plural noun: " troops entered"."""
    found = re.match(r" ([a-z][a-z-]+)\b", after)
    return bool(found and _is_plural(found[1]))


def _is_plural(word: str) -> bool:
    plural = word.endswith("s") and not word.endswith("ss") and not _NOT_PLURAL.fullmatch(word)
    return plural or bool(_PLURAL_WITHOUT_S.fullmatch(word))


def _may_precede_noun(before: str, number: int, word: str, first: str) -> bool:
    """Before a plural noun a year is sure at the start of a clause: "In 1998 prices rose"."""
    if first.isupper() or _CLAUSE_START.search(before):
        return True
    return word not in _LOOSE and number % 100 != 0


def _is_of_year(before: str, after: str) -> bool:
    if _COUNTING_NOUNS.search(f"{before}of ") or re.search(r"\b[Aa]n? [\w-]+ $", before):
        return False
    return not re.match(r" [a-z]+", after) or not stands_before_plural(after)


def _is_bare_year(before: str, after: str) -> bool:
    if not before and not after:
        return True  # an answer
    if re.search(r"\((?:[a-z]+\.? |[^()]{0,60}[,;] )?$", before) and re.match(r"[),;]", after):
        return True
    return bool(re.search(r"(?:^|[.!?]\s)$", before) and _YEAR_SUBJECT.match(after))


def is_year_range(
    text: str, start: int, years: tuple[int, int], end: int, preposition: str
) -> bool:
    """Whether two numbers, "from 1914 to 1918", are years."""
    before, after = text[:start], text[end:]
    first, last = years
    if not 0 < first < last <= 2100 or _MEASURES.match(after):
        return False
    if first < 1000:
        lifetime = last - first <= 120 and after.startswith(")")
        return lifetime and bool(re.search(r"\((?:[^()]*[,;] )?(?:c\. ?)?$", before))
    if first % 50 == 0 and last % 50 == 0 and _CHANGING.search(before):
        return False
    if not preposition and re.match(r" [A-Za-z]", after) and not _FUNCTION_WORD.match(after):
        return False
    sure = text[start].isupper() or (first % 50 and last % 50)
    return bool(sure) or not stands_before_plural(after)


_FUNCTION_WORD = re.compile(
    r" (?:and|or|but|in|on|at|by|to|for|with|from|as|when|while|that|which|who|the|a|an|he|she|it"
    r"|they|was|were|is|are|had|has|of)\b"
)
