"""`quizgen import` of what is no package of Anki's: a file of another system into a deck."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from quizgen.cli import output
from quizgen.cli.opening import open_told
from quizgen.cli.put import refuse_other
from quizgen.errors import ImportFileError, LibraryError, OutputError

if TYPE_CHECKING:
    from quizgen.deck.deck import Deck
    from quizgen.lms.reading import Imported

_PACKAGES = (".apkg", ".colpkg")
_MOST_LINES = 5  # named in a list of losses


def is_package(path: str, form: str) -> bool:
    """Whether a file is taken for a package of Anki's: by its name, or because it is an archive."""
    suffix = Path(path).suffix.lower()
    if form or suffix in _PACKAGES:
        return not form
    from quizgen.lms.imports import OFFICE, recognise

    if suffix in OFFICE:
        return False
    try:
        with Path(path).open("rb") as file:
            return file.read(2) == b"PK"
    except OSError:
        return recognise(b"", path) is None


def import_file(path: str, form: str, to: str, *, as_json: bool) -> None:
    """Read the file and put its questions where `to` says; items that are there already stay as
    they are.
    """
    from quizgen.lms import imports

    content, name = _read(path)
    imported = imports.import_file(content, name, form)
    if to == "-":
        from quizgen.deck.write import format_deck

        output.emit(format_deck(imported.deck))
        added = len(imported.deck.items)
    elif to:
        added = _into_file(imported.deck, path, Path(to))
    else:
        added = _into_library(imported.deck, path)
    if as_json:
        output.emit_json(_as_data(to, imported, added))
    else:
        _tell(to, imported, added)


def _read(path: str) -> tuple[bytes, str]:
    if path == "-":
        return sys.stdin.buffer.read(), "standard input"
    try:
        return Path(path).read_bytes(), Path(path).name
    except OSError as error:
        raise ImportFileError(
            f"cannot read {path}: {error.strerror or error}", hint="name a file to import"
        ) from error


def _into_file(deck: "Deck", path: str, target: Path) -> int:
    """The number of new items. A deck that is there gets those that it has not."""
    from quizgen.deck.read import read_deck
    from quizgen.deck.write import update_deck, write_deck

    if path != "-" and target.resolve() == Path(path).resolve():
        raise OutputError(f"{target} is the file itself", hint="name another file: deck.yaml")
    if not target.exists():
        write_deck(deck, target)
        return len(deck.items)
    merged, added = _add(read_deck(target), deck)
    if added:
        update_deck(target, merged)
    return added


def _into_library(deck: "Deck", path: str) -> int:
    from quizgen.settings import read_settings

    settings = read_settings(os.environ)
    where = "" if path == "-" else os.fspath(Path(path).resolve())
    with open_told(settings.library, settings.learner) as library:
        refuse_other(library, deck, where, shown="standard input" if path == "-" else path)
        try:
            merged, added = _add(library.deck(deck.id), deck)
        except LibraryError:
            merged, added = deck, len(deck.items)
        if added:
            library.put_deck(merged, where)
        return added


def _add(there: "Deck", deck: "Deck") -> tuple["Deck", int]:
    known = {item.id for item in there.items}
    new = [item for item in deck.items if item.id not in known]
    return there.model_copy(update={"items": [*there.items, *new]}), len(new)


def _tell(to: str, imported: "Imported", added: int) -> None:
    deck = imported.deck
    named = {"": f"deck {deck.id} in the library", "-": "standard output"}.get(to, to)
    count = len(deck.items)
    output.say(f"{named}: {count} question{'' if count == 1 else 's'}")
    if added < count:
        output.say(f"{added} new, the others are there already and stay as they are")
    if imported.losses:
        output.say("not taken over:")
    for what, lines in _by_reason(imported).items():
        known = [str(line) for line in lines if line]
        shown = ", ".join(known[:_MOST_LINES])
        more = f" and {len(known) - _MOST_LINES} more" if len(known) > _MOST_LINES else ""
        place = f" (line{'s' if len(known) > 1 else ''} {shown}{more})" if known else ""
        output.say(f"  {what}{place}")
    if to != "-":
        waits = to and any(item.status in ("draft", "new") for item in deck.items)
        output.say(f"next: quizgen {'review' if waits else 'study'} {to or deck.id}")


def _as_data(to: str, imported: "Imported", added: int) -> dict[str, object]:
    return {
        "deck": to or None,
        "id": imported.deck.id,
        "title": imported.deck.title,
        "items": len(imported.deck.items),
        "added": added,
        "losses": [{"what": what, "lines": lines} for what, lines in _by_reason(imported).items()],
    }


def _by_reason(imported: "Imported") -> dict[str, list[int]]:
    reasons: dict[str, list[int]] = {}
    for loss in imported.losses:
        reasons.setdefault(loss.what, []).append(loss.line)
    return reasons
