"""Rescue: a sentence that could not be read, made simpler as text and read once more."""

import re

TRIED = frozenset(
    {
        "colon or semicolon",
        "dash",
        "subject unclear",
        "no verb at its root",
        "too short or too long",
        "second parse splits the clause",
        "second parse has no verb",
        "second parse has no clear subject",
        "parses disagree about the verb",
        "parses disagree about the subject",
        "odd construction",
        "odd opening",
    }
)
# What follows such a clause has to be the main verb or a joint: "..., opposite in direction to it"
# goes on with what the clause says.
_GOES_ON = (
    r"(?= (?:\w+ly |also |later |then )?(?:and|but|or|is|are|was|were|has|have|had|can|could|will"
    r"|would|may|might|must|did|does|do|became|began|came|made|took|went|won|led|gave|wrote|found"
    r"|held|left|lost|met|said|saw|sent|spoke|stood|told|rose|ran|fell|grew|kept|knew|built|brought"
    r"|chose|drew|fought|sold|spent|taught|thought|[a-z]+[^s]s)\b)"
    r"(?! (?:and|but|or) (?:who|which|where|whose|when)\b)"
)
_RELATIVE = re.compile(rf", (?:who|which|where|whose|when) [^,;:\"]{{4,120}},{_GOES_ON}")
_APPOSITION = re.compile(  # not the next of a list
    r"(?<=[A-Za-z]), (?:a|an|the|one of) [^,;:\"]{4,90},(?= [a-z])(?! (?:the|an?|and|or) )"
    r"(?! [^,]{1,40}, (?:and|or) )"
)
_BEFORE_WHO = re.compile(r"(?<=[A-Za-z]), (?:a|an|the) [^,;:\"]{4,90}(?=, (?:who|which|where) )")
_TAIL = re.compile(
    r", (?:who|which|where|whose|although|though|while|whereas|including|such as|as well as"
    r"|making|leading|causing|allowing|resulting|citing|using|based on|with) [^;:\"]{4,200}\.$"
)
_LEAD = re.compile(
    r"^(?:Although|Though|While|Despite|Unlike|Because|Since|As(?! of)|After)\b"
    r"[^,;:\"]{3,120}, (?=[A-Za-z])(?![^,]{3,60}, (?:and|or) )"  # ", B, and C" goes on with a list
)
_AFTER_COLON = re.compile(r"^([^:;\"]{20,}[a-z]): [^\"]+\.$")
_DASH = re.compile(  # with spaces around it or, before a phrase of its own, without
    r" – |(?<=[a-z])–(?=(?:the|an?|or|they|which|who|where|when|including|such|some|not)\b)"
)
_PAIRED = re.compile(r"\b(?:contrast|compar|replac|combin|equat)\w* .*, with\b")  # with what?
_SHORTEST = 6


def simplify_text(sentence: str) -> str:
    """The sentence without comma-set clauses, lead and tail; "" if nothing was taken out.

    What is cut off may only add to the rest, never limit it.
    """
    if '"' in sentence or sentence.count("(") != sentence.count(")"):
        return ""
    if _PAIRED.search(sentence):
        return ""
    text = _RELATIVE.sub(_cut_relative, sentence)
    text = _APPOSITION.sub(_cut_apposition, _BEFORE_WHO.sub("", text))
    text = _TAIL.sub(".", text)
    text = _LEAD.sub(_cut_lead, text)
    before_dash = _DASH.split(text)[0].rstrip(" ,")
    if before_dash != text and len(before_dash.split()) >= _SHORTEST:
        text = before_dash + "."
    found = _AFTER_COLON.match(text)
    if found and not re.search(r"\b(?:following|follows|these|this|are|is)$", found.group(1)):
        text = found.group(1) + "."
    if text == sentence or len(text.split()) < _SHORTEST:
        return ""
    return text[:1].upper() + text[1:]


def _cut_relative(found: re.Match[str]) -> str:
    """Nothing, but for a clause that may go on: ", which was printed twice, and was revived"."""
    told = re.match(r", (?:who|which) (was|were|is|are|has|have|had)\b", found.group(0))
    after = found.string[found.end() :]
    if found.group(0).startswith((", where ", ", when ")) and _JOINED_VERB.match(after):
        return found.group(0)  # "the town, where Ek was a pastor, and kept its rank": who did?
    goes_on = told and re.match(
        rf" (?:and|but|or) (?:\w+ly |also |later )?{told.group(1)}\b", after
    )
    return found.group(0) if goes_on else ""


def _cut_lead(found: re.Match[str]) -> str:
    """Nothing, but for a lead that tells when: "As counted in 2001, the Finns were few"."""
    return found.group(0) if re.search(r"\b(?:1\d{3}|20\d\d)\b", found.group(0)) else ""


_JOINED_VERB = re.compile(r" (?:and|but|or) (?:[a-z]+ly )?[a-z]+ed\b")


def _cut_apposition(found: re.Match[str]) -> str:
    """Nothing, but for the rest of a list: "Sweden, the Union and the Group of Eight, have", and
    for what goes on with one: ", a substance that acts on mood, appetite and sleep, but".
    """
    listed = _AND_ANOTHER.search(found.group(0)) or _AND_LAST.match(found.string[found.end() :])
    return found.group(0) if listed else ""


_AND_LAST = re.compile(r" [a-z]+ (?:and|or) [a-z]+[,.]")
_AND_ANOTHER = re.compile(r" (?:and|or) (?:the|an?|[A-Z]\w*) ")
