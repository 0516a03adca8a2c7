"""Looseness: what keeps a sentence from being understood without what is written before it."""

import re
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from quizgen.facts.clauses import refuse_sentence
from quizgen.facts.frame import Phrase
from quizgen.facts.mentions import Mentions
from quizgen.facts.phrases import make_phrase, make_word
from quizgen.facts.references import dangling
from quizgen.facts.simplify import SUBJECTS
from quizgen.facts.soundness import find_mistake

if TYPE_CHECKING:
    from spacy.tokens import Token

    from quizgen.facts.sentence import Sentence

# What ties a sentence to the one before and can be left out of it.
_TIE = re.compile(
    r"^(?:But|And|So|Yet|However|Thus|Also|Still|Furthermore|Moreover|Additionally|Therefore|Hence"
    r"|Nevertheless|Nonetheless|Meanwhile|Finally|Eventually|Indeed|Likewise|Similarly|In fact"
    r"|In addition|In turn|For example|For instance|As a result|By contrast|In contrast)\b,?"
    r"(?! (?:to|of|with)\b) "
)
_MIDWAY = re.compile(
    r",? (?:also(?! known| called| spelled| written)|for (?:instance|example)|of course"
    r"|in (?:fact|turn))\b(?: ?,)?(?= )"
    r"|, (?:however|therefore|moreover),(?= )|(?<!,) (?:however|therefore|moreover)(?= )"
    r"|,? though(?=\.$)"
)
# What cannot: the sentence needs the one before.
_LEANS = re.compile(
    r"^(?:Others|Another|Both|Then|Instead|Otherwise|Rather|Even|Of these|Or)\b"
    r"|^(?:Some|Many|Most|Several|Two|Three|Four|One|Each|Few)"
    r" (?:\w+ly )?(?:of (?:these|those|them|the)|were|was|are|is|have|had|has|may|can|\w+ed)\b"
    r"|^(?:A|An|The) (?:(?:\w+ )?"
    r"(?:example(?! of an? )|reason|exception|result|advantage|difference)|problem)s?\b"
)
# What "may" be so or "is thought" to be is asked word for word, hedge and all: of 13 such
# statements graders used 10, of those with "could" 2 of 5.
_HEDGED = re.compile(
    r"\b(?:could|would|should (?:have|not be confused)|(?:has|have|had) just"
    r"|[Pp]erhaps|[Mm]aybe|[Pp]robably|[Pp]ossibly|[Aa]llegedly"
    r"|[Rr]eportedly|[Ss]upposedly|[Aa]pparently|[Pp]resumably"
    r"|(?<!more )(?<!less )(?<!most )(?<!least )[Ll]ikely|[Uu]nlikely"
    r"|claims?|claimed|suggest(?:s|ed)?|will|expected"
    r"|(?:clear|unclear|unknown|known|see|seen|sure|as to|divided on) (?:if|whether)"
    r"|argued?|said|says)\b"
)
_STALE = re.compile(
    r"\b(?:will|expected|(?:has|have|had) just|excited|happy|delighted|glad|proud|thrilled|pleased"
    r"|disappointed)\b"
)  # nor of what somebody said
_EARLY_PRONOUN = re.compile(  # whom does "If it ..." mean?
    r"(?:If|When|While|As|Once|After|Before|Although|Though|Since|Because) (?:it|they|he|she)\b"
)
_MADE = re.compile(  # "makes it a crime to ..."
    r"(?:make|makes|made|making|find|finds|found|finding) it (?:\w+ ){1,3}(?:to|that|for)\b"
)
_HALF = re.compile(r"(?:While|Although|Though|Because|Since|When|As|If|Whereas)\b[^,]*\.$")
_FORGIVEN = frozenset(  # refusals of a sentence as a source of clauses that matter only there
    {"", "colon or semicolon", "dash", "subject unclear", "no verb at its root",
     "there is / it is", "condition", "clause as subject"}
)  # fmt: skip
_OWN = {"he": "his", "she": "her", "it": "its", "they": "their"}
_QUOTED = 4  # words that a quoted term may have


def find_looseness(
    sentence: "Sentence", text: str, mentions: Mentions, known: Collection[int] = (), *,
    plain: bool = True,
) -> str:  # fmt: skip
    """Why the sentence, written as `text`, does not stand alone, or ""; `plain` asks for a fact.

    `known` are the places of nouns that `text` says in full.
    """
    reasons = _find_reasons(sentence, text, mentions, known, plain)
    return next((reason for reason in reasons if reason), "")


def untie(text: str) -> str:
    """The sentence without what ties it to the one before ("However,", "also")."""
    plain = _MIDWAY.sub("", _TIE.sub("", text))
    return plain[:1].upper() + plain[1:]


def _find_reasons(
    sentence: "Sentence", text: str, mentions: Mentions, known: Collection[int], plain: bool
) -> Iterator[str]:
    """A sentence need not be understood as a clause for that, only be free of references."""
    reason = refuse_sentence(sentence)
    quoted = [part for part in re.findall(r'"([^"]*)"', text) if len(part.split()) > _QUOTED]
    yield "" if text[0].isupper() or text[0].isdigit() else "not a whole sentence"
    yield "" if reason in _FORGIVEN else reason
    yield find_mistake(sentence.span)
    yield "going on at the time of writing" if plain and _goes_on(sentence) else ""
    yield "inside a quotation" if sentence.inside_quotation else ""
    yield "quotation" if quoted or text.count('"') % 2 else ""
    yield "" if text.endswith(".") else "not a statement"
    yield "two sentences" if re.search(r"\bI+\. [A-Z]", text) else ""
    yield "half of a sentence" if _HALF.match(text) else ""
    leans = _LEANS.search(text) or _EARLY_PRONOUN.match(text)
    yield "leans on the sentence before" if leans else ""
    hedged = _find_hedge(sentence, text, _HEDGED if plain else _STALE)
    yield f"not a plain fact: {hedged}" if hedged else ""
    words = [make_word(token) for token in sentence.span if not _is_named(token, text)]
    owner = _find_owner(sentence, mentions)
    yield dangling(words, mentions, owner=owner, sentence=sentence.number, known=known, whole=True)


def _find_hedge(sentence: "Sentence", text: str, hedges: re.Pattern[str]) -> str:
    """The first word that makes it no plain fact; "free will" and "their claims" do not."""
    nouns = {token.lower_ for token in sentence.span if token.pos_ in {"NOUN", "PROPN"}}
    found = (match.group(0) for match in hedges.finditer(text))
    return next((word for word in found if word.lower() not in nouns), "")


def _goes_on(sentence: "Sentence") -> bool:
    """ "is visiting", "are still burning": true on that day only."""
    root = sentence.span.root
    present = any(child.dep_ == "aux" and child.lower_ in {"is", "are"} for child in root.children)
    still = any(child.lower_ == "still" for child in root.children)
    return present and (root.tag_ == "VBG" or still)


def _is_named(token: "Token", text: str) -> bool:
    """Whether the word does not point anywhere: a pronoun that `text` has a name for, "it is"."""
    lead = token.is_sent_start and not re.match(rf"{token.lower_}\b", text.lower())
    if token.tag_ == "PRP$":
        return lead or any(
            token.lower_ == _OWN.get(one.lower_) and one.tag_ == "PRP" and _is_named(one, text)
            for one in token.sent.root.children if one.dep_ in SUBJECTS
        )  # fmt: skip
    if token.tag_ != "PRP":
        return False
    return lead or _is_replaced(token, text) or _is_empty(token)


def _is_replaced(token: "Token", text: str) -> bool:
    """Whether `text` has a name for the subject of the main verb: "In 1998, he won"."""
    if token.head != token.sent.root or token.dep_ not in SUBJECTS:
        return False
    pronoun = rf"\b{token.lower_}\b"
    before = len(re.findall(pronoun, token.sent.text, re.IGNORECASE))
    return len(re.findall(pronoun, text, re.IGNORECASE)) < before


def _is_empty(token: "Token") -> bool:
    """ "It is difficult to ...", "it is clear that ...": stands for what follows."""
    if _MADE.match(token.doc[token.i - 1 : token.sent.end].text if token.i else ""):
        return True
    verb = token.head
    if token.lower_ != "it" or verb.lemma_ != "be" or token.i > verb.i:
        return False
    after = [child for child in verb.children if child.dep_ in {"acomp", "attr"}]
    below = [child for one in (verb, *after) for child in one.children if child.i > verb.i]
    told = any(c.dep_ in {"xcomp", "ccomp", "csubj", "acl", "advcl"} for c in below)
    return token.dep_ == "expl" or (any(c.pos_ == "ADJ" for c in after) and told)


def _find_owner(sentence: "Sentence", mentions: Mentions) -> Phrase | None:
    subjects = [child for child in sentence.span.root.children if child.dep_ in SUBJECTS]
    return make_phrase(subjects[0], mentions) if len(subjects) == 1 else None
