"""Questions for what caused, allowed or prevented something, asked of a whole sentence."""

from collections.abc import Iterator
from itertools import pairwise

from quizgen.facts.frame import Frame
from quizgen.questions.answers import content_words, unfit_answer
from quizgen.questions.bound_pronouns import loose_rest
from quizgen.questions.candidate import Candidate, loose_answer, worst
from quizgen.questions.wording import ask_subject

FORM = "cause"
_CAUSES = frozenset({"cause", "trigger", "prompt", "spark", "force", "lead", "result", "enable",
                     "prevent", "allow", "provoke"})  # fmt: skip
_FEWEST = 2  # content words of a cause


def ask_causes(frame: Frame) -> Iterator[Candidate]:
    """`X led to Y`: what led to Y."""
    phrase = frame.subject.phrase
    if phrase is None or frame.verb.lemma not in _CAUSES or frame.verb.passive or phrase.proper:
        return
    roles = [part.role for part in frame.parts]
    if ("adverb", "to_do") in pairwise(roles):
        return  # "led X substantially to do"
    if phrase.kind in {"person", "group"} or len(content_words(phrase.words)) < _FEWEST:
        return
    yield Candidate(
        form=FORM, kind="short_answer", question=ask_subject(frame, "What"), answer=phrase.text,
        answer_kind="cause", evidence=frame.evidence, worth=1.8, frame=frame, phrase=phrase,
        refused=worst(
            unfit_answer(phrase), loose_answer(frame.subject), loose_rest(frame, frame.subject)
        ),
    )  # fmt: skip
