"""What the schema says against a value, in the words of someone who writes questions."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from quizgen.deck.deck import Source
from quizgen.deck.item import KIND_TYPES, Evidence, ItemBase, Media, Part
from quizgen.deck.nodes import Mapping as Fields
from quizgen.deck.nodes import Mistake, Node, Scalar
from quizgen.deck.values import find_node, in_words, quote_cure

_PARTS: Mapping[str, type[Part]] = {"evidence": Evidence, "media": Media, "source": Source}
_OTHER_NAMES = {
    "choices": "options",
    "distractors": "options",
    "correct": "answer",
    "key": "answer",
    "stem": "question",
    "prompt": "question",
    "type": "kind",
    "sentence": "text",
}
_PATTERNS = {
    "items.id": "is no id; take the line out and run `quizgen check --fix`, which writes a new one",
    "id": "may hold small letters, digits and hyphens only; write it like turkiye-nato-2023",
    "published": 'is no day; write it like "2023-02-16"',
    "file": "names a folder; put the file beside the deck and write its name alone",
    "language": "is no language code; write it like en",
}
_WANTED = {
    "list_type": "a list is wanted here; write [first, second]",
    "dict_type": "fields are wanted here; write them one a line as name: text",
    "model_type": "fields are wanted here; write them one a line as name: text",
    "bool_type": "true or false is wanted here; write it without quotes",
    "float_type": "a plain number is wanted here; write it like 2 or 0.5, without quotes",
    "int_type": "a plain whole number is wanted here; write it like 2, without quotes",
    "finite_number": "a plain number is wanted here; write it like 2 or 0.5",
    "string_too_short": "is empty; write a text, or take the line out",
}


def explain_errors(
    error: ValidationError, root: Node, at: tuple[str | int, ...], model: type[Part]
) -> Iterable[Mistake]:
    """One mistake for each wrong value below `at`; a value that fits no branch is told once."""
    told: set[str] = set()
    for details in error.errors(include_url=False):
        node, walked = find_node(root, (*at, *details["loc"]))
        if details["type"] in ("missing", "extra_forbidden"):
            walked = [*walked, *details["loc"][-1:]] if details["type"] == "missing" else walked
        place = in_words(walked)
        if place in told or node is None or node.broken:
            continue
        told.add(place)
        yield Mistake(
            _line(details, root, walked, node), place, _what(details, node, walked, model)
        )


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A guess at the word that was meant, as a clause; else the words to choose from."""
    known = list(known)
    close = get_close_matches(word.lower(), known, n=1, cutoff=0.7)
    other = _OTHER_NAMES.get(word.lower())
    guess = close[0] if close else other if other in known else None
    return f"did you mean {guess}?" if guess else f"choose from: {', '.join(known)}"


def _line(details: ErrorDetails, root: Node, walked: list[Any], node: Node) -> int:
    if details["type"] != "extra_forbidden":
        return node.line
    parent, _ = find_node(root, walked[:-1])
    pairs = parent.pairs if isinstance(parent, Fields) else []
    return next((key.line for key, _ in pairs if key.text == walked[-1]), node.line)


def _what(details: ErrorDetails, node: Node, walked: list[Any], model: type[Part]) -> str:
    kind = details["type"]
    names = [step for step in walked if isinstance(step, str)]
    if kind == "missing":
        return _missing(str(walked[-1]))
    if kind == "extra_forbidden":
        return _unknown(str(walked[-1]), _PARTS.get(names[-2] if len(names) > 1 else "", model))
    if kind == "string_type":
        return _no_text(node)
    if kind == "literal_error":
        return _no_such_word(details, node)
    if kind == "string_pattern_mismatch":
        return _PATTERNS.get(".".join(names[-2:])) or _PATTERNS.get(names[-1], details["msg"])
    return _WANTED.get(kind) or _bounds(details)


def _missing(name: str) -> str:
    cure = "run `quizgen check --fix`, which writes it" if name == "id" else f"add `{name}: ...`"
    return f"is missing; {cure}"


def _unknown(name: str, model: type[Part]) -> str:
    owners = [kind for kind, owner in KIND_TYPES.items() if name in owner.model_fields]
    if owners and model in KIND_TYPES.values():
        return f"is a field of {' and '.join(owners)}, not of this kind; take it out"
    base = ItemBase.model_fields if issubclass(model, ItemBase) else {}
    own = [field for field in model.model_fields if field not in base]
    return f"is an unknown field; {did_you_mean(name, [*own, *base])}"


def _no_text(node: Node) -> str:
    if isinstance(node, Scalar):
        return quote_cure(node)
    if isinstance(node, Fields):
        return "a text is wanted here; if it has a colon in it, put it in quotes"
    return "a text is wanted here, not a list; put it in quotes if it has [ ] in it"


def _no_such_word(details: ErrorDetails, node: Node) -> str:
    allowed = details.get("ctx", {}).get("expected", "").replace("'", "").replace(" or ", ", ")
    written = node.text if isinstance(node, Scalar) else "this"
    return f"{written!r} is not possible here; {did_you_mean(written, allowed.split(', '))}"


def _bounds(details: ErrorDetails) -> str:
    limits = details.get("ctx", {})
    return {
        "greater_than": "must be more than {gt}",
        "greater_than_equal": "must be {ge} or more",
        "less_than_equal": "must be {le} or less",
        "too_short": "must have {min_length} or more entries",
        "too_long": "must have {max_length} entries",
    }.get(details["type"], details["msg"]).format(**limits)
