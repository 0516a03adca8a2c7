"""What a clause becomes: constituents by role, from constructions that parse reliably."""

import pytest

from quizgen.facts.find import Facts, find_facts
from quizgen.source.article import Article


def read(*sentences: str, title: str = "Notes") -> Facts:
    """The facts of one paragraph."""
    return find_facts(Article(title=title, paragraphs=(" ".join(sentences),)))


def roles(facts: Facts, number: int = 0) -> dict[str, str]:
    """Role -> text of one frame."""
    return {part.role: part.text for part in facts.frames[number].parts}


def test_a_plain_clause_is_read_with_all_its_parts() -> None:
    found = roles(read("In 2007, the Russian army deployed the missile system."))
    assert found["subject"] == "the Russian army"
    assert found["verb"] == "deployed"
    assert found["object"] == "the missile system"


def test_an_appositive_is_left_out_of_the_clause_and_kept_as_a_definition() -> None:
    facts = read("Accell, a public company based in the Netherlands, owns the Raleigh brand.")
    assert facts.frames[0].clause == "Accell owns the Raleigh brand."
    assert [a.name for a in facts.appositions] == ["Accell"]


def test_a_relative_clause_of_a_name_becomes_a_fact_of_its_own() -> None:
    facts = read("William Farel, who founded the church of Geneva, was born in France.")
    assert "William Farel founded the church of Geneva." in [f.clause for f in facts.frames]


def test_coordinated_verbs_share_their_subject() -> None:
    clauses = [f.clause for f in read("The firm opened a store in Rome and sold 200 bikes.").frames]
    assert clauses == ["The firm opened a store in Rome.", "The firm sold 200 bikes."]


@pytest.mark.parametrize(
    "sentence",
    [
        '"We will build a bridge over the river next year," said the mayor of the town.',
        "If the river rises again, the town will build a new bridge.",
        "There are many bridges over the river in the old town.",
        "Zimbabwe has a large industry and Laos was given money.",
    ],
)
def test_what_is_quoted_conditional_or_gapped_gives_no_wrong_fact(sentence: str) -> None:
    clauses = [f.clause for f in read(sentence).frames]
    assert not any("will build" in c or "Zimbabwe was given" in c or "There" in c for c in clauses)


def test_a_reported_statement_keeps_its_speaker() -> None:
    facts = read("Park officials said that seven people were killed by tigers in 2012.")
    spoken = [f for f in facts.frames if f.speaker]
    assert spoken[0].speaker.lower() == "park officials"
    assert roles(facts)["subject"] == "seven people"


def test_a_pronoun_is_replaced_by_the_subject_of_the_sentence_before() -> None:
    facts = read("James Hutton wrote about rocks.", "In 1785 he presented a paper in Edinburgh.")
    assert facts.frames[1].subject.text == "James Hutton"


def test_a_pronoun_with_two_possible_owners_stays_unresolved() -> None:
    facts = read("John Smith met Peter Brown in Paris.", "He wrote a famous book about it.")
    assert facts.frames[1].subject.dangling.startswith("pronoun")


def test_a_bare_definite_noun_is_said_in_full_when_it_was_named_just_once() -> None:
    facts = read(
        "A government survey counted the tigers of Nepal.",
        "More than 250 experts worked on the survey.",
    )
    assert facts.frames[1].parts[-1].text == "on the government survey"


def test_evidence_is_the_sentence_as_it_stands_in_the_article() -> None:
    sentence = "The alliance (founded in 1949) admitted “new” members—slowly."
    facts = find_facts(Article(title="", paragraphs=(f"First line stands here. {sentence}",)))
    assert facts.sentences[1].quote == sentence


def test_a_list_is_not_cut_at_its_second_name() -> None:
    (frame,) = find_facts(
        Article(
            title="",
            paragraphs=(
                "John Maurice conquered the ports of Elmina, Saint Thomas, and Luanda in Africa.",
            ),
        )
    ).frames
    assert "Saint Thomas" in frame.clause


def test_a_science_is_no_person_and_a_religion_keeps_its_capital() -> None:
    facts = find_facts(
        Article(
            title="",
            paragraphs=(
                "Quantum mechanics describes the behaviour of small particles.",
                "Jainism views every soul as worthy of respect.",
                "Lichens are named after fungal species.",
            ),
        )
    )
    subjects = {frame.subject.text: frame.subject.phrase for frame in facts.frames}
    assert "Jainism" in subjects
    assert "lichens" in subjects
    mechanics = subjects["quantum mechanics"]
    assert mechanics is not None
    assert mechanics.kind != "person"


def test_where_a_sentence_points_in_its_own_text_is_left_out() -> None:
    facts = find_facts(
        Article(title="", paragraphs=("As mentioned above, waviness causes a strong reduction.",))
    )
    assert facts.frames[0].clause == "Waviness causes a strong reduction."


def test_a_subject_is_not_read_into_the_phrase_before_it() -> None:
    facts = read("Armenia was awarded the region of Zangezur and Turkey agreed to return Gyumri.")
    assert not any("Zangezur and Turkey" in part.text for f in facts.frames for part in f.parts)


def test_the_island_is_the_one_that_the_article_is_about() -> None:
    facts = read(
        "Aruba is an island in the Caribbean Sea.", "Sailors from Hispaniola came in 1508.",
        "The island exported much gold in the nineteenth century.", title="Aruba",
    )  # fmt: skip
    assert any(standing.text.startswith("Aruba exported") for standing in facts.standing)


def test_plural_things_are_not_the_one_in_the_title() -> None:
    facts = read(
        "The Atlantic Ocean lies east of the Americas.",
        "The oceans store much of the heat of the planet.", title="Atlantic Ocean",
    )  # fmt: skip
    assert not any("Atlantic Ocean store" in standing.text for standing in facts.standing)
