"""What somebody did, with what the article says of others as wrong options."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizgen.facts.actors import Actor
from quizgen.facts.find import Facts
from quizgen.facts.frame import Evidence
from quizgen.facts.times import find_times
from quizgen.questions.candidate import Candidate
from quizgen.questions.number_options import Option
from quizgen.questions.option_ranks import seeded
from quizgen.questions.statements import names_in
from quizgen.shipped import word_set

FEWEST, MOST = 2, 3
SHORTEST, LONGEST = 3, 16  # words of a deed
RATIO = 2.2  # how much longer one option may be than another
_LEANS = re.compile(
    r"\b(?:he|she|it|they|him|his|her|its|their|them|this|these|those|there|then|also|not|n't)\b"
)
_SIDE = re.compile(r",? (?:and|but|which|who|where|when|while|because|although)\b.*|, .*")
_HEDGED = re.compile(r"\b(?:may|might|could|would|should|probably|perhaps|reportedly)\b")


@dataclass(frozen=True, slots=True)
class Deed:
    """What somebody named did: "capture Visby"; `year` is "" if the sentence does not tell it."""

    actor: Actor
    name: str
    text: str
    year: str
    place: Evidence


def ask_deeds(facts: Facts) -> Iterator[Candidate]:
    """ "What did X do in 1361?" for everybody of whom and of whose like the article says enough."""
    deeds = [deed for one in facts.actors if (deed := _read_deed(one, facts)) is not None]
    for deed in deeds:
        options = _find_others(deed, deeds)
        if len(options) >= FEWEST and not facts.standing[deed.actor.sentence].loose:
            when = f" in {deed.year}" if deed.year else ""
            yield Candidate(
                form="deed", kind="choice", question=f"What did {deed.name} do{when}?",
                answer=deed.text, answer_kind="deed", evidence=deed.place, worth=1.5,
                phrase=deed.actor.phrase, options=options, statement=deed.place.quote,
            )  # fmt: skip


def _read_deed(actor: Actor, facts: Facts) -> Deed | None:
    """A finished action of one person, body or country, told without what leans elsewhere."""
    phrase = actor.phrase
    if not actor.base or not phrase.kind or phrase.plural or _HEDGED.search(actor.rest):
        return None
    if actor.base in word_set("questions", "light_verbs") | {"be", "have", "say", "tell"}:
        return None
    text, year = _without_date(_SIDE.sub("", actor.rest.rstrip(".")))
    own = [time for time in find_times(actor.lead) if time.resolved and time.value[:4].isdigit()]
    year = year or (own[0].value[:4] if len(own) == 1 else "")
    text = " ".join([actor.base, *text.split()[1:]])
    if not SHORTEST <= len(text.split()) <= LONGEST or _LEANS.search(text):
        return None
    if re.search(r"\d{4}|\"", text):
        return None
    name = facts.mentions.people.get(phrase.name, phrase.text)
    return Deed(actor, name, text, year, facts.sentences[actor.sentence])


def _without_date(text: str) -> tuple[str, str]:
    """The predicate without its year, and the year: what is one date tells the other."""
    times = [time for time in find_times(text) if time.resolved and time.precision != "duration"]
    if len(times) != 1 or not times[0].value[:4].isdigit():
        return text, ""
    spoken = re.escape(times[0].text)
    return re.sub(rf" (?:in |on |by )?{spoken}", "", text, count=1), times[0].value[:4]


def _find_others(deed: Deed, deeds: Sequence[Deed]) -> tuple[Option, ...]:
    """Deeds of others of its kind, none of which has to do with who is asked about."""
    others = [other for other in deeds if _fits(other, deed)]
    others.sort(key=lambda one: (abs(len(one.text) - len(deed.text)) // 15, one.text))
    kept: list[Deed] = []
    for other in others:
        if all(one.name != other.name and one.actor.base != other.actor.base for one in kept):
            kept.append(other)
    chosen = kept[:MOST]
    seeded("deeds", deed.text).shuffle(chosen)
    return tuple(Option(one.text, f"That is what {one.name} did.") for one in chosen)


def _fits(other: Deed, deed: Deed) -> bool:
    longer, shorter = sorted((len(other.text), len(deed.text)), reverse=True)
    return (
        other.actor.phrase.kind == deed.actor.phrase.kind
        and other.name != deed.name
        and other.actor.base != deed.actor.base
        and not names_in(other.place.quote, deed.name)
        and not names_in(deed.place.quote, other.name)
        and longer <= RATIO * shorter
    )
