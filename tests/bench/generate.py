"""How long a deck takes, from the shell to the written file."""

import sys
from collections.abc import Iterator

from quizgen.shipped import shipped_folder
from tests.bench.start import QUIZGEN
from tests.bench.timing import Figure, median_seconds

BAR = 10
ROUNDS = 3


def measure() -> Iterator[Figure]:
    """Median seconds for the shipped article, start-up and loading of the model included."""
    with shipped_folder("decks") as decks:
        (article, *_) = sorted(decks.glob("*/article.md"))
        words = len(article.read_text(encoding="utf-8").split())
        command = [sys.executable, "-c", QUIZGEN, "generate", str(article)]
        took = median_seconds({"generate": [*command, "-o", "deck.yaml", "--force"]}, ROUNDS)
    yield Figure(f"quizgen generate, {words} words", took["generate"], "s", BAR)
