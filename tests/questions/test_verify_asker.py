"""What a question word asks for: bodies, persons of the news, things that do nothing on purpose."""

from tests.questions.asking import ask


def faults_of(answer: str, *sentences: str, title: str = "Notes") -> list[str]:
    found = ask(*sentences, title=title)
    return [
        fault for one, fault in found.values()
        if one.answer == answer and one.form in {"subject", "actor"}
    ]  # fmt: skip


def test_a_thing_does_nothing_on_purpose() -> None:
    faults = faults_of(
        "the northern fleet",
        "The northern fleet dispatched a small force to Danish Norrby in 1644.",
    )
    assert faults
    assert all(faults)


def test_a_ministry_tells_by_its_name_what_it_does() -> None:
    faults = faults_of(
        "the Ministry of Education",
        "The Ministry of Education hired 20,000 Swedish teachers for schools in Norrby in 2005.",
    )
    assert faults
    assert all(faults)


def test_who_is_only_quoted_in_the_news_is_not_asked_for() -> None:
    faults = faults_of(
        "Anna Lindqvist", "Anna Lindqvist predicted fresh snow for the Danish islands in November.",
        title="After storm, forecasters see smooth sailing for Thanksgiving",
    )  # fmt: skip
    assert all(faults)


def test_what_is_said_in_passing_is_no_part_of_a_question() -> None:
    found = ask(
        "The Swedish method must use four simple models as told by Anna Lindqvist of Norrby."
    )
    asked = [fault for one, fault in found.values() if one.kind == "short_answer"]
    assert all(asked)


def test_a_time_between_verb_and_object_moves_to_the_end() -> None:
    found = ask("The Danish leaders of Norrby began in 1974 a long process of political change.")
    questions = [question for question, (one, _) in found.items() if one.form == "subject"]
    assert questions == ["Who began a long process of political change in 1974?"]


def test_only_somebody_names_or_sponsors() -> None:
    found = ask("The new movement sponsored Anna Holm as a runner of Norrby in 1990.")
    wh = {q: fault for q, (_, fault) in found.items() if q.startswith("What sponsored")}
    assert list(wh.values()) == ["what is done on purpose is not done by a thing"]
