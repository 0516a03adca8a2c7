"""In which year an event was that the article dates by its name."""

from collections.abc import Iterator

from quizgen.facts.find import Facts
from quizgen.questions.candidate import Candidate
from quizgen.questions.verify_topic import touches_topic
from quizgen.questions.verify_worth import DETAIL

FORM = "year"


def ask_events(facts: Facts) -> Iterator[Candidate]:
    """One question for each event; what is mentioned in passing is a detail.

    Of 15 that were graded the four that were used had a word of the topic in their names or in
    their sentences; the others were wars and treaties of the time.
    """
    for event in facts.events:
        own = event.leads or touches_topic(event.name, facts.mentions)
        yield Candidate(
            form=FORM, kind="short_answer", answer=event.year, answer_kind="year",
            question=f"In what year {event.predicate.format(event.name)}?",
            evidence=event.evidence, worth=0.8, refused="" if own else DETAIL,
        )  # fmt: skip
