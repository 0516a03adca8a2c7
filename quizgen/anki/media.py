"""Pictures and sounds: what a field says to show one, and the files that go with it."""

import hashlib
import html
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from quizgen.deck.item import AnyItem, Media
from quizgen.errors import AnkiError

_PLAYED = re.compile(
    r".*\.(3gp|aac|avi|flac|flv|m4[av]|mkv|mov|mp[34]|mpe?g|og[agvx]|opus|spx|wav|webm)",
    re.IGNORECASE | re.DOTALL,
)
_TROUBLE = re.compile(r'[\[\]<>"&%?*|#\x00-\x1f\x7f]')  # ends a [sound:...], or is no file name


@dataclass(frozen=True, slots=True)
class MediaFile:
    """A file of the package: `name` in Anki's one folder of media, `path` where it lies now."""

    name: str
    path: Path


def name_media(items: Iterable[AnyItem]) -> dict[str, str]:
    """For each media file that the items name: its name in Anki, unique and without trouble."""
    names: dict[str, str] = {}
    for file in dict.fromkeys(media.file for item in items for media in item.media):
        name = _safe_name(file)
        if name in names.values():
            name = f"{hashlib.sha256(file.encode()).hexdigest()[:8]}-{name}"
        names[file] = name
    return names


def find_media(names: Mapping[str, str], folder: Path | None) -> tuple[MediaFile, ...]:
    """The named files in `folder`. AnkiError names all that are missing."""
    if folder is None and names:
        raise AnkiError(
            f"the deck names media files and has no folder to find them in: {', '.join(names)}",
            hint="export from a deck file that lies beside them",
        )
    found = [MediaFile(name, (folder or Path()) / file) for file, name in names.items()]
    missing = [str(file.path) for file in found if not file.path.is_file()]
    if missing:
        raise AnkiError(
            f"media files are missing: {', '.join(missing)}",
            hint="put them beside the deck file, or take them out of `media:`",
        )
    return tuple(found)


def show_media(media: Media, name: str) -> str:
    """What a field says to show or play the file."""
    if _PLAYED.fullmatch(name):
        return f"[sound:{name}]"
    return f'<img src="{html.escape(name)}" alt="{html.escape(media.alt)}">'


def _safe_name(file: str) -> str:
    return _TROUBLE.sub("_", unicodedata.normalize("NFC", file)).strip(" .")
