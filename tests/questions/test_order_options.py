"""The order in which the options of a choice item stand."""

from quizgen.facts.frame import Evidence
from quizgen.questions.candidate import Candidate
from quizgen.questions.items import order_options
from quizgen.questions.number_options import Option


def _choice(answer: str, *others: str) -> Candidate:
    evidence = Evidence("A fact.", 0, 0)
    options = tuple(Option(text, "wrong") for text in others)
    return Candidate(
        "when", "choice", "When was it?", answer, "year", evidence, 1.0, options=options
    )


def test_numbers_stand_by_size() -> None:
    assert order_options(_choice("30", "4", "100", "20")) == ["4", "20", "30", "100"]


def test_ranges_stand_by_where_they_begin() -> None:
    texts = ["six to nine percent", "twelve to fifteen percent", "eighteen to twenty percent"]
    assert order_options(_choice(texts[1], texts[2], texts[0])) == texts


def test_dates_stand_by_time() -> None:
    ordered = order_options(_choice("August 1999", "May 2001", "March 1999", "June 1998"))
    assert ordered == ["June 1998", "March 1999", "August 1999", "May 2001"]


def test_a_date_beside_bare_numbers_is_no_reason_to_fail() -> None:
    texts = {"1932", "May 1936", "12", "40"}
    assert set(order_options(_choice("May 1936", "1932", "12", "40"))) == texts
