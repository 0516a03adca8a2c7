"""Rules of the clause: what is wrong with the reading that an item is made from, or ""."""

import re
from difflib import SequenceMatcher

from quizgen.facts.frame import Frame, Part
from quizgen.facts.lexicon import lexicon
from quizgen.facts.mentions import Mentions
from quizgen.questions.candidate import Candidate


def find_noun_as_verb(candidate: Candidate, mentions: Mentions) -> str:
    """ "C4 plants first bind ..." read as what C4 plants: the pair is a noun elsewhere."""
    frame = candidate.frame
    if frame is None or frame.part("finite") is not None or frame.verb.tag not in {"VBZ", "VBP"}:
        return ""
    if frame.verb.lemma in {"have", "do"}:
        return ""  # "Asia has" may be said twice
    pair = f"{frame.subject.words[-1].text} {frame.verb.lexical}"
    return "the verb is a noun elsewhere" if mentions.text.count(pair) > 1 else ""


def find_open_aside(candidate: Candidate, _: Mentions) -> str:
    """A subject with "..., which ..." or "..., a ..." in it whose second comma was lost."""
    frame = candidate.frame
    if frame is None or (candidate.kind == "short_answer" and candidate.form == "subject"):
        return ""
    phrase = frame.subject.phrase
    text = frame.subject.text
    listed = phrase is not None and phrase.plural and re.search(r"\b(?:and|or)\b", text)
    return "an aside is not closed" if text.count(",") == 1 and not listed else ""


def find_cut_relative(candidate: Candidate, _: Mentions) -> str:
    """ "... surfaces, which scatter according to X" of which "... surfaces according to X" is left.

    What is left out of a sentence may begin with "which" only if it ends where that clause does.
    """
    frame = candidate.frame
    if frame is None:
        return ""
    kept, said = _WORDS.findall(frame.clause), _WORDS.findall(frame.evidence.quote)
    for kind, start, end, *__ in SequenceMatcher(None, said, kept, autojunk=False).get_opcodes():
        left_out = said[start:end]
        opened = [word for word in left_out[:3] if word in _RELATIVE]
        closed = left_out and (left_out[-1] in _STOPS or said[end : end + 1] in _ENDS)
        if kind == "delete" and opened and left_out[0] in {",", *opened} and not closed:
            return "a relative clause is cut short"
    return ""


_WORDS = re.compile(r"[\w'’-]+|[^\w\s]")
_RELATIVE = frozenset({"which", "who", "whose", "whom", "where"})
_STOPS = frozenset({",", ";", ":", "–", ")", "."})
_ENDS: tuple[list[str], ...] = ([], *([stop] for stop in sorted(_STOPS)), ["and"], ["but"], ["or"])


def find_dated_present(candidate: Candidate, _: Mentions) -> str:
    """ "goes to the United States in 2006"."""
    frame = candidate.frame
    if frame is None or frame.verb.tag not in {"VBZ", "VBP"} or frame.verb.modal:
        return ""
    finite = frame.part("finite")
    perfect = finite is not None and finite.text.lower() in {"has", "have"}
    dated = any(
        p.time is not None and p.time.precision in {"year", "month", "day"}
        and p.time.preposition in {"in", "on", "since"} for p in frame.parts
    )  # fmt: skip
    return "present tense with a date" if dated and not perfect else ""


def find_first_name(candidate: Candidate, mentions: Mentions) -> str:
    """ "Mary is known for ...": which Mary?"""
    frame = candidate.frame
    phrase = frame.subject.phrase if frame is not None else None
    if phrase is None or len(phrase.words) != 1 or candidate.form == "subject":
        return ""
    short = phrase.text.isupper()  # "UTC", "NAT"
    bare = lexicon().first_name(phrase.text) and phrase.text not in mentions.people and not short
    return "a first name alone" if bare and phrase.text not in mentions.title else ""


def find_loose_infinitive(candidate: Candidate, _: Mentions) -> str:
    """ "... covered by grass, to be replaced by ...", "... use zoning": the end was misread."""
    frame = candidate.frame
    parts = frame.parts if frame is not None else ()
    loose = any(
        p.role == "when" and p.words[0].tag in {"VB", "TO"} and not _is_aim(p, frame) for p in parts
    )
    return "an infinitive without its place" if loose else ""


def _is_aim(part: Part, frame: Frame | None) -> bool:
    """ "To succeed, the business must ...": before the subject it has its place."""
    first = part.words[0]
    return frame is not None and first.text == "To" and first.index < frame.subject.words[0].index


def find_whereabouts(candidate: Candidate, _: Mentions) -> str:
    """ "Mr Rudd is in Islamabad": true on that day only."""
    frame = candidate.frame
    phrase = frame.subject.phrase if frame is not None else None
    if frame is None or phrase is None or frame.verb.lemma != "be" or frame.verb.passive:
        return ""
    roles = {part.role for part in frame.parts if part.time is None}
    told = roles - {"subject", "finite", "preposition", "adverb"}
    now = frame.verb.tag in {"VBZ", "VBP"} and phrase.kind == "person" and phrase.proper
    return "going on at the time of writing" if now and not told else ""


def find_unnamed_person(candidate: Candidate, _: Mentions) -> str:
    """ "A German philosopher took up the theme": who it was is what matters."""
    frame = candidate.frame
    phrase = frame.subject.phrase if frame is not None else None
    if frame is None or phrase is None or candidate.kind not in {"true_false", "cloze"}:
        return ""
    unnamed = phrase.words[0].lower in {"a", "an"} and phrase.kind == "person"
    once = frame.verb.tag == "VBD" and not frame.resolved
    return "event is not identified" if unnamed and once else ""


def find_empty_copula(candidate: Candidate, _: Mentions) -> str:
    """ "became together with ..." is what is left when the complement was misread."""
    frame = candidate.frame
    if frame is None or frame.verb.lemma not in {"become", "remain", "seem"} or frame.verb.passive:
        return ""
    told = frame.part("complement") or frame.part("adjective") or frame.part("name")
    return "" if told or frame.part("to_do") else "what became of it is lost"


def find_disagreement(candidate: Candidate, _: Mentions) -> str:
    """The verb of the clause agrees with its subject; if not, the parse is wrong."""
    frame = candidate.frame
    if frame is None or frame.subject.phrase is None or frame.resolved:
        return ""
    phrase = frame.subject.phrase
    finite = frame.part("finite")
    verb = finite.text.lower() if finite else ""
    if phrase.plural and (verb in {"is", "was", "has", "does"} or frame.verb.tag == "VBZ"):
        return "" if phrase.proper else "verb does not agree with its subject"
    if (
        not phrase.plural
        and phrase.head.tag == "NN"
        and (verb in {"are", "were", "have", "do"} or frame.verb.tag == "VBP")
    ):
        if lexicon().noun_class(phrase.head.lemma) == "group":
            return ""
        counted = phrase.head.lower in {
            "number",
            "majority",
            "variety",
            "total",
            "half",
            "percent",
            "%",
        }
        return "" if counted else "verb does not agree with its subject"
    return ""
