"""Gaps in Anki's syntax: {{c1::answer::hint}}, nested or shared by several cards ({{c1,2::...}}).

Anki does not make missing cards when it imports, so the package has to name them all; its own
parser is the reference (tests/oracle compares the two).
"""

import re

_MARK = re.compile(r"\{\{c([0-9,]*)::|\}\}")
_DEEPEST = 10  # gaps within gaps that Anki follows
_LARGEST = 0xFFFF  # numbers beyond it do not open a gap
_LAST = 500  # Anki gives all higher groups the 500th card


def find_groups(text: str) -> tuple[int, ...]:
    """The numbers of the groups of gaps, ascending; one card is made of each."""
    found: set[int] = set()
    open_gaps: list[set[int]] = []
    for mark in _MARK.finditer(text):
        if mark[0] != "}}":
            numbers = _numbers(mark[1])
            if numbers and len(open_gaps) < _DEEPEST:
                open_gaps.append(numbers)
        elif open_gaps:  # what lies in a gap that is never closed is text like the rest
            closed = open_gaps.pop()
            (open_gaps[-1] if open_gaps else found).update(closed)
    return tuple(sorted({min(number, _LAST) for number in found - {0}}))


def _numbers(digits: str) -> set[int]:
    return {int(part) for part in digits.split(",") if part and int(part) <= _LARGEST}
