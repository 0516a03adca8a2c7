"""The fenced blocks of the README and the commands in them.

A block's first line may say what to do with it:
```sh setup      sets up the program and runs its main job
```sh test       sets up and runs the tests
```console run   is run by tests/test_readme.py; lines without `$ ` are the output to expect,
                 where `...` stands for anything
`python tests/blocks.py MARK` prints the commands of the blocks with that mark.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

README = Path(__file__).parent.parent / "README.md"


@dataclass(frozen=True)
class Command:
    """A command, where it stands, and the output that the README shows for it."""

    line: int
    text: str
    output: str


@dataclass(frozen=True)
class Block:
    """A fenced block; `line` is that of its first line of text."""

    line: int
    language: str
    marks: tuple[str, ...]
    lines: tuple[str, ...]


def read_blocks(text: str) -> Iterator[Block]:
    """The fenced blocks of a Markdown text that say a language."""
    lines = text.splitlines()
    start: int | None = None
    for number, line in enumerate(lines):
        if not line.startswith("```"):
            continue
        if start is None:
            start = number
            continue
        language, *marks = lines[start][3:].split() or [""]
        if language:
            yield Block(start + 2, language, tuple(marks), tuple(lines[start + 1 : number]))
        start = None


def read_commands(block: Block) -> Iterator[Command]:
    """The commands of a block; one that ends in a backslash goes on in the next line."""
    open_command: list[str] = []
    output: list[str] = []
    at = block.line
    for number, line in enumerate(block.lines, block.line):
        goes_on = bool(open_command) and open_command[-1].endswith("\\")
        if not goes_on and block.language == "console" and not line.startswith("$ "):
            output.append(line)
            continue
        if not goes_on:
            if open_command:
                yield Command(at, "\n".join(open_command), "\n".join(output))
            open_command, output, at = [], [], number
        open_command.append(line.removeprefix("$ "))
    if open_command:
        yield Command(at, "\n".join(open_command), "\n".join(output))


def main(mark: str) -> None:
    """Print the commands of all blocks with `mark`."""
    for block in read_blocks(README.read_text(encoding="utf-8")):
        if mark in block.marks:
            print("\n".join(command.text for command in read_commands(block)))


if __name__ == "__main__":
    main(sys.argv[1])
