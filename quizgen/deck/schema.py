"""The JSON Schema of deck files, from which editors complete and check.

`python -m quizgen.deck.schema > quizgen/deck/deck.schema.json` writes the file that is checked in;
a test says when it is out of date.
"""

import json
import sys
from typing import Any

from quizgen.deck.deck import FORMAT, Deck
from quizgen.deck.item import KIND_TYPES


def make_schema() -> dict[str, Any]:
    """The schema as plain data. What relates fields to each other is checked on reading only."""
    schema = _without_titles(Deck.model_json_schema())
    for model in KIND_TYPES.values():
        definition = schema["$defs"][model.__name__]
        definition["required"] = ["kind", *definition["required"]]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"quizgen deck, format {FORMAT}",
        **schema,
    }


def format_schema() -> str:
    """The schema as it is checked in."""
    return json.dumps(make_schema(), indent=2, ensure_ascii=False) + "\n"


def _without_titles(part: Any) -> Any:
    """Without the titles that repeat the names of fields; a field may be called title."""
    if isinstance(part, list):
        return [_without_titles(entry) for entry in part]
    if not isinstance(part, dict):
        return part
    return {
        key: _without_titles(value)
        for key, value in part.items()
        if not (key == "title" and isinstance(value, str))
    }


if __name__ == "__main__":
    sys.stdout.write(format_schema())
