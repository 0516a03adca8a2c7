"""CSV and TSV, as spreadsheets, Quizlet and Anki write them, into decks."""

from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.errors import ImportFileError
from quizgen.lms.read_csv import read_csv
from quizgen.lms.read_tsv import read_tsv


def rows(text: str) -> list[Any]:
    return list(read_csv(text.encode(), "table.csv").deck.items)


def mistakes(text: str) -> list[str]:
    with pytest.raises(ImportFileError) as raised:
        rows(text)
    return list(raised.value.mistakes)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_delimiter_is_found(delimiter: str) -> None:
    line = delimiter.join(["Question", "Answer", "Option 1", "Option 2"])
    (item,) = rows(f"{line}\n{delimiter.join(['Which?', 'b', 'a', 'b'])}\n")
    assert (item.kind, item.options, item.answer) == ("choice", ["a", "b"], "b")


def test_rows_without_a_kind_are_what_their_cells_make_of_them() -> None:
    text = "question,answer\nHow many?,14\nSo?,TRUE\nNot so?,false\n"
    assert [item.kind for item in rows(text)] == ["short_answer", "true_false", "true_false"]


@pytest.mark.parametrize(
    ("answer", "right"), [("B", "two"), ("2", "two"), ("two", "two"), ('"A, C"', ["one", "three"])]
)
def test_options_are_named_by_text_letter_or_number(answer: str, right: Any) -> None:
    (item,) = rows(f"question,answer,option a,option b,option c\n?,{answer},one,two,three\n")
    assert item.answer == right


@pytest.mark.parametrize("word", ["WAHR", "VRAI", "VERDADERO", "DOĞRU", "참", "True"])
def test_truth_is_read_in_the_language_of_the_spreadsheet(word: str) -> None:
    (item,) = rows(f"question;answer\nSo?;{word}\n")
    assert (item.kind, item.answer) == ("true_false", True)


@pytest.mark.parametrize("between", [" – ", " -> ", " = ", " - "])
def test_pairs_are_lines_of_a_cell(between: str) -> None:
    (item,) = rows(f'kind,question,answer\nmatching,Match,"a{between}1\nb{between}2"\n')
    assert item.pairs == [["a", "1"], ["b", "2"]]


def test_sides_of_cards_make_cards() -> None:
    items = rows("Term,Definition,Tags\ndog,Hund,animals\nso,true,\n")
    assert [item.kind for item in items] == ["flashcard"] * 2
    assert (items[0].front, items[0].back, items[0].tags) == ("dog", "Hund", ["animals"])


def test_two_columns_without_headings_are_cards() -> None:
    (first, second) = rows('dog,Hund\n"a, b","c ""d"""\n')
    assert (first.kind, first.front, first.back) == ("flashcard", "dog", "Hund")
    assert (second.front, second.back) == ("a, b", 'c "d"')


def test_cells_of_several_lines_keep_their_line_in_messages() -> None:
    text = 'kind,question,answer\nshort_answer,"two\nlines",x\nguess,?,y\n'
    assert mistakes(text) == [
        "table.csv:4: 'guess' is no kind; write one of choice, true_false, cloze, short_answer, "
        "matching, ordering, flashcard"
    ]


def test_all_mistakes_are_told_at_once_and_nothing_is_imported() -> None:
    found = mistakes("question,answer,points\n?,a,many\n?,b,1\n?,c,2 or 3\n")
    assert [line[:11] for line in found] == ["table.csv:2", "table.csv:4"]


def test_quotes_that_do_not_match_are_an_error_with_their_line() -> None:
    (found,) = mistakes('question,answer\na,b\n"c,d\n')
    assert found.startswith("table.csv:3: ")


def test_columns_that_mean_nothing_here_are_told() -> None:
    read = read_csv(b"question,answer,Time,Image\n?,a,30,x.png\n", "table.csv")
    assert [loss.what for loss in read.losses] == ["columns left out: Time, Image"]


def test_an_answer_that_is_no_option_is_told() -> None:
    read = read_csv(b"question,answer,option 1,option 2\n?,d,a,b\nx,a,a,b\n", "table.csv")
    assert [(loss.line, loss.what[:25]) for loss in read.losses] == [
        (2, "left out: answer: 'd' is ")
    ]


def test_code_pages_are_guessed_and_told() -> None:
    read = read_csv("question;answer\nGröße?;groß".encode("cp1252"), "x.csv")
    assert read.deck.items[0].model_dump()["answer"] == "groß"
    assert "Windows-1252" in read.losses[0].what


def test_tsv_is_a_card_a_line() -> None:
    read = read_tsv(b"#separator:tab\n#html:true\ndog\tHund\n\n#1\t=1+1\ta tag\n", "set.tsv")
    assert [(item.front, item.back) for item in read.deck.items] == [
        ("dog", "Hund"), ("#1", "=1+1"),
    ]  # fmt: skip
    assert [(loss.line, loss.what) for loss in read.losses] == [
        (5, "columns after the second left out")
    ]


def test_tsv_with_headings_is_a_table() -> None:
    (item,) = read_tsv(b"Question\tAnswer\nSo?\tTRUE\n", "set.tsv").deck.items
    assert item.kind == "true_false"


def test_a_line_without_a_tab_is_a_mistake() -> None:
    with pytest.raises(ImportFileError) as raised:
        read_tsv(b"dog\tHund\ncat\n", "set.tsv")
    assert raised.value.mistakes == (
        "set.tsv:2: no tab; put one between the term and its definition",
    )


@given(st.text(alphabet='ab",;\t\n=', max_size=40) | st.text(max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    for read in (read_csv, read_tsv):
        with suppress(ImportFileError):
            assert read(text.encode("utf-8", "replace"), "x").deck.items


@pytest.mark.parametrize(
    "heading", ["Frage,Antwort", "Question,Réponse", "Pregunta,Respuesta", "Soru,Cevap"]
)
def test_headings_in_other_languages_are_headings(heading: str) -> None:
    (item,) = rows(f"{heading}\nCapital of France?,Paris\n")
    assert (item.question, item.answer) == ("Capital of France?", "Paris")
