"""Candidates made into items of a deck: ids, order of options, evidence."""

import re
from collections.abc import Mapping, Sequence
from hashlib import sha256

from quizgen.deck.identity import fingerprint, make_id
from quizgen.deck.item import (
    AnyItem,
    Choice,
    Cloze,
    Evidence,
    Matching,
    Ordering,
    ShortAnswer,
    Status,
    TrueFalse,
)
from quizgen.facts.quantities import find_quantities
from quizgen.facts.times import find_times
from quizgen.questions.candidate import Candidate
from quizgen.questions.gaps import GAP


def make_items(candidates: Sequence[Candidate]) -> list[AnyItem]:
    """Items in the same order; ids depend on nothing but what is asked."""
    items: list[AnyItem] = []
    labels = _label_facts(candidates)
    for candidate, label in zip(candidates, labels, strict=True):
        taken = [item.id for item in items]
        items.append(_make_item(candidate, label, taken))
    return items


def _label_facts(candidates: Sequence[Candidate]) -> list[str]:
    """One label per sentence: questions on the same sentence are siblings."""
    sentences = sorted({candidate.evidence.sentence for candidate in candidates})
    numbers = {sentence: number for number, sentence in enumerate(sentences, start=1)}
    return [f"f{numbers[candidate.evidence.sentence]:02d}" for candidate in candidates]


def _make_item(candidate: Candidate, label: str, taken: Sequence[str]) -> AnyItem:
    found = make_id(
        candidate.kind, candidate.asked, candidate.answer, candidate.evidence.quote, taken=taken
    )
    places = dict.fromkeys((candidate.evidence, *candidate.also))
    evidence = [Evidence(quote=place.quote, paragraph=place.paragraph) for place in places]
    status: Status = "draft" if candidate.doubts else "new"
    common = {
        "id": found, "status": status, "evidence": evidence, "fact": label,
        "doubts": list(candidate.doubts), "explanation": candidate.explanation,
    }  # fmt: skip
    item = _of_kind(candidate, common)
    return item.model_copy(update={"fingerprint": fingerprint(item)})


def _of_kind(candidate: Candidate, common: Mapping[str, object]) -> AnyItem:
    if candidate.kind == "choice":
        return Choice.model_validate(
            {**common, "question": candidate.asked, "answer": candidate.answer,
             "options": order_options(candidate),
             "why": {option.text: option.why for option in candidate.options if option.why}}
        )  # fmt: skip
    if candidate.kind == "true_false":
        true = candidate.answer == "true"
        return TrueFalse.model_validate(
            {**common, "statement": candidate.asked, "answer": true,
             "correction": "" if true else candidate.statement}
        )  # fmt: skip
    if candidate.kind == "cloze":
        text = candidate.asked.replace(GAP, f"{{{{c1::{candidate.answer}}}}}")
        return Cloze.model_validate({**common, "text": text})
    if candidate.kind == "ordering":
        order = [event for _, event in candidate.pairs]
        return Ordering.model_validate({**common, "question": candidate.asked, "order": order})
    if candidate.kind == "matching":
        pairs = [list(pair) for pair in candidate.pairs]
        return Matching.model_validate(
            {**common, "question": candidate.asked, "pairs": pairs,
             "decoys": list(candidate.decoys)}
        )  # fmt: skip
    return ShortAnswer.model_validate(
        {**common, "question": candidate.asked, "answer": candidate.answer,
         "accept": list(candidate.accept)}
    )  # fmt: skip


def order_options(candidate: Candidate) -> list[str]:
    """Numbers and dates in their order, everything else in an order drawn from the question."""
    texts = _list_texts(candidate)
    if are_ordered(candidate):
        return [text for _, text in sorted((_value(text), text) for text in texts)]
    seed = candidate.question + "\x1f" * (candidate.turn + 1)
    return sorted(texts, key=lambda text: sha256(f"{seed}{text}".encode()).digest())


def are_ordered(candidate: Candidate) -> bool:
    """Whether key and options are numbers, or dates; a year and a count are not to be compared."""
    values = [_value(text) for text in _list_texts(candidate)]
    return all(values) and len({tuple(map(type, value)) for value in values}) == 1


def _list_texts(candidate: Candidate) -> list[str]:
    return [candidate.answer, *(option.text for option in candidate.options)]


def _value(text: str) -> tuple[float | str, ...]:
    """What a number or date is sorted by; empty for anything else."""
    times = find_times(text)
    if len(times) == 1 and times[0].value and times[0].text == text:
        return (times[0].value,)
    numbers = find_quantities(text)
    start = numbers[0].value or numbers[0].low if len(numbers) == 1 else None
    if start is not None:  # a range stands where it begins
        return (start,)
    plain = text.replace(",", "")
    return (float(plain),) if re.fullmatch(r"\d+(?:\.\d+)?", plain) else ()
