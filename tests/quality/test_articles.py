"""The articles: sample decks always, the data if it is there, nothing that is kept aside."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.quality.articles import CONFIRMATION, SHARED, load_samples


def test_without_the_data_the_sample_decks_are_left(tmp_path: Path) -> None:
    samples = load_samples(tmp_path)
    assert samples
    assert {sample.origin for sample in samples} == {"sample deck"}
    assert all(sample.words > 100 and sample.article.title for sample in samples)


def write_data(shared: Path, titles: list[str]) -> None:
    question: dict[str, Any] = {"question": " Who?", "answers": [{"text": "Anna"}]}
    paragraph = {"context": "Anna\ncame.", "qas": [question]}
    articles = [{"title": title, "paragraphs": [paragraph]} for title in titles]
    (shared / "data").mkdir()
    (shared / "data" / "xquad.json").write_text(json.dumps({"data": articles}), encoding="utf-8")


def test_articles_kept_aside_come_only_when_they_are_asked_for(tmp_path: Path) -> None:
    write_data(tmp_path, ["Kenya", "Private_school"])
    tuned_on = [sample.name for sample in load_samples(tmp_path) if sample.origin == "XQuAD"]
    kept_aside = load_samples(tmp_path, confirmation=True)
    assert tuned_on == ["Kenya"]
    assert [sample.name for sample in kept_aside] == ["Private school"]


def test_questions_by_people_come_with_their_paragraph(tmp_path: Path) -> None:
    write_data(tmp_path, ["Kenya"])
    (kenya,) = [sample for sample in load_samples(tmp_path) if sample.name == "Kenya"]
    assert kenya.article.paragraphs == ("Anna came.",)
    (human,) = kenya.human
    assert (human.question, human.answer, human.paragraph) == ("Who?", "Anna", 1)


@pytest.mark.skipif(not (SHARED / "data" / "xquad.json").exists(), reason="the data is not here")
def test_every_name_that_is_kept_aside_is_an_article() -> None:
    assert {sample.name for sample in load_samples(confirmation=True)} == CONFIRMATION
