"""Questions for what is required, and what somebody decided, began or refused to do."""

import re
from collections.abc import Iterator
from itertools import pairwise

from quizgen.facts.frame import Frame, Part, Phrase
from quizgen.questions.answers import unfit_answer
from quizgen.questions.argument import join_words
from quizgen.questions.bound_pronouns import loose_beyond_subject
from quizgen.questions.candidate import Candidate, loose_answer, loose_end, worst
from quizgen.questions.wording import ask, ask_subject
from quizgen.shipped import word_set

_NEEDED = frozenset({"require", "need"})
_GIVEN = frozenset({"from", "of", "by"})  # consent from, approval of, agreement by somebody
_MAX_ACTION = 14
_ALL = re.compile(r"\b(?:all|every|each)\b")
_BODY = re.compile(r"\b((?:the )?[A-Z][\w.'-]*(?: [A-Z][\w.'-]*)*) (?:member|state|parliament)")


def ask_actions(frame: Frame) -> Iterator[Candidate]:
    """Requirements and actions of one clause."""
    if frame.verb.lemma in _NEEDED and frame.verb.passive:
        yield from _ask_requirement(frame)
    for before, condition in pairwise(frame.parts):
        only = before.text == "only" or condition.words[0].lower == "only"
        if only and frame.verb.modal in {"can", "may"} and condition.preposition.endswith("with"):
            yield from _ask_need(frame, condition)
    part = frame.part("to_do")
    if (
        part is not None
        and frame.parts[-1] is part
        and (frame.verb.lemma in word_set("questions", "deciding_verbs") or _is_used(frame))
    ):
        yield from _ask_to_do(frame, part)


def _ask_requirement(frame: Frame) -> Iterator[Candidate]:
    """`Consent from all members is required for X`: what is required from all members for X?

    Where the giver would tell the answer (unanimous, all), only the body it belongs to is named.
    """
    phrase = frame.subject.phrase
    purpose = next((p for p in frame.parts if p.preposition in {"for", "in order"}), None)
    if phrase is None or (purpose is None and frame.part("purpose") is None) or frame.resolved:
        return
    core, giver = _split_giver(phrase)
    if _ALL.search(giver) and "unanim" in core.lower():
        body = _BODY.search(giver)
        question = ask_subject(frame, "What")
        if body is not None:
            question = f"In {body.group(1)}, what{question.removeprefix('What')}"
    else:
        question = ask_subject(frame, "What", after=giver)
    yield Candidate(
        form="requirement", kind="short_answer", question=question, answer=core,
        answer_kind="requirement", evidence=frame.evidence, worth=3.0, frame=frame, phrase=phrase,
        refused=worst(
            unfit_answer(phrase), loose_answer(frame.subject), loose_end(frame, subject_asked=True)
        ),
    )  # fmt: skip


def _ask_need(frame: Frame, part: Part) -> Iterator[Candidate]:
    """`X can join only with the consent of Y`: what is needed for X to join."""
    verbs = [p.text for p in frame.parts if p.role == "verb"]
    if part.phrase is None or frame.verb.passive or len(verbs) != 1 or frame.resolved:
        return
    core, _ = _split_giver(part.phrase)
    known = ("subject", "finite", "verb")
    rest = [p for p in frame.parts if p is not part and p.role not in known and p.text != "only"]
    told = " ".join([frame.verb.base, *(p.text for p in rest)])
    yield Candidate(
        form="requirement", kind="short_answer",
        question=f"What is needed for {frame.subject.text} to {told}?",
        answer=re.sub(r"^(?:the|a|an) ", "", core), answer_kind="requirement",
        evidence=frame.evidence, worth=3.0, frame=frame, phrase=part.phrase,
        refused=worst(unfit_answer(part.phrase), loose_answer(part), loose_end(frame, [part])),
    )  # fmt: skip


def _split_giver(phrase: Phrase) -> tuple[str, str]:
    """`unanimous consent from all members` -> ("unanimous consent", "from all members")."""
    last = [w for w in phrase.words if w.head == phrase.head.index and w.dep == "prep"]
    if len(last) != 1 or last[0].lower not in _GIVEN or last[0].index < phrase.head.index:
        return phrase.text, ""
    core = tuple(w for w in phrase.words if w.index < last[0].index)
    giver = tuple(w for w in phrase.words if w.index >= last[0].index)
    text = phrase.text[: len(join_words(core))]
    return text, "from " + join_words(giver[1:])


def _ask_to_do(frame: Frame, part: Part) -> Iterator[Candidate]:
    words = part.words
    if words[0].lower != "to" or not 3 <= len(words) <= _MAX_ACTION:
        return
    if frame.subject.text.startswith(("a variety of ", "a number of ", "a range of ")):
        return  # "What are a variety of techniques used for?"
    loose = loose_beyond_subject(frame, part)
    definite = part.dangling.startswith("definite: ")  # "to join the staff": of what?
    refused = loose_end(frame, [part]) or (part.dangling if definite else loose)
    if any(w.lower in {"much", "many", "something"} for w in words):
        refused = refused or "answer is vague"
    thing = frame.part("object")
    if thing is not None and thing.phrase is not None and not _can_act(thing.phrase):
        return
    if words[1].lemma in {"be", "have", "become"}:
        refused = refused or "a state, not an action"
    yield Candidate(
        form="to do", kind="short_answer",
        question=ask(frame, "What", without=[part], tail="for" if _is_used(frame) else "to do"),
        answer=part.text,
        answer_kind="action", evidence=frame.evidence, worth=2.0, frame=frame, refused=refused,
    )  # fmt: skip


def _is_used(frame: Frame) -> bool:
    """ "is used to seal planks": what it is for."""
    return frame.verb.lemma == "use" and frame.verb.passive


def _can_act(phrase: Phrase) -> bool:
    """Whether one can ask what somebody made it do: people, bodies, countries."""
    acting = {"person", "group", "organisation", "people", "animal"}
    return phrase.kind in acting or phrase.noun in {"country", "city", "state"}
