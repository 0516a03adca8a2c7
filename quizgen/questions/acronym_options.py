"""Wrong expansions of an acronym: one or two words taken for others with the same initial."""

from itertools import combinations

from quizgen.questions.number_options import Option
from quizgen.shipped import word_list

WHY = "The letters would fit, but the article spells it out differently."


def acronym_options(expansion: str) -> tuple[Option, ...]:
    """Three wrong expansions, or none.

    Two words are changed alone and together, so that the right one does not stand out as the one
    with most in common with the others.
    """
    words = expansion.split()
    places = [(place, _confusable(word)) for place, word in enumerate(words)]
    changeable = [(place, other) for place, other in places if other]
    for (first, one), (second, two) in combinations(changeable, 2):
        changed = [_swap(words, {first: one}), _swap(words, {second: two})]
        changed.append(_swap(words, {first: one, second: two}))
        return tuple(Option(text, WHY) for text in changed)
    return ()


def _confusable(word: str) -> str:
    for line in word_list("questions", "acronym_words"):
        own, *others = line.split()
        if own == word.lower():
            return others[0].capitalize() if word[0].isupper() else others[0]
    return ""


def _swap(words: list[str], changes: dict[int, str]) -> str:
    return " ".join(changes.get(place, word) for place, word in enumerate(words))
