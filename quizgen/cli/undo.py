"""quizgen undo: take back the last answers, after a sitting as well as in it."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from quizgen.cli import output
from quizgen.cli.existing import existing_library

if TYPE_CHECKING:
    from quizgen.memory.review import Review
    from quizgen.store.library import Library


def undo(
    count: Annotated[
        int, typer.Argument(min=1, max=1000, help="How many answers, the last one first.")
    ] = 1,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print what was taken back as JSON.")
    ] = False,
) -> None:
    """Take back the last answers: their cards are as if these had not been given.

    Nothing is deleted: the log keeps the answers, and that they were taken back.

    Examples:
    quizgen undo
    quizgen undo 3
    """
    with existing_library() as (library, learner):
        rows = _take_back(library, learner, count)
    if as_json:
        output.emit_json(rows)
        return
    for row in rows:
        output.emit(f"took back: {row['text']} ({row['grade']}, {row['at']})")
    if not rows:
        output.say("there is no answer to take back")


def _take_back(library: "Library", learner: str, count: int) -> list[dict[str, Any]]:
    from datetime import UTC, datetime, timedelta

    now, rows = datetime.now(UTC), list[dict[str, Any]]()
    texts: dict[str, dict[str, str]] = {}
    for number in range(count):
        # A moment of its own for each: that of the same review taken back twice must differ.
        review = library.undo(learner, now + timedelta(microseconds=number))
        if review is None:
            break
        if review.deck not in texts:
            texts[review.deck] = library.texts(review.deck)
        rows.append(_describe(review, texts[review.deck]))
    return rows


def _describe(review: "Review", texts: dict[str, str]) -> dict[str, Any]:
    text = " ".join(texts.get(review.item, review.item).split())
    return {
        "deck": review.deck,
        "item": review.item,
        "text": "".join(sign if sign.isprintable() else " " for sign in text),
        "grade": review.grade.name.lower(),
        "given": review.given,
        "at": review.at.astimezone().isoformat(sep=" ", timespec="minutes"),
    }
