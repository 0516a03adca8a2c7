"""Leaning: sentences that need the one before ("Others fled.", "If it does, ...")."""

import re
from typing import TYPE_CHECKING

from quizgen.facts.simplify import SUBJECTS

if TYPE_CHECKING:
    from quizgen.facts.sentence import Sentence

_LEANS = re.compile(
    r"^(?:Others|Another|Both|Then|Instead|Otherwise|Rather|Even|Of these|Or)\b"
    r"|^(?:Some|Many|Most|Several|Two|Three|Four|One|Each|Few)"
    r" (?:\w+ly )?(?:of (?:these|those|them)|were|was|are|is|have|had|has|may|can|\w+ed)\b"
    r"|^(?:A|An|The) (?:(?:\w+ )?"
    r"(?:example(?!s? of )|reason|exception|result|advantage|difference)|problem)s?\b"
)
_EARLY_PRONOUN = re.compile(  # whom does "If it ..." mean?
    r"(?:If|When|While|As|Once|After|Before|Although|Though|Since|Because) (?:it|they|he|she)\b"
)


def leans_back(sentence: "Sentence", text: str) -> bool:
    """Whether the sentence, written as `text`, cannot be understood without the one before."""
    if _LEANS.search(text):
        return not _is_described(sentence)
    return bool(_EARLY_PRONOUN.match(text)) and not _leads_to_subject(sentence)


def _is_described(sentence: "Sentence") -> bool:
    """ "Most printed books": what begins like "Some died" goes on with its noun."""
    first, second = sentence.span[0], sentence.span[min(1, len(sentence.span) - 1)]
    counts = first.lower_ not in {"a", "an", "the"}
    return counts and second.dep_ == "amod" and second.head.pos_ == "NOUN"


def _leads_to_subject(sentence: "Sentence") -> bool:
    """ "When they hatch, frog larvae feed on ...": it is said of the main subject."""
    pronoun, subjects = sentence.span[1], [
        child for child in sentence.span.root.children if child.dep_ in SUBJECTS
    ]  # fmt: skip
    if len(subjects) != 1 or subjects[0].i < pronoun.i or subjects[0].pos_ == "PRON":
        return False
    return pronoun.lower_ == "they" and subjects[0].tag_ in {"NNS", "NNPS"}
