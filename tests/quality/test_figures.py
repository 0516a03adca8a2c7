"""The table: what is counted, and which bars are kept."""

from datetime import date

import pytest

from quizgen.deck.item import Evidence
from tests.deck.makers import choice
from tests.quality.decks import DRAFT, FALSE, FOUNDED, FOUNDER, POLDER, made
from tests.quality.figures import Figure, collect_figures
from tests.quality.report import (
    HEADING,
    as_data,
    format_articles,
    format_problems,
    format_table,
    put_table,
)
from tests.quality.writing import Made


def figure(name: str, *decks: Made) -> Figure:
    (found,) = [figure for figure in collect_figures(decks) if figure.measure.startswith(name)]
    return found


def test_yield_counts_items_but_no_drafts_in_articles_of_the_usual_length() -> None:
    usual = made(FOUNDED, FOUNDER, POLDER, FALSE, DRAFT, words=400)
    short_one, long_one = made(FOUNDED, words=399), made(FOUNDED, words=901)
    yielded = figure("yield in 100 words, median", usual, short_one, long_one)
    assert (yielded.value, yielded.kept) == (1.0, True)
    assert figure("yield with drafts", usual, short_one).value == 1.25
    assert figure("articles under 4", usual, short_one).shown == "0 of 1"


def test_an_article_with_three_items_breaks_the_bar() -> None:
    assert figure("articles under 4", made(FOUNDED, FOUNDER, POLDER, words=500)).kept is False


def test_what_is_asked_for_is_met_on_nine_of_ten_articles() -> None:
    enough, few = made(FOUNDED, words=500), made(FOUNDED, words=500, when_asked=14)
    assert figure("`-n 15`", *[enough] * 9, few).kept is True
    assert figure("`-n 15`", *[enough] * 8, few).kept is False


def test_kinds_that_show_understanding_are_a_share_of_what_ships() -> None:
    share = figure("kinds other than", made(FOUNDED, FOUNDER, POLDER, FALSE, DRAFT))
    assert (share.value, share.kept) == (0.5, True)


def test_evidence_has_to_stand_there_character_by_character() -> None:
    assert figure("evidence", made(FOUNDED, POLDER)).kept is True
    quote = [Evidence(quote="anna Lindqvist founded the union in 1923.", paragraph=1)]
    other = figure("evidence", made(FOUNDED, POLDER.model_copy(update={"evidence": quote})))
    assert (other.value, other.kept) == (0.5, False)


def test_an_item_without_evidence_counts_as_unproven() -> None:
    bare = FOUNDER.model_copy(update={"evidence": []})
    assert figure("evidence", made(FOUNDED, bare)).value == 0.5


def test_human_answers_are_looked_for_in_articles_of_xquad_only() -> None:
    ranked = (("Anna Lindqvist", 1), ("ferries", 2), ("1923", 1), ("low land", 2))
    found = figure("XQuAD answers found again, best candidates of an article", made(ranked=ranked))
    assert found.value == 2 / 3
    by_paragraph = figure("XQuAD answers found again, best candidates of each", made(ranked=ranked))
    assert by_paragraph.value == 1 / 3  # ferries stand in another paragraph than people asked for
    decks = collect_figures([made(FOUNDED, ranked=ranked, origin="OneStopQA")])
    assert not any(figure.measure.startswith("XQuAD") for figure in decks)


def test_two_flaws_in_an_item_and_repetitions_are_counted() -> None:
    bad = choice("Which is not in the article", ["all of the above", "a bus"], "a bus")
    deck = made(bad, FOUNDER, FOUNDER.model_copy(update={"kind": "short_answer"}), DRAFT)
    assert figure("items with two or more", deck).value == 1 / 3
    repeated = figure("near-duplicates", deck)
    assert (repeated.value, repeated.kept) == (1 / 3, False)


def test_the_key_at_one_place_is_not_balanced() -> None:
    same = [choice(f"What is {n}?", ["one", "two", "six"], "one") for n in range(20)]
    assert figure("key position", made(*same)).kept is False
    mixed = [choice(f"What is {n}?", ["a1", "b2", "c3"], ["a1", "b2", "c3"][n % 3]) for n in
             range(20)]  # fmt: skip
    assert figure("key position", made(*mixed)).kept is True


def test_few_choice_items_keep_no_bar() -> None:
    assert figure("choice items to try cues on", made(FOUNDED)).kept is False


def test_no_items_at_all_are_a_result_too() -> None:
    figures = collect_figures([made(words=500)])
    assert any(figure.kept is False for figure in figures)


def test_time_is_told_against_the_parse() -> None:
    assert figure("time over the bare", made(FOUNDED)).value == 3.0


def test_the_table_says_when_and_marks_what_is_not_kept() -> None:
    figures = [Figure("a | b", 1, "1 | 2", "none", False), Figure("c", 2, "2")]
    table = format_table(figures, [made(FOUNDED)], date(2026, 11, 22))
    assert "1 articles (XQuAD 1), 19 words; 2026-11-22" in table
    assert table.endswith("| a / b | 1 / 2 | none | **no** |\n| c | 2 |  |  |")


def test_articles_and_data_tell_what_each_gave() -> None:
    decks = [made(FOUNDED, FOUNDER, DRAFT)]
    assert "| lake towns | 19 | 2 | 1 | 15 | choice 1, short_answer 1 |" in format_articles(decks)
    data = as_data(collect_figures(decks), decks, date(2026, 11, 22))
    assert data["date"] == "2026-11-22"
    assert data["articles"][0]["shipped"] == 2


def test_a_new_table_takes_the_place_of_the_last_one_on_a_page() -> None:
    page = f"# quizgen\n\n{HEADING}\n\nMeasured so.\n\n## How it is built\n\nWell.\n"
    tables = [
        format_table([Figure("yield", n, str(n))], [made(FOUNDED)], date(2026, 11, n))
        for n in (21, 22)
    ]
    once = put_table(page, tables[0])
    twice = put_table(once, tables[1])
    assert f"Measured so.\n\n{tables[0]}\n\n## How it is built\n\nWell.\n" in once
    assert twice == once.replace(tables[0], tables[1])


def test_a_page_without_the_heading_is_refused() -> None:
    with pytest.raises(ValueError, match="How good"):
        put_table("# quizgen\n", "| measure |")


def test_problems_name_the_item_its_flaws_and_its_cues() -> None:
    bad = choice("Which is right", ["a very long option", "one", "six"], "a very long option")
    (line,) = format_problems([made(FOUNDER, bad)]).splitlines()
    assert line.startswith("- lake towns, new choice: Which is right ['a very long option'")
    assert "no-question (is no question)" in line
    assert "longest option" in line
    assert "middle number" not in line
