"""quizgen study: what it asks from, what it refuses, what it says when nothing is due."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest

from quizgen.cli import generate_deck, screen, screen_decks, screen_start
from quizgen.cli.screen_ask import ask
from quizgen.cli.screen_stage import Stage
from quizgen.deck.read import read_deck
from quizgen.deck.write import write_deck
from quizgen.errors import Exit
from quizgen.memory.review import Grade, Review, make_review_id, standing_reviews, study_day
from quizgen.store.library import open_library
from tests.cli.conftest import Ran, Run, TypeAhead
from tests.study.sittings import CHOICE, SHORT, TRUE_FALSE
from tests.study.small_deck import small_deck, write_small_deck

CTRL_D = "\x04"
ARTICLE = """Lighthouses of the north

The Norwegian engineer Anna Berg designed the lighthouse of Tarva in 1912. The tower
is 34 metres high.

In 1956 the lighthouse of Tarva was destroyed by a storm. The town of Brekstad rebuilt it in 1961
because the ships of the Sun Line had lost their way. The company paid 14 million kroner.
"""
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


class Learner:
    """Someone at a terminal who types ahead and then reads."""

    def __init__(self, type_ahead: TypeAhead) -> None:
        self._type_ahead = type_ahead

    def __call__(self, keys: str, *arguments: object) -> Ran:
        """Run `quizgen study ARGUMENTS`; `out` is what the terminal was sent."""
        return self._type_ahead(keys, "study", *arguments)


@pytest.fixture
def learner(type_ahead: TypeAhead, monkeypatch: pytest.MonkeyPatch) -> Iterator[Learner]:
    """A learner at noon."""
    monkeypatch.setattr(screen_start, "clock", lambda: NOW)
    return Learner(type_ahead)


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    return write_small_deck(tmp_path / "deck.yaml", CHOICE, TRUE_FALSE, SHORT)


def kept(library: Path) -> list[Review]:
    with open_library(str(library)) as opened:
        return standing_reviews(opened.reviews("me"))


def answer_all(library: Path, at: datetime, grade: Grade = Grade.EASY) -> None:
    """Answer every card at a moment."""
    with open_library(str(library)) as opened:
        for card in opened.cards("me"):
            id = make_review_id("me", card.deck, card.item.id, at)
            day = study_day(at)
            opened.record(Review(id, "me", card.deck, card.item.id, grade, at, day, 1, "typed"))


def test_without_a_terminal_it_refuses_and_answers_nothing(
    run: Run, deck: Path, own_library: Path
) -> None:
    ran = run("study", deck)
    assert (ran.code, ran.out) == (Exit.USAGE, "")
    assert ran.err.startswith("error: study asks questions, and there is no terminal")
    assert "hint:" in ran.err
    assert not own_library.exists()


def test_a_deck_file_is_put_into_the_library_and_asked(
    learner: Learner, deck: Path, own_library: Path
) -> None:
    ran = learner("2 q", deck)
    assert ran.code == Exit.DONE
    assert "3 cards, 3 new." in ran.out
    assert "2 not reviewed yet (--approved skips them)." in ran.out
    assert "1 answer, 1 right" in ran.out
    assert [review.given for review in kept(own_library)] == ["Unanimous consent"]


def test_a_reworded_question_keeps_its_progress(
    learner: Learner, deck: Path, own_library: Path
) -> None:
    learner("2q", deck)
    text = deck.read_text(encoding="utf-8").replace("What must all 30", "What must the 30")
    deck.write_text(text, encoding="utf-8")
    ran = learner("q", deck)
    assert "2 cards, 2 new." in ran.out
    assert len(kept(own_library)) == 1


def test_without_a_deck_it_asks_what_is_due_in_all(learner: Learner, deck: Path) -> None:
    learner("q", deck)
    assert "1/3" in learner("q").out


def test_a_deck_of_the_library_is_asked_by_its_id(learner: Learner, deck: Path) -> None:
    learner("q", deck)
    deck.unlink()
    assert "1/3" in learner("q", "nato").out


def test_approved_leaves_out_what_nobody_reviewed(learner: Learner, deck: Path) -> None:
    ran = learner("q", deck, "--approved")
    assert "1 card, 1 new." in ran.out
    assert "not reviewed" not in ran.out


@pytest.mark.parametrize(("option", "count"), [("--new", 1), ("--limit", 2)])
def test_limits_shorten_the_sitting(learner: Learner, deck: Path, option: str, count: int) -> None:
    assert f"1/{count}" in learner("q", deck, option, count).out


def test_nothing_due_says_when_and_how_not_to_wait(
    learner: Learner, deck: Path, own_library: Path
) -> None:
    learner("q", deck)
    answer_all(own_library, NOW - timedelta(hours=1))
    ran = learner("", deck)
    assert ran.code == Exit.DONE
    assert "Nothing is due now." in ran.out
    assert "quizgen study --ahead" in ran.out
    days = ran.out.split("--ahead ")[1].split()[0]
    assert "Question" not in ran.out
    assert "1/" in learner("q", deck, "--ahead", days).out


def test_the_new_cards_of_a_day_may_be_done_while_more_wait(
    learner: Learner, deck: Path, own_library: Path
) -> None:
    ran = learner("", deck, "--new", 0)
    assert "The new cards of today are done; --new asks more (3 wait)." in ran.out
    assert kept(own_library) == []


def test_a_deck_of_drafts_has_nothing_to_study(learner: Learner, tmp_path: Path) -> None:
    deck = small_deck(CHOICE)
    drafts = [item.model_copy(update={"status": "draft"}) for item in deck.items]
    write_deck(deck.model_copy(update={"items": drafts}), tmp_path / "drafts.yaml")
    ran = learner("", tmp_path / "drafts.yaml")
    assert ran.code == Exit.DONE
    assert "nothing to study" in ran.out


def test_an_article_is_made_into_a_deck_file_beside_it_and_asked(
    learner: Learner, own_library: Path, tmp_path: Path
) -> None:
    article = tmp_path / "paper.txt"
    article.write_text(ARTICLE, "utf-8")
    ran = learner(CTRL_D, article)
    assert " 1/" in ran.out
    made = read_deck(tmp_path / "paper.yaml")
    assert f"{tmp_path / 'paper.yaml'}: {len(made.items)} question" in ran.err
    with open_library(str(own_library)) as library:
        assert {card.item.id for card in library.cards("me")} <= {item.id for item in made.items}
    assert "made of paper.txt before" in learner(CTRL_D, article).err


def test_the_deck_beside_an_article_is_asked_as_it_was_edited(
    learner: Learner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = tmp_path / "article.txt"
    article.write_text("Nothing to ask.", "utf-8")
    monkeypatch.setattr(generate_deck, "make", None)
    write_small_deck(tmp_path / "article.yaml", CHOICE)
    assert "1/1" in learner("2q", article).out


def test_an_article_where_nothing_can_be_written_is_asked_from_the_library(
    learner: Learner, own_library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = tmp_path / "article.txt"
    made = {str(article): SimpleNamespace(deck=small_deck(CHOICE))}
    monkeypatch.setattr(generate_deck, "make", lambda where, to: made[where])
    monkeypatch.setattr(screen_decks.os, "access", lambda path, mode: path != tmp_path)
    ran = learner("2q", article)
    assert "1/1" in ran.out
    assert "in the library only" in ran.err
    assert len(kept(own_library)) == 1


@pytest.mark.parametrize("name", ["missing.yaml", "nowhere"])
def test_what_is_not_there_is_said_with_a_hint(learner: Learner, name: str) -> None:
    ran = learner("", name)
    assert ran.code == Exit.FIXABLE
    assert name in ran.err
    assert "hint:" in ran.err


def test_an_empty_library_says_how_to_begin(learner: Learner) -> None:
    ran = learner("")
    assert ran.code == Exit.FIXABLE
    assert "hint: study one: quizgen study deck.yaml" in ran.err


def test_a_broken_deck_changes_nothing(learner: Learner, deck: Path, own_library: Path) -> None:
    learner("2q", deck)
    text = deck.read_text(encoding="utf-8").replace("kind: choice", "kind: chioce")
    deck.write_text(text, encoding="utf-8")
    ran = learner("", deck)
    assert ran.code == Exit.FIXABLE
    assert "deck.yaml:" in ran.err
    assert len(kept(own_library)) == 1
    assert "1/2" in learner("q").out


def test_a_skipped_card_is_summed_up_and_comes_back_next_time(
    learner: Learner, deck: Path, own_library: Path
) -> None:
    ran = learner("sq", deck)
    assert "Nothing answered." in ran.out
    assert "1/3" in learner("q", deck).out
    assert kept(own_library) == []
    assert "1 put aside." in learner("s1q", deck).out


def test_ctrl_c_sums_up_and_ends_with_130(learner: Learner, deck: Path) -> None:
    ran = learner("2 \x03", deck)
    assert ran.code == Exit.INTERRUPTED
    assert "1 answer, 1 right" in ran.out


def test_the_reviews_of_a_learner_are_hers(
    learner: Learner, deck: Path, own_library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QUIZGEN_LEARNER", "ada")
    learner("2q", deck)
    monkeypatch.setenv("QUIZGEN_LEARNER", "me")
    assert "1/3" in learner("q", deck).out
    assert kept(own_library) == []


def test_at_the_end_it_tells_the_days_in_a_row_and_the_next_seven(
    learner: Learner, tmp_path: Path, own_library: Path
) -> None:
    deck = write_small_deck(tmp_path / "one.yaml", TRUE_FALSE)
    learner("q", deck)
    for ago in (1, 2):
        answer_all(own_library, NOW - timedelta(days=ago), Grade.AGAIN)
    ran = learner("f ", deck)
    assert "3 days in a row." in ran.out
    with open_library(str(own_library)) as library:
        (state,) = [card.state for card in library.cards("me")]
    assert state
    due = state.due_day
    assert any(f"{due:%a}" in line and "█" in line for line in ran.out.splitlines())


def test_a_clock_set_back_is_told_once_and_nothing_is_lost(
    learner: Learner, deck: Path, own_library: Path
) -> None:
    learner("q", deck)
    answer_all(own_library, NOW + timedelta(days=9))
    ran = learner("2q", deck)
    told = "your last answer is of 2026-12-01, and this clock says 2026-11-22"
    assert (ran.out + ran.err).count("2026-12-01") == 1
    assert told in ran.err
    assert len(kept(own_library)) == 4


@pytest.mark.parametrize("name", ["", " ", "a\x1b[31m", "x" * 101])
def test_a_learner_has_a_name_that_can_be_shown(learner: Learner, run: Run, name: str) -> None:
    ran = run("--learner", name or "\n", "decks")
    assert (ran.code, "hint:" in ran.err) == (1, True)
    assert "\x1b" not in ran.err


@pytest.mark.parametrize(
    "wishes", [("--new", -1), ("--new", 10**12), ("--limit", 0), ("--ahead", 10**9)]
)
def test_absurd_wishes_are_refused(run: Run, deck: Path, wishes: tuple[object, ...]) -> None:
    assert run("study", deck, *wishes).code == Exit.USAGE


def test_a_deck_changed_in_mid_study_costs_no_answer_and_no_question(
    learner: Learner, deck: Path, own_library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def change_deck(question: object, stage: Stage) -> object:
        with open_library(str(own_library)) as other:  # as another window would
            other.put_deck(small_deck(TRUE_FALSE, SHORT), str(deck))
        return ask(question, stage)  # type: ignore[arg-type]

    monkeypatch.setattr(screen, "ask", change_deck)
    ran = learner(f"2f {CTRL_D}", deck)
    assert "This question has left its deck meanwhile" in " ".join(ran.out.split())
    assert "1 answer, 1 right" in ran.out
    assert [review.given for review in kept(own_library)] == ["false"]


def remove_deck_before(number: int, library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The deck leaves the library while that question (from 1) is about to be asked."""
    asked: list[object] = []

    def remove_deck(question: object, stage: Stage) -> object:
        asked.append(question)
        if len(asked) == number:
            with open_library(str(library)) as other:
                other.remove_deck("nato")
        return ask(question, stage)  # type: ignore[arg-type]

    monkeypatch.setattr(screen, "ask", remove_deck)


def test_a_deck_removed_in_mid_study_is_said_and_earlier_answers_stay(
    learner: Learner, deck: Path, own_library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    remove_deck_before(2, own_library, monkeypatch)
    ran = learner(f"2 f {CTRL_D}", deck)
    assert ran.code == Exit.DONE, ran.err
    assert "2 answers, 2 right" in ran.out
    assert len(kept(own_library)) == 2, "what was answered is kept, should the deck come back"


@pytest.mark.parametrize("keys", ["b", "x", "!bad\r", "c"])
def test_what_is_put_aside_of_a_deck_removed_in_mid_study_ends_no_sitting(
    learner: Learner, deck: Path, own_library: Path, monkeypatch: pytest.MonkeyPatch, keys: str
) -> None:
    remove_deck_before(
        1, own_library, monkeypatch
    )  # nothing is answered yet: its items leave with it
    ran = learner(f"{keys}{CTRL_D}", deck)
    assert ran.code == Exit.DONE, ran.err
    assert "Nothing answered" in ran.out
    assert "Suspended" not in ran.out
    assert keys == "c" or "Not asked any more: its deck has left the library" in ran.out
    assert "failed" not in ran.err


def test_an_item_taken_out_of_a_deck_keeps_its_answers(
    learner: Learner, deck: Path, own_library: Path
) -> None:
    learner("2q", deck)
    write_small_deck(deck, TRUE_FALSE)
    assert "1 card, 1 new." in learner("q", deck).out
    write_small_deck(deck, CHOICE, TRUE_FALSE)
    assert "1 card, 1 new." in learner("q", deck).out, "and has them when it comes back"
    assert len(kept(own_library)) == 1


def test_a_question_that_the_article_no_longer_proves_is_announced(
    learner: Learner, deck: Path
) -> None:
    read = read_deck(deck)
    lost = [item.model_copy(update={"unproven": True}) for item in read.items]
    write_deck(read.model_copy(update={"items": lost}), deck)
    told = " ".join(learner("q", deck).out.split())
    assert "3 no longer proven by" in told
