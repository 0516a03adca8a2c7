"""Words of the topic: they show that a sentence is about what the article is about."""

import re
from collections.abc import Collection, Iterable, Mapping

_SHORT_TITLE = 4  # words; longer ones are headlines, which need not name whom they are about
_OFTEN = 4  # times that an article says the name of what it is about
_SHOWN = 5  # letters that tell one word of a family: "Nepal", "Nepalese"


def find_topic_roots(
    title: str,
    lemmas: Collection[str],
    acronyms: Mapping[str, str],
    names: Iterable[str],
    text: str,
) -> frozenset[str]:
    """Roots of the words of a title and its short form, and beside a headline the name said most.

    `lemmas` are those of the title, `names` all that the article names in its `text`.
    """
    words = {word for word in lemmas if len(word) > 2 or word.isupper()}
    words |= {short for short, long in acronyms.items() if long == title}
    if is_headline(title):
        words |= set(_most_named(names, text).split())
    return frozenset(root(word) for word in words)


def is_headline(title: str) -> bool:
    """Whether a title is longer than the name of a thing."""
    return len(title.split()) > _SHORT_TITLE


def root(word: str) -> str:
    """What the forms of a word have in common: "Nepal" of Nepal's, Nepalese and Nepali."""
    bare = re.sub(r"ies$", "y", re.sub(r"['’]s?$", "", word).lower())
    bare = re.sub(r"(?<=[^s])s$", "", bare) if len(bare) > 3 else bare
    return bare[:_SHOWN] if len(bare) > _SHOWN + 1 else bare


def _most_named(names: Iterable[str], text: str) -> str:
    """The name that the article says most, if it says it often."""
    counts = {name: text.count(name) for name in names if name[:1].isupper()}
    best = max(counts, key=lambda name: (counts[name], name), default="")
    return best if counts.get(best, 0) >= _OFTEN else ""
