"""Standing alone: whole sentences that are understood without what is written before them."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from quizgen.facts.clauses import refuse_sentence
from quizgen.facts.frame import Phrase
from quizgen.facts.mentions import Mentions
from quizgen.facts.phrases import make_phrase, make_word
from quizgen.facts.references import dangling
from quizgen.facts.simplify import SUBJECTS

if TYPE_CHECKING:
    from quizgen.facts.sentence import Sentence

_OPENING = re.compile(
    r"^(?:But|And|Or|So|Yet|However|Thus|Then|Also|Still|Instead|Similarly|Likewise|Furthermore"
    r"|Moreover|Additionally|Therefore|Hence|Nevertheless|Meanwhile|Otherwise|Finally|Some|Others"
    r"|One|Many|Most|Both|Each|Several|Another|Two|Three|Rather|Even|Already|For example"
    r"|(?:A|An|The) (?:\w+ )?(?:example|reason|exception|result|advantage|problem|difference)s?"
    r"|For instance|In addition|In turn|As a result|Of these|In contrast|By contrast)\b"
    r"(?! of [A-Z])"
)
_HEDGED = re.compile(
    r"\b(?:may|might|could|would|should|perhaps|maybe|probably|possibly|allegedly|reportedly"
    r"|supposedly|apparently|presumably|likely|unlikely|seems?|appears?|claims?|claimed|believed?"
    r"|suggest(?:s|ed)?|will|if|whether|estimated|thought|expected|argued?|said|says)\b"
)


def list_looseness(sentences: "Sequence[Sentence]", mentions: Mentions) -> tuple[str, ...]:
    """For each sentence why it does not stand alone as plain fact, or ""."""
    return tuple(_find_looseness(sentence, mentions) for sentence in sentences)


def _find_looseness(sentence: "Sentence", mentions: Mentions) -> str:
    """A sentence need not be understood as a clause for that, only be free of references."""
    text = sentence.quote
    if not text[0].isupper() and not text[0].isdigit():
        return "not a whole sentence"
    reason = refuse_sentence(sentence)
    if reason not in {"", "colon or semicolon", "dash", "subject unclear"}:
        return reason
    if sentence.inside_quotation or re.search(r"[\"“”]", text) or not text.endswith("."):
        return "quotation or no statement"
    if _OPENING.search(text) or re.search(r"\balso\b", text):
        return "leans on the sentence before"
    if found := _HEDGED.search(text):
        return f"not a plain fact: {found.group(0)}"
    words = [make_word(token) for token in sentence.span]
    return dangling(words, mentions, owner=_owner(sentence, mentions), sentence=sentence.number)


def _owner(sentence: "Sentence", mentions: Mentions) -> Phrase | None:
    subjects = [child for child in sentence.span.root.children if child.dep_ in SUBJECTS]
    return make_phrase(subjects[0], mentions) if len(subjects) == 1 else None
