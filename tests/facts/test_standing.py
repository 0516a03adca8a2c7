"""Whole sentences: what they need to stand alone."""

import pytest

from quizgen.facts.find import find_facts
from quizgen.facts.standing import Standing
from quizgen.source.article import Article


def stand(*sentences: str) -> Standing:
    """How the last of the sentences stands."""
    text = " ".join(sentences)
    return find_facts(Article(title="Notes", paragraphs=(text,))).standing[-1]


@pytest.mark.parametrize(
    "sentence",
    [
        "Bones from the caves of Norrby have been dated to about 5 million years ago.",
        "The Lake Towns Union bought three ferries from Denmark in 1931.",
        "Anna Smith sold the ship that her brother had built in Norway.",
        "Chloroplasts have their own DNA.",
    ],
)
def test_a_sentence_that_names_what_it_speaks_of_stands_alone(sentence: str) -> None:
    assert stand(sentence) == Standing(sentence, "")


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("However, Sweden joined the union.", "Sweden joined the union."),
        ("But Sweden also joined the union.", "Sweden joined the union."),
        ("Sweden, for example, joined the union.", "Sweden joined the union."),
        ("In fact, Sweden (and Norway) joined the union.", "Sweden joined the union."),
    ],
)
def test_what_ties_it_to_the_sentence_before_is_left_out(sentence: str, text: str) -> None:
    assert stand("Norway has many lakes.", sentence).text == text


@pytest.mark.parametrize(
    "sentence",
    [
        "Others joined the union of Sweden.",
        "Some were sold to Sweden.",
        "It joined the union of Sweden.",
        "On May 20, 1911, it joined the union of Sweden.",
        "Sweden joined the union the next year.",
        "Sweden might join the union.",
        "While Sweden joined the union of towns.",
        "The company joined the union of Sweden.",
    ],
)
def test_what_leans_or_doubts_does_not_stand_alone(sentence: str) -> None:
    assert stand(sentence).loose


def test_what_goes_on_at_the_time_of_writing_does_not_stand_alone() -> None:
    assert stand("Anna Smith is visiting Norway with Peter Brown.").loose


def test_a_surname_is_said_in_full() -> None:
    found = stand("Anna Smith built ships in Norway.", "In 1931 Smith sold three ships to Denmark.")
    assert found.text == "In 1931 Anna Smith sold three ships to Denmark."


def test_the_owner_of_something_is_said_in_full() -> None:
    found = stand("Anna Hayes built ships in Norway.", "Denmark bought Hayes' ships in 1931.")
    assert found.text == "Denmark bought Anna Hayes' ships in 1931."


def test_who_an_article_is_about_is_not_left_with_a_first_name() -> None:
    said = ("Anna Lindqvist was born in Norway.", "At age 13, Anna was sent to a school in Lund.")
    facts = find_facts(Article(title="Anna Lindqvist", paragraphs=(" ".join(said),)))
    assert facts.standing[1].text == "At age 13, Anna Lindqvist was sent to a school in Lund."


def test_a_first_name_beside_the_surname_is_left_alone() -> None:
    said = ("Anna Lindqvist was born in Norway.", "Anna and Karl Lindqvist sold ships in Norway.")
    facts = find_facts(Article(title="Anna Lindqvist", paragraphs=(" ".join(said),)))
    assert facts.standing[1].text == said[1]


def test_a_name_inside_of_a_longer_one_is_left_alone() -> None:
    found = stand("Anna Smith built ships in Norway.", "The Smith Prize went to Denmark in 1931.")
    assert "Smith Prize" in found.text
    assert "Anna" not in found.text


def test_she_is_said_by_name_where_one_woman_is_spoken_of() -> None:
    found = stand("Anna Smith built ships in Norway.", "She sold three ships to Denmark in 1931.")
    assert found == Standing("Anna Smith sold three ships to Denmark in 1931.", "")


def test_he_is_not_a_woman_of_the_sentence_before() -> None:
    found = stand("Anna Smith never knew her grandfather.", "He died in Denmark in 1946.")
    assert found.loose == "pronoun: he"


def test_a_part_that_stands_alone_is_taken_where_the_whole_does_not() -> None:
    found = stand(
        "Sweden bought three large ferries from Denmark in 1931, and others were built there later."
    )
    assert found == Standing("Sweden bought three large ferries from Denmark in 1931.", "")


def test_what_a_named_person_says_may_be_in_doubt() -> None:
    said = "Anna Smith, a farmer in Norway, says that the ships might return to Denmark."
    assert stand(said) == Standing(said, "")


def test_what_could_be_is_no_fact() -> None:
    assert stand("The ships of Norway could return to Denmark.").loose == "not a plain fact: could"


@pytest.mark.parametrize(
    "text",
    [
        "The salt of Norway may damage the old bridges of Denmark.",
        "The old bridges of Denmark are thought to attract herring.",
        "Teaching Peter Brown gave Anna Smith many friends in Denmark.",
        "Denmark uses salt of other countries for the herring of Norway.",
        "Anna Smith was the first Danish captain.",
        "Some 20 million years ago Norway was covered by a warm sea.",
        "A good example of a free port is Copenhagen in Denmark.",
    ],
)
def test_hedges_and_what_only_looks_loose_stand_alone(text: str) -> None:
    assert stand(text).loose == ""


@pytest.mark.parametrize(
    "text",
    [
        "The Danish telescope has just passed all the tests of Norway.",
        "In other countries Denmark bought salt for the herring of Norway.",
        "The first captain of them left Denmark for Norway.",
        "Two years ago Norway was covered by snow until June.",
        "The best example was the free port of Copenhagen in Denmark.",
    ],
)
def test_what_leans_on_something_else_does_not(text: str) -> None:
    assert stand(text).loose != ""


def test_a_headline_is_no_name() -> None:
    facts = find_facts(
        Article(
            title="Storm Threatens Lake Towns Park",
            paragraphs=("The Lake Towns Park was opened in 1931. The park has many old trees.",),
        )
    )
    assert "Storm" not in facts.standing[-1].text


@pytest.mark.parametrize(
    ("sentence", "fault"),
    [
        (
            "While many historians, such as Ole Berg, see Norrby as the oldest of all towns.",
            "half a sentence",
        ),
        (
            "One of the first sailors of Norrby, and famous as a pirate, who seizes the ships sent"
            " from Sweden.",
            "no verb of its own",
        ),
        (
            "Bones from the caves of Norrby have been dated to 5 million years.",
            "dated to a number of years",
        ),
        (
            "Ferries are found in Sweden, where suitable water and food is available.",
            "subject and verb do not agree",
        ),
        (
            "The strength of the currents in Norrby depend on the wind and on the season.",
            "subject and verb do not agree",
        ),
        (
            "The price and weight of a loaf has become a problem in Norrby since 1911.",
            "subject and verb do not agree",
        ),
        (
            "In 2015, Norrby grew despite the storm, however it was poor in the end of the year.",
            "two sentences without a joint",
        ),
    ],
)
def test_mistakes_of_the_article_are_not_repeated(sentence: str, fault: str) -> None:
    assert stand(sentence).loose == fault


@pytest.mark.parametrize(
    "sentence",
    [
        "The majority of the ferries in Norrby carry mail and people to Reval.",
        "The crew of the old ferry were saved by the harbour master of Norrby.",
    ],
)
def test_a_group_may_have_its_verb_in_the_plural(sentence: str) -> None:
    assert stand(sentence).loose == ""


def test_the_subject_after_a_lead_is_said_by_name() -> None:
    found = stand(
        "Anna Smith was a captain of Norrby.",
        "In 1998, she won the Lake Prize for her book on ferries.",
    )
    assert found == Standing("In 1998, Anna Smith won the Lake Prize for her book on ferries.", "")


def test_a_pronoun_after_somebody_else_is_left_alone() -> None:
    found = stand(
        "Anna Smith was a captain of Norrby.", "When Eva Brown left, she sold the ferry in Oslo."
    )
    assert "Anna" not in found.text


def test_those_of_something_point_nowhere() -> None:
    assert stand("The ferries of Norrby are older than those of Denmark.").loose == ""


def test_an_aside_between_tight_dashes_is_left_out() -> None:
    found = stand("The ferries of Norway—the first of their kind—reached Denmark in 1911.")
    assert found.text == "The ferries of Norway reached Denmark in 1911."
    assert stand("The years 1905–1911 and 1920–1931 were good for Denmark.").text.count("–") == 2


@pytest.mark.parametrize(
    "sentence",
    [
        "Sweden gave up its claims to the lakes of Norway in 1905.",
        "Old ships of Norway are more likely to sink in winter.",
        "Ships of Norway should not be sold to pirates.",
        "In Norway, a captain decides whether a ship leaves.",
    ],
)
def test_words_of_doubt_that_tell_no_doubt_are_no_hedge(sentence: str) -> None:
    assert not stand(sentence).loose.startswith("not a plain fact")


@pytest.mark.parametrize(
    "sentence",
    [
        "Sweden is likely to join the union of Norway.",
        "Many people claim that Norway has no ships.",
        "It is unclear whether Sweden joined the union of Norway.",
    ],
)
def test_words_of_doubt_are_a_hedge(sentence: str) -> None:
    assert stand(sentence).loose.startswith("not a plain fact")


@pytest.mark.parametrize(
    "text",
    [
        "Most printed books from Norway use a round form of the letter A.",
        "Before they bloom, tulips need a cold winter like that of Norway.",
        "In 1862 Norway passed an act with courts that could free captives.",
        "In addition to his works on law, Ernst Lindqvist wrote a play for children.",
        "Older adults in Norway make exercise more enjoyable with songs from Bergen.",
    ],
)
def test_what_is_told_within_the_sentence_stands_alone(text: str) -> None:
    assert stand(text).loose == ""


def test_a_pronoun_behind_the_named_subject_is_that_subject() -> None:
    told = "Anna Lindqvist led the museum. She opposed a tax, which she understood to be unfair."
    standing = find_facts(Article(title="Anna Lindqvist", paragraphs=(told,))).standing
    assert standing[-1].text.startswith("Anna Lindqvist opposed a tax")
    assert standing[-1].loose == ""


def test_whom_somebody_speaks_of_may_be_another() -> None:
    told = "Ernst Lindqvist led the museum. He said that he had taught him to paint in oil."
    standing = find_facts(Article(title="Ernst Lindqvist", paragraphs=(told,))).standing
    assert standing[-1].loose != ""


@pytest.mark.parametrize(
    ("lead", "named"),
    [
        ("In June she joined the choir of Lund as its first conductor.", True),
        ("After growing up in Norrby, she joined the choir of Lund in 1931.", True),
        ("When the war ended, she joined the choir of Lund in 1945.", False),
    ],
)
def test_a_lead_without_a_subject_of_its_own_leaves_no_doubt_who_is_meant(
    lead: str, named: bool
) -> None:
    text = stand("Anna Smith sang in Norway.", lead).text
    assert ("Anna Smith joined" in text) is named


def test_titles_of_works_are_no_quotations() -> None:
    song = '"The Old Ferry of the Lake" was the first song in Swedish to win the prize of Lund.'
    last = 'Anna Smith won the prize of Lund for the song "The Old Ferry of the Lake."'
    assert [stand(song).loose, stand(last).loose] == ["", ""]
    words = 'Anna Smith told the mayor of Lund that "nobody should be made to sing for it."'
    assert stand(words).loose == "quotation"


def test_whom_a_headline_names_is_who_she_is() -> None:
    article = Article(
        title="Anna Smith: the queen of ferries",
        paragraphs=(
            "Anna Smith built ships in Norway.",
            "The yard was sold in 1931.",
            "She moved to Denmark with her boats in 1932.",
        ),
    )
    assert find_facts(article).standing[2].text.startswith("Anna Smith moved to Denmark")


def test_the_law_that_is_spoken_of_is_said_with_whose_it_is() -> None:
    others = [f"In 19{year} Anna Smith sold {year} boats to Sweden." for year in range(10, 20)]
    text = "The law forbids ferries from stopping at small towns in winter."
    first = "Norway's strict new ferry law has frightened the towns on Lake Vik."
    title = "Boatmen Leave Lake As Ferry Law Takes Hold"
    found = find_facts(Article(title=title, paragraphs=(first, *others, text)))
    assert found.standing[-1].text == text.replace("The law", "Norway's ferry law")


def test_a_court_that_is_anybody_s_is_not_the_court_that_is_meant() -> None:
    assert stand(
        "A town's supreme court is mostly in its oldest house.",
        "Sweden pays the court in silver.",
    ).loose


def test_what_the_sentence_names_itself_needs_no_introduction() -> None:
    text = "Vik has white beaches on the western and southern coasts of the island."
    found = find_facts(Article(title="Vik", paragraphs=("Vik is an island in Lake Norr.", text)))
    assert found.standing[-1] == Standing(text, "")


def test_a_list_that_goes_on_behind_an_aside_is_not_cut() -> None:
    text = (
        "Doctors in Sweden have long known that the root of the lily binds to salt, a mineral that"
        " plays a part in sleep, hunger and thirst, but how it does so is not known."
    )
    assert "salt hunger" not in stand(text).text


def test_whom_a_report_names_far_more_often_than_others_is_who_he_is() -> None:
    told = "Peter Holm sailed from Lund. Holm fished off Ven. Holm sold herring in Malmo. "
    rest = ("The boat leaked in 1931.", "He crossed the Baltic to Riga with a crew of four.")
    title = "A captain falls just short of the Baltic record"
    pages = (told * 3, *rest)
    standing = find_facts(Article(title=title, paragraphs=pages)).standing
    assert standing[-1].text.startswith("Peter Holm crossed the Baltic")
    few = find_facts(Article(title=title, paragraphs=(told, *rest))).standing
    assert few[-1].text.startswith("He crossed")


def test_himself_is_who_does_it() -> None:
    found = stand("Peter Brown sailed to Norway.", "He set three rules of the sea for himself.")
    assert (found.text[:11], found.loose) == ("Peter Brown", "")


def test_he_is_nobody_where_a_name_without_a_person_stands_beside_the_speaker() -> None:
    told = "Peter Brown of Lund said Mateen was a captain in the army of Norway."
    assert stand(told, "He rose to be a general of Sweden in 1931.").loose
