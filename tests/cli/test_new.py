"""quizgen new: a deck by hand, at the prompt or as a template to fill in."""

import json
from pathlib import Path

import pytest

from quizgen.cli.review_begin import compose
from quizgen.deck.check import check_deck
from quizgen.deck.identity import is_edited
from quizgen.deck.item import (
    KINDS,
    AnyItem,
    Choice,
    Cloze,
    Flashcard,
    Matching,
    Ordering,
    ShortAnswer,
    TrueFalse,
)
from quizgen.deck.read import read_deck
from quizgen.errors import Exit
from tests.cli.conftest import Run, TypeAhead
from tests.terminal.faces import KEEP, ScriptedFace

CHOICE = ["1", "Which is red?", "blood", "milk", "oil", "", "It is white.", "", "", "k"]


def write(path: Path, *script: str, title: str = "Colours") -> ScriptedFace:
    """A deck written by a script of keys and lines."""
    face = ScriptedFace(*script)
    compose(path, title, face)
    return face


def items(path: Path) -> list[AnyItem]:
    return list(read_deck(path).items)


def test_without_a_terminal_it_refuses_and_names_the_template(run: Run, tmp_path: Path) -> None:
    ran = run("new", tmp_path / "deck.yaml")
    assert ran.code == Exit.USAGE
    assert "--template" in ran.err
    assert not (tmp_path / "deck.yaml").exists()


def test_the_title_is_asked_for_and_names_the_deck(tmp_path: Path) -> None:
    face = write(tmp_path / "deck.yaml", "", "Rivers of Europe", "q", title="")
    deck = read_deck(tmp_path / "deck.yaml")
    assert (deck.id, deck.title, deck.items) == ("rivers-of-europe", "Rivers of Europe", [])
    assert face.notes == ["A deck has a title."]


def test_a_choice_gets_its_options_reasons_and_an_id(tmp_path: Path) -> None:
    write(tmp_path / "deck.yaml", *CHOICE, "q")
    (item,) = items(tmp_path / "deck.yaml")
    assert isinstance(item, Choice)
    assert sorted(item.options) == ["blood", "milk", "oil"]
    assert (item.answer, item.why) == ("blood", {"milk": "It is white."})
    assert (item.status, is_edited(item)) == ("approved", False)


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        (
            ["2", "Milk is red.", "f", "Milk is white.", "Look."],
            {"answer": False, "correction": "Milk is white.", "explanation": "Look."},
        ),
        (["2", "Blood is red.", "true", ""], {"answer": True, "correction": ""}),
        (["3", "Blood is {{c1::red}}.", ""], {"text": "Blood is {{c1::red}}."}),
        (["4", "What is red?", "blood", "rust; wine", ""], {"accept": ["rust", "wine"]}),
        (
            ["5", "Which is which?", "milk = white", "oil = black", "", ""],
            {"pairs": [["milk", "white"], ["oil", "black"]]},
        ),
        (["6", "In which order?", "red", "green", "blue", "", ""],
         {"order": ["red", "green", "blue"]}),
        (["7", "Red", "A colour.", ""], {"front": "Red", "back": "A colour."}),
    ],
)  # fmt: skip
def test_every_kind_can_be_written(
    script: list[str], expected: dict[str, object], tmp_path: Path
) -> None:
    write(tmp_path / "deck.yaml", *script, "k", "q")
    (item,) = items(tmp_path / "deck.yaml")
    assert item.kind == KINDS[int(script[0]) - 1]
    assert {name: getattr(item, name) for name in expected} == expected


@pytest.mark.parametrize(
    ("script", "note"),
    [
        (["1", "", "Which?", "a b", "a b", "c d", "", "", ""], "This cannot be empty."),
        (["1", "Which?", "a b", "a b", "c d", "", "", ""], "That is there already."),
        (["1", "Which?", "a b", "", "c d", "", "", ""], "1 at least."),
        (["2", "It is so.", "perhaps", "t", ""], "Type true or false."),
        (["3", "no gap", "{{c1::a gap}}", ""], "has no gap; write gaps as {{c1::answer}}"),
        (["5", "Which?", "a", "a = b", "c = d", "", ""], "Type both sides with = between them."),
    ],
)
def test_a_line_that_cannot_be_is_asked_for_again(
    script: list[str], note: str, tmp_path: Path
) -> None:
    face = write(tmp_path / "deck.yaml", *script, "k", "q")
    assert any(told.startswith(note) for told in face.notes)
    assert len(items(tmp_path / "deck.yaml")) == 1


def test_what_checks_find_is_said_before_the_item_is_kept(tmp_path: Path) -> None:
    face = write(tmp_path / "deck.yaml", "4", "It is red", "blood", "", "", "e", "1",
                 "What is red?", "enter", "k", "q")  # fmt: skip
    assert "! question: is no question" in face.text
    (item,) = items(tmp_path / "deck.yaml")
    assert isinstance(item, ShortAnswer)
    assert item.question == "What is red?"
    assert not is_edited(item)


def test_the_same_question_twice_is_noticed_and_dropped(tmp_path: Path) -> None:
    again = ["4", "What is red?", "blood", "", ""]
    face = write(tmp_path / "deck.yaml", *again, "k", *again, "d", "q")
    assert "is the same question" in face.text
    assert len(items(tmp_path / "deck.yaml")) == 1


def test_items_are_kept_at_once_and_have_ids_of_their_own(tmp_path: Path) -> None:
    write(tmp_path / "deck.yaml", *CHOICE, "7", "Red", "A colour.", "", "k", "4", "What is")
    first, second = items(tmp_path / "deck.yaml")
    assert first.id != second.id


def test_numbers_as_options_stand_in_order(tmp_path: Path) -> None:
    write(tmp_path / "deck.yaml", "1", "When?", "1923", "1931", "1919", "", "", "", "", "k", "q")
    (item,) = items(tmp_path / "deck.yaml")
    assert isinstance(item, Choice)
    assert item.options == ["1919", "1923", "1931"]


def test_a_file_that_is_there_is_not_touched(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "deck.yaml"
    path.write_text("mine", encoding="utf-8")
    for arguments in ([], ["--template"]):
        ran = run("new", path, *arguments)
        assert ran.code == Exit.FIXABLE
        assert "is there already" in ran.err
        assert f"quizgen review {path} --all" in ran.err
    assert path.read_text(encoding="utf-8") == "mine"


def test_the_template_is_a_sound_deck_with_every_kind_and_notes(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "deck.yaml"
    ran = run("new", path, "--template", "--title", "Rivers of Europe", "--json")
    assert json.loads(ran.out) == {
        "deck": str(path), "title": "Rivers of Europe", "items": len(KINDS),
    }  # fmt: skip
    deck = read_deck(path)
    assert (deck.id, {item.kind for item in deck.items}) == ("rivers-of-europe", set(KINDS))
    assert check_deck(deck, None) == []
    assert path.read_text(encoding="utf-8").count("#") > 15
    kinds = (Choice, TrueFalse, Cloze, ShortAnswer, Matching, Ordering, Flashcard)
    assert all(isinstance(item, kind) for item, kind in zip(deck.items, kinds, strict=True))


def test_the_template_goes_to_standard_output_too(run: Run) -> None:
    ran = run("new", "-", "--template")
    assert ran.out.startswith("# A deck of your own.")
    assert ran.err == ""


@pytest.mark.parametrize(
    "arguments", [("-",), ("-", "--template", "--json"), ("deck.yaml", "--json")]
)
def test_what_makes_no_sense_is_wrong_usage(
    run: Run, arguments: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("new", *arguments).code == Exit.USAGE


def test_at_a_terminal_keys_and_lines_make_a_deck(type_ahead: TypeAhead, tmp_path: Path) -> None:
    keys = "Colours\r4What is red?\rblood\r\r\rkq\x04"
    ran = type_ahead(keys, "new", tmp_path / "deck.yaml")
    assert ran.code == Exit.DONE
    assert "next: quizgen study" in ran.err
    (item,) = items(tmp_path / "deck.yaml")
    assert isinstance(item, ShortAnswer)
    assert (item.question, item.answer) == ("What is red?", "blood")


def test_a_folder_that_is_not_there_is_said_before_anything_is_typed(tmp_path: Path) -> None:
    from quizgen.errors import OutputError

    with pytest.raises(OutputError):
        write(tmp_path / "nowhere" / "deck.yaml", KEEP)


def test_the_notes_of_the_template_stand_in_one_column(run: Run) -> None:
    for title in ("Rivers", "Rivers of Europe"):
        lines = run("new", "-", "--template", "--title", title).out.splitlines()
        noted = [line for line in lines if line.startswith(("quizgen:", "id:"))]
        assert len({line.index("#") for line in noted}) == 1
        assert len(noted) == 2
