"""Take a picture of a real sitting, for the README.

    python -m tests.terminal.picture decks/turkiye-nato-2023/deck.yaml study.svg --keys "2 1"

Runs `quizgen study` in a pseudo-terminal with an empty library, presses the keys one by one, and
writes what is then on the screen as an SVG with its colours. The same program and deck give the
same bytes.
"""

import argparse
import io
import os
import re
import sys
import tempfile
from pathlib import Path

import pyte
from pyte.screens import Char
from rich.console import Console
from rich.style import Style
from rich.terminal_theme import MONOKAI
from rich.text import Text

from tests.terminal.real import Terminal

DIM, NOT_DIM = 2, 22
_FONT = re.compile(r"@font-face \{.*?\}", re.DOTALL)  # would be fetched from the network


class DimScreen(pyte.Screen):
    """A screen that knows of dim text, which pyte does not: it is kept as blinking."""

    def select_graphic_rendition(self, *attrs: int, **kwargs: object) -> None:
        """Set the style of what is written next."""
        super().select_graphic_rendition(*attrs)
        for attr in attrs:
            if attr in (0, DIM, NOT_DIM):
                self.cursor.attrs = self.cursor.attrs._replace(blink=attr == DIM)


def picture_text(screen: pyte.Screen) -> Text:
    """The screen with its styles, without the empty lines at its end."""
    rows = [
        [screen.buffer[row][column] for column in range(screen.columns)]
        for row in range(screen.lines)
    ]
    while rows and not "".join(char.data for char in rows[-1]).strip():
        rows.pop()
    text = Text()
    for row in rows:
        for char in row:
            text.append(char.data, _style(char))
        text.append("\n")
    return text


def _style(char: Char) -> Style:
    colour = None if char.fg == "default" else char.fg.replace("brown", "yellow")
    return Style(color=colour, bold=char.bold, italic=char.italics, dim=char.blink)


def take_picture(arguments: list[str], keys: str, *, columns: int, rows: int) -> str:
    """The SVG of `quizgen ARGUMENTS` after the keys."""
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "library.sqlite3"
        terminal = Terminal(
            *arguments, columns=columns, rows=rows, QUIZGEN_LIBRARY=str(library), TZ="UTC"
        )
        terminal.screen = DimScreen(columns, rows)
        terminal.stream.attach(terminal.screen)
        terminal.wait_for_rest("? help")
        for key in keys:
            terminal.press(key)
            terminal.wait_for_rest("")
        text = picture_text(terminal.screen)
        terminal.child.close(force=True)
    console = Console(record=True, width=columns, file=io.StringIO())
    console.print(text)
    title = " ".join(["quizgen", *arguments])
    svg = console.export_svg(title=title, theme=MONOKAI, unique_id="quizgen")
    return _FONT.sub("", svg)


def main() -> None:
    """Read the command line and write the picture."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("deck", type=Path)
    parser.add_argument("to", type=Path)
    parser.add_argument("--keys", default="1", help="keys to press, one by one")
    parser.add_argument("--columns", type=int, default=80)
    parser.add_argument("--rows", type=int, default=24)
    asked = parser.parse_args()
    to = asked.to.resolve()
    os.chdir(asked.deck.parent)  # the title shows the bare name
    svg = take_picture(
        ["study", asked.deck.name], asked.keys, columns=asked.columns, rows=asked.rows
    )
    to.write_text(svg, encoding="utf-8")
    sys.stdout.write(f"{to}\n")


if __name__ == "__main__":
    main()
