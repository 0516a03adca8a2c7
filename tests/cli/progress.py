"""Libraries with progress, for the commands that look at it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from quizgen.deck.identity import make_id
from quizgen.memory.review import Grade, study_day
from quizgen.store.library import open_library
from tests.store.library import make_deck, make_items, make_review

NOW = datetime.now(UTC)
DAY = timedelta(days=1)


def fill_library(file: Path) -> None:
    """Two decks; "a" was forgotten after forty days, "b" known, "c" is new."""
    tagged = [
        item.model_copy(update={"tags": ["nato", 'a "quoted" tag]']} if item.front == "a" else {})
        for item in make_items("a", "b", "c")
    ]
    deck = make_deck(title="Türkiye and \x1b[31mNATO").model_copy(update={"items": tagged})
    with open_library(str(file)) as library:
        library.put_deck(deck, "/decks/deck.yaml")
        library.put_deck(make_deck("x", id="other", title="Other"), "/decks/other.yaml")
        for review in (
            make_review("a", NOW - 50 * DAY, Grade.EASY),
            make_review("a", NOW - 42 * DAY, Grade.GOOD),
            make_review("a", NOW - 2 * DAY, Grade.AGAIN, given="=1+1"),
            make_review("b", NOW - 9 * DAY, Grade.EASY),
            make_review("b", NOW - 1 * DAY, Grade.GOOD),
            make_review("x", NOW - 1 * DAY, Grade.GOOD, deck="other"),
        ):
            library.record(replace(review, day=study_day(review.at.astimezone())))


ITEM_A = make_id("a")
