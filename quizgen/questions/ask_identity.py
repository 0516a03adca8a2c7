"""Questions for what the capital, the main crop, the youngest person in space is."""

from collections.abc import Iterator

from quizgen.facts.frame import Frame, Phrase
from quizgen.questions.answers import unfit_answer
from quizgen.questions.ask_superlatives import singles_out
from quizgen.questions.bound_pronouns import loose_rest
from quizgen.questions.candidate import Candidate, loose_answer, worst
from quizgen.questions.shorter_answers import cut_relative
from quizgen.questions.wording import ask
from quizgen.shipped import word_set

FORM = "identity"
_EMPTY = frozenset({"example", "instance", "case", "reason", "exception", "result", "aim", "goal",
                    "problem", "difference", "advantage", "thing", "way", "one", "fact", "idea",
                    "part", "kind", "type", "form", "end", "beginning", "majority", "use", "rise",
                    "number", "purpose", "help", "lack", "absence", "presence"})  # fmt: skip
_LONGEST = 9  # words of what is asked for


def ask_identity(frame: Frame) -> Iterator[Candidate]:
    """`The capital of X is Y`: what the capital of X is."""
    part, subject = frame.part("complement"), frame.subject.phrase
    if part is None or part.phrase is None or subject is None or frame.verb.lemma != "be":
        return
    phrase = cut_relative(part.phrase)
    if not _is_one(subject) or frame.parts[-1] is not part or singles_out(phrase):
        return
    if not _is_name_for(phrase) or (phrase.words[0].lower in _INDEFINITE and not _is_most(subject)):
        return
    yield Candidate(
        form=FORM, kind="short_answer",
        question=ask(frame, "Who" if phrase.kind == "person" else "What", without=[part]),
        answer=phrase.text, answer_kind=phrase.noun or phrase.kind or "phrase",
        evidence=frame.evidence, worth=2.2, frame=frame, phrase=phrase,
        refused=worst(
            unfit_answer(phrase, content=1), loose_answer(part), loose_rest(frame, part)
        ),
    )  # fmt: skip


_INDEFINITE = frozenset({"a", "an"})


def _is_one(subject: Phrase) -> bool:
    """ "the capital of X", "the main crop": one thing that is not named yet."""
    own = [w for w in subject.words if w.head == subject.head.index]
    definite = subject.words[0].lower == "the" or any(
        w.dep == "poss" and w.pos == "PROPN" for w in own
    )
    told = any(w.dep == "prep" and w.lower == "of" for w in own) or _is_most(subject)
    plain = not subject.proper and not subject.plural and subject.head.pos == "NOUN"
    return definite and told and plain and subject.head.lemma not in _EMPTY


def _is_most(subject: Phrase) -> bool:
    return singles_out(subject)


def _is_name_for(phrase: Phrase) -> bool:
    """Whether the phrase can be an answer: no number, no pronoun, nothing vague."""
    first = phrase.words[0]
    if len(phrase.words) > _LONGEST or first.tag in {"PRP", "PRP$", "CD"}:
        return False
    noun = phrase.head.pos in {"NOUN", "PROPN"}
    return noun and phrase.head.lemma not in word_set("facts", "vague_heads")
