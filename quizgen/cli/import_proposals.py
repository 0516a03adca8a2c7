"""Changes made in Anki, shown as differences and taken one by one."""

from collections.abc import Iterator, Sequence
from difflib import unified_diff
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quizgen.cli import output
from quizgen.errors import TerminalError

if TYPE_CHECKING:
    from quizgen.anki.read_merge import Change
    from quizgen.deck.item import AnyItem

_UNSEEN = {"modified": "", "fingerprint": ""}  # what no person reads


def choose_changes(
    changes: Sequence["Change"], path: Path, *, accept: bool, quiet: bool
) -> Sequence["Change"]:
    """Those to be taken: with `accept` all that nobody edited here, else what a person chooses.

    Without a terminal, all are shown on standard output, or not even that if `quiet`.
    """
    if accept or not changes:
        return [change for change in changes if not change.edited_here]
    if not quiet and _is_terminal():
        return list(_ask(changes))
    if not quiet:
        output.emit("".join(show_change(change) for change in changes))
        free = sum(not change.edited_here for change in changes)
        output.hint(f"{path} stays as it is; --accept takes {free} of {len(changes)} changes")
    return ()


def show_change(change: "Change") -> str:
    """What an item is in the deck file, and what it would be: lines that begin with - and +."""
    where = f"{change.old.id} (edited here too)" if change.edited_here else change.old.id
    lines = unified_diff(
        _lines(change.old), _lines(change.new), f"here: {where}", "in Anki", n=0, lineterm=""
    )
    return "".join(f"{line}\n" for line in lines if not line.startswith("@@"))


def as_data(change: "Change") -> dict[str, Any]:
    """A change that was not taken, for --json."""
    return {
        "id": change.old.id,
        "edited_here": change.edited_here,
        "difference": show_change(change),
    }


def _ask(changes: Sequence["Change"]) -> Iterator["Change"]:
    from quizgen.cli.prompts import choose_change

    answer = ""
    for number, change in enumerate(changes, 1):
        if answer == "all" and not change.edited_here:
            yield change
            continue
        output.say(f"\nchange {number} of {len(changes)}\n{show_change(change)}")
        answer = choose_change()
        if answer == "none":
            return
        if answer != "no":
            yield change


def _lines(item: "AnyItem") -> list[str]:
    from quizgen.deck.layout import format_item

    return format_item(item.model_copy(update=_UNSEEN))


def _is_terminal() -> bool:
    try:
        output.need_terminal("changes are chosen on a terminal", hint="use --accept")
    except TerminalError:
        return False
    return True
