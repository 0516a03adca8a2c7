"""The numbers, the words and the ordinals among the tokens of an answer."""

from collections.abc import Sequence

from quizgen.memory.numerals import Number, Token


def numbers_of(tokens: Sequence[Token]) -> list[Number]:
    """The numbers, in order."""
    return [token for token in tokens if isinstance(token, Number)]


def words_of(tokens: Sequence[Token]) -> list[str]:
    """All but the numbers, in order."""
    return [token for token in tokens if isinstance(token, str)]


def ordinals_of(tokens: Sequence[Token]) -> list[str]:
    """Every #1 and #2, sorted."""
    return sorted(word for word in words_of(tokens) if word.startswith("#"))
