"""Questions after which one knows what is meant: what a thing is based on, where it is found, when
it happens, which is the first.
"""

from collections.abc import Iterator

from quizgen.facts.find import Facts
from quizgen.facts.frame import Frame
from quizgen.questions.ask_causes import ask_causes
from quizgen.questions.ask_holders import ask_holders
from quizgen.questions.ask_identity import ask_identity
from quizgen.questions.ask_moments import ask_moments
from quizgen.questions.ask_outcomes import ask_outcomes
from quizgen.questions.ask_reasons import ask_reasons
from quizgen.questions.ask_relations import ask_relations
from quizgen.questions.ask_whereabouts import ask_whereabouts
from quizgen.questions.candidate import Candidate


def ask_whole(facts: Facts) -> Iterator[Candidate]:
    """Whole sentences first; clauses only of sentences that do not stand alone.

    Of a sentence with a clause on which two readings agree, the clause is asked for what any clause
    is asked for.
    """
    told = {frame.evidence.sentence for frame in facts.whole}
    clauses = {frame.evidence.sentence for frame in facts.frames}
    for frame in facts.whole:
        if _is_fit(frame):
            yield from _ask(frame)
            yield from ask_moments(frame)
            if frame.evidence.sentence not in clauses:
                yield from ask_causes(frame)
                yield from ask_outcomes(frame)
                yield from ask_reasons(frame)
    for frame in facts.frames:
        if frame.evidence.sentence not in told and _is_fit(frame) and not frame.resolved:
            yield from _ask(frame)


def _ask(frame: Frame) -> Iterator[Candidate]:
    yield from ask_identity(frame)
    yield from ask_holders(frame)
    yield from ask_relations(frame)
    yield from ask_whereabouts(frame)


_NOTHING = frozenset({"this", "that", "these", "those", "it", "they", "he", "she", "all", "one",
                      "another", "others", "some", "many", "most", "both", "each"})  # fmt: skip
_BARE = 2  # words: "the storm"


def _is_fit(frame: Frame) -> bool:
    """Whether the subject tells by itself what is spoken of, and the clause affirms something."""
    phrase = frame.subject.phrase
    if phrase is None or frame.negated or phrase.words[0].lower in _NOTHING:
        return False
    return phrase.proper or phrase.words[0].lower != "the" or len(phrase.words) > _BARE
