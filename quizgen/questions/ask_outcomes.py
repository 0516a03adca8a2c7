"""Questions for what a whole sentence says that something created, supports or completed."""

from collections.abc import Iterator

from quizgen.facts.frame import Frame, Part, Phrase
from quizgen.questions.answers import ask_word, content_words, unfit_answer
from quizgen.questions.ask_objects import NAMING
from quizgen.questions.candidate import OPEN, Candidate, loose_answer, worst
from quizgen.questions.shorter_answers import undate
from quizgen.questions.wording import ask
from quizgen.shipped import word_set

FORM = "result"
_FEWEST, _LONGEST = 3, 14  # content words and words of the answer
_NAMED = 1


def ask_outcomes(frame: Frame) -> Iterator[Candidate]:
    """`X completed Y`: what X completed, if the sentence ends there."""
    part = frame.parts[-1]
    if part.role != "object" or part.phrase is None or not _is_telling(frame):
        return
    phrase = part.phrase
    if not _is_whole(frame, part, phrase) or len(phrase.words) > _LONGEST:
        return
    phrase = undate(phrase)
    word = ask_word(phrase)
    yield Candidate(
        form=FORM, kind="short_answer",
        question=ask(frame, word[0] if word else "What", without=[part]), answer=phrase.text,
        answer_kind=phrase.noun or phrase.kind or "phrase", evidence=frame.evidence, worth=1.4,
        frame=frame, phrase=phrase,
        refused=worst(unfit_answer(phrase), loose_answer(part), _leaves_open(frame)),
    )  # fmt: skip


def _is_telling(frame: Frame) -> bool:
    """Whether the verb says what was done, and who did it is no mere number of somebody."""
    empty = word_set("questions", "light_verbs") | word_set("questions", "open_results") | NAMING
    subject = frame.subject
    counted = any(word.is_number for word in subject.words)
    some = subject.words[0].lower in {"a", "an"} and frame.verb.tag == "VBD"
    return frame.verb.lemma not in empty and not counted and not some and not frame.verb.passive


def _leaves_open(frame: Frame) -> str:
    """ "What did Tarkovsky direct?": somebody with nothing told beside did so many times."""
    bare = all(p.role in {"subject", "finite", "verb", "particle", "object"} for p in frame.parts)
    once = frame.verb.lemma in word_set("questions", "once_verbs")
    subject = frame.subject.phrase
    acts = subject is not None and (subject.kind == "person" or subject.proper)
    return OPEN if bare and acts and not once else ""


def _is_whole(frame: Frame, part: Part, phrase: Phrase) -> bool:
    """Whether the object is one thing that is told, and nothing of the verb is in it.

    Not "punished officials with sanctions", nor "married Anna, an author".
    """
    named = any(word.pos == "PROPN" for word in phrase.words)
    if len(content_words(phrase.words)) < (_NAMED if named else _FEWEST):
        return False
    if f", {part.text}" in frame.clause or frame.part("recipient") is not None:
        return False
    pairs = word_set("questions", "pair_prepositions") | word_set("questions", "taken_prepositions")
    return not any(f"{frame.verb.lemma} {w.lower}" in pairs for w in phrase.words if w.pos == "ADP")
