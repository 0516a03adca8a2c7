"""The bytes of an article: from a file or from standard input, never more than can be used."""

from collections.abc import Callable
from pathlib import Path

from quizgen.errors import ArticleError

Stdin = bytes | Callable[[int], bytes] | None
LIMIT = 1_000_000  # bytes; about 160,000 English words, a thick book


def read_bytes(where: str, stdin: Stdin) -> bytes:
    """The content of the file `where`, or of `stdin` if it is "-".

    `stdin` is the content itself or a function like `sys.stdin.buffer.read`. Raises ArticleError
    for what is missing, not a file, unreadable or longer than LIMIT.
    """
    if where == "-":
        return _within_limit(_read_stdin(stdin), "standard input")
    if where.lower().startswith(("http://", "https://")):
        raise ArticleError(
            f"{where} is a web address; only files are read at present",
            hint="open the page in a browser, save its text in a file and name that file",
        )
    return _within_limit(_read_file(where), where)


def _read_stdin(stdin: Stdin) -> bytes:
    if stdin is None:
        raise ArticleError(
            "there is no standard input to read",
            hint="name a file, or pipe the text in: cat article.txt | quizgen generate -",
        )
    return stdin(LIMIT + 1) if callable(stdin) else stdin


def _read_file(where: str) -> bytes:
    path = Path(where)
    try:
        if path.is_dir():
            raise ArticleError(f"{where} is a folder", hint="name one article in it")
        with path.open("rb") as file:
            return file.read(LIMIT + 1)
    except FileNotFoundError as error:
        raise ArticleError(
            f"{where} does not exist", hint="check the spelling and the folder you are in"
        ) from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        reason = getattr(error, "strerror", None) or error
        raise ArticleError(
            f"{where!r} cannot be read: {reason}", hint="name a text file that you may read"
        ) from error


def _within_limit(data: bytes, name: str) -> bytes:
    if len(data) > LIMIT:
        raise ArticleError(
            f"{name} is too long: more than {LIMIT // 1_000_000} MB, about 160,000 words",
            hint="give it one article or one chapter at a time",
        )
    return data
