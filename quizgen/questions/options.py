"""Options: the wrong answers of a candidate, chosen as a set."""

import re
from collections.abc import Sequence
from dataclasses import replace

from quizgen.facts.lexicon import lexicon
from quizgen.facts.lexicon_table import fold
from quizgen.facts.quantities import read_quantity
from quizgen.facts.times import find_times
from quizgen.questions.also_true import may_be_true
from quizgen.questions.ask_families import FORM as FAMILY
from quizgen.questions.candidate import Candidate
from quizgen.questions.date_options import date_options
from quizgen.questions.families import family_options
from quizgen.questions.lifetimes import lifetime
from quizgen.questions.name_options import name_options
from quizgen.questions.number_options import Option, number_options
from quizgen.questions.other_names import other_names
from quizgen.questions.pair_options import pair_options
from quizgen.questions.peers import ELSEWHERE, Peers
from quizgen.questions.people_options import tells_people
from quizgen.questions.place_options import place_options

_TIMES = frozenset({"year", "month", "day", "decade", "century", "season"})
_PLACES = frozenset({"country", "city", "state", "town", "port", "village"})
_NAMED = frozenset({"person", "organisation", "product", "work", "event"})
_OFFICE = re.compile(
    r"\b(?:president|king|queen|emperor|empress|prime minister|minister|pope|mayor|chancellor"
    r"|governor|bishop|general|prince|princess|sultan|pharaoh|chair|realms?|throne"
    r"|abdicat\w+|crowned|dethroned|sovereign|reign\w*"
    r"|leader|spokesm[ae]n|captain|coach|director|commander|secretary|ambassador|chairman)\b",
    re.IGNORECASE,
)
_RULER = (
    r"\b(?:King|Queen|Prince|Princess|Emperor|Empress|Pope|Sultan|Tsar|Shah|Duke|President|Saint) "
)
_LIMITED = re.compile(r"(?:more|less|fewer|at (?:least|most)|up to|over|under)\b")
_WHAT = re.compile(r"(?:[^?]*, )?[Ww]hat\b")
_ONLY = re.compile(r"^(?:only|just) (?=\d|about \d|[a-z-]+$)(?!over|under)")  # "only nine" is nine
FEWEST, MOST = 2, 3
YEARS_OF_AGE = 5
MANY, SEVERAL = 3, 3  # other places of the article; words of a title that is more than a name
_DEEDS = frozenset({"subject", "actor", "agent"})
_PAST = re.compile(r"\b[Ww]hich \w+ (?:\w+ly )?(?:\w+ed|held|bought|sold|took|won|lost)\b")


def add_options(candidate: Candidate, peers: Peers) -> Candidate:
    """The candidate as a choice item if at least two honest wrong options are found."""
    if candidate.kind != "short_answer" or candidate.refused:
        return candidate
    candidate = replace(candidate, answer=_ONLY.sub("", candidate.answer))
    options = list_options(candidate, peers)
    if len(options) < FEWEST:
        return candidate
    worth = candidate.worth + 0.4
    return replace(_in_full(candidate, peers), kind="choice", options=options, worth=worth)


def list_options(candidate: Candidate, peers: Peers, turn: int = 0) -> tuple[Option, ...]:
    """Up to three wrong options; another `turn` draws others where there are more."""
    stem, seed = candidate.question.lower(), candidate.question + "\x1f" * turn
    seen, fit = {fold(candidate.answer)}, []
    for one in find_options(candidate, peers, seed):
        if one.text.lower() not in stem and fold(one.text) not in seen:  # Kandahar is Kandahār
            seen.add(fold(one.text))
            fit.append(one)
    return tuple(fit[:MOST])


def is_one_of_many(candidate: Candidate, peers: Peers) -> bool:
    """Whether the answer, though it is what the article is about, stands among three of its places:
    in a report on four countries it is still to be known which of them did what.
    """
    told = [option for option in candidate.options if option.why == ELSEWHERE]
    title = re.findall(r"\w{3,}", peers.facts.mentions.title)
    named = candidate.answer_kind in _PLACES and len(told) >= MANY and len(title) >= SEVERAL
    done = _PAST.search(candidate.question)
    return candidate.kind == "choice" and named and candidate.form in _DEEDS and bool(done)


def _in_full(candidate: Candidate, peers: Peers) -> Candidate:
    """A person by the full name and without office, as the others are."""
    phrase, people = candidate.phrase, peers.facts.mentions.people
    if phrase is None or phrase.kind != "person":
        return candidate
    names = (candidate.answer, phrase.name, phrase.name.split()[-1])
    full = next((people[name] for name in names if name in people), candidate.answer)
    return replace(candidate, answer=full)


def find_options(candidate: Candidate, peers: Peers, seed: str = "") -> tuple[Option, ...]:
    """Wrong options of the kind and form of the answer; `seed` is the question if not given."""
    kind, answer, seed = candidate.answer_kind, candidate.answer, seed or candidate.question
    if kind in _TIMES:
        times = find_times(answer, peers.published)
        span = lifetime(candidate, peers)
        return date_options(times[0], peers.times, seed, peers.published, span) if times else ()
    if kind == "quantity":
        return _numbers(candidate, peers, seed)
    named, quote = _names(candidate, peers), candidate.evidence.quote
    family = _family(candidate, peers)
    if kind == FAMILY:
        return family
    if len(named) >= FEWEST and (kind == "person" or len(named) >= len(family)):
        return named
    return family if len(family) >= FEWEST else pair_options(answer, seed, quote, peers)


def _numbers(candidate: Candidate, peers: Peers, seed: str) -> tuple[Option, ...]:
    """ "More than 350" would be true together with "more than 500"."""
    answer = candidate.answer
    if _LIMITED.match(answer):
        return ()
    others = [q.text for q in peers.quantities if q.text not in candidate.evidence.quote]
    found = number_options(answer, others, seed)
    return tuple(one for one in found if _fits_age(one.text, candidate))


def _fits_age(other: str, candidate: Candidate) -> bool:
    """What begins or ends at an age is known within a few years."""
    one, key = read_quantity(other), read_quantity(candidate.answer)
    if not re.search(r"\bage\b", candidate.question) or one is None or key is None:
        return True
    return abs(float(one.value or 0) - float(key.value or 0)) <= YEARS_OF_AGE


def _names(candidate: Candidate, peers: Peers) -> tuple[Option, ...]:
    """Other names where the answer is one; few of an article's people hold an office."""
    phrase, question, quote = candidate.phrase, candidate.question, candidate.evidence.quote
    if phrase is None or phrase.plural:
        return ()
    known = phrase.kind == "person" and phrase.name.split()[-1] in peers.facts.mentions.people
    if not phrase.proper and not known:
        return ()  # a "state" may be a condition
    if candidate.answer_kind in _PLACES:
        return place_options(phrase.name, candidate.answer_kind, question, quote, peers)
    if phrase.kind == "place" and phrase.noun:  # rivers, roads, seas
        return name_options(phrase, question, quote, peers)
    if phrase.kind not in _NAMED or (phrase.kind == "organisation" and _WHAT.match(question)):
        return ()  # "what defined the code?" of a standard, a company or a machine
    if phrase.kind == "person" and _is_ruler(candidate):
        return ()
    found = other_names(phrase, question, quote, peers)
    office = _OFFICE.search(question) if phrase.kind == "person" else None
    return found if office is None else _holders(found, question, office, peers)


def _is_ruler(candidate: Candidate) -> bool:
    """Whether answer or sentence give a title to somebody whom others have not: "King Erik"."""
    told = f"{candidate.answer}. {candidate.evidence.quote}"
    return any(re.search(_RULER + re.escape(w), told) for w in candidate.answer.split())


def _holders(
    options: Sequence[Option], question: str, office: re.Match[str], peers: Peers
) -> tuple[Option, ...]:
    """Those who held such an office too; none where the question says of which people."""
    before = question[: office.start()].split()
    if before and lexicon().is_demonym(before[-1]):
        return ()
    title = office.group(0).lower()
    places = [place.quote for place in peers.facts.sentences]
    held = [quote for quote in places if title in quote.lower()]
    return tuple(one for one in options if any(one.text.split()[-1] in q for q in held))


def _family(candidate: Candidate, peers: Peers) -> tuple[Option, ...]:
    """Contrasting concepts of which the article does not say the same."""
    question, quote, mentions = candidate.question, candidate.evidence.quote, peers.facts.mentions
    if (
        candidate.phrase is not None
        and candidate.phrase.kind == "person"
        and tells_people(question)
    ):
        return ()  # "the first American president to ...": presidents, but who was it then?
    found = family_options(candidate.answer, f"{question} {quote} {mentions.title}", mentions.text)
    return tuple(one for one in found if not may_be_true(_bare(one.text), question, quote, peers))


def _bare(text: str) -> str:
    return re.sub(r"^(?:an?|the) ", "", text)
