"""What YAML cannot even parse: each item is tried alone, so that one bad item hides no other."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

import yaml
from yaml.reader import Reader

from quizgen.deck.compose import DEEPEST, parse_nodes
from quizgen.deck.nodes import Mistake, Node

_ITEMS = re.compile(r"items\s*:\s*(#.*)?$")
# Unprintable, or a line break to YAML and to no one else.
_CONTROL = re.compile(Reader.NON_PRINTABLE.pattern + "|[\x85\u2028\u2029]")

_CURES = (
    # Newer parsers stop by themselves, far beyond what a deck may have.
    ("maximum nesting depth", f"lists or fields more than {DEEPEST} levels deep"),
    ("mapping values are not allowed", "a colon inside a text; put the whole text in quotes"),
    (
        "unknown escape",
        "an unknown \\ in a text in double quotes; use single quotes, or write \\\\",
    ),
    ("quoted scalar", 'a quote that is never closed; close it, or write \\" for a quote in a text'),
    (
        "flow",
        "a [ or { that is never closed, or a comma is missing; put texts with , [ ] { } in quotes",
    ),
    ("that cannot start any token", "a text cannot begin with this character; put it in quotes"),
    ("alphabetic or numeric", "a text cannot begin with * or &; put it in quotes"),
    ("tag", "a text cannot begin with !; put it in quotes"),
    ("directive", "a text cannot begin with %; put it in quotes"),
    (
        "expected ':'",
        "neither a field nor part of a text; write `field: text`, indented like the others",
    ),
    ("block", "this line does not fit what stands above; indent it like the others, quote texts"),
)


@dataclass(frozen=True, slots=True)
class Tree:
    """A parsed file. The items that begin on the lines `skipped` (from 1) could not be parsed."""

    root: Node | None
    mistakes: tuple[Mistake, ...] = ()
    skipped: frozenset[int] = frozenset()


def parse_tree(text: str) -> Tree:
    """Parse as much as can be; every mistake of syntax with its line and cure."""
    lines = text.split("\n")
    odd = tuple(_control_characters(lines))
    if odd:
        return Tree(None, odd)
    try:
        root, mistakes = parse_nodes(text)
        return Tree(root, tuple(mistakes))
    except yaml.YAMLError as error:
        return _parse_apart(lines, _explain(error, 0))


def _parse_apart(lines: list[str], first: Mistake) -> Tree:
    """Leave out each item that does not parse alone, then parse the rest."""
    mistakes, skipped, rest = [], set(), list(lines)
    for index, (start, end) in enumerate(_item_ranges(lines)):
        try:
            parse_nodes("\n".join(lines[start:end]))
        except yaml.YAMLError as error:
            mistake = replace(_explain(error, start), field=f"items[{index}]")
            mistakes.append(replace(mistake, line=min(mistake.line, end)))
            skipped.add(start + 1)
            indent = len(lines[start]) - len(lines[start].lstrip())
            rest[start:end] = [" " * indent + "- ~", *[""] * (end - start - 1)]
    try:
        root, more = parse_nodes("\n".join(rest))
    except yaml.YAMLError as error:
        return Tree(None, (*mistakes, _explain(error, 0) if mistakes else first))
    return Tree(root, (*mistakes, *more), frozenset(skipped))


def _item_ranges(lines: list[str]) -> Iterator[tuple[int, int]]:
    """First line and line after the last of each item, judged by indentation alone."""
    top = next((n for n, line in enumerate(lines) if _ITEMS.match(line)), None)
    if top is None:
        return
    start, indent = None, -1
    for number in range(top + 1, len(lines)):
        line = lines[number].rstrip()
        depth = len(line) - len(line.lstrip(" "))
        if not line or line.lstrip().startswith("#") or (start is not None and depth > indent):
            continue
        if start is not None:
            yield start, number
        if not line.lstrip().startswith("-") or (indent >= 0 and depth != indent):
            return
        start, indent = number, depth
    if start is not None:
        yield start, len(lines)


def _explain(error: yaml.YAMLError, offset: int) -> Mistake:
    """A parser's complaint in the words of someone who writes questions."""
    problem, context = getattr(error, "problem", "") or "", getattr(error, "context", "") or ""
    mark = getattr(error, "problem_mark", None)
    if "block" not in context:  # what is never closed is wrong where it begins
        mark = getattr(error, "context_mark", None) or mark
    said = f"{context} {problem}"
    cure = next((cure for key, cure in _CURES if key in said), f"not YAML ({problem})")
    return Mistake((mark.line if mark else 0) + 1 + offset, "", cure)


def _control_characters(lines: list[str]) -> Iterator[Mistake]:
    for number, line in enumerate(lines, start=1):
        found = _CONTROL.search(line)
        if found:
            code = f"U+{ord(found.group()):04X}"
            yield Mistake(number, "", f"an invisible character ({code}); take it out")
