"""What --help calls the things that options take."""

import re

import pytest
from typer import Context
from typer.main import get_command

from quizgen.cli.app import app


def _commands() -> dict[str, object]:
    """Every command by its path, such as "decks remove"."""
    found: dict[str, object] = {}

    def walk(command: object, path: str) -> None:
        found[path] = command
        for name, inner in getattr(command, "commands", {}).items():
            walk(inner, f"{path} {name}".strip())

    walk(get_command(app), "")
    return found


COMMANDS = _commands()


@pytest.mark.parametrize("path", COMMANDS)
def test_no_parameter_is_called_by_the_type_that_holds_it(path: str) -> None:
    command = COMMANDS[path]
    told = re.sub(r"\s+", " ", command.get_help(Context(command)))  # type: ignore[attr-defined]
    assert not re.search(r"<[a-z\[\] ]+>", told)


@pytest.mark.parametrize("path", [path for path in COMMANDS if path])
def test_every_command_has_an_example_that_begins_with_its_name(path: str) -> None:
    command = COMMANDS[path]
    help_text = str(command.help)  # type: ignore[attr-defined]
    assert re.search(rf"Examples?:\s+quizgen (--learner \S+ )?{path}\b", help_text), help_text
    assert help_text.count("Example") == 1


def test_options_of_one_name_take_things_of_their_own() -> None:
    shown = {
        name: COMMANDS[name].get_params(Context(COMMANDS[name]))  # type: ignore[attr-defined]
        for name in ("demo", "export")
    }
    names = {
        name: next(param.metavar for param in params if "--to" in param.opts)
        for name, params in shown.items()
    }
    assert names == {"demo": "FOLDER", "export": "FORMAT"}
