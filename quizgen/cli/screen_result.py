"""How the outcome of an answer is put into lines. Nothing here draws."""

from collections.abc import Sequence
from datetime import datetime

from quizgen.cli.screen_layout import Fragment, Line, Look, wrap
from quizgen.cli.screen_times import until
from quizgen.cli.screen_words import INDENT, MARGIN, fill_gaps, labels, media_lines, shown_options
from quizgen.deck.item import AnyItem, Choice, Flashcard, Matching, Ordering, TrueFalse
from quizgen.study.answer import Answer
from quizgen.study.question import Question
from quizgen.study.wording import readable

RIGHT, WRONG = "✓", "✗"


def answer_lines(answer: Answer, now: datetime, look: Look) -> list[Line]:
    """What became of an answer: right or wrong, the right answer, the reason, the evidence."""
    item = answer.question.card.item
    proof = [] if isinstance(item, Flashcard) else proof_lines(item, look)
    return [*verdict_lines(answer, look), *proof, *_again_lines(answer, now, look), []]


def verdict_lines(answer: Answer, look: Look) -> list[Line]:
    """Right or wrong in words and by a sign, what was given, and what is right."""
    question, item, given = answer.question, answer.question.card.item, answer.reply.given
    is_right = answer.verdict.right
    guess = " (a guess)" if answer.reply.guessed else ""
    match item:
        case Choice() if question.mode == "options":
            chosen = [given] if isinstance(given, str) else list(_texts(given))
            lines = _judged(is_right, _named(question, chosen) + guess, look)
            lines += _reasons(item, chosen, look)
            return lines if is_right else lines + _right_is(_named(question, item.answers), look)
        case TrueFalse():
            lines = _judged(is_right, f"it is {str(item.answer).lower()}{guess}", look)
            return lines + _note(readable(item.correction, item), look)
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


def proof_lines(item: AnyItem, look: Look) -> list[Line]:
    """The evidence with its paragraph, the explanation, pictures of the back."""
    lines: list[Line] = []
    for evidence in item.evidence:
        number = evidence.paragraph
        if look.plain:
            lead: list[Fragment] = [("", f"Paragraph {number}: " if number else "The article: ")]
        else:
            lead = [*INDENT, ("class:quiet", f"¶ {number}  " if number else "¶  ")]
        quote = " ".join(readable(evidence.quote, item).split())
        lines += wrap([("", f"“{quote}”")], look.width, lead)
    if item.as_of:
        lines += wrap([("class:quiet", f"As of {item.as_of}.")], look.width, INDENT)
    lines += _note(readable(item.explanation, item), look)
    lines += media_lines(item, "back", look)
    return _spaced(lines, look)


def _again_lines(answer: Answer, now: datetime, look: Look) -> list[Line]:
    state = answer.card.state
    again = f"Asked again {until(state, now)}." if state else ""
    return wrap([("class:quiet", again)], look.width, INDENT)


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


def _note(text: str, look: Look) -> list[Line]:
    return wrap([("", text)], look.width, INDENT) if text else []


def _spaced(lines: list[Line], look: Look) -> list[Line]:
    """With an empty line above, for the eye; an ear needs none."""
    return [[], *lines] if lines and not look.plain else lines


def _named(question: Question, texts: Sequence[str]) -> str:
    """Options with the number they were shown under."""
    names = dict(zip(shown_options(question), labels(question), strict=True))
    item = question.card.item
    told = [f"{names.get(text, '')} {readable(text, item)}".strip() for text in texts]
    return "; ".join(told) or "no answer"


def _reasons(item: Choice, chosen: Sequence[str], look: Look) -> list[Line]:
    """Why each chosen option is wrong, where the deck says so."""
    texts = [item.why[text] for text in chosen if text in item.why and text not in item.answers]
    return [line for text in texts for line in _note(readable(text, item), look)]


def _part_lines(
    answer: Answer, rights: Sequence[str], given: Sequence[str], look: Look
) -> list[Line]:
    """The right pairs or places, each marked, with what was given in place of it."""
    item, parts = answer.question.card.item, answer.verdict.parts
    told = f"{sum(parts)} of {len(parts)}" if parts else answer.verdict.reason or "no answer"
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


def _typed_lines(answer: Answer, given: str, right: str, look: Look) -> list[Line]:
    """What was typed, and the right answer unless it says the same."""
    item, is_right = answer.question.card.item, answer.verdict.right
    told, right = readable(given, item) or "no answer", readable(right, item)
    guess = "a guess" if answer.reply.guessed else ""
    remarks = ", ".join(filter(None, [guess, "" if is_right else answer.verdict.reason]))
    lines = _judged(is_right, told + (f" ({remarks})" if remarks else ""), look)
    if not is_right:
        return lines + _right_is(right, look)
    return lines if told == right else lines + _note(f"As the deck has it: {right}", look)


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
    return lines if item.evidence else lines + _spaced(_note(whole, look), look)


def _texts(given: object) -> list[str]:
    return [str(text) for text in given] if isinstance(given, list | tuple) else []


def _flat(text: str) -> str:
    return text or "nothing"


def amended_lines(answer: Answer, now: datetime, look: Look) -> list[Line]:
    """What became of an answer that the learner corrected."""
    told = "Counts as a guess." if answer.reply.guessed else "Counts as right."
    return [*_note(told, look), *_again_lines(answer, now, look), []]


def back_lines(question: Question, look: Look) -> list[Line]:
    """The back of a flashcard, before the learner grades themselves."""
    item = question.card.item
    assert isinstance(item, Flashcard)
    back = readable(item.back, item)
    return [*wrap([("class:typed", back)], look.width, INDENT), *proof_lines(item, look), []]
