"""Questions for amounts outside of subject and counted object: prices, sizes, shares, spans."""

import re
from collections.abc import Iterator

from quizgen.facts.frame import Frame, Part
from quizgen.facts.lexicon import lexicon
from quizgen.facts.quantities import Quantity, find_quantities
from quizgen.questions.ask_quantities import split_number
from quizgen.questions.candidate import Candidate, loose_answer, loose_end, worst
from quizgen.questions.wording import ask
from quizgen.shipped import word_set

_PREPOSITIONS = frozenset({"with", "in", "on", "from", "into", "through", "across"})
_SIZED = re.compile(r"^(.+) (long|high|tall|wide|deep|thick|old)$")
_WHOLE = re.compile(r"^(.+?(?:%| percent)) of (.+)$")
TOO_FEW = 2


def ask_amounts(frame: Frame) -> Iterator[Candidate]:
    """`X cost $5 million`, `is 23 metres long`, `makes up 21 % of Y`, `arrived with 50 ships`."""
    for part in frame.parts:
        for wh, answer, tail in _list_amounts(frame, part):
            question = ask(frame, wh, without=[part], tail=tail)
            many = len(re.findall(r"\d+", question)) > 1
            yield Candidate(
                form="amount", kind="short_answer", question=question, answer=answer,
                answer_kind="quantity", evidence=frame.evidence, worth=1.0, frame=frame,
                phrase=part.phrase,
                refused=worst(
                    loose_answer(part), loose_end(frame, [part]),
                    "several numbers in one sentence" if many else "",
                ),
            )  # fmt: skip


def _list_amounts(frame: Frame, part: Part) -> Iterator[tuple[str, str, str]]:
    """(question word, answer, what closes the question)."""
    if part.time is not None:
        if part.time.precision == "duration" and part.text.lower().startswith("for "):
            yield "For how long", part.text[4:], ""
        return
    if part.role == "preposition":
        yield from _count(part)
    elif part.role in {"object", "measure", "complement", "adjective"}:
        yield from _measure(frame, part)


def _count(part: Part) -> Iterator[tuple[str, str, str]]:
    split = split_number(part.phrase) if part.phrase is not None else None
    if split is None or part.preposition not in _PREPOSITIONS:
        return
    number, rest = split
    if part.text == f"{part.preposition} {number} {rest}" and _is_amount(number):
        yield f"{part.preposition.capitalize()} how many {rest}", number, ""


def _measure(frame: Frame, part: Part) -> Iterator[tuple[str, str, str]]:
    share, sized = _WHOLE.match(part.text), _SIZED.match(part.text)
    if share and part.role == "object" and _is_amount(share.group(1)):
        yield f"What percentage of {share.group(2)}", share.group(1), ""
    elif sized and _is_amount(sized.group(1)):
        yield f"How {sized.group(2)}", sized.group(1), ""
    elif frame.verb.lemma in word_set("questions", "priced_verbs") and not frame.verb.passive:
        found = _read(part.text)
        if found is not None and (found.unit.isupper() or lexicon().unit(found.unit) == "mass"):
            yield "How much", part.text, ""


def _is_amount(text: str) -> bool:
    found = _read(text)
    if found is None or found.ordinal:
        return False
    return found.bound == "range" or (found.value or 0) > TOO_FEW


def _read(text: str) -> Quantity | None:
    """The quantity that the whole text is."""
    found = find_quantities(text)
    return found[0] if len(found) == 1 and found[0].text == text else None
