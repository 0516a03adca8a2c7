"""`quizgen anki`: a deck into a package for Anki."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from quizgen.cli import output
from quizgen.errors import DeckError, OutputError

if TYPE_CHECKING:
    from datetime import datetime

    from quizgen.anki.export import Exported
    from quizgen.anki.schedule import Progress
    from quizgen.deck.deck import Deck


def anki(
    deck: Annotated[str, typer.Argument(help="Deck file, or - for standard input.")],
    to: Annotated[
        str,
        typer.Option(
            "--output",
            "-o",
            help="Package to write, by default beside the deck; - for standard output.",
        ),
    ] = "",
    approved: Annotated[
        bool, typer.Option("--approved", help="Take only items with `status: approved`.")
    ] = False,
    progress: Annotated[
        bool,
        typer.Option("--progress", help="Take your progress along: schedules and answers."),
    ] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="Say as JSON what was made, and nothing else.")
    ] = False,
) -> None:
    """Write a deck as a package that Anki imports.

    Drafts and rejected items stay behind. Import the package again after changes: what you
    reworded is updated, what you edited in Anki stays, and so does your progress. With --progress
    cards that are new to Anki come with what you know of them here.

    Example: quizgen anki deck.yaml -o deck.apkg --progress
    """
    target = _target(deck, to, as_json)
    read, changed_at, folder = _read(deck)
    from quizgen.anki.export import package_deck
    from quizgen.anki.schedule import NO_PROGRESS
    from quizgen.deck.files import write_whole

    content, exported = package_deck(
        read,
        changed_at=changed_at,
        media=folder,
        approved_only=approved,
        progress=_progress(read.id) if progress else NO_PROGRESS,
    )
    if target is None:
        sys.stdout.buffer.write(content)
    else:
        write_whole(target, content)
    if as_json:
        output.emit_json(_as_data(target, exported))
    else:
        _tell(target, exported, progress)


def _target(deck: str, to: str, as_json: bool) -> Path | None:
    """The file to write, or None for standard output."""
    if to == "-":
        if as_json:
            raise typer.BadParameter("standard output holds the package; name a file for --json")
        if sys.stdout.isatty():
            raise OutputError(
                "a package is no text for a terminal",
                hint=f"name a file: quizgen anki {deck} -o deck.apkg",
            )
        return None
    if not to and deck == "-":
        raise typer.BadParameter("a deck from standard input needs --output FILE")
    target = Path(to) if to else Path(deck).with_suffix(".apkg")
    if deck != "-" and target.resolve() == Path(deck).resolve():
        raise OutputError(
            f"{target} is the deck itself", hint="name another file, one that ends in .apkg"
        )
    return target


def _read(deck: str) -> tuple["Deck", "datetime", Path | None]:
    """The deck, when its file was last changed (now, without one), and where its media lie."""
    from datetime import UTC, datetime

    from quizgen.deck.read import parse_deck, read_deck

    if deck == "-":
        return parse_deck(_standard_input(), "standard input"), datetime.now(UTC), None
    path = Path(deck)
    read = read_deck(path)
    return read, datetime.fromtimestamp(path.stat().st_mtime, UTC), path.parent


def _progress(deck: str) -> "Progress":
    """What the learner knows of the deck, from the library."""
    from datetime import datetime, timedelta

    from quizgen.anki.schedule import find_progress
    from quizgen.cli.existing import existing_library
    from quizgen.memory.review import study_day

    now = datetime.now().astimezone()
    with existing_library() as (library, learner):
        reviews = library.reviews(learner, deck)
        holds = [hold for hold in library.holds(learner, study_day(now)) if hold.deck == deck]
    return find_progress(
        reviews,
        held={hold.item: "buried" if hold.until else "suspended" for hold in holds},
        leeches={hold.item for hold in holds if hold.reason == "leech"},
        ahead=now.utcoffset() or timedelta(),
    )


def _standard_input() -> str:
    try:
        return sys.stdin.buffer.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DeckError("standard input is not UTF-8", hint="give it a deck file") from error


def _tell(target: Path | None, exported: "Exported", progress: bool) -> None:
    named = target or "standard output"
    output.say(f"{named}: {_count(exported.notes, 'question')} on {_count(exported.cards, 'card')}")
    if progress:
        output.say(
            f"{_count(exported.scheduled, 'card')} with progress, "
            f"{_count(exported.answers, 'answer')}: Anki takes them for cards that it has not yet"
        )
    for reason, count in _counted(exported).items():
        output.say(f"{count} left out: {reason}")
    if exported.unreviewed:
        output.say(
            f"{exported.unreviewed} unreviewed: tagged quizgen::unreviewed; "
            "--approved takes approved ones only"
        )
    if target and target.suffix != ".apkg":
        output.hint("Anki opens packages that end in .apkg")
    elif target:
        ticked = ", with “Import any learning progress”" if progress else ""
        output.say(f"next: in Anki, File > Import > {target}{ticked}")


def _count(number: int, name: str) -> str:
    return f"{number} {name}" if number == 1 else f"{number} {name}s"


def _counted(exported: "Exported") -> dict[str, int]:
    """How many items were left out for each reason."""
    reasons = [skipped.reason for skipped in exported.skipped]
    return {reason: reasons.count(reason) for reason in dict.fromkeys(reasons)}


def _as_data(target: Path | None, exported: "Exported") -> dict[str, object]:
    return {
        "anki": str(target),
        "notes": exported.notes,
        "cards": exported.cards,
        "unreviewed": exported.unreviewed,
        "scheduled": exported.scheduled,
        "answers": exported.answers,
        "skipped": [
            {"item": skipped.item_id, "reason": skipped.reason} for skipped in exported.skipped
        ],
    }
