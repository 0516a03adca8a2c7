"""Short forms that the article defines elsewhere are said in full in whole sentences."""

from dataclasses import replace

from quizgen.facts.find import find_facts
from quizgen.facts.frame import Evidence
from quizgen.questions.candidate import Candidate
from quizgen.questions.short_forms import spell_out
from quizgen.source.article import Article

FACTS = find_facts(
    Article(
        title="Norrby",
        paragraphs=(
            "The Lake Towns Council (LTC) was founded in Norrby in 1921.",
            "The LTC is divided into seven boards.",
        ),
    )
)


def told(text: str, **changes: str) -> str:
    one = Candidate(form="sentence: plain", kind="true_false", question=text, answer="true",
                    answer_kind="plain", evidence=Evidence(text, 1, 0), worth=1.0,
                    statement=text)  # fmt: skip
    (found,) = spell_out([replace(one, **changes)], FACTS.mentions)
    return found.question


def test_a_short_form_is_said_in_full() -> None:
    full = "The Lake Towns Council is divided into seven boards."
    assert told("The LTC is divided into seven boards.") == full
    assert told("Few ships belong to the LTC.") == "Few ships belong to the Lake Towns Council."


def test_it_stays_where_it_would_not_fit() -> None:
    for text in ("It is an LTC ship.", "The Lake Towns Council is the LTC.", "Few LTCs are left."):
        assert told(text) == text


def test_what_is_left_out_stays() -> None:
    text = "The _____ and the LTC met."
    assert told(text, kind="cloze", answer="LTC") == text
    assert told("What is the LTC?", kind="short_answer") == "What is the LTC?"


def test_what_is_defined_is_asked_for_in_full() -> None:
    """Else what the short form stands for is as good an answer."""
    whole = "What is the Lake Towns Council?"
    for asked in ("What is LTC?", "What is the LTC?"):
        assert told(asked, kind="short_answer", form="definition", answer="a union") == whole
