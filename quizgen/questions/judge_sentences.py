"""True or false: a whole sentence as it stands in the article, or with one thing in it changed."""

import re
from collections.abc import Iterator, Sequence
from hashlib import sha256

from quizgen.facts.frame import Evidence, Word
from quizgen.facts.standing import Standing
from quizgen.questions.candidate import Candidate
from quizgen.questions.denials import undeny
from quizgen.questions.judgements import AS_IT_IS
from quizgen.questions.opposites import turn_words

NAMES, LONG_ENOUGH = 2, 11  # names and words of a sentence that is asked as it is
SHORTEST, CONTENT = 8, 5  # words of a shorter one about the topic, and content words in it
STEM = 6  # letters


def judge_sentence(
    standing: Standing, place: Evidence, *, topical: bool = False
) -> Iterator[Candidate]:
    """At most one statement: false by one change in seven of eight cases, else true.

    Beside names and figures it is the topic that makes a sentence worth it (`topical`).
    """
    text = standing.text
    names = re.findall(r"(?<!^)\b(?:[A-Z][\w-]+|\d[\d.,]*)", text)
    false, kind = next(_falsify(standing), (text, "plain"))
    if len(names) < NAMES and not topical:
        return
    if len(text.split()) < LONG_ENOUGH and not (topical and _is_full(standing)):
        return
    true = kind == "plain" or int.from_bytes(sha256(text.encode()).digest()[:2]) % AS_IT_IS == 0
    yield Candidate(
        form=f"sentence: {kind}", kind="true_false", question=text if true else false,
        answer="true" if true else "false", answer_kind=kind, evidence=place, worth=0.1,
        statement=text, named=_is_named(standing.words), parsed=standing.words,
    )  # fmt: skip


def _is_full(standing: Standing) -> bool:
    """Whether a short sentence says something: "Iron ore is the main export of Mauritania"."""
    words = [w for w in standing.words if w.pos in {"NOUN", "PROPN", "NUM", "ADJ", "VERB"}]
    stems = [word.lower[:STEM] for word in words if len(word.text) > STEM]
    circle = len(set(stems)) < len(stems)  # "Construction is the process of constructing ..."
    return len(standing.text.split()) >= SHORTEST and len(words) >= CONTENT and not circle


def _is_named(words: Sequence[Word]) -> bool:
    """Whether the subject of the sentence is a name."""
    root = next((word for word in words if word.dep == "ROOT"), None)
    return root is not None and any(
        word.pos == "PROPN" for word in words
        if word.head == root.index and word.dep in {"nsubj", "nsubjpass"}
    )  # fmt: skip


def _falsify(standing: Standing) -> Iterator[tuple[str, str]]:
    """(false statement, what was changed)."""
    text = standing.text
    yield from ((changed, "denial") for changed in undeny(text))
    yield from ((changed, "opposite") for changed in turn_words(standing.words, text))
