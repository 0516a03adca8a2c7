"""How good are the questions? Measures the generator on articles with questions by people.

python -m tests.quality [--json] [--articles] [--problems] [--confirmation] [--into README.md]
    the table of figures, as Markdown; --articles adds a line for each article, --problems one for
    each item with a flaw or a cue, --into puts the table into a page, under "How good are the
    questions?"
python -m tests.quality sheets OUT [--confirmation] [--human N] [--only TEXT] [--seed N]
    blind sheets for graders in OUT/sheets, the key in OUT/key.json
python -m tests.quality score OUT A.json [B.json ...] [--failures]
    what the graders found: shares by origin and kind, and how far they agree
python -m tests.quality train PANEL [PANEL ...] [--last PANEL ...] [--out WEIGHTS.txt]
    how well traits of candidates foretell use, learned from panels (folders with key.json, sheets/
    and A.json, B.json, ...); --last are foretold by the others. Asks for the group `train`.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path


def main(arguments: Sequence[str]) -> int:
    """Run one of the four; exit code 0."""
    tasks = {"sheets": _sheets, "score": _score, "train": _train}
    if arguments and arguments[0] in tasks:
        tasks[arguments[0]](arguments[1:])
    else:
        _measure(arguments)
    return 0


def _parser(name: str) -> argparse.ArgumentParser:
    return argparse.ArgumentParser(
        prog=f"python -m tests.quality{name}", description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )  # fmt: skip


def _measure(arguments: Sequence[str]) -> None:
    from tests.quality.articles import load_samples
    from tests.quality.figures import collect_figures
    from tests.quality.report import (
        as_data,
        format_articles,
        format_problems,
        format_table,
        more_figures,
        put_table,
    )
    from tests.quality.writing import warm_up, write

    parser = _parser("")
    parser.add_argument("--json", action="store_true", help="data instead of a table")
    parser.add_argument("--articles", action="store_true", help="a line for each article as well")
    parser.add_argument("--problems", action="store_true", help="items with flaws or cues as well")
    parser.add_argument("--confirmation", action="store_true", help="the articles kept aside")
    parser.add_argument("--into", type=Path, help="a page that the table is put into")
    wishes = parser.parse_args(arguments)
    samples = load_samples(confirmation=wishes.confirmation)
    if not samples:
        parser.error("none of these articles is here")
    warm_up(samples[0])
    made = [write(sample) for sample in samples]
    figures = [*collect_figures(made), *more_figures(made, confirmation=wishes.confirmation)]
    day = date.today()
    if wishes.json:
        print(json.dumps(as_data(figures, made, day), ensure_ascii=False, indent=1))
        return
    table = format_table(figures, made, day)
    print(table)
    if wishes.into:
        page = put_table(wishes.into.read_text(encoding="utf-8"), table)
        wishes.into.write_text(page, encoding="utf-8")
    if wishes.articles:
        print(f"\n{format_articles(made)}")
    if wishes.problems:
        print(f"\n{format_problems(made)}")


def _sheets(arguments: Sequence[str]) -> None:
    from tests.quality.articles import SHARED, load_samples
    from tests.quality.sheets import Wishes, write_sheets
    from tests.quality.writing import make

    parser = _parser(" sheets")
    parser.add_argument("out", type=Path)
    parser.add_argument("--confirmation", action="store_true", help="the articles kept aside")
    parser.add_argument("--human", type=int, help="human items an article; as many as generated")
    parser.add_argument("--only", default="", help="articles whose name has this text in it")
    parser.add_argument("--seed", type=int, default=1)
    wishes = parser.parse_args(arguments)
    samples = [
        (sample, make(sample)[0])
        for sample in load_samples(confirmation=wishes.confirmation)
        if wishes.only.lower() in sample.name.lower()
    ]
    rubric = SHARED / "panel" / "RUBRIC.md"
    counts = write_sheets(samples, wishes.out, Wishes(wishes.human, wishes.seed), rubric)
    print(", ".join(f"{count} {origin}" for origin, count in counts.items()))
    print(f"{wishes.out / 'sheets'} is for the graders, {wishes.out / 'key.json'} is not")


def _score(arguments: Sequence[str]) -> None:
    from tests.quality.score import format_failures, format_scores, read_panel

    parser = _parser(" score")
    parser.add_argument("out", type=Path)
    parser.add_argument("grades", type=Path, nargs="+")
    parser.add_argument("--failures", action="store_true", help="list what was not found usable")
    wishes = parser.parse_args(arguments)
    panel = read_panel(wishes.out / "key.json", wishes.grades)
    print(format_scores(panel))
    if wishes.failures:
        print(f"\n{format_failures(panel)}")


def _train(arguments: Sequence[str]) -> None:
    from tests.quality.graded import find_graded
    from tests.quality.train import Model, format_report, write_weights

    parser = _parser(" train")
    parser.add_argument("panels", type=Path, nargs="+")
    parser.add_argument("--last", nargs="*", default=[], help="names of panels foretold")
    parser.add_argument("--out", type=Path, help="where the weights of all items are written")
    wishes = parser.parse_args(arguments)
    graded = [item for panel in wishes.panels for item in find_graded(panel)]
    print(format_report(graded, wishes.last))
    if wishes.out:
        write_weights(Model(graded), wishes.out)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
