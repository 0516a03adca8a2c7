"""`quizgen where`: where things are kept, and for whom."""

import os
from typing import Annotated, Any

import typer

from quizgen.cli import output


def where(
    as_json: Annotated[
        bool, typer.Option("--json", help="Print the places as JSON instead.")
    ] = False,
) -> None:
    """Say where your progress is kept, and whose it is.

    The library holds decks and every answer: that is the file to back up. The options --library
    and --learner, or QUIZGEN_LIBRARY and QUIZGEN_LEARNER, choose others. Makes and changes nothing.

    Example: quizgen where
    """
    places = _find_places()
    if as_json:
        output.emit_json(places)
        return
    state = _describe_size(places["bytes"]) if places["made"] else "made when first needed"
    output.emit(f"library  {places['library']} ({state})")
    output.emit(f"learner  {places['learner']}")
    output.emit(f"samples  {places['samples']}")


def _find_places() -> dict[str, Any]:
    from quizgen.settings import read_settings
    from quizgen.shipped import shipped_folder
    from quizgen.store.place import find_place

    settings = read_settings(os.environ)
    place = find_place(settings.library)
    with shipped_folder("decks") as samples:
        return {
            "library": str(place),
            "made": place.file is None or place.size is not None,
            "bytes": place.size,
            "learner": settings.learner,
            "samples": str(samples),
        }


def _describe_size(size: int | None) -> str:
    return "a database elsewhere" if size is None else f"{size / 1000:,.0f} kB"
