"""Fonts: those that come along for Latin, Greek and Cyrillic, the system's for all else."""

import re
import unicodedata
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import typst

SERIF = "Libertinus Serif"  # comes with typst
SANS = "Atkinson Hyperlegible"  # made for readers with low vision; comes as a package
_COVERED = re.compile(
    "[\u0000-\u052f\u1e00-\u1fff\u2000-\u206f\u2070-\u214f\u2190-\u22ff\ufb00-\ufb06]*"
)
_LATIN = re.compile("[\u0000-\u024f\u2000-\u206f\u20ac]*")
_UNSHOWN = re.compile('the text `"(.+?)"` could not be displayed')
_CODE = re.compile(r"\\u\{([0-9a-f]+)\}")
# Good ones first; what is not installed is passed over.
_HANS, _HANT, _JAPANESE, _KOREAN = "SC", "TC", "JP", "KR"
_CJK = {"zh": _HANS, "ja": _JAPANESE, "ko": _KOREAN}
_OTHERS = ("Noto Naskh Arabic", "Noto Sans Arabic", "Noto Serif Hebrew", "Noto Serif Devanagari")
_WIDE = ("Noto Sans", "DejaVu Sans")  # before East Asian ones, whose Cyrillic is as wide as theirs
_SIGNS = ("Noto Sans Math", "Noto Sans Symbols 2")


def needs_more_fonts(text: str, sans: bool) -> bool:
    """Whether a text has characters that the fonts that come along may lack; the sans one has
    Latin letters only.
    """
    return not (_LATIN if sans else _COVERED).fullmatch(text)


def families(sans: bool, language: str, more: bool) -> list[str]:
    """Families in the order in which they are tried for each character."""
    others = _more_families(sans, language) if more else []
    return [SANS, *others, SERIF] if sans else [SERIF, *others]


@cache
def load_fonts(more: bool) -> "typst.Fonts":
    """The fonts that come along and, if asked for, those of the system (searched once)."""
    import typst

    folder = files("fontpkg_atkinson_hyperlegible") / "files"
    return typst.Fonts(include_system_fonts=more, font_paths=[str(folder)])


def missing_characters(diagnostic: str) -> list[str]:
    """The characters that typst has no font for, each once, with their names."""
    shown = _CODE.sub(lambda code: chr(int(code[1], 16)), " ".join(_UNSHOWN.findall(diagnostic)))
    texts = dict.fromkeys(character for character in shown if not character.isspace())
    return [
        f"{character} (U+{ord(character):04X} {unicodedata.name(character, 'unnamed')})"
        for character in texts
    ]


def _more_families(sans: bool, language: str) -> list[str]:
    region = _CJK.get(language, _HANS)
    regions = dict.fromkeys((region, _HANS, _HANT, _JAPANESE, _KOREAN))
    styles = ("Sans", "Serif") if sans else ("Serif", "Sans")
    asian = [f"Noto {style} CJK {region}" for region in regions for style in styles]
    return [*_OTHERS, *_WIDE, *asian, *_SIGNS]
