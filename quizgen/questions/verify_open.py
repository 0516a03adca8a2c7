"""Rules of openness: whether what a question tells leaves just one answer."""

import re

from quizgen.facts.frame import Frame, Part
from quizgen.facts.lexicon import lexicon
from quizgen.facts.mentions import Mentions
from quizgen.questions.candidate import OPEN, Candidate
from quizgen.questions.verify_worth import stem
from quizgen.shipped import word_set

_ONE_OF_SEVERAL = re.compile(
    r"(?:About .*: )?who (?:is|was|are|were) (?:one|some|among)\b", re.IGNORECASE
)
_BARE = frozenset({"subject", "finite", "verb", "adverb", "particle"})
RARE = 4
_SOME = frozenset({"many", "some", "several", "most", "few", "much"})
_OF_CLAUSE = frozenset({"object", "bound preposition", "to do", "how"})
UNTOLD = "question does not say what it is about"


def find_openness(candidate: Candidate, _: Mentions) -> str:
    """ "What did X propose?": nothing but subject and verb leaves too many answers."""
    frame = candidate.frame
    if _ONE_OF_SEVERAL.match(candidate.asked):
        return OPEN  # "Who is one of the characters ...?"
    if candidate.form == "outcome":
        return OPEN  # "What did the Silk Road become?"
    if frame is None or candidate.form not in _OF_CLAUSE:
        return ""
    if frame.subject.words[0].lower in _SOME:
        return OPEN  # "Which countries did many immigrants come from?"
    told = {part.role for part in frame.parts} - _BARE
    if candidate.form == "bound preposition":
        return OPEN if _is_habit(frame) else ""
    if frame.verb.lemma in word_set("questions", "open_verbs") and not _is_dated(frame):
        return OPEN  # "What did Huxley receive for the film?"
    if len(told) > 1 and not all(map(_lasts, _list_told(frame))):
        return ""
    if frame.verb.lemma in word_set("questions", "once_verbs") and re.search(
        "^the |[A-Z]", candidate.answer
    ):
        return ""  # "What did du Pont establish?"
    if candidate.form == "to do" and _has_purpose(frame):
        return ""  # "What is the concept of algorithm used for?"
    plain = not any(word.pos == "PROPN" for word in frame.subject.words)
    many = frame.verb.lemma in word_set("questions", "open_verbs")
    return "" if plain and len(frame.subject.words) >= 4 and not many else OPEN


def _list_told(frame: Frame) -> list[Part]:
    """What is left in a question for the object."""
    return [p for p in frame.parts if p.role not in _BARE and p is not frame.part("object")]


def _lasts(part: Part) -> bool:
    """ "for several days" places nothing."""
    return part.preposition == "for" and bool(
        re.search(r"\b(?:day|week|month|year)s?\b", part.text)
    )


def _is_dated(frame: Frame) -> bool:
    return any(part.time is not None and re.search(r"\d{4}", part.text) for part in frame.parts)


def _is_habit(frame: Frame) -> bool:
    """ "What did Lincoln rely on?": somebody does so many times."""
    phrase = frame.subject.phrase
    person = phrase is not None and phrase.kind == "person" and phrase.proper
    told = {part.role for part in frame.parts} - _BARE
    return person and len(told) < 2 and frame.verb.lemma in _HABITS


_HABITS = frozenset({"rely", "depend", "focus", "contribute", "deal", "concentrate", "suffer"})


def _has_purpose(frame: Frame) -> bool:
    """Whether the subject is a thing that is for something, not somebody with many aims."""
    phrase = frame.subject.phrase
    if phrase is None or phrase.kind == "person":
        return False
    named = phrase.proper and not frame.verb.passive  # "What did the Platform attempt to do?"
    return frame.verb.lemma in _FOR_SOMETHING and not named


_FOR_SOMETHING = frozenset({"use", "attempt", "seek", "aim", "require"})


def find_misplaced_noun(candidate: Candidate, _: Mentions) -> str:
    """ "What android won ...? the PKD": a noun beside the verb that is no measure was misread."""
    frame = candidate.frame
    stray = [part for part in frame.parts if part.role == "measure"] if frame else []
    lost = any(part.time is None and not _measures(part.text) for part in stray)
    adverbs = [part for part in frame.parts if part.role == "adverb"] if frame else []
    lost = lost or any(_is_rare_noun(part.words[0].lower) for part in adverbs)
    return "a noun without its place" if lost else ""


def _is_rare_noun(word: str) -> bool:
    """An adverb that the dictionary knows as a noun: "android", but not "home" or "daily"."""
    words = lexicon()
    return words.is_noun(word) and words.familiarity(word) < RARE and not word.endswith("ly")


def _measures(text: str) -> bool:
    return bool(re.search(r"\d|\b(?:times?|percent|year|month|week|day|hour|once|twice)", text))


def find_earlier_past(candidate: Candidate, _: Mentions) -> str:
    """ "Who had joined the army?", "Which harbour had ... seized in 1774?": before what?"""
    frame = candidate.frame
    finite = frame.part("finite") if frame is not None else None
    if frame is None or finite is None or finite.text.lower() != "had":
        return ""
    dated = any(p.role == "when" or p.preposition in {"before", "until"} for p in frame.parts)
    wh = candidate.kind in {"short_answer", "choice"}
    return UNTOLD if wh and not dated else ""


def find_bare_act(candidate: Candidate, mentions: Mentions) -> str:
    """ "Selection was limited to pilots": of whom?"""
    frame = candidate.frame
    if frame is None or candidate.form in {"subject", "definition"} or frame.resolved:
        return ""
    titled = {stem(lemma) for lemma in mentions.title_lemmas}
    known = stem(frame.subject.words[0].lemma) in titled
    return UNTOLD if _is_bare_act(frame) and not known else ""


def _is_bare_act(frame: Frame) -> bool:
    phrase = frame.subject.phrase
    single = phrase is not None and len(phrase.words) == 1 and phrase.head.tag == "NN"
    return bool(single and phrase and not phrase.proper and phrase.kind in {"act", "event"})
