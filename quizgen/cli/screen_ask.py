"""Asking: one function a way of answering. Each ends in a reply, or in a command."""

import re
from collections.abc import Callable, Sequence
from enum import Enum

from quizgen.cli.screen_face import ENTER, SPACE, Check, Face, Key
from quizgen.cli.screen_leave import Leave
from quizgen.cli.screen_result import back_lines
from quizgen.cli.screen_times import until
from quizgen.cli.screen_words import labels
from quizgen.memory.review import Grade
from quizgen.study.answer import Reply
from quizgen.study.question import Question
from quizgen.study.sitting import Sitting


class Command(Enum):
    """What a learner may want instead of answering."""

    UNDO = "u"
    SKIP = "s"


GUESS = Key(("g",), "guess", "I am only guessing: a right answer comes back soon")
SKIP = Key(("s",), "skip", "not now: put the card aside for this sitting")
UNDO = Key(("u",), "undo", "take the last answer back, then the one before it")
QUIT = Key(("q",), "leave", "leave; every answer is kept (also Ctrl-C, Ctrl-D)")
_DONT_KNOW = Key(("0",), "don't know", "I don't know: counts as wrong, shows the answer")
_MOST_KEYS = 9  # options that a single digit can choose from


def ask(question: Question, sitting: Sitting, face: Face) -> Reply | Command:
    """Wait for an answer or a command. Raises Leave."""
    commands = [GUESS, SKIP, *([UNDO] if sitting.answers else []), QUIT]
    match question.mode:
        case "options" if question.several or len(question.options) > _MOST_KEYS:
            return _ask_numbers(question, face, commands)
        case "options":
            return _ask_option(question, face, commands)
        case "true_false":
            return _ask_truth(face, commands)
        case "pairs" | "order":
            return _ask_letters(question, face, commands)
        case "gaps":
            return _ask_gaps(question, face, commands)
        case "self":
            return _ask_self(question, sitting, face, commands[1:])
        case "typed":
            return _ask_typed(face, commands)


def _ask_option(question: Question, face: Face, commands: Sequence[Key]) -> Reply | Command:
    names = labels(question)
    shown = f"{names[0]}-{names[-1]}"
    choose = Key(tuple(names), "answer", "choose that option", shown=shown)
    pressed, guessed = _press(face, [choose, _DONT_KNOW, *commands])
    if isinstance(pressed, Command):
        return pressed
    texts = dict(zip(names, question.options, strict=True))
    return Reply(texts.get(pressed, ""), guessed)


def _ask_truth(face: Face, commands: Sequence[Key]) -> Reply | Command:
    true = Key(("1", "t"), "true", "the statement is true", shown="1/t")
    false = Key(("2", "f"), "false", "the statement is false", shown="2/f")
    pressed, guessed = _press(face, [true, false, _DONT_KNOW, *commands])
    if isinstance(pressed, Command):
        return pressed
    return Reply("" if pressed in _DONT_KNOW.names else pressed in true.names, guessed)


def _ask_self(
    question: Question, sitting: Sitting, face: Face, commands: Sequence[Key]
) -> Reply | Command:
    show = Key((SPACE, ENTER), "show the answer", "show the answer", shown="Space")
    pressed, _ = _press(face, [show, *commands])
    if isinstance(pressed, Command):
        return pressed
    face.show(back_lines(question, face.look))
    pressed, _ = _press(face, [*_grade_keys(question, sitting), *commands])
    if isinstance(pressed, Command):
        return pressed
    grade = Grade(int(pressed)) if pressed.isdigit() else Grade.GOOD
    return Reply(grade is not Grade.AGAIN, grade=grade)


def _grade_keys(question: Question, sitting: Sitting) -> list[Key]:
    meanings = {
        Grade.AGAIN: "I did not know it",
        Grade.HARD: "I knew it, with trouble",
        Grade.GOOD: "I knew it",
        Grade.EASY: "I knew it at once: wait much longer",
    }
    states, now = sitting.previews(question), sitting.now()
    more = {Grade.GOOD: (SPACE, ENTER)}
    return [
        Key(
            (str(int(grade)), *more.get(grade, ())),
            grade.name.lower(),
            f"{meaning}; it is asked again {until(states[grade], now)}",
        )
        for grade, meaning in meanings.items()
    ]


def _ask_typed(face: Face, commands: Sequence[Key]) -> Reply | Command:
    typed, guessed = _read(face, "", commands, _twice_if_empty())
    return typed if isinstance(typed, Command) else Reply(typed, guessed)


def _ask_gaps(question: Question, face: Face, commands: Sequence[Key]) -> Reply | Command:
    texts: list[str] = []
    count, guessed = len(question.gaps), False
    for place in range(1, count + 1):
        label = f"({place}) " if count > 1 else ""
        typed, is_guess = _read(face, label, commands, _twice_if_empty())
        if isinstance(typed, Command):
            return typed
        if count > 1:
            face.show([[("class:quiet", f" ({place}) {typed or 'nothing'}")]])
        texts.append(typed)
        guessed = guessed or is_guess
    return Reply(texts, guessed)


def _ask_numbers(question: Question, face: Face, commands: Sequence[Key]) -> Reply | Command:
    """Several options, or more than there are digits: their numbers, then Enter."""
    names, several = labels(question), question.several
    empty = _twice_if_empty()

    def check(text: str) -> str:
        numbers = re.findall(r"\d+", text)
        if not set(numbers) <= set(names) or (text and not numbers):
            return f"Type numbers from 1 to {len(names)}."
        if len(numbers) > 1 and not several:
            return "Only one of them is right."
        return empty(text)

    label = "numbers: " if several else "number: "
    typed, guessed = _read(face, label, commands, check)
    if isinstance(typed, Command):
        return typed
    numbers = dict.fromkeys(re.findall(r"\d+", typed))
    chosen = [question.options[int(number) - 1] for number in numbers]
    return Reply(chosen if several else "".join(chosen), guessed)


def _ask_letters(question: Question, face: Face, commands: Sequence[Key]) -> Reply | Command:
    """A letter for each line of a matching, or all letters in their order."""
    names = labels(question)
    wanted = len(question.lefts) or len(names)
    empty = _twice_if_empty()

    def check(text: str) -> str:
        letters = find_letters(text, names)
        if not text:
            return empty(text)
        if len(letters) == wanted and (question.lefts or len(set(letters)) == wanted):
            return ""
        which = "one for each line" if question.lefts else "each once"
        return f"Type {wanted} letters, {which}, such as: {' '.join(names[:wanted])}"

    label = "letters for 1, 2, …: " if question.lefts else "letters in order: "
    typed, guessed = _read(face, label, commands, check)
    if isinstance(typed, Command):
        return typed
    texts = dict(zip(names, question.options, strict=True))
    return Reply([texts[letter] for letter in find_letters(typed, names)], guessed)


def find_letters(text: str, names: Sequence[str]) -> list[str]:
    """The letters of an answer: "bac", "b a c", or numbered in any order, "2a 1b 3c"."""
    found = re.findall(r"(\d*)[\s.:=)-]*([^\W\d_])", text.lower())
    if found and all(number for number, _ in found):
        found.sort(key=lambda pair: int(pair[0]))
    return [letter for _, letter in found if letter in names]


def _press(face: Face, keys: Sequence[Key]) -> tuple[str | Command, bool]:
    """A key that answers, or a command; and whether it was called a guess."""
    guessed = False
    while True:
        pressed = face.press("a guess: " if guessed else "", keys)
        if pressed in GUESS.names:
            guessed = not guessed
        else:
            return _command(pressed) or pressed, guessed


def _read(
    face: Face, label: str, commands: Sequence[Key], check: Check
) -> tuple[str | Command, bool]:
    """A line that answers, or a command; and whether it was called a guess."""
    guessed = False
    known = {f":{name}" for key in commands for name in key.names}
    answer = Key((ENTER,), "answer", "answer with what is typed", shown="Enter")
    keys = [answer, *(_colon(key) for key in commands)]
    while True:
        text = face.read(
            f"a guess: {label}" if guessed else label,
            keys,
            lambda text: "" if text in known else check(text),
        )
        if text == ":g":
            guessed = not guessed
        elif text in known:
            return _command(text.removeprefix(":")) or text, guessed
        else:
            return text, guessed


def _command(name: str) -> Command | None:
    if name in QUIT.names:
        raise Leave
    return Command(name) if name in (command.value for command in Command) else None


def _colon(key: Key) -> Key:
    """A command at a typed line, where letters are letters."""
    return Key(key.names, key.does, key.help, shown=f":{key.names[0]}")


def _twice_if_empty() -> Callable[[str], str]:
    """A check that lets an empty line pass only when it comes a second time."""
    seen: list[str] = []

    def check(text: str) -> str:
        seen.append(text)
        if text or seen.count("") > 1:
            return ""
        return "Nothing typed. Enter once more if you don't know."

    return check
