"""Questions that name the kind of their answer: "Which gas do plants release?"

What the article says of a common noun is a riddle if it is asked for by "what"; the label of its
family (labelled_families.txt) and the others of it as wrong options leave one answer.
"""

import re
from collections.abc import Iterator

from quizgen.facts.frame import Frame, Part, Phrase
from quizgen.facts.mentions import Mentions
from quizgen.questions.candidate import OPEN, Candidate, loose_answer, loose_end, worst
from quizgen.questions.families import find_families
from quizgen.questions.wording import ask, ask_agent, ask_subject
from quizgen.shipped import word_set

FORM = "family"
ROOT = 5  # letters by which words are akin
_KIN = {"Islam": "muslim", "Judaism": "jew"}
_LOOSELY = frozenset({"mainly", "mostly", "often", "usually", "generally", "sometimes"})
_MANY = frozenset({"many", "all", "several", "some", "most", "various", "different"})
TOLD = 3  # content words that the rest of the clause has to tell
_FRONTED = frozenset({"in", "with", "from", "by", "for", "through", "of", "on", "to", "into"})
_CONTENT = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "VERB"})


def ask_families(frame: Frame, mentions: Mentions) -> Iterator[Candidate]:
    """One question for each part of a clause whose whole phrase belongs to a labelled family."""
    for part in frame.parts:
        label = _find_label(part, mentions)
        question = _word(frame, part, label) if label and part.phrase is not None else ""
        if part.phrase is None or not question:
            continue
        subject = part is frame.subject
        rest = loose_end(frame, subject_asked=True) if subject else loose_end(frame, [part])
        yield Candidate(
            form=FORM, kind="short_answer", question=question, answer=part.phrase.text,
            answer_kind=FORM, evidence=frame.evidence, worth=1.2, frame=frame, phrase=part.phrase,
            refused=worst(
                loose_answer(part), rest, _thin(frame, part),
                _give_away(part.phrase.text, f"{question} {mentions.title}", label),
            ),
        )  # fmt: skip


def _find_label(part: Part, mentions: Mentions) -> str:
    """The label of the family that most of the article's own words belong to."""
    phrase = part.phrase
    if phrase is None or part.time is not None or not _is_plain(phrase):
        return ""
    text = mentions.text.lower()
    found = [
        family for family, own in find_families(phrase.text)
        if family.label and own.lower() == phrase.text.lower()  # "the Dutch" are no language
    ]  # fmt: skip
    best = max(found, key=lambda one: sum(m.lower() in text for m in one.members), default=None)
    return best.label if best is not None else ""


def _is_plain(phrase: Phrase) -> bool:
    return not any(w.dep in {"conj", "cc", "nummod"} for w in phrase.words)


def _word(frame: Frame, part: Part, label: str) -> str:
    wh = f"Which {label}"
    if part is frame.subject:
        plural = part.phrase is not None and part.phrase.plural
        if frame.resolved or frame.verb.lemma in word_set("questions", "light_verbs"):
            return ""
        return ask_subject(frame, wh, singular=not plural or not label.endswith("s"))
    if part.role == "agent":
        return ask_agent(frame, wh, part)
    if part.role == "object":
        return "" if frame.part("to_do") else ask(frame, wh, without=[part])
    if part.role == "preposition" and part.preposition in _FRONTED and not _is_manner(part):
        return ask(frame, f"{part.preposition.capitalize()} which {label}", without=[part])
    return ""


def _is_manner(part: Part) -> bool:
    """ "In addition", "trade in slaves": a bare noun behind "in" is no place."""
    return (
        part.preposition == "in"
        and len(part.words) == 2
        and part.words[-1].lower.islower()
        and (part.words[-1].pos != "PROPN")
    )


def _thin(frame: Frame, asked: Part) -> str:
    """Why the rest of the clause leaves it open which of a family is meant, or ""."""
    rest = [part for part in frame.parts if part is not asked]
    words = [word for part in rest for word in part.words]
    if sum(word.pos in _CONTENT for word in words) < TOLD:
        return "verb tells little"
    if frame.verb.modal or any(word.lower in _LOOSELY for word in words):
        return OPEN  # others can as well
    dated = any(part.time is not None for part in rest)
    return OPEN if not dated and any(word.lower in _MANY for word in words) else ""


def _give_away(answer: str, told: str, label: str) -> str:
    """ "Which molecules ...?" of acids, "Which religion did Muslims ...?": no need to read."""
    roots = {word[:ROOT].lower() for word in answer.split() if len(word) >= ROOT}
    roots |= {_KIN.get(answer, answer[:ROOT].lower())}
    rest = told.replace(label, " ").lower()
    shared = [root for root in roots if re.search(rf"\b{re.escape(root)}", rest)]
    named = {word.lower()[:ROOT] for word in label.split()}
    return "answer words stand in the question" if set(shared) - named else ""
