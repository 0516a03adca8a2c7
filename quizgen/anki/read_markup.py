"""Fields of a package into texts of items: plain where they say nothing more, else harmless HTML.

What the exporter writes for a plain text comes back as that text.
"""

import html
import re
from collections.abc import Callable, Container, Sequence
from weakref import WeakMethod

from quizgen.anki.markup import Markup, escape
from quizgen.anki.read_losses import Losses
from quizgen.anki.read_sanitise import Sanitiser, find_harm, is_simple

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_SPECIAL = re.compile(r"[<>&\[\x00-\x1f\x7f]")
_WRITTEN = re.compile(
    r'[<>&\["\\\x00-\x1e\x7f]'
)  # another way in HTML or JSON; 1f separates fields
_SOUND = re.compile(r"\[sound:([^\[\]\n]{1,300})\]", re.IGNORECASE)

Rename = Callable[[str], str | None]


class Texts:
    """Reads the fields of one package; `size` is its length in bytes.

    `rename` says what a media file that a field names is called here, None if it cannot be shown;
    `taken` holds the names of those that are here.
    """

    def __init__(self, rename: Rename, taken: Container[str], size: int, losses: Losses) -> None:
        self._rename = rename
        self._taken = taken
        self._losses = losses
        # A cleaner's references are not seen by the garbage collector, so it must not hold this.
        named = WeakMethod(self._name)
        self._sanitiser = Sanitiser(lambda name: (found := named()) and found(name), size)
        self._named: list[str] = []

    def read(self, fields: Sequence[str], note: str) -> tuple[list[str], Markup, list[list[str]]]:
        """The texts of one item, how they are marked up (plain if all are), each one's media.

        `note` names the note where something is left out.
        """
        plain = [as_plain(field) for field in fields]
        if None not in plain:
            return plain, "plain", []  # type: ignore[return-value]
        if all(map(_stays, fields, plain)):
            return list(fields), "html", []
        for name in sorted(find_harm(fields)):
            self._losses.add(f"HTML that cards cannot show: {name}", note)
        flattened = self._sanitiser.flattened
        cleaned, media = [], []
        for field in fields:
            cleaned.append(self.clean(field))
            media.append(self._named)
            self._named = []
        if self._sanitiser.flattened > flattened:
            self._losses.add("HTML nested too deep or too long, kept as text", note)
        return cleaned, "html", media

    def clean(self, field: str) -> str:
        """One field as harmless HTML, its media under the names they have here."""
        text = _CONTROL.sub("", field.replace("\r\n", "\n").replace("\r", "\n"))
        if "[" in text:
            text = _SOUND.sub(self._sound, text)
        return self._sanitiser.clean(text)

    def find(self, named: str) -> str | None:
        """The name here of a media file that a note names; None if it is not here."""
        name = self._rename(named)
        return name if name in self._taken else None

    def _sound(self, sound: re.Match[str]) -> str:
        name = self._name(html.unescape(sound[1]))
        return "" if name is None else f"[sound:{html.escape(name, quote=False)}]"

    def _name(self, named: str) -> str | None:
        name = self._rename(named)
        if name is not None and name in self._taken:
            self._named.append(name)
        return name


def as_plain(field: str) -> str | None:
    """The plain text that the exporter would write as this field; None if there is none."""
    if not _SPECIAL.search(field) and field.strip() == field:
        return field
    if "<" not in field and "&" not in field:
        text = field
    elif "<" in field.replace("<br>", ""):
        return None
    else:
        text = html.unescape(field.replace("<br>", "\n"))
    return text if escape(text) == field and not _CONTROL.search(text) else None


def _stays(field: str, plain: str | None) -> bool:
    """Whether a field among HTML needs no cleaning; `plain` is what it says if it is a plain text.

    For what takes more than a look the answer is no.
    """
    if "[" in field and _SOUND.search(field):
        return False
    return plain == field or is_simple(field)


def is_verbatim(note: str) -> bool:
    """Whether the fields of a note, but for space around them, are plain texts and JSON alike."""
    return not _WRITTEN.search(note)


def is_blank(text: str) -> bool:
    """Whether a reader sees and hears nothing."""
    if "<" not in text and "&" not in text:
        return not text.strip()
    seen = re.sub(r"<(?!img\b)[^<>]*>", "", text)
    return not html.unescape(seen).strip()
