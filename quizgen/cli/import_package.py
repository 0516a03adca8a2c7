"""`quizgen import` of a package of Anki's: into a deck file, the library or standard output."""

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from quizgen.cli import output
from quizgen.cli.opening import open_told
from quizgen.errors import AnkiError

if TYPE_CHECKING:
    from quizgen.anki.read_report import ImportReport
    from quizgen.store.library import Library


def import_package(package: str, to: str, *, progress: bool, accept: bool, as_json: bool) -> None:
    """Read the package and put its questions where `to` says."""
    from quizgen.cli.import_onto_file import onto_file

    with _open(package) as file:
        proposed: list[dict[str, Any]] = []
        name = "Anki" if package == "-" else Path(package).stem
        if to == "-":
            report = _onto_stdout(file, name)
        elif to:
            report, proposed = onto_file(
                file, name, Path(to), progress=progress, accept=accept, quiet=as_json
            )
        else:
            where = "" if package == "-" else os.fspath(Path(package).resolve())
            report = _into_library(file, name, where, progress)
    if as_json:
        output.emit_json({"deck": to or None, **report.as_data(), "proposed": proposed})
    else:
        _tell(to, report, len(proposed), progress)


@contextmanager
def _open(package: str) -> Iterator[IO[bytes]]:
    """The package's file, `-` being standard input."""
    if package == "-":
        yield io.BytesIO(sys.stdin.buffer.read())
        return
    try:
        file = Path(package).open("rb")  # noqa: SIM115 (errors while it is used are others)
    except OSError as error:
        raise AnkiError(
            f"cannot read {package}: {error.strerror or error}", hint="name a file to import"
        ) from error
    with file:
        try:
            yield file
        except AnkiError as error:
            raise AnkiError(f"{package}: {error}", hint=error.hint) from error


def _onto_stdout(file: IO[bytes], name: str) -> "ImportReport":
    from quizgen.anki.read_package import open_package
    from quizgen.anki.read_report import ImportReport
    from quizgen.deck.write import format_deck

    with open_package(file, name, None) as opened:
        deck = opened.whole_deck()
        output.emit(format_deck(deck))
        count = len(deck.items)
        return ImportReport(deck.id, deck.title, count, count, losses=opened.losses.all())


def _into_library(file: IO[bytes], name: str, path: str, progress: bool) -> "ImportReport":
    from quizgen.anki.read_report import find_report
    from quizgen.settings import read_settings

    settings = read_settings(os.environ)
    with open_told(settings.library, settings.learner) as library, media_folder(library) as media:
        known = None if progress else find_report(file, library, media)
        if known:
            return known
        from quizgen.anki.read_into_library import take_package  # loads all that reads packages

        return take_package(
            file, name, library, media, path=path, learner=settings.learner, progress=progress
        )


@contextmanager
def media_folder(library: "Library") -> Iterator[Path | None]:
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


def _tell(to: str, report: "ImportReport", proposed: int, progress: bool) -> None:
    named = {"": f"deck {report.id} in the library", "-": "standard output"}.get(to, to)
    media = f", {_count(len(report.media), 'media file')}" if report.media else ""
    output.say(f"{named}: {_count(report.items, 'question')}{media}")
    if report.added < report.items:
        waiting = f"{proposed - len(report.kept)} proposed, " if proposed else ""
        output.say(f"{report.added} new, {len(report.updated)} changed in Anki, {waiting}"
                   f"{len(report.kept)} left as you edited them, the rest as it was")  # fmt: skip
    _tell_losses(report, to)
    if progress:
        output.say(f"{_count(report.answers, 'new answer')} in the review log")
    if to != "-":
        output.say(f"next: quizgen study {to or report.id}")


def _tell_losses(report: "ImportReport", to: str) -> None:
    kept = [loss for loss in report.losses if loss.kept and to != "-"]
    lost = [loss for loss in report.losses if loss not in kept]
    for heading, losses in (("not taken over:", lost), ("kept for Anki, not shown here:", kept)):
        if losses:
            output.say(heading)
        for loss in losses:
            examples = f" ({', '.join(loss.examples)})" if loss.examples else ""
            output.say(f"  {loss.count} {loss.what}{examples}")


def _count(number: int, name: str) -> str:
    return f"{number} {name}" if number == 1 else f"{number} {name}s"
