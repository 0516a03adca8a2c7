"""Blind sheets and what graders make of them."""

import json
from pathlib import Path

import pytest

from quizgen.deck.deck import Deck
from tests.deck.makers import choice, deck
from tests.quality.articles import Sample
from tests.quality.decks import DRAFT, FALSE, FOUNDED, FOUNDER, POLDER, made
from tests.quality.score import (
    find_agreement,
    find_shares,
    format_failures,
    format_scores,
    kappa,
    read_panel,
)
from tests.quality.sheets import Wishes, row_of, write_sheets

MADE = made(FOUNDED, FOUNDER, POLDER, FALSE, DRAFT)


def write(out: Path, samples: list[tuple[Sample, Deck]], **wishes: int) -> tuple[str, dict]:
    write_sheets(samples, out, Wishes(**wishes))
    (sheet,) = (out / "sheets").glob("*.md")
    return sheet.read_text(encoding="utf-8"), json.loads((out / "key.json").read_text("utf-8"))


@pytest.fixture
def panel_folder(tmp_path: Path) -> Path:
    write(tmp_path, [(MADE.sample, MADE.deck)])
    return tmp_path


def test_a_sheet_holds_article_and_items_and_does_not_tell_who_wrote_them(tmp_path: Path) -> None:
    sheet, key = write(tmp_path, [(MADE.sample, MADE.deck)])
    for told in ("generated", "human", "fact", "status"):
        assert told not in sheet
    assert MADE.sample.article.paragraphs[1] in sheet
    assert [line[3:] for line in sheet.splitlines() if line.startswith("## ")] == list(key)
    for entry in key.values():
        assert f"\n{entry['question']}\n" in sheet
        assert f"Marked answer: {entry['answer']}\n" in sheet


def test_drafts_are_given_to_nobody(tmp_path: Path) -> None:
    sheet, key = write(tmp_path, [(MADE.sample, MADE.deck)])
    origins = [entry["origin"] for entry in key.values()]
    assert (origins.count("generated"), origins.count("human")) == (4, 3)
    assert row_of(DRAFT) is None
    assert "What protects a polder?" not in sheet


def test_every_kind_is_shown_as_a_learner_sees_it_with_its_answer(tmp_path: Path) -> None:
    sheet, _ = write(tmp_path, [(MADE.sample, MADE.deck)])
    assert "True or false?\nThe union runs trains.\nMarked answer: false (The union runs f" in sheet
    assert "Fill the gap: A _____ is low land that dikes protect.\nMarked answer: polder" in sheet
    assert "founded?\n  A) 1919\n  B) 1923\n  C) 1931\nMarked answer: 1923" in sheet


def test_options_are_mixed_whoever_wrote_them(tmp_path: Path) -> None:
    texts = ["one way", "two ways", "some way", "no way"]
    items = [choice(f"What is {n}?", texts) for n in range(20)]
    sheet, _ = write(tmp_path, [(MADE.sample, deck(*items))])
    first = {line for line in sheet.splitlines() if line.startswith("  A) ")}
    assert len(first) > 2


def test_the_same_seed_gives_the_same_sheets(tmp_path: Path) -> None:
    made_once = [(MADE.sample, MADE.deck)]
    assert write(tmp_path / "1", made_once) == write(tmp_path / "2", made_once)
    assert write(tmp_path / "1", made_once) != write(tmp_path / "3", made_once, seed=2)


def test_the_key_lies_apart_from_the_sheets_and_the_rubric_with_them(tmp_path: Path) -> None:
    rubric = tmp_path / "rubric.txt"
    rubric.write_text("Be strict.", encoding="utf-8")
    write_sheets([(MADE.sample, MADE.deck)], tmp_path, Wishes(), rubric)
    names = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.*")}
    assert names == {"rubric.txt", "key.json", "sheets/RUBRIC.md", "sheets/lake-towns.md"}


def test_no_more_human_items_are_taken_than_wished_for(tmp_path: Path) -> None:
    _, key = write(tmp_path, [(MADE.sample, MADE.deck)], human=1)
    assert [entry["origin"] for entry in key.values()].count("human") == 1


def test_kappa_is_agreement_beyond_chance() -> None:
    assert kappa([1, 1, 0, 0], [1, 1, 0, 0]) == 1.0
    assert kappa([1, 1, 0, 0], [1, 0, 1, 0]) == 0.0
    assert kappa([1] * 20 + [1] * 5 + [0] * 10 + [0] * 15,
                 [1] * 20 + [0] * 5 + [1] * 10 + [0] * 15) == pytest.approx(0.4)  # fmt: skip
    assert kappa([1, 1], [1, 1]) == 1.0


def grade(folder: Path, name: str, **use: int) -> Path:
    """Grades of all items: fine, but for those that `use` names."""
    key = json.loads((folder / "key.json").read_text("utf-8"))
    grades = {
        item: {**dict.fromkeys("gsakuw", 1), "use": use.get(entry["answer"].split()[0], 1),
               "why": "too easy"}
        for item, entry in key.items()
    }  # fmt: skip
    path = folder / f"{name}.json"
    path.write_text(json.dumps(grades), encoding="utf-8")
    return path


def test_shares_are_means_over_graders_by_origin_and_kind(panel_folder: Path) -> None:
    one, other = grade(panel_folder, "A", polder=0), grade(panel_folder, "B", polder=0, Anna=0)
    panel = read_panel(panel_folder / "key.json", [one, other])
    shares = find_shares(panel)
    assert shares["generated", "all"]["use"] == pytest.approx((0 + 0.5 + 1 + 1) / 4)
    assert shares["generated", "cloze"]["use"] == 0.0
    assert shares["human", "all"] == {
        "n": 3.0, **dict.fromkeys(("g", "s", "a", "k", "u", "w", "use"), 1.0), "d": None,
    }  # fmt: skip
    assert find_agreement(panel)["A", "B"] == pytest.approx(kappa([0] + [1] * 6, [0, 0] + [1] * 5))
    assert "| generated | cloze | 1 | 1.00 |" in format_scores(panel)


def test_what_was_not_graded_is_named(panel_folder: Path) -> None:
    path = grade(panel_folder, "A")
    grades = json.loads(path.read_text("utf-8"))
    path.write_text(json.dumps({**dict(list(grades.items())[1:]), "i999": {}}), encoding="utf-8")
    told = format_scores(read_panel(panel_folder / "key.json", [path]))
    assert "A left out: i001" in told
    assert "A graded what is not there: i999" in told


def test_failures_come_with_their_reasons(panel_folder: Path) -> None:
    paths = [grade(panel_folder, "A", polder=0), grade(panel_folder, "B")]
    (line,) = format_failures(read_panel(panel_folder / "key.json", paths)).splitlines()
    assert "generated cloze 1/2" in line
    assert line.endswith("[polder]: too easy / too easy")
