"""Names of media files that notes show, made safe on any system."""

import hashlib
import re
import unicodedata

from quizgen.deck.words import word_set

_KINDS = word_set(
    """
    3gp aac apng avif avi bmp flac flv gif ico jfif jpeg jpg m4a m4v mkv mov mp3 mp4 mpeg mpg oga
    ogg ogv ogx opus png spx svg tif tiff wav webm webp
    """
)
_PATH = re.compile(r"[/\\:]")
_TROUBLE = re.compile(r'[\[\]<>"&%?*|#{}]')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_LONGEST = 200  # bytes of a name; file systems allow 255


def leads_elsewhere(name: str) -> bool:
    """Whether it is more than the name of a file: a path or an address."""
    return bool(_PATH.search(name))


def is_media(name: str) -> bool:
    """Whether it is the name of a picture, a sound or a film."""
    return name.rpartition(".")[2].lower() in _KINDS


def name_absent(named: str) -> str | None:
    """The name here of a file that notes name and no package holds; None for what is no media."""
    if leads_elsewhere(named):
        return None
    name = safe_name(named)
    return name if is_media(name) else None


def safe_name(name: str) -> str:
    """The name without anything that a file system, a web page or Anki would take for a sign."""
    shown = "".join(
        sign if sign.isprintable() else "_" for sign in unicodedata.normalize("NFC", name)
    )
    shown = _TROUBLE.sub("_", shown).strip(" .") or "_"
    stem, dot, kind = shown.rpartition(".")
    if len(shown.encode()) > _LONGEST:
        kept = (stem or kind).encode()[: _LONGEST - 40].decode(errors="ignore")
        shown = f"{kept}-{hashlib.sha256(name.encode(errors='replace')).hexdigest()[:8]}"
        shown += dot + kind.encode()[:20].decode(errors="ignore") if stem else ""
    return f"_{shown}" if _RESERVED.fullmatch(shown) else shown


def other_name(name: str, material: str) -> str:
    """A name of the same kind that follows from the `material` of the file."""
    stem, dot, kind = name.rpartition(".")
    return f"{stem}-{hashlib.sha256(material.encode()).hexdigest()[:8]}{dot}{kind}"
