"""`quizgen import` onto a deck file: what is new comes in, what was changed in Anki is proposed."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from quizgen.cli.import_proposals import as_data, choose_changes
from quizgen.cli.opening import open_told
from quizgen.cli.put import put_deck
from quizgen.errors import OutputError

if TYPE_CHECKING:
    from quizgen.anki.read_merge import Change
    from quizgen.anki.read_package import Read
    from quizgen.anki.read_report import ImportReport
    from quizgen.deck.deck import Deck


@dataclass(frozen=True, slots=True)
class _Written:
    """The deck as the file holds it now, how many items are new, and the changes that were taken
    and those that were not."""

    deck: "Deck"
    added: int
    taken: Sequence["Change"] = ()
    left: Sequence["Change"] = ()


def onto_file(
    file: IO[bytes], name: str, path: Path, *, progress: bool, accept: bool, quiet: bool
) -> tuple["ImportReport", list[dict[str, Any]]]:
    """Write the deck file, or bring the one that is there up to date; with what is only proposed.

    A change made in Anki is taken if a person says so, or with `accept` if nobody edited the item
    here. With `progress`, the deck goes into the library too, with the answers.
    """
    from quizgen.anki.kept import kept_beside
    from quizgen.anki.read_package import read_package
    from quizgen.deck.files import write_whole
    from quizgen.deck.read import read_deck
    from quizgen.deck.write import write_deck

    _refuse_itself(file, path)
    there = read_deck(path) if path.exists() else None
    read = read_package(file, name, path.parent, progress=progress)
    if there is None:
        write_deck(read.deck, path)
        written = _Written(read.deck, len(read.deck.items))
    else:
        written = _update(there, read.deck, path, accept=accept, quiet=quiet)
    if read.kept and _holds_all(read.deck, there):
        write_whole(kept_beside(path), read.kept)
    answers = _take_answers(read, written.deck, path) if progress else 0
    return _report(read, written, answers), [as_data(change) for change in written.left]


def _update(there: "Deck", new: "Deck", path: Path, *, accept: bool, quiet: bool) -> _Written:
    from quizgen.anki.read_merge import compare_import
    from quizgen.deck.write import update_deck

    if there.id != new.id:
        raise OutputError(
            f"{path} holds another deck: {there.title} ({there.id}), not {new.title} ({new.id})",
            hint="name another file",
        )
    compared = compare_import(there, new)
    taken = choose_changes(compared.changes, path, accept=accept, quiet=quiet)
    deck = compared.merge(taken)
    if deck is not there:
        update_deck(path, deck)
    left = [change for change in compared.changes if change not in taken]
    return _Written(deck, len(compared.added), taken, left)


def _refuse_itself(file: IO[bytes], path: Path) -> None:
    name = getattr(file, "name", None)
    if name and path.resolve() == Path(name).resolve():
        raise OutputError(f"{path} is the package itself", hint="name another file: deck.yaml")


def _holds_all(new: "Deck", there: "Deck | None") -> bool:
    """Whether the package holds all that the deck has from packages: then it can stand for them."""
    held = {item.id for item in new.items}
    known = there.items if there else ()
    return all(item.id in held for item in known if "guid" in item.extra.get("anki", {}))


def _take_answers(read: "Read", deck: "Deck", path: Path) -> int:
    """How many answers were new. The library gets the deck as well: answers hang on its items."""
    from quizgen.anki.read_progress import as_reviews
    from quizgen.settings import read_settings

    settings = read_settings(os.environ)
    with open_told(settings.library, settings.learner) as library:
        put_deck(library, deck, path)
        return library.take(as_reviews(read.answers, settings.learner, deck.id))


def _report(read: "Read", written: _Written, answers: int) -> "ImportReport":
    from quizgen.anki.read_report import ImportReport

    return ImportReport(
        id=read.deck.id,
        title=written.deck.title,
        items=len(read.deck.items),
        added=written.added,
        updated=tuple(change.old.id for change in written.taken),
        kept=tuple(change.old.id for change in written.left if change.edited_here),
        media=tuple(file.name for file in read.media),
        losses=read.losses,
        answers=answers,
    )
