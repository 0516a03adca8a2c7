"""Record a real sitting for the README, as an SVG that plays without a script.

    python -m tests.terminal.recording decks/turkiye-nato-2023/deck.yaml study.svg

Runs `quizgen study` in a pseudo-terminal with an empty library, presses keys, and keeps what the
screen shows after each. The same program and deck give the same bytes. Who wants no motion sees
the last screen.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby
from pathlib import Path
from xml.sax.saxutils import escape

import pyte
from pyte.screens import Char

from tests.terminal.real import Terminal

# Keys, and for how many seconds the screen is shown that they lead to.
SCRIPT = (
    ("", 3.0),
    ("north atlantic", 0.6),
    (" treaty", 0.6),
    (" organistion", 1.5),
    ("\r", 3.5),
    (" ", 3.0),
    ("1", 5.0),
    (" ", 4.0),
)
DIM, NOT_DIM = 2, 22
_WIDE, _HIGH, _EDGE = 9.6, 20, 14  # of a character, and around all
_COLOURS = {"cyan": "c", "green": "g", "red": "r"}
_STYLE = """
text{font:16px ui-monospace,Menlo,Consolas,"DejaVu Sans Mono",monospace;fill:#d9d9d9}
.c{fill:#58d1eb}.g{fill:#98e024}.r{fill:#ff5d8f}.d{fill:#9a9a9a}.b{font-weight:bold}
.f{visibility:hidden;animation:TIMEs infinite step-end}
"""


@dataclass(frozen=True)
class Frame:
    """A screen as rows of SVG, and for how many seconds it is shown."""

    rows: str
    seconds: float


class DimScreen(pyte.Screen):
    """A screen that knows of dim text, which pyte does not: it is kept as blinking."""

    def select_graphic_rendition(self, *attrs: int, **kwargs: object) -> None:
        """Set the style of what is written next."""
        super().select_graphic_rendition(*attrs)
        for attr in attrs:
            if attr in (0, DIM, NOT_DIM):
                self.cursor.attrs = self.cursor.attrs._replace(blink=attr == DIM)


def draw_screen(screen: pyte.Screen) -> str:
    """The rows of a screen, each run of one style as a text; the cursor as a block."""
    parts = []
    for row in range(screen.lines):
        chars = [screen.buffer[row][column] for column in range(screen.columns)]
        column = 0
        for style, run in groupby(chars, _classes):
            text = "".join(char.data for char in run)
            if text.strip():
                parts.append(_draw_run(text, style, row, column))
            column += len(text)
    x, y = _EDGE + screen.cursor.x * _WIDE, _EDGE + (screen.cursor.y + 0.15) * _HIGH
    parts.append(f'<rect x="{x:g}" y="{y:g}" width="{_WIDE}" height="{_HIGH}" fill="#777"/>')
    return "".join(parts)


def _draw_run(text: str, style: str, row: int, column: int) -> str:
    lead = len(text) - len(text.lstrip())
    shown = text.strip()
    x, y = _EDGE + (column + lead) * _WIDE, _EDGE + (row + 0.9) * _HIGH
    named = f' class="{style}"' if style else ""
    length = f'textLength="{len(shown) * _WIDE:g}" lengthAdjust="spacingAndGlyphs"'
    return f'<text x="{x:g}" y="{y:g}" {length}{named}>{escape(shown)}</text>'


def _classes(char: Char) -> str:
    found = [_COLOURS.get(char.fg, ""), "b" if char.bold else "", "d" if char.blink else ""]
    return " ".join(filter(None, found))


def draw_recording(frames: Sequence[Frame], columns: int, rows: int) -> str:
    """All frames one upon the other, each visible in its time."""
    total = sum(frame.seconds for frame in frames)
    ends = [*accumulate(frame.seconds for frame in frames)]
    width, height = columns * _WIDE + 2 * _EDGE, rows * _HIGH + 2 * _EDGE
    style, body = [_STYLE.replace("TIME", f"{total:g}")], []
    for number, (frame, end) in enumerate(zip(frames, ends, strict=True)):
        start = 100 * (end - frame.seconds) / total
        stop = f"{100 * end / total:.2f}%{{visibility:hidden}}" if end < total else ""
        begin = "0%{visibility:hidden}" if start else ""
        style.append(
            f"@keyframes k{number}{{{begin}{start:.2f}%{{visibility:visible}}{stop}}}"
            f"#f{number}{{animation-name:k{number}}}"
        )
        body.append(f'<g id="f{number}" class="f">{frame.rows}</g>')
    style.append(
        "@media(prefers-reduced-motion:reduce){.f{animation:none!important}"
        f"#f{len(frames) - 1}{{visibility:visible}}}}"
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}">'
        f"<style>{''.join(style)}</style>"
        f'<rect width="{width:g}" height="{height:g}" rx="8" fill="#0c0c0c"/>'
        f"{''.join(body)}</svg>\n"
    )


def record(arguments: list[str], columns: int, rows: int) -> Iterator[Frame]:
    """The screens of `quizgen ARGUMENTS` after each step of the script."""
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "library.sqlite3"
        terminal = Terminal(
            *arguments, columns=columns, rows=rows, QUIZGEN_LIBRARY=str(library), TZ="UTC"
        )
        terminal.screen = DimScreen(columns, rows)
        terminal.stream.attach(terminal.screen)
        terminal.wait_for_rest("? help")
        for keys, seconds in SCRIPT:
            for key in keys:
                terminal.press(key)
                terminal.wait_for_rest("")
            yield Frame(draw_screen(terminal.screen), seconds)
        terminal.child.close(force=True)


def main() -> None:
    """Read the command line and write the recording."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("deck", type=Path)
    parser.add_argument("to", type=Path)
    parser.add_argument("--columns", type=int, default=80)
    parser.add_argument("--rows", type=int, default=26)
    asked = parser.parse_args()
    to = asked.to.resolve()
    os.chdir(asked.deck.parent)
    frames = [*record(["study", asked.deck.name], asked.columns, asked.rows)]
    to.write_text(draw_recording(frames, asked.columns, asked.rows), encoding="utf-8")
    sys.stdout.write(f"{to}: {len(frames)} screens, {to.stat().st_size} bytes\n")


if __name__ == "__main__":
    main()
