"""Of two items that clash one goes."""

from quizgen.deck.item import ShortAnswer, Status
from quizgen.questions.clashes import find_clashes


def item(name: str, question: str, answer: str, status: Status = "new") -> ShortAnswer:
    return ShortAnswer(id=name, question=question, answer=answer, status=status)


def test_the_same_question_with_two_answers_is_asked_once() -> None:
    first = item("aaaaaaaaaaaa", "What is a polder?", "low land protected by dikes")
    second = item("bbbbbbbbbbbb", "What is a polder?", "a field of clover")
    assert find_clashes([first, second]) == {"bbbbbbbbbbbb": "the same question has another answer"}


def test_of_two_that_clash_the_draft_goes() -> None:
    draft = item("aaaaaaaaaaaa", "What is a polder?", "low land protected by dikes", "draft")
    assert list(
        find_clashes([draft, item("bbbbbbbbbbbb", "What is a polder?", "a field of clover")])
    ) == ["aaaaaaaaaaaa"]


def test_an_item_that_tells_the_answer_of_another_goes() -> None:
    told = item(
        "aaaaaaaaaaaa", "Which union founded the harbour of Norrby in 1923?", "the Lake Towns Union"
    )
    tells = item("bbbbbbbbbbbb", "When was Norrby harbour founded by the Lake Towns Union?", "1923")
    assert find_clashes([told, tells])


def test_items_about_different_things_stay() -> None:
    first = item("aaaaaaaaaaaa", "What is a polder?", "low land protected by dikes")
    assert not find_clashes(
        [first, item("bbbbbbbbbbbb", "Who founded the union?", "Anna Lindqvist")]
    )
