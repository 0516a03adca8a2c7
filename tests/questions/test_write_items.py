"""From an article to items: what ships is proven, stands alone and is always the same."""

import json
import os
import subprocess
import sys
from datetime import date

import pytest

from quizgen.deck.evidence import locate
from quizgen.deck.item import AnyItem, Choice, TrueFalse
from quizgen.facts.find import find_facts
from quizgen.questions.write import Written, write_items
from quizgen.source.article import Article

ARTICLE = Article(
    title="A union of lake towns",
    published=date(2021, 5, 14),
    paragraphs=(
        "The Lake Towns Union (LTU) is an association of small towns on the northern shore of Lake "
        "Vettern. It was founded in 1923 by the engineer Anna Lindqvist. The LTU runs the ferries "
        "between the towns.",
        "Unanimous consent from all twelve member towns is required for the admission of a new "
        "town. In 1956 the union rejected the application of Norrby because the town refused to "
        "pay its share of the harbour.",
        "A polder is a piece of low land that is protected from water by dikes. More than 300 "
        "families lived on the polders of the union in 1950. The union might build "
        "two more polders in the western bay.",
    ),
)


@pytest.fixture(scope="module")
def written() -> Written:
    return write_items(find_facts(ARTICLE), published=ARTICLE.published)


def questions(items: tuple[AnyItem, ...]) -> list[str]:
    return [str(getattr(item, "question", getattr(item, "statement", ""))) for item in items]


def test_every_item_quotes_its_evidence_word_for_word(written: Written) -> None:
    for item in written.items:
        for evidence in item.evidence:
            assert locate(evidence.quote, ARTICLE.paragraphs, evidence.paragraph) is not None


def test_the_requirement_becomes_a_choice_between_ways_to_decide(written: Written) -> None:
    found = [i for i in written.items if isinstance(i, Choice) and "required" in i.question]
    assert found[0].answer == "unanimous consent"
    assert any("majority" in option for option in found[0].options)


def test_hedged_statements_are_not_asked(written: Written) -> None:
    assert not any("western bay" in question for question in questions(written.items))
    assert not any("might" in q for q in questions(written.items))


def test_every_dropped_candidate_says_why(written: Written) -> None:
    assert written.dropped
    assert all(candidate.refused for candidate in written.dropped)


def test_choices_hold_their_answer_once_and_no_option_twice(written: Written) -> None:
    for item in written.items:
        if isinstance(item, Choice):
            assert item.options.count(str(item.answer)) == 1
            assert len(set(item.options)) == len(item.options) >= 3


def test_a_false_statement_comes_with_its_correction(written: Written) -> None:
    for item in written.items:
        if isinstance(item, TrueFalse) and not item.answer:
            assert item.correction
            assert item.correction != item.statement


def test_a_count_is_met_or_all_that_is_left_out_has_its_reason() -> None:
    few = write_items(find_facts(ARTICLE), count=2, published=ARTICLE.published)
    assert len(few.items) == 2


def test_only_wanted_kinds_are_written() -> None:
    some = write_items(find_facts(ARTICLE), kinds=("choice",), published=ARTICLE.published)
    assert {item.kind for item in some.items} == {"choice"}


@pytest.mark.slow
def test_the_same_article_gives_the_same_items_under_any_hash_seed() -> None:
    program = (
        "import json\n"
        "from tests.questions.test_write_items import ARTICLE\n"
        "from quizgen.facts.find import find_facts\n"
        "from quizgen.questions.write import write_items\n"
        "items = write_items(find_facts(ARTICLE), published=ARTICLE.published).items\n"
        "print(json.dumps([i.model_dump(mode='json') for i in items], sort_keys=True))\n"
    )
    outputs = [
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": "."},
            capture_output=True, text=True, check=True,
        ).stdout
        for seed in ("1", "2")
    ]  # fmt: skip
    assert outputs[0] == outputs[1]
    assert json.loads(outputs[0])
