"""What is cut out of a sentence ends where it seems to, and takes nothing of the rest along."""

import pytest

from quizgen.facts.find import Facts, find_facts
from quizgen.source.article import Article


def read(*sentences: str, title: str = "Notes") -> Facts:
    """The facts of one paragraph."""
    return find_facts(Article(title=title, paragraphs=(" ".join(sentences),)))


def clauses(facts: Facts) -> list[str]:
    return [frame.clause for frame in facts.frames]


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        (
            "After leaving school in Uppsala at 16, Lindqvist returned with her family to Norrby,"
            " where they faced hard times, on occasion nearly starving.",
            "Norrby on occasion",
        ),
        (
            "The use of the abacus in ancient Egypt is mentioned by the Greek writer Herodotus, who"
            " says that the Egyptians moved the pebbles from right to left, opposite in direction"
            " to the Greek method.",
            "Herodotus opposite",
        ),
    ],
)
def test_a_clause_that_goes_on_after_its_comma_is_not_cut_out(sentence: str, wrong: str) -> None:
    facts = read(sentence)
    told = [*clauses(facts), *(s.text for s in facts.standing if not s.loose)]
    assert not any(wrong in text for text in told)


def test_a_subject_with_a_relative_clause_is_not_read_into_what_is_before_it() -> None:
    facts = read(
        "Before 1095, Andorra did not have any kind of guard and the Bishop of Urgell, who knew"
        " that the Count wanted the valleys, asked the Lord of Caboet for help."
    )
    told = [*clauses(facts), *(s.text for s in facts.standing if not s.loose)]
    assert not any(text.endswith("guard and the Bishop of Urgell.") for text in told)


def test_what_a_name_in_a_longer_phrase_does_is_not_sure() -> None:
    facts = read(
        "Two causes are the shape of the ship and the weight of Ferry Norrby, which decides how"
        " fast it sinks."
    )
    assert not any(text.startswith("Ferry Norrby decides") for text in clauses(facts))


def test_when_it_was_so_is_not_cut_off() -> None:
    facts = read(
        "Before 1095, the people of Norrby, whose harbour was small, never had any kind of guard,"
        " and the Bishop of Uppsala sent them a ship with forty men in the following spring."
    )
    assert not any(s.text.startswith("The people") for s in facts.standing if not s.loose)


def test_an_addition_to_something_is_no_joint() -> None:
    facts = read(
        "In addition to radio, researchers of Norrby found the songs in the letters of 1931."
    )
    assert not any(s.text.startswith("To radio") for s in facts.standing)


def test_a_pronoun_after_a_clause_means_no_object_of_it() -> None:
    facts = read(
        "The Swedes settled by the sea in 1650.",
        "After the Swedes lost to the Danes in the Northern War, it became part of Danish Norrby.",
        title="Norrby",
    )
    assert facts.standing[1].loose


def test_a_list_of_verbs_keeps_its_joint() -> None:
    facts = read(
        "Lindqvist furthermore directed the play Ferries for the stage in Norrby, directed the"
        " opera The Barge in Uppsala, and she directed a radio story about the sea for children"
        " who could not come to see them on the stage."
    )
    assert not any("Norrby, directed" in s.text and " and " not in s.text for s in facts.standing)


def test_what_stands_beside_a_pronoun_is_not_what_it_means() -> None:
    facts = read(
        "The Norwegian Congress divided the powers of the towns.",
        "It empowered Congress to build ferries and harbours.",
    )
    assert "Norwegian Congress empowered" not in facts.standing[1].text
    assert all(frame.subject.text != "the Norwegian Congress" for frame in facts.frames[1:])


def test_relations_do_nothing() -> None:
    facts = read(
        "Sweden-Norway relations are quite strong as both nations worked together in 1931.",
        "They fought against rebels in the Danish islands.",
    )
    assert not any(frame.resolved == "they" for frame in facts.frames)


def test_a_film_is_not_told_by_its_kind() -> None:
    facts = read(
        "Lindqvist made a feature film in Norrby.", "The film won a prize in Oslo in 1962."
    )  # fmt: skip
    assert not any("feature film" in s.text for s in facts.standing[1:])


def test_under_a_headline_the_company_is_the_one_of_the_headline() -> None:
    facts = read(
        "Norrby Motors built its first ferry in 1931.",
        "The board of Norrby Motors met in Uppsala.",
        "Nordin, a film company, was bought by the board in 1980.",
        "The company's fortunes began to turn with its first new ferry in 1998.",
        title="Norrby Motors says that its head resigns after years of fighting",
    )
    assert not any(s.text.startswith("Nordin's fortunes") for s in facts.standing)


def test_one_year_of_a_yearly_event_is_not_the_event() -> None:
    facts = read(
        "The Nordins is the oldest prize ceremony in Sweden.",
        "The first prizes were given in a hotel in 1929.",
        "The ceremony ran for 15 minutes.",
    )
    assert not any("Nordins ran" in frame.clause for frame in facts.frames[2:])
    assert all(frame.subject.text != "the Nordins" for frame in facts.frames[2:])
    assert all(frame.subject.text != "Nordins" for frame in facts.frames[2:])


def test_a_subject_is_not_read_out_of_a_list_of_verbs() -> None:
    facts = read(
        "Breeding of plants has, over the centuries increased yield, improved disease resistance"
        " and drought tolerance, eased harvest and improved the taste of crop plants."
    )
    assert not any(text.startswith("Improved disease") for text in clauses(facts))


def test_only_some_of_what_there_is_is_not_all_of_it() -> None:
    facts = read(
        "At the end of 2011, there were 18,000 people mainly in Norway, Sweden and Denmark who own"
        " at least two ships."
    )
    assert not facts.existences
    assert read("In 2011 there were 40 ferries in the harbour of Norrby.").existences


def test_a_participle_before_the_verb_is_no_verb() -> None:
    facts = read(
        "Mortality rates for children fell from 25 percent in 2001 to 19 percent in 2010 and the"
        " number of students enrolled in primary school has tripled since 2001."
    )
    assert not any("students enrolled in primary school." in text for text in clauses(facts))


def test_the_first_of_a_list_is_no_aside() -> None:
    facts = read(
        "Norrby is an old republic consisting of three branches, the executive, legislative, and"
        " judicial."
    )
    assert not any("branches legislative" in s.text for s in facts.standing)


def test_a_metal_does_not_discover_itself() -> None:
    facts = read(
        "Rubidium and caesium were the first elements found by the new method.",
        "In 1860, they discovered caesium in the mineral water of Norrby.",
    )
    assert not any(frame.resolved == "they" for frame in facts.frames)


def test_what_was_issued_is_told() -> None:
    facts = read(
        "In late August 1861, General John Nordin, the candidate of 1856, issued, without"
        " consulting his superiors in Norrby, a proclamation of martial law in Missouri."
    )
    assert not any(text.endswith("in Norrby.") for text in clauses(facts))


def test_a_pronoun_behind_a_lead_is_told_by_the_lead() -> None:
    facts = read(
        "O'Hair of Norrby responded to the reading by suing the state of Sweden.",
        "Though the case was rejected by the Supreme Court of Sweden for lack of jurisdiction, it"
        " caused the agency of Norrby to be careful with religion throughout all its flights.",
    )
    assert not any(s.text.startswith("O'Hair caused") for s in facts.standing)


def test_an_airport_makes_nobody_of_its_name() -> None:
    facts = read(
        "Ted Stevens Anchorage International Airport was built by John Nordin in 1951.",
        "The race is held on a trail from Anchorage to Nome.",
    )
    assert "Ted Stevens Anchorage" not in facts.mentions.people.values()


def told(facts: Facts) -> list[str]:
    """Clauses and whole sentences that stand alone."""
    return [*clauses(facts), *(s.text for s in facts.standing if not s.loose)]


def test_a_clause_that_nothing_joins_is_none() -> None:
    facts = read(
        "The mayor's writer Anders Ek had prepared a speech for the mayor to read on television in"
        " the event the Norrby divers were stranded on the wreck."
    )
    assert not any(text.startswith("The Norrby divers") for text in told(facts))


@pytest.mark.parametrize(
    "sentence",
    [
        "Since the paths are curved, a ball of ice made out of frozen gas and dust, like a comet,"
        " would move on a path which is given by the laws of Kepler, not by Newton.",
        "To show the savings possible even in old methods, a recent and large improvement, relating"
        " to sorting in Norrby (used widely), can halve the times for Swedish banks.",
    ],
)
def test_a_sentence_keeps_its_subject_when_it_is_cut(sentence: str) -> None:
    assert not any(
        text.startswith(("Would move", "To show the savings possible even in old methods relating"))
        for text in told(read(sentence))
    )


def test_words_behind_the_second_verb_are_not_read_into_the_first() -> None:
    facts = read(
        "At the Norrby Cup, Lindqvist lost in the final to Ahlberg and finished the year ranked"
        " Swedish no. 4."
    )
    assert not any("Ahlberg 4" in text for text in told(facts))


@pytest.mark.parametrize(
    "sentence",
    [
        "A title given to the god of Norrby at a shrine at Malmberg, Sweden.",
        "The most populous region of Sweden, containing Norrby, the Malm Valley and the islands.",
    ],
)
def test_a_noun_with_what_is_told_of_it_is_no_sentence(sentence: str) -> None:
    assert told(read(sentence)) == []


def test_a_plural_is_nobody_of_that_surname() -> None:
    facts = read(
        "Patriots of all towns founded councils in 1775. The Patriots were backed by farmers.",
        "The term began when Virginia Patriots held courts in Norrby.",
    )
    assert facts.mentions.people.get("Patriots") is None


def test_a_name_within_a_term_is_not_written_out() -> None:
    facts = read(
        "Anna Lindqvist wrote the laws of flow down in 1931, and she taught them in Norrby.",
        "The path of water in Norrby is determined by the Lindqvist equations of 1931.",
    )
    assert not any("Anna Lindqvist equations" in text for text in told(facts))


def test_in_an_article_on_a_war_no_other_is_the_war() -> None:
    facts = read(
        "The Second Norrby War began in 1780 after the king of Norrby had lost a port.",
        "In London, support for the war fell and Lord Ek resigned in March 1782.",
        title="Swedish Revolutionary War",
    )
    assert not any("Norrby War fell" in text for text in told(facts))


def test_one_thing_or_another_is_neither() -> None:
    facts = read(
        "The free uses of art in Norrby are those that please the eye, last for years, or do not"
        " serve a given end.",
        title="Art",
    )
    assert not any("do not serve" in text for text in clauses(facts))


def test_the_island_is_the_one_of_the_title() -> None:
    facts = read(
        "Two lands once formed a part of the Swedish Isles. The island of Norrby, being far from"
        " the coast, has many endemic birds. The island provides a home for the Norrby Owl.",
        title="Norrby",
    )
    assert not any("Isles provide" in text for text in told(facts))


def test_an_aside_on_another_name_keeps_its_commas() -> None:
    facts = read(
        "Norrbyan, also known as Old Norrbyan, is a large family of several hundred languages of"
        " the Baltic coast.",
        title="Norrbyan",
    )
    assert not any("Norrbyan known as" in text for text in told(facts))


def test_a_name_that_is_the_title_is_not_written_out_as_another() -> None:
    facts = read(
        "Some tombs hold names such as Abd Norr, and Abd Norr was a farmer who said that he was"
        " rich. Different theories have been proposed on the role of Norr in Sweden.",
        title="Norr",
    )
    assert not any("role of Abd Norr" in text for text in told(facts))


def test_a_school_named_after_somebody_is_not_he() -> None:
    facts = read(
        "Albert attended a school in Norrby for three years at the age of five. Today the school is"
        " called the Albert Lindqvist Gymnasium.",
        title="Albert Lindqvist",
    )
    assert not any("Gymnasium attended" in text for text in told(facts))
    assert not any("Gymnasium" in frame.subject.text for frame in facts.frames
                   if "attended" in frame.clause)  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        ("The power of Norrby is vested in the Mayor, the council and the guild.", ""),
        (
            "The power of Norrby was vested in Anna Ek, the mayor and writer, after the war.",
            "The power of Norrby was vested in Anna Ek after the war.",
        ),
    ],
)
def test_the_next_of_a_list_is_no_other_name_of_the_first(sentence: str, kept: str) -> None:
    facts = read(sentence, title="Norrby")
    assert "The power of Norrby is vested in the Mayor." not in clauses(facts)
    assert kept in [*clauses(facts), ""]


def test_georgia_among_states_is_a_state() -> None:
    states = read("Georgia signed in July, New Jersey in June, and Delaware and Maryland later.")
    countries = read("Georgia signed in July, and Armenia and Azerbaijan later.")
    assert states.mentions.kind("Georgia").noun == "state"
    assert countries.mentions.kind("Georgia").noun == "country"


def test_what_was_revived_may_be_what_the_relative_clause_tells_of() -> None:
    facts = read(
        "In Malmberg the writer Virginia Ek published the paper called The Ferry, which was printed"
        " nine times in Norrby between 1896 and 1897, and was revived in 1901."
    )
    assert not any("Ek was revived" in text or "Ferry and was" in text for text in told(facts))


def test_a_farm_whose_name_has_no_article_gets_none() -> None:
    facts = read(
        "Norrby Farm lies on the coast of Sweden, and Norrby Farm has many cows.",
        "The owner of Pinchfield attacks the farm and burns the windmill of Anders Ek.",
        title="Norrby Farm",
    )
    assert not any("the Norrby Farm" in text for text in told(facts))


@pytest.mark.parametrize(
    "sentence",
    [
        "A standard for the set of values used to represent characters in Swedish computers.",
        "Was believed to have been founded by Anders Ek, the son of Karin Ek of Norrby.",
        "Contains long appendixes with notes of Anders Ek about the laws of Norrby.",
    ],
)
def test_a_sentence_has_a_subject_and_a_verb(sentence: str) -> None:
    assert not any(not standing.loose for standing in read(sentence).standing)


def test_still_photographs_stay_still() -> None:
    facts = read("Cinemagraphs are still photographs in the form of a file with a moving part.")
    assert not any("are photographs" in text for text in told(facts))


def test_a_common_noun_that_says_so_has_no_capital() -> None:
    facts = read("Studies have found that kindness grows quickly from sad to happy states.")
    assert [frame.speaker for frame in facts.frames if frame.speaker] == ["studies"]


def test_an_object_that_two_verbs_share_is_not_lost() -> None:
    facts = read(
        "In 2007, the Norrby council passed, and mayor Anders Ek signed a law about the harbour."
    )
    assert not any(text.rstrip(".").endswith("passed") for text in clauses(facts))


def test_the_rest_of_a_list_is_no_other_name() -> None:
    facts = read(
        "Sweden, the Baltic Union and the Group of eight harbours among others, have all called on"
        " Norrby and Malmberg to end the dispute."
    )
    assert not any(text.startswith("Sweden have") for text in told(facts))


def test_australia_acts_as_a_country() -> None:
    assert read("Australia has sent a ship.").mentions.kind("Australia").noun == "country"
    assert read("Asia has many lakes.").mentions.kind("Asia").noun == "continent"


def test_he_is_not_the_office_that_reports_it() -> None:
    facts = read(
        "Prime Minister Anders Ek said that he was waiting in Norrby. He also accused Mr Malm of"
        ' "doing nothing" about it, in a talk with Karin Berg, the Prime Minister\'s office'
        " reported."
    )
    assert not any("office accused" in text for text in told(facts))


def test_half_a_surname_is_not_written_out() -> None:
    facts = read(
        "Omar bin Sahl wrote three books in Norrby, and Omar bin Sahl said that he was glad.",
        "Local farmers are sure that bin Sahl lived in the hills of Malmberg.",
    )
    assert not any("bin Omar" in text for text in told(facts))


def test_a_condition_is_not_cut_in_half() -> None:
    facts = read(
        "Depending on the form, Norrby clay can take nearly any shape, provided drying is even and"
        " the mixture includes straw for larger bricks.",
        title="Norrby clay",
    )
    assert not any("provided drying." in text for text in told(facts))


def test_half_a_name_of_a_body_is_no_name_of_it() -> None:
    facts = read(
        "In 1962, Anna Lindqvist was elected a member of the Royal Society of Letters in Norrby.",
        "The letters of Lindqvist are kept in Malmberg. The society invited Lindqvist to give a"
        " talk at Ek House, London in June 1963.",
    )
    assert not any(text.startswith("The Royal Society invited") for text in told(facts))


def test_they_are_not_the_one_who_led_them() -> None:
    facts = read(
        "Lindqvist started his army in motion on 3 April 1862, intent on taking the port of Norrby"
        " as soon as the next day, but they moved slowly due to their inexperience, bad roads and"
        " lack of planning.",
        title="Anders Lindqvist",
    )
    assert not any("Lindqvist moved slowly" in text for text in told(facts))


@pytest.mark.parametrize(
    ("sentence", "clause"),
    [
        (
            "Lakeland Airways owner, Helen Marlow, bought the airfield of Norrby in 1987.",
            "Helen Marlow bought the airfield of Norrby in 1987.",
        ),
        (
            "In 1998 the mayor of Norrby, Simon Crane, opened the harbour.",
            "In 1998 Simon Crane opened the harbour.",
        ),
    ],
)
def test_who_is_named_behind_what_he_is_is_told_by_name(sentence: str, clause: str) -> None:
    assert clauses(read(sentence)) == [clause]


def test_what_is_told_of_a_name_goes_and_the_name_stays() -> None:
    facts = read("Helen Marlow, the mayor of Norrby, opened the harbour in 1998.")
    assert clauses(facts) == ["Helen Marlow opened the harbour in 1998."]


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        (
            "Researchers of Norrby have long known that the plant acts on a receptor for serotonin,"
            " a substance that plays a role in mood, appetite and sleep, but exactly how the plant"
            " transforms the whole pattern of the brain of a sheep is not understood.",
            "serotonin appetite",
        ),
        (
            "The start of salt making on the coast may be traced to the province of Norrland, where"
            " the city of Norrby was a centre of boiling, and retained its place among the trades"
            " of the country through most of the seventeenth and eighteenth centuries.",
            "Norrland and retained",
        ),
    ],
)
def test_what_goes_on_behind_a_comma_is_not_cut_in_two(sentence: str, wrong: str) -> None:
    facts = read(sentence)
    told = [*clauses(facts), *(s.text for s in facts.standing if not s.loose)]
    assert not any(wrong in text for text in told)


def test_a_heading_before_a_dash_is_no_part_of_the_sentence() -> None:
    facts = read("Trade – Norrby was a market for ships and salt.")
    assert facts.standing[0].text == "Norrby was a market for ships and salt."
    assert facts.sentences[0].quote == "Trade – Norrby was a market for ships and salt."


def test_a_lead_that_tells_of_which_year_it_is_stays() -> None:
    facts = read(
        "As counted in the census of 2001, the Finns made up nearly four percent of the people of"
        " Norrby, and the Danes of the harbour made up more than two percent of all that were there"
        " in the town."
    )
    told = [s.text for s in facts.standing if not s.loose]
    assert not any(text.startswith("The Finns") for text in told)


def test_what_is_said_between_two_clauses_belongs_to_neither_for_sure() -> None:
    facts = read(
        "One basket represented the days that a season lasts, two baskets is the number of days of"
        " the corn, from its sowing to its harvest, three baskets is the number of days of a life,"
        " and four baskets completed a cycle in Norrby."
    )
    assert not any(text.startswith("From its sowing") for text in clauses(facts))


def test_a_noun_with_an_aside_is_said_in_full_like_a_bare_one() -> None:
    facts = read(
        "Norrby College is an old school. Anna Marlow was a friend of the head of Norrby College."
        " Anna Marlow spent much time at the college, which is in the east of Uppsala.",
    )
    assert facts.standing[2].text == (
        "Anna Marlow spent much time at Norrby College, which is in the east of Uppsala."
    )


def test_the_name_of_somebody_with_two_trades_is_not_cut_off() -> None:
    facts = read(
        "Anna Marlow sailed to Norrby where she met mine president and ferry builder, Peter Brown."
    )
    told = [*clauses(facts), *(s.text for s in facts.standing)]
    assert not any(text.endswith("ferry builder.") for text in told)


def test_second_of_all_is_no_part_of_the_sentence() -> None:
    facts = read("Second of all, farmers of Norrby began to build ferries of wood.")
    assert facts.standing[0].text == "Farmers of Norrby began to build ferries of wood."
