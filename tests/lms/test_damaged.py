"""Damaged files: taken or refused with a cure, never a traceback, never half a deck."""

from collections.abc import Callable
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from quizgen.errors import ImportFileError
from quizgen.lms.formats import export_deck
from quizgen.lms.imports import READABLE, import_file
from tests.worksheet.sample import DECK


@cache
def exported(name: str) -> bytes:
    return export_deck(DECK, name).content


def take(content: bytes, name: str) -> None:
    refused: ImportFileError | None = None
    try:
        items = import_file(content, "file", name).deck.items
    except ImportFileError as error:
        refused = error
    else:
        assert items
        assert len({item.id for item in items}) == len(items)
    if refused:
        assert refused.hint
        assert all(mistake.startswith("file:") for mistake in refused.mistakes)


@st.composite
def damage(draw: st.DrawFn) -> Callable[[bytes], bytes]:
    """Cut a piece out, say it twice, or put something else there."""
    start, length = draw(st.integers(0, 10**6)), draw(st.integers(0, 60))
    other = draw(
        st.sampled_from([b"", b"{", b"}", b"=", b"\n\n", b"\x00", b"\xff", b'"', b"<", b"&"])
    )
    twice = draw(st.booleans())

    def change(content: bytes) -> bytes:
        at = start % len(content)
        piece = content[at : at + length] * 2 if twice else b""
        return content[:at] + piece + other + content[at + length :]

    return change


@pytest.mark.parametrize("name", READABLE)
@given(changes=st.lists(damage(), min_size=1, max_size=3))
@settings(max_examples=40, deadline=None)
def test_a_damaged_file_is_taken_or_refused(
    name: str, changes: list[Callable[[bytes], bytes]]
) -> None:
    content = exported(name)
    for change in changes:
        content = change(content)
    take(content, name)


@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_moodle_xml_without_some_of_its_parts_is_taken_or_refused(data: st.DataObject) -> None:
    root = etree.fromstring(exported("moodle"))
    for _ in range(data.draw(st.integers(1, 4))):
        parts = list(root.iter("*"))[1:]
        part = data.draw(st.sampled_from(parts))
        if data.draw(st.booleans()):
            part.getparent().remove(part)
        elif part.attrib:
            part.set(next(iter(part.attrib)), data.draw(st.sampled_from(["", "x", "-1", "1e999"])))
        else:
            part.text = data.draw(st.sampled_from(["", "x", "0", "nan"]))
    take(etree.tostring(root), "moodle")


@pytest.mark.parametrize("name", READABLE)
@given(content=st.binary(max_size=80))
def test_any_bytes_are_taken_or_refused(name: str, content: bytes) -> None:
    take(content, name)
