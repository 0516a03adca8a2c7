"""What options and arguments take, named in --help by what it is: FILE, DAYS, and not <str>."""

from typing import Any

from typer.core import TyperCommand, TyperGroup, TyperOption

_NAMES = {
    "--ahead": "DAYS",
    "--codes": "FILE",
    "--days": "DAYS",
    "--difficulty": "LEVEL",
    "--forms": "A,B",
    "--from": "FORMAT",
    "--hardest": "CARDS",
    "--items": "PLACES",
    "--kind": "KIND",
    "--kinds": "KINDS",
    "--learner": "NAME",
    "--limit": "CARDS",
    "--minutes": "MINUTES",
    "--new": "CARDS",
    "--paper": "SIZE",
    "--pass": "PERCENT",
    "--profile": "NAME",
    "--reviews": "CARDS",
    "--tag": "TAG",
    "--title": "TITLE",
    "--to": "FORMAT",
    "--vocabulary": "WORDS",
}
_FILES = frozenset(["--answers", "--article", "--key", "--library", "--output", "--zipgrade"])


class Command(TyperCommand):
    """A command whose --help names what each of its parameters takes."""

    def get_params(self, ctx: Any) -> list[Any]:
        """Its parameters, named."""
        return [_named(param) for param in super().get_params(ctx)]


class Group(TyperGroup):
    """The same for a command with commands of its own."""

    def get_params(self, ctx: Any) -> list[Any]:
        """Its parameters, named."""
        return [_named(param) for param in super().get_params(ctx)]


def _named(param: Any) -> Any:
    if param.metavar is None:
        param.metavar = _name(param)
    if not isinstance(param, TyperOption):
        param.display_type_rich = lambda ctx: ""  # noqa: ARG005 -- its name says it already
    return param


def _name(param: Any) -> str:
    if not isinstance(param, TyperOption):
        return str(param.name).upper()
    if param.is_flag:
        return ""
    known = next((option for option in param.opts if option in _NAMES or option in _FILES), "")
    return _NAMES.get(known, "FILE" if known else "NUMBER")
