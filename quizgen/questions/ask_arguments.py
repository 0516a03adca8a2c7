"""Questions for who or what: subject, agent, object, and what a preposition leads to."""

from collections.abc import Iterator

from quizgen.facts.frame import Frame, Part, Phrase
from quizgen.questions.answers import answer_text, ask_word, unfit_answer
from quizgen.questions.candidate import Candidate, loose_end
from quizgen.questions.wording import ask, ask_agent, ask_subject
from quizgen.shipped import word_list

_LIGHT = frozenset(
    ["have", "make", "take", "give", "get", "do", "put", "hold", "play", "set", "be", "keep", "bring", "see", "go", "come", "say", "remain", "seem", "appear", "tell", "let", "feel", "leave", "lack", "become", "include", "involve", "comprise", "represent"]
)
_FRONTED = frozenset({"in", "at", "with", "to", "from", "against", "on", "by", "for"})


def ask_arguments(frame: Frame) -> Iterator[Candidate]:
    """Every question for an argument of the clause."""
    yield from _ask_subject(frame)
    for part in frame.parts:
        if part.role == "agent":
            yield from _ask_agent(frame, part)
        elif part.role == "object":
            yield from _ask_object(frame, part)
        elif part.role == "preposition" and part.time is None:
            yield from _ask_preposition(frame, part)


def _worth(frame: Frame) -> float:
    return 1.0 if frame.verb.lemma in word_list("questions", "telling_verbs") else 0.0


def _candidate(
    frame: Frame, form: str, question: str, phrase: Phrase, worth: float, refused: str
) -> Candidate:
    return Candidate(
        form=form, kind="short_answer", question=question, answer=answer_text(phrase),
        answer_kind=phrase.noun or phrase.kind or "phrase", evidence=frame.evidence,
        worth=worth, frame=frame, phrase=phrase, refused=refused,
    )  # fmt: skip


def _ask_subject(frame: Frame) -> Iterator[Candidate]:
    phrase = frame.subject.phrase
    if phrase is None or frame.resolved or frame.verb.lemma in _LIGHT:
        return
    word = ask_word(phrase)
    if word is None or _has_number(phrase):
        return
    wh, singular = word
    yield _candidate(
        frame, "subject", ask_subject(frame, wh, singular=singular), phrase, _worth(frame) + 0.4,
        unfit_answer(phrase)
        or frame.subject.dangling
        or loose_end(frame, subject_asked=True)
        or _riddle(frame, wh),
    )  # fmt: skip


def _riddle(frame: Frame, wh: str) -> str:
    """ "What" asked of a subject needs a predicate that names or counts something."""
    if wh != "What":
        return ""
    after = [w for part in frame.parts if part is not frame.subject for w in part.words]
    named = any(w.pos == "PROPN" or w.entity in {"DATE", "CARDINAL", "MONEY"} for w in after)
    return "" if named and _worth(frame) else "question is a riddle"


def _ask_agent(frame: Frame, part: Part) -> Iterator[Candidate]:
    phrase = part.phrase
    if phrase is None:
        return
    word = ask_word(phrase)
    question = ask_agent(frame, word[0], part) if word else ""
    if question:
        yield _candidate(
            frame, "agent", question, phrase, _worth(frame) + 1.6,
            unfit_answer(phrase) or part.dangling or loose_end(frame, [part]),
        )  # fmt: skip


def _ask_object(frame: Frame, part: Part) -> Iterator[Candidate]:
    phrase = part.phrase
    if phrase is None or frame.verb.lemma in _LIGHT or frame.part("to_do"):
        return
    word = ask_word(phrase)
    if word is None or _has_number(phrase):
        return
    yield _candidate(
        frame, "object", ask(frame, word[0], without=[part]), phrase, _worth(frame) + 0.8,
        unfit_answer(phrase)
        or part.dangling
        or loose_end(frame, [part])
        or ("" if _worth(frame) else "verb tells little"),
    )  # fmt: skip


def _ask_preposition(frame: Frame, part: Part) -> Iterator[Candidate]:
    """`lead to X` keeps its preposition behind; `visit X with NAME` takes it to the front."""
    phrase = part.phrase
    if phrase is None or not part.preposition:
        return
    word = ask_word(phrase)
    if word is None or _has_number(phrase):
        return
    refused = unfit_answer(phrase) or part.dangling or loose_end(frame, [part])
    key = f"{frame.verb.lemma} {part.preposition}"
    if key in word_list("questions", "bound_prepositions") and _adjacent(frame, part):
        question = ask(frame, word[0], without=[part], stranded=part.preposition)
        yield _candidate(frame, "bound preposition", question, phrase, _worth(frame) + 1.3, refused)
    elif phrase.proper and part.preposition in _FRONTED and word[0].startswith("Which"):
        wh = f"{part.preposition.capitalize()} {word[0].lower()}"
        question = ask(frame, wh, without=[part])
        yield _candidate(frame, "preposition", question, phrase, _worth(frame) + 0.6, refused)


def _adjacent(frame: Frame, part: Part) -> bool:
    last = [p for p in frame.parts if p.role in {"verb", "particle", "finite"}][-1]
    return last.words[-1].index + 1 == part.words[0].index and part is frame.parts[-1]


def _has_number(phrase: Phrase) -> bool:
    return any(w.dep == "nummod" and w.head == phrase.head.index for w in phrase.words)
