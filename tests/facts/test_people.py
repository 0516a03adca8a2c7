"""Who is meant by a short name."""

from quizgen.facts.find import find_facts
from quizgen.source.article import Article


def test_the_surname_in_an_article_on_a_person_is_not_that_of_a_relative() -> None:
    text = (
        "Einstein wrote four papers in 1905. His son Hans Albert Einstein studied in Zurich. "
        "Hans Albert Einstein said that he liked the town."
    )
    people = find_facts(Article(title="Albert Einstein", paragraphs=(text,))).mentions.people
    assert people["Einstein"] == "Albert Einstein"
    assert people["Hans Albert Einstein"] == "Hans Albert Einstein"


def test_who_an_article_is_about_is_a_person_though_it_never_says_the_first_name() -> None:
    text = "In 1861, Lincoln called for volunteers. Lincoln signed the act in 1862."
    people = find_facts(Article(title="Abraham Lincoln", paragraphs=(text,))).mentions.people
    assert people["Lincoln"] == "Abraham Lincoln"


def test_an_office_is_no_part_of_a_name() -> None:
    text = (
        "The war began early, as Historian Allan Nevins has said. Allan Nevins wrote that in 1950, "
        "and he was right, Nevins said."
    )
    people = find_facts(Article(title="The war", paragraphs=(text,))).mentions.people
    assert people["Nevins"] == "Allan Nevins"
    assert "Historian Allan Nevins" not in people


def test_a_surname_that_two_people_have_is_not_said_in_full() -> None:
    text = (
        "Ilham Marlow took office in 2003. He is the son of Heydar Marlow, a former mayor. "
        "Marlow was elected again in October 1998, as Ilham Marlow has said."
    )
    people = find_facts(Article(title="Lakeside", paragraphs=(text,))).mentions.people
    assert people.get("Marlow", "Marlow") == "Marlow"


def test_a_first_name_that_comes_before_the_full_one_is_somebody_elses() -> None:
    text = (
        "Peter, who founded the town in 1370, is buried there. Centuries later Peter Lindqvist "
        "said that he would build a harbour. Peter Lindqvist told the council so."
    )
    people = find_facts(Article(title="Lakeside", paragraphs=(text,))).mentions.people
    assert people.get("Peter", "Peter") == "Peter"


def test_who_has_years_of_life_behind_the_name_is_a_person() -> None:
    text = (
        "Sabur Ibn Norri (d 869) wrote on remedies, and his pupil "
        "Muhammad ibn Lundi (Lundes) (865–915) drew plants. The Norrby Plan (1990–1995) failed."
    )
    people = find_facts(Article(title="Remedies", paragraphs=(text,))).mentions.people
    assert {"Sabur Ibn Norri", "Muhammad ibn Lundi"} <= set(people)
    assert "Norrby Plan" not in people


def test_a_name_in_brackets_is_another_name_of_the_same_person() -> None:
    text = "Jens Norri (John Norrow), a painter, was born in Visby. Jens Norri said that he knew."
    people = find_facts(Article(title="Painters", paragraphs=(text,))).mentions.people
    assert "Jens Norri" in people
    assert "John Norrow" not in people


def test_a_surname_has_its_particle() -> None:
    text = (
        "The painter Anna Van Hask lived in Norway. In 1911 Van Hask, who liked ships, sold them. "
        "Anna Van Hask said that she was tired."
    )
    people = find_facts(Article(title="The ships of Norrby", paragraphs=(text,))).mentions.people
    assert people["Van Hask"] == "Anna Van Hask"


def test_who_is_named_after_a_place_is_not_called_by_it() -> None:
    text = (
        "Eric of Norrby was a scholar, and he wrote books. Eric of Norrby said that he was old. "
        "Norrby acted as a market for ships, and Norrby has a port."
    )
    people = find_facts(Article(title="Scholars", paragraphs=(text,))).mentions.people
    assert people.get("Norrby", "Norrby") == "Norrby"


def test_a_surname_that_is_a_word_as_well_keeps_its_capital_where_it_does_what_people_do() -> None:
    facts = find_facts(Article(title="Songs", paragraphs=("Ward died in 1903 in Newark.",)))
    assert [frame.subject.text for frame in facts.frames] == ["Ward"]


def test_a_surname_that_a_couple_shares_is_not_said_in_full() -> None:
    text = "The museum of Georg and Anna Lind opened. It is named for Lind and his late wife."
    title = "Georg and Anna Lind museum opens in Norrby"
    people = find_facts(Article(title=title, paragraphs=(text,))).mentions.people
    assert people["Anna Lind"] == "Anna Lind"
    assert "Lind" not in people
