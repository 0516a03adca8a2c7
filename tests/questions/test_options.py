"""Which questions get options, and which are better asked without."""

from dataclasses import replace

from quizgen.facts.find import find_facts
from quizgen.questions.asking import list_candidates
from quizgen.questions.candidate import Candidate
from quizgen.questions.options import add_options, is_one_of_many
from quizgen.questions.peers import Peers, collect_peers
from quizgen.questions.write import write_items
from quizgen.source.article import Article

REPORT = (
    "Talks went on in Paris. Sweden accused Denmark of fishing in its waters in 1950. "
    "Poland and Finland wanted quiet seas. Estonia was silent, and Germany left the talks."
)


def read(text: str, title: str) -> tuple[list[Candidate], Peers]:
    facts = find_facts(Article(title=title, paragraphs=(text,)))
    peers = collect_peers(facts, None)
    return list(list_candidates(facts, peers)), peers


def ask(text: str, title: str, start: str) -> tuple[Candidate, Peers]:
    candidates, peers = read(text, title)
    found = next(one for one in candidates if one.question.startswith(start))
    return add_options(replace(found, refused=""), peers), peers


def test_of_several_countries_in_a_report_the_one_in_its_title_may_be_asked_for() -> None:
    asked, peers = ask(REPORT, "Sweden and the quiet seas", "Which country accused Denmark")
    assert {option.text for option in asked.options} <= {"Poland", "Finland", "Estonia", "Germany"}
    assert is_one_of_many(asked, peers)


def test_in_an_article_on_a_country_it_is_not() -> None:
    asked, peers = ask(REPORT, "Sweden", "Which country accused Denmark")
    assert not is_one_of_many(asked, peers)


def test_short_forms_are_spelled_out_rather_than_chosen() -> None:
    text = "The General Fishing Council (GFC) met in Norrby. The GFC has nine members."
    asked, _ = ask(text, "Norrby", "What does GFC stand for?")
    assert (asked.kind, asked.answer) == ("short_answer", "General Fishing Council")


def test_the_answer_is_a_full_name_without_an_office_beside_full_names() -> None:
    text = (
        "The engineer Anna Lindqvist opened the ferry line in 1923. Karl Sandberg ran steamboats "
        "in 1925. Maria Holm drew the harbour in 1921. In 1924 Lindqvist bought "
        "three ships from a company in Denmark."
    )
    asked, _ = ask(text, "Ferries", "Who bought three ships")
    assert asked.answer == "Anna Lindqvist"
    assert {option.text for option in asked.options} == {"Karl Sandberg", "Maria Holm"}


def test_no_more_than_two_questions_have_the_same_answer() -> None:
    text = (
        "Sweden accused Denmark of fishing in its waters in 1950. Sweden bought four ships from "
        "Norway in 1951. Sweden sent eleven envoys to Estonia in 1952. Poland, Finland and Germany "
        "were silent. Sweden sold the old harbour of Norrby to Iceland in 1953."
    )
    facts = find_facts(Article(title="Sweden and the quiet seas", paragraphs=(text,)))
    answers = [item.answers for item in write_items(facts).items if item.kind == "choice"]
    assert sum("Sweden" in one for one in answers) <= 2


def test_years_of_a_war_stand_close_to_each_other() -> None:
    text = (
        "General Lund attacked Norrby in 1781. Norrby was founded in 1771. In 1791 the walls of "
        "Norrby were torn down."
    )
    asked, _ = ask(text, "Norrby", "In what year did General Lund attack Norrby?")
    assert asked.options
    assert all(abs(int(option.text) - 1781) <= 5 for option in asked.options)


def test_who_leads_stands_beside_those_who_are_said_to_lead() -> None:
    text = (
        "Opposition leader Simon Holm described the Norrby plan as insufficient in 2001. Karl "
        "Sandberg liked the plan in 2001. Peter Lund drew the plan in 2001."
    )
    asked, _ = ask(text, "The plan", "Which Opposition leader described")
    assert asked.kind == "short_answer"
    plain, _ = ask(text, "The plan", "Who described the Norrby plan")
    assert plain.kind == "choice"


def test_a_city_is_no_other_option_for_its_own_name_without_accents() -> None:
    text = (
        "The cloak is kept in Kandahar. Later Kandahār and Herāt were lost, and Kabul and Ghazni"
        " fell. The relics were then moved to Kandahar by the shah of Persia."
    )
    facts = find_facts(Article(title="The cloak of the prophet", paragraphs=(text,)))
    peers = collect_peers(facts, None)
    asked = [one for one in list_candidates(facts, peers) if one.answer == "Kandahar"]
    assert asked
    options = [add_options(replace(one, refused=""), peers).options for one in asked]
    assert not any(option.text == "Kandahār" for found in options for option in found)


def test_a_king_is_not_asked_for_among_others() -> None:
    text = (
        "In 1412 King Erik Berg opened the market of Norrby. Anna Lund and Olof Strand sold fish. "
        "Karl Holm, a merchant, bought the harbour of Norrby in 1413."
    )
    asked, _ = ask(text, "Markets of the North", "Who opened the market")
    assert not asked.options


def test_who_had_to_abdicate_is_asked_only_among_those_who_ruled() -> None:
    text = (
        "Erik Berg was forced to abdicate in Norrby in 1412. Anna Lund and Olof Strand sold fish. "
        "Karl Holm, a merchant, bought the harbour of Norrby in 1413."
    )
    asked, _ = ask(text, "Markets of the North", "Who was forced to abdicate")
    assert not asked.options
