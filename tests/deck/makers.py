"""Small items with what a test does not care about filled in."""

from typing import Any

from quizgen.deck.deck import Deck
from quizgen.deck.item import AnyItem, Choice, Cloze, ShortAnswer, TrueFalse

_OWN_ID = "7k3m9q4vd2xa"


def choice(question: str, options: list[str], answer: str | list[str] = "", **more: Any) -> Choice:
    """A choice item; the first option is right if nothing else is said."""
    fields = {"id": _OWN_ID, "answer": answer or options[0], **more}
    return Choice(question=question, options=options, **fields)


def short(question: str, answer: str, **more: Any) -> ShortAnswer:
    """A short answer item."""
    return ShortAnswer(question=question, answer=answer, **{"id": _OWN_ID, **more})


def cloze(text: str, **more: Any) -> Cloze:
    """A cloze item."""
    return Cloze(text=text, **{"id": _OWN_ID, **more})


def true_false(statement: str, answer: bool = True, **more: Any) -> TrueFalse:
    """A statement to judge."""
    return TrueFalse(statement=statement, answer=answer, **{"id": _OWN_ID, **more})


def deck(*items: AnyItem, **fields: Any) -> Deck:
    """A deck of these items; each gets an id after its place, from 000000000001."""
    numbered = [
        item.model_copy(update={"id": f"{number:012}"})
        for number, item in enumerate(items, start=1)
    ]
    return Deck(id="a", title="A", items=numbered, **fields)
