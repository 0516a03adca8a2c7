"""What a year of study keeps known where guessing is easy: naively graded, and aimed higher."""

from collections.abc import Callable, Iterator

from quizgen.deck.item import AnyItem
from quizgen.study.sitting import Sitting
from tests.bench.timing import Figure
from tests.memory.learner import live_a_year as live_alone
from tests.study.year import NaiveSitting, Year, choices, live_a_year, statements

CARDS, SEEDS = 500, (1, 2)
TARGETS = (0.8, 0.85, 0.9, 0.95)
KINDS: dict[str, Callable[[], list[AnyItem]]] = {
    "true/false": lambda: statements(CARDS),
    "two options": lambda: choices(CARDS, 2),
    "three options": lambda: choices(CARDS, 3),
    "four options": lambda: choices(CARDS, 4),
}
WAYS: dict[str, type[Sitting]] = {"naive": NaiveSitting, "aimed": Sitting}


def measure() -> Iterator[Figure]:
    """Shares truly known when asked, in percent, for 500 cards; bars are distances from the aim.

    By the real queue, sitting and marking, a choice without its options once it is stable; for
    comparison cards that nobody guesses. "After a day": what was known of cards that came again
    after one day, the shortest interval there is; no aim makes them come sooner.
    """
    for target in TARGETS:
        typed = live_alone(lambda _: 0, lambda _, aim=target: aim, cards=CARDS)  # type: ignore[misc]
        yield Figure(f"aim {target:.0%}, typed: known when asked", typed.recall * 100, "%")
        for name, make in KINDS.items():
            for way, kind in WAYS.items():
                years = [live_a_year(make(), target, kind=kind, seed=seed) for seed in SEEDS]
                yield from _figures(f"aim {target:.0%}, {name}, {way}", years, target)


def _figures(name: str, years: list[Year], target: float) -> Iterator[Figure]:
    asked = sum(year.asked for year in years)
    recall = sum(year.expected for year in years) / asked
    short = [chance for year in years for chance in year.short]
    yield Figure(f"{name}: known when asked", recall * 100, "%")
    if name.endswith("aimed"):
        yield Figure(f"{name}: off by", abs(recall - target) * 100, "points", 1)
    yield Figure(f"{name}: answered right", sum(year.right for year in years) / asked * 100, "%")
    yield Figure(f"{name}: after a day", sum(short) / len(short) * 100, "%")
    yield Figure(f"{name}: after a day, share", len(short) / asked * 100, "%")
    yield Figure(f"{name}: answers", sum(year.a_day for year in years) / len(years), "a day")
