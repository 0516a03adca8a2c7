"""Existence: "there were two teams in the city from 2005 to 2014"."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizgen.facts.frame import Evidence
from quizgen.facts.simplify import contiguous, subtree

if TYPE_CHECKING:
    from spacy.tokens import Token

    from quizgen.facts.sentence import Sentence

_BE = {"are": "are", "were": "were", "is": "is", "was": "was"}


@dataclass(frozen=True, slots=True)
class Existence:
    """So many (`number`) of `things` there `verb` ("are" or "were") `where`, said in passing."""

    number: str
    things: str
    verb: str
    where: str
    evidence: Evidence


def find_existence(sentence: "Sentence", evidence: Evidence) -> Iterator[Existence]:
    """Counted things in clauses with "there", where their place or time is told."""
    root = sentence.span.root
    if sentence.inside_quotation or '"' in sentence.text or root.lower_ not in _BE:
        return
    there = [c for c in root.children if c.dep_ == "expl"]
    things = [c for c in root.children if c.dep_ == "attr" and c.tag_ == "NNS"]
    if len(there) != 1 or len(things) != 1 or any(c.dep_ == "neg" for c in root.children):
        return
    if any(_limits(word) for word in root.subtree):
        return  # "18,000 people in Asia who own a ship" are not all its people
    counted = _split(things[0])
    where = _circumstances(root)
    if counted is not None and where:
        number, noun = counted
        yield Existence(number, noun, _BE[root.lower_], where, evidence)


def _limits(word: "Token") -> bool:
    """A clause that tells which of the things are meant: no comma stands before it."""
    return word.dep_ in {"relcl", "acl"} and word.doc[word.left_edge.i - 1].text != ","


def _split(head: "Token") -> tuple[str, str] | None:
    """("two", "Major League Soccer teams"); None if more is said than number and kind."""
    numbers = [c for c in head.children if c.dep_ == "nummod"]
    if len(numbers) != 1 or any(c.dep_ in {"conj", "appos", "det"} for c in head.children):
        return None
    left = [p for p in subtree(head) if p <= head.i]
    number = subtree(numbers[0])
    noun = [p for p in left if p > number[-1]]
    if not contiguous(left) or left[0] != number[0] or not noun:
        return None
    doc = head.doc
    return doc[number[0] : number[-1] + 1].text, doc[noun[0] : noun[-1] + 1].text


def _circumstances(root: "Token") -> str:
    """Places and times of the clause, those in front moved to the end."""
    pieces = {}
    for child in root.subtree:
        direct = child.dep_ == "prep" and (child.head == root or child.head.dep_ == "attr")
        places = subtree(child)
        if direct and contiguous(places) and len(places) <= 8:
            pieces[places[0] < root.i, places[0]] = child.doc[places[0] : places[-1] + 1].text
    texts = [pieces[key].strip(" ,") for key in sorted(pieces)]
    return " ".join(text[:1].lower() + text[1:] for text in texts)
