"""What the templates of the PDF show, as plain data."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from quizgen.worksheet.fit import is_tall
from quizgen.worksheet.labels import Labels, in_points, labels_for, number
from quizgen.worksheet.profiles import Paper, Profile
from quizgen.worksheet.sheet import Answer, Key, Question, Section, Sheet, letter

Data = dict[str, Any]

_TALL = 1400  # characters of an answer that may be torn over a page break
_ROWS = 34  # of the grid in one column of a page
_WIDTHS = {1: 72, 2: 32, 3: 19, 4: 12}  # characters of an answer that fit, by columns


def sheet_data(sheet: Sheet, look: Profile, paper: Paper) -> Data:
    """The data of sheet.typ."""
    labels = labels_for(sheet.language)
    return {
        **_common(sheet, labels),
        "sheet": {
            **asdict(sheet),
            "sections": [_section_data(one, labels, look, paper) for one in sheet.sections],
        },
    }


def key_data(key: Key) -> Data:
    """The data of key.typ; the grid is cut into columns of one page."""
    labels = labels_for(key.language)
    columns = min(4, 1 + (len(key.answers) - 1) // _ROWS)
    rows = [_grid_row(answer, _WIDTHS[columns]) for answer in key.answers]
    height = -(-len(rows) // columns)
    return {
        **_common(key, labels),
        "key": {**asdict(key), "answers": [_answer_data(one, labels) for one in key.answers]},
        "grid": [rows[start : start + height] for start in range(0, len(rows), height)],
        "grid-columns": columns,
        "unreviewed": in_ranges([one.number for one in key.answers if one.unreviewed]),
    }


def _common(page: Sheet | Key, labels: Labels) -> Data:
    language, _, region = page.language.partition("-")
    form = f" · {labels['form']} {page.form}" if page.form else ""
    title = page.title if len(page.title) <= 60 else page.title[:59].rstrip() + "…"
    return {
        "labels": labels,
        "lang": language.lower(),
        "region": region.upper() if len(region) == 2 else None,
        "total": number(page.total),
        "short-title": title + form,
    }


def _section_data(section: Section, labels: Labels, look: Profile, paper: Paper) -> Data:
    heading, instruction = labels["kinds"][section.kind]
    return {
        "heading": heading,
        "instruction": instruction,
        "bank": section.bank,
        "questions": [
            {**_question_data(question, labels), "tall": is_tall(question, look, paper)}
            for question in section.questions
        ],
    }


def _question_data(question: Question, labels: Labels) -> Data:
    return {
        **asdict(question),
        "points": "" if question.points == 1 else in_points(question.points, labels),
        "letters": [letter(place) for place in range(len(question.options))],
    }


def _answer_data(answer: Answer, labels: Labels) -> Data:
    shown = asdict(answer)
    for proof in shown["proofs"]:
        place = proof["paragraph"]
        proof["place"] = labels["paragraph"].replace("{n}", str(place)) if place else ""
    tall = len(str(shown)) > _TALL
    return {**shown, "points": in_points(answer.points, labels), "tall": tall}


def _grid_row(answer: Answer, width: int) -> Data:
    mark = grid_mark(answer)
    shown = mark if len(mark) <= width else mark[: width - 1].rstrip() + "…"
    return {"number": answer.number, "mark": shown, "points": number(answer.points)}


def grid_mark(answer: Answer) -> str:
    """What to look for, on one line: "C", "1 B, 2 A", "2 1 3", "in 2007"."""
    if answer.kind == "matching":
        return ", ".join(f"{place} {mark}" for place, mark in enumerate(answer.marks, 1))
    between = {"choice": ", ", "ordering": " "}.get(answer.kind, "; ")
    return " ".join(between.join(answer.marks).split())


def in_ranges(numbers: Sequence[int]) -> str:
    """Rising numbers in short: 1, 2, 3, 7 as "1–3, 7"."""
    ranges: list[list[int]] = []
    for one in numbers:
        if ranges and ranges[-1][-1] == one - 1:
            ranges[-1].append(one)
        else:
            ranges.append([one])
    return ", ".join(f"{run[0]}–{run[-1]}" if run[1:] else str(run[0]) for run in ranges)
