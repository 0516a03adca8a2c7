"""Every error that a person can cause and mend; the command line puts it into words."""

from enum import IntEnum


class Exit(IntEnum):
    """Exit codes of the program."""

    DONE = 0
    FIXABLE = 1
    USAGE = 2
    INTERRUPTED = 130


class QuizgenError(Exception):
    """Something the user can mend.

    `message` says what is wrong and where; `hint` is the cure, one short line, or "".
    """

    exit_code = Exit.FIXABLE

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class ArticleError(QuizgenError):
    """The article cannot be read, or there is nothing in it to ask about."""


class DeckError(QuizgenError):
    """A deck file is wrong. `mistakes` lists each as `file:line: field: what is wrong`."""

    def __init__(self, message: str, *, mistakes: tuple[str, ...] = (), hint: str = "") -> None:
        super().__init__(message, hint=hint)
        self.mistakes = mistakes


class LibraryError(QuizgenError):
    """The library (the SQLite file with decks and progress) cannot be used."""


class FittingError(QuizgenError):
    """No parameters can be fitted to a learner's answers."""


class ItemGoneError(LibraryError):
    """An answer to an item that the library does not hold, or not any more."""


class AnkiError(QuizgenError):
    """An Anki package cannot be written or read."""


class WorksheetError(QuizgenError):
    """A worksheet cannot be made from what is asked for."""


class ExportError(QuizgenError):
    """A deck cannot be turned into the file of another system."""


class ImportFileError(QuizgenError):
    """A file of another system cannot be read. `mistakes` lists each as `file:line: what`."""

    def __init__(self, message: str, *, mistakes: tuple[str, ...] = (), hint: str = "") -> None:
        super().__init__(message, hint=hint)
        self.mistakes = mistakes


class OutputError(QuizgenError):
    """A result cannot be written where the user wants it."""


class TerminalError(QuizgenError):
    """The command asks questions and there is no terminal to ask them on."""

    exit_code = Exit.USAGE
