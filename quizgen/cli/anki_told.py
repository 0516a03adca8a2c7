"""What `quizgen anki` says of what it made: in words, or as data."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from quizgen.cli import output
from quizgen.cli.screen_times import count as counted

if TYPE_CHECKING:
    from quizgen.anki.connect import Pushed
    from quizgen.anki.export import Exported
    from quizgen.anki.notes import Skipped


def tell(
    target: Path | None, exported: "Exported", progress: bool, pushed: "Pushed | None"
) -> None:
    """What was written or pushed, what was left out, and what comes next."""
    named = target or ("Anki" if pushed else "standard output")
    # Anki's words: a question here may be a note of several cards, or one card of such a note.
    output.say(f"{named}: {counted(exported.notes, 'note')}, {counted(exported.cards, 'card')}")
    if progress:
        output.say(
            f"{counted(exported.scheduled, 'card')} with progress, "
            f"{counted(exported.answers, 'answer')}: Anki takes them for cards that it has not yet"
        )
    for reason, count in _by_reason(exported.skipped).items():
        output.say(f"{count} left out: {reason}")
    for reason, count in _by_reason(exported.unwritten).items():
        output.say(f"{counted(count, 'note')} as it is in Anki, not as it is here: {reason}")
    if exported.unreviewed:
        output.say(
            f"{exported.unreviewed} unreviewed: tagged quizgen::unreviewed; "
            "--approved takes approved ones only"
        )
    if pushed:
        changed = "" if pushed.updated is None else f", {pushed.updated} updated"
        output.say(f"in Anki now: {counted(pushed.notes, 'note')}, {pushed.new} new{changed}")
    elif target and target.suffix != ".apkg":
        output.hint("Anki opens packages that end in .apkg")
    elif target:
        ticked = ", with “Import any learning progress”" if progress else ""
        output.say(f"next: in Anki, File > Import > {target}{ticked}")


def _by_reason(skipped: "Sequence[Skipped]") -> dict[str, int]:
    """How many items there are for each reason."""
    reasons = [one.reason for one in skipped]
    return {reason: reasons.count(reason) for reason in dict.fromkeys(reasons)}


def as_data(
    target: Path | None, exported: "Exported", pushed: "Pushed | None"
) -> dict[str, object]:
    """The same as data."""
    from dataclasses import asdict

    return {
        "anki": str(target) if target else None,
        "notes": exported.notes,
        "cards": exported.cards,
        "unreviewed": exported.unreviewed,
        "scheduled": exported.scheduled,
        "answers": exported.answers,
        "skipped": [{"item": one.item_id, "reason": one.reason} for one in exported.skipped],
        "unwritten": [{"item": one.item_id, "reason": one.reason} for one in exported.unwritten],
        "pushed": asdict(pushed) if pushed else None,
    }
