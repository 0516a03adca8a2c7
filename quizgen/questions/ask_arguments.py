"""Questions for who or what: subject, agent, object, and what a preposition leads to."""

import re
from collections.abc import Iterator
from itertools import pairwise

from quizgen.facts.frame import Frame, Part, Phrase
from quizgen.questions.answers import ask_word, unfit_answer
from quizgen.questions.argument import has_number, make_candidate, weigh_verb
from quizgen.questions.ask_objects import ask_object
from quizgen.questions.ask_prepositions import ask_adjective, ask_preposition
from quizgen.questions.candidate import ACTS, Candidate, loose_answer, loose_end, spare_parts, worst
from quizgen.questions.wording import ask_agent, ask_subject
from quizgen.shipped import word_set


def ask_arguments(frame: Frame) -> Iterator[Candidate]:
    """Every question for an argument of the clause."""
    yield from _ask_subject(frame)
    for part in frame.parts:
        if part.role == "agent":
            yield from _ask_agent(frame, part)
        elif part.role == "object":
            yield from ask_object(frame, part)
        elif part.role == "preposition" and part.time is None:
            yield from ask_preposition(frame, part)
        elif part.role == "adjective" and part.phrase is not None:
            yield from ask_adjective(frame, part)


def _adverb_before_action(frame: Frame) -> str:
    """ "led X substantially to do": the adverb cannot be placed."""
    roles = [part.role for part in frame.parts]
    return "adverb before the action" if ("adverb", "to_do") in pairwise(roles) else ""


def _ask_subject(frame: Frame) -> Iterator[Candidate]:
    phrase = frame.subject.phrase
    if phrase is None or frame.resolved or frame.verb.lemma in word_set("questions", "light_verbs"):
        return
    word = ask_word(phrase)
    if word is None or has_number(phrase):
        return
    wh, singular = word
    if not singular and _is_said_of_one(frame):
        return  # "Which forces is headed ...?"
    called = re.match(r"the (term|word|name|phrase|title) ", phrase.text)
    if wh == "What" and called and len(phrase.words) > 2:
        wh = f"Which {called.group(1)}"
    means = frame.verb.lemma in {"refer", "mean"} and not (
        frame.verb.passive or frame.part("clause")
    )
    if wh == "What" and means:
        wh = "Which term"
    yield make_candidate(
        frame, "subject", ask_subject(frame, wh, singular=singular), phrase,
        weigh_verb(frame) + 0.4,
        worst(
            unfit_answer(phrase), loose_answer(frame.subject),
            loose_end(frame, subject_asked=True), _riddle(frame, wh),
            _adverb_before_action(frame), _whose(phrase, wh), _acts(frame, wh),
        ),
    )  # fmt: skip


def _acts(frame: Frame, wh: str) -> str:
    """ "What used 128 characters?": nobody asks so of a thing, but for what it brings about."""
    acting = wh == "What" and not frame.verb.passive
    return ACTS if acting and frame.verb.lemma not in word_set("questions", "causing_verbs") else ""


def _whose(phrase: Phrase, wh: str) -> str:
    """ "What criticised X?": Orwell's essay; it is Orwell who matters."""
    owned = wh == "What" and len(phrase.words) <= _OWNED
    named = any(w.dep == "poss" and w.pos == "PROPN" for w in phrase.words)
    return "answer is not specific" if owned and named else ""


_OWNED = 3  # words: "Orwell", "'s", "essay"


def _is_said_of_one(frame: Frame) -> bool:
    """Whether the verb is in the singular: "the Armed Forces is headed by ..."."""
    finite = frame.part("finite")
    verb = finite.text.lower() if finite is not None else ""
    return verb in {"is", "was", "has", "does"} or frame.verb.tag == "VBZ"


_LOOSE = frozenset({"offer", "provide", "show", "produce", "give", "support"})


def _riddle(frame: Frame, wh: str) -> str:
    """What is asked of a common noun needs a predicate that says enough to recognise it by."""
    phrase = frame.subject.phrase
    if phrase is None or (wh != "What" and phrase.proper):
        return ""
    told_of = [
        p for p in frame.parts if p is not frame.subject and p.role != "when" and p.time is None
    ]
    after = [w for part in told_of for w in part.words]
    named = any(w.pos == "PROPN" or w.entity in {"DATE", "CARDINAL", "MONEY"} for w in after)
    told = len([w for w in after if w.pos in {"NOUN", "PROPN", "ADJ", "NUM"}])
    loose = frame.verb.lemma in _LOOSE
    enough = (named and told >= 2) or told >= (6 if loose else 4)
    return "" if enough and weigh_verb(frame) else "question is a riddle"


def _ask_agent(frame: Frame, part: Part) -> Iterator[Candidate]:
    phrase = part.phrase
    if phrase is None:
        return
    word = ask_word(phrase)
    spare = spare_parts(frame, part)
    question = ask_agent(frame, word[0], part, without=spare) if word else ""
    if question:
        yield make_candidate(
            frame, "agent", question, phrase, weigh_verb(frame) + 1.6,
            worst(
                unfit_answer(phrase), loose_answer(part), loose_end(frame, [part, *spare]),
                _mere_means(phrase), "" if not has_number(phrase) else "answer is vague",
                "question leaves too many answers open" if verb_now(frame) else "",
            ),
        )  # fmt: skip


def _mere_means(phrase: Phrase) -> str:
    """ "created by decree": how it was done, not by whom."""
    bare = phrase.head.tag == "NN" and not any(w.dep in {"det", "poss"} for w in phrase.words)
    said = bare and not phrase.proper and phrase.kind in {"communication", "act"}
    return "means, not an agent" if said else ""


def verb_now(frame: Frame) -> bool:
    """Whether something is done by somebody now ("is served by"): others may do so as well."""
    finite = frame.part("finite")
    return finite is not None and finite.text.lower() in {"is", "are"}
