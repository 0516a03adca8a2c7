"""The table of the README: what each format holds. `python -m tests.lms.capability_table`."""

from quizgen.deck.item import KINDS
from quizgen.lms.formats import FORMATS
from quizgen.lms.losses import FIELDS

_FIELDS = {
    "accept": "other right answers",
    "several": "several right options",
    "tolerance": "tolerance of a number",
    "points": "points",
    "why": "why options are wrong",
    "explanation": "explanation",
    "evidence": "evidence",
    "tags": "tags",
    "difficulty": "difficulty",
    "hints": "hints of gaps",
    "media": "pictures and sounds",
}


def capability_table() -> str:
    """Kinds and fields by format: yes, changed, or nothing."""
    assert set(_FIELDS) <= FIELDS
    held = [form.capabilities() for form in FORMATS.values()]
    lines = [["", *FORMATS], ["---"] * (len(FORMATS) + 1)]
    for kind in KINDS:
        marks = [("changed" if one.kinds[kind] else "yes") if kind in one.kinds else ""
                 for one in held]  # fmt: skip
        lines.append([kind.replace("_", "/" if kind == "true_false" else " "), *marks])
    lines += [
        [spoken, *("yes" if name in one.fields else "" for one in held)]
        for name, spoken in _FIELDS.items()
    ]
    lines.append(["read by `import`", *("yes" if form.read else "" for form in FORMATS.values())])
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)


if __name__ == "__main__":
    print(capability_table())
