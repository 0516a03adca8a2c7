"""A deck: items about one source."""

from typing import Literal

from pydantic import Field

from quizgen.deck.item import AnyItem, FileName, Item, Part, Status, Text

FORMAT = 1
USED: frozenset[Status] = frozenset({"new", "approved"})


class Source(Part):
    """Where the facts come from; `file` is the cleaned article beside the deck file."""

    title: str = ""
    url: str = ""
    author: str = ""
    licence: str = ""
    published: str = Field(default="", pattern=r"^(\d{4}-\d{2}-\d{2})?$")
    file: FileName | None = None
    sha256: str = ""


class Deck(Part):
    """The waist of the hourglass: all left of it makes one, all right of it uses one."""

    quizgen: Literal[1] = Field(default=1, description="version of the format")
    id: Text = Field(
        pattern=r"^[a-z0-9][a-z0-9-]*$", description="part of every Anki GUID: keep it"
    )
    title: Text
    description: str = ""
    language: str = Field(default="en", pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$")
    source: Source = Source()
    tags: list[Text] = []
    retention: float | None = Field(default=None, ge=0.7, le=0.99)
    items: list[Item] = []


def usable_items(deck: Deck, *, approved_only: bool = False) -> list[AnyItem]:
    """The items that study, Anki and worksheets use: new and approved ones, or only the latter."""
    wanted: frozenset[Status] = frozenset({"approved"}) if approved_only else USED
    return [item for item in deck.items if item.status in wanted]
