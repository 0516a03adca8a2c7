"""Asking before something is taken away."""

import sys

import typer

from quizgen.errors import QuizgenError


def confirm(question: str, *, yes: bool) -> None:
    """Ask before something is taken away. Raises QuizgenError where nobody can answer."""
    if yes:
        return
    if not sys.stdin.isatty():
        raise QuizgenError("this takes something away, and nobody is asked", hint="add --yes")
    typer.confirm(question, abort=True, err=True)
