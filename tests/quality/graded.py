"""Graded items found again among the candidates that the generator makes of their articles today.

A panel is a folder: `key.json` tells article, kind, question and answer of each item, `sheets/*.md`
hold the articles (without them the name of a sample will do), `A.json`, `B.json`, ... the grades.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from quizgen.facts.find import find_facts
from quizgen.questions.asking import list_candidates
from quizgen.questions.candidate import Candidate, is_soft, worst
from quizgen.questions.items import make_items
from quizgen.questions.options import add_options
from quizgen.questions.peers import collect_peers
from quizgen.questions.rivals import mark_rivals
from quizgen.questions.short_forms import spell_out
from quizgen.questions.topic_label import label_topics
from quizgen.questions.traits import read_article
from quizgen.questions.verify import find_fault
from quizgen.source.article import Article
from tests.quality.articles import CONFIRMATION, load_samples
from tests.quality.sheets import row_of

ALIKE = 1.0  # share of common words, and half a point each for the very question and answer
DROPPED, DOUBTED = "dropped by a rule", "doubted by a rule"  # marks beside the traits


@dataclass(frozen=True, slots=True)
class Graded:
    """An item that was found again: its traits, whether the graders would use it (0 to 1), and the
    letters of the marks that half of them or more found missing.
    """

    panel: str
    article: str
    kind: str
    traits: Mapping[str, float]
    use: float
    failed: str = ""

    @property
    def sound(self) -> bool:
        """Whether no rule drops or doubts it today."""
        return not {DROPPED, DOUBTED} & set(self.traits)


@dataclass(frozen=True, slots=True)
class _Made:
    candidate: Candidate
    fault: str
    asked: str
    answer: str


def find_graded(panel: Path) -> Iterator[Graded]:
    """The generated items of a panel, article by article; what is asked no more is left out."""
    key = json.loads((panel / "key.json").read_text(encoding="utf-8"))
    grades = [
        json.loads(path.read_text(encoding="utf-8")) for path in sorted(panel.glob("[A-Z].json"))
    ]
    for article, numbers in _read_articles(panel, key):
        if article.title in CONFIRMATION:
            continue
        graded = {n: given for n in numbers if (given := [g[n] for g in grades if n in g])}
        made, traits = _make(article)
        for number, given in graded.items():
            entry = key[number]
            best = max(made, key=lambda one: _likeness(one, entry), default=None)
            if best is None or _likeness(best, entry) < ALIKE:
                continue
            marked = dict(traits(best.candidate))
            if best.fault:
                marked[DOUBTED if is_soft(best.fault) else DROPPED] = 1.0
            use = sum(one["use"] for one in given) / len(given)
            yield Graded(
                panel.name, article.title, entry["kind"], marked, use, _list_failed(given)
            )  # fmt: skip


def _list_failed(given: Sequence[Mapping[str, int]]) -> str:
    return "".join(
        mark for mark in "gsakudw" if 2 * sum(one.get(mark) == 0 for one in given) >= len(given)
    )


def _read_articles(
    panel: Path, key: Mapping[str, Mapping[str, Any]]
) -> Iterator[tuple[Article, list[str]]]:
    """(article, numbers of its generated items)."""
    generated = {n for n, entry in key.items() if entry.get("origin", "generated") != "human"}
    samples = {sample.name: sample.article for sample in load_samples()}
    for sheet in sorted(panel.glob("sheets/*.md")):
        head, _, items = sheet.read_text(encoding="utf-8").partition("\n# Items")
        name, *paragraphs = [part.strip() for part in head.split("\n\n") if part.strip()]
        title = re.sub(r" #?\d+$", "", name.removeprefix("# Article "))
        known = samples.get(title, Article(title=title, paragraphs=()))
        found = [n for n in re.findall(r"^## (\w+)", items, re.MULTILINE) if n in generated]
        generated -= set(found)
        if found:
            yield replace(known, paragraphs=tuple(paragraphs)), found
    for title in sorted({key[number]["article"] for number in generated} & set(samples)):
        yield samples[title], [n for n in generated if key[n]["article"] == title]


def _make(article: Article) -> tuple[Sequence[_Made], Any]:
    """(all candidates as they would stand on a sheet, what lists their traits)."""
    facts = find_facts(article)
    peers = collect_peers(facts, article.published)
    spelled = spell_out(list(list_candidates(facts, peers)), facts.mentions)
    listed = label_topics(spelled, facts.mentions)
    made = []
    for one, rival in zip(listed, mark_rivals(listed, facts.frames), strict=True):
        fault = worst(rival, find_fault(one, facts.mentions))
        finished = add_options(replace(one, refused="", doubts=()), peers)
        try:
            row = row_of(make_items([finished])[0])
        except ValueError:  # the deck takes no such item
            continue
        if row is not None:
            made.append(_Made(finished, fault, row.asked, row.answer))
    return made, read_article(facts).list_traits


def _likeness(made: _Made, entry: Mapping[str, Any]) -> float:
    """0 for another kind of item; a choice may have become a short answer."""
    asked = entry.get("asked") or entry["question"]
    open_kinds = {"choice", "short_answer"}
    if made.candidate.kind != entry["kind"] and {made.candidate.kind, entry["kind"]} != open_kinds:
        return 0.0
    judged = entry["kind"] == "true_false"
    if judged and made.answer.split()[0] != entry["answer"].split()[0]:
        return 0.0
    mine, theirs = _words(made.asked, made.answer), _words(asked, entry["answer"])
    shared = len(set(mine) & set(theirs)) / max(1, len(set(mine) | set(theirs)))
    same = (_words(made.asked) == _words(asked)) + (_words(made.answer) == _words(entry["answer"]))
    return shared + same / 2


def _words(*texts: str) -> list[str]:
    return re.findall(r"[a-z0-9_]+", " ".join(texts).lower())
