"""Exported files against the schemas of their formats, by lxml."""

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from quizgen.deck.deck import Deck
from quizgen.errors import ExportError
from quizgen.lms.formats import export_deck
from tests.deck import strategies
from tests.deck.makers import deck
from tests.lms.test_round_trip import every_field
from tests.lms.traps import TRAPS, anything
from tests.worksheet.sample import DECK

_HERE = Path(__file__).parent
_MOODLE = etree.RelaxNG(etree.parse(_HERE / "moodle_xml.rng"))
_QTI = etree.DTD(str(_HERE / "qti.dtd"))


def check_moodle(written: Deck) -> None:
    root = etree.fromstring(export_deck(written, "moodle").content)
    assert _MOODLE.validate(root), _MOODLE.error_log.last_error


def check_canvas(written: Deck) -> None:
    root = _quiz(written)
    assert _QTI.validate(root), _QTI.error_log.last_error
    for entry in root.iter("item"):
        idents = [one.get("ident") for one in entry.iter("response_lid", "response_str")]
        assert len(set(idents)) == len(idents)
        assert {one.get("respident") for one in entry.iter("varequal")} <= set(idents)


def _quiz(written: Deck) -> Any:
    with zipfile.ZipFile(io.BytesIO(export_deck(written, "canvas").content)) as archive:
        (name,) = [one for one in archive.namelist() if one.count("quizgen") == 2]
        root = etree.fromstring(archive.read(name))
    for element in root.iter():  # DTDs know no namespaces
        element.tag = etree.QName(element).localname
    etree.cleanup_namespaces(root)
    return root


@pytest.mark.parametrize("check", [check_moodle, check_canvas])
def test_a_teacher_s_deck_is_valid(check: object) -> None:
    check(DECK)  # type: ignore[operator]


@pytest.mark.parametrize("text", TRAPS)
def test_traps_in_every_field_are_valid(text: str) -> None:
    written = deck(*every_field(text, "another"))
    check_moodle(written)
    check_canvas(written)


@given(st.tuples(anything, anything))
@settings(max_examples=50, deadline=None)
def test_any_text_in_every_field_is_valid(texts: tuple[str, str]) -> None:
    written = deck(*every_field(*texts))
    try:
        check_moodle(written)
        check_canvas(written)
    except ExportError as error:
        assert "blank" in error.message  # noqa: PT017


@given(strategies.decks(most=3))
@settings(max_examples=100, deadline=None)
def test_any_deck_is_valid_or_refused(written: Deck) -> None:
    for check in (check_moodle, check_canvas):
        try:
            check(written)
        except ExportError as error:
            assert error.hint  # noqa: PT017


def test_the_schemas_notice_what_is_wrong() -> None:
    content = export_deck(DECK, "moodle").content
    for good, bad in (
        (b'fraction="100"', b'fraction="70"'),
        (b"<single>true</single>", b""),
        (b"<usecase>0</usecase>", b"<usecase>no</usecase>"),
    ):
        assert good in content
        assert not _MOODLE.validate(etree.fromstring(content.replace(good, bad, 1)))
    for part in ("resprocessing", "conditionvar", "mattext"):
        root = _quiz(DECK)
        removed = next(root.iter(part))
        removed.getparent().remove(removed)
        assert not _QTI.validate(root), part
