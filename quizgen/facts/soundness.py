"""Soundness: mistakes of the article itself, which a sentence shown word for word would repeat."""

import re
from typing import TYPE_CHECKING

from quizgen.facts.clauses_inner import REPORTING
from quizgen.facts.lexicon import lexicon
from quizgen.facts.simplify import SUBJECTS
from quizgen.shipped import word_set

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
_ONE_AND_ALL = frozenset({"each", "every", "no"})  # "each man and woman is"
_ASIDE = frozenset({"relcl", "acl", "advcl"})
_JOINTS = frozenset({"WDT", "WP", "WP$", "WRB"})
_HALVES = frozenset({"while", "whereas", "although", "because"})
# "A grew, however B fell": two sentences without a joint.
_SPLICED = re.compile(r", however (?!\w+,)\w")

# Before our day, or of age?
_AGELESS = re.compile(
    r"\bdated? to (?:\w+ )?\d[\d.,]*(?: (?:million|billion))? years(?! (?:ago|old|before|of|BP)\b)"
)


def find_mistake(span: "Span") -> str:
    """What is wrong with the grammar of the sentence, or ""."""
    if span.root.pos_ not in {"VERB", "AUX"} and not any(map(_is_main, span)):
        return "no verb of its own"
    if any(c.dep_ == "mark" and c.lower_ in _HALVES for c in span.root.lefts):
        return "half a sentence"  # "While many see it as an island."
    if _SPLICED.search(span.text):
        return "two sentences without a joint"
    if _AGELESS.search(span.text):
        return "dated to a number of years"
    if span[0].tag_ in {"VBZ", "VBD"} and span[0] in {span.root, *span.root.lefts}:
        return "no subject"  # "Was believed to be the son of Apollo."
    subjects = [child for child in span.root.children if child.dep_ in SUBJECTS]
    if len(subjects) == 1 and _is_parted(subjects[0]):
        return "comma after the subject"
    if _is_spliced(span.root):
        return "two sentences without a joint"
    return "subject and verb do not agree" if any(map(_disagrees, span)) else ""


def _is_parted(subject: "Token") -> bool:
    """ "methods relating to A, can save time": what stood before the comma is lost or misread."""
    end, verb = subject.right_edge.i, subject.head
    inner = [word for word in subject.subtree if word.text == ","]
    return [w.text for w in subject.doc[end + 1 : verb.i]].count(",") == 1 and not inner


def _is_spliced(root: "Token") -> bool:
    """ "It is the oldest, it offers education": a clause with nothing but a comma behind it."""
    own = [c for c in root.children if c.dep_ in SUBJECTS and c.i < root.i]
    if any(map(_hangs_on, root.children)):
        return True
    return root.lemma_ not in REPORTING and any(
        clause.dep_ == "ccomp" and _has_tense(clause) and own and clause.i < own[-1].i
        and any(c.dep_ in SUBJECTS for c in clause.children)
        and root.doc[own[-1].left_edge.i - 1].text == ","
        and not _is_other_name(root.doc[max(0, own[-1].left_edge.i - 6) : own[-1].left_edge.i])
        for clause in root.children
    )  # fmt: skip


def _has_tense(verb: "Token") -> bool:
    return any(one.tag_ in _FINITE for one in (verb, *verb.lefts) if one.pos_ in {"VERB", "AUX"})


def _is_other_name(before: "Span") -> bool:
    """ "the state transitions, or steps, the machine makes"."""
    return any(word.lower_ == "or" and word.nbor(-1).text == "," for word in before if word.i)


def _hangs_on(clause: "Token") -> bool:
    """ "..., examples include stars": a clause with a subject behind a comma, and no joint."""
    if clause.dep_ != "advcl" or clause.tag_ not in _FINITE or clause.i < clause.head.i:
        return False
    subject = next((c for c in clause.children if c.dep_ in SUBJECTS), clause)
    if any(word.tag_ in _JOINTS for word in subject.subtree):
        return False  # "..., the most common of which uses a lens"
    joined = any(c.dep_ == "mark" or c.tag_ in _JOINTS for c in clause.lefts)
    return subject.i < clause.i and subject.left_edge.nbor(-1).text == "," and not joined


def _is_main(verb: "Token") -> bool:
    """Whether a verb stands in no clause with a joint of its own (", who fled", "when it fell")."""
    held = verb.dep_ == "acl" and any(child.dep_ == "dobj" for child in verb.children)
    taken_for = held and verb.tag_ == "VBN" and verb.text.endswith("ed")
    if verb.tag_ not in _FINITE and not taken_for:  # "Ek founded the town" may be read so
        return False
    return not any(
        one.dep_ in _ASIDE and (one.left_edge.tag_ in _JOINTS or one.left_edge.dep_ == "mark")
        for one in (verb, *verb.ancestors)
    )


def _disagrees(word: "Token") -> bool:
    """ "where suitable habitat and food is available", "the intensity of effects depend on"."""
    if word.tag_ not in {"VBZ", "VBP"}:
        return False
    verb = word.head if word.dep_ in {"aux", "auxpass"} else word
    subjects = [c for c in verb.children if c.dep_ in SUBJECTS and c.i < word.i]
    wrong = _are_several if word.tag_ == "VBZ" else _is_single
    return any(wrong(subject) for subject in subjects)


def _is_single(noun: "Token") -> bool:
    """One thing with its article; a group may have its verb in the plural, as may a number of."""
    single = noun.tag_ == "NN" and any(c.lower_ in _ARTICLES for c in noun.children)
    joined = any(c.dep_ in {"conj", "appos", "nummod"} for c in noun.children)
    counts = noun.lemma_.lower() in word_set("facts", "counting_nouns")
    return single and not joined and not counts and lexicon().noun_class(noun.lemma_) != "group"


_ARTICLES = frozenset({"the", "a", "an", "this", "that"})


def _are_several(noun: "Token") -> bool:
    """Two common nouns joined by "and" just before the verb."""
    joined = [c for c in noun.children if c.dep_ == "conj" and c.tag_ == "NN"]
    both = any(c.dep_ == "cc" and c.lower_ == "and" for c in noun.children)
    bound = any(c.lower_ in _ONE_AND_ALL for c in noun.children)
    return noun.tag_ == "NN" and both and bool(joined) and not bound
