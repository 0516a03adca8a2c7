"""Questions for who or what was the first, is the largest, has the most."""

from collections.abc import Iterator

from quizgen.facts.frame import Frame, Part, Phrase
from quizgen.facts.lexicon import lexicon
from quizgen.questions.answers import ask_word, unfit_answer
from quizgen.questions.ask_superlatives import singles_out
from quizgen.questions.bound_pronouns import loose_rest
from quizgen.questions.candidate import Candidate, loose_answer, worst
from quizgen.questions.wording import ask_subject
from quizgen.shipped import word_set

FORM = "holder"
_LINKS = frozenset({"be", "become", "remain"})
_PLAIN = frozenset({"subject", "finite", "verb", "complement", "object", "preposition", "adverb"})
_HAVING = frozenset({"boast", "constitute", "contain", "form", "have", "hold", "host", "operate",
                     "own", "possess", "receive", "record", "score", "win"})  # fmt: skip


def ask_holders(frame: Frame) -> Iterator[Candidate]:
    """`X became the first to Y`, `X has the largest Y`, `X is the capital of Y`: what X is."""
    subject = frame.subject.phrase
    part = frame.part("complement" if frame.verb.lemma in _LINKS else "object")
    if subject is None or part is None or part.phrase is None:
        return
    if part.role == "object" and frame.verb.lemma not in _HAVING:
        return
    if any(other.role not in _PLAIN for other in frame.parts):
        return  # "Lithium hydroxide is ...", read as lithium and a measure
    if not (singles_out(part.phrase) or (part.role == "complement" and _is_post(part.phrase))):
        return
    wh = _word(part, subject)
    if wh:
        yield Candidate(
            form=FORM, kind="short_answer", question=ask_subject(frame, wh), answer=subject.text,
            answer_kind=subject.noun or subject.kind or "phrase", evidence=frame.evidence,
            worth=2.2, frame=frame, phrase=subject,
            refused=worst(
                unfit_answer(subject, content=1), loose_answer(frame.subject),
                loose_rest(frame, frame.subject),
            ),
        )  # fmt: skip


def _word(part: Part, subject: Phrase) -> str:
    """The question word, "" if none is sure."""
    assert part.phrase is not None
    role, word = part.phrase.head, ask_word(subject)
    if role.pos != "NOUN" or subject.plural or (part.role == "complement" and part.phrase.plural):
        return ""
    if part.role == "complement" and lexicon().noun_class(role.lemma) == "person":
        return "Who"
    if word is None:
        return "What" if subject.proper and part.role == "complement" else ""
    return "What" if word[0] == f"Which {role.lemma}" else word[0]


def _is_post(phrase: Phrase) -> bool:
    """ "the capital of X", "the home of Y": what only one thing is at a time."""
    of = any(w.dep == "prep" and w.head == phrase.head.index for w in phrase.words)
    sole = phrase.head.lemma in word_set("questions", "sole_roles")
    return sole and of and phrase.words[0].lower == "the"
