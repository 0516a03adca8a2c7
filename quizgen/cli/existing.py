"""The library of this run, for commands that look at progress but are no reason to make one."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from quizgen.cli.opening import open_told
from quizgen.errors import LibraryError

if TYPE_CHECKING:
    from quizgen.store.library import Library


@contextmanager
def existing_library(*, to_read: bool = False) -> Iterator[tuple["Library", str]]:
    """The library, open, and the learner. To read, one that may not be written will do.

    Raises LibraryError if there is none yet.
    """
    from quizgen.settings import read_settings
    from quizgen.store.peek import peek

    settings = read_settings(os.environ)
    seen = peek(settings.library)
    if seen.place.file and seen.revision is None:
        raise LibraryError(
            f"there is no progress yet: no library at {seen.place}",
            hint="quizgen study deck.yaml makes one; --library names another place",
        )
    with open_told(settings.library, settings.learner, to_read=to_read) as library:
        yield library, settings.learner


def has_library() -> bool:
    """Whether there is a library already."""
    from quizgen.settings import read_settings
    from quizgen.store.peek import peek

    seen = peek(read_settings(os.environ).library)
    return not seen.place.file or seen.revision is not None
