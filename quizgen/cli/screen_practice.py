"""A practice or an exam on the screen: which cards, how long, what they came to."""

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from prompt_toolkit.utils import is_dumb_terminal

from quizgen.cli import screen_start
from quizgen.cli.opening import open_told
from quizgen.cli.screen import run_sitting
from quizgen.cli.screen_decks import find_decks
from quizgen.cli.screen_face import Face
from quizgen.cli.screen_keys import TerminalFace
from quizgen.cli.screen_layout import wrap
from quizgen.cli.screen_leave import Leave, leave_now, parting_signals
from quizgen.cli.screen_mark import mark_lines
from quizgen.cli.screen_mend import Mender
from quizgen.cli.screen_plain import PlainFace
from quizgen.cli.screen_stage import Stage
from quizgen.cli.screen_summary import told_answers, told_details
from quizgen.cli.screen_times import count, in_words
from quizgen.cli.screen_words import MARGIN
from quizgen.errors import Exit
from quizgen.memory.card import Card
from quizgen.memory.review import study_day
from quizgen.settings import read_settings
from quizgen.store.library import Library
from quizgen.study.exam import Mark, make_mark
from quizgen.study.practice import Practice, choose_cards
from quizgen.study.summary import summarise


@dataclass(frozen=True, slots=True)
class Drill:
    """What was asked for on the command line; `most` cards, `passed` in percent."""

    deck: str | None = None
    most: int | None = None
    minutes: float | None = None
    missed: bool = False
    exam: bool = False
    passed: int = 50
    to: Path | None = None
    approved: bool = False
    every: bool = False
    plain: bool = False


def start_practice(drill: Drill) -> Exit:
    """Hold a practice or an exam. Raises DeckError, LibraryError, OutputError."""
    settings = read_settings(os.environ)
    plain = drill.plain or is_dumb_terminal()
    now = screen_start.clock()
    library = open_told(settings.library, settings.learner, now)
    with library, parting_signals() as parting:
        face: Face = PlainFace(parting) if plain else TerminalFace(parting)
        try:
            with parting.waiting(leave_now):
                menu = not (drill.every or plain)
                ids = find_decks(library, drill.deck, settings.learner, now=now, menu=menu)
            interrupted = _hold(library, settings.learner, ids, drill, face)
        except Leave as leave:
            interrupted = leave.interrupted
    return Exit.INTERRUPTED if interrupted else Exit.DONE


def _hold(library: Library, learner: str, ids: Sequence[str], drill: Drill, face: Face) -> bool:
    now = screen_start.clock()
    cards = _choose(library, learner, ids, drill, now)
    if not cards:
        told = (
            "Nothing was missed so far." if drill.missed else "There is nothing to practise here."
        )
        _tell(told, face)
        return False
    sitting = Practice(
        library,
        learner,
        lambda deck: library.cards(learner, [deck]),
        cards,
        clock=screen_start.clock,
        seed=f"{learner}/{now.isoformat()}",
        time=timedelta(minutes=drill.minutes) if drill.minutes else None,
        exam=drill.exam,
        parameters=library.parameters(learner),
    )
    _tell(_beginning(drill, cards), face, after=True)
    stage = Stage(
        sitting,
        face,
        {deck.id: deck.title for deck in library.decks()},
        None if drill.exam else Mender(library, learner),
        schedules=False,
        tells=not drill.exam,
    )
    interrupted = run_sitting(stage)
    _sum_up(sitting, learner, drill, face)
    return interrupted


def _choose(
    library: Library, learner: str, ids: Sequence[str], drill: Drill, now: datetime
) -> list[Card]:
    day = study_day(now)
    cards = library.cards(learner, ids, day=day)
    if drill.approved:
        cards = [card for card in cards if card.item.status == "approved"]
    seed = f"{learner}/{now.isoformat()}"
    return choose_cards(
        cards,
        day,
        most=drill.most,
        missed=drill.missed,
        seed=seed,
        exam=drill.exam,
        parameters=library.parameters(learner),
    )


def _beginning(drill: Drill, cards: Sequence[Card]) -> str:
    time = f", {in_words(timedelta(minutes=drill.minutes))}" if drill.minutes else ""
    if drill.exam:
        points = sum(card.item.points for card in cards)
        asked = f"{count(len(cards), 'question')}, {points:g} points{time}"
        return f"Exam: {asked}. What was right is told at the end; u goes back."
    return f"Practice: {count(len(cards), 'card')}{time}. The schedule stays as it is."


def _sum_up(sitting: Practice, learner: str, drill: Drill, face: Face) -> None:
    if sitting.is_over:
        _tell("The time is up.", face)
    if not drill.exam:
        summary = replace(summarise(sitting.answers, skipped=sitting.progress.skipped), new=0)
        _tell(f"{told_answers(summary)}{told_details(summary)}", face)
        return
    mark = make_mark(sitting.answers, [card.item.points for card in sitting.progress.unanswered])
    face.show(mark_lines(mark, drill.passed, face.look))
    if drill.to:
        _write(mark, sitting, learner, drill.passed, drill.to)
        _tell(f"Written to {drill.to}.", face)


def _write(mark: Mark, sitting: Practice, learner: str, passed: int, to: Path) -> None:
    import json

    from quizgen.deck.files import write_whole
    from quizgen.study.answer import given_text
    from quizgen.study.exam import earned_share

    answers: list[dict[str, Any]] = [
        {
            "deck": answer.question.card.deck,
            "item": answer.question.card.item.id,
            "given": given_text(answer.reply.given),
            "expected": answer.verdict.expected,
            "points": answer.question.card.item.points * earned_share(answer),
            "of": answer.question.card.item.points,
        }
        for answer in sitting.answers
    ]
    data = {
        "learner": learner,
        "begun": sitting.begun.isoformat(timespec="seconds"),
        "points": mark.points,
        "of": mark.total,
        "by_guessing": round(mark.luck, 2),
        "passed": 100 * mark.share >= passed,
        "unanswered": mark.unanswered,
        "answers": answers,
    }
    write_whole(to, (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode())


def _tell(text: str, face: Face, *, after: bool = False) -> None:
    face.show([*wrap([("", text)], face.look.width, MARGIN), *([[]] if after else [])])
