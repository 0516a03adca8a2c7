"""quizgen review: decisions at the prompt and by options, written at once, comments and all."""

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from quizgen.cli import review_start
from quizgen.deck.identity import is_edited
from quizgen.deck.item import AnyItem, Choice, ShortAnswer, TrueFalse
from quizgen.deck.read import read_deck
from quizgen.errors import Exit
from tests.cli.conftest import Ran, Run, TypeAhead

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
STYLE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
STAMP = "2026-11-22T12:00:00Z"
ARTICLE = """The Lake Towns Union was founded in 1923 by Anna Lindqvist. It runs the ferries.

Unanimous consent from all members is required for a new town.
"""
DECK = """\
# my deck
quizgen: 1
id: lakes
title: Lake towns
source: {title: Lake towns, file: article.txt}
items:
- id: review000001
  kind: choice   # the best one
  question: What do all members have to give before a new town may join?
  options: [a simple majority, unanimous consent, three quarters of the votes]
  answer: unanimous consent
  why: {a simple majority: Every member has to agree.}
  evidence:
  - {quote: Unanimous consent from all members is required for a new town., paragraph: 2}
  status: draft
  doubts: [question too long]
- id: review000002
  kind: true_false
  statement: The union runs trains.
  answer: false
  correction: The union runs ferries.
  evidence:
  - {quote: It runs the ferries., paragraph: 1}
# keep this remark
- id: review000003
  kind: short_answer
  question: Who founded the Lake Towns Union?
  answer: Anna Lindqvist
  status: approved
- id: review000004
  kind: short_answer
  question: When was the union founded?
  answer: "1923"
"""


class Reviewer:
    """Someone at a terminal who types ahead and then reads."""

    def __init__(self, type_ahead: TypeAhead) -> None:
        self._type_ahead = type_ahead

    def __call__(self, keys: str, *arguments: object) -> Ran:
        """Run `quizgen review ARGUMENTS`; `out` is what the terminal was sent, without styles."""
        # whoever has nothing left to say leaves
        ran = self._type_ahead(keys + "\x04", "review", *arguments)
        return Ran(ran.code, STYLE.sub("", ran.out).replace("\r", ""), ran.err)


@pytest.fixture
def reviewer(type_ahead: TypeAhead, monkeypatch: pytest.MonkeyPatch) -> Iterator[Reviewer]:
    """A reviewer at noon."""
    monkeypatch.setattr(review_start, "clock", lambda: NOW)
    return Reviewer(type_ahead)


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    path = tmp_path / "deck.yaml"
    path.write_text(DECK, encoding="utf-8")
    return path


def items(deck: Path) -> list[AnyItem]:
    return list(read_deck(deck).items)


def statuses(deck: Path) -> str:
    """The first letters of the four: d(raft), n(ew), a(pproved), r(ejected)."""
    return "".join(item.status[0] for item in items(deck))


def test_without_a_terminal_it_refuses_and_names_what_does_without(run: Run, deck: Path) -> None:
    ran = run("review", deck)
    assert (ran.code, ran.out) == (Exit.USAGE, "")
    assert "there is no terminal to ask on" in ran.err
    assert "hint: run it in a terminal; --approve ID" in ran.err


def test_an_item_is_shown_with_its_evidence_and_why_it_is_doubted(
    reviewer: Reviewer, deck: Path
) -> None:
    shown = reviewer("q", deck).out
    assert "1/3 draft · choice" in shown
    assert "✓ 2  unanimous consent" in shown
    assert "a simple majority – Every member has to agree." in shown
    assert "¶ 2  “Unanimous consent from all members is required for a new town.”" in shown
    assert "! Draft: question too long." in shown


def test_approving_and_rejecting_go_through_what_waits_and_stamp_it(
    reviewer: Reviewer, deck: Path
) -> None:
    ran = reviewer("ara", deck)
    assert ran.code == Exit.DONE
    assert statuses(deck) == "araa"
    assert "2 approved, 1 rejected, 0 changed." in ran.out
    first, second, untouched, _ = items(deck)
    assert (first.modified, first.doubts, is_edited(first)) == (STAMP, [], False)
    assert (second.modified, is_edited(second)) == (STAMP, False)
    assert untouched.modified == ""


def test_comments_and_what_is_untouched_stay_byte_for_byte(reviewer: Reviewer, deck: Path) -> None:
    reviewer("a", deck)
    text = deck.read_text(encoding="utf-8")
    assert text.startswith("# my deck\n")
    assert "kind: choice   # the best one" in text
    assert "# keep this remark" in text
    assert text[text.index("- id: review000002") :] == DECK[DECK.index("- id: review000002") :]


def test_a_review_goes_on_where_it_was_left(reviewer: Reviewer, deck: Path) -> None:
    ran = reviewer("aq", deck)
    assert "2 items left: quizgen review" in ran.out
    assert "1/2 new · true or false" in reviewer("q", deck).out
    reviewer("aa", deck)
    assert "Every item is decided on; --all shows them again." in reviewer("", deck).out
    assert "1/4 approved · choice" in reviewer("q", deck, "--all").out


def test_skipping_decides_nothing(reviewer: Reviewer, deck: Path) -> None:
    reviewer("s sa", deck)
    assert deck.read_text(encoding="utf-8") == DECK


def test_undo_takes_back_decision_after_decision(reviewer: Reviewer, deck: Path) -> None:
    ran = reviewer("aruuq", deck)
    assert "Taken back: The union runs trains." in ran.out
    assert "Taken back: What do all members have to give" in ran.out
    assert "0 approved, 0 rejected, 0 changed." in ran.out
    assert items(deck) == list(read_deck_text(DECK))


def read_deck_text(text: str) -> list[AnyItem]:
    from quizgen.deck.read import parse_deck

    return list(parse_deck(text, "deck").items)


def test_wording_and_answer_are_edited_field_by_field(reviewer: Reviewer, deck: Path) -> None:
    reviewer("se1\x15The union runs buses.\r\rq", deck)
    second = items(deck)[1]
    assert isinstance(second, TrueFalse)
    assert second.statement == "The union runs buses."
    assert (second.status, second.modified, is_edited(second)) == ("new", STAMP, False)


def test_an_edit_that_would_break_the_item_is_not_taken(reviewer: Reviewer, deck: Path) -> None:
    reviewer("e2\x15unanimous consent\r\x15a vote\r\rq", deck)
    first = items(deck)[0]
    assert isinstance(first, Choice)
    assert first.options == ["a vote", "unanimous consent", "three quarters of the votes"]
    assert first.why == {"a vote": "Every member has to agree."}


def test_rewording_the_right_option_keeps_it_right(reviewer: Reviewer, deck: Path) -> None:
    reviewer("e3\x15the consent of all\r\rq", deck)
    first = items(deck)[0]
    assert isinstance(first, Choice)
    assert first.answer == "the consent of all"
    assert "the consent of all" in first.options


def test_another_option_can_be_made_the_right_one(reviewer: Reviewer, deck: Path) -> None:
    reviewer("e5\x151\r\rq", deck)
    first = items(deck)[0]
    assert isinstance(first, Choice)
    assert (first.answer, first.why) == ("a simple majority", {})


def test_answers_that_are_right_as_well_are_a_list(reviewer: Reviewer, deck: Path) -> None:
    reviewer("sse3Lindqvist; A. Lindqvist\r\rq", deck, "--all")
    third = items(deck)[2]
    assert isinstance(third, ShortAnswer)
    assert third.accept == ["Lindqvist", "A. Lindqvist"]


def test_an_edit_without_a_change_writes_nothing(reviewer: Reviewer, deck: Path) -> None:
    reviewer("e1\r\rq", deck)
    assert deck.read_text(encoding="utf-8") == DECK


def test_an_option_of_ones_own_takes_the_place_of_a_wrong_one(
    reviewer: Reviewer, deck: Path
) -> None:
    deck.with_name("article.txt").unlink()
    ran = reviewer("o1ta toss of a coin\rq", deck)
    assert "quizgen knows no other" in ran.out
    first = items(deck)[0]
    assert isinstance(first, Choice)
    assert first.options[0] == "a toss of a coin"
    assert first.why == {}


def test_an_option_from_the_article_is_offered_and_taken(
    reviewer: Reviewer, deck: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offers = [("a drawing of lots", "Nobody draws lots."), ("a vote of the king", "")]
    monkeypatch.setattr(review_start, "make_finder", lambda read: lambda item: offers)
    ran = reviewer("o31aq", deck)
    assert "a drawing of lots – Nobody draws lots." in ran.out
    first = items(deck)[0]
    assert isinstance(first, Choice)
    assert first.options[2] == "a drawing of lots"
    assert first.why["a drawing of lots"] == "Nobody draws lots."
    assert first.status == "approved"


def test_the_paragraph_of_the_evidence_is_shown_when_asked_for(
    reviewer: Reviewer, deck: Path
) -> None:
    shown = " ".join(reviewer("scq", deck).out.split())
    assert "¶ 1 The Lake Towns Union was founded in 1923 by Anna Lindqvist. It runs the" in shown


def test_what_was_edited_elsewhere_meanwhile_stays(
    reviewer: Reviewer, deck: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def clock() -> datetime:  # an editor saves the file between two keys
        text = deck.read_text(encoding="utf-8").replace("Who founded", "Who made")
        deck.write_text(text, encoding="utf-8")
        return NOW

    monkeypatch.setattr(review_start, "clock", clock)
    reviewer("aq", deck)
    assert "Who made" in deck.read_text(encoding="utf-8")
    assert statuses(deck) == "anan"


def test_an_item_changed_elsewhere_meanwhile_is_not_overwritten(
    reviewer: Reviewer, deck: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def clock() -> datetime:
        text = deck.read_text(encoding="utf-8").replace("What do all members", "What do members")
        deck.write_text(text, encoding="utf-8")
        return NOW

    monkeypatch.setattr(review_start, "clock", clock)
    ran = reviewer("aq", deck)
    assert ran.code == Exit.FIXABLE
    assert "item review000001 has changed in the file meanwhile" in ran.err
    assert statuses(deck) == "dnan"


def test_ctrl_c_ends_with_130_and_keeps_what_was_decided(reviewer: Reviewer, deck: Path) -> None:
    assert reviewer("a\x03", deck).code == Exit.INTERRUPTED
    assert statuses(deck) == "anan"


def test_options_decide_without_a_terminal(run: Run, deck: Path) -> None:
    ran = run("review", deck, "--approve", "review000001", "--reject", "review000002")
    assert (ran.code, ran.out) == (Exit.DONE, "")
    assert "review000001: approved" in ran.err
    assert "1 of 4 wait for a decision" in ran.err
    assert statuses(deck) == "aran"


def test_json_lists_what_waits_with_evidence_and_findings(run: Run, deck: Path) -> None:
    told = json.loads(run("review", deck, "--json", "--approve", "review000004").out)
    assert told["decided"] == {"review000004": "approved"}
    assert told["left"] == 2
    assert [item["id"] for item in told["items"]] == ["review000001", "review000002"]
    assert told["items"][0]["doubts"] == ["question too long"]
    assert told["items"][0]["evidence"][0]["paragraph"] == 2
    assert len(json.loads(run("review", deck, "--json", "--all").out)["items"]) == 4


def test_no_decision_is_taken_if_one_names_no_item(run: Run, deck: Path) -> None:
    ran = run("review", deck, "--approve", "review000001", "--reject", "nobody")
    assert ran.code == Exit.FIXABLE
    assert "no item has the id nobody" in ran.err
    assert statuses(deck) == "dnan"


@pytest.mark.parametrize(
    "arguments",
    [("-",), ("deck.yaml", "--approve", "review000001", "--reject", "review000001")],
)
def test_what_makes_no_sense_is_wrong_usage(run: Run, arguments: tuple[str, ...]) -> None:
    assert run("review", *arguments).code == Exit.USAGE


def test_an_id_may_be_shortened_while_it_is_clear(run: Run, deck: Path) -> None:
    ran = run("review", deck, "--approve", "review")
    assert "4 items have ids that begin with review" in ran.err
    assert run("review", deck, "--approve", "review000001").code == Exit.DONE
