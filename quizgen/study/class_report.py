"""The class report: who knows what of a deck, and what its items are worth."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from quizgen.memory.review import Review, standing_reviews
from quizgen.memory.states import retrievability
from quizgen.study.item_report import ItemReport, is_right, report_items

if TYPE_CHECKING:
    from quizgen.store.library import Library


@dataclass(frozen=True, slots=True)
class Pupil:
    """A learner: items met, the share right at the first try, how many will probably be known
    tomorrow: those in learning, which were missed last or met once, are not."""

    name: str
    met: int
    right: float
    known: float
    last_day: date | None


@dataclass(frozen=True, slots=True)
class ClassReport:
    """A deck with `items` of them in use, its learners by name, and its items as in the deck."""

    deck: str
    title: str
    pupils: tuple[Pupil, ...]
    items: tuple[ItemReport, ...]


def make_class_report(library: "Library", deck_id: str, day: date) -> ClassReport:
    """The report on a study day. Raises LibraryError for an unknown deck."""
    deck = library.deck(deck_id)
    first: dict[str, dict[str, Review]] = {}
    pupils = []
    for name in library.learners():
        found = first_answers(library.reviews(name, deck_id))
        if found:
            first[name] = found
            pupils.append(_make_pupil(library, name, deck_id, found, day))
    return ClassReport(deck.id, deck.title, tuple(pupils), tuple(report_items(deck.items, first)))


def first_answers(reviews: Iterable[Review]) -> dict[str, Review]:
    """The first answer that stands of each item, by its id."""
    found: dict[str, Review] = {}
    for review in sorted(standing_reviews(tuple(reviews)), key=lambda review: review.at):
        found.setdefault(review.item, review)
    return found


def _make_pupil(
    library: "Library", name: str, deck: str, first: Mapping[str, Review], day: date
) -> Pupil:
    states = [card.state for card in library.cards(name, [deck])]
    parameters = library.parameters(name)
    return Pupil(
        name=name,
        met=len(first),
        right=sum(map(is_right, first.values())) / len(first),
        known=sum(
            retrievability(state, day + timedelta(days=1), parameters)
            for state in states
            if state and state.stage == "review"
        ),
        last_day=max((state.last_day for state in states if state), default=None),
    )
