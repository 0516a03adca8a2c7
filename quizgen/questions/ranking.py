"""Ranking: how likely it is that a teacher would use a candidate as it is.

A logistic model over what can be seen of a candidate, with weights learned from items that graders
with fresh eyes judged (`python -m tests.quality train`). It decides the order, and sends what it
thinks little of to the drafts.
"""

import math
import re
from collections.abc import Iterator, Mapping
from functools import cache

from quizgen.facts.find import Facts
from quizgen.facts.frame import Frame
from quizgen.facts.lexicon import lexicon
from quizgen.questions.candidate import Candidate
from quizgen.questions.verify_alone import weigh_topic
from quizgen.questions.verify_worth import stem
from quizgen.shipped import word_list, word_set

BIAS = "bias"
_YEAR = re.compile(r"\b(?:1\d{3}|20\d\d)\b")


def rate(candidate: Candidate, facts: Facts) -> float:
    """The estimated probability (0 to 1) that it is used unedited."""
    weights = _read_weights()
    total = sum(
        weights.get(name, 0.0) * value for name, value in features(candidate, facts).items()
    )
    return 1 / (1 + math.exp(-total))


@cache
def _read_weights() -> Mapping[str, float]:
    pairs = (line.rsplit(" ", 1) for line in word_list("questions", "ranking_weights"))
    return {name: float(weight) for name, weight in pairs}


def features(candidate: Candidate, facts: Facts) -> dict[str, float]:
    """What the model sees; every value between about -1 and 2."""
    found = {BIAS: 1.0, f"form {candidate.form}": 1.0, f"kind {candidate.kind}": 1.0}
    found[f"answer {_class_of_answer(candidate)}"] = 1.0
    found.update(_see_text(candidate, facts))
    found.update(_see_place(candidate, facts))
    if candidate.frame is not None:
        found.update(_see_clause(candidate.frame))
    return found


def _class_of_answer(candidate: Candidate) -> str:
    kind = candidate.answer_kind
    if kind in {"person", "quantity", "number", "acronym", "definition", "year", "name", "reason"}:
        return kind
    if candidate.kind == "true_false":
        return candidate.answer
    return "named" if candidate.phrase is not None and candidate.phrase.proper else "other"


def _see_text(candidate: Candidate, facts: Facts) -> Iterator[tuple[str, float]]:
    mentions = facts.mentions
    words = re.findall(r"[\w'’-]+", candidate.question)
    content = [w for w in words[1:] if w.lower() not in word_set("questions", "stop_words")]
    titled = {stem(lemma) for lemma in mentions.title_lemmas}
    plain = [w.lower() for w in content if w.islower()]
    yield "length", len(words) / 15
    yield "short", float(len(words) < 8)
    yield "long answer", float(len(candidate.answer.split()) > 8)
    yield "names", min(3, sum(w[0].isupper() for w in content)) / 3
    yield "no name", float(not any(w[0].isupper() for w in content))
    yield "title words", min(2, sum(stem(w) in titled for w in content)) / 2
    yield "topic", min(4.0, weigh_topic(candidate.question, mentions)) / 4
    yield "year", float(bool(_YEAR.search(candidate.question)))
    yield "digits", float(len(re.findall(r"\d+", candidate.question)) > 1)
    yield "commas", candidate.question.count(",") / 3
    yield "everyday words", sum(_familiarity(w) for w in plain) / max(1, len(plain)) / 10
    yield (
        "central",
        sum(min(6, mentions.lemmas[w.lower()]) for w in content) / max(1, len(content)) / 3,
    )
    yield "answer said often", math.log1p(mentions.text.count(candidate.answer)) / 2
    yield "attributed", float(candidate.question.startswith("According to"))
    yield "options of the article", sum("article" in o.why for o in candidate.options) / 3


def _familiarity(word: str) -> float:
    return float(max(lexicon().familiarity(word), lexicon().familiarity(stem(word))))


def _see_place(candidate: Candidate, facts: Facts) -> Iterator[tuple[str, float]]:
    number = candidate.evidence.sentence
    paragraph = candidate.evidence.paragraph
    first = min(e.sentence for e in facts.sentences if e.paragraph == paragraph)
    words = len(candidate.evidence.quote.split())
    yield "sentence stands alone", float(not facts.looseness[number])
    yield "opens a paragraph", float(number == first)
    yield "opens the article", float(number < 3)
    yield "long sentence", words / 30
    yield "share of the sentence", min(1.5, len(candidate.question.split()) / max(1, words))


def _see_clause(frame: Frame) -> Iterator[tuple[str, float]]:
    phrase = frame.subject.phrase
    finite = frame.part("finite")
    yield "subject named", float(phrase is not None and phrase.proper)
    yield "subject definite", float(frame.subject.text.lower().startswith("the "))
    yield "subject long", float(len(frame.subject.words) > 4)
    yield "subject person", float(phrase is not None and phrase.kind == "person")
    yield f"origin {frame.origin}", 1.0
    yield "resolved", float(bool(frame.resolved))
    yield "said in full", float(any(part.expanded for part in frame.parts))
    yield "telling verb", float(frame.verb.lemma in word_set("questions", "telling_verbs"))
    yield "is", float(frame.verb.lemma == "be")
    yield "past", float(frame.verb.tag == "VBD")
    yield "perfect", float(finite is not None and finite.text.lower() in {"has", "have", "had"})
    yield "can", float(bool(frame.verb.modal))
    yield "passive", float(frame.verb.passive)
    yield "parts", len(frame.parts) / 6
    yield "time told", float(any(p.time is not None and p.time.resolved for p in frame.parts))
    yield "opens with a circumstance", float(frame.parts[0].role != "subject")
