"""What somebody did, with what the article says of others as wrong options."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizgen.facts.frame import Frame, Part
from quizgen.questions.candidate import Candidate, loose_end
from quizgen.questions.number_options import Option
from quizgen.questions.option_ranks import seeded
from quizgen.questions.statements import names_in
from quizgen.questions.wording import predicate
from quizgen.shipped import word_set

FEWEST, MOST = 2, 3
SHORTEST, LONGEST = 3, 12  # words of a deed
RATIO = 2.0  # how much longer one option may be than another


@dataclass(frozen=True, slots=True)
class Deed:
    """What a named person, body or country did: "capture Visby"; `year` is "" if not said."""

    frame: Frame
    name: str
    kind: str
    text: str
    year: str


def ask_deeds(frames: Sequence[Frame]) -> Iterator[Candidate]:
    """ "What did X do in 1361?" for everybody of whom and of whose like the article says enough."""
    deeds = [deed for frame in frames if (deed := _read_deed(frame)) is not None]
    for deed in deeds:
        options = _find_others(deed, deeds)
        if len(options) < FEWEST:
            continue
        when = f" in {deed.year}" if deed.year else ""
        yield Candidate(
            form="deed", kind="choice", question=f"What did {deed.frame.subject.text} do{when}?",
            answer=deed.text, answer_kind="deed", evidence=deed.frame.evidence, worth=1.5,
            frame=deed.frame, options=options,
        )  # fmt: skip


def _read_deed(frame: Frame) -> Deed | None:
    """A finished action of one named subject, without pronouns that lean on it."""
    phrase, verb = frame.subject.phrase, frame.verb
    if phrase is None or not phrase.proper or phrase.plural or not phrase.kind:
        return None
    if verb.tag != "VBD" or verb.passive or verb.modal or frame.part("finite") is not None:
        return None
    stative = word_set("questions", "light_verbs") | {"be", "have"}
    if frame.negated or frame.speaker or verb.lemma in stative or loose_end(frame):
        return None
    if any(part.role in {"clause", "because", "when", "negation"} for part in frame.parts):
        return None
    dates = [part for part in frame.parts if part.time is not None]
    if len(dates) > 1 or any(_leans(part) for part in frame.parts if part is not frame.subject):
        return None
    text = _say(frame, dates)
    if not SHORTEST <= len(text.split()) <= LONGEST or "," in text:
        return None
    time = dates[0].time if dates else None
    year = time.value[:4] if time and time.resolved and time.value[:4].isdigit() else ""
    if dates and not year:
        return None
    return Deed(frame, phrase.name, phrase.kind, text, year)


def _leans(part: Part) -> bool:
    return part.leans or any(word.tag in {"PRP", "PRP$"} for word in part.words)


def _say(frame: Frame, dates: Sequence[Part]) -> str:
    """The predicate with its verb in the base form and without the date."""
    verb = next(part for part in frame.parts if part.role == "verb")
    return predicate(frame, {verb: frame.verb.base, **dict.fromkeys(dates, "")})


def _find_others(deed: Deed, deeds: Sequence[Deed]) -> tuple[Option, ...]:
    """Deeds of others of its kind, none of which has to do with who is asked about."""
    others = [other for other in deeds if _fits(other, deed)]
    others.sort(key=lambda one: (abs(len(one.text) - len(deed.text)) // 15, one.text))
    kept: list[Deed] = []
    for other in others:
        if all(one.name != other.name and one.frame.verb != other.frame.verb for one in kept):
            kept.append(other)
    chosen = kept[:MOST]
    seeded("deeds", deed.text).shuffle(chosen)
    return tuple(Option(one.text, f"That is said of {one.frame.subject.text}.") for one in chosen)


def _fits(other: Deed, deed: Deed) -> bool:
    quote = other.frame.evidence.quote
    longer, shorter = sorted((len(other.text), len(deed.text)), reverse=True)
    return (
        other.kind == deed.kind
        and other.name != deed.name
        and other.frame.verb.lemma != deed.frame.verb.lemma
        and not names_in(quote, deed.name)
        and not names_in(deed.frame.evidence.quote, other.name)
        and not names_in(deed.text, other.name)
        and longer <= RATIO * shorter
    )
