"""Media of a package: only what a question shows, under names that are safe on any system.

Files are unpacked into a folder within the one they are for, and moved to their places at the end;
a file that is there already is never touched.
"""

import hashlib
import shutil
import tempfile
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import unquote

from quizgen.anki.read_archive import Archive
from quizgen.anki.read_losses import Losses
from quizgen.anki.read_media_names import is_media, leads_elsewhere, other_name, safe_name
from quizgen.anki.read_zip import BoundError, unpack
from quizgen.errors import OutputError

_MIB = 1024 * 1024
_LARGEST = 1024 * _MIB


class MediaTaker:
    """Says what the media files that notes name are called here, and unpacks those files.

    `folder` is where they are to lie; without one they keep their names and stay in the package.
    """

    def __init__(self, archive: Archive, folder: Path | None, losses: Losses) -> None:
        self._archive = archive
        self._folder = folder
        self._staging: Path | None = None
        self._losses = losses
        self._room = 64 * _MIB + 20 * archive.size
        self._names: dict[str, str | None] = {}
        self._used: dict[str, str] = {}  # small letters of a name to the file it stands for
        self._failed: OSError | None = None
        self.sums: dict[str, str] = {}
        """SHA-256 of each file taken, by its name here."""

    def rename(self, named: str) -> str | None:
        """The name here of a file that a note names; None for what is no name of a file."""
        if named not in self._names:
            try:
                self._names[named] = self._take(named)
            except OSError as error:  # told by `place`: from here, it would be lost in the parser
                self._failed = self._failed or error
                self._names[named] = None
        return self._names[named]

    @property
    def taken(self) -> dict[str, str]:
        """The names here of the files taken, by what notes call them."""
        return {named: here for named, here in self._names.items() if here in self.sums}

    def tell_unused(self) -> None:
        """Tell of the media files that no question shows."""
        unused = self._archive.media.keys() - self._used.values()
        shown = [name for name in unused if not name.startswith("_")]  # others are for templates
        self._losses.add("media files that no question shows", count=len(shown))

    @contextmanager
    def staging(self) -> Iterator[None]:
        """While it lasts, files can be taken. Raises OutputError if the folder is not writable."""
        if self._folder is None:
            yield
            return
        try:
            staging = tempfile.TemporaryDirectory(dir=self._folder, prefix=".quizgen-")
        except OSError as error:
            raise OutputError(
                f"cannot write to {self._folder}: {error.strerror or error}",
                hint="name a folder that exists and that you may write to",
            ) from error
        with staging as name:
            self._staging = Path(name)
            yield

    def place(self) -> tuple[Path, ...]:
        """Move what was taken to where it is to lie; the files of this package there.

        Raises OutputError if a file could not be unpacked or moved.
        """
        if self._failed:
            raise OutputError(f"cannot write to {self._folder}: {self._failed.strerror}")
        for name in self.sums if self._folder and self._staging else ():
            there, here = self._folder / name, self._staging / name  # type: ignore[operator]
            if here.exists():
                try:
                    shutil.move(here, there)
                except OSError as error:
                    raise OutputError(f"cannot write {there}: {error.strerror or error}") from error
        return tuple(self._folder / name for name in self.sums) if self._folder else ()

    def _take(self, named: str) -> str | None:
        file = self._find(named)
        if leads_elsewhere(file or named):
            what = "media names that lead elsewhere" if file else "addresses that are no file"
            self._losses.add(what, named)
            return None
        name = safe_name(file or named)
        if not is_media(name):
            self._losses.add("files that are neither picture nor sound", named)
            return None
        if file is None:
            self._losses.add("media that the package does not hold", named)
            return name
        here = self._unpack(file, name)
        if here:
            self._used[here.casefold()] = file
        return here

    def _find(self, named: str) -> str | None:
        """The listed name that a note means: as it stands, or as a web page writes it."""
        for name in (named, unquote(named)):
            for form in (name, unicodedata.normalize("NFC", name)):
                if form in self._archive.media:
                    return form
        return None

    def _unpack(self, file: str, name: str) -> str | None:
        if self._staging is None or self._folder is None:
            return other_name(name, file) if name.casefold() in self._used else name
        digest = hashlib.sha256()
        unpacked = self._staging / "unpacked"
        try:
            with unpacked.open("wb") as writing:
                for piece in self._pieces(file):
                    digest.update(piece)
                    writing.write(piece)
        except BoundError as error:
            self._losses.add("media that cannot be unpacked", f"{file}: {error}")
            return None
        total = digest.hexdigest()
        name = self._free_name(name, total)
        self.sums[name] = total
        if _sha256(self._folder / name) != total:
            unpacked.replace(self._staging / name)
        return name

    def _pieces(self, file: str) -> Iterator[bytes]:
        member = self._archive.media[file]
        packed = self._archive.zip.getinfo(member).compress_size
        most = min(max(16 * _MIB, 20 * packed), _LARGEST, self._room)
        for piece in unpack(self._archive.zip, member, packed=self._archive.packed, most=most):
            self._room -= len(piece)
            yield piece

    def _free_name(self, name: str, total: str) -> str:
        """A name that nothing else has: no other file of the package, and none in the folder."""
        assert self._folder
        while True:
            there = self._folder / name
            free = not _is_there(there) or _sha256(there) == total
            if free and name.casefold() not in self._used:
                return name
            name = other_name(name, total)


def _is_there(path: Path) -> bool:
    return path.exists() or path.is_symlink()


def _sha256(path: Path) -> str:
    """Of a regular file; "" if there is none."""
    if not path.is_file() or path.is_symlink():
        return ""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
