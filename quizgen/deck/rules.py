"""What fields of one item must be to each other. Works on any fields that are sound alone."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from quizgen.deck.gaps import wrong_gaps

Broken = Iterator[tuple[str, str]]  # the field, and what is wrong with its cure


def broken_rules(kind: str, fields: Mapping[str, Any]) -> Broken:
    """Each broken rule of an item; rules about fields that are missing are passed over."""
    for wanted, names, rule in _RULES:
        if wanted in (kind, "") and all(name in fields for name in names):
            yield from rule(fields)


def _answer_is_an_option(fields: Mapping[str, Any]) -> Broken:
    options, answer = fields["options"], fields["answer"]
    answers = [answer] if isinstance(answer, str) else answer
    for given in answers:
        if given not in options:
            yield "answer", f"{given!r} is not among the options; write one of them word for word"
    for given in _repeated(answers):
        yield "answer", f"{given!r} is there twice; take one out"


def _options_differ(fields: Mapping[str, Any]) -> Broken:
    for option in _repeated(fields["options"]):
        yield "options", f"{option!r} is there twice; change one or take it out"


def _reasons_are_for_options(fields: Mapping[str, Any]) -> Broken:
    for option in fields["why"]:
        if option not in fields["options"]:
            yield "why", f"{option!r} is not among the options; write one of them word for word"


def _pinned_are_options(fields: Mapping[str, Any]) -> Broken:
    for option in fields["pinned"]:
        if option not in fields["options"]:
            yield "pinned", f"{option!r} is not among the options; write one of them word for word"


def _gaps_work(fields: Mapping[str, Any]) -> Broken:
    for what in wrong_gaps(fields["text"]):
        yield "text", what


def _left_sides_differ(fields: Mapping[str, Any]) -> Broken:
    for left in _repeated([pair[0] for pair in fields["pairs"]]):
        yield "pairs", f"{left!r} has two partners; change one or take it out"


def _decoys_have_no_partner(fields: Mapping[str, Any]) -> Broken:
    rights = {pair[1] for pair in fields["pairs"]}
    for decoy in fields["decoys"]:
        if decoy in rights:
            yield "decoys", f"{decoy!r} is right for one of the pairs; take it out"
    for decoy in _repeated(fields["decoys"]):
        yield "decoys", f"{decoy!r} is there twice; take one out"


def _steps_differ(fields: Mapping[str, Any]) -> Broken:
    for step in _repeated(fields["order"]):
        yield "order", f"{step!r} is there twice; change one or take it out"


def _texts_say_something(fields: Mapping[str, Any]) -> Broken:
    for name, value in fields.items():
        entries = value if isinstance(value, list) else [value]
        if name in _SPOKEN and any(
            isinstance(entry, str) and not entry.strip() for entry in entries
        ):
            yield name, "is blank; write a text"


def _repeated(entries: list[str]) -> list[str]:
    return [entry for entry, times in Counter(entries).items() if times > 1]


_SPOKEN = {"question", "statement", "text", "front", "options", "order", "answer"}
_RULES: tuple[tuple[str, tuple[str, ...], Callable[[Mapping[str, Any]], Broken]], ...] = (
    ("", (), _texts_say_something),
    ("choice", ("options", "answer"), _answer_is_an_option),
    ("choice", ("options",), _options_differ),
    ("choice", ("options", "why"), _reasons_are_for_options),
    ("choice", ("options", "pinned"), _pinned_are_options),
    ("cloze", ("text",), _gaps_work),
    ("matching", ("pairs",), _left_sides_differ),
    ("matching", ("pairs", "decoys"), _decoys_have_no_partner),
    ("ordering", ("order",), _steps_differ),
)
