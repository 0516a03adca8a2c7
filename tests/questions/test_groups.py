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
    title="Towns on the lake",
    paragraphs=(
        "The Lake Towns Union (LTU) was founded in Norrby. The Northern Ferry Company (NFC) runs "
        "the ferries. The Trade School Board (TSB) pays for the school.",
    ),
)

PEOPLE = Article(
    title="People of Norrby",
    paragraphs=(
        "In 1923 Anna Smith founded the first school for sailors. Peter Brown designed the old "
        "harbour of Norrby. Mary Johnson, a teacher of the blind, lives in London. David Miller "
        "wrote the only history of the northern lakes.",
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
    items = write_items(find_facts(EVENTS), kinds=["ordering"]).items
    item = next(i for i in items if isinstance(i, Ordering))
    assert len(item.evidence) == len(item.order)


def test_short_forms_are_matched_where_matching_is_asked_for() -> None:
    items = write_items(find_facts(SHORT_FORMS), kinds=["matching"]).items
    pairs = [pair for item in items if isinstance(item, Matching) for pair in item.pairs]
    assert ["LTU", "Lake Towns Union"] in pairs


def test_short_forms_are_else_asked_one_by_one() -> None:
    items = write_items(find_facts(SHORT_FORMS)).items
    assert not any(isinstance(item, Matching) for item in items)
    assert any("stand for" in str(getattr(item, "question", "")) for item in items)


def test_people_are_matched_with_what_is_said_of_them() -> None:
    (group,) = (g for g in make_groups(find_facts(PEOPLE), kinds=["matching"]) if g.form == "names")
    assert ("Peter Brown", "designed the old harbour of Norrby") in group.pairs
    assert ("Mary Johnson", "is a teacher of the blind") in group.pairs


def test_no_name_is_matched_that_another_line_gives_away() -> None:
    (group,) = (g for g in make_groups(find_facts(PEOPLE), kinds=["matching"]) if g.form == "names")
    said = " ".join(said for _, said in group.pairs)
    assert not any(name.split()[-1] in said for name, _ in group.pairs)


def test_the_years_of_events_are_matched_where_matching_is_asked_for() -> None:
    groups = {group.form: group for group in make_groups(find_facts(EVENTS), kinds=["matching"])}
    assert ("Anna Lindqvist founded the Lake Towns Union", "1923") in groups["dates"].pairs


def test_too_few_events_make_no_item() -> None:
    assert not list(make_groups(find_facts(Article(title="", paragraphs=("It was in 1923.",)))))
