"""The outcome of an answer: kept, shown, and corrected while it is on the screen."""

from dataclasses import replace

from quizgen.cli.screen_commands import CHANGE, FLAG, QUIT, UNDO
from quizgen.cli.screen_face import ENTER, SPACE, Face, Key
from quizgen.cli.screen_layout import wrap
from quizgen.cli.screen_leave import Leave
from quizgen.cli.screen_result import amended_lines, answer_lines
from quizgen.cli.screen_stage import Stage
from quizgen.cli.screen_verdict import given_lines
from quizgen.cli.screen_words import INDENT, MARGIN, question_text, shorten_text
from quizgen.errors import ItemGoneError, QuizgenError
from quizgen.memory.verdict import Verdict
from quizgen.study.answer import Answer, Reply, typed_text
from quizgen.study.question import Question

_NEXT = Key((SPACE, ENTER), "go on", "go on to what comes next", shown="Space")
_GUESSED = Key(("g",), "I guessed", "I only guessed: ask it again soon")
_WAS_RIGHT = Key(("y",), "I was right", "my answer means the same: count it as right")
_FOR_ALL = Key(("a",), "accept for all", "write my answer into the deck, as right for everybody")
_EASY = Key(("e",), "too easy", "I knew it at once: ask it again much later")
_TYPED = ("typed", "gaps")


def answer_question(reply: Reply, question: Question, stage: Stage) -> None:
    """Mark an answer, keep it, show what became of it."""
    sitting, face = stage.sitting, stage.face
    verdict = sitting.mark(question, reply.given)
    if verdict.close and stage.tells:
        right = _means_the_same(verdict, face)
        verdict = replace(verdict, right=right, close=False)
        if right:
            sitting.accept(question, reply)
    try:
        answer = sitting.keep(question, reply, verdict)
    except ItemGoneError:  # by a program beside this one
        sitting.drop(question)
        told = "This question has left its deck meanwhile: the answer is not kept."
        face.show([*wrap([("", told)], face.look.width, MARGIN), []])
        return
    if stage.tells:
        face.show(answer_lines(answer, sitting.now(), face.look, schedules=stage.schedules))
        _look_back(answer, stage)
    else:
        face.show([*given_lines(answer, face.look), []])


def take_back(stage: Stage) -> None:
    """Take the last answer back and say which."""
    look = stage.face.look
    try:
        question = stage.sitting.undo()
    except QuizgenError as error:  # the deck file of a flagged question cannot be changed
        told_why = f"Not taken back: {error.message}"
        stage.face.show([*wrap([("", told_why)], look.width, MARGIN), []])
        return
    if question:
        text = " ".join(question_text(question, look).split())
        shown = shorten_text(text, look.width - len(" Taken back: "))
        told = [("", "Taken back: "), ("class:quiet", shown)]
        stage.face.show([*wrap(told, look.width, MARGIN), []])


def _look_back(answer: Answer, stage: Stage) -> None:
    """While the outcome is on the screen: correct it, take it back, mend the item, or go on."""
    corrections = _corrections(answer, stage)
    while True:
        keys = [_NEXT, *corrections, *stage.mending, UNDO, QUIT]
        pressed = stage.face.press("", keys)
        if pressed in QUIT.names:
            raise Leave
        if pressed in UNDO.names:
            return take_back(stage)
        if pressed in _NEXT.names:
            return None
        if pressed in FLAG.names and stage.mender:
            return stage.mender.flag(answer.question, stage.sitting, stage.face)
        if pressed in CHANGE.names and stage.mender:
            stage.mender.edit(answer.question, stage.sitting, stage.face)
        elif pressed in _FOR_ALL.names and stage.mender:
            stage.mender.accept(answer, stage.sitting, stage.face)
            corrections = []
        else:
            answer, corrections = _amend(answer, pressed, stage)


def _amend(answer: Answer, pressed: str, stage: Stage) -> tuple[Answer, list[Key]]:
    """The last answer corrected, and what can be corrected now."""
    sitting, face = stage.sitting, stage.face
    insists = pressed in _WAS_RIGHT.names
    answer = sitting.amend(
        right=insists, guessed=pressed in _GUESSED.names, easy=pressed in _EASY.names
    )
    face.show(amended_lines(answer, sitting.now(), face.look, schedules=stage.schedules))
    corrections = _corrections(answer, stage)
    if insists and stage.mender and typed_text(answer.question, answer.reply.given):
        corrections = [_FOR_ALL, *corrections]
    return answer, corrections


def _corrections(answer: Answer, stage: Stage) -> list[Key]:
    if not answer.verdict.right:
        return [_WAS_RIGHT] if answer.question.mode in _TYPED else []
    graded = answer.reply.guessed or answer.reply.grade or not stage.schedules
    return [] if graded else [_GUESSED, _EASY]


def _means_the_same(verdict: Verdict, face: Face) -> bool:
    """A close answer: the learner knows what they meant."""
    why = f" ({verdict.reason})" if verdict.reason else ""
    told = f"Close{why}. The answer is “{verdict.expected}”. Did you mean that?"
    face.show(wrap([("", told)], face.look.width, INDENT))
    yes = Key(("y",), "yes", "yes, count it as right")
    no = Key(("n",), "no", "no, count it as wrong")
    return face.press("", [yes, no]) in yes.names
