"""A Canvas package as its importers take it apart: after gems/plugins/qti_exporter of canvas-lms
and the gem qti of New Quizzes, written anew with lxml.
"""

import io
import re
import zipfile
from decimal import Decimal
from typing import Any

from lxml import etree

from quizgen.lms.feedback import read_feedback
from tests.lms.moodle_reader import TRIMMED, shown

_Q = "{http://www.imsglobal.org/xsd/ims_qtiasiv1p2}"


def read_canvas(content: bytes) -> dict[str, dict[str, Any]]:
    """The fields of each question by its ident; texts as a reader of the page sees them."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        roots = [etree.fromstring(archive.read(name)) for name in archive.namelist()]
    (quiz,) = [root for root in roots if root.tag == f"{_Q}questestinterop"]
    return {entry.get("ident"): _read(entry) for entry in quiz.iter(f"{_Q}item")}


def _read(entry: Any) -> dict[str, Any]:
    kept = {
        field.findtext(f"{_Q}fieldlabel"): field.findtext(f"{_Q}fieldentry")
        for field in entry.iter(f"{_Q}qtimetadatafield")
    }
    asked = entry.findtext(f"{_Q}presentation/{_Q}material/{_Q}mattext")
    asked = shown(re.sub("^<div>|</div>$", "", asked))
    said = entry.findtext(f"{_Q}itemfeedback[@ident='general_fb']//{_Q}mattext") or ""
    feedback, _ = read_feedback(said)
    read = {
        "asked": asked,
        "points": float(kept["points_possible"]),
        "explanation": feedback.explanation,
        "correction": feedback.correction,
        "as_of": feedback.as_of,
        "evidence": [one.model_dump() for one in feedback.evidence],
        "back": feedback.answer,
    }
    return read | _KINDS[kept["question_type"]](entry, asked)


def _choice(entry: Any, asked: str) -> dict[str, Any]:
    options = _options(entry.find(f".//{_Q}response_lid"))
    (scored,) = _scored(entry)
    if (both := scored.find(f".//{_Q}and")) is not None:
        right = [one.text for one in both.findall(f"{_Q}varequal")]
        wrong = [one.text for one in both.findall(f"{_Q}not/{_Q}varequal")]
        assert set(right) | set(wrong) == set(options)
    else:
        right = [one.text for one in scored.iter(f"{_Q}varequal")]
    why = {}
    for condition in entry.iter(f"{_Q}respcondition"):
        display, value = (
            condition.find(f"{_Q}displayfeedback"),
            condition.find(f".//{_Q}varequal"),
        )
        if display is not None and value is not None:
            ident = display.get("linkrefid")
            text = entry.findtext(f"{_Q}itemfeedback[@ident='{ident}']//{_Q}mattext")
            why[options[value.text]] = shown(text)
    return {"options": list(options.values()), "answer": sorted(options[one] for one in right),
            "why": why}  # fmt: skip


def _judged(entry: Any, asked: str) -> dict[str, Any]:
    (right,) = _choice(entry, asked)["answer"]
    return {"answer": right == "True"}


def _typed(entry: Any, asked: str) -> dict[str, Any]:
    (scored,) = _scored(entry)
    answer, *accept = [one.text for one in scored.iter(f"{_Q}varequal")]
    return {"answer": answer, "accept": sorted(accept)}


def _numerical(entry: Any, asked: str) -> dict[str, Any]:
    ranges = []
    for scored in _scored(entry):
        exact, low, high = (
            Decimal(next(scored.iter(f"{_Q}{name}")).text)
            for name in ("varequal", "vargte", "varlte")
        )
        assert exact - low == high - exact
        ranges.append((exact, high - exact))
    assert len({width for _, width in ranges}) == 1
    return {"numbers": [exact for exact, _ in ranges], "tolerance": float(ranges[0][1])}


def _gaps(entry: Any, asked: str) -> dict[str, Any]:
    """Each blank [name] with the texts that are right in it."""
    texts, names = [], []
    for listed in entry.iter(f"{_Q}response_lid"):
        names.append(listed.get("ident").removeprefix("response_"))
        texts.append([text.text for text in listed.findall(f"{_Q}render_choice//{_Q}mattext")])
        assert asked.count(f"[{names[-1]}]") == 1
    for name in names:
        asked = asked.replace(f"[{name}]", "_____")
    return {"asked": asked, "gaps": [one[0].strip(TRIMMED) for one in texts],
            "accept": sorted(text for one in texts for text in one[1:])}  # fmt: skip


def _pairs(entry: Any, asked: str) -> dict[str, Any]:
    right = {
        one.find(f".//{_Q}varequal").get("respident"): one.findtext(f".//{_Q}varequal")
        for one in _scored(entry)
    }
    pairs, shown_right = [], []
    for listed in entry.iter(f"{_Q}response_lid"):
        options = _options(listed)
        pairs.append([_text(listed.find(f"{_Q}material")), options[right[listed.get("ident")]]])
        shown_right = list(options.values())
    partners = {one for _, one in pairs}
    return {"pairs": pairs, "decoys": sorted(one for one in shown_right if one not in partners)}


def _essay(entry: Any, asked: str) -> dict[str, Any]:
    assert not _scored(entry)
    return {}


_KINDS = {
    "multiple_choice_question": _choice,
    "multiple_answers_question": _choice,
    "true_false_question": _judged,
    "short_answer_question": _typed,
    "numerical_question": _numerical,
    "fill_in_multiple_blanks_question": _gaps,
    "matching_question": _pairs,
    "essay_question": _essay,
}


def _scored(entry: Any) -> list[Any]:
    return [one for one in entry.iter(f"{_Q}respcondition") if one.find(f"{_Q}setvar") is not None]


def _options(listed: Any) -> dict[str, str]:
    labels = listed.findall(f"{_Q}render_choice/{_Q}response_label")
    return {label.get("ident"): _text(label) for label in labels}


def _text(part: Any) -> str:
    (text,) = part.iter(f"{_Q}mattext")
    return str(text.text) if text.get("texttype") == "text/plain" else shown(text.text)
