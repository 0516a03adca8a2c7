"""Blind grading sheets: generated and human-written items of an article, mixed and unsigned."""

import json
import random
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from quizgen.deck.amounts import read_amount
from quizgen.deck.deck import Deck
from quizgen.deck.gaps import hide
from quizgen.deck.item import AnyItem, Choice, Cloze, Flashcard, Matching, Ordering, TrueFalse
from quizgen.deck.words import answer_texts, asked_text
from tests.quality.articles import HumanQuestion, Sample

HUMAN, GENERATED = "human", "generated"
_FEWEST = 6  # human items of an article that gave hardly any


@dataclass(frozen=True, slots=True)
class Wishes:
    """`human` items an article at most, None for as many as were generated; `seed` of the order."""

    human: int | None = None
    seed: int = 1


@dataclass(frozen=True, slots=True)
class Row:
    """An item on a sheet: `asked` is all that is shown before the options."""

    origin: str
    kind: str
    asked: str
    answer: str
    options: tuple[str, ...] = ()


def write_sheets(
    made: Sequence[tuple[Sample, Deck]], out: Path, wishes: Wishes, rubric: Path | None = None
) -> Counter[str]:
    """One sheet an article in `out`/sheets, `out`/key.json; how many items of each origin.

    Articles that gave nothing have no sheet. The rubric is put beside the sheets if it is there.
    """
    chance = random.Random(wishes.seed)
    sheets = out / "sheets"
    sheets.mkdir(parents=True, exist_ok=True)
    key: dict[str, dict[str, str]] = {}
    for sample, deck in made:
        generated = [row for item in deck.items if (row := row_of(item)) is not None]
        if not generated:
            continue
        human = pick_human(sample.human, len(generated), wishes.human, chance)
        rows = chance.sample([*generated, *human], len(generated) + len(human))
        numbered = {f"i{len(key) + place:03d}": row for place, row in enumerate(rows, start=1)}
        key |= {number: _entry(sample, row) for number, row in numbered.items()}
        text = format_sheet(sample, numbered, chance)
        (sheets / f"{_file_name(sample.name)}.md").write_text(text, encoding="utf-8")
    text = json.dumps(key, ensure_ascii=False, indent=1)
    (out / "key.json").write_text(text + "\n", encoding="utf-8")
    if rubric is not None and rubric.is_file():
        (sheets / "RUBRIC.md").write_bytes(rubric.read_bytes())
    return Counter(entry["origin"] for entry in key.values())


def row_of(item: AnyItem) -> Row | None:
    """A generated item as it stands on a sheet; None for a draft, which nobody is given."""
    if item.status in ("draft", "rejected"):
        return None
    asked, answer = _asked_and_answer(item)
    options = tuple(item.options) if isinstance(item, Choice) else ()
    return Row(GENERATED, item.kind, asked, answer, options)


def _asked_and_answer(item: AnyItem) -> tuple[str, str]:
    match item:
        case TrueFalse():
            right = "true" if item.answer else f"false ({item.correction})"
            return (
                f"True or false?\n{item.statement}",
                right,
            )  # on a line of its own, as cards show it
        case Cloze():
            return f"Fill the gap: {hide(item.text)}", "; ".join(answer_texts(item))
        case Matching():
            rights = sorted([right for _, right in item.pairs] + item.decoys)
            lefts = "; ".join(left for left, _ in item.pairs)
            pairs = "; ".join(f"{left} = {right}" for left, right in item.pairs)
            return f"{item.question} [{lefts}] to [{'; '.join(rights)}]", pairs
        case Ordering():
            return f"{item.question} [{'; '.join(sorted(item.order))}]", " > ".join(item.order)
        case Flashcard():
            return item.front, item.back
        case _:
            return asked_text(item), "; ".join(answer_texts(item))


def pick_human(
    human: Sequence[HumanQuestion], generated: int, most: int | None, chance: random.Random
) -> list[Row]:
    """Some of the questions that people wrote on the article."""
    count = min(len(human), max(generated, _FEWEST) if most is None else most)
    return [_human_row(one) for one in chance.sample(list(human), count)]


def _human_row(one: HumanQuestion) -> Row:
    options = (one.answer, *one.wrong) if one.wrong else ()
    return Row(HUMAN, "choice" if options else "short_answer", one.question, one.answer, options)


def format_sheet(sample: Sample, rows: dict[str, Row], chance: random.Random) -> str:
    """The article, then its items by number, with nothing that tells who wrote them."""
    text = "\n\n".join(sample.article.paragraphs)
    parts = [f"# Article {sample.name}\n\n{text}\n\n# Items\n"]
    for number, row in rows.items():
        lines = [f"## {number}", row.asked]
        options = _order(row.options, chance)
        lines += [f"  {'ABCDEFGH'[place]}) {option}" for place, option in enumerate(options)]
        parts.append("\n".join([*lines, f"Marked answer: {row.answer}\n"]))
    return "\n".join(parts)


def _order(options: Sequence[str], chance: random.Random) -> list[str]:
    """Numbers in their order and everything else mixed, whoever wrote them."""
    amounts = [read_amount(option) for option in options]
    if options and all(amounts):
        return sorted(options, key=lambda option: _low(option, amounts[options.index(option)]))
    return chance.sample(list(options), len(options))


def _low(option: str, amount: object) -> tuple[float, str]:
    return float(getattr(amount, "low", 0.0)), option


def _entry(sample: Sample, row: Row) -> dict[str, str]:
    return {"origin": row.origin, "kind": row.kind, "article": sample.name,
            "question": row.asked, "answer": row.answer}  # fmt: skip


def _file_name(name: str) -> str:
    return re.sub(r"\W+", "-", name).strip("-")
