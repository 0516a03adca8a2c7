"""What a student can be asked to type."""

_LONGEST = 100  # characters


def can_be_typed(back: str) -> bool:
    """Whether the back of a flashcard is short enough for a student to type it."""
    return len(back) <= _LONGEST and "\n" not in back
