"""What `quizgen generate` makes: an article read, questions written, a deck made or merged."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from quizgen.errors import ArticleError, OutputError

if TYPE_CHECKING:
    from quizgen.deck.deck import Deck
    from quizgen.facts.find import Facts
    from quizgen.questions.write import Written
    from quizgen.source.article import Article


@dataclass(frozen=True, slots=True)
class Generated:
    """What became of an article; `added`, `kept` and `unproven` count items of a merged deck."""

    deck: "Deck"
    article: "Article"
    facts: "Facts"
    written: "Written"
    added: int
    kept: int
    unproven: int


def generate_deck_file(article: Path, to: Path, *, published: date | None = None) -> Generated:
    """Read the article, write (or merge into) the deck file and the cleaned article beside it."""
    made = make(str(article), to, published=published)
    save(made, to)
    return made


def make(
    where: str, to: Path | None, *, count: int | None = None, kinds: tuple[str, ...] = (),
    published: date | None = None, force: bool = False, merge: bool = False,
) -> Generated:  # fmt: skip
    """Everything but the writing of files.

    Raises ArticleError, DeckError; OutputError if the deck at `to` is about another article, unless
    that is to be overwritten (`force`) or added to all the same (`merge`).
    """
    from quizgen.questions.write import write_items
    from quizgen.source.read import read_article

    if to is not None:
        _refuse_target(to)
    source = read_article(where, stdin=sys.stdin.buffer.read, published=published)
    with _progress("Reading the article"):
        from quizgen.facts.find import find_facts

        facts = find_facts(source)
    written = write_items(facts, count=count, kinds=kinds, published=source.published)
    if not written.items:
        raise ArticleError(
            f"{'standard input' if where == '-' else where}: found nothing that can be asked "
            f"and proven ({_count(len(source.paragraphs), 'paragraph')}, "
            f"{_count(len(facts.frames), 'clause')} understood)",
            hint="quizgen generate --explain ... shows why; longer factual articles give more",
        )
    deck = _name(where, source, written, to)
    if to is None or force or not to.exists():
        return Generated(deck, source, facts, written, len(deck.items), 0, 0)
    return _merge(deck, source, facts, written, where, to, merge=merge)


def save(made: Generated, to: Path) -> None:
    """First the article, which the deck names, then the deck."""
    from quizgen.deck.files import write_whole
    from quizgen.deck.write import update_deck, write_deck

    if made.deck.source.file:
        write_whole(to.parent / made.deck.source.file, made.article.text.encode())
    if made.kept and to.exists():
        update_deck(to, made.deck)
    else:
        write_deck(made.deck, to)


def _refuse_target(to: Path) -> None:
    """Before anything is read: a device would be read for ever, and a folder has to be there and
    open to be written, which one learns better before a long article is read than afterwards.
    """
    if to.exists() and not to.is_file():
        what = "a folder" if to.is_dir() else "no regular file"
        raise OutputError(f"cannot write {to}: it is {what}", hint="name a file: -o deck.yaml")
    if not to.parent.is_dir():
        raise OutputError(
            f"cannot write {to}: there is no folder {to.parent}", hint=f"mkdir -p {to.parent}"
        )
    if not os.access(to.parent, os.W_OK):
        raise OutputError(
            f"cannot write {to}: the folder {to.parent} is closed to you", hint="name another file"
        )


def _name(where: str, source: "Article", written: "Written", to: Path | None) -> "Deck":
    """The deck. Without a headline it is called after its file or its first words."""
    from dataclasses import replace

    from quizgen.cli.generate_title import find_title
    from quizgen.questions.deck import make_deck

    file = _article_file(where, to) if to else None
    if source.title:
        return make_deck(source, written.items, file)
    titled = replace(source, title=find_title(where, source.paragraphs))
    deck = make_deck(titled, written.items, file)
    untitled = deck.source.model_copy(update={"title": ""})
    return deck.model_copy(update={"source": untitled})


def _merge(
    deck: "Deck", source: "Article", facts: "Facts", written: "Written", where: str, to: Path,
    *, merge: bool,
) -> Generated:  # fmt: skip
    from quizgen.deck.article_beside import read_beside
    from quizgen.deck.merge import is_about_another, merge_decks
    from quizgen.deck.read import read_deck

    there = read_deck(to)
    before = read_beside(there, to.parent)[0] or ()
    if not merge and is_about_another(there, before, deck, source.paragraphs):
        raise OutputError(
            f"{to} is about another article ({there.title}): none of its quotes stands in "
            f"{'standard input' if where == '-' else where}",
            hint="name another deck with -o; --merge puts the new questions into this one all the "
            "same, --force overwrites it",
        )
    merged = merge_decks(there, deck, source.paragraphs)
    return Generated(
        merged.deck, source, facts, written,
        len(merged.added), len(merged.kept), len(merged.unproven),
    )  # fmt: skip


def _article_file(where: str, to: Path) -> str:
    """The name of the cleaned article: beside the deck, and never the file that was read."""
    name = f"{to.stem}.article.txt"
    if where != "-" and (to.parent / name).resolve() == Path(where).resolve():
        return f"{to.stem}.source.txt"
    return name


@contextmanager
def _progress(what: str) -> Iterator[None]:
    """A moving sign on a terminal, nothing elsewhere."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(f"{what} ..."):
        yield


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
