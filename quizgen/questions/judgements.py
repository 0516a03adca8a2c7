"""True/false items: a statement as it is, or with one thing changed so that it is false."""

import re
from collections.abc import Iterator
from hashlib import sha256

from quizgen.facts.frame import Frame, Part, Phrase
from quizgen.facts.lexicon import lexicon
from quizgen.facts.quantities import find_quantities
from quizgen.questions.candidate import Candidate, loose_end
from quizgen.questions.date_options import date_options
from quizgen.questions.number_options import Option, number_options
from quizgen.questions.peers import Peers
from quizgen.questions.wording import statement
from quizgen.shipped import word_set

_SHORTEST, _LONGEST = 7, 22
_OPPOSITES = {
    a: b
    for first, second in (
        ("increased", "decreased"), ("increase", "decrease"), ("increases", "decreases"),
        ("rose", "fell"), ("supported", "opposed"), ("supports", "opposes"),
        ("accepted", "rejected"), ("approved", "rejected"), ("won", "lost"),
        ("allowed", "banned"), ("strengthened", "weakened"), ("improved", "worsened"),
        ("encouraged", "discouraged"), ("allows", "prevents"), ("gained", "lost"),
        ("banned", "allowed"), ("opposed", "supported"), ("rejected", "accepted"),
        ("largest", "smallest"), ("highest", "lowest"), ("oldest", "youngest"),
        ("northern", "southern"), ("eastern", "western"), ("longest", "shortest"),
    )
    for a, b in ((first, second), (second, first))
}  # fmt: skip


def ask_judgements(frame: Frame, peers: Peers) -> Iterator[Candidate]:
    """At most one statement per clause, true or made false by one change."""
    if any(part.role in {"clause", "because", "when"} for part in frame.parts):
        return
    text = statement(frame)
    if not _SHORTEST <= len(text.split()) <= _LONGEST:
        return
    if frame.negated:
        yield from _deny(frame, text)
        return
    change = next(iter(_changes(frame, text, peers)), None)
    if change is None:
        return
    false, kind, worth = change
    true = int.from_bytes(sha256(text.encode()).digest()[:2]) % 2 == 0
    yield Candidate(
        form=f"judgement: {kind}", kind="true_false", question=text if true else false,
        answer="true" if true else "false", answer_kind=kind, evidence=frame.evidence,
        worth=worth, frame=frame, statement=text, refused=loose_end(frame),
    )  # fmt: skip


def _deny(frame: Frame, text: str) -> Iterator[Candidate]:
    """A denial with its "not" taken out, which makes it false."""
    finite = frame.part("finite")
    if finite is None or _NEGATIVE.search(text):
        return
    if finite.text in _DO:
        form = {"does": frame.verb.third, "did": frame.verb.past, "do": frame.verb.base}[
            finite.text
        ]
        changed = re.sub(
            rf"\b{finite.text}(?: not|n't) ((?:\w+ly )?){frame.verb.lexical}\b",
            rf"\g<1>{form}",
            text,
        )
    else:
        changed = re.sub(rf"\b({finite.text})(?: not|n't)\b", r"\1", text)
    if changed != text:
        yield Candidate(
            form="judgement: denial", kind="true_false", question=changed, answer="false",
            answer_kind="denial", evidence=frame.evidence, worth=1.2, frame=frame,
            statement=text, refused=loose_end(frame),
        )  # fmt: skip


_DO = frozenset({"does", "did", "do"})
_NEGATIVE = re.compile(
    r"\b(?:any|either|yet|only|necessarily|always|usually|all|much|many|enough|never|nor|but|longer"
    r"|until|both|every|ca|wo)\b"
)


def _changes(frame: Frame, text: str, peers: Peers) -> Iterator[tuple[str, str, float]]:
    """(false statement, what was changed, worth), the most telling change first."""
    for part in frame.parts:
        for word in part.words:
            opposite = _OPPOSITES.get(word.lower)
            telling = part.role == "verb" or word.tag == "JJS" or word.lower.endswith("ern")
            if opposite and telling and len(re.findall(rf"\b{word.text}\b", text)) == 1:
                yield re.sub(rf"\b{word.text}\b", opposite, text), "opposite", 1.2
    yield from _turn_comparison(text)
    yield from _opposite_quality(frame, text)
    for part in frame.parts:
        for old, option, kind in _swaps(frame, part, peers):
            pattern = rf"(?<![\w-]){re.escape(old)}(?![\w-])"
            if len(re.findall(pattern, text, re.IGNORECASE)) == 1:
                changed = _replace(pattern, option.text, text)
                yield changed[:1].upper() + changed[1:], kind, 0.5


def _replace(pattern: str, new: str, text: str) -> str:
    return re.sub(pattern, lambda _: new, text, flags=re.IGNORECASE)


_COMPARED = {
    "fewer": "more", "less": "more", "higher": "lower", "lower": "higher", "larger": "smaller",
    "smaller": "larger", "faster": "slower", "slower": "faster", "better": "worse",
    "worse": "better", "longer": "shorter", "shorter": "longer", "older": "younger",
    "younger": "older", "bigger": "smaller", "cheaper": "dearer", "stronger": "weaker",
    "weaker": "stronger", "earlier": "later",
}  # fmt: skip


def _turn_comparison(text: str) -> Iterator[tuple[str, str, float]]:
    """ "emits fewer gases than cows" -> "emits more gases than cows"."""
    if len(re.findall(r"\bthan\b", text)) != 1 or re.search(r"\b(?:more|less|fewer) than\b", text):
        return
    found = [word for word in re.findall(r"\b\w+\b", text) if word in _COMPARED]
    if found:
        turned = re.sub(r"\b\w+\b", lambda m: _COMPARED.get(m.group(0), m.group(0)), text)
        yield turned, "opposite", 1.4


def _opposite_quality(frame: Frame, text: str) -> Iterator[tuple[str, str, float]]:
    """ "is expensive" -> "is cheap"."""
    adjective = frame.part("adjective")
    if adjective is None or len(adjective.words) > 1:
        return
    opposite = lexicon().antonym(adjective.text, "adjective")
    if opposite and " " not in opposite and text.count(f" {adjective.text}") == 1:
        yield text.replace(f" {adjective.text}", f" {opposite}"), "opposite", 0.7


def _swaps(frame: Frame, part: Part, peers: Peers) -> Iterator[tuple[str, Option, str]]:
    """(old text, what takes its place, what kind of thing it is)."""
    seed = frame.clause
    if part.time is not None and part.time.resolved:
        if len(re.findall(r"\b(?:1\d{3}|20\d\d)", frame.clause)) == 1:
            options = date_options(part.time, peers.times, seed, peers.published)
            yield from ((part.time.spoken, option, "time") for option in options[:1])
        return
    phrase = part.phrase
    if phrase is None or (phrase.plural and phrase.proper):
        return
    if _is_name_to_swap(part, phrase, peers) and _is_exclusive(frame):
        place = phrase.kind == "place"
        quote = frame.evidence.quote
        options = (
            peers.places(phrase.name, phrase.noun, quote)
            if place
            else peers.people(phrase.name, quote)
        )
        yield from ((phrase.text, option, "name") for option in options[:1])
        return
    yield from _swap_number(part, phrase, seed)


def _swap_number(part: Part, phrase: Phrase, seed: str) -> Iterator[tuple[str, Option, str]]:
    """A count or measure with its unit and qualifier; never a number that is a name or a range."""
    found = [q for q in find_quantities(part.text) if q.bound != "range" and not q.ordinal]
    if len(found) != 1 or re.search(r"\bNo\.? ?\d|\bnumber \d", part.text) or phrase.proper:
        return
    options = number_options(found[0].text, (), seed)
    yield from ((found[0].text, option, "number") for option in options[:1])


def _is_name_to_swap(part: Part, phrase: Phrase, peers: Peers) -> bool:
    if phrase.name in peers.facts.mentions.title or not phrase.proper:
        return False
    place = phrase.noun in {"country", "city", "state"}
    person = phrase.kind == "person" and part.role in {"subject", "agent"}
    return (place and part.role in {"subject", "object", "preposition", "agent"}) or person


def _is_exclusive(frame: Frame) -> bool:
    """Whether what is said holds for nobody else, so that the swapped statement is surely false."""
    if frame.verb.lemma in word_set("questions", "once_verbs"):
        return True
    if any(part.time is not None and part.time.resolved for part in frame.parts):
        return True
    complement = frame.part("complement")
    if complement is None:
        return False
    words = complement.words
    return words[0].lower == "the" or any(w.tag in {"JJS", "RBS"} for w in words[:5])
