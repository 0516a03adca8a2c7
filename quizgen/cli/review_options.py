"""Other honest options for a choice item, from the article beside its deck."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from quizgen.cli.review_article import Reader, Reading
from quizgen.cli.review_build import change_item, swap_option
from quizgen.deck.amounts import read_amount
from quizgen.deck.flaws import find_flaws
from quizgen.deck.item import AnyItem, Choice
from quizgen.deck.words import bare

Offer = tuple[str, str]  # an option, and why it is wrong
FindOffers = Callable[[Choice], list[Offer]]
_TRIES = 8
_MOST = 6


def make_finder(read: Reader) -> FindOffers:
    """A function that offers options from the article; none without one."""

    def find(item: Choice) -> list[Offer]:
        reading = read()
        return _sift(item, _find(reading, item)) if reading else []

    return find


def _find(reading: Reading, item: Choice) -> list[Offer]:
    """What the generator would put beside the same answer, tried with several seeds."""
    from quizgen.questions.options import find_options

    quotes = [part.quote for part in item.evidence]
    alike = [
        candidate
        for candidate in reading.candidates
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
            for option in find_options(varied, reading.peers):
                offers.setdefault(option.text, option.why)
    return list(offers.items())


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
