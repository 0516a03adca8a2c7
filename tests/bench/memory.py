"""What a year of study keeps known, where guessing is easy: naively graded, and aimed higher."""

from collections.abc import Iterator

from quizgen.memory.guessing import PAST_LUCK, aim_retention
from quizgen.memory.states import State
from quizgen.study.question import STABLE_DAYS
from tests.bench.timing import Figure
from tests.memory.learner import Year, live_a_year

RETENTION = 0.9
KINDS = {"true/false": 1 / 2, "three options": 1 / 3, "four options": 1 / 4}


def measure() -> Iterator[Figure]:
    """Shares truly known when asked, in percent, and answers a day for 1,500 cards."""
    yield from _figures("typed", live_a_year(lambda _: 0, lambda _: RETENTION, cards=1500))
    for name, chance in KINDS.items():
        for way, aimed in (("naive", False), ("aimed", True)):
            yield from _figures(f"{name}, {way}", _year(chance, aimed=aimed, typed=False))
    year = _year(1 / 4, aimed=True, typed=True)
    yield from _figures("four options, aimed, typed when stable", year)


def _year(chance: float, *, aimed: bool, typed: bool) -> Year:
    def guess(state: State | None) -> float:
        stable = state is not None and state.stage == "review" and state.stability >= STABLE_DAYS
        return 0.0 if stable and typed else chance

    def target(state: State | None) -> float:
        return aim_retention(RETENTION, guess(state) or PAST_LUCK) if aimed else RETENTION

    return live_a_year(guess, target, cards=1500)


def _figures(name: str, year: Year) -> Iterator[Figure]:
    yield Figure(f"{name}: known when asked", year.recall * 100, "%")
    yield Figure(f"{name}: answered right", year.right * 100, "%")
    yield Figure(f"{name}: answers", year.a_day, "a day")
