"""A typer program of the same kind as quizgen that does nothing: what a start costs at least."""

import typer

app = typer.Typer(
    no_args_is_help=True, pretty_exceptions_enable=False, rich_markup_mode="rich", help="Nothing."
)


@app.command(rich_help_panel="Make")
def make() -> None:
    """Make nothing."""


@app.command(rich_help_panel="Study")
def study() -> None:
    """Study nothing."""


if __name__ == "__main__":
    app()
