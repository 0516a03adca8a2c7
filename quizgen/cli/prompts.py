"""Menus. Only on a terminal, and each has an argument or an option that answers it."""

import os
from collections.abc import Sequence

from questionary import Choice, Style, select

ALL = ""  # no deck has this id
_STYLE = Style(
    [
        ("pointer", "bold ansicyan"),
        ("highlighted", "bold"),
        ("instruction", "dim"),
        ("answer", "bold"),
    ]
)


def choose_deck(decks: Sequence[tuple[str, str]]) -> str:
    """The id of a deck, or ALL. `decks` are ids with what to call them.

    Raises KeyboardInterrupt on Ctrl-C.
    """
    # Else prompt_toolkit asks the terminal where its cursor is, and complains if not told.
    os.environ.setdefault("PROMPT_TOOLKIT_NO_CPR", "1")
    choices = [Choice("All of them", value=ALL)]
    choices += [Choice(name, value=id) for id, name in decks]
    chosen = select(
        "Which deck?",
        choices=choices,
        qmark="",
        pointer="›",
        instruction="(arrow keys and Enter; --all asks from all)",
        style=_STYLE,
    ).unsafe_ask()
    return str(chosen)


def choose_change() -> str:
    """What to do with a change made in Anki: yes, no, all, or none of those that are left.

    Raises KeyboardInterrupt on Ctrl-C.
    """
    os.environ.setdefault("PROMPT_TOOLKIT_NO_CPR", "1")
    choices = [
        Choice("Take it", value="yes", shortcut_key="y"),
        Choice("Leave it", value="no", shortcut_key="n"),
        Choice("Take all that are left, but ask where I edited too", value="all", shortcut_key="a"),
        Choice("Leave all that are left", value="none", shortcut_key="q"),
    ]
    chosen = select(
        "Take this change into the deck file?",
        choices=choices,
        qmark="",
        pointer="›",
        use_shortcuts=True,
        instruction="(arrow keys and Enter; --accept takes all)",
        style=_STYLE,
    ).unsafe_ask()
    return str(chosen)
