"""Front matter: the `key: value` lines between two `---` at the top of a file."""

import re
from collections.abc import Sequence

from quizgen.source.lines import Line

_KEY = re.compile(r"([A-Za-z][\w -]{0,40}?)\s*:(?:\s+(.*))?$")
_QUOTED = re.compile(r"""(["'])(.*)\1\s*(?:#.*)?$""")
_NAMES = {
    "title": ("title", "headline"),
    "author": ("author", "authors", "by", "byline"),
    "published": ("published", "date", "publication_date", "pubdate", "date_published", "created"),
    "url": ("url", "link", "canonical_url", "source"),
}


def split_front_matter(lines: Sequence[Line]) -> tuple[dict[str, str], Sequence[Line]]:
    """What the front matter says (title, author, published, url) and the lines after it.

    Simple values are read as they stand, also where they would need quotes in YAML. Without
    a closing `---`, or without a single key, there is no front matter.
    """
    end = _find_end(lines)
    if not end:
        return {}, lines
    found: dict[str, str] = {}
    key = ""
    for line in lines[1:end]:
        text = line.text.strip()
        if match := _KEY.match(text):
            key = match[1].lower().replace(" ", "_").replace("-", "_")
            found[key] = _plain_value(match[2] or "")
        elif text.startswith("- ") and key:  # a list below its key
            found[key] = ", ".join(filter(None, (found[key], _plain_value(text[2:]))))
    if not found:
        return {}, lines
    return _known(found), lines[end + 1 :]


def _find_end(lines: Sequence[Line]) -> int:
    if not lines or lines[0].text.strip() != "---":
        return 0
    closed = (at for at, line in enumerate(lines) if at and line.text.strip() in ("---", "..."))
    return next(closed, 0)


def _known(found: dict[str, str]) -> dict[str, str]:
    said = {
        name: next((found[key] for key in keys if found.get(key)), "")
        for name, keys in _NAMES.items()
    }
    if not re.match(r"https?://", said["url"]):
        said["url"] = ""
    return said


def _plain_value(text: str) -> str:
    text = text.strip()
    if match := _QUOTED.match(text):
        return match[2].replace('\\"', '"').replace("''", "'")
    if text.startswith("[") and text.endswith("]"):
        return ", ".join(_plain_value(part) for part in text[1:-1].split(","))
    return text.split(" #", 1)[0].rstrip()
