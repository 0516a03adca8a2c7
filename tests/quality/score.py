"""What graders found: shares by origin and kind, how far they agree, and what failed."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

MARKS = ("g", "s", "a", "k", "u", "d", "w", "use")
Grade = Mapping[str, int | str]


@dataclass(frozen=True, slots=True)
class Panel:
    """`key` tells origin, kind, article, question and answer of each item; `grades` by grader."""

    key: Mapping[str, Mapping[str, str]]
    grades: Mapping[str, Mapping[str, Grade]]


def read_panel(key: Path, grades: Sequence[Path]) -> Panel:
    """The key and one file of grades a grader, called by its file name."""
    return Panel(_read(key), {path.stem: _read(path) for path in grades})


def _read(path: Path) -> Mapping[str, Mapping[str, str]]:
    found: Mapping[str, Mapping[str, str]] = json.loads(path.read_text(encoding="utf-8"))
    return found


def find_shares(panel: Panel) -> dict[tuple[str, str], dict[str, float | None]]:
    """By (origin, kind), kind "all" included: the count `n`, and the mean of each mark.

    An item's mark is the mean of its graders'; None where nobody gave it.
    """
    groups: dict[tuple[str, str], list[str]] = {}
    for item, told in panel.key.items():
        if any(item in grades for grades in panel.grades.values()):
            for kind in ("all", told["kind"]):
                groups.setdefault((told["origin"], kind), []).append(item)
    return {
        group: {"n": float(len(items)), **{mark: _mean(panel, items, mark) for mark in MARKS}}
        for group, items in sorted(groups.items())
    }


def _mean(panel: Panel, items: Sequence[str], mark: str) -> float | None:
    marks = [given for item in items if (given := _given(panel, item, mark))]
    return sum(sum(given) / len(given) for given in marks) / len(marks) if marks else None


def _given(panel: Panel, item: str, mark: str) -> list[int]:
    """The mark of each grader who gave it."""
    every = [grades[item] for grades in panel.grades.values() if item in grades]
    return [int(grade[mark]) for grade in every if mark in grade]


def kappa(one: Sequence[int], other: Sequence[int]) -> float:
    """Cohen's kappa of two graders: agreement beyond what chance would give; 1 if none varies."""
    count = len(one)
    agreed = sum(a == b for a, b in zip(one, other, strict=True)) / count
    expected = sum(
        (one.count(value) / count) * (other.count(value) / count) for value in {*one, *other}
    )
    return 1.0 if expected == 1 else (agreed - expected) / (1 - expected)


def find_agreement(panel: Panel) -> dict[tuple[str, str], float]:
    """Kappa on `use` for each pair of graders, over what both graded."""
    found: dict[tuple[str, str], float] = {}
    for one, other in combinations(panel.grades, 2):
        left, right = panel.grades[one], panel.grades[other]
        both = [item for item in panel.key if item in left and item in right]
        if both:
            uses = [[int(grades[item]["use"]) for item in both] for grades in (left, right)]
            found[one, other] = kappa(*uses)
    return found


def format_scores(panel: Panel) -> str:
    """A Markdown table, agreement below it, and what was left ungraded."""
    lines = [
        f"| origin | kind | n | {' | '.join(MARKS)} |",
        f"| --- | --- | --- |{' --- |' * len(MARKS)}",
    ]
    for (origin, kind), share in find_shares(panel).items():
        marks = [_shown(share[mark]) for mark in MARKS]
        lines.append(f"| {origin} | {kind} | {share['n']:.0f} | {' | '.join(marks)} |")
    lines.append("")
    for (one, other), agreed in find_agreement(panel).items():
        lines.append(f"Cohen's kappa on `use`, {one} and {other}: {agreed:.2f}")
    for grader, grades in panel.grades.items():
        missing = sorted(set(panel.key) - set(grades))
        lines += [f"{grader} left out: {', '.join(missing)}"] if missing else []
        strange = sorted(set(grades) - set(panel.key))
        lines += [f"{grader} graded what is not there: {', '.join(strange)}"] if strange else []
    return "\n".join(lines).rstrip()


def format_failures(panel: Panel) -> str:
    """Items that some grader would not use: generated ones first, with the reasons."""
    lines = []
    for item, told in sorted(panel.key.items(), key=lambda pair: (pair[1]["origin"], pair[0])):
        uses = _given(panel, item, "use")
        if not uses or all(uses):
            continue
        every = [grades[item] for grades in panel.grades.values() if item in grades]
        why = " / ".join(str(grade.get("why") or "-") for grade in every)
        lines.append(f"- {item} {told['origin']} {told['kind']} {sum(uses)}/{len(uses)}: "
                     f"{told['question']} [{told['answer']}]: {why}")  # fmt: skip
    return "\n".join(lines)


def _shown(share: float | None) -> str:
    return "–" if share is None else f"{share:.2f}"
