"""Characters as a reader sees them: no ligatures, soft hyphens, odd spaces or controls."""

import re
import unicodedata

_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_INVISIBLE = (
    "\u00ad\u200b\u2060\ufeff\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
# Kept: tab and line feed. The rest of the controls say nothing; those that once broke lines
# still part words.
_CONTROLS = dict.fromkeys([*range(0x20), *range(0x7F, 0xA0)], "") | {0x09: "\t", 0x0A: "\n"}
_BREAKS = dict.fromkeys([0x0B, 0x0C, 0x1C, 0x1D, 0x1E, 0x1F, 0x85, 0x2028, 0x2029], " ")
_SPACES = dict.fromkeys([0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000], " ")
_TABLE = (
    _CONTROLS
    | _BREAKS
    | _SPACES
    | str.maketrans(_LIGATURES)
    | dict.fromkeys(map(ord, _INVISIBLE), "")
)
_SPACE = re.compile(r"\s+")


def normalise_characters(text: str) -> str:
    """The text in NFC with plain spaces; line feeds and tabs stay where they are."""
    return unicodedata.normalize("NFC", text.translate(_TABLE))


def fold_space(text: str) -> str:
    """One space wherever there was any, none at the ends."""
    return _SPACE.sub(" ", text).strip()
