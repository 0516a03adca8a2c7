"""Whole names: those that the article has by themselves, and not as a part of something else."""

import re
from functools import lru_cache

from quizgen.facts.lexicon import lexicon

_PARTICLES = r"(?:(?:de|del|della|di|da|du|la|le|van|von|der|den|al|el|bin|ibn|ben) ?-?)*"
_GOES_ON = re.compile(rf" {_PARTICLES}[A-ZÀ-ÝŞĞİÇ][\w'’-]+")
_THING = re.compile(r"\b[Tt]he $")


@lru_cache(maxsize=4096)  # the same few people are options again and again
def is_whole(name: str, text: str) -> bool:
    """Whether the text has the name by itself: "Amir Abdur" only ever goes on as "Amir Abdur Rahman
    Khan", and "the Edwin Smith Papyrus" is nobody.
    """
    words = name.split()
    if _is_group(words[-1]) or (len(words) > 2 and _is_plain(words[-1])):
        return False
    alone = False
    for found in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text):
        if _GOES_ON.match(text, found.end()):
            continue
        if _THING.search(text[max(0, found.start() - 5) : found.start()]):
            return False
        alone = True
    return alone


def _is_plain(word: str) -> bool:
    """The last word of "George Gershwin Memorial Concert": no surname, but what the thing is."""
    noun = word.lower()
    return lexicon().noun_class(noun) not in {None, "person"} and not lexicon().first_name(word)


def _is_group(word: str) -> bool:
    """ "Virginia Patriots" are many."""
    one = word.lower().removesuffix("s")
    return word.endswith("s") and lexicon().noun_class(one) == "person" and len(one) > 3
