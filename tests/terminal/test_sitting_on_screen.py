"""A sitting as it is shown: every kind of question, its outcome, every command."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from quizgen.cli.screen import run_sitting
from quizgen.cli.screen_stage import Stage
from quizgen.errors import ItemGoneError
from quizgen.memory.review import Grade, Review
from tests.study.sittings import (
    CHOICE,
    CLOZE,
    FLASHCARD,
    MATCHING,
    ORDERING,
    SEVERAL,
    SHORT,
    TRUE_FALSE,
    Scene,
    begin,
)
from tests.terminal.faces import ScriptedFace

TITLES = {"nato": "Türkiye, NATO and earthquake diplomacy"}


def play(*script: str, ids: str, **look: Any) -> tuple[ScriptedFace, Scene]:
    """A sitting with some items, played by a script."""
    scene, face = begin(*ids), ScriptedFace(*script, **look)
    assert run_sitting(Stage(scene.sitting, face, TITLES)) is False
    return face, scene


def only_review(scene: Scene) -> Review:
    (review,) = scene.library.log
    return review


def test_a_question_shows_where_we_are_and_what_there_is_to_choose() -> None:
    face, _ = play(ids=CHOICE + TRUE_FALSE)
    assert face.text == (
        " ──────────── 1/2 new · Türkiye, NATO and earthquake diplomacy\n"
        "\n"
        " What must all 30 members of NATO give before a new country may join?\n"
        "\n"
        "   1  A simple majority\n"
        "   2  Unanimous consent\n"
        "   3  A two-thirds majority\n"
    )


def test_a_wrong_choice_shows_the_reason_the_answer_and_the_evidence() -> None:
    face, scene = play("1", ids=CHOICE, columns=60)
    assert face.shown[1] == (
        " ✗ Wrong: A simple majority\n"
        "   Every single member has to agree.\n"
        " ✓ Right is: Unanimous consent\n"
        "\n"
        "   ¶ 9  “Unanimous consent from all 30 NATO member\n"
        "        countries is required for new membership.”\n"
        "   Asked again in 10 minutes, or when nothing else is left.\n"
    )
    assert only_review(scene).grade is Grade.AGAIN
    assert only_review(scene).given == "A simple majority"


@pytest.mark.parametrize(
    ("id", "script", "mode", "given"),
    [
        (CHOICE, ["2"], "options", "Unanimous consent"),
        (TRUE_FALSE, ["f"], "true_false", "false"),
        (TRUE_FALSE, ["2"], "true_false", "false"),
        (CLOZE, ["S-400", "2007"], "gaps", '["S-400", "2007"]'),
        (SHORT, ["PKK"], "typed", "PKK"),
        (FLASHCARD, ["space", "3"], "self", "true"),
        (SEVERAL, ["2, 1"], "options", '["Finland", "Sweden"]'),
    ],
)
def test_a_right_answer_is_kept_in_every_way_of_answering(
    id: str, script: list[str], mode: str, given: str
) -> None:
    face, scene = play(*script, ids=id)
    assert "✓ Right" in face.shown[-1]
    review = only_review(scene)
    assert (review.grade, review.mode, review.given) == (Grade.GOOD, mode, given)


def letters_for(scene: Scene, *texts: str) -> str:
    """The letters under which texts are shown."""
    question = scene.sitting.next_question()
    assert question
    return " ".join("abcdefgh"[question.options.index(text)] for text in texts)


ORDER = (
    "An earthquake struck Türkiye",
    "Greece sent aid",
    "An earthquake struck near Athens",
    "Türkiye sent rescue teams",
)
PAIRS = (
    "Kurdistan Workers' Party",
    "Countering America's Adversaries Through Sanctions Act",
    "Terminal High Altitude Area Defense",
)


@pytest.mark.parametrize(("id", "texts"), [(ORDERING, ORDER), (MATCHING, PAIRS)])
def test_matching_and_ordering_are_played_with_letters(id: str, texts: tuple[str, ...]) -> None:
    scene = begin(id)
    face = ScriptedFace(letters_for(scene, *texts))
    run_sitting(Stage(scene.sitting, face, TITLES))
    assert "✓ Right" in face.shown[-1]
    assert only_review(scene).grade is Grade.GOOD


def test_pairs_may_be_numbered_in_any_order() -> None:
    scene = begin(MATCHING)
    one, two, three = letters_for(scene, *PAIRS).split()
    run_sitting(Stage(scene.sitting, ScriptedFace(f"3{three} 1-{one}, 2: {two}"), TITLES))
    assert only_review(scene).grade is Grade.GOOD


def test_a_wrong_order_shows_each_place() -> None:
    scene = begin(ORDERING)
    swapped = (ORDER[1], ORDER[0], *ORDER[2:])
    face = ScriptedFace(letters_for(scene, *swapped))
    run_sitting(Stage(scene.sitting, face, TITLES))
    assert " ✗ Wrong: 2 of 4\n" in face.text
    assert "   ✗ 1. An earthquake struck Türkiye  (you: Greece sent aid)\n" in face.text
    assert "   ✓ 3. An earthquake struck near Athens\n" in face.text


@pytest.mark.parametrize(
    ("id", "line", "note"),
    [
        (MATCHING, "a b", "Type 3 letters, one for each line, such as: a b c"),
        (ORDERING, "a b c c", "Type 4 letters, each once, such as: a b c d"),
        (SEVERAL, "5", "Type numbers from 1 to 4."),
        (SEVERAL, "Sweden", "Type numbers from 1 to 4."),
        (SHORT, "", "Nothing typed. Enter once more if you don't know."),
    ],
)
def test_a_line_that_is_no_answer_is_not_counted(id: str, line: str, note: str) -> None:
    face, scene = play(line, ids=id)
    assert face.notes == [note]
    assert scene.library.log == []


@pytest.mark.parametrize(
    ("id", "script"),
    [
        (CHOICE, ["0"]),
        (TRUE_FALSE, ["0"]),
        (SHORT, ["", ""]),
        (CLOZE, ["", "", "2007"]),
        (MATCHING, ["", ""]),
        (ORDERING, ["", ""]),
        (SEVERAL, ["", ""]),
        (FLASHCARD, ["space", "1"]),
    ],
)
def test_not_knowing_is_an_answer(id: str, script: list[str]) -> None:
    face, scene = play(*script, ids=id)
    assert "✗ Wrong" in face.shown[-1]
    assert only_review(scene).grade is Grade.AGAIN


@pytest.mark.parametrize(
    ("id", "script"), [(CHOICE, ["g", "2"]), (SHORT, [":g", "PKK"]), (CHOICE, ["2", "g"])]
)
def test_a_guess_may_be_owned_up_to_before_and_after(id: str, script: list[str]) -> None:
    face, scene = play(*script, ids=id)
    (review,) = scene.library.standing()
    assert (review.grade, review.guessed) == (Grade.AGAIN, True)
    assert "guess" in face.shown[-1]


def test_a_second_g_takes_the_guess_back() -> None:
    _, scene = play("g", "g", "2", ids=CHOICE)
    assert only_review(scene).guessed is False


def test_i_was_right_counts_as_right() -> None:
    face, scene = play("the rebels in the east", "y", ids=SHORT)
    (review,) = scene.library.standing()
    assert (review.grade, review.given) == (Grade.GOOD, "the rebels in the east")
    assert "Counts as right." in face.text


def test_i_was_right_is_for_typed_answers_only() -> None:
    face, _ = play("1", ids=CHOICE)
    assert "y" not in face.offered[-1]


@pytest.mark.parametrize(("said", "grade"), [("y", Grade.GOOD), ("n", Grade.AGAIN)])
def test_a_close_answer_asks_the_learner(said: str, grade: Grade) -> None:
    face, scene = play("Kurdistan Worker Partei", said, ids=SHORT)
    assert "The answer is “Kurdistan Workers' Party”. Did you mean that?" in " ".join(
        face.text.split()
    )
    assert only_review(scene).grade is grade


def test_undo_asks_the_same_again() -> None:
    face, scene = play("1", "u", "2", ids=CHOICE + TRUE_FALSE)
    assert " Taken back: What must all 30 members of NATO give" in face.text
    assert face.shown[0] == face.shown[3]
    (review,) = scene.library.standing()
    assert review.given == "Unanimous consent"


def test_undo_works_at_the_next_question_too_and_at_typed_ones() -> None:
    for ids, key in ((CHOICE + TRUE_FALSE, "u"), (CHOICE + SHORT, ":u")):
        _, scene = play("1", "space", key, ids=ids)
        assert scene.library.standing() == []


def test_undo_is_offered_only_when_there_is_something_to_undo() -> None:
    face, _ = play("1", "space", ids=CHOICE + TRUE_FALSE)
    assert "u" not in face.offered[0]
    assert "u" in face.offered[-1]


def test_a_skipped_question_does_not_come_back() -> None:
    face, scene = play("s", "f", "space", ids=CHOICE + TRUE_FALSE)
    assert "Put aside for this sitting." in face.text
    assert face.text.count("What must all 30 members") == 1
    assert only_review(scene).item == "small0000002"


@pytest.mark.parametrize("quit_at", [["q"], ["1", "q"], ["1", "space", "q"]])
def test_leaving_keeps_every_answer(quit_at: list[str]) -> None:
    _, scene = play(*quit_at, ids=CHOICE + TRUE_FALSE)
    assert len(scene.library.standing()) == (len(quit_at) > 1)


def test_a_card_that_comes_again_says_so() -> None:
    face, _ = play("1", "space", "f", "space", ids=CHOICE + TRUE_FALSE)
    assert "2/2 again" in face.shown[-1]


def test_a_typed_answer_in_other_words_shows_the_deck_s_own() -> None:
    face, _ = play("pkk", ids=SHORT)
    assert " ✓ Right: pkk\n   As the deck has it: Kurdistan Workers' Party\n" in face.text


def test_gaps_show_their_number_and_hint() -> None:
    face, _ = play("S-400", "2008", ids=CLOZE)
    assert "deployed the (1)____ [a missile system] since (2)____" in face.text
    assert " ✗ Wrong: 1 of 2\n   ✓ S-400\n   ✗ 2007  (you: 2008)\n" in face.text


def test_a_flashcard_is_shown_as_text_and_says_what_a_grade_means() -> None:
    face, _ = play("space", ids=FLASHCARD)
    assert "What is earthquake diplomacy?" in face.text
    assert "mutual help after a disaster\n   Example: Greece & Türkiye" in face.text


def test_markup_never_reaches_the_screen() -> None:
    face, _ = play("space", "3", ids=FLASHCARD)
    assert "<" not in face.text
    assert "&nbsp;" not in face.text


@pytest.mark.parametrize("columns", [20, 40, 60, 120])
def test_every_kind_fits_the_terminal(columns: int) -> None:
    script = ["1", "space", "t", "space", "x", "y", "space", "x", "space", "a a a", "space"]
    script += ["a b c d", "space", "space", "3", "space", "1", "space"]
    face, scene = play(*script, ids="12345678", columns=columns)
    assert len(scene.library.log) == 8
    assert max(len(line) for text in face.shown for line in text.split("\n")) < columns


def test_plain_says_everything_in_words() -> None:
    face, _ = play("1", ids=CHOICE, plain=True)
    assert face.shown[0].startswith("Question 1 of 1, new.\n")
    assert "Wrong: A simple majority.\n" in face.shown[1]
    assert "Paragraph 9: “Unanimous consent" in face.shown[1]
    assert not set("✓✗━─¶›│") & set(face.text)


def test_a_right_answer_can_be_called_too_easy() -> None:
    face, scene = play("2", "e", ids=CHOICE)
    assert "Counts as easy." in face.shown[-1]
    assert scene.library.standing()[0].grade is Grade.EASY
    assert not {"e", "g"} & face.offered[-1]


def stable_choice() -> Scene:
    """A sitting with a choice that is known for weeks."""
    scene = begin(CHOICE)
    question = scene.sitting.next_question()
    assert question
    state = scene.sitting.previews(question)[Grade.EASY]
    return begin(cards=[replace(question.card, state=replace(state, stability=30))])


def test_a_stable_choice_is_typed() -> None:
    scene, face = stable_choice(), ScriptedFace("unanimous consent")
    run_sitting(Stage(scene.sitting, face, TITLES))
    assert "A simple majority" not in face.text
    assert "✓ Right: unanimous consent" in face.text
    assert (only_review(scene).mode, only_review(scene).grade) == ("typed", Grade.GOOD)


def test_the_options_of_a_stable_choice_can_be_asked_for() -> None:
    scene, face = stable_choice(), ScriptedFace(":o")
    run_sitting(Stage(scene.sitting, face, TITLES))
    assert "A simple majority" not in face.shown[0]
    assert "A simple majority" in face.shown[1]
    assert scene.library.log == []


@pytest.mark.parametrize(
    ("key", "told", "until"),
    [("b", "Buried until tomorrow.", date(2026, 11, 23)), ("x", "Suspended: not asked", None)],
)
def test_a_card_is_put_away_with_a_key(key: str, told: str, until: date | None) -> None:
    face, scene = play(key, ids=CHOICE + TRUE_FALSE)
    assert told in face.shown[1]
    assert scene.library.held == {"small0000001": (until, "learner")}
    assert "Türkiye bought" in face.shown[2]


def test_a_question_that_has_left_its_deck_is_said_and_the_sitting_goes_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    scene, face = begin(CHOICE, TRUE_FALSE), ScriptedFace("2", "f")
    record = scene.library.record

    def refuse_the_first(review: Review) -> object:
        if review.item.endswith(CHOICE):
            raise ItemGoneError("the library holds no item")
        return record(review)

    monkeypatch.setattr(scene.library, "record", refuse_the_first)
    assert run_sitting(Stage(scene.sitting, face, TITLES)) is False
    assert "This question has left its deck meanwhile" in face.text
    assert "✓ Right: it is false" in face.text
    assert [review.item[-1] for review in scene.library.log] == [TRUE_FALSE]
