"""The foot of the screen: which keys there are, in short and at length."""

from collections.abc import Sequence

from quizgen.cli.screen_face import Key
from quizgen.cli.screen_layout import Line, text_width, wrap

HELP = Key(("?", "f1"), "help", "show or hide this list", shown="?")
TYPED_HELP = Key(("?", "f1"), "help", "show or hide this list (also F1)", shown=":?")
_GAP = " · "


def foot_lines(keys: Sequence[Key], width: int) -> list[Line]:
    """The keys in one line, or in as many as it takes; none is torn apart."""
    lines: list[Line] = [[("", " ")]]
    used = 1
    for key in keys:
        if key.quiet:
            continue
        gap = _GAP if used > 1 else ""
        size = text_width(f"{gap}{key.label} {key.does}")
        if used > 1 and used + size > width:
            lines.append([("", " ")])
            used, gap = 1, ""
            size = text_width(f"{key.label} {key.does}")
        lines[-1] += [
            ("class:quiet", gap),
            ("class:key", key.label),
            ("class:quiet", f" {key.does}"),
        ]
        used += size
    return lines


def help_lines(keys: Sequence[Key], width: int) -> list[Line]:
    """The keys one by one, with what they do."""
    column = max(text_width(key.label) for key in keys) + 2
    lines: list[Line] = []
    for key in keys:
        padding = " " * (column - text_width(key.label))
        lead = [("", " "), ("class:key", key.label), ("", padding)]
        lines.extend(wrap([("class:quiet", key.help)], width, lead))
    return lines
