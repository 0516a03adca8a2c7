"""What the script of an HTML quiz reads: its questions, each with what proves it sealed."""

import json
from dataclasses import asdict
from typing import Any

from quizgen.worksheet.html_code import tag_of
from quizgen.worksheet.html_seal import derive_keys, encode, make_salt, needed_values, seal, sign
from quizgen.worksheet.html_slots import Slot, find_slots
from quizgen.worksheet.html_typed import lead_ins
from quizgen.worksheet.labels import Labels
from quizgen.worksheet.sheet import Answer, Key, Question, Sheet

_OPENING_ROUNDS = 10  # times those of an answer, once for the whole page
_TYPED = frozenset({"cloze", "short_answer", "flashcard"})
_SHOWN = ("answer", "accepted", "reasons", "explanation", "as_of")


def quiz_data(
    sheet: Sheet, key: Key, labels: Labels, *, reveal: bool, rounds: int
) -> dict[str, Any]:
    """What the script of the page checks answers with: sealed questions, words, and their tag."""
    questions = [question for section in sheet.sections for question in section.questions]
    asked = [
        (question, answer, find_slots(question, answer, sheet.language, labels["true"]))
        for question, answer in zip(questions, key.answers, strict=True)
    ]
    salts = {
        question.number: [
            make_salt(sheet.title, sheet.form, str(place), json.dumps(asdict(question)))
            for place in range(len(slots))
        ]
        for question, _, slots in asked
    }
    opening = make_salt(sheet.title, sheet.form, "opening") if reveal else None
    needed = [
        value for question, _, slots in asked
        for value in needed_values(slots, salts[question.number])
    ]  # fmt: skip
    keys = derive_keys(needed, rounds)
    opener = None
    if opening is not None:
        opener = derive_keys([("", opening)], rounds * _OPENING_ROUNDS)["", opening]
    sealed = [
        _sealed(question, answer, slots, salts[question.number], labels, opener, keys)
        for question, answer, slots in asked
    ]
    data = {
        "title": sheet.title, "form": sheet.form, "total": sheet.total, "rounds": rounds,
        "opening": encode(opening) if opening else None,
        "openingRounds": rounds * _OPENING_ROUNDS,
        "dropped": lead_ins(sheet.language),
        "words": {**labels["quiz"], **{name: labels[name] for name in _SHOWN}},
        "questions": sealed,
    }  # fmt: skip
    return {"tag": tag_of(as_json(data).encode()), **data}


def _sealed(
    question: Question,
    answer: Answer,
    slots: tuple[Slot, ...],
    salts: list[bytes],
    labels: Labels,
    opener: bytes | None,
    keys: dict[tuple[str, bytes], bytes],
) -> dict[str, Any]:
    own = sign(opener, f"q{question.number}".encode()) if opener is not None else None
    note = {
        "lines": answer.lines,
        "accepted": answer.accepted,
        "explanation": answer.explanation,
        "as_of": answer.as_of,
        "reasons": [asdict(reason) for reason in answer.reasons],
        "proofs": [_proof(proof.quote, proof.paragraph, labels) for proof in answer.proofs],
    }
    return {
        "number": question.number,
        "points": question.points,
        "typed": question.kind in _TYPED,
        **seal(slots, salts, note, own, keys),
    }


def _proof(quote: str, paragraph: int | None, labels: Labels) -> dict[str, str]:
    place = labels["paragraph"].replace("{n}", str(paragraph)) if paragraph else ""
    return {"quote": quote, "place": place}


def as_json(data: Any) -> str:
    """JSON that may stand in a script element."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
