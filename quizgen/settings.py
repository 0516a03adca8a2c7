"""Where things are kept. The command line decides; this module only knows the defaults."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path

from quizgen.errors import QuizgenError

_LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class Settings:
    """`library` is an SQLAlchemy URL or a file path; `learner` is whose progress is kept."""

    library: str
    learner: str = "me"


def read_settings(
    environment: Mapping[str, str], library: str | None = None, learner: str | None = None
) -> Settings:
    """An option beats the environment (QUIZGEN_LIBRARY, QUIZGEN_LEARNER) beats the default.

    Raises QuizgenError for a name of a learner that cannot be kept or shown.
    """
    chosen = library or environment.get("QUIZGEN_LIBRARY") or str(default_library())
    name = learner or environment.get("QUIZGEN_LEARNER") or "me"
    if len(name) > _LONGEST_NAME or not name.isprintable() or not name.strip():
        raise QuizgenError(
            f"{name[:_LONGEST_NAME]!r} is no name of a learner",
            hint=f"take up to {_LONGEST_NAME} letters, digits and signs",
        )
    return Settings(library=chosen, learner=name)


def default_library() -> Path:
    """The library file in the user's data directory."""
    return user_data_path("quizgen", appauthor=False) / "library.sqlite3"
