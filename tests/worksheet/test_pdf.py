"""The PDF itself: whole, tagged, the same every time, or an error that names the character."""

import io
import re
from pathlib import Path

import pytest
from docx import Document
from pypdf import PdfReader

from quizgen.deck.deck import Deck
from quizgen.errors import WorksheetError
from quizgen.worksheet.choose import Selection
from quizgen.worksheet.labels import labels_for, languages
from quizgen.worksheet.make import Made, Order, make_sheets
from quizgen.worksheet.profiles import PROFILES
from tests.anki.decks import item
from tests.deck.makers import choice, cloze, deck, short, true_false
from tests.worksheet.orders import order
from tests.worksheet.random_decks import random_deck
from tests.worksheet.reading import docx_text, pdf_pages, pdf_text
from tests.worksheet.sample import ARTICLE, DECK, texts_on_sheet

CODE_LIKE = '*b* _i_ #set x <l> @r $x$ [a](b) \\ ~ // -- ... "q" = - + `c` {{d}} #"e"'


def _make(made_from: Deck, **wanted: object) -> Made:
    wished = order(key="pdf", **wanted)
    return make_sheets(made_from, wished, paragraphs=ARTICLE, folder=Path())[0]


def _flat(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_every_text_that_students_need_is_on_the_sheet(profile: str, paper: str) -> None:
    sheet = _flat(pdf_text(_make(DECK, profile=profile, paper=paper, passage=True).sheet))
    for paragraph in (*ARTICLE, DECK.title):
        assert _flat(paragraph) in sheet
    for one in DECK.items[:-1]:
        texts = texts_on_sheet(one)
        for text in texts:
            assert _flat(text) in sheet, text
    assert "Whoembracedattheairport?" in sheet
    assert "Adraft?" not in sheet


def test_the_key_holds_answers_variants_reasons_and_evidence_with_its_paragraph() -> None:
    made = _make(DECK)
    assert made.key is not None
    key = _flat(pdf_text(made.key))
    for text in (
        *("B Unanimous consent", "14,000,000 kroner; NOK 14 million", "As of: 2023-02-16"),
        *("A A simple majority: Every single member has to agree", "1 C, 2"[:3]),
        "“Unanimous consent from all 30 member countries of NATO is required” (paragraph 2)",
        "“Sweden and Finland applied in May 2022.” (paragraph 2)",  # looked up: it has no number
        *("False. The S-400 arrived in Türkiye in 2019", "(1) S-400", "(2) Russian army"),
        *("Both gave up a policy of neutrality", "Total: 19", "Not reviewed: 2–13"),
    ):
        assert _flat(text) in key, text


def test_answers_are_not_on_the_sheet() -> None:
    sheet = pdf_text(_make(DECK).sheet)
    for answer in ("14 million kroner", "Russian army", "Because NATO decides", "NOK"):
        assert answer not in sheet


def test_with_a_bank_the_words_for_the_gaps_are_given() -> None:
    sheet = pdf_text(_make(DECK, bank=True).sheet)
    bank = sheet.split("Word bank:")[1].split("8.")[0]
    assert all(word in bank for word in ("S-400", "Russian army", "2007", "14 million kroner"))


def test_points_are_shown_where_they_are_not_one() -> None:
    sheet = pdf_text(_make(DECK).sheet)
    assert "Which two countries applied in May 2022? Choose 2. [2 points]" in sheet
    assert "/ 19" in sheet
    assert "[1 point]" not in sheet


def test_no_text_is_read_as_markup() -> None:
    asked = deck(
        choice(CODE_LIKE, [CODE_LIKE, "b"], why={"b": CODE_LIKE}, explanation=CODE_LIKE),
        short(CODE_LIKE, CODE_LIKE),
    ).model_copy(update={"title": CODE_LIKE})
    made = _make(asked)
    assert made.key is not None
    assert _flat(pdf_text(made.sheet)).count(_flat(CODE_LIKE)) >= 4
    assert _flat(pdf_text(made.key)).count(_flat(CODE_LIKE)) >= 5


def test_the_same_deck_gives_the_same_bytes() -> None:
    assert _make(DECK) == _make(DECK)


def test_the_pdf_is_tagged_and_titled_in_its_language() -> None:
    reader = PdfReader(io.BytesIO(_make(DECK).sheet))
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"] is True or root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    assert "/StructTreeRoot" in root
    assert reader.metadata is not None
    assert reader.metadata.title == DECK.title
    assert b"pdfuaid:part" in reader.trailer["/Root"]["/Metadata"].get_data()


@pytest.mark.parametrize("language", languages())
def test_labels_of_all_languages_are_complete(language: str) -> None:
    def names(labels: dict[str, object]) -> list[object]:
        return [
            (name, sorted(value) if isinstance(value, dict) else "")
            for name, value in labels.items()
        ]

    assert names(labels_for(language)) == names(labels_for("en"))


@pytest.mark.parametrize("language", [one for one in languages() if one not in ("ar", "ko")])
def test_a_sheet_speaks_the_language_of_its_deck(language: str) -> None:
    made = _make(DECK.model_copy(update={"language": language}))
    assert made.key is not None
    labels = labels_for(language)
    assert labels["kinds"]["choice"][1] in pdf_text(made.sheet)
    assert labels["true"] in pdf_text(made.key)


def test_letters_of_many_alphabets_are_printed() -> None:
    texts = ["Türkiye İstanbul ığşçö", "Łódź żółć", "Кириллица ъ", "Ελλάδα", "Việt Nam", "H₂O ≤ ½"]
    sheet = _flat(pdf_text(_make(deck(choice("?", texts))).sheet))
    assert all(_flat(text) in sheet for text in texts)


def test_a_character_that_no_font_has_is_named() -> None:
    with pytest.raises(WorksheetError, match=r"U\+10FFFD") as raised:
        _make(deck(true_false("What is \U0010fffd?")))
    assert "font" in raised.value.hint


def test_what_cannot_be_seen_is_left_out() -> None:
    assert "Is it so?" in pdf_text(_make(deck(true_false("Is \x07it\x00 so?\u2028"))).sheet)


def test_very_long_texts_stay_whole() -> None:
    long = " ".join(f"word{number}" for number in range(400))
    options = [f"{letter} {'x' * 300} {letter}" for letter in "abcd"]
    steps = [f"step{number} " + "y " * 60 for number in range(30)]
    asked = deck(
        choice(long, options), cloze(f"{long} {{{{c1::{'a' * 90}}}}} end"),
        item(3, "ordering", question="?", order=steps),
    )  # fmt: skip
    made = _make(asked, profile="large")
    sheet = pdf_text(made.sheet)
    for number in range(400):
        assert len(re.findall(rf"\bword{number}\b", sheet)) == 2
    assert all(f"step{number} y" in sheet for number in range(30))
    assert _flat(sheet).count("x" * 300) == 4


def test_a_picture_is_shown_with_its_description(tmp_path: Path) -> None:
    (tmp_path / "map.png").write_bytes(_PNG)
    shown = choice("?", ["a", "b"], media=[{"file": "map.png", "alt": "A map"}])
    (made,) = make_sheets(deck(shown), Order(), paragraphs=None, folder=tmp_path)
    reader = PdfReader(io.BytesIO(made.sheet))
    assert len(reader.pages[0].images) == 1
    with pytest.raises(WorksheetError, match=r"map\.png"):
        make_sheets(deck(shown), Order(), paragraphs=None, folder=tmp_path / "other")


def test_sixty_questions_are_numbered_through_and_their_grid_is_one_page() -> None:
    made = _make(random_deck(1, size=60))
    assert made.key is not None
    reader = PdfReader(io.BytesIO(made.key))
    grid = reader.pages[0].extract_text()
    assert made.questions == 60
    assert all(f"\n{number} " in "\n" + grid for number in range(1, 61))
    assert pdf_pages(made.sheet) > 3


def test_the_evidence_begins_on_the_page_of_the_grid() -> None:
    for kind, read in (("pdf", pdf_text), ("docx", docx_text)):
        made = make_sheets(DECK, order(key=kind), paragraphs=ARTICLE, folder=Path())[0]
        assert made.key is not None
        assert read(made.key).index("Answers and evidence") > read(made.key).index("Quick marking")
        if kind == "pdf":
            assert "Answers and evidence" in PdfReader(io.BytesIO(made.key)).pages[0].extract_text()
        else:
            assert not Document(io.BytesIO(made.key)).element.xpath("//w:br[@w:type='page']")


def test_only_the_selected_items_are_asked() -> None:
    made = _make(DECK, selection=Selection(kinds=["matching"]))
    assert "Multiple choice" not in pdf_text(made.sheet)
    assert made.questions == 1


_PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b550000000a49444154789c6360"
    "00000002000148afa4710000000049454e44ae426082"
)


@pytest.mark.parametrize("profile", PROFILES)
def test_no_question_is_torn_over_a_page_break(profile: str) -> None:
    asked = random_deck(2, size=49)
    reader = PdfReader(io.BytesIO(_make(asked, profile=profile).sheet))
    pages = [page.extract_text() for page in reader.pages]
    assert len(pages) > 3
    for one in asked.items:
        (page,) = [text for text in pages if f"ask{int(one.id)}q" in text]
        texts = texts_on_sheet(one)
        assert all(text in page for text in texts)


@pytest.mark.parametrize("profile", PROFILES)
def test_no_heading_stands_alone_at_the_end_of_a_page(profile: str) -> None:
    for seed in range(3):
        sheet = _make(random_deck(seed, size=35), profile=profile, bank=True).sheet
        for page in PdfReader(io.BytesIO(sheet)).pages:
            text = page.extract_text()
            for heading, _ in labels_for("en")["kinds"].values():
                if f"{heading}\n" in text:
                    assert re.search(r"\bask\d+q", text.split(f"{heading}\n")[1])


def test_options_in_two_columns_are_read_in_the_order_of_their_letters() -> None:
    text = pdf_text(_make(deck(choice("?", ["one", "two", "three", "four"]))).sheet)
    assert "A one B two C three D four" in text


def test_a_bank_of_one_word_would_be_the_answer() -> None:
    made = _make(deck(cloze("In {{c1::2019}}.")), bank=True)
    assert "Word bank" not in pdf_text(made.sheet)
