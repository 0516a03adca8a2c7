"""How a question is put into lines. Nothing here draws."""

from collections.abc import Sequence

from quizgen.cli.screen_layout import Fragment, Line, Look, text_width, wrap
from quizgen.deck.item import AnyItem
from quizgen.memory.card import Card
from quizgen.study.question import Question
from quizgen.study.sitting import Sitting
from quizgen.study.wording import readable

LETTERS = "abcdefghijklmnopqrstuvwxyz"
MARGIN: list[Fragment] = [("", " ")]
INDENT: list[Fragment] = [("", "   ")]
BAR = 12  # columns
_HOLE = "\ue000"  # stands for a gap while markup is stripped; from the private use area


def question_lines(question: Question, sitting: Sitting, title: str, look: Look) -> list[Line]:
    """A question as it is asked: where we are, the text, what there is to choose from."""
    item = question.card.item
    lines = [*_header(question, sitting, title, look), []]
    lines += wrap([("class:question", question_text(question, look))], look.width, MARGIN)
    lines += media_lines(item, "front", look)
    if question.lefts:
        numbers = [str(place) for place in range(1, len(question.lefts) + 1)]
        lines += [[], *listed_lines(numbers, question.lefts, item, look)]
    if options := shown_options(question):
        lines += [[], *listed_lines(labels(question), options, item, look)]
    return [*lines, []]


GONE = "Not asked any more: its deck has left the library, or it has left its deck."
"""Told of a question put aside that a program beside this one has taken out meanwhile."""


def release_hint(card: Card) -> str:
    """How a card that was suspended is asked again."""
    return f"quizgen decks release {card.deck} {card.item.id} asks it again."


def question_text(question: Question, look: Look) -> str:
    """What to answer; the gaps of a cloze with their number, if there are several, and hint."""
    several = len(question.gaps) > 1
    texts = []
    for place, gap in enumerate(question.gaps, start=1):
        number, hint = str(place) if several else "", gap.hint
        if look.plain:
            texts.append(f"[gap{f' {number}' if number else ''}{f', {hint}' if hint else ''}]")
        else:
            texts.append(f"{f'({number})' if number else ''}____{f' [{hint}]' if hint else ''}")
    return fill_gaps(question, texts)


def fill_gaps(question: Question, texts: Sequence[str]) -> str:
    """The text of a question with `texts` in its gaps, if it has any."""
    item = question.card.item
    text = question.text
    for gap in reversed(question.gaps):
        text = text[: gap.start] + _HOLE + text[gap.end :]
    first, *rest = readable(text, item).split(_HOLE)
    return first + "".join(filling + part for filling, part in zip(texts, rest, strict=True))


def shown_options(question: Question) -> tuple[str, ...]:
    """What there is to choose from; true and false are options as well."""
    return ("True", "False") if question.mode == "true_false" else question.options


def labels(question: Question) -> list[str]:
    """What the options are called: numbers to press, letters to type."""
    count = len(shown_options(question))
    if question.mode in ("pairs", "order"):
        return list(LETTERS[:count])
    return [str(place) for place in range(1, count + 1)]


def listed_lines(
    names: Sequence[str], texts: Sequence[str], item: AnyItem, look: Look
) -> list[Line]:
    """Options, each behind its name."""
    widest = max(map(text_width, names))
    lines: list[Line] = []
    for name, text in zip(names, texts, strict=True):
        if look.plain:
            lead = [("", f"{name}. ")]
        else:
            lead = [*INDENT, ("class:key", name.rjust(widest)), ("", "  ")]
        lines += wrap([("", readable(text, item))], look.width, lead)
    return lines


def media_lines(item: AnyItem, side: str, look: Look) -> list[Line]:
    """Pictures and sounds by name, unless the text names them already."""
    said = item.model_dump_json(exclude={"media", "extra"}) if item.markup == "html" else ""
    shown = [media for media in item.media if media.side == side and media.file not in said]
    texts = [f"[{media.file}{f': {media.alt}' if media.alt else ''}]" for media in shown]
    return [
        line
        for text in texts
        for line in wrap([("class:quiet", readable(text, item))], look.width, INDENT)
    ]


def _header(question: Question, sitting: Sitting, title: str, look: Look) -> list[Line]:
    place, total = sitting.progress.place(question), sitting.progress.total
    tag = _tag(question, sitting)
    time = _time_left(sitting)
    if look.plain:
        told = ", ".join(filter(None, [f"Question {place} of {total}", tag, time]))
        return [[("", f"{told}.")]]
    bar = min(BAR, look.width // 5)
    done = bar * sitting.progress.done // total if total else bar
    line: Line = [
        ("class:bar", " " + "━" * done),
        ("class:quiet", "─" * (bar - done)),
        ("", f" {place}/{total}"),
        ("class:key", f" {tag}" if tag else ""),
        ("", f" · {time}" if time else ""),
    ]
    room = look.width - sum(text_width(text) for _, text in line) - len(" · ")
    shown = shorten_text(title, room)
    return [[*line, ("class:quiet", f" · {shown}" if shown else "")]]


def _time_left(sitting: Sitting) -> str:
    """What is left of the time, at this moment, if the sitting ends by the clock."""
    left = sitting.time_left
    if left is None:
        return ""
    minutes, seconds = divmod(max(0, round(left.total_seconds())), 60)
    return f"{minutes}:{seconds:02} left"


def _tag(question: Question, sitting: Sitting) -> str:
    if sitting.progress.is_repeat(question):
        return "again"
    return "" if question.card.state else "new"


def shorten_text(text: str, room: int) -> str:
    """The text, or its beginning and an ellipsis if it is wider than the room."""
    if text_width(text) <= room:
        return text
    kept = ""
    for character in text:
        if text_width(kept + character) > room - 1:
            break
        kept += character
    return kept.rstrip() + "…" if len(kept) > len("Tür") else ""
