"""Central terms: what an article speaks of all along, beside what its title says."""

import re

from quizgen.facts.lexicon import lexicon
from quizgen.facts.mentions import Mentions
from quizgen.facts.title_words import is_headline, root
from quizgen.shipped import word_set

_LEADING = 3  # content words at the start
_TERM, _RARE = 6, 1  # letters of a term, and how familiar it may be
_DERIVED = re.compile(  # seldom the endings of a noun
    r"(?:ly|ed|ing|able|ible|al|ous|ive|ic|ful|less|ent|ant|ary|er|est)$"
)


def leads_with_term(text: str, mentions: Mentions) -> bool:
    """Whether a statement begins with what the article speaks of all along, as one on amphibians
    does of frogs, and holds a term that one learns from it, or a word of the title.

    Without a word of the title graders used 20 of 31, later 16 of 27, and 2 of 7 that were in
    everyday words.
    """
    titled = any(root(word) in mentions.topic_roots for word in re.findall(r"[\w'’]+", text))
    if is_headline(mentions.title) or not (titled or _holds_term(text)):
        return False
    small = word_set("questions", "stop_words")
    words = [word for word in re.findall(r"[\w'’]+", text) if word.lower() not in small]
    return any(root(word) in mentions.central_roots for word in words[:_LEADING])


def _holds_term(text: str) -> bool:
    """A name, a figure, or a noun that is hardly ever used to explain others."""
    words = re.findall(r"[\w'’]+", text)
    if any(word[0].isupper() or word[0].isdigit() for word in words[1:]):
        return True
    return any(_is_rare(word.lower()) for word in words if len(word) >= _TERM)


def _is_rare(word: str) -> bool:
    forms = {word, word.removesuffix("s"), word.removesuffix("es")}
    if any(lexicon().verb_class(form) for form in forms) or _DERIVED.search(word):
        return False
    return all(lexicon().familiarity(form) <= _RARE for form in forms if lexicon().is_noun(form))
