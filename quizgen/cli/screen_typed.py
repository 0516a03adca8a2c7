"""Asking for a typed line: words, gaps, numbers of options, letters of pairs and places."""

import re
from collections.abc import Sequence

from quizgen.cli.screen_commands import Command, read, twice_if_empty
from quizgen.cli.screen_face import Face, Key
from quizgen.cli.screen_words import labels
from quizgen.study.answer import Reply
from quizgen.study.question import Question


def ask_typed(face: Face, commands: Sequence[Key]) -> Reply | Command:
    typed, guessed = read(face, "", commands, twice_if_empty())
    return typed if isinstance(typed, Command) else Reply(typed, guessed)


def ask_gaps(question: Question, face: Face, commands: Sequence[Key]) -> Reply | Command:
    texts: list[str] = []
    count, guessed = len(question.gaps), False
    for place in range(1, count + 1):
        label = f"({place}) " if count > 1 else ""
        typed, is_guess = read(face, label, commands, twice_if_empty())
        if isinstance(typed, Command):
            return typed
        if count > 1:
            face.show([[("class:quiet", f" ({place}) {typed or 'nothing'}")]])
        texts.append(typed)
        guessed = guessed or is_guess
    return Reply(texts, guessed)


def ask_numbers(question: Question, face: Face, commands: Sequence[Key]) -> Reply | Command:
    """Several options, or more than there are digits: their numbers, then Enter."""
    names, several = labels(question), question.several
    empty = twice_if_empty()

    def check(text: str) -> str:
        numbers = re.findall(r"\d+", text)
        if not set(numbers) <= set(names) or (text and not numbers):
            return f"Type numbers from 1 to {len(names)}."
        if len(numbers) > 1 and not several:
            return "Only one of them is right."
        return empty(text)

    label = "numbers: " if several else "number: "
    typed, guessed = read(face, label, commands, check)
    if isinstance(typed, Command):
        return typed
    numbers = dict.fromkeys(re.findall(r"\d+", typed))
    chosen = [question.options[int(number) - 1] for number in numbers]
    return Reply(chosen if several else "".join(chosen), guessed)


def ask_letters(question: Question, face: Face, commands: Sequence[Key]) -> Reply | Command:
    """A letter for each line of a matching, or all letters in their order."""
    names = labels(question)
    wanted = len(question.lefts) or len(names)
    empty = twice_if_empty()

    def check(text: str) -> str:
        letters = find_letters(text, names)
        if not text:
            return empty(text)
        if len(letters) == wanted and (question.lefts or len(set(letters)) == wanted):
            return ""
        which = "one for each line" if question.lefts else "each once"
        return f"Type {wanted} letters, {which}, such as: {' '.join(names[:wanted])}"

    label = "letters for 1, 2, …: " if question.lefts else "letters in order: "
    typed, guessed = read(face, label, commands, check)
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
