"""Whether a wrong option might be right as well, by what else the article says of it."""

from quizgen.questions.peers import Peers, cut_words

HALF = 0.5  # of what the question tells


def may_be_true(name: str, question: str, quote: str, peers: Peers) -> bool:
    """Whether another sentence that speaks of `name` tells half of what the question asks."""
    told = cut_words(question)
    known = name.rsplit(maxsplit=1)[-1] if name in peers.facts.mentions.people.values() else name
    return any(
        known in place.quote
        and place.quote != quote
        and len(told & stems) >= max(2, HALF * len(told))
        for place, stems in zip(peers.facts.sentences, peers.stems, strict=True)
    )
