"""Quizzes as files, and a student who answers them by what can be seen."""

import re
from pathlib import Path
from typing import Any

from quizgen.deck.deck import Deck
from quizgen.worksheet.docx_key import key_docx
from quizgen.worksheet.make import make_sheets
from tests.worksheet.orders import order
from tests.worksheet.quick_quizzes import quick_quizzes
from tests.worksheet.reading import docx_text, key_answers
from tests.worksheet.sample import ARTICLE

WORD = r"[a-z]\d+x\d+y\d{4}"  # of tests.worksheet.random_decks


def quiz(deck: Deck, **wanted: Any) -> bytes:
    """The quiz of a deck, as the program makes it."""
    wished = order(sheet="html", **wanted)
    (made,) = make_sheets(deck, wished, paragraphs=ARTICLE, folder=Path())
    return made.sheet


def quick_forms(deck: Deck, codes: list[str], seed: int) -> list[tuple[bytes, dict[int, str]]]:
    """Each form as a quiz with a quick hash, and the answers of its key (docx) by number."""
    return [
        (page, key_answers(docx_text(key_docx(key, paper="a4"))))
        for page, key in quick_quizzes(deck, codes, seed)
    ]


def enter(page: Any, answers: dict[int, str]) -> None:
    """Answer questions with what a key of a random deck says of them."""
    kinds = page.evaluate(_KINDS)
    page.evaluate(_ENTER, [_action(n, kinds[str(n)], answer) for n, answer in answers.items()])


def _action(number: int, kind: str, answer: str) -> list[Any]:
    """[number, how, what]: labels to click, [label, text] to select, or texts to type."""
    words = re.findall(WORD, answer)
    match kind:
        case "choice":
            marked = re.findall(rf"\b([A-Z]) ({WORD})", answer)
            return [number, "click", [f"{mark}{word}" for mark, word in marked]]
        case "true_false":
            return [number, "click", [answer.split(maxsplit=1)[0]]]
        case "matching":
            found = re.findall(rf"({WORD}) – ([A-Z]) ({WORD})", answer)
            return [number, "select", [[left, f"{mark} – {right}"] for left, mark, right in found]]
        case "ordering":
            return [number, "select", [[word, str(at)] for at, word in enumerate(words, 1)]]
        case _:
            return [number, "type", words]


def check(page: Any) -> str:
    """Press the button, once more if something was left out; the score."""
    page.locator("#check").click()
    if page.locator("#result").is_hidden() and page.locator("#check").is_enabled():
        page.locator("#check").click()
    page.locator("#result").wait_for(state="visible")
    return str(page.locator("#score").inner_text())


def check_complete(page: Any) -> str:
    """The same where nothing was left out, in one step."""
    return str(page.evaluate(_CHECK))


_KINDS = """() => Object.fromEntries([...document.querySelectorAll("fieldset.question")]
  .map((one) => [one.id.slice(1), one.classList[1]]))"""
_ENTER = """(actions) => {
  for (const [number, how, wanted] of actions) {
    const fields = [...document.querySelectorAll(`#q${number} :is(input, textarea)`)];
    const labels = [...document.querySelectorAll(`#q${number} label`)];
    const named = (text) => labels.find((one) => one.textContent === text);
    if (how === "click") wanted.forEach((text) => named(text).click());
    else if (how === "select") for (const [name, text] of wanted) {
      const select = named(name).control;
      select.value = [...select.options].find((one) => one.textContent === text).value;
    } else {
      if (fields.length !== wanted.length) throw new Error(`${fields.length} fields`);
      fields.forEach((one, at) => { one.value = wanted[at]; });
    }
  }
}"""
_CHECK = """() => new Promise((done) => {
  const result = document.getElementById("result");
  new MutationObserver(() => done(document.getElementById("score").textContent))
    .observe(result, { attributes: true });
  document.getElementById("check").click();
})"""
