"""Rules of the topic: what is asked has to do with what the article is about, and says so."""

import re

from quizgen.facts.mentions import Mentions
from quizgen.questions.candidate import OFF_TOPIC, Candidate
from quizgen.questions.verify_worth import OFTEN, stem

_SHORT_TITLE = 4  # words; longer ones are headlines, which need not name whom they are about
_SHOWN = 5  # letters that tell one word of a family: "Nepal", "Nepalese"


def find_off_topic(candidate: Candidate, mentions: Mentions) -> str:
    """A statement or gap that names nothing of the topic is a detail, or of nobody knows what.

    Of some 250 such items graded blind, those with a word of the title were used twice as often
    (.65) as those without (.30); a question by a question word brings its own scope.
    """
    if candidate.kind not in {"true_false", "cloze"} or not mentions.title:
        return ""
    return "" if touches_topic(f"{candidate.question} {candidate.answer}", mentions) else OFF_TOPIC


def touches_topic(text: str, mentions: Mentions) -> int:
    """How many words of the topic a text holds."""
    told = {_root(word) for word in re.findall(r"[\w'’]+", text)}
    return len(told & topic_roots(mentions))


def topic_roots(mentions: Mentions) -> frozenset[str]:
    """The words of the title, its short form, and in a headline's place the name said most."""
    words = {word for word in mentions.title_lemmas if len(word) > 2 or word.isupper()}
    words |= {short for short, long in mentions.acronyms.items() if long == mentions.title}
    if len(mentions.title.split()) > _SHORT_TITLE:
        words |= set(_most_named(mentions).split())
    return frozenset(_root(word) for word in words)


def _most_named(mentions: Mentions) -> str:
    """The name that the article says most, if it says it often."""
    counts = {name: mentions.text.count(name) for name in mentions.labels if name[0].isupper()}
    best = max(counts, key=lambda name: (counts[name], name), default="")
    return best if counts.get(best, 0) >= OFTEN else ""


def _root(word: str) -> str:
    bare = stem(re.sub(r"['’]s?$", "", word))
    return bare[:_SHOWN] if len(bare) > _SHOWN + 1 else bare
