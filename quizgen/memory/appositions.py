"""Appositions: what follows a complete name and takes nothing from it, as Bonn on the Rhine."""

import re

from quizgen.memory.context import Context
from quizgen.memory.leads import drop_article, drop_lead_in
from quizgen.memory.negations import NEGATIONS
from quizgen.memory.tokens import words_of
from quizgen.memory.words import fold_name, spell, split_words

_FOLLOWED = re.compile(
    r"(.+?)(?:,| \(| (?=(?:in|near|by|with|at|under|called|on the) ))(.+)", re.IGNORECASE
)
_LEADING = re.compile(r"^\s*(?:in|near|by|at|on)? ?(?:the )?", re.IGNORECASE)
_OTHERS = frozenset(
    ("and", "or", "v", "but", "except", "instead", "rather", "only", "later", "formerly", "former")
)
_ALTERING = NEGATIONS.union(_OTHERS)
_MOST = 6  # words
_SHORT = 3  # letters of a word that names no other answer


def follows_name(given: str, expected: str, context: Context) -> bool:
    """Whether a complete name is followed, after a comma or a preposition, by what describes it.

    In twelve sets by strangers nothing of the kind was wrong, except where it names another place
    or another answer.
    """
    name, found = drop_article(expected), _FOLLOWED.fullmatch(given.strip())
    if not found or not name[:1].isupper() or any(map(str.isdigit, given + expected)):
        return False
    wanted, first = split_words(expected), split_words(found[1])
    if not first or spell(drop_lead_in(first, wanted)) != spell(wanted):
        return False
    rest = words_of(split_words(found[2]))
    rivals = {word for rival in context.rivals for word in rival if len(word) > _SHORT}
    if not 0 < len(rest) <= _MOST or not (_ALTERING | rivals).isdisjoint(rest):
        return False
    place = fold_name(_LEADING.sub("", found[2]))
    return context.vocabulary.places().holds(place, fold_name(name)) is not False
