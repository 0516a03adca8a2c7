"""`quizgen generate`: an article in, a deck out."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from quizgen.cli import output
from quizgen.errors import ArticleError

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


def generate(
    article: Annotated[str, typer.Argument(help="Text or Markdown file, or - for standard input.")],
    to: Annotated[
        str, typer.Option("--output", "-o", help="Deck file to write; - for standard output.")
    ] = "-",
    count: Annotated[
        int | None, typer.Option("-n", "--count", min=1, help="How many questions at most.")
    ] = None,
    kinds: Annotated[
        str,
        typer.Option(
            help="Only these, with commas: choice true_false cloze short_answer matching ordering."
        ),
    ] = "",
    published: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], help="Day of publication, e.g. 2023-02-16."),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Overwrite the deck instead of merging into it.")
    ] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Show what was dropped, and why.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print what was made as JSON.")] = False,
) -> None:
    """Write questions about an article into a deck.

    Onto a deck that exists the new questions are merged: what you edited stays, what you rejected
    does not come back.

    Example: quizgen generate article.txt -o deck.yaml --published 2023-02-16
    """
    wanted = _read_kinds(kinds)
    day = published.date() if published else None
    path = None if to == "-" else Path(to)
    made = make(article, path, count=count, kinds=wanted, published=day, force=force)
    if path is not None:
        _save(made, path)
    if explain and not as_json:
        _explain(made)
    if as_json:
        output.emit_json(_as_data(made, to, explain))
    elif path is None:
        _print_deck(made)
    _tell(made, to, count)


def generate_deck_file(
    article: Path, to: Path, *, count: int | None = None, published: date | None = None
) -> Generated:
    """Read the article, write (or merge into) the deck file and the cleaned article beside it."""
    made = make(str(article), to, count=count, published=published)
    _save(made, to)
    return made


def make(
    where: str, to: Path | None, *, count: int | None = None, kinds: tuple[str, ...] = (),
    published: date | None = None, force: bool = False,
) -> Generated:  # fmt: skip
    """Everything but the writing of files."""
    from quizgen.questions.deck import make_deck
    from quizgen.questions.write import write_items
    from quizgen.source.read import read_article

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
    deck = make_deck(source, written.items, _article_file(where, to) if to else None)
    if to is None or force or not to.exists():
        return Generated(deck, source, facts, written, len(deck.items), 0, 0)
    return _merge(deck, source, facts, written, to)


def _merge(
    deck: "Deck", source: "Article", facts: "Facts", written: "Written", to: Path
) -> Generated:
    from quizgen.deck.merge import merge_decks
    from quizgen.deck.read import read_deck

    merged = merge_decks(read_deck(to), deck, source.paragraphs)
    return Generated(
        merged.deck, source, facts, written,
        len(merged.added), len(merged.kept), len(merged.unproven),
    )  # fmt: skip


def _save(made: Generated, to: Path) -> None:
    """First the article, which the deck names, then the deck."""
    from quizgen.deck.files import write_whole
    from quizgen.deck.write import update_deck, write_deck

    if made.deck.source.file:
        write_whole(to.parent / made.deck.source.file, made.article.text.encode())
    if made.kept and to.exists():
        update_deck(to, made.deck)
    else:
        write_deck(made.deck, to)


def _article_file(where: str, to: Path) -> str:
    """The name of the cleaned article: beside the deck, and never the file that was read."""
    name = f"{to.stem}.article.txt"
    if where != "-" and (to.parent / name).resolve() == Path(where).resolve():
        return f"{to.stem}.source.txt"
    return name


def _read_kinds(kinds: str) -> tuple[str, ...]:
    known = ("choice", "true_false", "cloze", "short_answer", "matching", "ordering")
    wanted = tuple(kind.strip() for kind in kinds.split(",") if kind.strip())
    for kind in wanted:
        if kind not in known:
            raise typer.BadParameter(f"{kind} is none of {', '.join(known)}", param_hint="--kinds")
    return wanted


@contextmanager
def _progress(what: str) -> Iterator[None]:
    """A moving sign on a terminal, nothing elsewhere."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(f"{what} ..."):
        yield


def _print_deck(made: Generated) -> None:
    from quizgen.deck.write import format_deck

    output.emit(format_deck(made.deck))


def _explain(made: Generated) -> None:
    for line in made.article.dropped:
        output.say(f"line {line.line} left out ({line.reason}): {line.text}")
    for refusal in made.facts.refusals:
        output.say(f"no fact ({refusal.reason}): {refusal.text}")
    for candidate in made.written.dropped:
        output.say(f"dropped ({candidate.refused}): {candidate.question} [{candidate.answer}]")


def _tell(made: Generated, to: str, count: int | None) -> None:
    if to == "-":
        return
    drafts = sum(item.status == "draft" for item in made.deck.items)
    merged = f" ({made.added} new, {made.kept} kept)" if made.kept else ""
    output.say(f"{to}: {_count(len(made.deck.items), 'question')}{merged}")
    if drafts:
        output.say(f"{_count(drafts, 'draft')} among them: quizgen review {to}")
    if made.unproven:
        output.say(f"{made.unproven} lost their evidence and are marked unproven")
    if count and made.added + made.kept < count:
        output.say(
            f"fewer than {count}: the article holds no more that can be proven "
            f"({len(made.written.dropped)} candidates dropped; --explain shows each)"
        )
    output.say(f"next: quizgen study {to}")
    output.say(f"      quizgen anki {to} -o {Path(to).with_suffix('.apkg')}")


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _as_data(made: Generated, to: str, explain: bool) -> dict[str, object]:
    data: dict[str, object] = {
        "deck": to,
        "title": made.deck.title,
        "added": made.added,
        "kept": made.kept,
        "unproven": made.unproven,
        "items": [item.model_dump(mode="json", exclude_defaults=True) for item in made.deck.items],
    }
    if explain:
        data["dropped"] = [
            {"reason": c.refused, "form": c.form, "question": c.question, "answer": c.answer,
             "sentence": c.evidence.quote}
            for c in made.written.dropped
        ]  # fmt: skip
        data["refused"] = [{"reason": r.reason, "text": r.text} for r in made.facts.refusals]
    return data
