"""Traits of the wording: length, names, figures, familiar words, the topic."""

import math
import re
from collections.abc import Iterator

from quizgen.facts.lexicon import lexicon
from quizgen.facts.mentions import Mentions
from quizgen.facts.title_words import is_headline
from quizgen.questions.candidate import Candidate
from quizgen.questions.verify_topic import touches_topic
from quizgen.questions.verify_worth import stem
from quizgen.shipped import word_set

RARE, KNOWN = 2, 10  # familiarity of a word
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_YEAR = re.compile(r"\b(?:1\d{3}|20\d\d)\b")
_SIGNS = {
    "cause": r"because|due to|led? to|caus\w+|result\w*|why",
    "years long ago": r"1[0-8]\d\d",
    "honours": r"won|awards?|awarded|prizes?|medals?|record|rank\w*|scor\w+|beat",
    "loose measure": r"also|too|often|usually|sometimes|many|some|several|various|other|generally"
    r"|largely|mostly|mainly",
    "comparison": r"more|less|than|fewer|larger|higher|smaller|greater|lower|better",
    "superlative": r"most|largest|first|last|highest|best|oldest|longest|biggest|greatest"
    r"|only|main",
    "denial": r"not|no|never|none|neither|without",
    "number words": r"two|three|four|five|six|seven|eight|nine|ten|million|billion|percent",
    "contrast": r"but|although|while|however|despite|though|instead|rather",
    "or": r"or",
    "by": r"by",
    "relative clause": r"which|who|whose|that|where",
    "perfect": r"has|have|had",
    "modal": r"can|could|may|might|would|should|must|will",
    "use": r"uses?|used|using",
}
_SEEN = {name: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for name, words in _SIGNS.items()}
_ASKS = re.compile(r"(?:\w+ )?(who|what|which|when|where|why|how)\b", re.IGNORECASE)


def see_question(candidate: Candidate, mentions: Mentions) -> Iterator[tuple[str, float]]:
    question = candidate.question
    words = _WORD.findall(question)
    content = [w for w in words[1:] if w.lower() not in word_set("questions", "stop_words")]
    names = [w for w in content if w[0].isupper()]
    asks = _ASKS.match(question) if candidate.kind in {"short_answer", "choice"} else None
    if asks:
        yield f"asks {asks.group(1).lower()}", 1
    yield "length", len(words) / 15
    yield "short", len(words) < 7
    yield "long", len(words) > 16
    yield "names", min(4, len(names)) / 2
    yield "no name", not names
    yield "demonym", any(lexicon().is_demonym(w) for w in names)
    yield "year in question", bool(_YEAR.search(question))
    yield "commas in question", min(3, question.count(",")) / 2
    told = touches_topic(question, mentions)
    yield "topic in question", min(2, told)
    yield "topic begins", touches_topic(" ".join(words[:3]), mentions) > 0
    yield "topic untold", not told and not touches_topic(candidate.answer, mentions)
    yield "headline", is_headline(mentions.title)
    known = [_familiarity(w.lower()) for w in content if w.islower()]
    yield "familiar words", sum(known) / max(1, len(known)) / KNOWN
    yield "rare words", min(3, sum(one < RARE for one in known)) / 3


def see_answer(candidate: Candidate, mentions: Mentions) -> Iterator[tuple[str, float]]:
    if candidate.kind == "true_false":
        return
    answer = candidate.answer
    words = len(answer.split())
    yield "answer of one word", words == 1
    yield "long answer", words >= 6
    yield "answer is a name", answer[:1].isupper()
    yield "answer is a long name", answer[:1].isupper() and words > 1
    yield "answer is a figure", bool(re.search(r"\d", answer))
    yield "answer is a year", bool(_YEAR.fullmatch(answer))
    yield "answer is a country", bool(lexicon().country(answer))
    yield "answer of the topic", touches_topic(answer, mentions) > 0
    yield "answer said often", math.log1p(mentions.text.count(answer)) / 2
    plain = [w for w in _WORD.findall(answer) if w.islower()]
    known = [_familiarity(w) for w in plain if w not in word_set("questions", "stop_words")]
    yield "familiar answer", sum(known) / len(known) / KNOWN if known else 0.5


def see_words(candidate: Candidate) -> Iterator[tuple[str, float]]:
    """Words that tell of cause, comparison and so on, anywhere in the item."""
    told = candidate.question
    if candidate.kind != "true_false":
        told += f" {candidate.answer}"
    for name, words in _SEEN.items():
        yield name, bool(words.search(told))


def _familiarity(word: str) -> float:
    known = max(lexicon().familiarity(word), lexicon().familiarity(stem(word)))
    return min(KNOWN, known)
