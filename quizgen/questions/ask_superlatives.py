"""Questions for what a clause says is the first, the only or the largest."""

import re
from collections.abc import Iterator

from quizgen.facts.frame import Frame, Part, Phrase
from quizgen.facts.lexicon import lexicon
from quizgen.questions.answers import ask_word, unfit_answer
from quizgen.questions.candidate import Candidate, loose_answer, worst
from quizgen.shipped import word_set

_FIRST = frozenset({"first", "second", "third", "only", "last"})


def singles_out(phrase: Phrase) -> bool:
    own = [w for w in phrase.words[:6] if w.head == phrase.head.index]
    definite = phrase.words[0].lower == "the" or any(w.dep == "poss" for w in own)
    most = any(w.tag in {"JJS", "RBS"} or w.lower in _FIRST for w in phrase.words[:5])
    sole = any(w.lower in word_set("questions", "singling") for w in own)
    return definite and (most or sole)


def ask_superlative(frame: Frame, part: Part, subject: Phrase, verb: str) -> Iterator[Candidate]:
    word = ask_word(subject)
    if word is None or frame.resolved:
        return
    wh = word[0]
    known = (frame.subject, part, frame.part("finite"))
    if (wh.startswith("Which") and subject.plural) or any(p not in known for p in frame.parts):
        return
    if subject.plural and part.phrase is not None and not part.phrase.plural:
        return  # "What are the sole native monkey?"
    verb = {"are": "is", "were": "was"}.get(verb, verb) if not subject.plural else verb
    told = part.text
    if part.phrase is None or part.phrase.head.pos not in {"NOUN", "PROPN"}:
        return  # "the first in the country": the first what?
    if wh == "Who" and lexicon().noun_class(part.phrase.head.lemma) == "communication":
        return  # "Who was her last novel?"
    if wh == f"Which {subject.noun}":
        short = re.sub(
            rf"^(the (?:\w+ )*?\w*(?:est|first|only|last)) {subject.noun} ", r"\1 ", told
        )
        if short == told and re.search(rf"\b{subject.noun}\b", told):
            wh = "What"
        told = short
    yield Candidate(
        form="superlative", kind="short_answer", question=say_who(frame, f"{wh} {verb} {told}?"),
        answer=subject.text, answer_kind=subject.noun or subject.kind or "phrase",
        evidence=frame.evidence, worth=2.2, frame=frame, phrase=subject,
        refused=worst(
            unfit_answer(subject, content=1), loose_answer(frame.subject), loose_answer(part),
            "possessive without its owner" if part.leans else "",
        ),
    )  # fmt: skip


def say_who(frame: Frame, question: str) -> str:
    """What somebody says is asked as his or her word."""
    if not frame.speaker:
        return question
    return f"According to {frame.speaker}, {question[:1].lower()}{question[1:]}"
