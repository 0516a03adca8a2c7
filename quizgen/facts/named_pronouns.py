"""Named pronouns: those for which the text of a sentence has a name, or that stand for nothing."""

import re
from typing import TYPE_CHECKING

from quizgen.facts.simplify import SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Token

_MADE = re.compile(  # "makes it a crime to ..."
    r"(?:make|makes|made|making|find|finds|found|finding) it (?:\w+ ){1,3}(?:to|that|for)\b"
)
_OWN = {"he": "his", "she": "her", "it": "its", "they": "their"}
_OBJECTS = {"him": "he", "her": "she", "them": "they"}
_SELVES = {"himself": "he", "herself": "she", "itself": "it", "themselves": "they"}


def is_named(token: "Token", text: str) -> bool:
    """Whether the word does not point anywhere: a pronoun that `text` has a name for, "it is"."""
    lead = token.is_sent_start and not re.match(rf"{token.lower_}\b", text.lower())
    if token.tag_ == "PRP$":
        return lead or any(
            token.lower_ == _OWN.get(one.lower_) and one.tag_ == "PRP" and is_named(one, text)
            for one in token.sent.root.children if one.dep_ in SUBJECTS
        )  # fmt: skip
    if token.tag_ != "PRP":
        return False
    return lead or _is_replaced(token, text) or _is_empty(token) or _goes_with_subject(token, text)


def _goes_with_subject(token: "Token", text: str) -> bool:
    """ "She opposed a rule that she held to be unjust", where `text` has a name for the first."""
    subjects = [c for c in token.sent.root.children if c.dep_ in SUBJECTS]
    own = next((one for one in subjects if one.tag_ == "PRP"), None)
    if own is None or token.i <= own.i:
        return False
    if token.lower_ in _SELVES:  # "He set three rules for himself"
        return _SELVES[token.lower_] == own.lower_ and is_named(own, text)
    if token.head.i == own.head.i:
        return False
    meant = _OBJECTS.get(token.lower_, token.lower_)
    verb = next((one for one in token.ancestors if one.pos_ in {"VERB", "AUX"}), token.head)
    if token.dep_ not in SUBJECTS and any(
        child.dep_ in SUBJECTS and child.lower_ == own.lower_ for child in verb.children
    ):
        return False  # "He said that he had taught him"
    return meant == own.lower_ and is_named(own, text)


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
