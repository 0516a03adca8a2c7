"""Questions of Moodle XML: their name, text, feedback, tags; texts in CDATA."""

from collections.abc import Sequence

from quizgen.deck.item import AnyItem, Cloze, Flashcard, TrueFalse
from quizgen.lms.feedback import feedback_html
from quizgen.lms.html_text import to_html
from quizgen.lms.losses import Loss
from quizgen.lms.moodle_tags import tags_for_moodle
from quizgen.lms.prepare import short_name

_MOST_POINTS = 99_999


def wrap_question(
    item: AnyItem, kind: str, parts: Sequence[str], losses: list[Loss], asked: str | None = None
) -> str:
    """A question of the type `kind`; `asked` is its HTML, by default what the item asks."""
    grade = [] if kind == "cloze" else [f"<defaultgrade>{_grade(item, losses)}</defaultgrade>"]
    shown = _ask(item) if asked is None else asked
    lines = [
        f'<question type="{kind}">',
        f"<name>{wrap_text(_name(item))}</name>",
        f'<questiontext format="html">{wrap_text(shown)}</questiontext>',
        f'<generalfeedback format="html">{wrap_text(feedback_html(item))}</generalfeedback>',
        *grade,
        f"<idnumber>{item.id}</idnumber>",
        *parts,
        _tags(item, losses),
        "</question>",
    ]
    return "\n".join(line for line in lines if line)


def answer_html(fraction: str, shown: str, why: str) -> str:
    """An option as HTML with the percentage that it gives, and why."""
    feedback = f'<feedback format="html">{wrap_text(to_html(why))}</feedback>' if why else ""
    return f'<answer fraction="{fraction}" format="html">{wrap_text(shown)}{feedback}</answer>'


def _ask(item: AnyItem) -> str:
    match item:
        case TrueFalse():
            return to_html(item.statement)
        case Flashcard():
            return to_html(item.front)
        case Cloze():
            return to_html(item.text)
        case _:
            return to_html(item.question)


def _name(item: AnyItem) -> str:
    """Moodle takes tags out of names; so there are none."""
    return short_name(item).replace("<", "‹").replace(">", "›")


def _grade(item: AnyItem, losses: list[Loss]) -> str:
    """Points as Moodle keeps them: DECIMAL(12, 7)."""
    grade = min(max(round(item.points, 7), 1e-7), _MOST_POINTS)
    if grade != item.points:
        losses.append(Loss(item.id, "points are rounded to what Moodle can keep"))
    return f"{grade:.7f}"


def _tags(item: AnyItem, losses: list[Loss]) -> str:
    tags = tags_for_moodle(item, losses)
    listed = "".join(f"<tag>{wrap_text(tag)}</tag>" for tag in tags)
    return f"<tags>{listed}</tags>" if tags else ""


def wrap_text(text: str) -> str:
    """A text as it is, whatever stands in it."""
    return f"<text><![CDATA[{text.replace(']]>', ']]]]><![CDATA[>')}]]></text>"
