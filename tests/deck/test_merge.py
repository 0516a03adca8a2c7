"""A new deck merged into an edited one loses nothing and brings nothing back."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.deck.deck import Deck, Source
from quizgen.deck.identity import fingerprint, is_edited
from quizgen.deck.item import AnyItem, Choice, Cloze, Evidence, ShortAnswer, Status, TrueFalse
from quizgen.deck.merge import merge_decks
from tests.deck.strategies import decks

SERVICE = "The S-400 has been in service with the Russian army since 2007."
CONSENT = "Unanimous consent from all 30 NATO member countries is required for new membership."
ARTICLE = ("Türkiye bought the S-400.", SERVICE, CONSENT)


def made(item: AnyItem) -> AnyItem:
    return item.model_copy(update={"fingerprint": fingerprint(item)})


def service(key: str = "a", **fields: Any) -> AnyItem:
    said: dict[str, Any] = {
        "question": "Since when has the S-400 been in service?",
        "answer": "2007",
        "evidence": [Evidence(quote=SERVICE, paragraph=2)],
        "fact": "f01",
    }
    return made(ShortAnswer(id=key * 12, **{**said, **fields}))


def consent(key: str = "b", **fields: Any) -> AnyItem:
    said: dict[str, Any] = {
        "question": "What must all members of NATO give?",
        "options": ["Unanimous consent", "A simple majority"],
        "answer": "Unanimous consent",
        "evidence": [Evidence(quote=CONSENT, paragraph=3)],
        "fact": "f02",
    }
    return made(Choice(id=key * 12, **{**said, **fields}))


def deck(*items: AnyItem, **fields: Any) -> Deck:
    return Deck(id="a", title="A", items=list(items)).model_copy(update=fields)


def test_new_items_come_in_last_as_new_or_draft() -> None:
    new = deck(consent("c", status="approved"), service("d", status="draft"))
    merged = merge_decks(deck(), new, ARTICLE)
    statuses: list[Status] = [item.status for item in merged.deck.items]
    assert statuses == ["new", "draft"]
    assert merged.added == ("c" * 12, "d" * 12)


def test_an_edited_item_stays_as_edited() -> None:
    edited = consent().model_copy(update={"question": "What does NATO ask of its members?"})
    merged = merge_decks(deck(edited), deck(consent("c"), service("d")), ARTICLE)
    assert merged.deck.items == [edited, service("d")]
    assert merged.kept == ("b" * 12,)
    assert merged.added == ("d" * 12,)


@pytest.mark.parametrize(
    "again",
    [
        consent("b", question="Something else?"),
        consent("c"),
        consent("c", question="What is required of all 30 countries?", answer="A simple majority")
        .model_copy(update={"answer": "unanimous consent", "options": ["unanimous consent", "b"]}),
        consent("c", evidence=[Evidence(quote="Consent from all member countries is needed.")]),
        consent("c", evidence=[Evidence(quote=CONSENT + " It is rare.")]),
    ],
)  # fmt: skip
def test_a_rejected_item_does_not_come_back_although_words_shift(again: AnyItem) -> None:
    rejected = consent(status="rejected")
    merged = merge_decks(deck(rejected), deck(again), ARTICLE)
    assert merged.deck.items == [rejected]
    assert merged.rejected == ("b" * 12,)
    assert not merged.added


def test_a_rejected_item_keeps_out_all_that_are_like_it_but_not_its_siblings() -> None:
    cloze = made(
        Cloze(
            id="e" * 12,
            text="New members need {{c1::unanimous consent}}.",
            evidence=[Evidence(quote=CONSENT)],
        )
    )
    merged = merge_decks(
        deck(consent(status="rejected")), deck(consent("c"), consent("d"), cloze), ARTICLE
    )
    assert merged.added == ("e" * 12,)


def test_another_answer_from_the_same_sentence_is_another_item() -> None:
    other = service("c", question="Which army uses the S-400?", answer="the Russian army")
    assert merge_decks(deck(service()), deck(other), ARTICLE).added == ("c" * 12,)
    year = service("c", answer="2008")
    assert merge_decks(deck(service()), deck(year), ARTICLE).added == ("c" * 12,)


def test_an_exchanged_name_makes_another_item() -> None:
    def applied(key: str, country: str, status: Status = "new") -> AnyItem:
        quote = f"In May 2022, {country} applied for membership of NATO."
        question = f"When did {country} apply?"
        evidence = [Evidence(quote=quote)]
        return service(key, question=question, answer="May 2022", evidence=evidence, status=status)

    merged = merge_decks(
        deck(applied("a", "Sweden", "rejected")),
        deck(applied("c", "Finland"), applied("d", "Sweden")),
        ARTICLE,
    )
    assert merged.added == ("c" * 12,)


def test_a_true_and_a_false_statement_are_two_items() -> None:
    def said(key: str, answer: bool) -> AnyItem:
        return TrueFalse(
            id=key * 12, statement=SERVICE, answer=answer, evidence=[Evidence(quote=SERVICE)]
        )

    assert merge_decks(deck(said("a", True)), deck(said("b", False)), ARTICLE).added == ("b" * 12,)
    assert not merge_decks(deck(said("a", True)), deck(said("b", True)), ARTICLE).added


def test_items_without_evidence_are_the_same_when_they_ask_the_same() -> None:
    hand = service(evidence=[])
    assert not merge_decks(deck(hand), deck(service("c")), ARTICLE).added
    assert merge_decks(deck(hand), deck(service("c", question="From when?")), ARTICLE).added


def test_lost_evidence_is_marked_and_unmarked_when_it_is_back() -> None:
    lost = merge_decks(deck(service(), consent()), deck(), ARTICLE[:2])
    assert lost.unproven == ("b" * 12,)
    assert [item.unproven for item in lost.deck.items] == [False, True]
    back = merge_decks(lost.deck, deck(), ARTICLE)
    assert not back.unproven
    assert back.deck.items == [service(), consent()]


def test_paragraph_numbers_follow_the_article_without_looking_like_an_edit() -> None:
    merged = merge_decks(deck(service()), deck(), ("New.", *ARTICLE))
    (item,) = merged.deck.items
    assert item.evidence[0].paragraph == 3
    assert not is_edited(item)


def test_labels_of_facts_do_not_clash() -> None:
    stranger = consent("c", fact="f01", status="draft")
    sibling = service("d", question="Which army?", answer="the Russian army", fact="f07")
    twin = service("e", fact="f07")
    merged = merge_decks(deck(service()), deck(stranger, sibling, twin), ARTICLE)
    assert [item.fact for item in merged.deck.items] == ["f01", "f08", "f01"]
    assert not any(is_edited(item) for item in merged.deck.items)


def test_what_a_person_wrote_about_the_source_stays_and_the_article_is_the_new_one() -> None:
    old = Source(title="Mine", file="old.txt", sha256="aa", licence="CC0")
    new = Source(title="Theirs", file="new.txt", sha256="bb", url="https://example.org")
    merged = merge_decks(deck(source=old, tags=["x"]), deck(source=new), ARTICLE)
    assert merged.deck.source == Source(
        title="Mine", file="new.txt", sha256="bb", licence="CC0", url="https://example.org"
    )
    assert merged.deck.tags == ["x"]


paragraphs = st.lists(st.text(max_size=30), max_size=3)


@given(decks(), decks(), paragraphs)
def test_merging_loses_no_item_and_changes_none(old: Deck, new: Deck, article: list[str]) -> None:
    merged = merge_decks(old, new, article)
    known = {item.id for item in old.items}
    assert [item.id for item in merged.deck.items][: len(old.items)] == [i.id for i in old.items]
    assert set(merged.added) | known == {item.id for item in merged.deck.items}
    for before, after in zip(old.items, merged.deck.items, strict=False):
        loose = {"unproven", "evidence", "fingerprint"}
        assert before.model_dump(exclude=loose) == after.model_dump(exclude=loose)
        assert [e.quote for e in before.evidence] == [e.quote for e in after.evidence]


@given(decks(), st.data(), paragraphs)
def test_merging_the_same_again_adds_nothing(
    new: Deck, data: st.DataObject, article: list[str]
) -> None:
    kept = [item for item in new.items if data.draw(st.booleans())]
    renamed = [
        item.model_copy(update={"id": f"{place:012}"}) if data.draw(st.booleans()) else item
        for place, item in enumerate(kept)
    ]
    once = merge_decks(new.model_copy(update={"items": renamed}), new, article)
    twice = merge_decks(once.deck, new, article)
    assert not twice.added
    assert twice.deck == once.deck
