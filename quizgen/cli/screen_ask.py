"""Asking: one function a way of answering. Each ends in a reply, or in a command."""

from collections.abc import Sequence

from quizgen.cli.screen_commands import GUESS, OPTIONS, Command, press
from quizgen.cli.screen_face import ENTER, SPACE, Face, Key
from quizgen.cli.screen_result import back_lines
from quizgen.cli.screen_stage import Stage
from quizgen.cli.screen_times import until
from quizgen.cli.screen_typed import ask_gaps, ask_letters, ask_numbers, ask_typed
from quizgen.cli.screen_words import labels
from quizgen.deck.item import Choice
from quizgen.memory.review import Grade
from quizgen.study.answer import Reply
from quizgen.study.question import Question
from quizgen.study.sitting import Sitting

_DONT_KNOW = Key(("0",), "don't know", "I don't know: counts as wrong, shows the answer")
_MOST_KEYS = 9  # options that a single digit can choose from


def ask(question: Question, stage: Stage) -> Reply | Command:
    """Wait for an answer or a command. Raises Leave."""
    face, commands = stage.face, stage.commands
    match question.mode:
        case "options" if question.several or len(question.options) > _MOST_KEYS:
            return ask_numbers(question, face, commands)
        case "options":
            return _ask_option(question, face, commands)
        case "true_false":
            return _ask_truth(face, commands)
        case "pairs" | "order":
            return ask_letters(question, face, commands)
        case "gaps":
            return ask_gaps(question, face, commands)
        case "self":
            return _ask_self(question, stage, [key for key in commands if key is not GUESS])
        case "typed" if isinstance(question.card.item, Choice):
            return ask_typed(face, [OPTIONS, *commands])
        case "typed":
            return ask_typed(face, commands)


def _ask_option(question: Question, face: Face, commands: Sequence[Key]) -> Reply | Command:
    names = labels(question)
    shown = f"{names[0]}-{names[-1]}"
    choose = Key(tuple(names), "answer", "choose that option", shown=shown)
    pressed, guessed = press(face, [choose, _DONT_KNOW, *commands])
    if isinstance(pressed, Command):
        return pressed
    texts = dict(zip(names, question.options, strict=True))
    return Reply(texts.get(pressed, ""), guessed)


def _ask_truth(face: Face, commands: Sequence[Key]) -> Reply | Command:
    true = Key(("1", "t"), "true", "the statement is true", shown="1/t")
    false = Key(("2", "f"), "false", "the statement is false", shown="2/f")
    pressed, guessed = press(face, [true, false, _DONT_KNOW, *commands])
    if isinstance(pressed, Command):
        return pressed
    return Reply("" if pressed in _DONT_KNOW.names else pressed in true.names, guessed)


def _ask_self(question: Question, stage: Stage, commands: Sequence[Key]) -> Reply | Command:
    show = Key((SPACE, ENTER), "show the answer", "show the answer", shown="Space")
    pressed, _ = press(stage.face, [show, *commands])
    if isinstance(pressed, Command):
        return pressed
    stage.face.show(back_lines(question, stage.face.look))
    keys = _grade_keys(question, stage.sitting) if stage.schedules else _KNEW_KEYS
    pressed, _ = press(stage.face, [*keys, *commands])
    if isinstance(pressed, Command):
        return pressed
    grade = Grade(int(pressed)) if pressed.isdigit() else Grade.GOOD
    return Reply(grade is not Grade.AGAIN, grade=grade)


_MEANINGS = {
    Grade.AGAIN: "I did not know it",
    Grade.HARD: "I knew it, with trouble",
    Grade.GOOD: "I knew it",
    Grade.EASY: "I knew it at once: wait much longer",
}
_KNEW_KEYS = [
    Key((str(int(Grade.AGAIN)),), "no", _MEANINGS[Grade.AGAIN]),
    Key((str(int(Grade.GOOD)), SPACE, ENTER), "yes", _MEANINGS[Grade.GOOD]),
]


def _grade_keys(question: Question, sitting: Sitting) -> list[Key]:
    states, now = sitting.previews(question), sitting.now()
    more = {Grade.GOOD: (SPACE, ENTER)}
    return [
        Key(
            (str(int(grade)), *more.get(grade, ())),
            grade.name.lower(),
            f"{meaning}; it is asked again {until(states[grade], now)}",
        )
        for grade, meaning in _MEANINGS.items()
    ]
