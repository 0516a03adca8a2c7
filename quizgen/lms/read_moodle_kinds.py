"""Questions of Moodle XML by their type: kinds and fields of a deck's items."""

from collections.abc import Callable, Mapping
from typing import Any

from quizgen.deck.amounts import read_amount
from quizgen.lms.read_answers import (
    choice_fields,
    judged_fields,
    number_fields,
    typed_fields,
)
from quizgen.lms.read_moodle_cloze import read_cloze
from quizgen.lms.read_moodle_question import Question, raw_text

Found = tuple[str, dict[str, Any]] | None  # kind and fields


def read_kind(question: Question, kind: str) -> Found:
    """Kind and fields of a question of a type; None, which is told, if it makes no item."""
    read = _KINDS.get(kind)
    if read is None:
        reason = _NO_QUESTION.get(kind, f"a deck has no questions of the type {kind}")
        question.lose(f"left out: {reason}")
        return None
    return read(question)


def _choice(question: Question) -> Found:
    single = question.value("single") not in ("false", "0")
    fields = choice_fields(question.answers(html=True), single=single, lose=question.lose)
    fields["question"] = question.asked()
    fixed = question.value("shuffleanswers") in ("false", "0")
    if fixed and not all(map(read_amount, fields["options"])):
        fields["pinned"] = fields["options"]
    return "choice", fields


def _true_false(question: Question) -> Found:
    answers = {one.text.lower(): one for one in question.answers(html=False)}
    if not answers.keys() >= {"true", "false"}:  # old exports: in the language of the site
        answers = dict(zip(("true", "false"), answers.values(), strict=False))
    if len(answers) < 2:
        question.lose("left out: it is neither true nor false")
        return None
    truth = answers["true"].percent > answers["false"].percent
    fields = judged_fields(truth, answers["true"].feedback, answers["false"].feedback)
    return "true_false", {"statement": question.asked(), **fields}


def _typed(question: Question) -> Found:
    if question.value("usecase") == "1":
        question.lose("that capital letters count")
    fields = typed_fields(question.answers(html=False), question.lose)
    return "short_answer", {"question": question.asked(), **fields}


def _numerical(question: Question) -> Found:
    widths = [one.findtext("tolerance") or "0" for one in question.node.findall("answer")]
    answers = zip(question.answers(html=False), widths, strict=True)
    if question.node.find("units/unit") is not None:
        question.lose("units left out")
    fields = number_fields(list(answers), question.lose)
    return "short_answer", {"question": question.asked(), **fields}


def _matching(question: Question) -> Found:
    pairs: list[list[str]] = []
    decoys = []
    for node in question.node.findall("subquestion"):
        left, right = question.text(node), raw_text(node.find("answer"))
        if left:
            pairs.append([left, right])
        elif right:
            decoys.append(right)
    return "matching", {"question": question.asked(), "pairs": pairs, "decoys": decoys}


def _ordering(question: Question) -> Found:
    """The percentage of a step is its place."""
    steps = sorted(question.answers(html=True), key=lambda step: step.percent)
    return "ordering", {"question": question.asked(), "order": [step.text for step in steps]}


def _cloze(question: Question) -> Found:
    fields = read_cloze(raw_text(question.node.find("questiontext")), question.lose)
    return None if fields is None else ("cloze", fields)


def _essay(question: Question) -> Found:
    back = question.text(question.node.find("graderinfo"))
    if not back:
        question.lose("left out: an essay has no answer that a program could mark")
        return None
    return "flashcard", {"front": question.asked(), "back": back}


_KINDS: Mapping[str, Callable[[Question], Found]] = {
    "multichoice": _choice,
    "truefalse": _true_false,
    "shortanswer": _typed,
    "numerical": _numerical,
    "matching": _matching,
    "ordering": _ordering,
    "cloze": _cloze,
    "multianswer": _cloze,
    "essay": _essay,
}
_NO_QUESTION = {"description": "a text without answers is no question"}
