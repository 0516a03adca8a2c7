"""What of an item can be edited in a line: its wording and its answer, field by field."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from quizgen.cli.review_build import LINK, Changes, read_pair, split_list, swap_option
from quizgen.deck.item import (
    AnyItem,
    Choice,
    Cloze,
    Flashcard,
    Matching,
    Ordering,
    ShortAnswer,
    TrueFalse,
)

BETWEEN = "; "


@dataclass(frozen=True, slots=True)
class Field:
    """A line of an item: what it is called, its text, and what a new text changes."""

    name: str
    text: str
    change: Callable[[str], Changes]

    @property
    def one_line(self) -> bool:
        """Whether it can be changed at a prompt without losing anything."""
        return " ".join(self.text.split()) == self.text.strip()


def list_fields(item: AnyItem) -> list[Field]:
    """Every line of the item, in the order in which it is read."""
    return [*_own_fields(item), _plain("explanation", item.explanation)]


def _own_fields(item: AnyItem) -> list[Field]:
    match item:
        case Choice():
            return _choice_fields(item)
        case TrueFalse():
            truth = Field("true or false", str(item.answer).lower(), _read_truth)
            correction = [_plain("correction", item.correction)] if not item.answer else []
            return [_plain("statement", item.statement), truth, *correction]
        case Cloze():
            return [_plain("text", item.text)]
        case ShortAnswer():
            also = Field(
                "also right", BETWEEN.join(item.accept), lambda text: {"accept": split_list(text)}
            )
            return [_plain("question", item.question), _plain("answer", item.answer), also]
        case Matching():
            return [_plain("question", item.question), *_pair_fields(item)]
        case Ordering():
            steps = [_step_field(item, place) for place in range(len(item.order))]
            return [_plain("question", item.question), *steps]
        case Flashcard():
            return [_plain("front", item.front), _plain("back", item.back)]


def _choice_fields(item: Choice) -> list[Field]:
    options = [_option_field(item, place) for place in range(len(item.options))]
    right = BETWEEN.join(str(item.options.index(text) + 1) for text in item.answers)
    return [
        _plain("question", item.question),
        *options,
        Field("right option (its number)", right, lambda text: _read_right(item, text)),
    ]


def _option_field(item: Choice, place: int) -> Field:
    def change(text: str) -> Changes:
        if not text and item.options[place] in item.answers:
            raise ValueError("That option is the right one; choose another as right first.")
        return swap_option(item, item.options[place], text)

    return Field(f"option {place + 1}", item.options[place], change)


def _read_right(item: Choice, text: str) -> Changes:
    numbers = [int(number) for number in re.findall(r"\d+", text)]
    if not numbers or not all(1 <= number <= len(item.options) for number in numbers):
        raise ValueError(f"Type the number of the right option, 1 to {len(item.options)}.")
    right = [item.options[number - 1] for number in numbers]
    return {
        "answer": right[0] if len(right) == 1 else right,
        "why": {option: why for option, why in item.why.items() if option not in right},
    }


def _read_truth(text: str) -> Changes:
    truth = {"t": True, "true": True, "f": False, "false": False}.get(text.lower())
    if truth is None:
        raise ValueError("Type true or false.")
    return {"answer": truth, **({"correction": ""} if truth else {})}


def _pair_fields(item: Matching) -> list[Field]:
    pairs = [_pair_field(item, place) for place in range(len(item.pairs))]
    decoys = Field(
        "without a partner", BETWEEN.join(item.decoys), lambda text: {"decoys": split_list(text)}
    )
    return [*pairs, decoys]


def _pair_field(item: Matching, place: int) -> Field:
    def change(text: str) -> Changes:
        fresh = [read_pair(text)] if text else []
        return {"pairs": [*item.pairs[:place], *fresh, *item.pairs[place + 1 :]]}

    return Field(f"pair {place + 1}", LINK.join(item.pairs[place]), change)


def _step_field(item: Ordering, place: int) -> Field:
    def change(text: str) -> Changes:
        steps = [*item.order[:place], text, *item.order[place + 1 :]]
        return {"order": [step for step in steps if step]}

    return Field(f"step {place + 1}", item.order[place], change)


def _plain(name: str, text: str) -> Field:
    return Field(name, text, lambda typed: {name: typed})
