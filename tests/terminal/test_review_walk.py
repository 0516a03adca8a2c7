"""A review as it is shown: every kind of item, what checks object to, options from the article."""

import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from quizgen.cli.review_article import make_reader
from quizgen.cli.review_change import edit_item, swap_one_option
from quizgen.cli.review_fields import list_fields
from quizgen.cli.review_lines import context_lines, item_lines
from quizgen.cli.review_more import make_asker
from quizgen.cli.review_options import make_finder, put_option
from quizgen.cli.review_walk import Walk, walk
from quizgen.cli.screen_layout import Look, plain_text
from quizgen.cli.screen_leave import Leave
from quizgen.deck.identity import is_edited
from quizgen.deck.item import Choice
from quizgen.deck.read import read_deck
from quizgen.deck.words import asked_text
from quizgen.deck.write import write_deck
from tests.deck.makers import choice, cloze, deck, short, true_false
from tests.study.small_deck import small_deck, write_small_deck
from tests.terminal.faces import KEEP, ScriptedFace

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
PARAGRAPHS = (
    "The Lake Towns Union was founded in 1923 by Anna Lindqvist in Sweden.",
    "The union built the bridge over the Norr in 1956. Ferries stopped in 1961.",
)


def play(path: Path, *script: str, plain: bool = False) -> ScriptedFace:
    face = ScriptedFace(*script, plain=plain)
    ids = [item.id for item in read_deck(path).items]
    walk(Walk(path, face, lambda: NOW, None, lambda _: [], lambda *_: [], ids))
    return face


@pytest.mark.parametrize("plain", [False, True])
@pytest.mark.parametrize(
    ("id", "shown"),
    [
        ("1", ["A simple majority", "Every single member has to agree.", "Unanimous consent"]),
        ("2", ["Türkiye bought the S-400", "false – Türkiye bought the S-400 from Russia."]),
        ("3", ["{{c1::S-400::a missile system}}"]),
        ("4", ["Kurdistan Workers' Party (also: PKK)"]),
        ("5", ["PKK = Kurdistan Workers' Party", "(nothing) = North Atlantic Treaty"]),
        ("6", ["1. An earthquake struck Türkiye", "4. Türkiye sent rescue teams", "apart."]),
        ("7", ["What is earthquake diplomacy?", "Example: Greece & Türkiye"]),
        ("8", ["Sweden", "Finland", "Austria"]),
    ],
)
def test_every_kind_is_shown_with_what_is_right(
    id: str, shown: list[str], plain: bool, tmp_path: Path
) -> None:
    face = play(write_small_deck(tmp_path / "deck.yaml", id), plain=plain)
    text = " ".join(face.text.split())
    for told in shown:
        assert told in text
    assert ("✓" in text) is (not plain and id in "12478")


def test_right_and_wrong_options_are_told_apart_in_words_for_the_ear(tmp_path: Path) -> None:
    text = play(write_small_deck(tmp_path / "deck.yaml", "1"), plain=True).text
    assert "Item 1 of 1, approved, choice." in text
    assert "Wrong: A simple majority – Every single member has to agree." in text
    assert "Right: Unanimous consent" in text


@pytest.mark.parametrize("id", list("12345678"))
def test_every_field_of_every_kind_kept_as_it_is_changes_nothing(id: str) -> None:
    (item,) = small_deck(id).items
    names = "123456789"[: len([field for field in list_fields(item) if field.one_line])]
    script = [key for name in names for key in (name, KEEP)]
    assert edit_item(item, ScriptedFace(*script, "enter")) == item


@pytest.mark.parametrize(
    ("id", "key", "typed", "field", "value"),
    [
        ("2", "2", "true", "answer", True),
        ("3", "1", "It was {{c1::2007}}.", "text", "It was {{c1::2007}}."),
        ("4", "2", "PKK", "answer", "PKK"),
        ("4", "3", "", "accept", []),
        ("5", "2", "", "pairs", None),
        ("6", "2", "A quake", "order", None),
        ("7", "1", "What is it?", "front", "What is it?"),
        ("8", "6", "1; 3", "answer", ["Sweden", "Austria"]),
        ("1", "6", "Because.", "explanation", "Because."),
    ],
)
def test_a_typed_line_changes_its_field(
    id: str, key: str, typed: str, field: str, value: object
) -> None:
    (item,) = small_deck(id).items
    changed = edit_item(item, ScriptedFace(key, typed, "enter"))
    assert getattr(changed, field) != getattr(item, field)
    assert value is None or getattr(changed, field) == value


@pytest.mark.parametrize(
    ("id", "key", "wrong", "note"),
    [
        ("1", "2", "Unanimous consent", "is there twice"),
        ("1", "3", "", "That option is the right one"),
        ("1", "5", "7", "Type the number of the right option, 1 to 3."),
        ("1", "1", "", "question"),
        ("2", "2", "maybe", "Type true or false."),
        ("3", "1", "no gap", "has no gap"),
        ("5", "2", "PKK", "Type both sides with = between them."),
    ],
)
def test_what_does_not_fit_is_refused_with_the_reason(
    id: str, key: str, wrong: str, note: str
) -> None:
    (item,) = small_deck(id).items
    face = ScriptedFace(key, wrong, KEEP, "enter")
    assert edit_item(item, face) == item
    assert note in face.notes[0]


def test_a_text_of_several_lines_is_left_to_the_editor() -> None:
    item = short("Who?", "Anna").model_copy(update={"explanation": "one\ntwo"})
    face = ScriptedFace("4", "enter")
    assert edit_item(item, face) == item
    assert "has several lines" in face.text


def test_what_checks_find_is_shown_beside_the_item(tmp_path: Path) -> None:
    path = tmp_path / "deck.yaml"
    write_deck(deck(short("Which of them is not a town", "Norrby")), path)
    shown = " ".join(play(path).text.split())
    assert "! question: is no question; end it with a question mark" in shown


def test_every_decision_can_be_taken_back_and_gives_the_old_bytes(tmp_path: Path) -> None:
    path = write_small_deck(tmp_path / "deck.yaml", "2", "4")
    before = path.read_bytes()
    play(path, "a", "e", "2", "PKK", "enter", "r", "u", "u", "u")
    assert read_deck(path) == small_deck("2", "4")
    assert path.read_bytes() == before


def test_an_item_taken_out_of_the_file_is_passed_over(tmp_path: Path) -> None:
    path = write_small_deck(tmp_path / "deck.yaml", "2", "4")
    face = ScriptedFace("a")
    walk(
        Walk(
            path,
            face,
            lambda: NOW,
            None,
            lambda _: [],
            lambda *_: [],
            ["nobody000000", "small0000004"],
        )
    )
    assert read_deck(path).items[1].status == "approved"


def test_without_an_article_context_says_so() -> None:
    (item,) = small_deck("1").items
    assert "does not lie beside" in plain_text(context_lines(item, None, Look()))
    assert "does not hold" in plain_text(context_lines(item, ("Other words.",), Look()))


@pytest.mark.parametrize("columns", [20, 40, 80])
def test_no_line_is_wider_than_the_terminal(columns: int) -> None:
    for item in small_deck().items:
        lines = item_lines(item, [], "12/345", "A title of some length", Look(columns=columns))
        widest = max(plain_text(lines).split("\n"), key=len)
        assert len(widest) < columns or "::" in widest or "draft" in widest or "·" in widest


def test_leaving_while_editing_changes_nothing() -> None:
    with pytest.raises(Leave):
        edit_item(true_false("It is so."), ScriptedFace("1"))
    with pytest.raises(Leave):
        swap_one_option(choice("Which?", ["a b", "c d"]), ScriptedFace("2"), lambda _: [])


def test_numbers_stay_in_order_when_one_is_swapped() -> None:
    item = choice("When?", ["1919", "1923", "1931"], "1923", why={"1931": "Too late."})
    changed = put_option(item, "1931", "1911", "Too early.")
    assert isinstance(changed, Choice)
    assert changed.options == ["1911", "1919", "1923"]
    assert changed.why == {"1911": "Too early."}


def test_options_of_the_article_are_offered_only_if_they_are_honest() -> None:
    item = founded()
    offers = make_finder(make_reader(deck(item), PARAGRAPHS))(item)
    texts = [text for text, _ in offers]
    assert texts
    assert len(set(texts)) == len(texts)
    assert not set(texts) & {"1919", "1923", "1931"}
    assert all(text.isdecimal() and why for text, why in offers)


def test_without_an_article_nothing_is_offered() -> None:
    item = choice("When?", ["1919", "1923"], "1923")
    assert make_finder(make_reader(deck(item), None))(item) == []


def founded() -> Choice:
    evidence = [{"quote": PARAGRAPHS[0], "paragraph": 1}]
    return Choice.model_validate(
        {"id": "7k3m9q4vd2xa", "question": "When was the Lake Towns Union founded?", "fact": "f07",
         "options": ["1919", "1923", "1931"], "answer": "1923", "evidence": evidence}
    )  # fmt: skip


def test_other_questions_on_the_sentence_are_new_drafts_of_the_same_fact() -> None:
    item = founded()
    more = make_asker(make_reader(deck(item), PARAGRAPHS))(item, deck(item))
    assert more
    for other in more:
        assert other.evidence == item.evidence
        assert (other.status, other.fact, is_edited(other)) == ("draft", "f07", False)
    asked = [asked_text(other) for other in more]
    assert item.question not in asked
    assert len({other.id for other in more}) == len(more)
    assert make_asker(make_reader(deck(item), None))(item, deck(item)) == []


def test_another_question_is_added_and_decided_on_next_and_taken_back(tmp_path: Path) -> None:
    path = tmp_path / "deck.yaml"
    write_deck(deck(founded()), path)
    before = read_deck(path)
    more = [short("Who founded the union?", "Anna Lindqvist", id="anna00000001", status="draft")]

    def play_with(*script: str) -> None:
        face = ScriptedFace(*script)
        ids = [item.id for item in before.items]
        walk(Walk(path, face, lambda: NOW, None, lambda _: [], lambda *_: more, ids))

    play_with("n", "1", "r", "u", "u")
    assert read_deck(path) == before
    play_with("n", "enter")
    assert read_deck(path) == before
    play_with("n", "1", "r", "a")
    assert [item.status for item in read_deck(path).items] == ["rejected", "approved"]


def test_a_gap_is_shown_as_it_is_written() -> None:
    shown = plain_text(item_lines(cloze("In {{c1::1923}}."), [], "1/1", "", Look()))
    assert "In {{c1::1923}}." in shown


@pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX pseudo-terminal")
def test_a_review_in_a_real_terminal(tmp_path: Path) -> None:
    from tests.terminal.real import Terminal

    path = write_small_deck(tmp_path / "deck.yaml", "2", "4")
    terminal = Terminal("review", str(path))
    try:
        terminal.wait_for("1/2 new · true or false")
        terminal.press("?")
        terminal.wait_for("change its wording")
        terminal.press("?e1")
        terminal.wait_for("› statement: Türkiye bought the S-400 from the United States.")
        terminal.press("\x15Türkiye sold it.\r")
        terminal.wait_for("statement: Türkiye sold it.")
        terminal.press("\r")
        terminal.wait_for("a approve")
        terminal.press("a")
        terminal.wait_for("2/2 new · short answer")
        terminal.press("q")
        assert terminal.wait_for_end() == 0
        assert "1 approved, 0 rejected, 1 changed. 1 item left" in terminal.text
        assert terminal.stty() == terminal.stty_before
    finally:
        terminal.child.close(force=True)
    first, second = read_deck(path).items
    assert (first.status, second.status) == ("approved", "new")
    assert getattr(first, "statement", "") == "Türkiye sold it."


def test_a_field_that_was_changed_is_kept_if_the_reviewer_leaves_in_the_middle(
    tmp_path: Path,
) -> None:
    path = write_small_deck(tmp_path / "deck.yaml", "2", "4")
    play(path, "e", "1", "Türkiye sold it.")  # and then Ctrl-C
    first, second = read_deck(path).items
    assert getattr(first, "statement", "") == "Türkiye sold it."
    assert (first.status, second.status) == ("new", "new")
