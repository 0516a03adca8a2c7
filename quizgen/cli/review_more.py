"""Other questions on the sentence that an item stands on."""

from collections.abc import Callable
from dataclasses import replace

from quizgen.cli.review_article import Reader, Reading
from quizgen.deck.deck import Deck
from quizgen.deck.flaws_pairs import find_repeats
from quizgen.deck.identity import fingerprint
from quizgen.deck.item import AnyItem

FindMore = Callable[[AnyItem, Deck], list[AnyItem]]
_MOST = 6


def make_asker(read: Reader) -> FindMore:
    """A function that finds questions on the same sentence that the deck does not have yet."""

    def find(item: AnyItem, deck: Deck) -> list[AnyItem]:
        reading = read() if item.evidence else None
        return _find(reading, item, deck) if reading else []

    return find


def _find(reading: Reading, item: AnyItem, deck: Deck) -> list[AnyItem]:
    """Drafts, the best first: none with a fault that drops it for good."""
    from quizgen.questions.candidate import SOFT
    from quizgen.questions.items import make_items
    from quizgen.questions.options import add_options
    from quizgen.questions.rank import rank_candidates
    from quizgen.questions.verify import find_fault

    quotes = {part.quote for part in item.evidence}
    mentions = reading.facts.mentions
    on_sentence = [one for one in reading.candidates if one.evidence.quote in quotes]
    faults = [(one, find_fault(one, mentions)) for one in on_sentence]
    fit = [
        replace(add_options(replace(one, refused=""), reading.peers), doubts=(fault,) * bool(fault))
        for one, fault in faults
        if not fault or fault in SOFT
    ]
    found: list[AnyItem] = []
    for ranked in rank_candidates(fit, reading.facts):
        (made,) = make_items([ranked.candidate])
        made = made.model_copy(update={"fact": item.fact, "status": "draft"})
        made = made.model_copy(update={"fingerprint": fingerprint(made)})
        known = [*deck.items, *found]
        is_known = any(made.id == other.id for other in known)
        if not is_known and not any(made in pair[:2] for pair in find_repeats([*known, made])):
            found.append(made)
    return found[:_MOST]
