"""A sitting on the screen: question, answer, outcome, until nothing is left or the learner goes."""

from quizgen.cli.screen_ask import ask
from quizgen.cli.screen_commands import Command
from quizgen.cli.screen_layout import wrap
from quizgen.cli.screen_leave import Leave
from quizgen.cli.screen_outcome import answer_question, take_back
from quizgen.cli.screen_stage import Stage
from quizgen.cli.screen_words import GONE, MARGIN, question_lines, release_hint
from quizgen.study.answer import Reply
from quizgen.study.question import Question


def run_sitting(stage: Stage) -> bool:
    """Ask all there is to ask. True if it was interrupted."""
    sitting, face = stage.sitting, stage.face
    with face.sitting():
        try:
            while question := sitting.next_question():
                title = stage.titles.get(question.card.deck, "")
                face.show(question_lines(question, sitting, title, face.look))
                face.drop_typed()
                _do(ask(question, stage), question, stage)
        except Leave as leave:
            return leave.interrupted
    return False


def _do(wanted: Reply | Command, question: Question, stage: Stage) -> None:
    if wanted is Command.UNDO:
        take_back(stage)
    elif wanted is Command.OPTIONS:
        stage.sitting.show_options(question)
    elif stage.mender and wanted is Command.FLAG:
        stage.mender.flag(question, stage.sitting, stage.face)
    elif stage.mender and wanted is Command.CHANGE:
        stage.mender.edit(question, stage.sitting, stage.face)
    elif isinstance(wanted, Command):
        _put_aside(wanted, question, stage)
    else:
        answer_question(wanted, question, stage)


def _put_aside(wanted: Command, question: Question, stage: Stage) -> None:
    sitting, told = stage.sitting, "Put aside for this sitting."
    if wanted is Command.BURY:
        held = sitting.hold(question, days=1)
        told = "Buried until tomorrow." if held else GONE
    elif wanted is Command.SUSPEND:
        held = sitting.hold(question, days=None)
        suspended = f"Suspended: not asked any more. {release_hint(question.card)}"
        told = suspended if held else GONE
    else:
        sitting.skip(question)
    stage.face.show([*wrap([("", told)], stage.face.look.width, MARGIN), []])
