"""A deck with every kind of item, as a tool writes it: with fingerprints."""

from datetime import UTC, datetime
from typing import Any

from pydantic import TypeAdapter

from quizgen.deck.deck import Deck
from quizgen.deck.identity import fingerprint
from quizgen.deck.item import AnyItem, Item

SAVED = datetime(2026, 11, 20, 8, 30, tzinfo=UTC)  # when the deck file was last changed
MADE = "2026-11-01T10:00:00Z"
_ITEM: TypeAdapter[AnyItem] = TypeAdapter(Item)


def item(number: int, kind: str, **fields: Any) -> AnyItem:
    """An item as a tool has written it."""
    found = _ITEM.validate_python({"id": f"{number:012}", "kind": kind, **fields})
    return found.model_copy(update={"fingerprint": fingerprint(found)})


def reworded(old: AnyItem, **fields: Any) -> AnyItem:
    """The item after a person's edit: the fingerprint no longer fits."""
    return old.model_copy(update=fields)


def deck(*items: AnyItem, **fields: Any) -> Deck:
    """A deck of these items about a source with everything known of it."""
    known: dict[str, Any] = {
        "id": "turkiye-nato-2023",
        "title": "Türkiye, NATO and earthquake diplomacy",
        "tags": ["News", "world politics"],
        "source": {
            "title": "Earthquake diplomacy & NATO",
            "url": "https://example.org/a?b=1&c=2",
            "published": "2023-02-16",
        },
    }
    return Deck.model_validate({**known, **fields}).model_copy(update={"items": list(items)})


CHOICE = item(
    1,
    "choice",
    question="What must all 30 members of NATO give before a new country may join?",
    options=["A simple majority", "Unanimous consent", "A two-thirds majority"],
    answer="Unanimous consent",
    why={"A simple majority": "Every single member has to agree."},
    evidence=[
        {
            "quote": "Unanimous consent from all 30 NATO member countries is required.",
            "paragraph": 9,
        }
    ],
    tags=["nato::accession"],
)
SEVERAL = item(
    2,
    "choice",
    question="Which of these countries applied to NATO after the war in Ukraine began?",
    options=["Sweden", "Greece", "Finland", "Norway"],
    answer=["Sweden", "Finland"],
    explanation="Both gave up their neutral status.",
)
TRUE_FALSE = item(
    3,
    "true_false",
    statement="Türkiye bought the S-400 in 2007.",
    answer=False,
    correction="Türkiye introduced the S-400 in 2019.",
    evidence=[{"quote": "in 2019 when Turkiye introduced Russia's missile defense system S-400"}],
)
CLOZE = item(
    4,
    "cloze",
    text="The {{c1::S-400::system}} has been in service since {{c2::2007::year}}.",
    modified=MADE,
)
NESTED = item(5, "cloze", text="{{c1::NATO has {{c2::30}} members}} and {{c3,4::one}} rule.")
SHORT_ANSWER = item(
    6,
    "short_answer",
    question="How much did Norway give?",
    answer="14 million kroner",
    accept=["14,000,000 kroner"],
    tolerance=1,
    as_of="2023-02-16",
)
MATCHING = item(
    7,
    "matching",
    question="What do these letters stand for?",
    pairs=[
        ["PKK", "Kurdistan Workers' Party"],
        ["CAATSA", "Countering America's Adversaries Through Sanctions Act"],
        ["THAAD", "Terminal High Altitude Area Defense"],
    ],
    decoys=["North Atlantic Treaty Organization"],
)
ORDERING = item(
    8,
    "ordering",
    question="In which order did this happen?",
    order=["The earthquake near Athens", "The S-400 arrives", "Sweden applies to NATO"],
)
FLASHCARD = item(9, "flashcard", front="Capital of Türkiye", back="Ankara", status="approved")
EVERY = (
    CHOICE,
    SEVERAL,
    TRUE_FALSE,
    CLOZE,
    NESTED,
    SHORT_ANSWER,
    MATCHING,
    ORDERING,
    FLASHCARD,
)
EVERY_CARDS = 13  # two of CLOZE, four of NESTED
