"""Statistics in lines and in JSON. Nothing here draws."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from quizgen.cli.screen_times import count
from quizgen.cli.stats_plots import bar_lines, calendar_lines
from quizgen.memory.tally import Tally
from quizgen.study.statistics import CALENDAR_WEEKS, STABILITIES, DeckStatistics, Statistics

if TYPE_CHECKING:
    from quizgen.store.memories import Troubled

_LEAD = len("  Mon  ")
_NUMBERS = [str(number) for number in range(1, 11)]  # difficulties


def lines(found: Statistics, width: int) -> list[str]:
    """Everything, in lines of at most so many columns."""
    weeks = min(CALENDAR_WEEKS, width - _LEAD)
    blocks = [
        _overview(found),
        ["Answers a day", *calendar_lines(found.calendar, found.day, weeks)],
        ["Due", *bar_lines(_days(found), found.forecast, width - 24)],
        ["Stability of what you know", *_stabilities(found, width)],
        ["Difficulty", *bar_lines(_NUMBERS, found.difficulties, width - 24)],
        _deck_lines(found.decks, found.period),
        _tag_lines(found),
        _hardest_lines(found.hardest),
    ]
    if not any(found.stabilities):
        blocks = [_overview(found)]
    found_lines = [line for block in blocks if block for line in (*block, "")][:-1]
    return [line if len(line) <= width else line[: width - 1] + "…" for line in found_lines]


def as_json(found: Statistics) -> dict[str, Any]:
    """Everything as JSON; retention is null where nothing was asked."""
    values: dict[str, Any] = asdict(found)
    values["day"] = found.day.isoformat()
    values["calendar"] = {day.isoformat(): count for day, count in found.calendar.items()}
    values["stability_days"] = [*STABILITIES, None]
    for name in ("today", "tally"):
        values[name] = _tally_json(getattr(found, name))
    for row, deck in zip(values["decks"], found.decks, strict=True):
        row["tally"] = _tally_json(deck.tally)
    return values


def _tally_json(tally: Tally) -> dict[str, Any]:
    return asdict(tally) | {
        "retention": share(tally.young_known + tally.mature_known, tally.young + tally.mature),
        "young_retention": share(tally.young_known, tally.young),
        "mature_retention": share(tally.mature_known, tally.mature),
    }


def share(known: int, asked: int) -> float | None:
    """The share of what was known; None where nothing was asked."""
    return round(known / asked, 4) if asked else None


def _overview(found: Statistics) -> list[str]:
    cards = [deck.cards for deck in found.decks]
    learning, learned = (
        sum(getattr(one, name) for one in cards) for name in ("learning", "learned")
    )
    tally = found.tally
    known = tally.young_known + tally.mature_known
    rows = [
        ("Cards", f"{learned} learned, {learning} in learning, {sum(c.new for c in cards)} new"),
        ("Known tomorrow", f"about {round(found.expected_known)} of {learned + learning}"),
        ("Due now", str(sum(one.due for one in cards))),
        ("Today", _answers(found.today)),
        (f"Last {found.period} days", _answers(tally)),
        ("True retention", _percent(known, tally.young + tally.mature)),
        ("  young cards", _percent(tally.young_known, tally.young)),
        ("  mature cards", _percent(tally.mature_known, tally.mature)),
        ("Streak", f"{count(found.streak, 'day')} in a row, {found.studied_days} in all"),
    ]
    column = max(len(name) for name, _ in rows)
    return [f"{name:{column}}  {told}" for name, told in rows]


def _answers(tally: Tally) -> str:
    minutes = round(tally.took_ms / 60_000)
    took = f"{minutes} min" if minutes or not tally.took_ms else "under 1 min"
    return f"{count(tally.answers, 'answer')}, {count(tally.met, 'new card')}, {took}"


def _percent(known: int, asked: int) -> str:
    return f"{100 * known / asked:.1f} % ({known} of {asked})" if asked else "nothing asked yet"


def _days(found: Statistics) -> list[str]:
    days = (found.day + timedelta(days=number) for number in range(len(found.forecast)))
    return ["today" if day == found.day else _day(day) for day in days]


def _day(day: date) -> str:
    return f"{day:%a} {day.day:2} {day:%b}"


def _stabilities(found: Statistics, width: int) -> list[str]:
    labels = [f"up to {end} days" for end in STABILITIES] + [f"over {STABILITIES[-1]} days"]
    labels[0] = "up to 1 day"
    return bar_lines(labels, found.stabilities, width - 32)


def _deck_lines(decks: Sequence[DeckStatistics], period: int) -> list[str]:
    if len(decks) < 2:
        return []
    lines = [f"Decks   known tomorrow   due  retention of {period} days"]
    for deck in decks:
        seen = deck.cards.learned + deck.cards.learning
        tally = deck.tally
        kept = share(tally.young_known + tally.mature_known, tally.young + tally.mature)
        told = f"{100 * kept:5.1f} %" if kept is not None else "      –"
        known = f"{round(deck.expected_known)} of {seen}"
        lines.append(f"  {known:>20} {deck.cards.due:>5}  {told}  {_visible(deck.title)}")
    return lines


def _tag_lines(found: Statistics) -> list[str]:
    if not found.tags:
        return []
    rows = sorted(found.tags, key=lambda tag: (-tag.lapses / tag.answers, tag.tag))
    return ["Tags, most forgotten first"] + [
        f"  {100 * tag.lapses / tag.answers:5.1f} % of {tag.answers} answers, "
        f"{tag.cards} cards  {_visible(tag.tag)}"
        for tag in rows
    ]


def _hardest_lines(hardest: "Sequence[Troubled]") -> list[str]:
    if not hardest:
        return []
    lines = ["Hardest cards"]
    for card in hardest:
        text = " ".join(_visible(card.text).split())
        lines.append(f"  forgotten {card.lapses} of {card.reps} times  {card.deck} {card.item}")
        lines.append(f"    {text}")
    return lines


def _visible(text: str) -> str:
    """The text without what would steer the terminal."""
    return "".join(sign if sign.isprintable() else " " for sign in text)
