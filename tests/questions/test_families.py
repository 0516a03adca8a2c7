"""Families of contrast: what everybody knows stands beside each other."""

from quizgen.questions.families import family_options, list_families


def texts(answer: str, told: str = "") -> list[str]:
    return [option.text for option in family_options(answer, told)]


def test_the_others_of_a_family_keep_their_capitals_and_the_article_of_the_answer() -> None:
    assert texts("the Russian Civil War") == [
        "the Spanish Civil War", "the First World War", "the Second World War",
    ]  # fmt: skip
    assert texts("Russian Civil War")[0] == "Spanish Civil War"


def test_what_the_question_or_its_sentence_names_is_no_option() -> None:
    assert "hydrogen" not in texts("carbon dioxide", "Plants take it and give hydrogen.")


def test_what_its_sentence_is_about_is_no_option() -> None:
    assert "the Portuguese" not in texts("the Dutch", "In Portugal's war the Dutch took it.")


def test_those_that_the_article_speaks_of_come_first() -> None:
    article = "Brine holds sodium. Rubidium and francium are rarer, and caesium melts in the sun."
    found = [option.text for option in family_options("sodium", "", article)]
    assert sorted(found) == ["caesium", "francium", "rubidium"]


def test_a_war_is_told_by_its_year() -> None:
    assert texts("the First World War", "It closed in 1915.") == []


def test_no_family_holds_a_member_twice_or_has_fewer_than_three() -> None:
    for family in list_families():
        assert len(set(family.members)) == len(family.members) >= 3, family
