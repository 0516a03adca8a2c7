"""Wrong expansions of an acronym: one or two words taken for others with the same initial."""

from itertools import combinations

from quizgen.questions.number_options import Option
from quizgen.shipped import word_list

WHY = "The letters would fit, but the article spells it out differently."


MOST = 3


def acronym_options(expansion: str) -> tuple[Option, ...]:
    """Two or three wrong expansions, or none.

    Two words are changed alone and together, so that the right one does not stand out as the one
    with most in common with the others; if only one can be changed, it is changed each time.
    """
    words = expansion.split()
    places = [(place, _confusable(words, place)) for place in range(len(words))]
    changeable = [(place, others) for place, others in places if others]
    for (first, one), (second, two) in combinations(changeable, 2):
        changed = [_swap(words, {first: one[0]}), _swap(words, {second: two[0]})]
        changed.append(_swap(words, {first: one[0], second: two[0]}))
        return tuple(Option(text, WHY) for text in changed)
    for place, others in changeable:
        if len(others) > 1:
            return tuple(Option(_swap(words, {place: one}), WHY) for one in others[:MOST])
    return ()


def _confusable(words: list[str], place: int) -> list[str]:
    """Words that could be remembered in the place of one; none where two belong together."""
    word = words[place]
    pairs = (tuple(words[place - 1 : place + 1]), tuple(words[place : place + 2]))
    if any(pair in FIXED for pair in pairs):
        return []
    for line in word_list("questions", "acronym_words"):
        own, *others = line.split()
        if own == word.lower():
            return [one.capitalize() if word[0].isupper() else one for one in others]
    return []


FIXED = frozenset({("United", "Nations"), ("United", "States"), ("United", "Kingdom")})


def _swap(words: list[str], changes: dict[int, str]) -> str:
    return " ".join(changes.get(place, word) for place, word in enumerate(words))
