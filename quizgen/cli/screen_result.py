"""How the outcome of an answer is put into lines. Nothing here draws."""

from datetime import datetime

from quizgen.cli.screen_layout import Fragment, Line, Look, wrap
from quizgen.cli.screen_times import until
from quizgen.cli.screen_verdict import note_lines, spaced, verdict_lines
from quizgen.cli.screen_words import INDENT, media_lines, release_hint
from quizgen.deck.item import AnyItem, Flashcard
from quizgen.memory.review import Grade
from quizgen.study.answer import Answer
from quizgen.study.question import Question
from quizgen.study.wording import readable


def answer_lines(
    answer: Answer, now: datetime, look: Look, *, schedules: bool = True
) -> list[Line]:
    """What became of an answer: right or wrong, the right answer, the reason, the evidence.

    When it is asked again is told if the answer decides that.
    """
    item = answer.question.card.item
    proof = [] if isinstance(item, Flashcard) else proof_lines(item, look)
    again = _again_lines(answer, now, look) if schedules else []
    return [*verdict_lines(answer, look), *proof, *again, []]


def amended_lines(
    answer: Answer, now: datetime, look: Look, *, schedules: bool = True
) -> list[Line]:
    """What became of an answer that the learner corrected."""
    told = "Counts as right."
    if answer.reply.guessed:
        told = "Counts as a guess."
    elif answer.reply.grade is Grade.EASY:
        told = "Counts as easy."
    again = _again_lines(answer, now, look) if schedules else []
    return [*note_lines(told, look), *again, []]


def back_lines(question: Question, look: Look) -> list[Line]:
    """The back of a flashcard, before the learner grades themselves."""
    item = question.card.item
    assert isinstance(item, Flashcard)
    back = readable(item.back, item)
    return [*wrap([("class:typed", back)], look.width, INDENT), *proof_lines(item, look), []]


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
    lines += note_lines(readable(item.explanation, item), look)
    lines += media_lines(item, "back", look)
    return spaced(lines, look)


def _again_lines(answer: Answer, now: datetime, look: Look) -> list[Line]:
    state = answer.card.state
    if answer.leech:
        return note_lines(_told_leech(answer), look)
    if state is None:
        return []
    sooner = "" if state.stage == "review" else ", or when nothing else is left"
    again = f"Asked again {until(state, now)}{sooner}."
    return wrap([("class:quiet", again)], look.width, INDENT)


def _told_leech(answer: Answer) -> str:
    lapses = answer.card.state.lapses if answer.card.state else 0
    told = f"Forgotten {lapses} times: a shorter or clearer question may help."
    if answer.leech == "suspended":
        return f"{told} Suspended until then; {release_hint(answer.card)}"
    return f"{told} Suspended if it goes on."
