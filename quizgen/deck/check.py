"""Checking a deck that could be read: evidence, repetitions, flaws of item writing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizgen.deck.deck import Deck
from quizgen.deck.evidence import locate
from quizgen.deck.flaws import Severity, find_flaws
from quizgen.deck.flaws_deck import find_deck_flaws
from quizgen.deck.flaws_pairs import find_giveaways, find_repeats
from quizgen.deck.item import AnyItem


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at: the item ("" for the deck), the field, what is wrong and its cure."""

    item_id: str
    where: str
    rule: str
    message: str
    severity: Severity


def check_deck(deck: Deck, paragraphs: Sequence[str] | None) -> list[Finding]:
    """Everything found in the items that are not rejected: the deck's own first, then by item.

    `paragraphs` are the article's; None if there is none to look evidence up in.
    """
    items = [item for item in deck.items if item.status != "rejected"]
    found = [Finding("", where, rule, what, "warning")
             for rule, where, what in find_deck_flaws(items)]  # fmt: skip
    for item in items:
        found += _check_evidence(item, paragraphs)
        found += _check_wording(item)
    found += _check_pairs(items)
    place = {item.id: number for number, item in enumerate(deck.items)}
    return sorted(found, key=lambda f: (place.get(f.item_id, -1), f.severity, f.rule, f.where))


def _check_evidence(item: AnyItem, paragraphs: Sequence[str] | None) -> Iterator[Finding]:
    if paragraphs is None:
        return
    if not item.evidence:
        what = "has no evidence; quote the sentence of the article that proves the answer"
        yield Finding(item.id, "evidence", "no-evidence", what, "warning")
    for number, part in enumerate(item.evidence):
        if locate(part.quote, paragraphs, part.paragraph) is None:
            what = "is not in the article word for word; quote it, or take the item out"
            yield Finding(item.id, f"evidence[{number}]", "evidence-not-found", what, "error")


def _check_wording(item: AnyItem) -> Iterator[Finding]:
    for flaw, (where, what) in find_flaws(item):
        yield Finding(item.id, where, flaw.name, f"{what}; {flaw.cure}", flaw.severity)


def _check_pairs(items: Sequence[AnyItem]) -> Iterator[Finding]:
    for item, other, rule, what in (*find_repeats(items), *find_giveaways(items)):
        severe: Severity = "error" if rule in ("duplicate", "conflict") else "warning"
        yield Finding(item.id, "", rule, f"{what} (see {other.id})", severe)
