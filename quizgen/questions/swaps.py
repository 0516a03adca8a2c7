"""Swaps: one argument of a statement exchanged for another, so that it becomes false."""

import re
from collections.abc import Iterator

from quizgen.facts.frame import Frame, Part, Phrase
from quizgen.questions.date_options import date_options
from quizgen.questions.number_options import Option
from quizgen.questions.peers import Peers
from quizgen.shipped import word_set

YEARS = 3
_YEAR = re.compile(r"\b\d{4}\b")
_OPEN_ENDED = frozenset(
    {"by", "until", "since", "before", "after", "from", "as of", "as from", "up to", "through"}
)  # 1915: by 1920, too
# What is so in one year is mostly so in the next.
_LASTING = frozenset({"be", "have", "exceed", "remain", "contain", "include", "rank", "hold",
                      "stand", "lie", "live", "own", "use", "account", "consist"})  # fmt: skip


def swap_arguments(frame: Frame, text: str, peers: Peers) -> Iterator[tuple[str, str]]:
    """(false statement, "name" or "time").

    A changed number is a trick: graders used 9 of 30 such statements.
    """
    yield from ((changed, "name") for changed in _cross(frame, text))
    for part in frame.parts:
        for old, option in _swap_time(frame, part, peers):
            pattern = rf"(?<![\w-]){re.escape(old)}(?![\w-])"
            if len(re.findall(pattern, text, re.IGNORECASE)) == 1:
                changed = re.sub(pattern, lambda _: option.text, text, flags=re.IGNORECASE)  # noqa: B023
                yield changed[:1].upper() + changed[1:], "time"


def _cross(frame: Frame, text: str) -> Iterator[str]:
    """ "Noble appointed Kintner" -> "Kintner appointed Noble": who did it to whom.

    Not of places: that Aruba colonized Spain is absurd, and nobody needs the article for it.
    """
    first = frame.subject.phrase
    if first is not None and first.kind == "place":
        return
    for part in frame.parts:
        second = part.phrase
        crossed = part.role == "agent" or (part.role == "object" and not frame.verb.passive)
        if first is None or second is None or not crossed:
            continue
        if not (_is_single_name(first) and _is_single_name(second) and first.kind == second.kind):
            continue
        if frame.verb.lemma in word_set("questions", "mutual_verbs") or frame.resolved:
            continue
        one, two = frame.subject.text, second.text
        if text.count(one) == 1 and text.count(two) == 1 and one not in two and two not in one:
            changed = text.replace(one, "\0").replace(two, one).replace("\0", two)
            yield changed[:1].upper() + changed[1:]


def _is_single_name(phrase: Phrase) -> bool:
    return phrase.proper and not phrase.plural and bool(phrase.kind)


def _swap_time(frame: Frame, part: Part, peers: Peers) -> Iterator[tuple[str, Option]]:
    """(old text, what takes its place)."""
    if part.time is None or not part.time.resolved:
        return
    lasts = frame.verb.lemma in _LASTING and not frame.verb.passive
    if part.time.preposition.lower() in _OPEN_ENDED or lasts:
        return
    if len(re.findall(r"\b(?:1\d{3}|20\d\d)", frame.clause)) == 1:
        options = date_options(part.time, peers.times, frame.clause, peers.published)
        far = [option for option in options if years_apart(part.time.spoken, option.text)]
        yield from ((part.time.spoken, option) for option in far[:1])


def years_apart(key: str, other: str) -> bool:
    """Another month of the same year, or the year before, is a trick."""
    first, second = _YEAR.search(key), _YEAR.search(other)
    if first is None or second is None:
        return key != other
    return abs(int(first.group()) - int(second.group())) >= YEARS
