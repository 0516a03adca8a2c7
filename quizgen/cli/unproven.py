"""Items whose evidence the article no longer holds are used, but not without a word."""

from quizgen.cli import output


def tell_unproven(count: int) -> None:
    """Say how many of the items in use are marked unproven; nothing if none is."""
    if count:
        output.say(
            f"{count} unproven: the article no longer holds the evidence; quizgen review shows it"
        )
