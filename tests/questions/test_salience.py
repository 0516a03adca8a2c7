"""What matters in an article, and what is said in passing."""

from quizgen.facts.frame import Evidence
from quizgen.questions.candidate import Candidate
from quizgen.questions.choose import FEWEST, choose_worthy
from quizgen.questions.rank import Ranked
from quizgen.questions.salience import read_prominence

PASSAGE = (
    ("The canal joined the two seas in 1869.", 1),
    ("Ships use the canal because the way round Africa is long.", 1),
    ("Two lighthouses are located near Suez, including one of 1903 and one of 1911.", 1),
    ("They are painted white.", 2),
)


def evidence() -> list[Evidence]:
    return [Evidence(quote, paragraph, n) for n, (quote, paragraph) in enumerate(PASSAGE)]


def points(number: int, question: str, answer: str) -> int:
    places = evidence()
    one = Candidate("subject", "short_answer", question, answer, "phrase", places[number], 1.0)
    return read_prominence(places).weigh(one)


def test_an_early_cause_counts_more_than_where_something_stands() -> None:
    cause = points(1, "Why do ships use the canal?", "because the way round Africa is long")
    place = points(2, "What is located near Suez?", "two lighthouses")
    assert cause >= 1
    assert place <= -2


def test_a_year_of_history_and_the_first_paragraph_count() -> None:
    asked = "In what year did the canal join the two seas?"
    assert points(0, asked, "1869") > points(3, "What colour are the lighthouses?", "white")


def test_what_is_said_in_passing_only_fills_up_a_deck() -> None:
    topics = ["amber", "barley", "cotton", "damask", "ebony", "flax", "gold", "hemp", "jade"]
    ranked = [
        Ranked(
            Candidate("subject", "short_answer", f"What is traded for {topic}?", f"{topic} coins",
                      "phrase", Evidence(f"They trade {topic}.", 1, number), 1.0),
            score=1.0, points=-3,
        )
        for number, topic in enumerate(topics)
    ]  # fmt: skip
    chosen, weak, left = choose_worthy(ranked, words=120, count=None)
    assert len(chosen) == FEWEST
    assert len(weak) == len(topics) - FEWEST
    assert not left
    assert len(choose_worthy(ranked, words=120, count=8)[0]) == 8
