"""What an article only mentions is a draft at most."""

from quizgen.facts.find import find_facts
from quizgen.questions.asking import list_candidates
from quizgen.questions.candidate import Candidate
from quizgen.questions.peers import collect_peers
from quizgen.questions.verify import find_fault
from quizgen.questions.verify_passing import doubt_bare_count
from quizgen.questions.verify_worth import DETAIL
from quizgen.source.article import Article


def faults(text: str, title: str) -> dict[str, tuple[Candidate, str]]:
    facts = find_facts(Article(title=title, paragraphs=(text,)))
    listed = list_candidates(facts, collect_peers(facts, None))
    return {one.question: (one, find_fault(one, facts.mentions)) for one in listed}


def test_initials_of_a_body_beside_the_topic_are_a_detail() -> None:
    text = (
        "The Asphalt Paving Union (APU) met in 1990. A rapid curing agent (RCA) was tried. "
        "The Great Lakes Conference (GLC) opposed it. An RCA cools fast, and one RCA is oily. "
        "In 1991 the APU grew, and in 1992 the APU split. The GLC won, and the GLC rules. "
        "A slow curing agent (SCA) was dear."
    )
    found = faults(text, "Asphalt")
    assert found["What does GLC stand for?"][1] == DETAIL
    assert found["What does APU stand for?"][1] == ""
    assert found["What does RCA stand for?"][1] == ""
    assert found["What does SCA stand for?"][1] == DETAIL  # hardly said


def test_under_a_headline_who_is_only_quoted_is_a_detail() -> None:
    text = (
        "Maria Holm designed the first electric ferry of Norway in 1990. "
        "Anna Berg founded the Bergen Ferry Museum in 1991. "
        '"We are glad," says Anna Berg, who lives in Bergen.'
    )
    found = faults(text, "Why Electric Ferries Are Coming to the Fjords")
    assert found["Who founded the Bergen Ferry Museum in 1991?"][1] == DETAIL
    assert found["Who designed the first electric ferry of Norway in 1990?"][1] == ""
    assert faults(text, "Ferries")["Who founded the Bergen Ferry Museum in 1991?"][1] == ""


def test_a_count_without_options_is_doubted() -> None:
    found = faults("The telescope in Norway has discovered 114 pulsars since 2010.", "Telescope")
    counts = [one for one, _ in found.values() if one.form == "how many"]
    assert counts
    assert {doubt_bare_count(one) for one in counts} == {DETAIL}
