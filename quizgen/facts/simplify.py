"""What can be taken out of a sentence without changing what the rest says."""

import re
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from quizgen.facts.described import list_described, says_who
from quizgen.facts.lexicon import lexicon
from quizgen.shipped import word_set

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
CONCESSIVE = frozenset({"although", "though", "while", "whereas", "unlike"})
_SAYING = frozenset({"say", "tell", "explain", "add", "note", "show", "reveal", "indicate", "find"})
_UNSET = frozenset({"also", "however", "therefore", "thus", "indeed", "further", "finally",
                    "still", "now", "even", "instead", "then", "eventually"})  # fmt: skip


def subtree(token: "Token") -> list[int]:
    """Indices of all words below a word, itself included, in order."""
    return sorted(word.i for word in token.subtree)


def contiguous(places: Sequence[int]) -> bool:
    """Whether the indices have no gap."""
    return bool(places) and places[-1] - places[0] + 1 == len(places)


def removable(span: "Span") -> frozenset[int]:
    """Indices of the words of comma-set extras: appositives, relative clauses, participle tails,
    connectives, concessions. Commas around them go too.
    """
    gone: set[int] = set()
    parts = [(token, subtree(token)) for token in span]
    for token, places in sorted(parts, key=lambda part: -part[1][-1]):  # the last extra first
        if contiguous(places) and _is_extra(token, places, span, gone):
            described = list_described(token)
            if says_who(token) and not described:
                continue
            gone |= _with_commas(described or places, span)
            if described:
                gone |= _with_commas(places, span) - set(places)
        elif _is_bare_connective(token, span):
            gone.add(token.i)
    return frozenset(gone)


def _with_commas(places: list[int], span: "Span") -> set[int]:
    first, last = places[0], places[-1]
    cut = set(range(first, last + 1))
    if first > span.start and span.doc[first - 1].text in {",", "–"}:
        cut.add(first - 1)
    if last + 1 < span.end and span.doc[last + 1].text in {",", "–"}:
        cut.add(last + 1)
    return cut


def _is_extra(token: "Token", places: list[int], span: "Span", gone: Collection[int]) -> bool:
    doc, root = span.doc, span.root
    comma = places[0] > span.start and doc[places[0] - 1].text in {",", "–"}
    marks = {c.lower_ for c in token.children if c.dep_ in {"mark", "advmod"}}
    if token.dep_ == "appos":
        closed = places[-1] + 1 == span.end or doc[places[-1] + 1].is_punct
        return (
            comma
            and closed
            and token.head.i < places[0]
            and not (is_listed(token) or _goes_on_as_list(places, span))
            and not any(c.dep_ == "conj" and c.i > places[-1] for c in token.head.children)
        )
    if token.dep_ == "relcl":
        joint = any(doc[p].tag_ in {"WDT", "WP", "WP$", "WRB"} for p in places[:3])
        return comma and joint and _ends_there(places, span, gone)
    if token.dep_ in {"acl", "advcl"} and comma and token.tag_ in {"VBG", "VBN"}:
        bare = not any(c.dep_ == "mark" for c in token.children)
        return places[0] >= token.i - 2 and bare and _ends_there(places, span, gone)
    if token.dep_ == "advcl" and token.i > token.head.i:
        return bool(marks & CONCESSIVE) or (comma and bool(marks & {"as", "since"}))
    if token.dep_ == "advcl" and token.head == root and places[-1] + 1 < span.end:
        if doc[places[-1] + 1].text != ",":
            return False
        participle = token.tag_ in {"VBG", "VBN"} and not marks
        return bool(marks & CONCESSIVE) or participle or ("as" in marks and token.lemma_ in _SAYING)
    if token.dep_ in {"advmod", "cc"} and token.head == root and token.i == span.start:
        return token.dep_ == "cc" or token.lower_ in word_set("facts", "connectives")
    if token.dep_ == "prep" and token.lower_ in {"unlike", "despite"} and token.head == root:
        return comma or token.i == span.start
    set_off = comma and places[-1] + 1 < span.end and doc[places[-1] + 1].text == ","
    return (
        token.dep_ == "advmod"
        and token.lower_ in word_set("facts", "connectives")
        and len(places) == 1
        and set_off
    )


def _ends_there(places: list[int], span: "Span", gone: Collection[int]) -> bool:
    """Whether an extra ends where it seems to: ", where they were poor, on occasion starving" and
    ", paying Rock Tavern, New York based Polich" go on. `gone` are words that are taken out.
    """
    rest = [span.doc[p] for p in range(places[-1] + 1, span.end) if p not in gone]
    if not rest or (rest[0].is_punct and rest[0].text != ","):
        return True
    if rest[0].text != ",":
        return rest[0].dep_ == "cc"
    following = rest[1:3]
    if places[0] < span.root.i or not following:
        return True
    joined = following[0].dep_ == "cc" and following[-1].tag_ not in {"WDT", "WP", "WP$", "WRB"}
    aim = following[0].tag_ == "TO" or any(c.ent_type_ == "DATE" for c in following[0].children)
    return joined or aim or following[0].is_punct or _begins_coordinated(following[0], span)


def _begins_coordinated(token: "Token", span: "Span") -> bool:
    """Whether a word begins a clause or verb that is joined to the main one."""
    verbs = [c for c in span.root.children if c.dep_ == "conj" and c.pos_ in {"VERB", "AUX"}]
    return any(verb.left_edge == token for verb in verbs)


def _goes_on_as_list(places: list[int], span: "Span") -> bool:
    """ "Elmina, Axim, and Luanda": the second is one of three, and no other name of the first."""
    after = [span.doc[place].lower_ for place in (places[-1] + 1, places[-1] + 2)
             if place < span.end]  # fmt: skip
    return after[:1] == [","] and after[1:] in (["and"], ["or"])


def is_listed(token: "Token") -> bool:
    """ "the UN, NATO, the OSCE and the Council": no name of the first, but the next of a list."""
    others = [child for child in token.children if child.dep_ == "conj"]
    told = token.left_edge.lower_ in {"a", "an", "one"} or any(
        lexicon().noun_class(word.lemma_.lower()) == "person" for word in (token, *others)
    )  # "the geologist and farmer", "a port and resort"
    if others and not told:
        return True  # "the President, the government and parliament"
    commas = any(child.text == "," for child in token.children)
    joined = any(child.dep_ in {"conj", "appos"} for child in token.children)
    unjoined = not any(child.dep_ == "cc" for child in token.head.head.children)
    in_list = token.head.dep_ == "appos" or (token.head.dep_ == "conj" and unjoined)
    return in_list or (commas and joined)


def _is_bare_connective(token: "Token", span: "Span") -> bool:
    return (
        token.dep_ == "advmod"
        and token.lower_ in _UNSET
        and token.head.pos_ in {"VERB", "AUX"}
        and not any(token.children)
        and token.i != span.end - 2
        and token.doc[token.i + 1].pos_ != "NOUN"  # "still photographs"
    )


def join_words(doc: "Doc", places: Sequence[int]) -> str:
    """The words at these indices as a sentence of its own: capital letter, full stop."""
    pieces: list[str] = []
    for index, place in enumerate(places):
        pieces.append(doc[place].text)
        following = places[index + 1] if index + 1 < len(places) else place + 1
        gap = following != place + 1
        stuck = gap and doc[following].text in {",", ".", "'s"}
        if doc[place].whitespace_ or (gap and not stuck):
            pieces.append(" ")
    text = re.sub(r"\s+", " ", "".join(pieces)).strip(" ,.;–")
    text = re.sub(r"\s+,", ",", text)
    text = re.sub(r",(\s*,)+", ",", text)
    text = re.sub(r"^(?:and|but|or|so(?! far)|yet)\s+", "", text, flags=re.IGNORECASE)
    return text[:1].upper() + text[1:] + "." if text else ""
