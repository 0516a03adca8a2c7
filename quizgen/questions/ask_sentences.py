"""Questions on whole sentences that stand alone, for what no clause says by itself.

The sentence is taken word for word, so nothing in it can be misread: a name, date or number is left
out of it, or a number or date in it is changed.
"""

import re
from collections.abc import Iterator

from quizgen.facts.find import Facts
from quizgen.facts.frame import Evidence
from quizgen.facts.lexicon import lexicon
from quizgen.facts.quantities import find_quantities
from quizgen.facts.spans import Gap
from quizgen.facts.times import find_times
from quizgen.questions.candidate import Candidate
from quizgen.questions.date_options import date_options
from quizgen.questions.gaps import GAP
from quizgen.questions.number_options import number_options
from quizgen.questions.peers import Peers

SHORTEST, LONGEST = 8, 30  # words
_WORTH = {"name": 0.5, "number": 0.3, "date": 0.3}
_NAME_AROUND = re.compile(
    rf"[A-Z][\w'’.]*,? {GAP}|[A-Z][\w'’]* (?:of|and|the|de|van|von) {GAP}|{GAP}(?:['’]s)? [A-Z]"
    rf"|{GAP} (?:of|and|for) [A-Z]|[-–/]{GAP}|{GAP}[-–/']|{GAP} \(|\({GAP}"
)
_ASIDE = re.compile(r"\s?\([^()]*\)|\s?\[[^\]]*\]")


def ask_sentences(facts: Facts, peers: Peers) -> Iterator[Candidate]:
    """Gaps and true/false statements on every sentence that stands alone."""
    for place, loose in zip(facts.sentences, facts.looseness, strict=True):
        text = _ASIDE.sub("", place.quote)
        if not loose and SHORTEST <= len(text.split()) <= LONGEST and ";" not in text:
            gaps = [gap for gap in facts.spans if gap.sentence == place.sentence]
            yield from _leave_out(text, gaps, place, facts)
            yield from _change(text, place, peers)


def _leave_out(
    text: str, gaps: list[Gap], place: Evidence, facts: Facts
) -> Iterator[Candidate]:
    for gap in gaps:
        whole = rf"(?<![\w-]){re.escape(gap.text)}(?![\w-])"
        if gap.kind not in _WORTH or len(re.findall(whole, text)) != 1:
            continue
        question = re.sub(whole, GAP, text, count=1)
        if gap.kind == "name" and not _is_name(gap.text, question, facts):
            continue
        if gap.kind != "name" and not _is_figure(gap.text):
            continue
        yield Candidate(
            form="sentence gap", kind="cloze", question=question, answer=gap.text,
            answer_kind=gap.kind, evidence=place, worth=_WORTH[gap.kind], statement=text,
        )  # fmt: skip


def _is_name(name: str, question: str, facts: Facts) -> bool:
    """A whole name of something, known neither from the title nor from everywhere."""
    words = name.split()
    mentions = facts.mentions
    if name.lower() in mentions.title.lower() or _NAME_AROUND.search(question):
        return False
    describes = re.search(rf"{GAP} (?!(?:in|on|at|by|for|from|to|and|or|of|with|as|after)\b)[a-z]", question)
    if describes and len(words) == 1 and not re.search(rf"{GAP} \w+(?:ed|s)\b", question):
        return False
    if lexicon().is_demonym(name) or not all(w[0].isupper() or w.islower() for w in words):
        return False
    return len(words) >= 2 or bool(mentions.kind(name).coarse)


def _is_figure(text: str) -> bool:
    """A year, a date with its year, or a quantity that is more than two."""
    times = find_times(text)
    if len(times) == 1 and times[0].text == text:
        return times[0].resolved and times[0].precision in {"year", "month", "day", "decade"}
    found = find_quantities(text)
    return len(found) == 1 and found[0].text == text and (found[0].value or 0) > 2


def _change(text: str, place: Evidence, peers: Peers) -> Iterator[Candidate]:
    """One date or number made another, if the sentence holds just one."""
    times = [t for t in find_times(text, peers.published) if t.resolved]
    numbers = [q for q in find_quantities(text) if q.bound != "range" and not q.ordinal]
    numbers = [q for q in numbers if not any(q.text in t.text for t in times)]
    if len(times) == 1 and times[0].precision in {"year", "day", "month"} and not numbers:
        if times[0].relative:
            return
        options = date_options(times[0], peers.times, text, peers.published)
        old, kind = times[0].spoken, "time"
    elif len(numbers) == 1 and not times and (numbers[0].value or 0) > 2:
        options = number_options(numbers[0].text, (), text)
        old, kind = numbers[0].text, "number"
    else:
        return
    if not options or text.count(old) != 1:
        return
    yield Candidate(
        form=f"sentence: {kind}", kind="true_false", question=text.replace(old, options[0].text),
        answer="false", answer_kind=kind, evidence=place, worth=0.3, statement=text,
    )  # fmt: skip
