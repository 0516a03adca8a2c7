"""Using a quiz: by keyboard, by ear, on a phone, at night, on paper."""

import io
from typing import Any

import pytest
from pypdf import PdfReader

from quizgen.worksheet.html_code import read_code, read_quiz
from quizgen.worksheet.labels import languages
from quizgen.worksheet.profiles import PROFILES
from tests.anki.decks import item
from tests.browser.quizzes import check, quiz
from tests.deck.makers import choice, cloze, deck, short, true_false
from tests.worksheet.random_decks import random_deck
from tests.worksheet.sample import ARTICLE, DECK, texts_on_sheet

pytestmark = pytest.mark.slow

LONG = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen" * 2
BROAD = deck(
    choice(LONG, [LONG, "b"], why={"b": LONG}), short(LONG, LONG), cloze(f"{LONG} {{{{c1::x}}}}"),
    item(22, "matching", question=LONG, pairs=[[LONG, "1"], ["2", LONG]]),
    item(23, "ordering", question=LONG, order=[LONG, "b"]),
)  # fmt: skip
NASTY = "</script><script>alert(1)</script> <!-- <b> & \" ' ]]> \\ \u2028 {n} é 漢字 عربي"


def _violations(page: Any) -> list[str]:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="group oracle")
    found = axe.Axe().run(page).response["violations"]
    return [f"{one['id']}: {one['help']}" for one in found]


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize(
    "colours",
    [
        pytest.param("light", marks=pytest.mark.context(color_scheme="light")),
        pytest.param("dark", marks=pytest.mark.context(color_scheme="dark")),
    ],
)
def test_axe_finds_nothing_before_and_after_checking(show: Any, profile: str, colours: str) -> None:
    page = show(quiz(DECK, profile=profile, passage=True, bank=True))
    assert _violations(page) == []
    page.get_by_label("A simple majority").check()
    page.get_by_label("Gap 2").fill("Russian army")
    page.locator("#q9 input").fill("nothing")
    check(page)
    assert _violations(page) == []


@pytest.mark.parametrize("language", languages())
def test_axe_finds_nothing_in_any_language(show: Any, language: str) -> None:
    page = show(quiz(DECK.model_copy(update={"language": language}), codes=["A"]))
    check(page)
    assert _violations(page) == []


@pytest.mark.parametrize(
    "width",
    [
        pytest.param(320, marks=pytest.mark.context(viewport={"width": 320, "height": 700})),
        pytest.param(1280, marks=pytest.mark.context(viewport={"width": 1280, "height": 900})),
    ],
)
@pytest.mark.parametrize("profile", PROFILES)
def test_nothing_is_wider_than_the_window(show: Any, width: int, profile: str) -> None:
    for asked in (BROAD, DECK):
        page = show(quiz(asked, profile=profile, passage=True, bank=True))
        check(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_keyboard_is_enough(show: Any) -> None:
    page = show(
        quiz(
            deck(
                choice("?", ["a", "b", "c"], answer="b"), true_false("Is it?"),
                short("Who?", "Greece"), item(9, "ordering", question="?", order=["x", "y"]),
            )
        )
    )  # fmt: skip
    press = page.keyboard.press
    press("Tab")  # the name
    page.keyboard.type("Ada")
    for key in ("Tab", "Space", "ArrowDown", "Tab", "Space", "Tab"):
        press(key)
    page.keyboard.type("greece")
    first = page.locator("#q4 label").first.inner_text()
    for place in ("1", "2") if first == "x" else ("2", "1"):
        press("Tab")
        page.keyboard.type(place)
    press("Tab")
    assert page.evaluate("document.activeElement.id") == "check"
    press("Enter")
    page.locator("#result").wait_for(state="visible")
    assert page.locator("#score").inner_text() == "4 of 4 points"
    assert page.evaluate("document.activeElement.textContent") == "Your result"
    assert page.locator("#code").input_value().startswith("Ada · ")


def test_every_field_has_a_name_for_those_who_listen(show: Any) -> None:
    page = show(quiz(DECK))
    tree = page.locator("main").aria_snapshot()
    for said in (
        'group "1. What must all 30 members of NATO give before a new country may join?"',
        'radio "B Unanimous consent"', 'checkbox "C Finland"', 'textbox "Gap 3 (year)"',
        'combobox "CAATSA"', 'combobox "The earthquake strikes"', 'textbox "Your answer"',
        'button "Check my answers"',
    ):  # fmt: skip
        assert said in tree, said


def test_what_is_left_out_is_told_before_it_is_checked(show: Any) -> None:
    page = show(quiz(DECK))
    page.get_by_label("A simple majority").check()
    page.locator("#check").click()
    assert "Not answered yet: 2, 3, 4" in page.locator("#status").inner_text()
    assert page.locator("#result").is_hidden()


def test_feedback_says_why_and_quotes_the_article(show: Any) -> None:
    page = show(quiz(DECK))
    page.get_by_label("A simple majority").check()
    check(page)
    told = page.locator("#v1").inner_text()
    assert "Not right" in told
    assert "Unanimous consent" in told
    assert "Every single member has to agree, so one refusal is enough." in told
    assert "“Unanimous consent from all 30 member countries of NATO is required”" in told
    assert "paragraph 2" in told


def test_without_reveal_only_right_answers_open_their_notes(show: Any) -> None:
    page = show(quiz(DECK, reveal=False))
    page.get_by_label("A simple majority").check()
    page.get_by_label("In 2019").check()
    check(page)
    wrong, right = page.locator("#v1").inner_text(), page.locator("#v3").inner_text()
    assert wrong.split("\n")[0] == "✗ Not right"
    assert "Every single member has to agree" in wrong  # why this one is wrong
    assert "Unanimous" not in wrong
    assert "it arrived in July 2019" in right


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        *(
            ("14 Million  Kroner.", True),
            ("the 14 million kroner", True),
            ("14000000 kroner", True),
        ),
        *(("NOK 14 million", True), ("15 million kroner", False), ("-14 million kroner", False)),
    ],
)
def test_typed_answers_are_compared_by_what_matters(show: Any, typed: str, right: bool) -> None:
    page = show(quiz(deck(DECK.items[8])))
    page.locator("#q1 input").fill(typed)
    assert check(page) == ("1 of 1 points" if right else "0 of 1 points")


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("1995", True),
        ("2000", True),
        ("1990", True),
        ("2001", False),
        ("1989", False),
        ("x", False),
    ],
)
def test_a_number_may_be_off_by_its_tolerance(show: Any, typed: str, right: bool) -> None:
    page = show(quiz(deck(short("When?", "1995", tolerance=5))))
    page.locator("#q1 input").fill(typed)
    assert check(page) == ("1 of 1 points" if right else "0 of 1 points")


def test_words_of_ones_own_count_by_ones_own_judgement(show: Any) -> None:
    content = quiz(deck(short("Why?", "Because it rained", points=2)))
    page = show(content)
    page.locator("#q1 input").fill("It was raining")
    assert check(page) == "0 of 2 points"
    page.get_by_label("My answer says the same").check()
    page.wait_for_function("document.getElementById('score').textContent.startsWith('2')")
    assert page.locator("#score").inner_text() == "2 of 2 points (2 of them by your own judgement)"
    code = page.locator("#code").input_value().split(" · ")[-1]
    result = read_code(code, read_quiz(content.decode(), "q"))
    assert result is not None
    assert result.own == (True,)


def test_starting_again_counts_the_attempts(show: Any) -> None:
    content = quiz(deck(true_false("Is it?"), choice("?", ["a", "b"])))
    page = show(content)
    page.get_by_role("radio", name="False").check()
    assert check(page) == "0 of 2 points"
    page.get_by_role("button", name="Start again").click()
    assert page.locator("input:checked").count() == 0
    assert page.locator(".verdict:visible").count() == 0
    page.get_by_role("radio", name="True").check()
    assert check(page) == "1 of 2 points · attempt 2"
    code = page.locator("#code").input_value().split(" · ")[-1]
    result = read_code(code, read_quiz(content.decode(), "q"))
    assert result is not None
    assert result.attempt == 2


def test_where_answers_are_not_shown_they_may_be_mended(show: Any) -> None:
    page = show(
        quiz(deck(choice("?", ["a", "b"], answer="b"), short("Who?", "Greece")), reveal=False)
    )
    page.get_by_role("radio", name="A a").check()
    page.locator("#q2 input").fill("Greece")
    assert check(page) == "1 of 2 points"
    page.get_by_role("button", name="Start again").click()
    assert page.locator("#q2 input").input_value() == "Greece"
    page.get_by_role("radio", name="B b").check()
    assert check(page) == "2 of 2 points · attempt 2"


def test_what_was_entered_survives_a_reload(show: Any) -> None:
    page = show(quiz(DECK))
    page.locator("#name").fill("Ada")
    page.get_by_role("radio", name="B Unanimous consent").check()
    page.get_by_role("checkbox", name="C Finland").check()
    page.get_by_label("Gap 2").fill("Russian army")
    page.get_by_label("CAATSA").select_option("1")
    page.reload()
    assert page.locator("#name").input_value() == "Ada"
    assert page.get_by_role("radio", name="B Unanimous consent").is_checked()
    assert page.get_by_role("checkbox", name="C Finland").is_checked()
    assert page.get_by_label("Gap 2").input_value() == "Russian army"
    assert page.get_by_label("CAATSA").input_value() == "1"
    assert page.locator("#result").is_hidden()


def test_any_text_is_shown_as_it_is(show: Any) -> None:
    asked = deck(
        choice(NASTY, [NASTY, "b"], why={"b": NASTY}, explanation=NASTY), short(NASTY, NASTY),
        item(3, "matching", question=NASTY, pairs=[[NASTY, NASTY + "1"], ["a", "b"]]),
        item(4, "cloze", text=f"{NASTY} {{{{c1::{NASTY}}}}}"),
    ).model_copy(update={"title": NASTY})  # fmt: skip
    page = show(quiz(asked, passage=True))
    shown = NASTY.replace("\u2028", "")
    text = page.evaluate("document.querySelector('main').textContent")
    assert text.count(shown) >= 6
    page.locator("#q3 input, #q2 input").first.fill(NASTY)
    check(page)
    text = page.evaluate("document.querySelector('main').textContent")
    assert text.count(shown) >= 11


@pytest.mark.parametrize("profile", PROFILES)
def test_it_prints_as_one_tidy_sheet(show: Any, profile: str) -> None:
    asked = random_deck(2, size=35)
    printed = PdfReader(
        io.BytesIO(show(quiz(asked, profile=profile)).pdf(prefer_css_page_size=True))
    )
    pages = [page.extract_text() for page in printed.pages]
    assert not any("Check my answers" in text or "Your result" in text for text in pages)
    assert all(text.strip() for text in pages)
    for one in asked.items:  # whole, and on one page
        (on,) = [text for text in pages if f"ask{int(one.id)}q" in text]
        texts = texts_on_sheet(one)
        assert all(text in on for text in texts)


def test_the_passage_is_numbered(show: Any) -> None:
    page = show(quiz(DECK, passage=True))
    assert [
        one.inner_text().split() for one in page.locator(".passage > p:not(.source)").all()
    ] == [[f"[{number}]", *paragraph.split()] for number, paragraph in enumerate(ARTICLE, 1)]


def test_a_browser_that_cannot_check_says_so(show: Any, page: Any) -> None:
    page.add_init_script("Object.defineProperty(crypto, 'subtle', { value: undefined })")
    show(quiz(DECK))
    assert "https" in page.locator("#status").inner_text()
    assert page.locator("#check").is_disabled()


@pytest.mark.context(java_script_enabled=False)
def test_without_scripts_the_page_says_what_it_needs(show: Any) -> None:
    assert "JavaScript" in show(quiz(DECK)).locator("noscript").inner_text()
