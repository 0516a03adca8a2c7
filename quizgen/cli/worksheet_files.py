"""The files of `quizgen worksheet`: written, and told of."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quizgen.cli import output
from quizgen.cli.unproven import tell_unproven

if TYPE_CHECKING:
    from quizgen.worksheet.make import Made


@dataclass(frozen=True, slots=True)
class Targets:
    """Where files go; `sheet` None is standard output, the others None are not wanted."""

    sheet: Path | None
    key: Path | None = None
    answers: Path | None = None
    zipgrade: Path | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """The files of a form by name, "" for those that were not wanted."""

    form: str
    sheet: str
    key: str = ""
    answers: str = ""
    pages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Losses:
    """The key file for ZipGrade, "" if none was wanted, and what it could not hold."""

    file: str = ""
    lines: tuple[str, ...] = field(default=())


def write_sheets(made: "Sequence[Made]", targets: Targets) -> list[Written]:
    """Write the files, form by form."""
    return [_write_form(one, targets) for one in made]


def write_zipgrade(made: "Sequence[Made]", targets: Targets) -> Losses:
    """Write the key of all forms for ZipGrade, if it is wanted."""
    if targets.zipgrade is None:
        return Losses()
    from quizgen.deck.files import write_whole
    from quizgen.worksheet.zipgrade import zipgrade_csv

    content, lines = zipgrade_csv([one.bubbles for one in made if one.bubbles])
    write_whole(targets.zipgrade, content)
    return Losses(str(targets.zipgrade), lines)


def tell(made: "Sequence[Made]", files: Sequence[Written], zipgrade: Losses) -> None:
    """Say what was made."""
    first = made[0]
    for one in files:
        more = (("key", one.key), ("answer sheet", one.answers), ("pages", ", ".join(one.pages)))
        output.say(", ".join((one.sheet, *(f"{what} {name}" for what, name in more if name))))
    asked = "1 question" if first.questions == 1 else f"{first.questions} questions"
    each = " on each form" if len(made) > 1 else ""
    points = "1 point" if first.points == 1 else f"{first.points:g} points"
    output.say(f"{asked}{each}, {points}")
    if first.reading:
        output.say(
            f"text: {first.reading.words} words, {first.reading.sentences} sentences, "
            f"reading level of grade {first.reading.grade} (ARI)"
        )
    if zipgrade.file:
        output.say(f"{zipgrade.file}: key for ZipGrade")
        for line in zipgrade.lines:
            output.say(f"  not in it, {line}")
    if first.unreviewed:
        output.say(f"{first.unreviewed} unreviewed; --approved takes approved ones only")
    tell_unproven(first.unproven)
    for note in first.notes:
        output.say(note)
    if first.key is None:
        output.hint("--key key.pdf writes the answers with their evidence")


def as_data(
    made: "Sequence[Made]", files: Sequence[Written], zipgrade: Losses, seed: int
) -> dict[str, Any]:
    """What was made, for --json."""
    from dataclasses import asdict

    return {
        "sheets": [
            {**{name: value or None for name, value in asdict(one).items()}, "form": one.form}
            for one in files
        ],
        "questions": made[0].questions,
        "points": made[0].points,
        "unreviewed": made[0].unreviewed,
        "unproven": made[0].unproven,
        "reading": asdict(made[0].reading) if made[0].reading else None,
        "vocabulary": made[0].words,
        "zipgrade": asdict(zipgrade) if zipgrade.file else None,
        "seed": seed,
        "notes": list(made[0].notes),
    }


def _write_form(one: "Made", targets: Targets) -> Written:
    from quizgen.deck.files import write_whole

    if targets.sheet is None:
        sys.stdout.buffer.write(one.sheet)
    else:
        write_whole(_named(targets.sheet, one.form), one.sheet)
    for target, content in ((targets.key, one.key), (targets.answers, one.answers)):
        if target and content is not None:
            write_whole(_named(target, one.form), content)
    pages = [_page(targets.sheet, one.form, number) for number, _ in enumerate(one.pages, start=1)]
    for path, content in zip(pages, one.pages, strict=True):
        write_whole(path, content)
    return Written(
        form=one.form,
        sheet="standard output" if targets.sheet is None else str(_named(targets.sheet, one.form)),
        key=str(_named(targets.key, one.form)) if targets.key else "",
        answers=str(_named(targets.answers, one.form)) if targets.answers else "",
        pages=tuple(map(str, pages)),
    )


def _named(path: Path, form: str) -> Path:
    return path.with_name(f"{path.stem}-{form}{path.suffix}") if form else path


def _page(sheet: Path | None, form: str, number: int) -> Path:
    base = _named(sheet or Path("sheet.pdf"), form)
    return base.with_name(f"{base.stem}-{number}.png")
