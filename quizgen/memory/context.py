"""The context of an answer: what is asked, what else there is to be confused with."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from quizgen.memory.vocabulary import NO_WORDS, Vocabulary

_LANDSCAPE = frozenset(
    ("river", "lake", "sea", "ocean", "mountain", "mountains", "volcano", "ship")
)
_TOWNS = frozenset(("city", "town", "country", "capital", "state", "village", "where"))


@dataclass(frozen=True, slots=True)
class Context:
    """`asked`: words of the question; `person`: whether it asks for one; `rivals`: the words of
    other answers; `question`: whether there is one; `accepted`: the words of all right answers.
    """

    asked: frozenset[str] = frozenset()
    person: bool = False
    question: bool = False
    rivals: Collection[Sequence[str]] = ()
    accepted: frozenset[str] = frozenset()
    vocabulary: Vocabulary = field(default=NO_WORDS)

    @property
    def landscape(self) -> bool:
        """Whether a river or the like is asked for, which is called by no name of a town."""
        return not self.asked.isdisjoint(_LANDSCAPE) and self.asked.isdisjoint(_TOWNS)

    @property
    def literal(self) -> bool:
        """Whether it is asked what letters stand for, which is no matter of other words."""
        return {"does", "stand", "for"} <= self.asked

    def means(self, word: str) -> bool:
        """Whether the question says this word, or another for it."""
        return self.asks(word) or any(
            self.vocabulary.are_related(word, other) for other in self.asked
        )

    def asks(self, word: str) -> bool:
        """Whether the question says this word, in whatever form."""
        return word in self.asked or any(
            self.vocabulary.are_same(word, other) for other in self.asked
        )
