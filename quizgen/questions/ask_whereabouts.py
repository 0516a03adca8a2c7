"""Questions for where something lives, grows, is practised or kept."""

from collections.abc import Iterator

from quizgen.facts.frame import Frame, Part, Phrase
from quizgen.facts.lexicon import lexicon
from quizgen.questions.answers import unfit_answer
from quizgen.questions.argument import place_adverb
from quizgen.questions.bound_pronouns import loose_rest
from quizgen.questions.candidate import Candidate, loose_answer, worst
from quizgen.questions.shorter_answers import cut_relative
from quizgen.questions.wording import ask
from quizgen.shipped import word_set

FORM = "whereabouts"
_IN = frozenset({"in", "at", "near", "on", "along", "under", "beneath", "inside", "within",
                 "between", "around", "beside", "above", "below", "off"})  # fmt: skip
_PLACES = frozenset({"place", "location", "body", "plant", "artifact", "object", "group"})
_LONGEST = 14


def ask_whereabouts(frame: Frame) -> Iterator[Candidate]:
    """`X is practised in Y`: where it is, if the sentence ends with the place."""
    part = frame.parts[-1]
    if part.phrase is None or part.time is not None or part.preposition not in _IN:
        return
    known = word_set("questions", "located_verbs") | word_set("questions", "placed_verbs")
    if part.role != "preposition" or frame.verb.lemma not in known:
        return
    phrase = cut_relative(part.phrase)
    if len(phrase.words) > _LONGEST or not _is_place(phrase):
        return
    answer = part.text[: part.text.find(phrase.text) + len(phrase.text)]
    yield Candidate(
        form=FORM, kind="short_answer", question=place_adverb(ask(frame, "Where", without=[part])),
        answer=answer, answer_kind="location", evidence=frame.evidence, worth=1.6, frame=frame,
        phrase=phrase,
        refused=worst(
            unfit_answer(phrase, content=1), loose_answer(part), loose_rest(frame, part),
            _lacks_object(frame, part), _is_of_some(frame),
        ),
    )  # fmt: skip


def _is_place(phrase: Phrase) -> bool:
    """A name of a place, or a part of a body or thing; not "in many regions"."""
    named = any(word.pos == "PROPN" for word in phrase.words)
    if phrase.kind in {"place", "location"}:
        return named
    return not phrase.proper and lexicon().noun_class(phrase.head.lemma) in _PLACES


def _is_of_some(frame: Frame) -> str:
    """ "A small group of students met": which?"""
    some = frame.subject.words[0].lower in {"a", "an"} and frame.verb.tag == "VBD"
    return "event is not identified" if some else ""


def _lacks_object(frame: Frame, part: Part) -> str:
    """ "raises its young in pores": the place may belong to the thing; a name may not."""
    thing = frame.part("object")
    loose = thing is not None and thing.words[-1].index + 1 == part.words[0].index
    sure = thing is None or thing.text == "place" or any(w.tag == "PRP$" for w in thing.words)
    return "the place may belong to the object" if loose and not sure else ""
