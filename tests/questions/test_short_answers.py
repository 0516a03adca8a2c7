"""Short answers: the question does not give the answer away, and reads as one would ask."""

from dataclasses import replace

from quizgen.facts.find import find_facts
from quizgen.questions.answers import ask_word
from quizgen.questions.asking import list_candidates
from quizgen.questions.candidate import OPEN
from quizgen.questions.peers import collect_peers
from quizgen.questions.rivals import RIVAL, mark_rivals
from quizgen.source.article import Article
from tests.questions.asking import ask

TALES = "Vespucci and Ojeda's tales spurred interest in the island of Aruba."


def test_the_label_does_not_give_the_answer_away() -> None:
    found = ask(
        "Andorra lies in the mountains.", "The Andorran Army was founded by the bishop in 1934.",
        title="Andorra",
    )  # fmt: skip
    told = [fault for one, fault in found.values() if one.answer == "the Andorran Army"]
    assert told
    assert all(told)


def test_a_mere_amount_is_no_answer() -> None:
    found = ask("The Mongol Empire conquered a large part of Asia in the 13th century.")
    assert all(fault for one, fault in found.values() if "a large part" in one.answer)


def test_what_somebody_called_something_is_no_object() -> None:
    found = ask("During the Middle Ages, the Albanians called their country Arbëri or Arbëni.")
    assert not any("did the Albanians call" in question for question in found)


def test_a_man_and_the_tales_of_another_are_not_asked_for_by_who() -> None:
    facts = find_facts(Article(title="Aruba", paragraphs=(TALES,)))
    phrase = facts.frames[0].subject.phrase
    assert phrase is not None
    assert ask_word(replace(phrase, kind="person")) is None


def test_a_novel_is_not_asked_for_by_who() -> None:
    found = ask("Jenny Lind was Anna Lindqvist's last completed novel about the sea.")
    faults = [fault for question, (_, fault) in found.items() if question.startswith("Who was")]
    assert faults
    assert faults
    assert all(faults)


def test_a_circumstance_comes_first_where_the_end_is_crowded() -> None:
    found = ask(
        "After Norway, Sweden experiences the most storms in Europe with an average of 15 per year."
    )
    asked = [question for question, (one, _) in found.items() if one.form == "object"]
    assert asked == ["After Norway, what does Sweden experience with an average of 15 per year?"]


def test_a_particle_stays_with_its_verb() -> None:
    found = ask(
        "The army's role in the valleys was largely taken over by the formation of a corps"
        " of guards in 1931."
    )
    asked = [question for question, (one, _) in found.items() if one.form == "agent"]
    assert asked == ["What largely took over the army's role in the valleys?"]


def test_a_name_is_not_split_at_its_preposition() -> None:
    found = ask(
        "Since January 2014 the Republic of Angola has held the presidency of the International"
        " Conference on the Great Lakes Region."
    )
    assert not any(question.startswith("On which region") for question in found)


def test_a_verb_that_may_belong_to_what_is_claimed_gives_no_fact() -> None:
    found = ask(
        "The mirror theory of the Swedish school holds that distortion hinders imitation and leads"
        " to difficulties in the language of children."
    )
    assert not any("theory of the Swedish school lead" in question for question in found)


def test_who_holds_an_opinion_tests_nothing() -> None:
    found = ask("Anna Lindqvist considers that the Battle of Norrby decided the Northern War.")
    faults = [fault for question, (_, fault) in found.items() if question.startswith("Who")]
    assert faults
    assert all(faults)


def test_no_city_is_able_to_take_a_fort() -> None:
    found = ask(
        "The city of Norrby lies in Sweden.",
        "Stockholm was able to capture a Danish ship at Norrby and drive the Danes out of the bay.",
    )
    faults = [fault for question, (_, fault) in found.items() if question.startswith("Which city")]
    assert faults
    assert all(faults)


def test_what_tells_the_answer_belongs_to_it() -> None:
    found = ask(
        "Art in the old sense of Norrby is related to the older Latin meaning, which is skill."
    )
    told = [fault for one, fault in found.values() if one.answer == "the older Latin meaning"]
    assert all(told)


def test_two_answers_of_one_year_are_rivals() -> None:
    facts = find_facts(
        Article(
            title="Anna Lindqvist",
            paragraphs=(
                "In 2003, Lindqvist won a silver medal for sailing. In 2003, Lindqvist won the"
                " chess tournament of Norrby. In 1998, Lindqvist won a copper medal for rowing.",
            ),
        )
    )
    listed = list(list_candidates(facts, collect_peers(facts, None)))
    marked = {
        one.answer: rival
        for one, rival in zip(listed, mark_rivals(listed, facts.frames), strict=True)
        if one.form == "object"
    }
    assert marked["a silver medal for sailing"] == RIVAL
    assert marked["the chess tournament of Norrby"] == RIVAL
    assert marked["a copper medal"] == ""


def test_no_sentence_stands_before_the_question() -> None:
    found = ask(
        "Anger spoils good relations, pride destroys humility, deceit destroys peace and greed"
        " destroys everything."
    )
    asked = [f for one, f in found.values() if one.answer == "deceit" and one.form == "subject"]
    assert asked
    assert all(asked)


def test_what_lasts_is_not_false_of_another_year() -> None:
    found = ask("In 2013 the income of Norrby exceeded that of Uppsala, Stockholm or Oslo.")
    assert not any(one.form == "judgement: time" for one, _ in found.values())


def test_what_is_contrasted_with_something_keeps_it() -> None:
    found = ask(
        "Anna Lindqvist contrasts the sailors and pacifist Radical Democrats of the north who saw"
        " war as a sin, with the conservative merchants who thought it was bad for business."
    )
    assert found
    assert not any(question.endswith(("a sin?", "a sin.")) for question in found)


def test_a_match_that_is_not_named_has_many_winners() -> None:
    found = ask("Roger Nordin defeated Anna Lindqvist of Norrby in four sets.")
    assert found["Who defeated Anna Lindqvist of Norrby in four sets?"][1] == OPEN


def test_what_mankind_did_is_not_asked_by_what() -> None:
    facts = find_facts(Article(title="Notes", paragraphs=("Humankind has altered many crops.",)))
    phrase = facts.frames[0].subject.phrase
    assert phrase is not None
    assert ask_word(phrase) is None


def test_what_somebody_says_is_asked_as_his_word() -> None:
    found = ask(
        "The famous Rabbi Abraham Isaac Kook stated that love is the most important attribute in"
        " humanity."
    )
    asked = [question for question, (one, _) in found.items() if one.form == "superlative"]
    assert asked
    assert all(question.startswith("According to the famous Rabbi") for question in asked)


def test_several_are_not_the_only_one() -> None:
    found = ask("Barbary macaques are the sole native monkey of Norrby.")
    assert not any(question.startswith("What are the sole") for question in found)


def test_a_reason_has_no_reason() -> None:
    found = ask("A major reason for his leave was because Norrby refused to give to the poor.")
    assert not any(question.startswith("Why was a major") for question in found)


def test_a_name_goes_on_after_its_preposition() -> None:
    found = ask(
        "Lindqvist was a passionate, committed pacifist and joined National Association for the"
        " Advancement of Norrby People in Uppsala, where she campaigned for the rights of sailors."
    )
    asked = [f for one, f in found.values() if one.answer == "National Association"]
    assert asked
    assert all(asked)


def test_a_quotation_mark_is_closed() -> None:
    found = ask(
        "Anna Lindqvist is generally regarded as the founder of the school of thought known as"
        " 'philosophical pacifism'."
    )
    asked = [f for q, (one, f) in found.items() if one.form == "subject" and "'phil" in q]
    assert asked
    assert all(asked)


def test_half_of_a_term_is_not_defined() -> None:
    found = ask(
        "Land degradation, the long-term decline in ecosystem function, is estimated to be"
        " occurring on many farms."
    )
    assert not any(question == "What is degradation?" for question in found)


def test_who_has_a_name_is_not_asked_for_by_a_role() -> None:
    found = ask(
        "The first medical teacher at Norrby, Herophilus of Uppsala, corrected Lindqvist, placing"
        " thought in the brain, and connected the nervous system to motion and sensation."
    )
    told = [f for one, f in found.values() if one.answer == "the first medical teacher at Norrby"]
    assert told
    assert all(told)


def test_most_people_are_written_small_inside_a_sentence() -> None:
    found = ask("Most experts of Norrby believe that wealth does not affect the spread of autism.")
    assert not any("According to Most" in question for question in found)


def test_an_answer_does_not_go_on_with_when() -> None:
    found = ask(
        "In July 1780 the Danish cause received a boost when a 5,500 strong Norwegian force arrived"
        " at Norrby."
    )
    assert all(fault for one, fault in found.values() if " when " in one.answer)


def test_a_publisher_is_no_planet() -> None:
    found = ask(
        "In 2011, Albania was recommended as a top travel destination in Europe by Lonely Planet."
    )
    assert not any(question.startswith("Which planet") for question in found)


def test_an_example_is_of_something() -> None:
    found = ask("A fine example is the statue of the sacred gate which was found in Norrby.")
    assert "What is a fine example?" not in found


def test_a_stretch_of_time_is_not_split() -> None:
    found = ask(
        "For centuries the Apollo Belvedere epitomized the ideals of Classical Antiquity for"
        " Europeans, from the Renaissance through the 19th century."
    )
    assert all(f for one, f in found.values() if one.answer.endswith("from the Renaissance"))
