"""Answers to questions on articles, labelled by people who had not seen the rule then.

Thirteen sets of 340 rows. False accepts (of what is wrong), false rejects (of what is right) and
asked (of all), in per cent, when the rule first met each set, which are the honest figures:

    set  rule              word for word  rapidfuzz WRatio >= 85
    A    0.0, 31.6, 16.8   0, 99.5        26.8, 43.9
    B    0.0, 13.4, 10.9   0, 94          28, 35
    C    2.0, 18.2, 15.3   0, 97          36, 43
    D    1.3, 13.9, 9.1    0, 99.5        25.5, 30.5
    E    0.7, 8.0, 10.3    0, 93.0        25.5, 41.2
    F    0.0, 9.1, 7.4     0, 93.6        23.5, 44.9
    G    2.0, 6.4, 7.1     0, 94.1        32.7, 28.9
    H    2.0, 2.1, 6.5     0, 89.8        34.0, 19.3
    I    0.7, 8.6, 7.4     0, 98.4        36.6, 44.9
    J    1.3, 8.0, 7.1     0, 97.9        21.6, 26.7
    K    0.0, 5.8, 7.9     0, 96.3        21.9, 39.7
    L    0.0, 7.4, 10.9    0, 97.9        25.7, 40.4
    M    0.7, 7.0, 7.4     0, 98.9        28.8, 40.6

The aim is 1, 8 and 10; K and M kept all three when they were met, and K, L and M together do: 0.2,
6.7 and 8.7. The rule was changed after each of them, knowing the rows: they are no longer blind,
and what it does with them now says little about others. The bars here hold what was reached.
"""

import csv
from collections import Counter
from pathlib import Path

import pytest

from quizgen.memory.typed import compare_text
from quizgen.study.vocabulary import read_vocabulary

SETS = ("typed_articles", *(f"typed_articles_{letter}" for letter in "bcdefghijklm"))


def read(name: str) -> list[dict[str, str]]:
    file = Path(__file__).with_name(f"{name}.tsv")
    with file.open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened, delimiter="\t", quoting=csv.QUOTE_NONE))


def split(texts: str) -> list[str]:
    return [text.strip() for text in texts.split("|") if text.strip()]


def judge(row: dict[str, str]) -> str:
    found = compare_text(
        row["typed"],
        [row["answer"], *split(row["variants"])],
        others=split(row["others"]),
        question=row["question"],
        vocabulary=read_vocabulary(),
    )
    return "accept" if found.right else "ask" if found.close else "reject"


@pytest.mark.parametrize("name", SETS)
def test_there_are_enough_rows_of_both_labels(name: str) -> None:
    labels = Counter(row["label"] for row in read(name))
    assert set(labels) == {"accept", "reject"}
    assert min(labels.values()) >= 150


@pytest.mark.parametrize("name", SETS)
def test_hardly_anything_is_judged_wrongly_and_little_is_asked(name: str) -> None:
    rows = read(name)
    found = Counter((row["label"], judge(row)) for row in rows)
    labels = Counter(row["label"] for row in rows)
    assert found["reject", "accept"] <= 0.01 * labels["reject"]
    assert found["accept", "reject"] <= 0.08 * labels["accept"]
    aim = 0.125 if name.endswith("_c") else 0.10  # it has the most reasons in other words
    assert found["accept", "ask"] + found["reject", "ask"] <= aim * len(rows)


def test_the_question_helps() -> None:
    """With it clearly more of what is right is accepted, and nothing that is wrong."""
    rows = [row for name in SETS for row in read(name)]
    known = Counter((row["label"], judge(row)) for row in rows)
    without = Counter((row["label"], judge(dict(row, question=""))) for row in rows)
    assert known["accept", "accept"] > 1.04 * without["accept", "accept"]
    assert known["accept", "reject"] < without["accept", "reject"]
