"""`quizgen import`: a package of Anki's, or a file of another system, into a deck."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from quizgen.cli import output
from quizgen.cli.import_file import import_file, is_package
from quizgen.errors import AnkiError, LibraryError, OutputError

if TYPE_CHECKING:
    from quizgen.anki.read_merge import MergedImport
    from quizgen.anki.read_package import Read
    from quizgen.deck.deck import Deck
    from quizgen.store.library import Library


_FORMATS = "gift, moodle, csv, tsv"


def import_(
    package: Annotated[
        str,
        typer.Argument(
            help="Package of Anki's (.apkg, .colpkg), or GIFT, Moodle XML, CSV or TSV; "
            "- for standard input."
        ),
    ],
    to: Annotated[
        str,
        typer.Option(
            "--output",
            "-o",
            help="Deck file to write, media beside it; - for standard output; "
            "without it the deck goes into the library.",
        ),
    ] = "",
    form: Annotated[
        str,
        typer.Option("--from", help=f"What the file is, if it does not tell itself: {_FORMATS}."),
    ] = "",
    progress: Annotated[
        bool,
        typer.Option("--progress", help="Take your answers in Anki along, into the library."),
    ] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="Say as JSON what was made, and nothing else.")
    ] = False,
) -> None:
    """Take over a deck from Anki with its notes, tags, pictures and sounds, or the questions of a
    learning platform.

    Import the package again after changes in Anki: what is new or changed there comes in, what
    you edited here stays. From another file, questions that are not in the deck yet come in. What
    could not be taken over is listed; a file with mistakes is not taken at all.

    Example: quizgen import deck.apkg -o deck.yaml
    """
    if form and form not in _FORMATS.split(", "):
        raise typer.BadParameter(f"--from {form}: choose from {_FORMATS}")
    if to == "-" and as_json:
        raise typer.BadParameter("standard output holds the deck; name a file for --json")
    if to and progress:
        raise typer.BadParameter("a deck file keeps no answers; leave --output away for --progress")
    if not is_package(package, form):
        if progress:
            raise typer.BadParameter("only a package of Anki's holds answers; leave out --progress")
        import_file(package, form, to, as_json=as_json)
        return
    answers = 0
    if to in ("", "-"):
        if to:
            read, merged = _onto_stdout(package)
        else:
            read, merged, answers = _into_library(package, progress)
    else:
        read, merged = _into_file(package, Path(to))
    if as_json:
        output.emit_json({**_as_data(to, read, merged), "answers": answers})
    else:
        _tell(to, read, merged)
        if progress:
            output.say(f"{_count(answers, 'new answer')} in the review log")


def _read(package: str, media: Path | None, progress: bool = False) -> "Read":
    """The package, `-` being standard input."""
    from quizgen.anki.read_package import read_package

    if package == "-":
        import io

        return read_package(io.BytesIO(sys.stdin.buffer.read()), "Anki", media, progress=progress)
    path = Path(package)
    try:
        file = path.open("rb")
    except OSError as error:
        raise AnkiError(
            f"cannot read {path}: {error.strerror or error}", hint="name a package of Anki's"
        ) from error
    with file:
        return read_package(file, path.stem, media, progress=progress)


def _onto_stdout(package: str) -> tuple["Read", "MergedImport"]:
    from quizgen.anki.read_merge import merge_import
    from quizgen.deck.write import format_deck

    read = _read(package, None)
    output.emit(format_deck(read.deck))
    return read, merge_import(None, read.deck)


def _into_file(package: str, path: Path) -> tuple["Read", "MergedImport"]:
    """Write the deck file, or change what Anki changed in the one that is there."""
    from quizgen.anki.read_merge import merge_import
    from quizgen.deck.read import read_deck
    from quizgen.deck.write import update_deck, write_deck

    if package != "-" and path.resolve() == Path(package).resolve():
        raise OutputError(f"{path} is the package itself", hint="name another file: deck.yaml")
    there = read_deck(path) if path.exists() else None
    read = _read(package, path.parent)
    if there and there.id != read.deck.id:
        raise OutputError(
            f"{path} holds another deck: {there.title} ({there.id}), "
            f"not {read.deck.title} ({read.deck.id})",
            hint="name another file",
        )
    merged = merge_import(there, read.deck)
    if there is None:
        write_deck(merged.deck, path)
    elif merged.added or merged.updated:
        update_deck(path, merged.deck)
    return read, merged


def _into_library(package: str, progress: bool) -> tuple["Read", "MergedImport", int]:
    from quizgen.anki.read_progress import as_reviews
    from quizgen.settings import read_settings
    from quizgen.store.library import open_library

    settings = read_settings(os.environ)
    answers = 0
    with open_library(settings.library) as library:
        with _media_folder(library) as folder:
            read = _read(package, folder, progress)
        merged = _merge(library, read.deck)
        if merged.added or merged.updated:
            where = "" if package == "-" else os.fspath(Path(package).resolve())
            library.put_deck(merged.deck, where)
        if read.answers:
            reviews = as_reviews(read.answers, settings.learner, read.deck.id)
            answers = library.take(reviews)
    return read, merged, answers


@contextmanager
def _media_folder(library: "Library") -> Iterator[Path | None]:
    """The folder of media beside the library; none for a library that is no file."""
    if library.place.file is None:
        yield None
        return
    folder = library.place.file.parent / "media"
    folder.mkdir(mode=0o700, exist_ok=True)
    try:
        yield folder
    finally:
        with suppress(OSError):  # it holds something
            folder.rmdir()


def _merge(library: "Library", deck: "Deck") -> "MergedImport":
    """The deck with what the library has of it; all of that is read only if something differs."""
    from quizgen.anki.read_merge import MergedImport, merge_import

    there = library.fingerprints(deck.id)
    if there and all(there.get(item.id) == item.fingerprint for item in deck.items):
        return MergedImport(deck, (), (), ())
    return merge_import(_deck_there(library, deck.id), deck)


def _deck_there(library: "Library", deck_id: str) -> "Deck | None":
    try:
        return library.deck(deck_id)
    except LibraryError:
        return None


def _tell(to: str, read: "Read", merged: "MergedImport") -> None:
    named = {"": f"deck {read.deck.id} in the library", "-": "standard output"}.get(to, to)
    media = f", {_count(len(read.media), 'media file')}" if read.media else ""
    output.say(f"{named}: {_count(len(read.deck.items), 'question')}{media}")
    if len(merged.added) < len(read.deck.items):
        output.say(f"{len(merged.added)} new, {len(merged.updated)} changed in Anki, "
                   f"{len(merged.kept)} left as you edited them, the rest as it was")  # fmt: skip
    if read.losses:
        output.say("not taken over:")
    for loss in read.losses:
        examples = f" ({', '.join(loss.examples)})" if loss.examples else ""
        output.say(f"  {loss.count} {loss.what}{examples}")
    output.say(f"next: quizgen study {to or read.deck.id}" if to != "-" else "")


def _count(number: int, name: str) -> str:
    return f"{number} {name}" if number == 1 else f"{number} {name}s"


def _as_data(to: str, read: "Read", merged: "MergedImport") -> dict[str, object]:
    return {
        "deck": to or None,
        "id": read.deck.id,
        "title": read.deck.title,
        "items": len(read.deck.items),
        "added": len(merged.added),
        "updated": list(merged.updated),
        "kept": list(merged.kept),
        "media": [str(path) for path in read.media],
        "losses": [
            {"what": loss.what, "count": loss.count, "examples": list(loss.examples)}
            for loss in read.losses
        ],
    }
