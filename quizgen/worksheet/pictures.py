"""Pictures that a sheet shows, read from beside the deck file."""

from pathlib import Path

from quizgen.errors import WorksheetError
from quizgen.worksheet.sheet import Sheet


def read_pictures(sheet: Sheet, folder: Path) -> dict[str, bytes]:
    """The bytes of each picture, by name. Raises WorksheetError if one cannot be read."""
    names = {
        picture.file
        for section in sheet.sections
        for question in section.questions
        for picture in question.pictures
    }
    return {name: _read(folder / name) for name in sorted(names)}


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise WorksheetError(
            f"cannot read the picture {path}: {error.strerror or error}",
            hint="put it beside the deck, or take it out of the item's media",
        ) from error
