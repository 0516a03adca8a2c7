"""What questions for arguments share: their candidate, and what the rest of the clause tells."""

import re

from quizgen.facts.frame import Frame, Part, Phrase, Word
from quizgen.questions.answers import answer_text
from quizgen.questions.candidate import Candidate
from quizgen.shipped import word_set

_DEGREE = re.compile(
    r" (\w+) (mainly|mostly|primarily|largely|chiefly|principally|usually|commonly|often|solely)"
    r"(?= (?:on|of|in|to|by|as|for|with|from|into)\?|\?)"
)


def place_adverb(question: str) -> str:
    """ "is found mainly?" -> "is mainly found?": what the adverb pointed to is asked for."""
    return _DEGREE.sub(r" \2 \1", question)


def weigh_verb(frame: Frame) -> float:
    return 1.0 if frame.verb.lemma in word_set("questions", "telling_verbs") else 0.0


def make_candidate(
    frame: Frame, form: str, question: str, phrase: Phrase, worth: float, refused: str
) -> Candidate:
    return Candidate(
        form=form, kind="short_answer", question=question, answer=answer_text(phrase),
        answer_kind=phrase.noun or phrase.kind or "phrase", evidence=frame.evidence,
        worth=worth, frame=frame, phrase=phrase, refused=refused,
    )  # fmt: skip


def has_number(phrase: Phrase) -> bool:
    return any(w.dep == "nummod" and w.head == phrase.head.index for w in phrase.words)


def count_told(frame: Frame, asked: Part) -> int:
    """How many content words are left in the question."""
    return len(
        [
            w for part in frame.parts if part is not asked for w in part.words
            if w.pos in {"NOUN", "PROPN", "ADJ", "NUM", "VERB"}
        ]
    )  # fmt: skip


def join_words(words: tuple[Word, ...]) -> str:
    """The words as they stand in the text."""
    return "".join(w.text + (" " if w.space else "") for w in words).strip(" ,")
