"""Items written straight as JSON are the items that building them would make."""

import json

from hypothesis import given
from hypothesis import strategies as st

from quizgen.deck.identity import fingerprint
from quizgen.deck.item import Cloze, Flashcard
from quizgen.deck.stored import seal, store_item, write_json

TEXTS = st.text(min_size=1, max_size=30)
OTHERS = st.fixed_dictionaries(
    {},
    optional={
        "explanation": TEXTS,
        "tags": st.lists(TEXTS, min_size=1, max_size=3),
        "media": st.lists(st.just({"file": "a.png", "side": "back"}), min_size=1, max_size=2),
        "markup": st.just("html"),
        "modified": st.just("2026-11-22T10:00:00Z"),
        "doubts": st.lists(TEXTS, min_size=1, max_size=2),
        "extra": st.dictionaries(TEXTS, st.dictionaries(TEXTS, TEXTS, max_size=3), min_size=1),
    },
)


@given(front=TEXTS, back=st.text(max_size=20), others=OTHERS)
def test_a_sealed_item_is_the_item_with_its_fingerprint(
    front: str, back: str, others: dict[str, object]
) -> None:
    fields = {**others, "front": front, "back": back}
    sealed = seal(
        "flashcard", "0" * 12, "approved", {name: write_json(v) for name, v in fields.items()}
    )
    built = Flashcard.model_validate_json(
        json.dumps({"id": "0" * 12, "status": "approved", **fields})
    )
    assert sealed.item == built.model_copy(update={"fingerprint": fingerprint(built)})
    assert (sealed.id, sealed.status) == (built.id, built.status)
    assert sealed.fingerprint == fingerprint(built)


def test_percent_signs_are_only_signs() -> None:
    text = "{{c1::50 %s}} of 100 %"
    assert seal("cloze", "0" * 12, "new", {"text": write_json(text)}).item.text == text  # type: ignore[union-attr]


def test_a_stored_item_comes_back() -> None:
    item = Cloze(id="0" * 12, text="{{c1::a}}", tags=["b"])
    assert store_item(item).item == item


def test_tags_stand_beside_it() -> None:
    assert json.loads(
        seal("cloze", "0" * 12, "new", {"text": '"x"', "tags": '["a", "b"]'}).tags
    ) == [
        "a",
        "b",
    ]
    assert store_item(Cloze(id="0" * 12, text="{{c1::a}}", tags=["b"])).tags == '["b"]'
