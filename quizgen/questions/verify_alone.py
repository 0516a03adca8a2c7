"""Rules of standing alone: whether a reader who forgot the article knows what is asked."""

import re
from collections.abc import Collection

from quizgen.facts.lexicon import lexicon
from quizgen.facts.mentions import Mentions
from quizgen.questions.candidate import UNNAMED, Candidate
from quizgen.shipped import word_set


def find_missing_anchor(candidate: Candidate, mentions: Mentions) -> str:
    """A question that stands alone holds a name, a number, the topic, or enough to go by."""
    if candidate.form in {
        "definition",
        "acronym",
        "apposition",
        "term",
        "superlative",
        "described",
    }:
        return ""
    words = re.findall(r"[\w'’-]+", candidate.asked)[1:]
    plain = [w for w in words if w.lower() not in word_set("questions", "stop_words")]
    named = [w for w in plain if w[0].isupper() or w[0].isdigit()]
    topical = [w for w in plain if _is_in(w.lower(), mentions.title_lemmas | mentions.main_lemmas)]
    if len(plain) < 2:
        return "question is thin"
    told = candidate.question.endswith(" called?")  # "What is the practice of ... called?"
    return "" if named or topical or told else UNNAMED


def _is_in(word: str, lemmas: Collection[str]) -> bool:
    return any(form in lemmas for form in (word, word.rstrip("s")))


def find_open_start(candidate: Candidate, _: Mentions) -> str:
    """A statement that begins with "His" or "Whose" is about somebody in the sentence before.

    So is what "In other stories" or "Domestically, ..." speak of: graders used 1 of 13.
    """
    if candidate.kind not in {"true_false", "cloze"}:
        return ""
    opener = re.match(r"(\w+), ", candidate.question)
    ties = opener and opener.group(1).lower() in word_set("questions", "tying_openers")
    return "the first word points back" if ties or _LEANS.match(candidate.question) else ""


_LEANS = re.compile(
    r"(?:\w+ which|That|His|Her|Its|Their|Whose|Which|Who|At all times|In (?:other|such)"
    r"|Other than that"
    r"|As an? (?:result|consequence|counter\w+|compromise|response|alternative|example)(?=,))\b"
)


def find_nameless(candidate: Candidate, mentions: Mentions) -> str:
    """What is asked of common things in common words has many answers, or leans on the article."""
    frame = candidate.frame
    if frame is None or candidate.form not in _OPEN_FORMS:
        return ""
    phrase = frame.subject.phrase
    if candidate.form != "subject" and phrase is not None and phrase.proper:
        return ""
    words = re.findall(r"[\w'’-]+", candidate.asked)[1:]
    if any(w[0].isupper() and not lexicon().calendar_kind(w) for w in words):
        return ""
    told = weigh_topic(candidate.asked, mentions) >= PLENTY
    return "" if told else "question does not say what it is about"


_OPEN_FORMS = frozenset({"subject", "object", "bound preposition", "agent", "adjective", "to do"})
PLENTY = 2.5


def find_bare_share(candidate: Candidate, _: Mentions) -> str:
    """ "The team has achieved more than 80%": of what?"""
    frame = candidate.frame
    if frame is None:
        return ""
    for part in frame.parts:
        phrase = part.phrase
        share = phrase is not None and phrase.head.text in {"%", "percent"}
        if part.role == "object" and share and not any(w.lower == "of" for w in part.words):
            return "share of what is not said"
    return ""


def find_unknown_event(candidate: Candidate, _: Mentions) -> str:
    """ "A bridge was opened in 1981": which bridge?"""
    frame = candidate.frame
    if frame is None or frame.resolved or candidate.form in {"subject", "requirement"}:
        return ""
    finite = frame.part("finite")
    past = frame.verb.tag == "VBD" or (finite is not None and finite.text in {"has", "had", "have"})
    first = frame.subject.words[0]
    bare = first.lower in {"a", "an", "some"} or (first.pos == "NUM" and first.dep == "nummod")
    counted = candidate.form in {"how many", "share"}
    if first.pos == "NUM" and candidate.answer.lower() not in frame.subject.text.lower():
        counted = False  # "How many people did two storms injure?"
    if past and bare and len(frame.subject.words) <= 3 and not counted:
        return "event is not identified"
    return ""


def find_missing_topic(candidate: Candidate, mentions: Mentions) -> str:
    """Whether a reader who forgot the article knows what the question is about.

    Names weigh most, rare terms and words of the title next, everyday words little; a country alone
    says little.
    """
    if candidate.form in {"acronym", "apposition", "definition", "requirement"}:
        return ""
    told = weigh_topic(candidate.asked, mentions) >= ENOUGH
    return "" if told else "question does not say what it is about"


def weigh_topic(question: str, mentions: Mentions) -> float:
    """How much of its topic a question tells: 1 to 1.5 for a name, less for everyday words."""
    words = dict.fromkeys(re.findall(r"[\w'’.-]*\w", question)[1:])
    return sum(_weigh(word, mentions) for word in words)


ENOUGH = 1.6


def _weigh(word: str, mentions: Mentions) -> float:
    lower = word.lower().removesuffix("'s").removesuffix("’s")
    if lower in word_set("questions", "stop_words") or word[0].isdigit():
        return 0.0
    if lexicon().calendar_kind(word):
        return 0.0
    if word[0].isupper():
        place = lexicon().country(word) or lexicon().is_demonym(word)
        if place and lower not in mentions.title_lemmas:
            return 0.5
        return 1.5 if mentions.capital[word] >= 3 else 1.0
    single = lower.removesuffix("s")
    noun = lexicon().is_noun(single) or lexicon().is_noun(lower)
    known = max(lexicon().familiarity(lower), lexicon().familiarity(single))
    repeated = mentions.lemmas[lower] + mentions.lemmas[single] >= 3
    if known <= 4 and (noun or (known <= 2 and len(lower) > 5)):
        return 1.5 if repeated and noun else 0.75
    if lower in mentions.title_lemmas or single in mentions.title_lemmas:
        return 1.0
    return 0.2 if noun else 0.1
