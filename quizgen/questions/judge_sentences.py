"""True or false: a whole sentence as it stands in the article, or with one thing in it changed."""

import re
from collections.abc import Iterator
from hashlib import sha256

from quizgen.facts.frame import Evidence
from quizgen.facts.quantities import find_quantities
from quizgen.facts.standing import Standing
from quizgen.facts.times import find_times
from quizgen.questions.candidate import Candidate
from quizgen.questions.date_options import date_options
from quizgen.questions.number_options import Option
from quizgen.questions.opposites import turn_phrase
from quizgen.questions.peers import Peers
from quizgen.questions.swaps import other_numbers, years_apart

NAMES, LONG_ENOUGH = 2, 11  # names and words of a sentence that is asked as it is
_YEAR = re.compile(r"\b(?:1\d{3}|20\d\d)\b")


def judge_sentence(standing: Standing, place: Evidence, peers: Peers) -> Iterator[Candidate]:
    """At most one statement: false by one change in three of four cases, else true."""
    text = standing.text
    names = re.findall(r"(?<!^)\b(?:[A-Z][\w-]+|\d[\d.,]*)", text)
    false, kind = next(_falsify(standing, peers), (text, "plain"))
    if len(names) < NAMES or len(text.split()) < LONG_ENOUGH:
        return
    true = kind == "plain" or int.from_bytes(sha256(text.encode()).digest()[:2]) % 4 == 0
    yield Candidate(
        form=f"sentence: {kind}", kind="true_false", question=text if true else false,
        answer="true" if true else "false", answer_kind=kind, evidence=place, worth=0.1,
        statement=text,
    )  # fmt: skip


def _falsify(standing: Standing, peers: Peers) -> Iterator[tuple[str, str]]:
    """(false statement, what was changed)."""
    text = standing.text
    yield from ((changed, "relation") for changed in turn_phrase(text))
    for kind, old, option in (*_times(text, peers), *_numbers(text)):
        if len(re.findall(rf"(?<![\w-]){re.escape(old)}(?![\w-])", text)) == 1:
            yield text.replace(old, option.text), kind


def _times(text: str, peers: Peers) -> Iterator[tuple[str, str, Option]]:
    """ "in 1564" another year, if it is the only one; a year in a name is left alone."""
    times = [time for time in find_times(text, peers.published) if time.resolved]
    if len(_YEAR.findall(text)) != 1 or len(times) != 1 or times[0].relative:
        return
    time = times[0]
    if time.preposition.lower() not in {"in", "on"}:
        return
    options = date_options(time, peers.times, text, peers.published)
    far = [option for option in options if years_apart(time.spoken, option.text)]
    yield from (("time", time.spoken, option) for option in far[:1])


def _numbers(text: str) -> Iterator[tuple[str, str, Option]]:
    """A number made another, if the sentence holds just one and no date."""
    numbers = [q for q in find_quantities(text) if q.bound != "range" and not q.ordinal]
    if re.search(r"[a-z], \d{1,2}, ", text):  # somebody's age
        return
    if len(numbers) == 1 and not find_times(text) and text.count("%") <= 1:
        yield from (("number", numbers[0].text, o) for o in other_numbers(numbers[0], text)[:1])
