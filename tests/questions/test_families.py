"""Families of contrast: what everybody knows stands beside each other."""

from quizgen.questions.families import family_options
from quizgen.shipped import word_list


def texts(answer: str, told: str = "") -> list[str]:
    return [option.text for option in family_options(answer, told)]


def test_the_others_of_a_family_keep_their_capitals_and_the_article_of_the_answer() -> None:
    assert texts("the Russian Civil War") == [
        "the Spanish Civil War", "the First World War", "the Second World War",
    ]  # fmt: skip
    assert texts("Russian Civil War")[0] == "Spanish Civil War"


def test_what_the_question_or_its_sentence_names_is_no_option() -> None:
    assert "hydrogen" not in texts("carbon dioxide", "Plants take it and give hydrogen.")


def test_no_family_holds_a_member_twice_or_has_fewer_than_three() -> None:
    for line in word_list("questions", "families"):
        members = [member.strip() for member in line.split(";")]
        assert len(set(members)) == len(members) >= 3, line
