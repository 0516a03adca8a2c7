"""When an item last changed: Anki takes an update only if it is newer than what it has.

The time of the export would make every note newer than a person's edits in Anki, and a fixed time
would never update anything. So an item that no hand has touched keeps the time of its making.
"""

from datetime import UTC, datetime

from quizgen.deck.deck import Source
from quizgen.deck.identity import is_edited
from quizgen.deck.item import AnyItem

EARLIEST = datetime(2020, 1, 1, tzinfo=UTC)


def made_at(source: Source) -> datetime:
    """When untouched items count as made: the day of publication at 00:00 UTC, at least EARLIEST.

    Articles may be older than 1970, times in Anki may not.
    """
    return max(_read_time(source.published) or EARLIEST, EARLIEST)


def modified_at(item: AnyItem, made: datetime, changed_at: datetime) -> datetime:
    """When the item changed; `changed_at` is the time of the deck file, `made` that of its making.

    An edited item is always newer than it was before the edit, even if the file's time is older
    (a checkout, a copy that keeps times).
    """
    by_tool = _read_time(item.modified) or made
    if not is_edited(item):
        return by_tool
    return max(changed_at, datetime.fromtimestamp(int(by_tool.timestamp()) + 1, UTC))


def _read_time(text: str) -> datetime | None:
    """A day or moment in ISO 8601, UTC unless it says otherwise; None for anything else."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
