"""Who did what a whole sentence says: the sentence with its subject turned into a question word."""

import re
from collections.abc import Iterator

from quizgen.facts.actors import Actor
from quizgen.facts.find import Facts
from quizgen.questions.candidate import Candidate
from quizgen.questions.topic_label import say_topic

LONGEST = 18  # words: what follows a comma at the end of a longer question is left out
SHORTEST_REST = 5
_TAIL = re.compile(r", (?:which|who|whose|where|with|(?:[A-Z]\w+ )*\w+ing)\b[^,]*$")
TWICE = re.compile(
    r"\b(?:and|but|while) (?:the )?(?:[A-Z][\w'-]+ )+(?:was|is|has|had|\w+ed|\d+"
    r"|[a-z]+s (?:the|an?|his|her|its|their))\b"
)
_PAIRING = re.compile(r"(?:contrast|compar|replac|combin|pair|equat)\w*\b")  # with what?
_UNTOLD = re.compile(
    r"^,? ?(?:\w+ )?not |^,? ?had \w+|\btoo\b|\balso\b|\bthen\b"
)  # beside what, when?
_LOCAL = re.compile(r"\blocal\b")  # where, is told by a label only
_BARE_SAYING = re.compile(r"(?:also )?(?:says?|said|tells?|told|adds?|added)\b")
_LEAD = re.compile(r"(?:In|On|At|During|After|Before|By|Since|Under) [^,]*, $")


def ask_actors(facts: Facts) -> Iterator[Candidate]:
    """One question for every sentence that stands alone and whose subject is a name."""
    for actor in facts.actors:
        standing, place = facts.standing[actor.sentence], facts.sentences[actor.sentence]
        text = standing.text
        if standing.loose or ";" in text or text.count(actor.text) != 1:
            continue
        question = _word(actor, text)
        placed = bool(say_topic(facts.mentions)) or not _LOCAL.search(question)
        if question and placed:
            yield Candidate(
                form="actor", kind="short_answer", question=question, answer=actor.phrase.text,
                answer_kind=actor.phrase.noun or actor.phrase.kind, evidence=place, worth=1.2,
                phrase=actor.phrase, statement=text,
            )  # fmt: skip


def _word(actor: Actor, text: str) -> str:
    """The question, "" where no question word is sure."""
    lead, _, rest = text.partition(actor.text)
    wh = _ask(actor)
    if not wh or (lead and not _LEAD.fullmatch(lead)) or '"' in rest or _UNTOLD.search(rest):
        return ""
    if TWICE.search(rest):
        return ""
    rest = _shorten(rest.lstrip(" ,").rstrip("."))
    rest = re.sub(r"^(is|was) an? (?=[^,]* (?:who|whom|that)\b)", r"\1 the ", rest)
    if _BARE_SAYING.match(rest):
        return ""
    question = f"{lead}{wh[:1].lower() if lead else wh[:1]}{wh[1:]} {rest}?"
    return question if len(rest.split()) >= SHORTEST_REST else ""


def _ask(actor: Actor) -> str:
    phrase = actor.phrase
    if phrase.kind == "person":
        return f"Which {actor.role}" if actor.role else "Who"
    return f"Which {phrase.noun}" if phrase.noun and not actor.role and not phrase.plural else ""


def _shorten(rest: str) -> str:
    found = None if _PAIRING.match(rest) else _TAIL.search(rest)
    if found and len(rest.split()) > LONGEST and len(rest[: found.start()].split()) >= 6:
        return rest[: found.start()]
    return rest
