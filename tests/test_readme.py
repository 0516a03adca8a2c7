"""The README is true: its commands run, its output is what they print, its names exist."""

import doctest
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from typer.main import get_command

from quizgen.cli.app import app
from quizgen.cli.demo import SAMPLE
from quizgen.shipped import shipped_folder
from tests.blocks import README, Block, Command, read_blocks, read_commands

TEXT = README.read_text(encoding="utf-8")
COMPARE = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


def _run(command: Command, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command in bash, with this environment's `quizgen`; stderr goes where stdout goes."""
    programs = str(Path(sys.executable).parent)
    return subprocess.run(
        ["bash", "-euo", "pipefail", "-c", command.text],
        cwd=folder,
        env={
            **os.environ,
            "PATH": programs + os.pathsep + os.environ["PATH"],
            "NO_COLOR": "1",
            "COLUMNS": "100",
        },
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="the README's commands are for a POSIX shell")
def test_the_commands_run_one_after_the_other_and_print_what_is_shown(tmp_path: Path) -> None:
    with shipped_folder("decks") as decks:  # the reader's own article
        shutil.copy(decks / SAMPLE / "article.md", tmp_path / "article.txt")
    for block in read_blocks(TEXT):
        for command in read_commands(block) if "run" in block.marks else ():
            ran = _run(command, tmp_path)
            where = f"README.md:{command.line}: {command.text}\n{ran.stdout}"
            assert ran.returncode == 0, where
            if command.output:
                shown = command.output + "\n"
                assert doctest.OutputChecker().check_output(shown, ran.stdout, COMPARE), where


@pytest.mark.parametrize("mark", ["setup", "test"])
def test_one_command_sets_up_and_one_tests(mark: str) -> None:
    (block,) = (block for block in read_blocks(TEXT) if mark in block.marks)
    assert len(list(read_commands(block))) == 1


def test_every_command_of_the_program_is_told() -> None:
    commands = getattr(get_command(app), "commands")  # noqa: B009 -- typer hides its click
    assert [name for name in commands if f"quizgen {name}" not in TEXT] == []


def test_every_room_of_the_house_is_told() -> None:
    house = README.parent / "quizgen"
    rooms = {path.parent.name for path in house.glob("*/*.py") if path.name != "__init__.py"}
    assert len(rooms) > 5
    assert [room for room in rooms if f"`{room}/`" not in TEXT] == []


def test_every_link_to_a_file_leads_somewhere() -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", TEXT)
    assert links
    assert [link for link in links if not (README.parent / link).exists()] == []


def test_blocks_are_read_with_their_marks_and_commands() -> None:
    text = "a\n```console run\n$ one \\\n  more\nout ...\nout\n$ two\n```\n\n```\nplain\n```\n"
    (block,) = read_blocks(text)
    assert block == Block(3, "console", ("run",), tuple(text.splitlines()[2:7]))
    assert list(read_commands(block)) == [
        Command(3, "one \\\n  more", "out ...\nout"),
        Command(7, "two", ""),
    ]
