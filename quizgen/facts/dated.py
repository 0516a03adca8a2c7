"""Dated clauses: what a date of a sentence belongs to, cut down to the core of that clause.

Many a date stands in a sentence that is too long, or leans too much, to be understood whole:
"Norrby, founded by monks in 1143, lost its market when ...". Who did what, and when, is enough to
ask for the year. Such a clause is parsed again like any other, and asked for its date alone.
"""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from quizgen.facts.clause import CORE, Clause
from quizgen.facts.coordination import list_coordinated, swallows_subject
from quizgen.facts.simplify import SUBJECTS, contiguous, join_words, removable, subtree

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from quizgen.facts.sentence import Sentence

ORIGIN = "dated"
FEWEST, MOST = 5, 26  # words of such a clause, its date included
_DATE = re.compile(
    r"\b(?:1\d{3}|20[0-2]\d|\d{1,3} BC|\d{1,2}(?:st|nd|rd|th)[ -]centur\w+|1\d\d0s)\b"
)
_AT = frozenset({"in", "on", "during"})
_KEPT = CORE | {"aux", "auxpass", "prt", "prep", "npadvmod", "advmod"}
_LATER = frozenset(
    {"after", "before", "following", "despite", "without", "like", "unlike", "because", "due"}
)  # fmt: skip
_TIES = frozenset({"also", "then", "later", "eventually", "subsequently", "however", "thus",
                   "soon", "finally", "therefore", "thereby", "instead"})  # fmt: skip
_CHANGES = frozenset({"only", "even", "nearly", "almost", "never", "still", "again", "hardly",
                      "barely", "once", "twice", "when", "where", "how", "so", "too"})  # fmt: skip

_FOR = frozenset({"ask", "commission", "invite", "call", "choose", "send", "order", "urge",
                  "appoint", "hire", "employ", "use"})  # fmt: skip


def find_dated(sentence: "Sentence") -> Iterator[Clause]:
    """For every date the clause of its verb: all that is not set off, then without what is loose
    around the date.
    """
    if sentence.inside_quotation or not _DATE.search(sentence.text):
        return
    span = sentence.span
    verbs = list_coordinated(span.root)
    if any(swallows_subject(span, verb) for verb in verbs[1:]):
        return
    gone = removable(span)
    made: set[str] = set()
    for date in span:
        if _is_date(date) and date.head.pos_ in {"VERB", "AUX"}:
            for clause in _cut(span, date.head, date, gone):
                if clause.text not in made and FEWEST <= len(clause.text.split()) <= MOST:
                    made.add(clause.text)
                    yield clause


def _is_date(token: "Token") -> bool:
    """The preposition of "in 1143", with nothing else that hangs on it."""
    words = [word for word in token.subtree if word.pos_ != "PUNCT"]
    bare = not any(word.dep_ in {"cc", "conj", "relcl", "acl", "prep"} for word in words[1:])
    said = " ".join(word.text for word in words)
    return (
        token.dep_ == "prep" and token.lower_ in _AT and bare and len(words) <= 5
        and bool(_DATE.search(said))
    )  # fmt: skip


def _cut(span: "Span", verb: "Token", date: "Token", gone: frozenset[int]) -> Iterator[Clause]:
    subject = _find_subject(span, verb)
    if subject is None or _is_changed(verb, date):
        return
    owner, dep, auxiliary = subject
    if verb.i in gone:  # all that is set off as well
        gone -= frozenset(subtree(verb))
    own = _subject_words(owner, verb, gone)
    for narrow in (False, True):
        parts = list(_list_parts(verb, date, narrow=narrow))
        kept = {place for child in parts for place in subtree(child)} | own | {verb.i}
        places = sorted((kept - gone) | own | set(subtree(date)))
        rest = [span.doc[place] for place in places if place not in set(subtree(date))]
        if _is_damaged(rest, owner) or not _is_whole(verb, places):
            continue
        yield Clause(
            text=_write(span, places, own, verb, date, auxiliary), root=verb.lemma_.lower(),
            subject=owner.lower_, subject_dep=dep,
            core=frozenset((c.dep_, c.text) for c in verb.children if c.dep_ in CORE),
            prepositions=frozenset(c.lower_ for c in verb.children if c.dep_ == "prep"),
            origin=ORIGIN,
        )  # fmt: skip


def _is_changed(verb: "Token", date: "Token") -> bool:
    """Whether it is denied, possible or planned, or has several dates."""
    said = {child.lower_ for child in verb.children}
    return (
        any(c.dep_ in {"neg", "expl"} or c.tag_ == "MD" for c in verb.children)
        or bool(said & _CHANGES - {"when", "where"})
        or any(c != date and _DATE.search(c.text) for p in verb.children if p != date
               for c in p.subtree if p.dep_ in {"prep", "npadvmod"})
    )  # fmt: skip


def _is_damaged(words: "Sequence[Token]", owner: "Token") -> bool:
    """Whether what a comma sets off is left in it, or half of a date."""
    return any(
        (word.dep_ == "appos" and word != owner) or word.text in {"BCE", "BC", "AD", ";", ":"}
        for word in words
    )


def _is_whole(verb: "Token", places: Sequence[int]) -> bool:
    """Whether nothing is lost that the verb needs: what somebody was asked to do, for one."""
    lost = [child for child in verb.children if child.i not in places]
    if verb.lemma_ in _FOR and any(child.dep_ == "advcl" for child in lost):
        return False
    aside = verb.i + 1 < len(verb.doc) and verb.doc[verb.i + 1].text == ","
    objects = any(child.dep_ in CORE for child in verb.children)
    return not any(child.dep_ in CORE for child in lost) and (objects or not aside)


def _subject_words(owner: "Token", verb: "Token", gone: frozenset[int]) -> set[int]:
    own = set(subtree(owner))
    if verb.dep_ in {"relcl", "acl"}:  # of a name, the name alone
        own -= set(subtree(verb))
        return {p for p in own if p <= owner.i or owner.doc[p].pos_ == "PROPN"}
    return own - gone


def _find_subject(span: "Span", verb: "Token") -> "tuple[Token, str, str] | None":
    """(subject, its dependency, the auxiliary that has to be put in) of a verb, if it is sure."""
    own = [child for child in verb.children if child.dep_ in SUBJECTS]
    if verb.dep_ in {"relcl", "acl"}:
        return _find_name(verb, own)
    if len(own) != 1:
        return None
    first = [child for child in span.root.children if child.dep_ in SUBJECTS]
    same = [child.lower_ for child in first] == [own[0].lower_]
    if own[0].tag_ == "PRP" and not same:
        return None  # whom a pronoun means is known of the sentence, not of a part of it
    main = verb == span.root or verb in list_coordinated(span.root)
    return (own[0], own[0].dep_, "") if main else None


def _find_name(verb: "Token", own: "Sequence[Token]") -> "tuple[Token, str, str] | None":
    """ "NAME, which was founded ..." and "NAME, founded ..."."""
    first = verb.left_edge
    name = verb.doc[first.i - 2] if first.i > 1 and verb.doc[first.i - 1].text == "," else verb
    nearest = name == verb.head or (name.dep_ == "appos" and name.head == verb.head)
    if name.pos_ != "PROPN" or name.dep_ == "conj" or not nearest:
        return None  # "other than Sweden or Norway, who flew": another is meant
    if verb.dep_ == "relcl":
        fits = len(own) == 1 and own[0].lower_ in {"which", "who"}
        return (name, own[0].dep_, "") if fits else None
    if verb.tag_ != "VBN" or own or any(c.dep_ == "aux" for c in verb.children):
        return None
    several = name.tag_ == "NNPS" or any(c.dep_ == "conj" for c in name.children)
    return name, "nsubjpass", "were" if several else "was"


def _list_parts(verb: "Token", date: "Token", *, narrow: bool) -> "Iterator[Token]":
    """What belongs to the verb and is not set off; if `narrow`, nothing loose behind its date."""
    for child in verb.children:
        places = subtree(child)
        if child == date or child.dep_ not in _KEPT or not contiguous(places):
            continue
        set_off = child.i > verb.i and verb.doc[places[0] - 1].text == ","
        loose = child.dep_ in {"prep", "npadvmod", "advmod"}
        if loose and (child.i < verb.left_edge.i or set_off or _leads(child, verb)):
            continue
        if child.dep_ == "advmod" and (child.lower_ in _TIES or len(places) > 1):
            continue
        late = child.i > date.i > verb.i or child.lower_ in _LATER
        if narrow and child.dep_ in {"prep", "npadvmod"} and late:
            continue
        yield child


def _leads(child: "Token", verb: "Token") -> bool:
    """Whether it stands before the subject."""
    subjects = [c for c in verb.children if c.dep_ in SUBJECTS]
    return bool(subjects) and child.i < subjects[0].i


def _write(
    span: "Span", places: Sequence[int], own: set[int], verb: "Token", date: "Token", auxiliary: str
) -> str:
    """The clause as a sentence, its date at the end where it stood before the verb."""
    when = set(subtree(date))
    early = date.i < verb.i
    text = join_words(span.doc, [place for place in places if not early or place not in when])
    if early:
        dated = join_words(span.doc, sorted(when)).rstrip(".")
        text = f"{text.rstrip('.')} {dated[:1].lower()}{dated[1:]}."
    if auxiliary:
        head = join_words(span.doc, sorted(own)).rstrip(".")
        text = f"{head} {auxiliary}{text[len(head) :]}" if text.startswith(head) else ""
    if verb.dep_ == "relcl":
        text = re.sub(r" (?:which|who)\b", "", text, count=1)
    return re.sub(r",(?= (?:in|on|during)\b)", "", text)
