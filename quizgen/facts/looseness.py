"""Looseness: what keeps a sentence from being understood without what is written before it."""

import re
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from quizgen.facts.clauses import refuse_sentence
from quizgen.facts.frame import Phrase
from quizgen.facts.hedges import find_hedge
from quizgen.facts.leaning import leans_back
from quizgen.facts.mentions import Mentions
from quizgen.facts.named_pronouns import is_named
from quizgen.facts.phrases import make_phrase, make_word
from quizgen.facts.references import dangling
from quizgen.facts.simplify import SUBJECTS
from quizgen.facts.soundness import find_mistake
from quizgen.facts.titled import find_quotations

if TYPE_CHECKING:
    from quizgen.facts.sentence import Sentence

# What ties a sentence to the one before and can be left out of it.
_TIE = re.compile(
    r"^(?:But|And|So|Yet|However|Thus|Also|Still|Furthermore|Moreover|Additionally|Therefore|Hence"
    r"|Nevertheless|Nonetheless|Meanwhile|Finally|Eventually|Indeed|Likewise|Similarly|In fact"
    r"|First of all|Second of all|Firstly|Secondly|Thirdly|Lastly"
    r"|In addition|In turn|For example|For instance|As a result|By contrast|In contrast)\b,?"
    r"(?! (?:to|of|with)\b) "
)
_MIDWAY = re.compile(
    r",? (?:also(?! known| called| spelled| written)|for (?:instance|example)|of course"
    r"|in (?:fact|turn))\b(?: ?,)?(?= )"
    r"|, (?:however|therefore|moreover),(?= )|(?<!,) (?:however|therefore|moreover)(?= )"
    r"|,? though(?=\.$)"
)
_HALF = re.compile(r"(?:While|Although|Though|Because|Since|When|As|If|Whereas)\b[^,]*\.$")
_FORGIVEN = frozenset(  # refusals of a sentence as a source of clauses that matter only there
    {"", "colon or semicolon", "dash", "subject unclear", "no verb at its root",
     "there is / it is", "condition", "clause as subject", "quotation"}
)  # fmt: skip
_QUOTED = 4  # words that a quoted term may have
_TITLED = re.compile(r'"[A-Z][^"]{2,60}"')  # a sentence that begins with the title of a work


def find_looseness(
    sentence: "Sentence", text: str, mentions: Mentions, known: Collection[int] = (), *,
    plain: bool = True, told: bool = False,
) -> str:  # fmt: skip
    """Why the sentence, written as `text`, does not stand alone, or ""; `plain` asks for a fact,
    `told` are somebody's words, asked with their speaker.

    `known` are the places of nouns that `text` says in full.
    """
    reasons = _find_reasons(sentence, text, mentions, known, plain=plain, told=told)
    return next((reason for reason in reasons if reason), "")


def untie(text: str) -> str:
    """The sentence without what ties it to the one before ("However,", "also")."""
    plain = _MIDWAY.sub("", _TIE.sub("", text))
    return plain[:1].upper() + plain[1:]


def _find_reasons(
    sentence: "Sentence", text: str, mentions: Mentions, known: Collection[int], *,
    plain: bool, told: bool,
) -> Iterator[str]:  # fmt: skip
    """A sentence need not be understood as a clause for that, only be free of references."""
    reason = refuse_sentence(sentence)
    quoted = find_quotations(text, _QUOTED)
    begins = text[0].isupper() or text[0].isdigit() or _TITLED.match(text)
    yield "" if begins else "not a whole sentence"
    yield "" if reason in _FORGIVEN else reason
    yield find_mistake(sentence.span)
    yield "going on at the time of writing" if plain and _goes_on(sentence) else ""
    yield "inside a quotation" if sentence.inside_quotation else ""
    yield "quotation" if quoted or text.count('"') % 2 else ""
    yield "" if text.endswith((".", '."')) else "not a statement"
    yield "two sentences" if re.search(r"\bI+\. [A-Z]", text) else ""
    yield "half of a sentence" if _HALF.match(text) else ""
    yield "leans on the sentence before" if leans_back(sentence, text) else ""
    hedged = find_hedge(sentence, text, plain=plain, told=told)
    yield f"not a plain fact: {hedged}" if hedged else ""
    words = [make_word(token) for token in sentence.span if not is_named(token, text)]
    owner = _find_owner(sentence, mentions)
    yield dangling(words, mentions, owner=owner, sentence=sentence.number, known=known, whole=True)


def _goes_on(sentence: "Sentence") -> bool:
    """ "is visiting", "are still burning": true on that day only."""
    root = sentence.span.root
    present = any(child.dep_ == "aux" and child.lower_ in {"is", "are"} for child in root.children)
    still = any(child.lower_ == "still" for child in root.children)
    return present and (root.tag_ == "VBG" or still)


def _find_owner(sentence: "Sentence", mentions: Mentions) -> Phrase | None:
    subjects = [child for child in sentence.span.root.children if child.dep_ in SUBJECTS]
    return make_phrase(subjects[0], mentions) if len(subjects) == 1 else None
