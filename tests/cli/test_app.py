"""The program itself: help, version, errors in words, exit codes, streams, what it imports."""

import os
import signal
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.main import get_command

from quizgen.cli import app as program
from quizgen.errors import DeckError, Exit, QuizgenError, TerminalError
from tests.cli.conftest import Run

HEAVY = (
    "alembic",
    "fsrs",
    "genanki",
    "lemminflect",
    "numpy",
    "prompt_toolkit",
    "pydantic",
    "questionary",
    "spacy",
    "sqlalchemy",
    "thinc",
    "yaml",
)

DECK = """\
quizgen: 1
id: demo
title: A demo
items:
- {id: 7k3m9q4vd2xa, kind: short_answer, question: Who asked to join?, answer: Sweden}
"""


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> typer.Typer:
    """A program in place of ours whose only command does what the test says."""
    app = typer.Typer(callback=program.options, pretty_exceptions_enable=False)
    monkeypatch.setattr(program, "app", app)
    return app


def _process(code: str, *arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """`code` in a new interpreter, with `settings` added to the environment."""
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        env={**os.environ, **settings},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def _commands() -> dict[str, Any]:
    """Every command of the program by name."""
    return dict(getattr(get_command(program.app), "commands"))  # noqa: B009 -- typer hides its click


def _imported_by(*arguments: str) -> set[str]:
    """The heavy packages that a run of `quizgen ARGUMENTS` has imported at its end."""
    code = (
        "import atexit, sys\n"
        f"heavy = {HEAVY!r}\n"
        "atexit.register(lambda: print('\\nimported:', *(m for m in heavy if m in sys.modules)))\n"
        "from quizgen.cli.app import main\n"
        "main(sys.argv[1:])\n"
    )
    last = _process(code, *arguments).stdout.splitlines()[-1]
    assert last.startswith("imported:")
    return set(last.split()[1:])


def test_help_imports_nothing_heavy() -> None:
    assert _imported_by("--help") == set()


@pytest.mark.parametrize("name", _commands())
def test_help_of_a_command_imports_nothing_heavy(name: str) -> None:
    assert _imported_by(name, "--help") <= {"pydantic"}  # typer reads a command's options with it


@pytest.mark.parametrize(("name", "command"), _commands().items())
def test_every_command_has_its_task_its_help_and_an_example(name: str, command: Any) -> None:
    assert command.rich_help_panel in ("Make", "Study", "Share", "Upkeep")
    assert "Example" in command.help
    assert f"quizgen {name}" in command.help
    assert [option.name for option in command.params if not option.help] == []


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "deck.yaml"],
        ["anki", "deck.yaml", "-o", "deck.apkg"],
        ["study", "deck.yaml"],
        ["decks"],
        ["where"],
        ["doctor"],
    ],
    ids=lambda arguments: arguments[0],
)
def test_what_reads_no_article_does_not_import_spacy(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("deck.yaml").write_text(DECK, encoding="utf-8")
    assert _imported_by(*arguments).isdisjoint({"spacy", "thinc", "lemminflect"})


def test_the_list_of_heavy_packages_is_watched() -> None:
    code = f"import sys, alembic, fsrs; print(*(m for m in {HEAVY!r} if m in sys.modules))"
    assert {"alembic", "fsrs", "sqlalchemy"} <= set(_process(code).stdout.split())


@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_help_tells_the_exit_codes(run: Run, flag: str) -> None:
    ran = run(flag)
    assert ran.code == Exit.DONE
    assert "0 done, 1 a problem you can fix, 2 wrong usage, 130 interrupted" in ran.out


def test_without_arguments_the_program_shows_its_help(run: Run) -> None:
    ran = run()
    assert ran.code == Exit.USAGE
    assert "Usage: quizgen" in ran.out + ran.err


def test_version_is_the_package_s(run: Run) -> None:
    assert run("--version").out == f"quizgen {version('quizgen')}\n"


def test_an_unknown_option_is_wrong_usage(run: Run) -> None:
    ran = run("--nonsense")
    assert ran.code == Exit.USAGE
    assert "--nonsense" in ran.err
    assert ran.out == ""


def test_an_error_says_what_and_the_cure_on_stderr(failing: typer.Typer, run: Run) -> None:
    @failing.command()
    def fail() -> None:
        raise QuizgenError("the pot is empty", hint="fill it")

    ran = run("fail")
    assert (ran.code, ran.out) == (Exit.FIXABLE, "")
    assert ran.err == "error: the pot is empty\n\nhint: fill it\n"


def test_an_error_lists_every_mistake(failing: typer.Typer, run: Run) -> None:
    @failing.command()
    def fail() -> None:
        raise DeckError("deck.yaml has 2 mistakes", mistakes=("deck.yaml:3: id: x", "deck.yaml:9"))

    err = run("fail").err
    assert err == "error: deck.yaml has 2 mistakes\n  deck.yaml:3: id: x\n  deck.yaml:9\n"


def test_an_error_chooses_its_exit_code(failing: typer.Typer, run: Run) -> None:
    @failing.command()
    def fail() -> None:
        raise TerminalError("no terminal")

    assert run("fail").code == Exit.USAGE


def test_an_unforeseen_error_ends_in_words_too(failing: typer.Typer, run: Run) -> None:
    @failing.command()
    def fail() -> None:
        raise ZeroDivisionError("by zero")

    ran = run("fail")
    assert ran.code == Exit.FIXABLE
    assert "ZeroDivisionError: by zero" in ran.err
    assert "--debug" in ran.err
    assert "Traceback" not in ran.err


@pytest.mark.parametrize("error", [QuizgenError("the pot is empty"), ZeroDivisionError("by zero")])
def test_debug_raises_the_error_as_it_is(failing: typer.Typer, error: Exception) -> None:
    @failing.command()
    def fail() -> None:
        raise error

    with pytest.raises(type(error)):
        program.main(["--debug", "fail"])


def test_an_interrupt_ends_with_130_and_without_a_traceback(failing: typer.Typer, run: Run) -> None:
    @failing.command()
    def fail() -> None:
        raise KeyboardInterrupt

    ran = run("fail")
    assert ran.code == Exit.INTERRUPTED
    assert "Traceback" not in ran.err


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGINT to send")
def test_a_real_interrupt_ends_with_130_and_without_a_traceback() -> None:
    code = (
        "import time, typer\n"
        "from quizgen.cli import app as program\n"
        "program.app = typer.Typer(pretty_exceptions_enable=False)\n"
        "@program.app.command()\n"
        "def wait(): print('waiting', flush=True); time.sleep(60)\n"
        "program.main([])\n"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "waiting\n"
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=30)
    assert process.returncode == Exit.INTERRUPTED
    assert "Traceback" not in err


@pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX pipe")
@pytest.mark.parametrize("lines", [1, 100_000])
def test_a_reader_that_leaves_is_no_error(lines: int) -> None:
    code = (
        "import typer\n"
        "from quizgen.cli import app as program, output\n"
        "program.app = typer.Typer(pretty_exceptions_enable=False)\n"
        "@program.app.command()\n"
        "def much():\n"
        f"    for n in range({lines}): output.emit(f'line {{n}}')\n"
        "program.main([])\n"
    )
    reading, writing = os.pipe()
    os.close(reading)
    ended = subprocess.run(
        [sys.executable, "-c", code], stdout=writing, stderr=subprocess.PIPE, check=False
    )
    os.close(writing)
    assert ended.stderr == b""
    assert ended.returncode == Exit.FIXABLE


def test_text_goes_out_as_utf8_whatever_the_code_page() -> None:
    code = (
        "from quizgen.cli import output; output.use_utf8(); "
        "output.emit('Türkiye → NATO'); output.say('Türkiye')"
    )
    ran = _process(code, PYTHONIOENCODING="cp1252", PYTHONUTF8="0")
    assert (ran.stdout, ran.stderr) == ("Türkiye → NATO\n", "Türkiye\n")


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
@pytest.mark.parametrize(("settings", "coloured"), [({"NO_COLOR": "1"}, False), ({}, True)])
def test_no_color_is_honoured(settings: dict[str, str], coloured: bool) -> None:
    import pexpect

    environment = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "FORCE_COLOR")}
    child = pexpect.spawn(
        sys.executable,
        ["-c", "from quizgen.cli.app import main; main(['--help'])"],
        env={**environment, "TERM": "xterm-256color", **settings},
    )
    shown = child.read()
    assert b"Exit codes" in shown
    assert (b"\x1b[3" in shown or b";3" in shown) is coloured


def test_options_of_every_command_reach_it_through_the_environment(
    failing: typer.Typer, run: Run, tmp_path: Path
) -> None:
    @failing.command()
    def tell() -> None:
        program.output.emit(f"{os.environ['QUIZGEN_LIBRARY']} {os.environ['QUIZGEN_LEARNER']}")

    ran = run("--library", tmp_path / "other.sqlite3", "--learner", "ada", "tell")
    assert ran.out == f"{tmp_path / 'other.sqlite3'} ada\n"


def test_help_texts_flow_and_examples_keep_their_lines() -> None:
    docstring = """Do it.

    One sentence
    on two lines.

    Examples:
    quizgen do it
    quizgen do it again
    """
    flowing = (
        "Do it.\n\nOne sentence on two lines.\n\nExamples:\nquizgen do it\nquizgen do it again"
    )
    assert program.output.unfold(docstring) == flowing
