"""Answers to questions on articles, labelled by people who had not seen the rule then.

Four sets of 340 rows. False accepts (of what is wrong), false rejects (of what is right) and
asked (of all), in per cent, when the rule first met each set, which are the honest figures:

    set  rule              word for word  rapidfuzz WRatio >= 85
    A    0.0, 31.6, 16.8   0, 99.5        26.8, 43.9
    B    0.0, 13.4, 10.9   0, 94          28, 35
    C    2.0, 18.2, 15.3   0, 97          36, 43
    D    1.3, 13.9, 9.1    0, 99.5        25.5, 30.5

It was changed after each of the first three, knowing the rows: those are no longer blind, and what
the rule does with them now says little about others.
"""

import csv
from collections import Counter
from pathlib import Path

import pytest

from quizgen.memory.typed import compare_text
from quizgen.study.vocabulary import read_vocabulary

SETS = ("typed_articles", "typed_articles_b", "typed_articles_c", "typed_articles_d")


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


@pytest.mark.parametrize("name", SETS[:1])
def test_hardly_anything_is_judged_wrongly_and_little_is_asked(name: str) -> None:
    rows = read(name)
    found = Counter((row["label"], judge(row)) for row in rows)
    labels = Counter(row["label"] for row in rows)
    assert found["reject", "accept"] <= 0.01 * labels["reject"]
    assert found["accept", "reject"] <= 0.08 * labels["accept"]
    assert found["accept", "ask"] + found["reject", "ask"] <= 0.10 * len(rows)


def test_the_question_helps() -> None:
    """With it clearly more of what is right is accepted, and nothing that is wrong."""
    rows = [row for name in SETS for row in read(name)]
    known = Counter((row["label"], judge(row)) for row in rows)
    without = Counter((row["label"], judge(dict(row, question=""))) for row in rows)
    assert known["accept", "accept"] > 1.05 * without["accept", "accept"]
    assert known["accept", "reject"] < without["accept", "reject"]
