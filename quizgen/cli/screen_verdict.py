"""Right or wrong, in lines: what was given, what is right, and why. Nothing here draws."""

from collections.abc import Sequence

from quizgen.cli.screen_layout import Fragment, Line, Look, wrap
from quizgen.cli.screen_words import INDENT, MARGIN, fill_gaps
from quizgen.deck.item import AnyItem, Choice, Flashcard, Matching, Ordering, TrueFalse
from quizgen.study.answer import Answer
from quizgen.study.wording import readable

RIGHT, WRONG = "✓", "✗"


def verdict_lines(answer: Answer, look: Look) -> list[Line]:
    """Right or wrong in words and by a sign, what was given, and what is right."""
    question, item, given = answer.question, answer.question.card.item, answer.reply.given
    is_right = answer.verdict.right
    guess = " (a guess)" if answer.reply.guessed else ""
    match item:
        case Choice() if question.mode == "options":
            chosen = [given] if isinstance(given, str) else list(_texts(given))
            lines = _judged(is_right, _named(item, chosen) + guess, look)
            lines += _reasons(item, chosen, look)
            return lines if is_right else lines + _right_is(_named(item, item.answers), look)
        case TrueFalse():
            lines = _judged(is_right, f"it is {str(item.answer).lower()}{guess}", look)
            return lines + note_lines(readable(item.correction, item), look)
        case Matching():
            pairs = [f"{left} – {right}" for left, right in item.pairs]
            return _part_lines(answer, pairs, [_flat(text) for text in _texts(given)], look)
        case Ordering():
            things = [f"{place}. {text}" for place, text in enumerate(item.order, start=1)]
            return _part_lines(answer, things, [_flat(text) for text in _texts(given)], look)
        case Flashcard():
            return _judged(is_right, f"graded {answer.review.grade.name.lower()}", look)
        case _ if question.gaps:
            return _gap_lines(answer, look)
        case _:
            return _typed_lines(answer, str(given), answer.verdict.expected, look)


def given_lines(answer: Answer, look: Look) -> list[Line]:
    """What was given, and not whether it is right: for an exam."""
    given, item = answer.reply.given, answer.question.card.item
    if isinstance(given, bool):
        told = (
            str(given).lower() if isinstance(item, TrueFalse) else "known" if given else "not known"
        )
    else:
        texts = [given] if isinstance(given, str) else _texts(given)
        told = "; ".join(_flat(readable(text, item)) for text in texts)
    return wrap([("class:quiet", "Your answer: "), ("", told or "nothing")], look.width, INDENT)


def _typed_lines(answer: Answer, given: str, right: str, look: Look) -> list[Line]:
    """What was typed, and the right answer unless it says the same."""
    item, is_right = answer.question.card.item, answer.verdict.right
    told, right = readable(given, item) or "no answer", readable(right, item)
    guess = "a guess" if answer.reply.guessed else ""
    remarks = ", ".join(filter(None, [guess, "" if is_right else answer.verdict.reason]))
    lines = _judged(is_right, told + (f" ({remarks})" if remarks else ""), look)
    if not is_right:
        return lines + _right_is(right, look)
    return lines if told == right else lines + note_lines(f"As the deck has it: {right}", look)


def _gap_lines(answer: Answer, look: Look) -> list[Line]:
    """Each gap with what was typed; the whole sentence where no evidence tells it."""
    question, item = answer.question, answer.question.card.item
    rights = [gap.answer for gap in question.gaps]
    given = _texts(answer.reply.given)
    if len(rights) == 1:
        lines = _typed_lines(answer, "".join(given), rights[0], look)
    else:
        lines = _part_lines(answer, rights, [_flat(text) for text in given], look)
    whole = fill_gaps(question, [readable(text, item) for text in rights])
    return lines if item.evidence else lines + spaced(note_lines(whole, look), look)


def _part_lines(
    answer: Answer, rights: Sequence[str], given: Sequence[str], look: Look
) -> list[Line]:
    """The right pairs or places, each marked, with what was given in place of it."""
    item, parts = answer.question.card.item, answer.verdict.parts
    told = f"{sum(parts)} of {len(parts)}" if parts else answer.verdict.reason or "no answer"
    told += " (a guess)" if answer.reply.guessed else ""
    lines = _judged(answer.verdict.right, told, look)
    for place, right in enumerate(rights):
        is_right = place < len(parts) and parts[place]
        yours = given[place] if place < len(given) and not is_right else ""
        lines += _part_line(is_right, readable(right, item), readable(yours, item), look)
    return lines


def _part_line(is_right: bool, right: str, yours: str, look: Look) -> list[Line]:
    given: Fragment = ("class:quiet", f"  (you: {yours})" if yours else "")
    if look.plain:
        word = "Right" if is_right else "Wrong"
        return wrap([("", f"{word}: {right}"), given], look.width)
    style, sign = ("class:right", RIGHT) if is_right else ("class:wrong", WRONG)
    return wrap([("", right), given], look.width, [*INDENT, (style, f"{sign} ")])


def _judged(is_right: bool, told: str, look: Look) -> list[Line]:
    style = "class:right" if is_right else "class:wrong"
    word = "Right" if is_right else "Wrong"
    if look.plain:
        return wrap([("", f"{word}: {told}.")], look.width)
    sign = RIGHT if is_right else WRONG
    return wrap([(style, f"{word}: "), ("", told)], look.width, [*MARGIN, (style, f"{sign} ")])


def _right_is(told: str, look: Look) -> list[Line]:
    if look.plain:
        return wrap([("", f"Right is: {told}.")], look.width)
    style = "class:right"
    lead = [*MARGIN, (style, f"{RIGHT} ")]
    return wrap([(style, "Right is: "), ("class:typed", told)], look.width, lead)


def _named(item: AnyItem, texts: Sequence[str]) -> str:
    """Options in one line."""
    return "; ".join(readable(text, item) for text in texts if text) or "no answer"


def _reasons(item: Choice, chosen: Sequence[str], look: Look) -> list[Line]:
    """Why each chosen option is wrong, where the deck says so."""
    texts = [item.why[text] for text in chosen if text in item.why and text not in item.answers]
    return [line for text in texts for line in note_lines(readable(text, item), look)]


def _flat(text: str) -> str:
    return text or "nothing"


def _texts(given: object) -> list[str]:
    return [str(text) for text in given] if isinstance(given, list | tuple) else []


def note_lines(text: str, look: Look) -> list[Line]:
    """A remark under the verdict; no lines for no text."""
    return wrap([("", text)], look.width, INDENT) if text else []


def spaced(lines: list[Line], look: Look) -> list[Line]:
    """With an empty line above, for the eye; an ear needs none."""
    return [[], *lines] if lines and not look.plain else lines
