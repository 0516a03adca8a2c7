"""Whether a wrong option might be right as well, by what else the article says of it."""

import re

from quizgen.questions.peers import Peers
from quizgen.questions.verify_worth import stem
from quizgen.shipped import word_set

HALF = 0.5  # of what the question tells


def may_be_true(name: str, question: str, quote: str, peers: Peers) -> bool:
    """Whether another sentence that speaks of `name` tells half of what the question asks."""
    told = _stems(question)
    known = name.rsplit(maxsplit=1)[-1] if name in peers.facts.mentions.people.values() else name
    return any(
        known in place.quote
        and place.quote != quote
        and len(told & _stems(place.quote)) >= max(2, HALF * len(told))
        for place in peers.facts.sentences
    )


def _stems(text: str) -> set[str]:
    """Content words cut short, so that "captured" is "capture"."""
    words = re.findall(r"[\w'-]{3,}", text.lower())
    return {stem(w)[:6] for w in words if w not in word_set("questions", "stop_words")}
