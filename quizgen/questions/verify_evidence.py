"""Rules of the evidence: what the sentence says around the words that an item is made of."""

import re

from quizgen.facts.lexicon import lexicon
from quizgen.facts.mentions import Mentions
from quizgen.facts.people_signs import saying_forms
from quizgen.questions.candidate import OPEN, Candidate
from quizgen.shipped import word_set

_ASKED = frozenset({"short_answer", "choice"})
_FINDING = "suggest(?:s|ed)?|show(?:s|ed)?|found|finds?|held|holds?|estimate[sd]?|conclude[sd]?"
# "Altruism, the study suggested, was ...", "..., the paper states."
_ASIDE = re.compile(
    rf", ((?:[\w'’.-]+ ){{1,6}}(?:{saying_forms()}|{_FINDING}))(?:[,.]|$)"
    rf"|, ((?:according to|in the (?:view|opinion|words) of) [^,]+)[,.]"
)
_ROW = re.compile(
    r",? (?:and|or) (?:elsewhere|others?|beyond|abroad|more|so (?:on|forth)|the (?:rest|like))\b"
    r"|,? among others?\b"
)
_NAMES = re.compile(r",? (?:and|or|as well as|&) (?:the )?[A-Z]")
_SPOKEN_OF = frozenset({"where", "preposition", "bound preposition", "object", "agent"})
_INDEFINITE = frozenset({"a", "an", "another", "some", "several", "many", "few", "no"})
_THEN = re.compile(
    r"\b(?:at (?:that|the|this) time|back then|these days|nowadays|at (?:the )?present)\b"
)
_SECOND = re.compile(r"\balso (?:refers?|means?|denotes?|describes?|stands?)\b")
_MEASURES = frozenset(
    {"amount", "area", "average", "age", "height", "length", "margin", "mass", "number", "point",
     "population", "proportion", "rate", "revenue", "share", "size", "volume", "value", "vote",
     "weight", "width"}
)  # fmt: skip
_HOLDER = re.compile(r"\b[Ww]hich (?:country|nation|state|city|town|region) (?P<verb>\w+s)\b")
_SINGLED = re.compile(
    r"\b(?:\w+est|most|least|only|first|last|sole|main|\d[\d,.]*|one|two|three|half|majority)\b"
)
_BUT = re.compile(
    r",? (?:but|although|though) (?:\w+ ){0,5}?(?:better|actually|really|in (?:fact|reality|truth)"
    r"|more (?:accurately|properly|correctly)|strictly speaking|mistaken\w*|wrong\w*)\b"
)
_OF_PERSON = re.compile(r"\b(?:his|her|him|himself|herself)\b")


def find_lost_speaker(candidate: Candidate, _: Mentions) -> str:
    """ "X, the study suggested, was ...": who says so is left out of a statement."""
    if candidate.form == "plain gap" or candidate.form.startswith("saying"):
        return ""
    speaker = candidate.frame.speaker if candidate.frame is not None else ""
    told = f"{candidate.statement or candidate.question} {candidate.answer} {speaker}".lower()
    asides = [a or b for a, b in _ASIDE.findall(candidate.evidence.quote.replace("’", "'"))]
    lost = any(aside.lower() not in told and not _names(speaker, aside) for aside in asides)
    return "who says so is left out" if lost else ""


def _names(speaker: str, aside: str) -> bool:
    words = set(re.findall(r"\w{4,}", speaker))
    return bool(words & set(re.findall(r"\w{4,}", aside)))


def find_open_row(candidate: Candidate, _: Mentions) -> str:
    """ "built in Baku and elsewhere": the answer is one of several."""
    if candidate.kind not in _ASKED or not candidate.answer:
        return ""
    quote = candidate.evidence.quote
    place = quote.find(candidate.answer)
    if place < 0:
        return ""
    after = quote[place + len(candidate.answer) :]
    listed = candidate.form in _SPOKEN_OF and candidate.answer[0].isupper() and _NAMES.match(after)
    return "answer is one of several" if _ROW.match(after) or listed else ""


def find_wrong_object(candidate: Candidate, _: Mentions) -> str:
    """ "is influenced by A, those of B, and C", "emerged from A and from B a model": an object
    where the verb has none.
    """
    frame = candidate.frame
    if frame is None or frame.part("object") is None:
        return ""
    if not frame.verb.passive:
        alone = frame.verb.lemma in word_set("questions", "objectless_verbs")
        return "an object of a verb that has none" if alone else ""
    given = frame.verb.lemma in word_set("questions", "gift_verbs")
    return "" if given else "an object of a passive verb"


def find_measure_as_agent(candidate: Candidate, _: Mentions) -> str:
    """ "was ranked 12th by tons of freight": by what it was measured, not who did it."""
    frame = candidate.frame
    agent = frame.part("agent") if frame is not None else None
    if candidate.form != "agent" or frame is None or agent is None or agent.phrase is None:
        return ""
    if sum(part.preposition == "by" or part.role == "agent" for part in frame.parts) > 1:
        return "by whom or by what is not sure"  # "won by Ek, albeit by a narrow margin"
    lemma = agent.phrase.head.lemma
    return "means, not an agent" if lemma in _MEASURES or lexicon().unit(lemma) else ""


def find_unsure_pronoun(candidate: Candidate, _: Mentions) -> str:
    """A pronoun that would stand for "a second attempt", which was one of some."""
    frame = candidate.frame
    past = frame is not None and frame.verb.tag in {"VBD", "VBN"}
    if frame is None or not past or frame.resolved.lower() not in {"it", "they", "its", "their"}:
        return ""
    first = frame.subject.text.split(maxsplit=1)[0].lower()
    return "whom the pronoun means is not sure" if first in _INDEFINITE else ""


def find_passing_meaning(candidate: Candidate, _: Mentions) -> str:
    """ "the Kaaba, a pagan temple at that time": what it was then is not what it is."""
    said = candidate.form in {"apposition", "definition"} and _THEN.search(candidate.answer)
    return "true of some time only" if said else ""


def find_second_meaning(candidate: Candidate, _: Mentions) -> str:
    """ "It also refers to ...": there is another meaning."""
    also = candidate.form == "definition" and _SECOND.search(candidate.evidence.quote)
    return "has more than one meaning" if also else ""


def find_ownerless(candidate: Candidate, _: Mentions) -> str:
    """ "Which party selected Ahlberg as his running mate?": whose?"""
    if candidate.form != "actor" or candidate.answer_kind == "person":
        return ""
    return "pronoun without its owner" if _OF_PERSON.search(candidate.question) else ""


def find_open_holder(candidate: Candidate, _: Mentions) -> str:
    """ "Which country has an embassy in Norrby?": so may others, whatever the article tells of."""
    asked = _HOLDER.search(candidate.question) if candidate.kind in _ASKED else None
    if asked is None:
        return ""
    verb = "have" if asked["verb"] == "has" else asked["verb"].removesuffix("s")
    shared = verb in word_set("questions", "shared_verbs")
    return OPEN if shared and not _SINGLED.search(candidate.question) else ""


def find_correction(candidate: Candidate, _: Mentions) -> str:
    """ "It began with Ek, but might better be dated from 1790": what is told is put right."""
    frame = candidate.frame
    if frame is None:
        return ""
    told = re.sub(r"\W+$", "", frame.clause)[-25:]
    rest = candidate.evidence.quote.partition(told)[2]
    return "put right by what follows" if _BUT.match(rest) else ""


def find_shared_name(candidate: Candidate, mentions: Mentions) -> str:
    """A surname alone that two people of the article bear."""
    told = f"{candidate.question} {candidate.answer if candidate.kind in _ASKED else ''}"
    bearers: dict[str, set[str]] = {}
    for name in mentions.full_names:
        bearers.setdefault(name.rsplit(maxsplit=1)[-1], set()).add(name)
    shared = any(
        len({name[0] for name in names}) > 1 and surname not in mentions.title
        and _stands_alone(surname, told) and not any(name in told for name in names)
        for surname, names in bearers.items()
    )  # fmt: skip
    return "who of that name is not said" if shared else ""


def _stands_alone(name: str, text: str) -> bool:
    """Whether a name stands somewhere without another before or after it."""
    pattern = rf"(?:^|(?P<before>[\w.'’-]+) ){re.escape(name)}(?:['’]s)?(?![\w-])(?! [A-Z])"
    befores = [found["before"] or "" for found in re.finditer(pattern, text)]
    return any(not before[:1].isupper() for before in befores)
