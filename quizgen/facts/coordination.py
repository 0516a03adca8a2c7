"""Coordination: which verbs are joined, and what the later ones inherit from the first."""

from typing import TYPE_CHECKING

from quizgen.facts.simplify import SUBJECTS, subtree

if TYPE_CHECKING:
    from spacy.tokens import Span, Token


def list_coordinated(root: "Token") -> "list[Token]":
    verbs = [root]
    for verb in verbs:
        verbs.extend(
            child
            for child in verb.children
            if child.dep_ == "conj" and child.pos_ in {"VERB", "AUX"} and child.i > verb.i
        )
    return verbs


def is_choice(verb: "Token") -> bool:
    """ "heal, or do no harm": neither of the two is a fact by itself."""
    joined = any(c.dep_ == "conj" and c.pos_ in {"VERB", "AUX"} for c in verb.children)
    return joined and any(c.dep_ == "cc" and c.lower_ in {"or", "nor"} for c in verb.children)


def shares_object(verb: "Token", span: "Span") -> bool:
    """ "approved and signed the law", "passed, and the governor signed, the law"."""
    after = list(verb.doc[verb.i + 1 : min(verb.i + 3, span.end)])
    bare = not any(child.i < verb.i and child.dep_ == "advmod" for child in verb.children)
    if bare and len(after) == 2 and after[0].text == ",":
        after = after[1:]
    return bool(after) and after[0].dep_ == "cc" and after[0].head == verb


def is_passive(verb: "Token", extra: set[int]) -> bool:
    if any(child.dep_ == "auxpass" for child in verb.children):
        return True
    own_auxiliary = any(child.dep_ == "aux" for child in verb.children)
    return (
        verb.tag_ == "VBN"
        and not own_auxiliary
        and any(verb.doc[place].dep_ == "auxpass" for place in extra)
    )


def inherit_subject(span: "Span", verb: "Token") -> "tuple[set[int], list[Token]] | str":
    """Subject (and auxiliaries) of the verb that this one is joined to, or why not.

    The dangerous construction: refused unless nothing but auxiliaries and adverbs stands between
    the conjunction and the verb, and the verb forms fit.
    """
    before = _word_before(span, verb)
    listed = before == "," and any(c.dep_ == "conj" and c.tag_ == verb.tag_ for c in verb.children)
    if before not in {"and", "but", "or", "then"} and not listed:
        return "words between conjunction and verb"
    base = verb.head
    while not any(child.dep_ in SUBJECTS for child in base.children):
        if base in (span.root, base.head):
            return "no subject to inherit"
        base = base.head
    subjects = [child for child in base.children if child.dep_ in SUBJECTS]
    if len(subjects) != 1:
        return "no single subject to inherit"
    if _could_be_said(verb) or _could_be_told(verb, base):
        return "may belong to the clause before it"
    shared = _share_auxiliaries(verb, base, subjects[0])
    return shared if isinstance(shared, str) else (set(subtree(subjects[0])) | shared, subjects)


def _could_be_said(verb: "Token") -> bool:
    """ "holds that fear hinders imitation and leads to ...": the theory does, or the fear?"""
    said = [c for c in verb.head.children if c.dep_ == "ccomp" and verb.head.i < c.i < verb.i]
    plain = not any(c.dep_ in {"aux", "auxpass"} for c in verb.children)
    return plain and any(c.tag_ == verb.tag_ for c in said)


def _could_be_told(verb: "Token", base: "Token") -> bool:
    """ "published a paper, which was printed twice, and was revived": the paper was, or the author?

    Where only one of the two is passive like the verb, it is that one.
    """
    between = [c for c in base.subtree if c.dep_ == "relcl" and base.i < c.i < verb.i]
    alike = [c for c in between if _is_passive(c) == _is_passive(verb)]
    return bool(alike) and _is_passive(base) != _is_passive(verb)


def _is_passive(verb: "Token") -> bool:
    return any(child.dep_ == "auxpass" for child in verb.children)


def swallows_subject(span: "Span", verb: "Token") -> bool:
    """ "was awarded Zangezur and Turkey agreed to ...", read as "Zangezur and Turkey"."""
    if any(child.dep_ in SUBJECTS for child in verb.children):
        return False
    before = verb.doc[_group_start(verb) - 1]
    if before.text == ",":  # "had no protection and the bishop, who knew this, asked ..."
        return not _is_listed(verb)
    if before.i <= span.start or before.pos_ not in _NOMINAL:
        return False
    sisters = [c.i for c in verb.head.rights if c.dep_ == "conj" and c.i < verb.i]
    between = verb.doc[max([verb.head.i, *sisters]) : verb.i]
    joined = any(c.dep_ == "cc" and c.head.pos_ in {"VERB", "AUX"} for c in between)
    loose = (
        before.dep_ in {"pobj", "dobj"} and not joined
    )  # "pupils enrolled in school has tripled"
    return before.dep_ == "conj" or (loose and not any(c.lower_ == "then" for c in verb.lefts))


def lacks_joint(span: "Span", verb: "Token") -> bool:
    """ "in the event the crew was stranded", "provided drying is even and the mix is wet": nothing
    joins the second clause to the first.
    """
    before = verb.doc[verb.left_edge.i - 1]
    joined = before.is_punct or before.dep_ in {"cc", "preconj", "advmod"}
    return verb != span.root and not joined


_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ"})  # "the French" is one too


def _is_listed(verb: "Token") -> bool:
    """ "came, saw and conquered": another verb of that form follows; "and, with a wave, left"."""
    after = [*verb.children, *(c for c in verb.head.children if c.i > verb.i)]
    listed = any(c.dep_ == "conj" and c.tag_ == verb.tag_ for c in after)
    return listed or any(c.dep_ == "cc" and c.i < verb.i for c in verb.head.rights)


def _group_start(verb: "Token") -> int:
    """Where the verb with its auxiliaries and adverbs begins."""
    group = {"aux", "auxpass", "neg", "advmod"}
    return min([verb.i, *(c.i for c in verb.lefts if c.dep_ in group)])


def _word_before(span: "Span", verb: "Token") -> str:
    """The word before the verb group of a coordinated verb."""
    before = verb.doc[_group_start(verb) - 1]
    while before.i > span.start and before.dep_ == "advmod":
        before = verb.doc[before.i - 1]
    return str(before.lower_)


def _share_auxiliaries(verb: "Token", base: "Token", subject: "Token") -> set[int] | str:
    """Auxiliaries of the first verb that belong to the second as well, or why that is unclear."""
    own = [c for c in verb.children if c.dep_ in {"aux", "auxpass"}]
    if own:
        finite = any(c.tag_ in {"VBD", "VBP", "VBZ", "MD"} for c in own)
        return set() if finite else "coordinated verb without finite auxiliary"
    first = [c for c in base.lefts if c.dep_ in {"aux", "auxpass"} and c.i > subject.i]
    if verb.tag_ in {"VB", "VBN", "VBG"}:
        fitting = {verb.tag_, "VBD" if verb.tag_ == "VBN" else verb.tag_}
        return {c.i for c in first} if first and base.tag_ in fitting else "verb forms differ"
    if verb.tag_ == "VBD" and any(c.dep_ == "auxpass" for c in first):
        return "active or passive unclear"
    return set()
