"""Items of several facts: events in order, short forms with their meanings."""

from quizgen.deck.item import Matching, Ordering
from quizgen.facts.find import find_facts
from quizgen.questions.groups import make_groups
from quizgen.questions.write import write_items
from quizgen.source.article import Article

EVENTS = Article(
    title="The Lake Towns Union",
    paragraphs=(
        "In 1923 Anna Lindqvist founded the Lake Towns Union. In 1931 the Lake Towns "
        "Union bought three ferries from Denmark. In 1956 the Lake Towns Union rejected the "
        "application of Norrby. In 1978 the Lake Towns Union opened a school for sailors.",
    ),
)
SHORT_FORMS = Article(
    title="Three bodies",
    paragraphs=(
        "The Lake Towns Union (LTU) was founded in Norrby. The Northern Ferry Company (NFC) runs "
        "the ferries. The Trade School Board (TSB) pays for the school.",
    ),
)


def test_events_of_different_years_are_put_in_order() -> None:
    (group,) = make_groups(find_facts(EVENTS))
    assert [year for year, _ in group.pairs] == sorted(year for year, _ in group.pairs)
    assert len(group.pairs) == len(set(group.pairs)) >= 4


def test_an_event_is_told_without_its_date() -> None:
    (group,) = make_groups(find_facts(EVENTS))
    assert not any(year in event for year, event in group.pairs)


def test_an_ordering_item_quotes_the_evidence_of_every_event() -> None:
    item = next(i for i in write_items(find_facts(EVENTS)).items if isinstance(i, Ordering))
    assert len(item.evidence) == len(item.order)


def test_short_forms_are_matched_and_not_asked_again() -> None:
    items = write_items(find_facts(SHORT_FORMS)).items
    matching = next(item for item in items if isinstance(item, Matching))
    assert ["LTU", "Lake Towns Union"] in matching.pairs
    assert not any(
        "stand for" in str(getattr(i, "question", "")) for i in items if i is not matching
    )


def test_too_few_events_make_no_item() -> None:
    assert not list(make_groups(find_facts(Article(title="", paragraphs=("It was in 1923.",)))))
