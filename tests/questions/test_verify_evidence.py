"""What the sentence says around an item: who says so, what else is listed, who is meant."""

import pytest

from quizgen.facts.find import Facts, find_facts
from quizgen.questions.asking import list_candidates
from quizgen.questions.candidate import OPEN, Candidate, is_soft
from quizgen.questions.peers import collect_peers
from quizgen.questions.verify import find_fault
from quizgen.questions.verify_evidence import find_open_holder
from quizgen.source.article import Article


def read(*paragraphs: str, title: str = "Notes") -> Facts:
    return find_facts(Article(title=title, paragraphs=paragraphs))


def sound(facts: Facts) -> list[Candidate]:
    """What no rule drops for good."""
    listed = list_candidates(facts, collect_peers(facts, None))
    told = [(one, find_fault(one, facts.mentions)) for one in listed]
    return [one for one, fault in told if not fault or is_soft(fault)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Tidal power, the survey suggested, was cheaper than coal along the coast of Sweden.",
        "Tidal power was cheaper than coal along the coast of Sweden, the survey found.",
        "Tidal power was, according to the Norrby Institute, cheaper than coal in Sweden.",
    ],
)
def test_what_an_aside_says_that_somebody_says_is_no_fact(sentence: str) -> None:
    facts = read(sentence, title="Tidal power")
    told = [f"{one.question} {one.answer}" for one in sound(facts) if one.form != "plain gap"]
    assert all("survey" in text or "Institute" in text for text in told)


def test_who_says_so_may_stand_in_the_statement() -> None:
    facts = read(
        "Anna Lindqvist, who built the ferry, said that tidal power was cheap in Norrby in 1931."
    )
    assert any(one.kind == "true_false" for one in sound(facts))


@pytest.mark.parametrize("rest", ["and elsewhere", "and Malmberg", "among others"])
def test_one_place_of_several_is_no_answer(rest: str) -> None:
    facts = read(f"Stone churches with two towers were built in Uppsala {rest} after the fire.")
    asked = [one for one in sound(facts) if one.kind == "short_answer"]
    assert not any(one.answer == "Uppsala" for one in asked)


def test_the_only_place_is_an_answer() -> None:
    facts = read("The first stone church with two towers was built in Uppsala after the fire.")
    assert any(one.answer == "Uppsala" for one in sound(facts))


def test_what_is_done_has_no_object_but_a_gift() -> None:
    facts = read(
        "The weather of Norrby is shaped by cold winds of the Arctic Sea, temperate of the Baltic"
        " Sea, and the Atlantic Ocean."
    )
    assert not any(one.form == "object" for one in sound(facts))


def test_a_verb_without_object_is_asked_for_none() -> None:
    facts = read(
        "Two strands of research on altruism have emerged from Darwin's work and from game theory"
        " a mathematical model and analysis of behaviour.",
        title="Altruism",
    )
    assert not any(one.form == "object" for one in sound(facts))


def test_by_what_something_was_ranked_is_not_who_ranked_it() -> None:
    facts = read("The harbour of Norrby was ranked 12th by tons of freight in Sweden during 1931.")
    assert not any(one.form == "agent" for one in sound(facts))


def test_a_pronoun_does_not_stand_for_one_of_some() -> None:
    facts = read(
        "After a long debate, a second attempt passed the Riksdag in Sweden. It became the Third"
        " Amendment to the Norrby Constitution on 6 December 1931."
    )
    texts = [one.statement or one.question for one in sound(facts)]
    assert not any("second attempt became" in text for text in texts)


def test_a_term_that_also_refers_to_something_is_not_defined_by_that() -> None:
    facts = read("Peatbinding also refers to the drying of turf for fuel in winter.")
    assert not any(one.form == "definition" for one in sound(facts))


def test_whose_mate_the_party_chose_has_to_be_said() -> None:
    facts = read(
        "The Liberal Party of Sweden chose Karin Ahlberg as his running mate for the vote of 1931."
    )
    assert not any(one.form == "actor" for one in sound(facts))


def test_a_surname_that_two_people_bear_names_neither() -> None:
    facts = read(
        "Anna Lindqvist is the daughter of Peter Lindqvist. Anna Lindqvist wrote that Peter"
        " Lindqvist was ill. In October 1931, Lindqvist was elected mayor of Norrby."
    )
    asked = [one.question for one in sound(facts) if one.form == "when"]
    assert not any("was Lindqvist" in question for question in asked)


def test_a_surname_that_one_person_bears_may_be_asked_of() -> None:
    facts = read(
        "Anna Lindqvist wrote that Peter Ahlberg was ill. In October 1931, Lindqvist was elected"
        " mayor of Norrby."
    )
    assert any("Lindqvist elected" in one.question for one in sound(facts))


def test_the_year_that_somebody_ended_is_not_when() -> None:
    facts = read("Lindqvist ended 1931 as the best chess player of Sweden.")
    assert not any(one.question.endswith("end as the best chess player of Sweden?")
                   for one in list_candidates(facts, collect_peers(facts, None))
                   if not one.refused)  # fmt: skip


def test_more_related_than_something_else_is_not_related() -> None:
    facts = read(
        "Social geology is more related to history and law, while physical geology is more related"
        " to chemistry."
    )
    asked = [c for c in list_candidates(facts, collect_peers(facts, None)) if not c.refused]
    assert not any(c.form == "adjective" for c in asked)


@pytest.mark.parametrize(
    ("sentence", "open_"),
    [
        ("Russia exports a lot of winter wheat to the harbour of Norrby.", True),
        ("Russia exports the most winter wheat of all to the harbour of Norrby.", False),
    ],
)
def test_what_others_may_do_as_well_is_asked_of_none(sentence: str, *, open_: bool) -> None:
    facts = read(sentence)
    asked = [one for one in list_candidates(facts, collect_peers(facts, None))
             if one.question.startswith("Which country exports")]  # fmt: skip
    assert [find_open_holder(one, facts.mentions) == OPEN for one in asked] == [open_] * len(asked)
    assert asked


def test_what_is_put_right_by_what_follows_is_not_asked() -> None:
    facts = read(
        "Soil science began with the work of Anna Lindqvist in Norrby, but in modern terms might be"
        " better dated from the maps of 1790.",
        title="Soil science",
    )
    assert not any(one.frame for one in sound(facts))


def test_three_bones_and_a_drum_are_not_three_of_both() -> None:
    facts = read("Norrby bats have three bones in the middle ear and a drum in the inner ear.")
    assert not any(one.form == "how many" for one in sound(facts))


def test_what_something_was_at_that_time_is_not_what_it_is() -> None:
    facts = read(
        "In old times, some Norrby farmers went on foot to Stenhall, a wooden temple at that time,"
        " and gave cattle to the priests there."
    )
    assert not any(one.form == "apposition" for one in sound(facts))


def test_what_proposes_that_is_a_person() -> None:
    facts = read(
        "Tausing proposes that a measure of the size of a program be the length of its proof.",
        title="Program",
    )
    asked = [one.question for one in sound(facts)]
    assert not any(question.startswith("What proposes") for question in asked)


def test_an_answer_does_not_end_before_what_it_is_about() -> None:
    facts = read(
        "Work in Norrby is slow because of questions surrounding, in particular, the laws of Sweden"
        " and the rights of Malmberg.",
        title="Norrby",
    )
    assert not any(one.answer.endswith("surrounding") for one in sound(facts))


def test_towns_and_mountains_are_not_all_towns() -> None:
    facts = read("Stockholm, Uppsala and the Rocky Mountains are visited by many people in summer.")
    asked = [one.question for one in list_candidates(facts, collect_peers(facts, None))]
    assert not any(question.startswith("Which cities") for question in asked)


def test_thousands_are_no_answer() -> None:
    facts = read("Thousands served in the Royal Navy of Sweden during the war with Norrby in 1788.")
    assert not any(one.form == "subject" for one in sound(facts))


def test_by_whom_is_not_asked_where_two_things_are_said_to_have_done_it() -> None:
    facts = read("Norrby was won by the Farmers Union in 2008, albeit by a small margin.")
    assert not any("albeit" in one.question and one.form == "agent" for one in sound(facts))


def test_how_many_were_hurt_by_two_storms_does_not_say_which() -> None:
    facts = read("Two storms injured 63 people in Norrby.")
    asked = {one.question: one for one in sound(facts)}
    assert "event is not identified" in find_fault(
        asked["How many people did two storms injure in Norrby?"], facts.mentions
    )


def test_a_feasible_alternative_is_no_term() -> None:
    facts = read("A feasible alternative is the making of salt from the water of the sea.")
    assert not any(one.form == "definition" and not find_fault(one, facts.mentions)
                   for one in sound(facts))  # fmt: skip


def test_what_an_author_refers_to_is_no_definition() -> None:
    facts = read("Pliny refers to salt of the sea being sold in Epirus.")
    told = [find_fault(one, facts.mentions) for one in sound(facts) if one.form == "definition"]
    assert all(told)


def test_half_a_name_behind_a_dash_is_no_answer() -> None:
    facts = read("Norrland–Norrby Airport is the main hub for Lakeland Airways and Norrland Air.")
    told = [
        find_fault(one, facts.mentions) for one in sound(facts) if one.answer == "Norrby Airport"
    ]
    assert all(told)
