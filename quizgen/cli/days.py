"""Days as they are typed: 2023-02-16."""

from datetime import datetime

import typer

DAY_FORM = "YYYY-MM-DD"


def read_day(text: str) -> datetime:
    """Midnight of a day. Raises BadParameter, which says how one is written."""
    try:
        return datetime.strptime(text.strip(), "%Y-%m-%d")
    except ValueError as error:
        raise typer.BadParameter(f"{text} is no day; write it as 2023-02-16") from error
