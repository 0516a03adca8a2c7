"""Wrong options for the name of a body, a work, a product: others of its kind in the article."""

from quizgen.facts.frame import Phrase
from quizgen.questions.also_true import may_be_true
from quizgen.questions.number_options import Option
from quizgen.questions.peers import ELSEWHERE, Peers

MOST = 3


def name_options(phrase: Phrase, question: str, quote: str, peers: Peers) -> tuple[Option, ...]:
    """Up to three, in the same form (short forms beside short forms)."""
    mentions = peers.facts.mentions
    names = mentions.names(phrase.kind, phrase.noun)
    if not phrase.noun or phrase.noun == "company":
        names = [*names, *mentions.names(phrase.kind, "" if phrase.noun else "company")]
    short = phrase.name.isupper()
    fit = [
        other
        for other in dict.fromkeys(names)
        if other != phrase.name
        and other.isupper() == short
        and other not in f"{question} {quote}"
        and not _share_words(other, phrase.name)
        and other not in mentions.acronyms.values()
        and (not short or not phrase.noun or mentions.kind(other).noun == phrase.noun)
        and not may_be_true(other, question, quote, peers)
    ]
    fit = [one for one in fit if not any(one != other and one in other for other in fit)]
    article = "the " if phrase.text.lower().startswith("the ") else ""
    return tuple(Option(f"{article}{other}", ELSEWHERE) for other in fit[:MOST])


def _share_words(first: str, second: str) -> bool:
    return bool({w for w in first.split() if len(w) > 3} & set(second.split()))
