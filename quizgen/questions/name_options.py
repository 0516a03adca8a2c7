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
        and not _share_words(other, phrase.name, phrase.noun)
        and other not in mentions.acronyms.values()
        and (not short or not phrase.noun or mentions.kind(other).noun == phrase.noun)
        and not may_be_true(other, question, quote, peers)
    ]
    fit = [one for one in fit if not any(one != other and one in other for other in fit)]
    article = "the " if phrase.text.lower().startswith("the ") else ""
    apart: list[str] = []
    for one in fit:  # "Durham University" and "the University of Durham" are one
        if not any(_share_words(one, other, phrase.noun) for other in apart):
            apart.append(one)
    return tuple(Option(f"{article}{other}", ELSEWHERE) for other in apart[:MOST])


def _share_words(first: str, second: str, noun: str) -> bool:
    """Whether two names have a word in common that is not that for their kind ("University")."""
    return any(len(w) > 3 and w.lower() != noun for w in set(first.split()) & set(second.split()))
