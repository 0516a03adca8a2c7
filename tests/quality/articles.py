"""The articles that the generator is measured on, with the questions that people wrote on them.

The data lies outside of the repository, beside the checkout: OneStopQA and XQuAD (both CC BY-SA
4.0) in `shared/data`, single texts in `shared/seeds`. Without it only the sample decks are left.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quizgen.deck.evidence import split_paragraphs
from quizgen.shipped import shipped_folder
from quizgen.source.article import Article
from quizgen.source.read import read_article

SHARED = Path(__file__).parents[3] / "shared"
LEVEL = "Adv"  # of the three reading levels of OneStopQA
# Looked at in confirming panels only: nothing is tuned on them.
CONFIRMATION = frozenset(
    {
        "Inky the Octopus Escapes from Aquarium",
        "Philip Pullman Illegal Downloading Is Moral Squalor",
        "The Secrets of the Mystery Shopper",
        "Vienna Named World’s Top City for Quality of Life",
        "Ctenophora",
        "Economic inequality",
        "Private school",
        "Rhine",
        "Teacher",
        "University of Chicago",
        "Victoria (Australia)",
    }
)


@dataclass(frozen=True, slots=True)
class HumanQuestion:
    """A question written by a person; `wrong` options if it has any, `paragraph` from 1."""

    question: str
    answer: str
    wrong: tuple[str, ...]
    paragraph: int


@dataclass(frozen=True, slots=True)
class Sample:
    """An article to measure on: `origin` is "OneStopQA", "XQuAD", "seed" or "sample deck"."""

    name: str
    origin: str
    article: Article
    human: tuple[HumanQuestion, ...] = ()

    @property
    def words(self) -> int:
        """How many words the article has."""
        return sum(len(paragraph.split()) for paragraph in self.article.paragraphs)


def load_samples(shared: Path = SHARED, *, confirmation: bool = False) -> list[Sample]:
    """All articles there are: those to tune on, or in their place those kept for confirmation."""
    found = [*_read_one_stop(shared), *_read_xquad(shared), *_read_seeds(shared), *_read_decks()]
    return [sample for sample in found if (sample.name in CONFIRMATION) is confirmation]


def _read_one_stop(shared: Path) -> Iterator[Sample]:
    for entry in _read_json(shared / "data" / "onestopqa.json") or ():
        paragraphs = entry["paragraphs"]
        texts = [paragraph["levels"][LEVEL] for paragraph in paragraphs]
        human = [
            HumanQuestion(q["question"], q["key"], tuple(q["distractors"]), number)
            for number, paragraph in enumerate(paragraphs, start=1)
            for q in paragraph["questions"]
        ]
        yield Sample(entry["title"], "OneStopQA", _article(entry["title"], texts), tuple(human))


def _read_xquad(shared: Path) -> Iterator[Sample]:
    for entry in (_read_json(shared / "data" / "xquad.json") or {}).get("data", ()):
        title = entry["title"].replace("_", " ")
        texts = [paragraph["context"] for paragraph in entry["paragraphs"]]
        human = [
            HumanQuestion(q["question"].strip(), q["answers"][0]["text"], (), number)
            for number, paragraph in enumerate(entry["paragraphs"], start=1)
            for q in paragraph["qas"]
        ]
        yield Sample(title, "XQuAD", _article(title, texts), tuple(human))


def _read_seeds(shared: Path) -> Iterator[Sample]:
    for path in sorted((shared / "seeds").glob("*.txt")):
        yield Sample(f"seeds/{path.name}", "seed", read_article(str(path)))


def _read_decks() -> Iterator[Sample]:
    with shipped_folder("decks") as folder:
        for path in sorted(folder.glob("*/article.md")):
            yield Sample(f"decks/{path.parent.name}", "sample deck", read_article(str(path)))


def _read_json(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else None


def _article(title: str, texts: list[str]) -> Article:
    """One paragraph each: what a text reader would fold is folded here as well."""
    return Article(title=title, paragraphs=tuple(" ".join(split_paragraphs(t)) for t in texts))
