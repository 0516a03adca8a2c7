"""Items written straight as JSON are the items that building them would make."""

import json

from hypothesis import given
from hypothesis import strategies as st

from quizgen.deck.identity import fingerprint
from quizgen.deck.item import Cloze, Flashcard
from quizgen.deck.stored import make_mould, store_item, write_json

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
    mould = make_mould("flashcard", "approved", dict.fromkeys(fields, "%s"))
    values = {name: write_json(value) for name, value in fields.items()}
    sealed = mould.cast("0" * 12, tuple(values.values()), values.get("tags", "[]"))
    built = Flashcard.model_validate_json(
        json.dumps({"id": "0" * 12, "status": "approved", **fields})
    )
    assert sealed.item == built.model_copy(update={"fingerprint": fingerprint(built)})
    assert (sealed.id, sealed.status) == (built.id, built.status)
    assert sealed.fingerprint == fingerprint(built)


def test_what_is_fixed_in_a_mould_may_hold_percent_signs() -> None:
    fields = {"text": "%s", "explanation": '"100 %% sure, not %%s"', "extra": '{"%s": "%s"}'}
    mould = make_mould("cloze", "new", fields)
    item = mould.cast("0" * 12, (write_json("{{c1::50 %s}} of 100 %"), "a", "b")).item
    assert (item.text, item.explanation) == ("{{c1::50 %s}} of 100 %", "100 % sure, not %s")  # type: ignore[union-attr]
    assert item.extra == {"a": "b"}
    assert item.fingerprint == fingerprint(item)


def test_a_stored_item_comes_back() -> None:
    item = Cloze(id="0" * 12, text="{{c1::a}}", tags=["b"])
    assert store_item(item).item == item


def test_tags_stand_beside_it() -> None:
    mould = make_mould("cloze", "new", {"text": "%s", "tags": "%s"})
    assert mould.cast("0" * 12, ('"x"', '["a", "b"]'), '["a", "b"]').tags == '["a", "b"]'
    assert store_item(Cloze(id="0" * 12, text="{{c1::a}}", tags=["b"])).tags == '["b"]'
