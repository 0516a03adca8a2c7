"""What `quizgen anki` exports: a deck from a file, standard input or the library, and progress."""

import sys
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from quizgen.cli.existing import existing_library, has_library
from quizgen.cli.named import find_deck
from quizgen.errors import DeckError

if TYPE_CHECKING:
    from quizgen.anki.schedule import Progress
    from quizgen.deck.deck import Deck
    from quizgen.store.library import Library


@dataclass(frozen=True, slots=True)
class Source:
    """A deck, when it was last changed, the folder of its media if there is one, and what is kept
    of the package of Anki's that it was imported from."""

    deck: "Deck"
    changed_at: datetime
    media: Path | None
    kept: bytes | None = None


def read_source(named: str) -> Source:
    """A deck file, `-` for standard input, or the id of a deck in the library.

    Raises DeckError or LibraryError.
    """
    from quizgen.anki.kept import kept_beside
    from quizgen.deck.read import parse_deck, read_deck

    if named == "-":
        return Source(parse_deck(_standard_input(), "standard input"), datetime.now(UTC), None)
    path = Path(named)
    if not path.exists() and not path.suffix:
        return _from_library(named)
    kept = kept_beside(path)
    held = kept.read_bytes() if kept.is_file() else None
    return Source(read_deck(path), _time_of(path), path.parent, held)


def read_progress(deck: str) -> "Progress":
    """What the learner knows of a deck, from the library. Raises LibraryError if there is none."""
    from quizgen.anki.progress import find_progress
    from quizgen.memory.review import study_day

    now = datetime.now().astimezone()
    with existing_library(to_read=True) as (library, learner):
        reviews = library.reviews(learner, deck)
        parameters = library.parameters(learner)
        holds = [hold for hold in library.holds(learner, study_day(now)) if hold.deck == deck]
    return find_progress(
        reviews,
        held={hold.item: "buried" if hold.until else "suspended" for hold in holds},
        leeches={hold.item for hold in holds if hold.reason == "leech"},
        ahead=now.utcoffset() or timedelta(),
        parameters=parameters,
    )


def _from_library(deck_id: str) -> Source:
    """The deck of that id, or of the only id that begins so."""
    if not has_library():
        raise DeckError(f"{deck_id} is no file", hint="name a deck file: quizgen anki deck.yaml")
    with existing_library(to_read=True) as (library, _):
        deck_id = find_deck(library, deck_id)
        known = {deck.id: deck.path for deck in library.decks()}
        packages = library.kept_packages(deck_id)
        return Source(
            library.deck(deck_id),
            _time_of(Path(known[deck_id])),
            _media(library),
            packages[0] if packages else None,
        )


def _media(library: "Library") -> Path | None:
    """The folder of media beside the library."""
    return library.place.file.parent / "media" if library.place.file else None


def _time_of(path: Path) -> datetime:
    """When a file was last changed; now, if it is no longer there."""
    if not path.is_file():
        return datetime.now(UTC)
    return datetime.fromtimestamp(path.stat().st_mtime, UTC)


def _standard_input() -> str:
    try:
        return sys.stdin.buffer.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DeckError("standard input is not UTF-8", hint="give it a deck file") from error
