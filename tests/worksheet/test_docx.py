"""The docx itself: complete, editable, the same every time."""

import io
import zipfile
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn

from quizgen.worksheet.make import Made, Order, make_sheets
from quizgen.worksheet.profiles import PROFILES
from tests.deck.makers import choice, deck, true_false
from tests.worksheet.orders import order
from tests.worksheet.reading import docx_text
from tests.worksheet.sample import ARTICLE, DECK, texts_on_sheet


def _make(**wanted: object) -> Made:
    wished = order(sheet="docx", key="docx", **wanted)
    return make_sheets(DECK, wished, paragraphs=ARTICLE, folder=Path())[0]


@pytest.mark.parametrize("profile", PROFILES)
def test_every_text_that_students_need_is_on_the_sheet(profile: str) -> None:
    sheet = docx_text(_make(profile=profile, passage=True, bank=True, codes=["A"]).sheet)
    for one in DECK.items[:-1]:
        texts = texts_on_sheet(one)
        assert all(text in sheet for text in texts), texts
    for text in (*ARTICLE, "Form A", "Word bank: ", "/ 19", "Who embraced at the airport?"):
        assert text in sheet, text


def test_the_key_holds_answers_variants_reasons_and_evidence() -> None:
    made = _make()
    assert made.key is not None
    key = docx_text(made.key)
    for text in (
        *("B Unanimous consent [1 point]", "Also right: 14,000,000 kroner; NOK 14 million"),
        "Wrong because: A A simple majority: Every single member has to agree",
        "Evidence: “Sweden and Finland applied in May 2022.” (paragraph 2)",
        *("False. The S-400 arrived in Türkiye in 2019", "Not reviewed: 2–13"),
    ):
        assert text in key, text


def test_the_same_deck_gives_the_same_bytes_that_tell_no_time() -> None:
    made = _make()
    assert made == _make()
    with zipfile.ZipFile(io.BytesIO(made.sheet)) as archive:
        assert archive.testzip() is None
        assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert not [name for name in archive.namelist() if "thumbnail" in name]


def test_a_question_with_short_options_is_one_paragraph_that_stays_together() -> None:
    paragraphs = Document(io.BytesIO(_make().sheet)).paragraphs
    place = next(at for at, one in enumerate(paragraphs) if one.text.startswith("1.\t"))
    assert paragraphs[place - 1].paragraph_format.keep_with_next  # the instruction
    assert "\nA.\tA simple majority\tC.\t" in paragraphs[place].text
    assert paragraphs[place].paragraph_format.keep_together


def test_long_options_are_paragraphs_that_stay_with_the_question() -> None:
    asked = deck(choice("Which?", [f"{letter} " * 100 for letter in "abc"]))
    (made,) = make_sheets(asked, order(sheet="docx"), paragraphs=None, folder=Path())
    paragraphs = Document(io.BytesIO(made.sheet)).paragraphs
    place = next(at for at, one in enumerate(paragraphs) if one.text.startswith("1.\t"))
    held = [bool(one.paragraph_format.keep_with_next) for one in paragraphs[place : place + 4]]
    assert [one.text[:3] for one in paragraphs[place + 1 : place + 4]] == ["A.\t", "B.\t", "C.\t"]
    assert held == [True, True, True, False]


def test_large_print_is_large_and_letter_paper_is_letter() -> None:
    document = Document(io.BytesIO(_make(profile="large", paper="letter").sheet))
    size = document.styles["Normal"].font.size  # type: ignore[attr-defined]
    assert size.pt == 18
    assert round(document.sections[0].page_width.inches, 2) == 8.5  # type: ignore[union-attr]


def test_right_to_left_is_written_so() -> None:
    asked = deck(true_false("تركيا عضو في حلف الناتو.")).model_copy(update={"language": "ar"})
    (made,) = make_sheets(asked, Order(sheet="docx"), paragraphs=None, folder=Path())
    document = Document(io.BytesIO(made.sheet))
    normal = document.styles["Normal"].element.xml
    assert "<w:bidi " in normal
    assert "<w:rtl " in normal
    assert "تركيا عضو في حلف الناتو." in docx_text(made.sheet)


def test_any_text_can_be_written() -> None:
    odd = "<b> & ]]> \x00\x1f\ufffe \U0001f600 \u202e e\u0301 " + '"q"'
    (made,) = make_sheets(
        deck(choice(odd, [odd, "b"])), Order(sheet="docx"), paragraphs=None, folder=Path()
    )
    assert docx_text(made.sheet).count("<b> & ]]> \U0001f600 \u202e e\u0301") == 2


def test_tables_run_from_right_to_left_where_the_language_does() -> None:
    for language, mirrored in (("ar", True), ("en", False)):
        asked = DECK.model_copy(update={"language": language})
        (made,) = make_sheets(
            asked, order(sheet="docx", key="docx"), paragraphs=None, folder=Path()
        )
        for content in (made.sheet, made.key or b""):
            (table, *_) = Document(io.BytesIO(content)).tables
            assert ("w:bidiVisual" in table._tbl.xml) is mirrored


def test_print_that_is_easy_to_tell_apart_is_upright_spaced_and_cream() -> None:
    document = Document(io.BytesIO(_make(profile="dyslexia", vocabulary=3).sheet))
    assert not [run for one in document.paragraphs for run in one.runs if run.italic]
    assert 'w:background w:color="FDF6E3"' in document.element.xml
    assert '<w:spacing w:val="8"/>' in document.styles["Normal"].element.xml


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("profile", PROFILES)
def test_elements_stand_in_the_order_of_their_schema(profile: str, language: str) -> None:
    """Word calls a file damaged whose properties are out of order (ECMA-376)."""
    orders = {
        "rPr": "rFonts b i color spacing sz szCs rtl lang",
        "pPr": "pStyle keepNext keepLines widowControl tabs bidi spacing ind jc",
        "tblPr": "tblStyle bidiVisual tblW jc tblLayout tblLook",
        "trPr": "cantSplit tblHeader",
    }
    asked = DECK.model_copy(update={"language": language})
    wished = order(sheet="docx", key="docx", profile=profile, bank=True, codes=["A"])
    (made,) = make_sheets(asked, wished, paragraphs=None, folder=Path())
    for content in (made.sheet, made.key or b""):
        document = Document(io.BytesIO(content))
        for part in (
            document.element,
            document.styles.element,
            document.sections[0].footer._element,
        ):
            for properties in part.iter(*(qn(f"w:{name}") for name in orders)):
                known = orders[properties.tag.rpartition("}")[2]].split()
                names = [child.tag.rpartition("}")[2] for child in properties]
                ranks = [known.index(name) for name in names if name in known]
                assert ranks == sorted(ranks), names
