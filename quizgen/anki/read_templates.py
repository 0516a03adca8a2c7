"""Card templates of Anki, filled: {{Field}}, {{filter:Field}}, {{#Field}}...{{/Field}}."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

_TAG = re.compile(r"\{\{([^{}]*)\}\}")
_ANSWER = re.compile(r"<hr\s+id\s*=\s*[\"']?answer[\"']?\s*/?>", re.IGNORECASE)
_SPACE = re.compile(r"(?:<br ?/?>|&nbsp;|\s)+", re.IGNORECASE)
_MARKUP = re.compile(r"<[^<>]*>")
_READING = re.compile(r"\[([^\[\]]{1,200})\]")
_LONGEST = 2 * 1024 * 1024  # signs of a filled template


class TooLongError(ValueError):
    """What a template makes of a note is absurdly long."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Text to copy, a field to fill in, or a condition: # ^ opens, / closes."""

    sign: str
    text: str
    filters: tuple[str, ...] = ()


Compiled = tuple[Piece, ...]


@lru_cache(maxsize=512)
def compile_template(template: str) -> Compiled:
    """The template in pieces. One whose conditions do not fit together has none of them."""
    pieces: list[Piece] = []
    position = 0
    source = _without_comments(template)
    for tag in _TAG.finditer(source):
        pieces.append(Piece("", source[position : tag.start()]))
        pieces.append(_piece(tag[1].strip()))
        position = tag.end()
    pieces.append(Piece("", source[position:]))
    kept = [piece for piece in pieces if piece.text or piece.sign]
    return tuple(kept if _is_balanced(kept) else [p for p in kept if p.sign in ("", "{")])


def cut_question(back: str) -> str:
    """What stands on a back below its line: above it, the front is shown again."""
    line = _ANSWER.search(back)
    return back[line.end() :] if line else back


def is_space(text: str) -> bool:
    """Whether a piece of a template only keeps fields apart."""
    return not _SPACE.sub("", text)


def trim_start(text: str) -> str:
    """A text without such space before it."""
    start = _SPACE.match(text)
    return text[start.end() :] if start else text


def names_in(compiled: Compiled) -> frozenset[str]:
    """The fields that a template shows."""
    return frozenset(piece.text for piece in compiled if piece.sign == "{")


def fill(compiled: Compiled, fields: Mapping[str, str], *, back: bool) -> str:
    """The template with a note's fields. On a front, what is to be typed and hints stay away.

    Raises TooLongError.
    """
    if len(compiled) == 1 and compiled[0].sign == "{" and not compiled[0].filters:
        return fields.get(compiled[0].text, "").strip()  # most cards are like that
    written: list[str] = []
    size = tail = 0  # signs; pieces at the end that are only space between fields
    for piece in _shown(compiled, fields):
        text = _filled(piece, fields, back) if piece.sign else piece.text
        space = not piece.sign and is_space(text)
        if not text or (space and not written):
            continue
        size += len(text)
        if size > _LONGEST:
            raise TooLongError("longer than any card")
        written.append(text)
        tail = tail + 1 if space else 0
    return "".join(written[: len(written) - tail]).strip()


def _shown(compiled: Compiled, fields: Mapping[str, str]) -> Iterator[Piece]:
    """The pieces outside of conditions that do not hold."""
    hidden = 0  # such conditions around the place where we are
    for piece in compiled:
        if piece.sign in ("#", "^"):
            holds = bool(fields.get(piece.text, "").strip()) == (piece.sign == "#")
            hidden += 1 if hidden or not holds else 0
        elif piece.sign == "/":
            hidden -= 1 if hidden else 0
        elif not hidden:
            yield piece


def _piece(tag: str) -> Piece:
    if tag[:1] in ("#", "^", "/"):
        return Piece(tag[0], tag[1:].strip())
    *filters, name = (part.strip() for part in tag.split(":"))
    return Piece("{", name, tuple(filters))


def _is_balanced(pieces: list[Piece]) -> bool:
    opened: list[str] = []
    for piece in pieces:
        if piece.sign in ("#", "^"):
            opened.append(piece.text)
        elif piece.sign == "/" and (not opened or opened.pop() != piece.text):
            return False
    return not opened


def _filled(piece: Piece, fields: Mapping[str, str], back: bool) -> str:
    text = fields.get(piece.text, "")
    for name in reversed(piece.filters):
        if name in ("type", "hint") and not back:
            return ""
        if name.startswith("tts"):
            return ""
        text = _FILTERS.get(name, str)(text)
    return text


def _without_comments(template: str) -> str:
    kept: list[str] = []
    position = 0
    while (start := template.find("<!--", position)) >= 0:
        end = template.find("-->", start)
        if end < 0:
            break
        kept.append(template[position:start])
        position = end + 3
    return "".join((*kept, template[position:]))


def _read_ruby(text: str, show: str) -> str:
    """Each ` base[reading]` as `show` says; the base begins after a space, a tag or a reading."""
    written: list[str] = []
    position = 0
    for found in _READING.finditer(text):
        start = max(text.rfind(edge, position, found.start()) for edge in " >")
        if found[1].startswith("sound:") or found.start() - max(start + 1, position) < 1:
            written.append(text[position : found.end()])
        else:
            begin = max(start + 1, position)
            before = text[position:begin].removesuffix(" ")
            written += before, show.format(text[begin : found.start()], found[1])
        position = found.end()
    return "".join((*written, text[position:]))


_FILTERS: dict[str, Callable[[str], str]] = {
    "text": lambda text: _MARKUP.sub("", text),
    "furigana": lambda text: _read_ruby(text, "<ruby>{}<rt>{}</rt></ruby>"),
    "kanji": lambda text: _read_ruby(text, "{0}"),
    "kana": lambda text: _read_ruby(text, "{1}"),
}
