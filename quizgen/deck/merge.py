"""Merging a newly generated deck into one that people have worked on.

What is there stays as it is; what is new comes in; what was rejected does not come back.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from quizgen.deck.deck import Deck, Source
from quizgen.deck.evidence import locate
from quizgen.deck.identity import retouch
from quizgen.deck.item import AnyItem, Evidence
from quizgen.deck.labels import relabel
from quizgen.deck.resemblance import resemblance


@dataclass(frozen=True, slots=True)
class Merged:
    """The merged deck, and by id: what came in, what stayed, which rejected items kept a new one
    out, and which items the article no longer proves."""

    deck: Deck
    added: tuple[str, ...]
    kept: tuple[str, ...]
    rejected: tuple[str, ...]
    unproven: tuple[str, ...]


def merge_decks(old: Deck, new: Deck, paragraphs: Sequence[str]) -> Merged:
    """`old` with the items of `new` that it does not hold; `paragraphs` are the new article's.

    Every item of `old` keeps id, status and text. An item is marked unproven when its
    evidence is not in the article, and unmarked when it is back.
    """
    twins = _find_twins(old.items, new.items)
    fresh = [item for item in new.items if item.id not in twins]
    fresh = [_as_new(item) for item in relabel(fresh, old.items, new.items, twins)]
    fresh = [_prove(item, paragraphs) for item in fresh]
    kept = [_prove(item, paragraphs) for item in old.items]
    deck = old.model_copy(
        update={"source": _merge_sources(old.source, new.source), "items": [*kept, *fresh]}
    )
    matched = {twin.id for twin in twins.values()}
    return Merged(
        deck=deck,
        added=tuple(item.id for item in fresh),
        kept=tuple(item.id for item in kept),
        rejected=tuple(i.id for i in kept if i.status == "rejected" and i.id in matched),
        unproven=tuple(item.id for item in deck.items if item.unproven),
    )


def is_about_another(
    old: Deck, before: Sequence[str], new: Deck, paragraphs: Sequence[str]
) -> bool:
    """Whether `new` is about another article than `old`, and not about a new version of the same.

    `before` are the paragraphs of the old article, as far as they are known, `paragraphs` those of
    the new one. They have nothing in common: no title, no paragraph, no quote of the old deck. A
    deck without quotes is about no article yet.
    """
    quotes = [part.quote for item in old.items for part in item.evidence]
    if not quotes or _same_title(old, new) or not set(before).isdisjoint(paragraphs):
        return False
    return all(locate(quote, paragraphs) is None for quote in quotes)


def _same_title(old: Deck, new: Deck) -> bool:
    titles = (old.source.title or old.title, new.source.title or new.title)
    return titles[0].casefold() == titles[1].casefold()


def _find_twins(old: Sequence[AnyItem], new: Iterable[AnyItem]) -> Mapping[str, AnyItem]:
    """For ids of new items the old item that says the same.

    An old item stands for one new one at most, so that nothing is lost; a rejected one for all
    that are like it.
    """
    known = {item.id: item for item in old}
    rest = [item for item in new if item.id not in known]
    twins = {item.id: known[item.id] for item in new if item.id in known}
    free = [item for item in old if item.status == "rejected" or item.id not in twins]
    pairs = [
        (likeness, -place, item, candidate)
        for place, item in enumerate(rest)
        for candidate in free
        if (likeness := resemblance(item, candidate)) > 0
    ]
    taken: set[str] = set()
    for _, _, item, candidate in sorted(pairs, key=lambda pair: pair[:2], reverse=True):
        if item.id not in twins and candidate.id not in taken:
            twins[item.id] = candidate
            if candidate.status != "rejected":
                taken.add(candidate.id)
    return twins


def _as_new(item: AnyItem) -> AnyItem:
    status = "draft" if item.status == "draft" else "new"
    return item if item.status == status else item.model_copy(update={"status": status})


def _prove(item: AnyItem, paragraphs: Sequence[str]) -> AnyItem:
    """The item with its evidence looked up anew; paragraph numbers follow the article."""
    places = [locate(part.quote, paragraphs, part.paragraph) for part in item.evidence]
    unproven = any(place is None for place in places)
    evidence = [
        Evidence(quote=part.quote, paragraph=place.paragraph)
        if place and part.paragraph is not None
        else part
        for part, place in zip(item.evidence, places, strict=True)
    ]
    if evidence != item.evidence:
        item = retouch(item, evidence=evidence)
    return item if item.unproven == unproven else item.model_copy(update={"unproven": unproven})


def _merge_sources(old: Source, new: Source) -> Source:
    """What a person may have written stays; the article's file and its hash are the new ones."""
    said = {name: getattr(new, name) for name in Source.model_fields}
    fill = {name: value for name, value in said.items() if value and not getattr(old, name)}
    article = {name: said[name] for name in ("file", "sha256") if said[name]}
    return old.model_copy(update={**fill, **article})
