"""Standing alone: whole sentences that are understood without what is written before them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizgen.facts.clauses import refuse_sentence
from quizgen.facts.frame import Phrase
from quizgen.facts.mentions import Mentions
from quizgen.facts.phrases import make_phrase, make_word
from quizgen.facts.references import dangling
from quizgen.facts.simplify import SUBJECTS

if TYPE_CHECKING:
    from quizgen.facts.sentence import Sentence

# What ties a sentence to the one before and can be left out of it.
_TIE = re.compile(
    r"^(?:But|And|So|Yet|However|Thus|Also|Still|Furthermore|Moreover|Additionally|Therefore|Hence"
    r"|Nevertheless|Nonetheless|Meanwhile|Finally|Eventually|Indeed|Likewise|Similarly|In fact"
    r"|In addition|In turn|For example|For instance|As a result|By contrast|In contrast)\b,? "
)
_MIDWAY = re.compile(
    r",? (?:also|for (?:instance|example)|of course|in (?:fact|turn)|however|therefore|moreover)\b"
    r"(?: ?,)?(?= )"
)
# What cannot: the sentence needs the one before.
_LEANS = re.compile(
    r"^(?:Others|Another|Both|Then|Instead|Otherwise|Rather|Even|Of these|Or)\b"
    r"|^(?:Some|Many|Most|Several|Two|Three|Four|One|Each|Few)"
    r" (?:of (?:these|those|them|the)|were|was|are|is|have|had|has|may|can|\w+ed)\b"
    r"|^(?:A|An|The) (?:\w+ )?(?:example|reason|exception|result|advantage|problem|difference)s?\b"
)
_HEDGED = re.compile(
    r"\b(?:may|might|could|would|should|perhaps|maybe|probably|possibly|allegedly|reportedly"
    r"|supposedly|apparently|presumably|likely|unlikely|seems?|appears?|claims?|claimed|believed?"
    r"|suggest(?:s|ed)?|will|if|whether|estimated|thought|expected|argued?|said|says)\b"
)
_HALF = re.compile(r"(?:While|Although|Though|Because|Since|When|As|If|Whereas)\b[^,]*\.$")
_FORGIVEN = frozenset(  # refusals of a sentence as a source of clauses that matter only there
    {"", "colon or semicolon", "dash", "subject unclear", "no verb at its root"}
)
_QUOTED = 4  # words that a quoted term may have


@dataclass(frozen=True, slots=True)
class Standing:
    """A sentence as it can be shown by itself, and why it does not stand alone, "" if it does.

    `text` is the sentence without asides and without what ties it to the one before.
    """

    text: str
    loose: str


def list_standing(sentences: "Sequence[Sentence]", mentions: Mentions) -> tuple[Standing, ...]:
    """One for each sentence."""
    found = []
    for sentence in sentences:
        text = _untie(sentence.text)
        reasons = _find_reasons(sentence, text, mentions)
        found.append(Standing(text, next((reason for reason in reasons if reason), "")))
    return tuple(found)


def _untie(text: str) -> str:
    plain = _MIDWAY.sub("", _TIE.sub("", text))
    return plain[:1].upper() + plain[1:]


def _find_reasons(sentence: "Sentence", text: str, mentions: Mentions) -> Iterator[str]:
    """A sentence need not be understood as a clause for that, only be free of references."""
    reason = refuse_sentence(sentence)
    quoted = [part for part in re.findall(r'"([^"]*)"', text) if len(part.split()) > _QUOTED]
    yield "" if text[0].isupper() or text[0].isdigit() else "not a whole sentence"
    yield "" if reason in _FORGIVEN else reason
    yield "" if _has_verb(sentence) else "no verb"
    yield "going on at the time of writing" if _goes_on(sentence) else ""
    yield "inside a quotation" if sentence.inside_quotation else ""
    yield "quotation" if quoted or text.count('"') % 2 else ""
    yield "" if text.endswith(".") else "not a statement"
    yield "half of a sentence" if _HALF.match(text) else ""
    yield "leans on the sentence before" if _LEANS.search(text) else ""
    hedged = _HEDGED.search(text)
    yield f"not a plain fact: {hedged.group(0)}" if hedged else ""
    words = [make_word(token) for token in sentence.span]
    owner = _find_owner(sentence, mentions)
    yield dangling(words, mentions, owner=owner, sentence=sentence.number, whole=True)


def _goes_on(sentence: "Sentence") -> bool:
    """ "is visiting": true on that day only."""
    root = sentence.span.root
    present = any(child.dep_ == "aux" and child.lower_ in {"is", "are"} for child in root.children)
    return root.tag_ == "VBG" and present


def _has_verb(sentence: "Sentence") -> bool:
    finite = any(word.tag_ in {"VBZ", "VBP", "VBD"} for word in sentence.span)
    return finite and any(word.dep_ in SUBJECTS for word in sentence.span)


def _find_owner(sentence: "Sentence", mentions: Mentions) -> Phrase | None:
    subjects = [child for child in sentence.span.root.children if child.dep_ in SUBJECTS]
    return make_phrase(subjects[0], mentions) if len(subjects) == 1 else None
