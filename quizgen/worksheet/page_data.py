"""What the templates of the PDF show, as plain data."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from quizgen.worksheet.bubbles import BubbleSheet
from quizgen.worksheet.fit import LINE_WIDTH, is_tall
from quizgen.worksheet.labels import Labels, in_points, labels_for, number
from quizgen.worksheet.profiles import PROFILES, Paper, Profile
from quizgen.worksheet.sheet import (
    WORD_POINTS,
    Answer,
    HardWord,
    Key,
    Question,
    Reading,
    Section,
    Sheet,
    letter,
)

Data = dict[str, Any]

_TALL = 1400  # characters of an answer that may be torn over a page break
_ROWS = 34  # of the grid in one column of a page
_WIDTHS = {1: 72, 2: 32, 3: 19, 4: 12}  # characters of an answer that fit, by columns


def sheet_data(sheet: Sheet, look: Profile, paper: Paper) -> Data:
    """The data of sheet.typ."""
    labels = labels_for(sheet.language)
    return {
        **_common(sheet, labels, number(sheet.total)),
        "sheet": {
            **asdict(sheet),
            "reading": describe_reading(sheet.reading, labels),
            "sections": [_section_data(one, labels, look, paper) for one in sheet.sections],
        },
    }


def key_data(key: Key, bubbles: BubbleSheet | None, profile: str) -> Data:
    """The data of key.typ; the grid is cut into columns of one page."""
    labels = labels_for(key.language)
    columns = min(4, 1 + (len(key.answers) - 1) // _ROWS)
    rows = [_grid_row(answer, _WIDTHS[columns]) for answer in key.answers]
    height = -(-len(rows) // columns)
    return {
        **_common(key, labels, number(key.total)),
        "key": {
            **asdict(key),
            "vocabulary": [_word_data(one, labels) for one in key.vocabulary],
            "answers": [_answer_data(one, labels) for one in key.answers],
        },
        "grid": [rows[start : start + height] for start in range(0, len(rows), height)],
        "grid-columns": columns,
        "unreviewed": in_ranges([one.number for one in key.answers if one.unreviewed]),
        "bubbles": _bubbles(bubbles, labels, profile) if bubbles else None,
    }


def answers_data(bubbles: BubbleSheet, profile: str) -> Data:
    """The data of answers.typ."""
    labels = labels_for(bubbles.language)
    return {
        **_common(bubbles, labels, "\u2013"),
        "bubbles": _bubbles(bubbles, labels, profile),
    }


def describe_reading(reading: Reading | None, labels: Labels) -> str:
    """How hard the article is, in a line; "" if that is not known."""
    line: str = labels["reading"] if reading else ""
    for name, value in asdict(reading).items() if reading else ():
        line = line.replace(f"{{{name}}}", str(value))
    return line


def _bubbles(bubbles: BubbleSheet, labels: Labels, profile: str) -> Data:
    """In as many columns as the longest line allows (its width is that of bubbles.typ)."""
    widest = max(len(row.letters) for row in bubbles.rows)
    size = PROFILES[profile].size
    label = max(2.2, 0.2 + 0.6 * max(len(row.label) for row in bubbles.rows))  # em
    line = label + 0.2 + 1.6 * widest + 0.7
    fitting = max(1, int((LINE_WIDTH / size + 0.7) / line))
    true_false = any(row.kind == "true_false" for row in bubbles.rows)
    judged = f"A = {labels['true']}, B = {labels['false']}" if true_false else ""
    rest = (in_ranges(bubbles.written), labels["vocabulary"]["heading"] if bubbles.words else "")
    written = labels["written"].replace("{list}", ", ".join(filter(None, rest)))
    return {
        **asdict(bubbles),
        "short-title": _short(bubbles.title),
        "profile": profile,
        "label": label,
        "columns": min(fitting, 4, -(-len(bubbles.rows) // 5)),
        "instruction": " ".join(
            filter(None, (labels["fill"], f"{judged}." if judged else "",
                          written if any(rest) else ""))
        ),
    }  # fmt: skip


def _common(page: Sheet | Key | BubbleSheet, labels: Labels, total: str) -> Data:
    language, _, region = page.language.partition("-")
    form = f" · {labels['form']} {page.form}" if page.form else ""
    return {
        "labels": labels,
        "opaque": False,  # a picture of a page is on white paper
        "lang": language.lower(),
        "region": region.upper() if len(region) == 2 else None,
        "total": total,
        "short-title": _short(page.title) + form,
    }


def _short(title: str) -> str:
    return title if len(title) <= 60 else title[:59].rstrip() + "…"


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


def _word_data(one: HardWord, labels: Labels) -> Data:
    place = labels["paragraph"].replace("{n}", str(one.paragraph))
    return {**asdict(one), "place": place, "points": in_points(WORD_POINTS, labels)}


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
