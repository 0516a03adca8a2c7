"""Other honest options for a choice item, from the article beside its deck."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from quizgen.cli.review_fields import change_item, swap_option
from quizgen.deck.amounts import read_amount
from quizgen.deck.deck import Deck
from quizgen.deck.flaws import find_flaws
from quizgen.deck.item import AnyItem, Choice
from quizgen.deck.words import bare

Offer = tuple[str, str]  # an option, and why it is wrong
FindOffers = Callable[[Choice], list[Offer]]
_TRIES = 8
_MOST = 6


def make_finder(deck: Deck, paragraphs: Sequence[str] | None) -> FindOffers:
    """A function that offers options; it reads the article when it is first called."""
    if not paragraphs:
        return lambda _: []
    found: list[FindOffers] = []

    def find(item: Choice) -> list[Offer]:
        if not found:
            found.append(_read(deck, paragraphs))
        return found[0](item)

    return find


def _read(deck: Deck, paragraphs: Sequence[str]) -> FindOffers:
    """The slow part: parse the article and list what could be asked."""
    from quizgen.facts.find import find_facts
    from quizgen.questions.options import find_options
    from quizgen.questions.peers import collect_peers
    from quizgen.questions.write import list_candidates
    from quizgen.source.article import Article

    day = date.fromisoformat(deck.source.published) if deck.source.published else None
    facts = find_facts(
        Article(title=deck.source.title or deck.title, paragraphs=tuple(paragraphs), published=day)
    )
    peers = collect_peers(facts, day)
    candidates = list(list_candidates(facts, peers))

    def find(item: Choice) -> list[Offer]:
        quotes = [part.quote for part in item.evidence]
        alike = [
            candidate
            for candidate in candidates
            if bare(candidate.answer) in map(bare, item.answers)
            and candidate.kind == "short_answer"
            and (candidate.question == item.question or candidate.evidence.quote in quotes)
        ]
        alike.sort(key=lambda candidate: candidate.question != item.question)
        offers: dict[str, str] = {}
        for candidate in alike:
            for turn in range(_TRIES):
                # What is named in the evidence is never offered, and the question seeds the rest.
                taken = " ".join([candidate.evidence.quote, *item.options, *offers])
                varied = replace(
                    candidate,
                    question=item.question + " " * turn,
                    evidence=replace(candidate.evidence, quote=taken),
                )
                for option in find_options(varied, peers):
                    offers.setdefault(option.text, option.why)
        return _sift(item, list(offers.items()))

    return find


def _sift(item: Choice, offers: Sequence[Offer]) -> list[Offer]:
    """Those that are new, are not in the question, and bring no flaw that was not there."""
    known = {bare(option) for option in item.options}
    before = {flaw.name for flaw, _ in find_flaws(item)}
    wrong = next(option for option in item.options if option not in item.answers)
    kept: list[Offer] = []
    for text, why in offers:
        if bare(text) in known or text.lower() in item.question.lower():
            continue
        try:
            flaws = {flaw.name for flaw, _ in find_flaws(put_option(item, wrong, text, why))}
        except ValueError:
            continue
        if flaws <= before:
            known.add(bare(text))
            kept.append((text, why))
    return kept[:_MOST]


def put_option(item: Choice, old: str, new: str, why: str = "") -> AnyItem:
    """The item with a wrong option in another's place; numbers stay in their order.

    Raises ValueError, in words, if it does not fit.
    """
    changes = swap_option(item, old, new, why)
    amounts = [read_amount(option) for option in changes["options"]]
    lows = [amount.low for amount in amounts if amount]
    if len(lows) == len(amounts) and item.options == in_order(item.options):
        changes["options"] = in_order(changes["options"])
    return change_item(item, changes)


def in_order(options: Sequence[str]) -> list[str]:
    """By their numbers, if all are some."""
    amounts = [(amount.low, option) for option in options if (amount := read_amount(option))]
    return [text for _, text in sorted(amounts)] if len(amounts) == len(options) else list(options)
