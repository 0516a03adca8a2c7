"""Deck to file to deck: what a format says that it holds comes back, all else is reported.

For the formats that are read back; each field that differs needs a loss that names it.
"""

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from quizgen.deck.amounts import read_amount
from quizgen.deck.gaps import outer_gaps, wrong_gaps
from quizgen.deck.item import AnyItem, Choice, Cloze
from quizgen.deck.words import asked_text
from quizgen.errors import ExportError
from quizgen.lms.formats import FORMATS, export_deck
from quizgen.lms.imports import READABLE, import_file, recognise
from quizgen.lms.prepare import fit_text, hide_gaps, on_one_line
from tests.anki.decks import item
from tests.deck import strategies
from tests.deck.makers import deck
from tests.lms.traps import TRAPS
from tests.worksheet.sample import DECK

_BOOKKEEPING = {"id", "status", "fact", "media", "markup", "unproven", "doubts", "modified",
                "fingerprint", "extra"}  # fmt: skip
# Words of losses that excuse a difference in any field, and in single ones.
_ANY = (
    "line breaks and tabs become spaces",
    "left out: ",
    "becomes a",
    "invisible characters",
    "become as many questions",
    "its HTML",
    "ordering becomes",
)
_EXCUSES: Mapping[str, tuple[str, ...]] = {
    "accept": ("other right answers", "line breaks", "answer becomes", "answer is read"),
    "answer": ("line breaks", "answer becomes", "answer is read", "looks like a gap"),
    "as_of": ("the day",),
    "back": ("other right answers",),
    "options": ("line breaks",),
    "asked": ("line breaks", "begins with Q:", "looks like a gap", "gaps in gaps"),
    "correction": ("correction",),
    "decoys": ("line breaks", "answer is read", "run together"),
    "difficulty": ("difficulty",),
    "evidence": ("evidence", "line breaks"),
    "explanation": ("explanation",),
    "gaps": ("line breaks", "hints", "looks like a gap", "answer becomes", "answer is read",
             "gaps in gaps"),
    "order": ("line breaks",),
    "pairs": ("line breaks", "answer is read", "dashes"),
    "pinned": ("pinned",),
    "points": ("points",),
    "tags": ("tag",),
    "tolerance": ("tolerance",),
    "why": ("why", "reasons"),
}  # fmt: skip
_PLAIN = {"status": "new", "markup": "plain", "media": []}

texts = st.one_of(st.sampled_from(TRAPS), strategies.spoken)
items = strategies.items.map(lambda one: one.model_copy(update=_PLAIN))


def seen(one: AnyItem) -> dict[str, Any]:
    """All of an item that a format may hold; white space around texts is nothing."""
    fields = trimmed(one.model_dump(exclude=_BOOKKEEPING))
    fields["asked"] = trimmed(asked_text(one))
    fields["tags"] = list(dict.fromkeys(tag for tag in fields["tags"] if tag))
    fields["evidence"] = [place for place in fields["evidence"] if place["quote"]]
    for name in ("accept", "decoys"):
        if name in fields:
            known = [text for text in fields[name] if text and text != fields.get("answer")]
            fields[name] = sorted(set(known))
    if isinstance(one, Choice):
        fields["why"] = {option: why for option, why in fields["why"].items() if why}
        fields["answer"] = sorted(trimmed(list(one.answers)))
        amounts = all(read_amount(option) for option in one.options)  # they keep their order anyway
        fields["pinned"] = [] if amounts else sorted(set(fields["pinned"]))
    if isinstance(one, Cloze):
        fields["asked"] = trimmed(hide_gaps(one))
        fields["gaps"] = [trimmed([gap.answer, gap.hint]) for gap in outer_gaps(one.text)]
        answers = [answer for answer, _ in fields["gaps"]]
        fields["accept"] = [text for text in fields["accept"] if text not in answers]
        del fields["text"]
    return {name: value for name, value in fields.items() if name not in _TOLD_BY_ASKED}


_TOLD_BY_ASKED = {"question", "statement", "front"}


def trimmed(value: Any) -> Any:
    if isinstance(value, str):
        return value.replace("\r\n", "\n").replace("\r", "\n").strip()
    if isinstance(value, list):
        return [trimmed(part) for part in value]
    if isinstance(value, dict):
        return {trimmed(key): trimmed(part) for key, part in value.items()}
    return value


def check(name: str, *written: AnyItem) -> None:
    """Export, import, compare; one by one where a format has no place for ids."""
    if name in ("tsv", "aiken") and len(written) > 1:
        for one in written:
            check(name, one)
        return
    try:
        exported = export_deck(deck(*written), name)
    except ExportError:
        return  # nothing of it fits, which is told
    imported = import_file(exported.content, "deck", name).deck.items
    read = {one.id: one for one in imported}
    if name in ("tsv", "aiken"):
        read = {"000000000001": imported[0]}
    for one in deck(*written).items:
        told = [loss.what for loss in exported.losses if loss.item_id == one.id]
        if any(word in what for word in _ANY for what in told):
            continue
        assert one.id in read, (name, one, told)
        before, after = seen(one), seen(read[one.id])
        for field in before.keys() | after.keys():
            excused = any(word in what for word in _EXCUSES.get(field, ()) for what in told)
            assert excused or before.get(field) == after.get(field), (name, field, told)


@pytest.mark.parametrize("name", READABLE)
def test_a_teacher_s_deck_comes_back(name: str) -> None:
    check(name, *DECK.items[:-1])
    exported = export_deck(DECK, name)
    imported = import_file(exported.content, f"deck{FORMATS[name].suffix}")
    assert len(imported.deck.items) >= exported.items
    assert imported.losses == ()


@pytest.mark.parametrize("name", ["moodle", "gift"])
@given(title=texts)
@example(title="Unit 1/2: gaps & more")
@example(title="/a//b/")
@example(title="x" * 300)
@settings(deadline=None)
def test_the_title_comes_back_or_is_reported(name: str, title: str) -> None:
    exported = export_deck(DECK.model_copy(update={"title": title}), name)
    read = import_file(exported.content, "deck", name)
    told = any("title" in loss.what for loss in exported.losses if not loss.item_id)
    assert told or read.deck.title == on_one_line(fit_text(title))


def test_the_description_comes_back_from_moodle() -> None:
    about = "Two <lines> &\nmore."
    described = DECK.model_copy(update={"description": about})
    read = import_file(export_deck(described, "moodle").content, "deck", "moodle")
    assert read.deck.description == about


@pytest.mark.parametrize("name", READABLE)
def test_a_format_is_recognised(name: str) -> None:
    content = export_deck(DECK, name).content
    assert recognise(content, f"x{FORMATS[name].suffix}") == name
    assert recognise(content, "standard input") == name


@pytest.mark.parametrize("name", READABLE)
@given(one=items)
@settings(max_examples=150, deadline=None)
def test_any_item_comes_back_or_is_reported(name: str, one: AnyItem) -> None:
    check(name, one)


@pytest.mark.parametrize("name", READABLE)
@given(text=texts, other=texts)
@settings(max_examples=100, deadline=None)
@example(text="a", other="b")
def test_any_text_in_any_field_comes_back_or_is_reported(name: str, text: str, other: str) -> None:
    check(name, *every_field(text, other))


@pytest.mark.parametrize("name", READABLE)
@pytest.mark.parametrize("text", TRAPS)
def test_traps_come_back_or_are_reported(name: str, text: str) -> None:
    check(name, *every_field(text, "another"))


def every_field(text: str, other: str) -> list[AnyItem]:
    """The text in every field of every kind."""
    if text.strip() == other.strip():
        other = f"{other} 2"
    third = f"{text} and {other}"
    said: dict[str, Any] = {
        "explanation": text,
        "as_of": text,
        "evidence": [{"quote": text, "paragraph": 3}, {"quote": other}],
        "tags": [text],
        "difficulty": "hard",
        "points": 2,
    }
    found = [
        item(1, "choice", question=text, options=[text, other, third], answer=other,
             why={text: other, third: text}, **said),
        item(2, "choice", question=other, options=[text, other, third], answer=[text, third]),
        item(3, "true_false", statement=text, answer=False, correction=text, **said),
        item(4, "true_false", statement=other, answer=True, explanation=text),
        item(5, "short_answer", question=text, answer=text, accept=[other], **said),
        item(6, "short_answer", question=text, answer="2.5", accept=["3"], tolerance=0.25),
        item(7, "matching", question=text, pairs=[[text, other], [other, text]], decoys=[third]),
        item(8, "ordering", question=text, order=[other, text, third], **said),
        item(9, "flashcard", front=text, back=other),
        item(10, "cloze", text=f"{text} {{{{c1::{other}}}}} {text}", **said),
        item(11, "cloze", text=f"a {{{{c1::b::{text}}}}}"),
    ]  # fmt: skip
    return [one for one in found if not isinstance(one, Cloze) or not wrong_gaps(one.text)]
