"""A deck is checked as a whole: evidence, repetitions, cues, flaws."""

import hashlib
from pathlib import Path

import pytest
from hypothesis import given

from quizgen.deck.article_beside import read_beside
from quizgen.deck.check import check_deck
from quizgen.deck.deck import Deck, Source
from quizgen.deck.flaws_deck import find_deck_flaws
from quizgen.deck.flaws_pairs import find_giveaways, find_repeats
from quizgen.deck.item import AnyItem, Choice, Evidence
from quizgen.errors import DeckError
from tests.deck.makers import choice, cloze, deck, short, true_false
from tests.deck.strategies import decks

SERVICE = "The S-400 has been in service since 2007."


def rules(*items: AnyItem, article: tuple[str, ...] | None = None) -> list[tuple[str, str]]:
    return [(f.item_id[-1:], f.rule) for f in check_deck(deck(*items), article)]


def test_evidence_must_be_in_the_article_word_for_word() -> None:
    proven = short("Since when?", "2007", evidence=[Evidence(quote=SERVICE)])
    lost = short("Until when?", "2008", evidence=[Evidence(quote="until 2008")])
    bare = short("From when?", "2006")
    assert rules(proven, lost, bare, article=(SERVICE,)) == [
        ("2", "evidence-not-found"),
        ("3", "no-evidence"),
    ]
    assert rules(proven, lost, bare) == []


def test_rejected_items_are_left_alone() -> None:
    assert rules(short("Is it?", "yes", status="rejected")) == []


def test_the_deck_comes_first_then_items_in_order_errors_first() -> None:
    items = [choice(f"Who is number {n}?", ["Ann", "Bob", "Cid", "Dan"]) for n in range(8)]
    wrong = short(
        "Is NATO growing recently?", "yes", evidence=[Evidence(quote="a"), Evidence(quote="S-400")]
    )
    found = check_deck(deck(*items, wrong), (SERVICE,))
    assert found[0].item_id == ""
    assert [(f.rule, f.severity) for f in found[-3:]] == [
        ("evidence-not-found", "error"),
        ("relative-time", "warning"),
        ("yes-no-question", "warning"),
    ]
    assert found == check_deck(deck(*items, wrong), (SERVICE,))


LABEL = "About “Storm closes the old port of Lund on the Baltic coast of Sweden”: "


def test_what_items_are_about_makes_them_neither_alike_nor_tell_each_others_answers() -> None:
    two = [true_false(f"{LABEL}Two ferries sank."), true_false(f"{LABEL}Trains stood still.")]
    assert list(find_repeats(deck(*two).items)) == []
    told = [true_false(f"{LABEL}The ship of Anna Holm sank."), short(f"{LABEL}who sang?", "Holm")]
    assert list(find_giveaways(deck(*told).items)) == []
    long = f"{LABEL}since when have the ferries of the Norrby Line been at sea in winter?"
    assert rules(short(long, "2007")) == []


def test_the_same_asked_of_two_topics_is_not_the_same_question() -> None:
    two = [short(f"About {one}: what is it made of at sea?", "oil") for one in ("tar", "asphalt")]
    assert list(find_repeats(deck(*two).items)) == []


@pytest.mark.parametrize(
    ("other", "rule"),
    [
        (short("since when has the S-400 been in service", "in 2007"), "duplicate"),
        (short("Since when has the S-400 been in the service?", "2007"), "near-duplicate"),
        (short("Since when has the S-400 been in service?", "2009"), "conflict"),
        (choice("Since when has the S-400 been in service?", ["2007", "2009"]), "near-duplicate"),
        (short("Since when has the S-300 been in service?", "2007"), None),
        (short("In which year was the S-400 bought?", "2019"), None),
    ],
)
def test_the_same_question_twice_is_found(other: AnyItem, rule: str | None) -> None:
    one = short("Since when has the S-400 been in service?", "2007")
    found = [name for _, _, name, _ in find_repeats(deck(one, other).items)]
    assert found == ([rule] if rule else [])


def test_siblings_may_ask_the_same_in_two_forms() -> None:
    question = "Since when has the S-400 been in service?"
    items = [short(question, "2007", fact="f01"), choice(question, ["2007", "2009"], fact="f01")]
    assert list(find_repeats(deck(*items).items)) == []


def test_a_statement_may_be_there_true_and_false() -> None:
    items = [true_false(SERVICE), true_false(SERVICE.replace("2007", "2009"), False)]
    assert list(find_repeats(deck(*items).items)) == []
    again = list(find_repeats(deck(true_false(SERVICE), true_false(SERVICE)).items))
    assert [name for _, _, name, _ in again] == ["duplicate"]


def test_a_gap_elsewhere_in_the_same_sentence_is_another_item() -> None:
    gap = cloze("The {{c1::S-400}} has been in service since 2007.")
    other = cloze("The S-400 has been in service since {{c1::2007}}.")
    assert list(find_repeats(deck(gap, other).items)) == []
    assert [name for _, _, name, _ in find_repeats(deck(gap, gap).items)] == ["duplicate"]


def test_an_item_that_gives_the_answer_of_another_away_is_found() -> None:
    asked = short("Which missile has been in service since 2007?", "The S-400")
    telling = choice("How far do S-400, in service since 2007, reach?", ["400 km", "40 km"])
    about_else = choice("How much did the S-400 cost?", ["400 million", "40 million"])
    found = list(find_giveaways(deck(asked, telling, about_else).items))
    assert [(item.id[-1], other.id[-1]) for item, other, _, _ in found] == [("2", "1")]
    siblings = [item.model_copy(update={"fact": "f01"}) for item in (asked, telling)]
    assert list(find_giveaways(deck(*siblings).items)) == []


def placed(*places: int) -> list[Choice]:
    options = ["Ann", "Bob", "Cid", "Dan"]
    return [choice(f"Who is {n}?", options, options[place]) for n, place in enumerate(places)]


def test_the_answer_at_one_place_too_often_is_a_cue() -> None:
    assert [rule for rule, _, _ in find_deck_flaws(placed(1, 1, 1, 1, 1, 1, 2, 1))] == [
        "key-position"
    ]
    assert list(find_deck_flaws(placed(0, 1, 2, 3, 3, 1, 2, 1))) == []
    assert list(find_deck_flaws(placed(1, 1, 1))) == []


def test_the_longest_option_right_too_often_is_a_cue() -> None:
    items = [
        choice(f"Who is {n}?", options, "Ann Smith")
        for n, options in enumerate([["Ann Smith", "Bob"], ["Bob", "Ann Smith"]] * 4)
    ]
    assert [rule for rule, _, _ in find_deck_flaws(items)] == ["key-length"]


def test_statements_that_are_all_true_are_a_cue() -> None:
    items = [true_false(f"Fact {n} is known.") for n in range(6)]
    assert [rule for rule, _, _ in find_deck_flaws(items)] == ["true-false-balance"]
    mixed = [true_false(f"Fact {n} is known.", n % 2 == 0) for n in range(6)]
    assert list(find_deck_flaws(mixed)) == []


@pytest.mark.parametrize(
    ("true", "false", "said"),
    [
        *((3, 0, ""), (4, 0, "all 4 statements are true"), (0, 4, "all 4 statements are false")),
        *((4, 1, ""), (5, 1, ""), (7, 1, "7 of 8 statements are true"), (3, 3, "")),
        (1, 9, "9 of 10 statements are false"),
    ],
)
def test_from_four_statements_on_nearly_one_answer_is_a_cue(
    true: int, false: int, said: str
) -> None:
    items = [true_false(f"Fact {n} is known.", n < true) for n in range(true + false)]
    told = [what for _, _, what in find_deck_flaws(items)]
    assert told == ([f"{said}; mix true and false ones"] if said else [])


@given(decks())
def test_any_deck_can_be_checked_and_gives_the_same_again(any_deck: Deck) -> None:
    found = check_deck(any_deck, ("A paragraph.",))
    assert found == check_deck(any_deck, ("A paragraph.",))
    assert {f.item_id for f in found} <= {"", *(item.id for item in any_deck.items)}


def test_the_article_beside_the_deck_is_read(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_bytes(b"One.\r\n\r\nTwo.\r\n")
    sha256 = hashlib.sha256(b"One.\n\nTwo.\n").hexdigest()
    own = deck(source=Source(file="article.txt", sha256=sha256))
    assert read_beside(own, tmp_path) == (("One.", "Two."), [])
    assert read_beside(deck(), tmp_path) == (None, [])


def test_an_article_that_is_gone_or_has_changed_is_a_warning(tmp_path: Path) -> None:
    own = deck(source=Source(file="article.txt", sha256="aa"))
    paragraphs, (gone,) = read_beside(own, tmp_path)
    assert (paragraphs, gone.rule, gone.severity) == (None, "article-missing", "warning")
    (tmp_path / "article.txt").write_text("One.", encoding="utf-8")
    paragraphs, (changed,) = read_beside(own, tmp_path)
    assert (paragraphs, changed.rule) == (("One.",), "article-changed")
    with pytest.raises(DeckError, match=r"cannot read .*other\.txt"):
        read_beside(own, tmp_path, tmp_path / "other.txt")
