"""Items: the seven kinds of question that a deck can hold.

The schema is frozen: a field is added, never renamed or reused. Texts are always strings.
"""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Text = Annotated[str, StringConstraints(min_length=1)]
Status = Literal["draft", "new", "approved", "rejected"]
Difficulty = Literal["easy", "medium", "hard"]
ItemId = Annotated[str, StringConstraints(pattern=r"^[0-9a-z]{12}$")]
FileName = Annotated[str, StringConstraints(pattern=r"^[^/\\:\x00]+$")]


class Part(BaseModel):
    """Base of everything in a deck file: unknown fields are mistakes, values do not change."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, defer_build=True)


class Evidence(Part):
    """A passage of the article, word for word, that proves the answer."""

    quote: Text
    paragraph: int | None = Field(default=None, ge=1, description="number of the paragraph, from 1")


class Media(Part):
    """A picture or sound beside the deck file."""

    file: FileName
    alt: str = Field(default="", description="what it shows, for those who cannot see it")
    side: Literal["front", "back"] = "front"
    sha256: str = ""


class ItemBase(Part):
    """What every kind of item may carry."""

    id: ItemId = Field(description="made once, kept for ever")
    status: Status = "new"
    evidence: list[Evidence] = []
    fact: str = Field(default="", description="siblings share it and are kept apart in study")
    accept: list[Text] = Field(default=[], description="other answers that are right as well")
    explanation: str = ""
    difficulty: Difficulty | None = None
    points: float = Field(default=1, gt=0, allow_inf_nan=False)
    as_of: str = Field(
        default="", description="the day on which the answer was true, if it may change"
    )
    tags: list[Text] = []
    media: list[Media] = []
    markup: Literal["plain", "html"] = "plain"
    unproven: bool = Field(default=False, description="the article no longer holds the evidence")
    doubts: list[str] = Field(default=[], description="why a draft is a draft")
    modified: str = Field(default="", description="when a tool changed it: 2026-11-22T10:00:00Z")
    fingerprint: str = Field(
        default="", description="of the text, when it was made or last changed"
    )
    extra: dict[str, Any] = Field(
        default={}, description="what came from elsewhere and is not modelled"
    )


class Choice(ItemBase):
    """One question with options, one of them (or several) right."""

    kind: Literal["choice"] = "choice"
    question: Text
    options: list[Text] = Field(min_length=2, description="in the order shown")
    answer: Text | Annotated[list[Text], Field(min_length=1)]
    why: dict[str, str] = Field(default={}, description="for each wrong option: why it is wrong")
    pinned: list[Text] = Field(
        default=[], description="options that keep their place when shuffled"
    )

    @property
    def answers(self) -> tuple[str, ...]:
        """The right options."""
        return (self.answer,) if isinstance(self.answer, str) else tuple(self.answer)


class TrueFalse(ItemBase):
    """A statement to judge."""

    kind: Literal["true_false"] = "true_false"
    statement: Text
    answer: bool
    correction: str = Field(default="", description="the true statement, where the answer is false")


class Cloze(ItemBase):
    """A sentence with gaps in Anki's syntax: {{c1::answer::hint}}."""

    kind: Literal["cloze"] = "cloze"
    text: Text


class ShortAnswer(ItemBase):
    """A question answered in a few words, or with a number."""

    kind: Literal["short_answer"] = "short_answer"
    question: Text
    answer: Text
    tolerance: float | None = Field(
        default=None,
        ge=0,
        allow_inf_nan=False,
        description="how far a number may be off, in its unit",
    )


class Matching(ItemBase):
    """Pairs to bring together; decoys are right sides without a partner."""

    kind: Literal["matching"] = "matching"
    question: Text
    pairs: list[Annotated[list[Text], Field(min_length=2, max_length=2)]] = Field(min_length=2)
    decoys: list[Text] = []


class Ordering(ItemBase):
    """Things to put in order."""

    kind: Literal["ordering"] = "ordering"
    question: Text
    order: list[Text] = Field(min_length=2)


class Flashcard(ItemBase):
    """A front and a back; mostly from Anki."""

    kind: Literal["flashcard"] = "flashcard"
    front: Text
    back: str


Item = Annotated[
    Choice | TrueFalse | Cloze | ShortAnswer | Matching | Ordering | Flashcard,
    Field(discriminator="kind"),
]
AnyItem = Choice | TrueFalse | Cloze | ShortAnswer | Matching | Ordering | Flashcard
KIND_TYPES: dict[str, type[AnyItem]] = {
    "choice": Choice,
    "true_false": TrueFalse,
    "cloze": Cloze,
    "short_answer": ShortAnswer,
    "matching": Matching,
    "ordering": Ordering,
    "flashcard": Flashcard,
}
KINDS: tuple[str, ...] = tuple(KIND_TYPES)
