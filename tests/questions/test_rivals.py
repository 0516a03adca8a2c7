"""A question that the article answers twice is not asked."""

from quizgen.facts.find import find_facts
from quizgen.questions.ask_arguments import ask_arguments
from quizgen.questions.rivals import RIVAL, mark_rivals
from quizgen.source.article import Article


def marks(*sentences: str) -> dict[str, str]:
    """Question -> mark, for all questions about arguments."""
    facts = find_facts(Article(title="Notes", paragraphs=(" ".join(sentences),)))
    candidates = [c for frame in facts.frames for c in ask_arguments(frame)]
    found = mark_rivals(candidates, facts.frames)
    return {c.question: mark for c, mark in zip(candidates, found, strict=True)}


def test_two_objects_of_the_same_verb_leave_the_question_open() -> None:
    found = marks(
        "The Lake Union owns the northern ferries.", "The Lake Union owns the old harbour school."
    )
    assert set(found.values()) >= {RIVAL}


def test_one_object_is_the_answer() -> None:
    assert RIVAL not in marks("The Lake Union owns the northern ferries.").values()


def test_a_date_tells_which_of_two_is_meant() -> None:
    found = marks(
        "In 1923 the Lake Union bought the northern ferries.",
        "In 1956 the Lake Union bought the old harbour school.",
    )
    assert RIVAL not in found.values()
