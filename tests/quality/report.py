"""The measured figures as a Markdown table, or as data."""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Any

from quizgen.deck.flaws import find_flaws
from quizgen.deck.item import Choice
from quizgen.deck.words import answer_texts, asked_text
from tests.quality.cues import telling_cues
from tests.quality.figures import Figure
from tests.quality.machine import describe_commit, digest, digests_elsewhere, peak_megabytes
from tests.quality.writing import Made

MEMORY = 450  # MB
HEADING = "## How good are the questions?"
_COUNTED = re.compile(r"\d+ articles \(")


def more_figures(made: Sequence[Made], *, confirmation: bool) -> list[Figure]:
    """What needs other processes, or one article alone."""
    elsewhere = digests_elsewhere(confirmation=confirmation)
    same = sum(elsewhere.get(one.sample.name) == digest(one.deck) for one in made)
    biggest = max(made, key=lambda one: one.sample.words).sample
    peak = peak_megabytes(biggest.name)
    figures = [
        Figure("peak memory, longest article", peak or 0.0, f"{peak:.0f} MB" if peak else "unknown",
               f"<= {MEMORY} MB", None if peak is None else peak <= MEMORY),
        Figure("identical bytes under two hash seeds", same, f"{same} of {len(made)} decks", "all",
               same == len(made)),
    ]  # fmt: skip
    return [*figures, *_unanimity(made)]


def _unanimity(made: Sequence[Made]) -> list[Figure]:
    """The question that a teacher would expect on the seed article."""
    found = [
        item
        for one in made
        if one.sample.origin == "seed"
        for item in one.shipped
        if isinstance(item, Choice) and any("unanim" in text.lower() for text in item.answers)
    ]
    if not any(one.sample.origin == "seed" for one in made):
        return []
    shown = "; ".join(found[0].options) if found else "no"
    return [Figure("unanimity on the seed article is a choice", len(found), shown, "yes",
                   bool(found))]  # fmt: skip


def format_table(figures: Sequence[Figure], made: Sequence[Made], day: date) -> str:
    """The table in Markdown, under a line that says on what, when and with which program."""
    words = sum(one.sample.words for one in made)
    origins = Counter(one.sample.origin for one in made)
    told = ", ".join(f"{name} {count}" for name, count in origins.items())
    commit = describe_commit()
    lines = [
        f"{len(made)} articles ({told}), {words:,} words; {day.isoformat()}"
        + (f", commit {commit}" if commit else ""),
        "",
        "| measure | measured | bar | kept |",
        "| --- | --- | --- | --- |",
    ]
    return "\n".join([*lines, *(_row(figure) for figure in figures)])


def put_table(text: str, table: str) -> str:
    """A page with the table under HEADING: in the place of the last one, or below what stands
    there. Raises ValueError if the page has no such heading."""
    if HEADING not in text:
        raise ValueError(f"there is no {HEADING!r}")
    before, after = text.split(HEADING, 1)
    section, mark, rest = after.partition("\n## ")
    kept = [block for block in section.strip("\n").split("\n\n") if block]
    kept = [block for block in kept if not (_COUNTED.match(block) or block.startswith("| measure"))]
    return before + HEADING + "\n\n" + "\n\n".join([*kept, table]) + "\n" + mark + rest


def _row(figure: Figure) -> str:
    kept = {None: "", True: "yes", False: "**no**"}[figure.kept]
    cells = [figure.measure, figure.shown, figure.bar, kept]
    return f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |"


def format_articles(made: Sequence[Made]) -> str:
    """One line an article: what it gave."""
    lines = [
        "| article | words | shipped | drafts | `-n 15` | kinds |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for one in made:
        counts = Counter(item.kind for item in one.shipped)
        kinds = ", ".join(f"{kind} {count}" for kind, count in counts.most_common())
        drafts = len(one.deck.items) - len(one.shipped)
        lines.append(f"| {one.sample.name} | {one.sample.words} | {len(one.shipped)} | {drafts} "
                     f"| {one.when_asked} | {kinds} |")  # fmt: skip
    return "\n".join(lines)


def format_problems(made: Sequence[Made]) -> str:
    """Item by item what the figures count: flaws, and cues that point at the key; drafts too."""
    lines = []
    for one in made:
        for item in one.deck.items:
            told = [f"{flaw.name} ({what})" for flaw, (_, what) in find_flaws(item)]
            told += telling_cues(item) if isinstance(item, Choice) else []
            if told:
                options = f" {item.options}" if isinstance(item, Choice) else ""
                asked = f"{asked_text(item)}{options} [{'; '.join(answer_texts(item))}]"
                lines.append(f"- {one.sample.name}, {item.status} {item.kind}: {asked}: "
                             + "; ".join(told))  # fmt: skip
    return "\n".join(lines)


def as_data(figures: Sequence[Figure], made: Sequence[Made], day: date) -> dict[str, Any]:
    """The same for programs."""
    return {
        "date": day.isoformat(),
        "commit": describe_commit(),
        "words": sum(one.sample.words for one in made),
        "figures": [
            {"measure": f.measure, "value": f.value, "shown": f.shown, "bar": f.bar, "kept": f.kept}
            for f in figures
        ],
        "articles": [
            {"name": one.sample.name, "origin": one.sample.origin, "words": one.sample.words,
             "shipped": len(one.shipped), "items": len(one.deck.items),
             "when_asked": one.when_asked,
             "seconds": round(one.seconds, 3), "parse_seconds": round(one.parse_seconds, 3)}
            for one in made
        ],
    }  # fmt: skip
