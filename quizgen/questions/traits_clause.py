"""Traits of the clause that is asked, and of the sentence around it."""

from collections.abc import Iterator

from quizgen.facts.frame import Frame
from quizgen.facts.mentions import Mentions
from quizgen.facts.standing import Standing
from quizgen.questions.verify_topic import touches_topic
from quizgen.shipped import word_set


def see_clause(frame: Frame, mentions: Mentions) -> Iterator[tuple[str, float]]:
    phrase, subject = frame.subject.phrase, frame.subject.text
    finite = frame.part("finite")
    yield "subject is a name", phrase is not None and phrase.proper
    yield "subject definite", subject.lower().startswith("the ")
    yield "subject indefinite", subject.lower().startswith(("a ", "an "))
    yield "subject long", len(frame.subject.words) > 4
    yield "subject of the topic", touches_topic(subject, mentions) > 0
    yield f"subject {phrase.kind if phrase is not None else 'none'}", 1
    plain = phrase is not None and phrase.plural and not phrase.proper
    yield "subject in general", plain and not subject.lower().startswith(("the ", "these "))
    yield f"origin {frame.origin}", 1
    yield "pronoun resolved", frame.resolved.islower()
    yield "name resolved", bool(frame.resolved) and not frame.resolved.islower()
    yield "said in full", any(part.expanded for part in frame.parts)
    yield "telling verb", frame.verb.lemma in word_set("questions", "telling_verbs")
    yield f"verb {frame.verb.lemma}", frame.verb.lemma in {"be", "have"}
    yield "past", frame.verb.tag == "VBD"
    yield "passive", frame.verb.passive
    yield "perfect clause", finite is not None and finite.text in {"has", "have", "had"}
    yield "parts", len(frame.parts) / 5
    yield "time told", any(part.time is not None for part in frame.parts)
    yield "opens with a circumstance", frame.parts[0].role != "subject"
    yield from ((f"has {part.role}", 1) for part in frame.parts)
    yield "share of sentence", len(frame.clause.split()) / len(frame.evidence.quote.split())


def see_sentence(standing: Standing) -> Iterator[tuple[str, float]]:
    words = standing.words
    yield "stands alone", not standing.loose
    yield "verbs", min(5, sum(word.pos == "VERB" for word in words)) / 3
    yield "coordination", min(4, sum(word.dep == "conj" for word in words)) / 2
    for name, labels in _DEPENDENCIES.items():
        yield f"sentence with {name}", any(word.dep in labels for word in words)


_DEPENDENCIES = {
    "relative clause": {"relcl"},
    "subordinate clause": {"advcl", "ccomp"},
    "apposition": {"appos"},
    "participle": {"acl"},
}
