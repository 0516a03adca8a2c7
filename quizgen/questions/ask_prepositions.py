"""Questions for what a preposition or an adjective leads to."""

from collections.abc import Iterator

from quizgen.facts.frame import Frame, Part
from quizgen.questions.answers import ask_word, unfit_answer
from quizgen.questions.argument import count_told, has_number, make_candidate, weigh_verb
from quizgen.questions.candidate import Candidate, loose_answer, loose_end, worst
from quizgen.questions.shorter_answers import trim_phrase
from quizgen.questions.wording import ask
from quizgen.shipped import word_set

_CHANGES = frozenset(
    [
        "increase",
        "decrease",
        "rise",
        "fall",
        "grow",
        "drop",
        "climb",
        "decline",
        "shrink",
        "reduce",
        "raise",
        "cut",
        "double",
    ]
)


_FRONTED = frozenset({"in", "at", "with", "to", "from", "against", "on", "by", "for"})


def ask_preposition(frame: Frame, part: Part) -> Iterator[Candidate]:
    """`lead to X` keeps its preposition behind; `visit X with NAME` takes it to the front."""
    if part.phrase is None or not part.preposition:
        return
    yield from _ask_figure(frame, part)
    phrase = trim_phrase(part.phrase)
    word = ask_word(phrase)
    if word is None or has_number(phrase):
        return
    refused = worst(unfit_answer(phrase), loose_answer(part), loose_end(frame, [part]))
    worth = weigh_verb(frame)
    key = f"{frame.verb.lemma} {part.preposition}"
    if key in word_set("questions", "bound_prepositions") and _adjacent(frame, part):
        question = ask(frame, word[0], without=[part], stranded=part.preposition)
        yield make_candidate(frame, "bound preposition", question, phrase, worth + 1.3, refused)
    elif _splits_name(frame, part):
        return
    elif phrase.proper and part.preposition in _FRONTED and word[0].startswith("Which"):
        wh = f"{part.preposition.capitalize()} {word[0].lower()}"
        question = ask(frame, wh, without=[part])
        refused = worst(refused, "" if count_told(frame, part) >= 5 else "place of no account")
        yield make_candidate(frame, "preposition", question, phrase, worth + 0.6, refused)


def _splits_name(frame: Frame, part: Part) -> bool:
    """ "the Conference on the Great Lakes": what stands before "on" and "for" is half of a name."""
    before = [w for p in frame.parts for w in p.words if w.index == part.words[0].index - 1]
    return part.preposition in {"on", "for"} and any(w.pos == "PROPN" for w in before)


def ask_adjective(frame: Frame, part: Part) -> Iterator[Candidate]:
    """`X is famous for Y`: what X is famous for."""
    if part.phrase is None or part is not frame.parts[-1]:
        return
    word = ask_word(part.phrase)
    if word is None or part.preposition not in word_set("questions", "adjective_prepositions"):
        return
    question = ask(frame, word[0], without=[part], stranded=part.preposition)
    degree = any(w.tag in {"JJR", "RBR"} for w in part.words if w not in part.phrase.words)
    loose = part.dangling if degree else loose_answer(part)  # "more closely related to": than what?
    refused = worst(unfit_answer(part.phrase), loose, loose_end(frame, [part]))
    yield make_candidate(frame, "adjective", question, part.phrase, 1.6, refused)


def _ask_figure(frame: Frame, part: Part) -> Iterator[Candidate]:
    """`the number of tigers has risen to 198`: to what it has risen."""
    phrase = part.phrase
    if phrase is None or part.preposition not in {"to", "by", "at"} or phrase.head.pos != "NUM":
        return
    if frame.verb.lemma not in _CHANGES or part is not frame.parts[-1] or len(phrase.words) > 4:
        return
    question = ask(frame, "What", without=[part], stranded=part.preposition)
    yield Candidate(
        form="figure", kind="short_answer", question=question, answer=phrase.text,
        answer_kind="quantity", evidence=frame.evidence, worth=1.0, frame=frame, phrase=phrase,
        refused=loose_answer(part) or loose_end(frame, [part]),
    )  # fmt: skip


def _adjacent(frame: Frame, part: Part) -> bool:
    last = [p for p in frame.parts if p.role in {"verb", "particle", "finite"}][-1]
    return last.words[-1].index + 1 == part.words[0].index and part is frame.parts[-1]
