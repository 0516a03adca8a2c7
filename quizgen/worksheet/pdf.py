"""Sheets and keys as PDF: tagged (PDF/UA-1), the same bytes for the same content, by typst.

Content goes to the templates as JSON, so that no text of a deck is ever read as markup.
"""

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quizgen.errors import WorksheetError
from quizgen.shipped import shipped_bytes
from quizgen.worksheet.bubbles import BubbleSheet
from quizgen.worksheet.fit import break_long_words
from quizgen.worksheet.fonts import families, load_fonts, missing_characters, needs_more_fonts
from quizgen.worksheet.page_data import answers_data, key_data, sheet_data
from quizgen.worksheet.profiles import PROFILES, Paper, Profile
from quizgen.worksheet.sheet import Key, Sheet

if TYPE_CHECKING:
    import typst

_DOTS = 110  # to the inch, of pictures of pages
_NAMED = 5  # missing characters that are named
_PAPERS = {"a4": "a4", "letter": "us-letter"}


def sheet_pdf(sheet: Sheet, *, profile: str, paper: Paper, folder: Path) -> bytes:
    """The sheet as PDF; `folder` holds the pictures that it names.

    Raises WorksheetError if a character is in no font or a picture is none.
    """
    look = PROFILES[profile]
    return _compile("sheet.typ", sheet_data(sheet, look, paper), look, paper, folder)


def sheet_pages(sheet: Sheet, *, profile: str, paper: Paper, folder: Path) -> tuple[bytes, ...]:
    """The pages of the sheet as PNG, for looking at."""
    look = PROFILES[profile]
    data = {**break_long_words(sheet_data(sheet, look, paper)), "opaque": True}
    more = needs_more_fonts(json.dumps(data, ensure_ascii=False), look.sans)
    shown = _shown(data, look, paper, more)
    pages = _run("sheet.typ", shown, folder, more, format="png", ppi=_DOTS)
    return tuple(pages) if isinstance(pages, list) else (pages,)


def key_pdf(
    key: Key, *, paper: Paper, bubbles: BubbleSheet | None = None, profile: str = "normal"
) -> bytes:
    """The key as PDF; `bubbles` adds those of the answer sheet, filled in, as large as in its
    `profile`. Raises WorksheetError if a character is in no font.
    """
    data = key_data(key, bubbles, profile)
    return _compile("key.typ", data, PROFILES["normal"], paper, Path())


def answers_pdf(bubbles: BubbleSheet, *, profile: str, paper: Paper) -> bytes:
    """The answer sheet as PDF. Raises WorksheetError if a character is in no font."""
    data = answers_data(bubbles, profile)
    return _compile("answers.typ", data, PROFILES[profile], paper, Path())


def _compile(
    template: str,
    data: dict[str, Any],
    look: Profile,
    paper: Paper,
    folder: Path,
) -> bytes:
    import typst

    data = break_long_words(data)
    more = needs_more_fonts(json.dumps(data, ensure_ascii=False), look.sans)
    try:
        return _compile_with(template, data, look, paper, folder, more)
    except typst.TypstError as error:
        if more or not missing_characters(error.diagnostic):
            raise _in_words(error) from error
    try:
        return _compile_with(template, data, look, paper, folder, more=True)
    except typst.TypstError as error:
        raise _in_words(error) from error


def _compile_with(
    template: str,
    data: dict[str, Any],
    look: Profile,
    paper: Paper,
    folder: Path,
    more: bool,
) -> bytes:
    written = _run(template, _shown(data, look, paper, more), folder, more, pdf_standards=["ua-1"])
    assert isinstance(written, bytes)
    return written


def _shown(data: dict[str, Any], look: Profile, paper: Paper, more: bool) -> dict[str, Any]:
    """The data with its look, and bubbles with theirs, which in a key is another one."""
    paged = {**data, "look": {**_look_data(look, data["lang"], more), "paper": _PAPERS[paper]}}
    if not data.get("bubbles"):
        return paged
    own = _look_data(PROFILES[data["bubbles"]["profile"]], data["lang"], more)
    return {**paged, "bubbles": {**data["bubbles"], "look": own}}


def _look_data(look: Profile, lang: str, more: bool) -> dict[str, Any]:
    return {**asdict(look), "fonts": families(look.sans, lang, more)}


def _run(template: str, data: dict[str, Any], folder: Path, more: bool, **wanted: Any) -> Any:
    import typst

    compile_files: Any = typst.compile  # its stub does not know of files by name
    return compile_files(
        {
            "main": shipped_bytes("worksheet", template),
            "common.typ": shipped_bytes("worksheet", "common.typ"),
            "bubbles.typ": shipped_bytes("worksheet", "bubbles.typ"),
        },
        root=str(folder.resolve()),
        font_paths=load_fonts(more),
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
        **wanted,
    )


def _in_words(error: "typst.TypstError") -> WorksheetError:
    missing = missing_characters(error.diagnostic)
    if missing:
        more = f" and {len(missing) - _NAMED} more" if len(missing) > _NAMED else ""
        return WorksheetError(
            f"no font on this computer has {', '.join(missing[:_NAMED])}{more}",
            hint="install a font for it, such as Noto, or take the character out",
        )
    return WorksheetError(
        f"the sheet cannot be printed: {error.message}", hint="look at the pictures of the deck"
    )
