"""A sitting on the screen: question, answer, outcome, until nothing is left or the learner goes."""

from collections.abc import Mapping
from dataclasses import replace

from quizgen.cli.screen_ask import ask
from quizgen.cli.screen_commands import QUIT, UNDO, Command
from quizgen.cli.screen_face import ENTER, SPACE, Face, Key
from quizgen.cli.screen_layout import wrap
from quizgen.cli.screen_leave import Leave
from quizgen.cli.screen_result import amended_lines, answer_lines
from quizgen.cli.screen_words import INDENT, MARGIN, question_lines, question_text, shorten_text
from quizgen.memory.verdict import Verdict
from quizgen.study.answer import Answer, Reply
from quizgen.study.question import Question
from quizgen.study.sitting import Sitting

_NEXT = Key((SPACE, ENTER), "go on", "go on to what comes next", shown="Space")
_GUESSED = Key(("g",), "I guessed", "I only guessed: ask it again soon")
_WAS_RIGHT = Key(("y",), "I was right", "my answer means the same: count it as right")
_EASY = Key(("e",), "too easy", "I knew it at once: ask it again much later")
_TYPED = ("typed", "gaps")


def run_sitting(sitting: Sitting, face: Face, titles: Mapping[str, str]) -> bool:
    """Ask all there is to ask. `titles` of the decks by id. True if it was interrupted."""
    with face.sitting():
        try:
            while question := sitting.next_question():
                face.show(
                    question_lines(question, sitting, titles.get(question.card.deck, ""), face.look)
                )
                _do(ask(question, sitting, face), question, sitting, face)
        except Leave as leave:
            return leave.interrupted
    return False


def _do(wanted: Reply | Command, question: Question, sitting: Sitting, face: Face) -> None:
    if wanted is Command.UNDO:
        _undo(sitting, face)
    elif wanted is Command.OPTIONS:
        sitting.show_options(question)
    elif isinstance(wanted, Command):
        _put_aside(wanted, question, sitting, face)
    else:
        _answer(wanted, question, sitting, face)


def _put_aside(wanted: Command, question: Question, sitting: Sitting, face: Face) -> None:
    told = "Put aside for this sitting."
    if wanted is Command.BURY:
        sitting.hold(question, days=1)
        told = "Buried until tomorrow."
    elif wanted is Command.SUSPEND:
        sitting.hold(question, days=None)
        told = "Suspended: not asked any more. quizgen decks release asks it again."
    else:
        sitting.skip(question)
    face.show([*wrap([("", told)], face.look.width, MARGIN), []])


def _answer(reply: Reply, question: Question, sitting: Sitting, face: Face) -> None:
    verdict = sitting.mark(question, reply.given)
    if verdict.close:
        verdict = replace(verdict, right=_means_the_same(verdict, face), close=False)
    answer = sitting.keep(question, reply, verdict)
    face.show(answer_lines(answer, sitting.now(), face.look))
    _look_back(answer, sitting, face)


def _look_back(answer: Answer, sitting: Sitting, face: Face) -> None:
    """While the outcome is on the screen: correct it, take it back, or go on."""
    while True:
        keys = [_NEXT, *_corrections(answer), UNDO, QUIT]
        pressed = face.press("", keys)
        if pressed in QUIT.names:
            raise Leave
        if pressed in UNDO.names:
            return _undo(sitting, face)
        if pressed in _NEXT.names:
            return None
        answer = sitting.amend(
            right=pressed in _WAS_RIGHT.names,
            guessed=pressed in _GUESSED.names,
            easy=pressed in _EASY.names,
        )
        face.show(amended_lines(answer, sitting.now(), face.look))


def _corrections(answer: Answer) -> list[Key]:
    if not answer.verdict.right:
        return [_WAS_RIGHT] if answer.question.mode in _TYPED else []
    graded = answer.reply.guessed or answer.reply.grade
    return [] if graded else [_GUESSED, _EASY]


def _means_the_same(verdict: Verdict, face: Face) -> bool:
    """A close answer: the learner knows what they meant."""
    why = f" ({verdict.reason})" if verdict.reason else ""
    told = f"Close{why}. The answer is “{verdict.expected}”. Did you mean that?"
    face.show(wrap([("", told)], face.look.width, INDENT))
    yes = Key(("y",), "yes", "yes, count it as right")
    no = Key(("n",), "no", "no, count it as wrong")
    return face.press("", [yes, no]) in yes.names


def _undo(sitting: Sitting, face: Face) -> None:
    if question := sitting.undo():
        text = shorten_text(
            " ".join(question_text(question, face.look).split()),
            face.look.width - len(" Taken back: "),
        )
        told = [("", "Taken back: "), ("class:quiet", text)]
        face.show([*wrap(told, face.look.width, MARGIN), []])
