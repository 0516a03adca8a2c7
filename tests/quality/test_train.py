"""Learning what traits are worth, on items made up for it."""

from pathlib import Path

import pytest

from quizgen.questions.usability import BIAS, UNFLAWED, USE
from tests.quality.graded import DOUBTED, Graded
from tests.quality.train import Model, area_under_curve, format_report, rate_unseen, write_weights

pytest.importorskip("sklearn")


def panel() -> list[Graded]:
    """Where something is told early it is used; doubted items are not."""
    found = []
    for number in range(240):
        early, doubted = number % 2, number % 3 == 0
        traits = {"early": early, "noise": number % 5, DOUBTED: float(doubted)}
        shown = {name: float(value) for name, value in traits.items() if value}
        use = float(early and not doubted)
        name = "second" if number > 200 else "first"
        failed = "" if use else "s" if early else "w"
        found.append(Graded(name, f"article {number % 30}", "choice", shown, use, failed))
    return found


def test_what_goes_with_use_makes_failing_less_likely() -> None:
    weights = {(mark, name): weight for mark, name, weight in Model(panel()).list_weights()}
    assert weights["worth", "early"] < 0
    assert weights[USE, UNFLAWED] > 0
    assert DOUBTED not in {name for _, name in weights}
    assert {mark for mark, name in weights if name == BIAS} == {"worth", "alone", USE}


def test_items_are_rated_by_what_was_learned_from_other_articles() -> None:
    graded = panel()
    rated = rate_unseen(graded)
    assert area_under_curve([one.use == 1 for one in graded], rated) > 0.8


def test_the_report_tells_how_well_later_panels_are_foretold() -> None:
    report = format_report(panel(), ["second"])
    assert "later panels, sound items: " in report
    assert "AUC 1.00" in report


def test_weights_are_written_a_line_each(tmp_path: Path) -> None:
    path = tmp_path / "weights.txt"
    write_weights(Model(panel()), path)
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith(f"worth {BIAS} ")
    assert any(line.startswith("worth early ") for line in lines)
