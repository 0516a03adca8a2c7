"""What the answers of a class tell of items.

Items are judged by first answers alone: later ones tell of practice. Difficulty is the share that
was right; discrimination the point-biserial correlation of an item with the rest: whether those who
know the other items know this one. A distractor is dead if fewer than one in twenty choose it
(Haladyna and Downing 1993, "How many options is enough for a multiple-choice test item?").
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import StatisticsError, correlation

from quizgen.deck.item import AnyItem, Choice
from quizgen.deck.words import asked_text
from quizgen.memory.review import Grade, Review

DEAD = 0.05
ENOUGH_CHOICES = 20
"""Answers from which on a distractor may be called dead: fewer would not tell 5 % from none."""

ENOUGH_LEARNERS = 8
"""Learners from which on a correlation is told; even then it is rough."""

POOR = 0.1
"""Discrimination under which a key or a wording is doubtful."""


@dataclass(frozen=True, slots=True)
class ItemReport:
    """An item: `asked` how many, the share `right`, discrimination if enough answered.

    `chosen`: how often each option was chosen; `dead`: those of them that hardly anybody takes.
    """

    id: str
    text: str
    asked: int
    right: float
    discrimination: float | None = None
    chosen: Mapping[str, int] | None = None
    dead: tuple[str, ...] = ()

    @property
    def doubts(self) -> tuple[str, ...]:
        """Why a person should look at the item, in words."""
        found = []
        if self.asked >= ENOUGH_LEARNERS and self.right == 0:
            found.append(f"none of {self.asked} knew it")
        if self.discrimination is not None and self.discrimination < POOR:
            found.append(
                f"those who know the rest do not know it better ({self.discrimination:+.2f})"
            )
        total = sum((self.chosen or {}).values())
        for option in self.dead:
            count = (self.chosen or {}).get(option, 0)
            found.append(f"“{option}” was chosen by {count} of {total}")
        return tuple(found)


def report_items(
    items: Sequence[AnyItem], first: Mapping[str, Mapping[str, Review]]
) -> list[ItemReport]:
    """What first answers, by learner and item, tell of items; of those that were ever answered."""
    scores = {
        name: {id: is_right(one) for id, one in found.items()} for name, found in first.items()
    }
    by_item: defaultdict[str, list[Review]] = defaultdict(list)
    for found in first.values():
        for id, review in found.items():
            by_item[id].append(review)
    return [_report(item, by_item[item.id], scores) for item in items if item.id in by_item]


def discriminate(id: str, scores: Mapping[str, Mapping[str, bool]]) -> float | None:
    """The correlation of an item with the share of the other items right; None if it has none."""
    pairs = [
        (float(found[id]), (sum(found.values()) - found[id]) / (len(found) - 1))
        for found in scores.values()
        if id in found and len(found) > 1
    ]
    if len(pairs) < ENOUGH_LEARNERS:
        return None
    try:
        return correlation(*zip(*pairs, strict=True))
    except StatisticsError:  # all are alike
        return None


def is_right(review: Review) -> bool:
    """Whether an answer was known; a lucky guess was not."""
    return review.grade > Grade.AGAIN


def _report(
    item: AnyItem, reviews: Sequence[Review], scores: Mapping[str, Mapping[str, bool]]
) -> ItemReport:
    chosen = _count_options(item, reviews)
    return ItemReport(
        id=item.id,
        text=asked_text(item),
        asked=len(reviews),
        right=sum(map(is_right, reviews)) / len(reviews),
        discrimination=discriminate(item.id, scores),
        chosen=chosen or None,
        dead=_find_dead(item, chosen),
    )


def _find_dead(item: AnyItem, chosen: Mapping[str, int]) -> tuple[str, ...]:
    """The wrong options that hardly anybody takes.

    None where so few are wrong that even an even share of them would be hardly anybody.
    """
    total = sum(chosen.values())
    if not isinstance(item, Choice) or total < ENOUGH_CHOICES:
        return ()
    wrong = {option: count for option, count in chosen.items() if option not in item.answers}
    if sum(wrong.values()) < DEAD * total * len(wrong):
        return ()
    return tuple(option for option, count in wrong.items() if count < DEAD * total)


def _count_options(item: AnyItem, reviews: Iterable[Review]) -> dict[str, int]:
    """How often each option was chosen where one was to be; empty for other kinds."""
    if not isinstance(item, Choice) or len(item.answers) > 1:
        return {}
    given = Counter(review.given for review in reviews if review.mode == "options")
    return {option: given[option] for option in item.options}
