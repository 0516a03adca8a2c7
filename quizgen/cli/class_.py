"""`quizgen class`: what a class knows of a deck, and which of its questions are no good."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from quizgen.cli import output
from quizgen.cli.existing import existing_library
from quizgen.cli.named import DeckName, find_deck
from quizgen.cli.screen_times import count

if TYPE_CHECKING:
    from quizgen.deck.item import AnyItem
    from quizgen.store.library import Library
    from quizgen.study.class_report import ClassReport
    from quizgen.study.item_report import ItemReport

_PREFIX = "in class: "


def class_(
    deck: DeckName,
    flag: Annotated[
        bool,
        typer.Option("--flag", help="Send doubtful items back to `quizgen review`, in the file."),
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print everything as JSON.")] = False,
) -> None:
    """Tell what the learners of a library know of a deck, and what its items are worth.

    Items are judged by first answers: the share that was right; whether those who know the rest
    know this one better (discrimination, from 8 learners on); and which wrong options hardly
    anybody takes (under 5 %, from 20 answers on).

    Examples:
    quizgen class turkiye-nato-2023
    quizgen class turkiye-nato-2023 --flag
    """
    from datetime import datetime

    from quizgen.memory.review import study_day
    from quizgen.study.class_report import make_class_report

    with existing_library(to_read=not flag) as (library, _):
        report = make_class_report(
            library, find_deck(library, deck), study_day(datetime.now().astimezone())
        )
        flagged = _flag(library, report) if flag else ""
    if as_json:
        output.emit_json(_as_data(report))
    else:
        _tell(report)
    if flag:
        output.say(flagged)


def _tell(report: "ClassReport") -> None:
    if not report.pupils:
        output.say("nobody has answered anything of this deck yet")
        return
    total = len(report.items)
    pupils = count(len(report.pupils), "learner")
    output.emit(f"{report.title}: {pupils}, {count(total, 'item')} answered")
    output.emit("")
    width = max(7, *(len(_clean(one.name)) for one in report.pupils))
    output.emit(f"{'learner':{width}} {'met':>5} {'right':>6} {'known tomorrow':>14}  last")
    for one in sorted(report.pupils, key=lambda pupil: (-pupil.known, pupil.name)):
        output.emit(
            f"{_clean(one.name):{width}} {one.met:>5} {one.right:>6.0%} {one.known:>14.1f}"
            f"  {one.last_day or ''}"
        )
    output.emit(f"\n{'right':>6} {'discr.':>7} {'asked':>6}  item")
    for item in sorted(report.items, key=lambda item: (item.right, item.id)):
        told = "" if item.discrimination is None else f"{item.discrimination:+.2f}"
        output.emit(f"{item.right:>6.0%} {told:>7} {item.asked:>6}  {_shown(item)}")
        for doubt in item.doubts:
            output.emit(f"{'':>6} {'':>7} {'!':>6}  {_clean(doubt)}")


def _flag(library: "Library", report: "ClassReport") -> str:
    """Write the doubts into the deck; an approved item is new again. Says what was done."""
    from datetime import UTC, datetime

    from quizgen.cli.deck_file import change_deck
    from quizgen.cli.review_decide import stamp

    doubts = {item.id: [f"{_PREFIX}{doubt}" for doubt in item.doubts] for item in report.items}
    now = datetime.now(UTC)

    def as_doubtful(item: "AnyItem") -> "AnyItem":
        kept = [doubt for doubt in item.doubts if not doubt.startswith(_PREFIX)]
        wanted = [*kept, *doubts.get(item.id, ())]
        if not doubts.get(item.id) or wanted == item.doubts:
            return item
        status = "new" if item.status == "approved" else item.status
        return stamp(item.model_copy(update={"doubts": wanted, "status": status}), now)

    if not any(doubts.values()):
        return "nothing to send back to review"
    file = change_deck(
        library,
        report.deck,
        lambda deck: deck.model_copy(update={"items": [as_doubtful(item) for item in deck.items]}),
    )
    flagged = sum(map(bool, doubts.values()))
    where = f"quizgen review {file}" if file else "its file is not there, so in the library only"
    return f"{count(flagged, 'item')} to look at: {where}"


def _as_data(report: "ClassReport") -> dict[str, Any]:
    from dataclasses import asdict

    data = asdict(report)
    for pupil in data["pupils"]:
        pupil["last_day"] = pupil["last_day"] and pupil["last_day"].isoformat()
    for row, item in zip(data["items"], report.items, strict=True):
        row["doubts"] = list(item.doubts)
    return data


def _shown(item: "ItemReport") -> str:
    from quizgen.cli.screen_words import shorten_text

    return shorten_text(_clean(item.text), 56)


def _clean(text: str) -> str:
    """The text in a line, without what would steer the terminal."""
    return "".join(sign if sign.isprintable() else " " for sign in " ".join(text.split()))
