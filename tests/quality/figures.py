"""The table: every measure with its bar, from decks that were made."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from quizgen.deck.check import check_deck
from quizgen.deck.deck import Deck
from quizgen.deck.flaws import find_flaws
from quizgen.deck.item import AnyItem, Choice
from tests.quality.chance import at_least
from tests.quality.cues import Solved, solve_by_cues
from tests.quality.recall import Recall, measure_recall
from tests.quality.writing import WANTED, Made

SHORTEST, LONGEST = 400, 900  # words of the articles whose yield is measured
RARE = 0.05
ENOUGH = 60  # choice items, for a cue to show


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table; `kept` is whether the bar is kept, None where there is none."""

    measure: str
    value: float | int | str
    shown: str
    bar: str = ""
    kept: bool | None = None


def collect_figures(made: Sequence[Made]) -> list[Figure]:
    """All figures that the decks themselves tell."""
    steps: tuple[Callable[[Sequence[Made]], Iterator[Figure]], ...] = (
        yields, kinds, evidence, recall, cues, flaws, positions, speed,
    )  # fmt: skip
    return [figure for step in steps for figure in step(made)]


def yields(made: Sequence[Made]) -> Iterator[Figure]:
    """How many items an article gives, drafts counted and not."""
    inside = [one for one in made if SHORTEST <= one.sample.words <= LONGEST]
    if not inside:
        return
    each = [100 * len(one.shipped) / one.sample.words for one in inside]
    drafted = [100 * len(one.deck.items) / one.sample.words for one in inside]
    poor = sum(len(one.shipped) < 4 for one in inside)
    met = sum(one.when_asked >= WANTED for one in inside) / len(inside)
    scope = f"{len(inside)} articles of {SHORTEST}-{LONGEST} words"
    yield _least(f"yield in 100 words, median of {scope}", median(each), 1.0, "at least 1")
    yield Figure("yield in 100 words, minimum", min(each), f"{min(each):.2f}")
    yield Figure("articles under 4 items", poor, f"{poor} of {len(inside)}", "none", poor == 0)
    yield Figure("yield with drafts, median", median(drafted), f"{median(drafted):.2f}")
    yield _least(f"`-n {WANTED}` met with drafts", met, 0.9, "nine of ten", percent=True)


def kinds(made: Sequence[Made]) -> Iterator[Figure]:
    """Which kinds of items ship."""
    items = _shipped(made)
    counts = Counter(item.kind for item in items)
    plain = counts["cloze"] + counts["short_answer"]
    told = ", ".join(f"{kind} {count}" for kind, count in counts.most_common())
    yield Figure("items shipped", len(items), f"{len(items)} ({told})")
    share = 1 - plain / len(items) if items else 0.0
    yield _least("kinds other than cloze and short_answer", share, 0.35, ">= 35 %", percent=True)


def evidence(made: Sequence[Made]) -> Iterator[Figure]:
    """Quotes that stand in their paragraph character by character."""
    quotes = [
        (one.sample.article.paragraphs, part)
        for one in made
        for item in one.deck.items
        for part in item.evidence
    ]
    literal = sum(
        part.paragraph is not None and part.quote in paragraphs[part.paragraph - 1]
        for paragraphs, part in quotes
    )
    bare = sum(not item.evidence for one in made for item in one.deck.items)
    share = literal / (len(quotes) + bare) if quotes else 0.0
    yield _least("evidence literally in the article", share, 1.0, "100 %", percent=True)


def recall(made: Sequence[Made]) -> Iterator[Figure]:
    """Human answers of XQuAD among the answers of the best candidates."""
    asked = [one for one in made if one.sample.origin == "XQuAD"]
    if not asked:
        return
    by_article = measure_recall([(_human(one), [text for text, _ in one.ranked]) for one in asked])
    by_paragraph = measure_recall(
        [
            (_human(one, number), [text for text, place in one.ranked if place == number])
            for one in asked
            for number in range(1, len(one.sample.article.paragraphs) + 1)
        ]
    )
    name = "XQuAD answers found again, best candidates"
    yield _least(f"{name} of an article", by_article.best, 0.35, ">= .35")
    yield Figure(f"{name} of each paragraph", by_paragraph.best, _told(by_paragraph))
    few = Figure("the same among as many candidates at random / among all", by_article.drawn, "")
    yield Figure(few.measure, few.value, f"{by_article.drawn:.3f} / {by_article.whole:.3f}")


def _told(found: Recall) -> str:
    return f"{found.best:.3f} (random {found.drawn:.3f}, all {found.whole:.3f})"


def _human(one: Made, paragraph: int | None = None) -> list[str]:
    asked = one.sample.human
    return [human.answer for human in asked if paragraph in (None, human.paragraph)]


def cues(made: Sequence[Made]) -> Iterator[Figure]:
    """Choice items that a cue alone solves."""
    choices = _choices(made)
    if not choices:
        return
    count = len(choices)
    yield Figure("choice items to try cues on", count, str(count), f">= {ENOUGH}", count >= ENOUGH)
    for solved in solve_by_cues(choices):
        yield Figure(
            f"solved by a cue alone: {solved.cue}", solved.hits / count, _told_cue(solved),
            "not above chance (5 %)", solved.p >= RARE,
        )  # fmt: skip
    drafted = solve_by_cues([item for one in made for item in _choices_of(one.deck.items)])
    worst = min(drafted, key=lambda solved: solved.p)
    told = f"{worst.cue}: {_told_cue(worst)}"
    yield Figure("the most telling cue if drafts are counted", worst.p, told)


def _told_cue(solved: Solved) -> str:
    return (
        f"{solved.hits} of {solved.items} ({solved.hits / solved.items:.3f}; chance "
        f"{solved.chance:.3f}, p = {solved.p:.3f}; decided {solved.decided})"
    )


def flaws(made: Sequence[Made]) -> Iterator[Figure]:
    """Item-writing flaws, and items that repeat another or give it away."""
    items = _shipped(made)
    rules = [sorted({flaw.name for flaw, _ in find_flaws(item)}) for item in items]
    several = _share(sum(len(found) >= 2 for found in rules), items)
    some = Counter(name for found in rules for name in found)
    told = ", ".join(f"{name} {count}" for name, count in some.most_common())
    yield _most("items with two or more writing flaws", several, 0.02, "<= 2 %")
    yield Figure("items with a writing flaw", sum(map(bool, rules)), f"{sum(map(bool, rules))}"
                 + (f" ({told})" if told else ""))  # fmt: skip
    pairs = Counter(
        rule
        for one in made
        for rule, _ in {
            (found.rule, found.item_id)
            for found in check_deck(_without_drafts(one), one.sample.article.paragraphs)
        }
    )
    repeats = pairs["duplicate"] + pairs["near-duplicate"] + pairs["conflict"]
    yield _most("near-duplicates in a deck", _share(repeats, items), 0.01, "<= 1 %")
    yield _most("items that another gives away", _share(pairs["giveaway"], items), 0.0, "none")


def positions(made: Sequence[Made]) -> Iterator[Figure]:
    """Where the key stands, over all decks; the probability is that of the most frequent place."""
    choices = _choices(made)
    places = Counter(item.options.index(item.answers[0]) + 1 for item in choices)
    if not places:
        return
    place, times = max(places.items(), key=lambda pair: (pair[1], -pair[0]))
    chances = [1 / len(item.options) if place <= len(item.options) else 0.0 for item in choices]
    p = min(1.0, at_least(times, chances) * max(len(item.options) for item in choices))
    told = ", ".join(f"{number}: {places[number]}" for number in sorted(places))
    yield Figure("key position", p, f"{told} (p = {p:.3f})", "balanced", p >= RARE)


def speed(made: Sequence[Made]) -> Iterator[Figure]:
    """Time of the whole against that of the parse alone, over all articles."""
    ratio = sum(one.seconds for one in made) / sum(one.parse_seconds for one in made)
    words = sum(one.sample.words for one in made) / sum(one.seconds for one in made)
    yield _most(
        "time over the bare spaCy parse", ratio, 5.0, "<= 5 times (aim at 3)", percent=False
    )
    yield Figure("words a second, model loaded", words, f"{words:.0f}")


def _shipped(made: Sequence[Made]) -> list[AnyItem]:
    return [item for one in made for item in one.shipped]


def _choices(made: Sequence[Made]) -> list[Choice]:
    return _choices_of(_shipped(made))


def _choices_of(items: Sequence[AnyItem]) -> list[Choice]:
    return [item for item in items if isinstance(item, Choice) and len(item.answers) == 1]


def _without_drafts(one: Made) -> Deck:
    return one.deck.model_copy(update={"items": one.shipped})


def _share(count: int, items: Sequence[AnyItem]) -> float:
    return count / len(items) if items else 0.0


def _least(measure: str, value: float, bar: float, told: str, *, percent: bool = False) -> Figure:
    return Figure(measure, value, _format(value, percent), told, value >= bar)


def _most(measure: str, value: float, bar: float, told: str, *, percent: bool = True) -> Figure:
    return Figure(measure, value, _format(value, percent), told, value <= bar)


def _format(value: float, percent: bool) -> str:
    return f"{100 * value:.1f} %" if percent else f"{value:.2f}" if value >= 1 else f"{value:.3f}"
