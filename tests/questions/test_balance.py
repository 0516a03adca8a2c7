"""Statements of a deck: neither all true nor all there is."""

from quizgen.facts.frame import Evidence
from quizgen.questions.candidate import Candidate
from quizgen.questions.choose import FEWEST, UNBALANCED, choose, choose_worthy
from quizgen.questions.rank import Ranked

WORDS = ("harbour", "ferry", "council", "market", "bridge", "church", "castle", "school", "garden")


def judged(place: int, answer: str, score: float) -> Ranked:
    text = f"Norrby built its {WORDS[place]} {place} and the {WORDS[place]} {WORDS[place][::-1]}."
    one = Candidate(form="judgement: plain", kind="true_false", question=text, answer=answer,
                    answer_kind="plain", evidence=Evidence(text, 1, place), worth=1.0)  # fmt: skip
    return Ranked(one, score, 0)


def answers(ranked: list[Ranked]) -> tuple[list[str], list[str]]:
    chosen, left = choose(ranked, None)
    return [one.answer for one in chosen], [reason for _, reason in left]


def test_five_may_be_true_where_nothing_is_false() -> None:
    chosen, left = answers([judged(place, "true", 9 - place) for place in range(8)])
    assert chosen == ["true"] * 5
    assert left == [UNBALANCED] * 3


def test_what_waited_comes_in_with_something_false() -> None:
    true = [judged(place, "true", 9 - place) for place in range(8)]
    chosen, left = answers([*true, judged(8, "false", 0.1)])
    assert sorted(chosen) == ["false", *["true"] * 5]
    assert left == [UNBALANCED] * 3


def test_more_than_six_are_statements_only_beside_as_many_questions() -> None:
    ranked = [judged(place, "true" if place % 2 else "false", 9 - place) for place in range(9)]
    chosen, left = answers(ranked)
    assert len(chosen) == 6
    assert left == [UNBALANCED] * 3


def test_fewer_are_asked_where_fewer_are_wanted() -> None:
    ranked = [judged(place, "true", 9 - place) for place in range(8)]
    assert len(choose_worthy(ranked, 600, None)[0]) == FEWEST
    assert len(choose_worthy(ranked, 600, 3)[0]) == 3


def test_of_what_can_be_asked_of_a_sentence_a_question_with_options_goes_first() -> None:
    place = Evidence("In 1897 the council opened the harbour of Norrby.", 1, 0)
    gap = Candidate(form="sentence gap", kind="cloze", answer="Norrby", answer_kind="place",
                    question="In 1897 the council opened the harbour of _____.", evidence=place,
                    worth=1.0)  # fmt: skip
    year = Candidate(form="when", kind="choice", answer="1897", answer_kind="year",
                     question="In what year did the council open the harbour of Norrby?",
                     evidence=place, worth=1.0)  # fmt: skip
    chosen, _ = choose([Ranked(gap, 8.0, 0.6), Ranked(year, 6.0, 0.6)], None)
    assert chosen == [year]
    unlikely, _ = choose([Ranked(gap, 8.0, 0.6), Ranked(year, 6.0, 0.5)], None)
    assert unlikely == [gap]
