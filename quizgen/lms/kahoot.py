"""Kahoot's spreadsheet: laid out like its template, within its limits.

The title stands in B2, the headings in row 8, the questions from row 9: number, question, up to
four answers, seconds, and the numbers of the right answers.
"""

from collections.abc import Sequence

from quizgen.deck.deck import Deck
from quizgen.deck.item import AnyItem, Choice, TrueFalse
from quizgen.lms.losses import Capabilities, Loss
from quizgen.lms.prepare import LINES_LOST, on_one_line
from quizgen.lms.xlsx import write_xlsx

CAPABILITIES = Capabilities(
    kinds={"choice": "", "true_false": "a question with the answers True and False"},
    fields=frozenset({"several"}),
)
LONGEST_QUESTION, LONGEST_ANSWER, MOST_ANSWERS = 120, 75, 4
_SECONDS = 30  # one of 5, 10, 20, 30, 60, 90, 120 and 240
_HEADINGS = (
    "Question - max 120 characters",
    *(f"Answer {number} - max 75 characters" for number in range(1, 5)),
    "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs",
    "Correct answer(s) - choose at least one",
)
_FIRST_ROW = 9


def write_kahoot(deck: Deck, items: Sequence[AnyItem], losses: list[Loss]) -> bytes:
    """The file; what does not fit is added to `losses`."""
    cells: dict[str, str | int] = {"B2": deck.title}
    cells |= {f"{column}8": text for column, text in zip("BCDEFGH", _HEADINGS, strict=True)}
    row = _FIRST_ROW
    for item in items:
        asked, answers = _parts(item, losses)
        if not _fits(item, asked, answers, losses):
            continue
        cells[f"A{row}"] = row - _FIRST_ROW + 1
        cells[f"B{row}"] = asked
        for column, (answer, _) in zip("CDEF", answers, strict=False):
            cells[f"{column}{row}"] = answer
        cells[f"G{row}"] = _SECONDS
        right = [str(place) for place, (_, is_right) in enumerate(answers, 1) if is_right]
        cells[f"H{row}"] = ",".join(right)
        row += 1
    return write_xlsx(cells, "Sheet1")


def _parts(item: AnyItem, losses: list[Loss]) -> tuple[str, list[tuple[str, bool]]]:
    """What is asked, and the answers with whether they are right."""
    if isinstance(item, TrueFalse):
        asked, options = item.statement, [("True", item.answer), ("False", not item.answer)]
    else:
        assert isinstance(item, Choice)
        asked, options = item.question, [(one, one in item.answers) for one in item.options]
        options = _at_most_four(item, options, losses)
    flat = [(on_one_line(text), right) for text, right in options]
    if flat != options or on_one_line(asked) != asked:
        losses.append(Loss(item.id, LINES_LOST))
    return on_one_line(asked), flat


def _at_most_four(
    item: AnyItem, options: list[tuple[str, bool]], losses: list[Loss]
) -> list[tuple[str, bool]]:
    """The right ones and the first wrong ones, in their order."""
    room = MOST_ANSWERS - sum(right for _, right in options)
    wrong = [text for text, right in options if not right]
    if len(options) <= MOST_ANSWERS or room < 0:
        return options
    losses.append(
        Loss(item.id, f"{len(wrong) - room} wrong options left out: Kahoot has room for 4")
    )
    kept = set(wrong[:room])
    return [(text, right) for text, right in options if right or text in kept]


def _fits(
    item: AnyItem, asked: str, answers: Sequence[tuple[str, bool]], losses: list[Loss]
) -> bool:
    longest = max(len(text) for text, _ in answers)
    if len(answers) > MOST_ANSWERS:
        why = f"Kahoot has room for {MOST_ANSWERS} options"
    elif len(asked) > LONGEST_QUESTION:
        why = f"its question has {len(asked)} characters, Kahoot takes {LONGEST_QUESTION}"
    elif longest > LONGEST_ANSWER:
        why = f"an option has {longest} characters, Kahoot takes {LONGEST_ANSWER}"
    else:
        return True
    losses.append(Loss(item.id, f"left out: {why}"))
    return False
