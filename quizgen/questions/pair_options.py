"""Wrong options for two countries at once: one of them or both taken for others."""

import re

from quizgen.facts.lexicon import lexicon
from quizgen.questions.number_options import Option
from quizgen.questions.peers import Peers
from quizgen.questions.place_options import place_options
from quizgen.shipped import word_set


def pair_options(answer: str, question: str, quote: str, peers: Peers) -> tuple[Option, ...]:
    """Around "Sweden and Finland": the first with another, another with the second, two others.

    In each option as much is right or wrong as in the answer, so no country tells it.
    """
    found = re.fullmatch(r"((?:the )?[A-Z][\w. ]+) and ((?:the )?[A-Z][\w. ]+)", answer)
    if found is None or not all(lexicon().country(_bare(name)) for name in found.groups()):
        return ()
    first, second = found.groups()
    others = [
        [
            option.text
            for option in place_options(_bare(name), "country", question, quote, peers)
            if option.text not in answer and not _is_power(option.text)
        ]
        for name in (first, second)
    ]
    for one in others[0]:
        for two in others[1]:
            if one != two:
                why = f"The article says: {answer}."
                texts = (f"{first} and {two}", f"{one} and {second}", f"{one} and {two}")
                return tuple(Option(text, why) for text in texts)
    return ()


def _is_power(name: str) -> bool:
    """Whether it goes with hardly any other country: "Sweden and Russia"."""
    country = lexicon().country(_bare(name))
    return country is not None and country.code in word_set("questions", "great_powers")


def _bare(name: str) -> str:
    return name.removeprefix("the ")
