"""Hard words and the level of a text."""

from pathlib import Path

import pytest

from quizgen.errors import WorksheetError
from quizgen.worksheet.make import make_sheets
from quizgen.worksheet.passage import find_hard_words, measure_reading, split_sentences
from tests.worksheet.orders import order
from tests.worksheet.reading import docx_text, pdf_text
from tests.worksheet.sample import ARTICLE, DECK


def test_sentences_end_where_they_end() -> None:
    text = 'Mr. Smith of the U.S. Navy came. "Did he?" she asked. (He did.) It cost 1.5 pounds.'
    assert split_sentences(text) == [
        "Mr. Smith of the U.S. Navy came.", '"Did he?" she asked.', "(He did.)",
        "It cost 1.5 pounds.",
    ]  # fmt: skip


def test_the_level_is_that_of_the_formula() -> None:
    reading = measure_reading(["The cat sat. It was here."])
    assert reading is not None
    assert (reading.words, reading.sentences, reading.grade) == (6, 2, 1)
    hard = measure_reading(["Unanimous international organisations characteristically deliberate."])
    assert hard is not None
    # 63 letters, 5 words, 1 sentence: 4.71 * 63 / 5 + 0.5 * 5 - 21.43 = 40.42
    assert hard.grade == 40
    assert measure_reading(["1, 2, 3!"]) is None


def test_hard_words_come_with_their_sentence_and_without_names() -> None:
    words = find_hard_words(ARTICLE, 20)
    found = {one.word: one for one in words}
    assert {"consent", "embraced", "missile"} <= set(found)
    assert not {"Greece", "Sweden", "Adana", "Unanimous"} & set(found)
    assert not {"country", "before", "have", "first"} & set(found)
    consent = found["consent"]
    assert (consent.level, consent.paragraph) == ("B2", 2)
    assert consent.sentence in ARTICLE[1]


def test_only_the_hardest_are_taken_and_one_of_a_family() -> None:
    text = ["The consent came. They consented to retaliation. The ambiguous treaty was ratified."]
    assert len(find_hard_words(text, 2)) == 2
    assert [one.word for one in find_hard_words(text, 9)].count("consented") == 0
    acids = ["They made orthophosphoric acid. They found an orthophosphate."]
    assert len([one for one in find_hard_words(acids, 9) if "phosph" in one.word]) <= 1


def test_no_sentence_gives_an_answer_away() -> None:
    quotes = ["Unanimous consent from all 30 member countries of NATO is required"]
    assert "consent" not in {one.word for one in find_hard_words(ARTICLE, 20, secret=quotes)}


@pytest.mark.parametrize("kind", ["pdf", "docx", "html"])
def test_words_and_level_are_on_the_sheet(kind: str) -> None:
    wished = order(sheet=kind, vocabulary=5, passage=True)
    (made,) = make_sheets(DECK, wished, paragraphs=ARTICLE, folder=Path())
    read = {"pdf": pdf_text, "docx": docx_text, "html": bytes.decode}[kind]
    text = read(made.sheet)
    assert "Vocabulary" in text
    assert "“The two foreign ministers embraced at the airport of Adana.”" in text
    assert "79 words, 7 sentences; reading level: grade 8 (ARI)" in text
    assert made.words == 5


def test_of_other_languages_no_words_are_known() -> None:
    asked = DECK.model_copy(update={"language": "de"})
    with pytest.raises(WorksheetError, match="'de'"):
        make_sheets(asked, order(vocabulary=5), paragraphs=ARTICLE, folder=Path())
    (made,) = make_sheets(asked, order(passage=True), paragraphs=ARTICLE, folder=Path())
    assert made.reading is None
