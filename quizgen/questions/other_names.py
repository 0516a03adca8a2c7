"""Other names than a given one, of whatever kind it is."""

from quizgen.facts.frame import Phrase
from quizgen.questions.name_options import name_options
from quizgen.questions.number_options import Option
from quizgen.questions.peers import Peers
from quizgen.questions.people_options import people_options
from quizgen.questions.place_options import place_options


def other_names(phrase: Phrase, told: str, quote: str, peers: Peers) -> tuple[Option, ...]:
    """Up to three names that could stand in the place of the phrase in the text `told`."""
    rest = told.replace(phrase.text, "")
    if phrase.kind == "place":
        return place_options(phrase.name, phrase.noun, rest, quote, peers)
    if phrase.kind == "person":
        return people_options(phrase.name, rest, quote, peers)
    return name_options(phrase, rest, quote, peers)
