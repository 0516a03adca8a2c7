"""What a format cannot hold: found, named, never left out quietly."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from quizgen.deck.deck import Deck
from quizgen.deck.gaps import find_gaps, outer_gaps
from quizgen.deck.item import AnyItem, Choice, Cloze, Flashcard, ShortAnswer
from quizgen.lms.typed import can_be_typed


@dataclass(frozen=True, slots=True)
class Loss:
    """What of an item (`item_id`, "" for the deck) did not get into the file as it is."""

    item_id: str
    what: str


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What a format holds.

    `kinds` maps each kind that it holds to "", or to what it becomes ("a short answer").
    `fields` are the names of `used_fields` that it holds. With `markup` it holds any text as it is,
    HTML and invisible characters too; with `status` what was approved stays so. A flashcard with
    a back too long to be typed becomes `long_backs`, if that is something else.
    """

    kinds: Mapping[str, str]
    fields: frozenset[str] = field(default_factory=frozenset)
    markup: bool = False
    status: bool = False
    long_backs: str = ""


_NAMES = {
    "accept": "other right answers",
    "spare": "other right answers of what is not typed",
    "tolerance": "the tolerance of a number",
    "points": "points",
    "why": "why options are wrong",
    "explanation": "the explanation",
    "evidence": "the evidence",
    "as_of": "the day on which the answer was true",
    "tags": "tags",
    "difficulty": "the difficulty",
    "media": "pictures and sounds",
    "hints": "hints of gaps",
    "nested": "gaps in gaps",
    "pinned": "pinned options",
    "several": "several right options",
}
FIELDS = frozenset(_NAMES)
DESCRIPTION = frozenset({"description"})  # of the deck
_TYPED = ("short_answer", "cloze", "flashcard")


def find_losses(item: AnyItem, held: Capabilities) -> list[Loss]:
    """What of the item the format does not hold, or holds as something else."""
    found = []
    if becomes := held.kinds[item.kind]:
        if held.long_backs and isinstance(item, Flashcard) and not can_be_typed(item.back):
            becomes = held.long_backs
        found.append(Loss(item.id, f"{_spoken(item.kind)} becomes {becomes}"))
    lost = [name for name in _NAMES if name in used_fields(item) and name not in held.fields]
    return [*found, *(Loss(item.id, f"{_NAMES[name]} left out") for name in lost)]


def find_deck_losses(deck: Deck, held: Capabilities) -> list[Loss]:
    """What of the deck itself the format does not hold. Tags go to each item."""
    lost = [name for name in ("description", "tags")
            if getattr(deck, name) and name not in held.fields]  # fmt: skip
    return [Loss("", f"the {name} of the deck left out") for name in lost]


def left_out(item: AnyItem, format_title: str) -> Loss:
    """The loss of a whole item."""
    return Loss(item.id, f"left out: {format_title} has no {_spoken(item.kind)} questions")


def used_fields(item: AnyItem) -> frozenset[str]:
    """The names of what the item has beyond its question and answer."""
    plain = ("explanation", "evidence", "as_of", "tags", "difficulty", "media")
    used = {name for name in plain if getattr(item, name)}
    if item.accept:
        used.add("accept" if item.kind in _TYPED else "spare")
    if item.points != 1:
        used.add("points")
    match item:
        case Choice():
            used |= {name for name in ("why", "pinned") if getattr(item, name)}
            used |= {"several"} if len(set(item.answers)) > 1 else set()
        case ShortAnswer() if item.tolerance is not None:
            used.add("tolerance")
        case Cloze():
            gaps = find_gaps(item.text)
            used |= {"hints"} if any(gap.hint for gap in gaps) else set()
            used |= {"nested"} if len(gaps) > len(outer_gaps(item.text)) else set()
        case _:
            pass
    return frozenset(used)


def _spoken(kind: str) -> str:
    return {"true_false": "true/false", "cloze": "gap", "short_answer": "short answer"}.get(
        kind, kind
    )
