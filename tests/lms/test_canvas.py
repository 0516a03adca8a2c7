"""Canvas QTI 1.2: structure, scoring, and texts, read with lxml."""

import io
import zipfile
from typing import Any

import pytest
from hypothesis import given, settings
from lxml import etree

from quizgen.deck.item import AnyItem
from quizgen.lms.formats import export_deck
from quizgen.lms.losses import Loss
from quizgen.lms.prepare import fit_text, on_one_line
from tests.anki.decks import item
from tests.deck.makers import deck
from tests.lms.moodle_reader import shown
from tests.lms.traps import TRAPS, anything
from tests.worksheet.sample import DECK

_Q = "{http://www.imsglobal.org/xsd/ims_qtiasiv1p2}"


def _files(content: bytes) -> dict[str, Any]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: etree.fromstring(archive.read(name)) for name in archive.namelist()}


def _items(content: bytes) -> list[Any]:
    (quiz,) = [root for root in _files(content).values() if root.tag == f"{_Q}questestinterop"]
    return list(quiz.iter(f"{_Q}item"))


def _kind(entry: Any) -> str:
    fields = {
        field.findtext(f"{_Q}fieldlabel"): field.findtext(f"{_Q}fieldentry")
        for field in entry.iter(f"{_Q}qtimetadatafield")
    }
    return str(fields["question_type"])


def _asked(entry: Any) -> str:
    text = entry.findtext(f"{_Q}presentation/{_Q}material/{_Q}mattext")
    return shown(text.removeprefix("<div>").removesuffix("</div>"))


def _text(material: Any) -> str:
    """What is shown of a text, by its type."""
    (text,) = material.iter(f"{_Q}mattext")
    return str(text.text) if text.get("texttype") == "text/plain" else shown(text.text)


def _options(entry: Any, response: str = "response1") -> dict[str, str]:
    """Texts of the options of a response, by their idents."""
    (listed,) = [one for one in entry.iter(f"{_Q}response_lid") if one.get("ident") == response]
    return {label.get("ident"): _text(label) for label in listed.iter(f"{_Q}response_label")}


def _scored(entry: Any) -> list[tuple[str, str, str]]:
    """Response, value and score of every condition on one value that gives points."""
    return [
        (equal.get("respident"), equal.text, condition.findtext(f"{_Q}setvar"))
        for condition in entry.iter(f"{_Q}respcondition")
        if condition.find(f"{_Q}setvar") is not None
        for equal in condition.findall(f"{_Q}conditionvar/{_Q}varequal")
    ]


def test_the_manifest_names_the_quiz_by_the_type_that_canvas_takes() -> None:
    files = _files(export_deck(DECK, "canvas").content)
    resources = [
        node for node in files["imsmanifest.xml"].iter() if str(node.tag).endswith("}resource")
    ]
    assert resources[0].get("type") == "imsqti_xmlv1p2"
    named = {node.get("href") for resource in resources for node in resource if node.get("href")}
    assert named == set(files) - {"imsmanifest.xml"}


def test_every_kind_has_its_type_and_points() -> None:
    items = _items(export_deck(DECK, "canvas").content)
    assert [_kind(one) for one in items] == [
        "multiple_choice_question", "multiple_answers_question", *["multiple_choice_question"] * 2,
        *["true_false_question"] * 2, *["fill_in_multiple_blanks_question"] * 2,
        *["short_answer_question"] * 2, *["matching_question"] * 2, "short_answer_question",
    ]  # fmt: skip
    assert len({one.get("ident") for one in items}) == len(items)


def test_the_right_option_scores_and_each_label_has_an_ident() -> None:
    choice, several, *_ = _items(export_deck(DECK, "canvas").content)
    options = _options(choice)
    ((_, right, score),) = _scored(choice)
    assert (options[right], score) == ("Unanimous consent", "100")
    inside = several.find(f".//{_Q}conditionvar/{_Q}and")
    right = [one.text for one in inside.findall(f"{_Q}varequal")]
    wrong = [one.text for one in inside.findall(f"{_Q}not/{_Q}varequal")]
    assert [_options(several)[one] for one in right] == ["Sweden", "Finland"]
    assert [_options(several)[one] for one in wrong] == ["Greece", "Norway"]


def test_true_and_false_gaps_pairs_and_order_score_right() -> None:
    items = _items(export_deck(DECK, "canvas").content)
    assert [_options(items[4])[value] for _, value, _ in _scored(items[4])] == ["False"]
    gaps = [(_options(items[6], response)[value], score) for response, value, score in
            _scored(items[6])]  # fmt: skip
    assert gaps == [("S-400", "33.33"), ("Russian army", "33.33"), ("2007", "33.33")]
    assert "[gap1] has been in service with the [gap2] since [gap3] (year)" in _asked(items[6])
    pairs = [_options(items[10], response)[value] for response, value, _ in _scored(items[10])]
    assert pairs == [right for _, right in DECK.items[10].model_dump()["pairs"]]
    assert "North Atlantic Treaty Organization" in _options(items[10], "response_1").values()
    order = [_options(items[11], response)[value] for response, value, _ in _scored(items[11])]
    assert sorted(order) == ["1", "2", "3", "4"]
    assert list(_options(items[11], "response_1").values()) == ["1", "2", "3", "4"]


def test_answers_to_gaps_are_plain_text_for_both_importers() -> None:
    (cloze,), losses = _read(item(1, "cloze", text="Ask {{c1::R&D}} or {{c1::a<b}}."))
    texts = list(cloze.iter(f"{_Q}mattext"))
    assert [one.text for one in texts if one.get("texttype") == "text/plain"] == ["R&D", "a<b"]
    assert losses == ()


@pytest.mark.parametrize(("right", "kind"), [("R&D", "plain"), ("<b>", "html"), ("&amp;", "html")])
def test_sides_of_pairs_are_plain_where_html_is_the_same(right: str, kind: str) -> None:
    (pairs,), losses = _read(item(1, "matching", question="?", pairs=[["a", right], ["b", "c"]]))
    (ident,) = [value for response, value, _ in _scored(pairs) if response == "response_1"]
    (label,) = [
        one for one in pairs.iter(f"{_Q}response_label") if one.get("ident") == ident
    ][:1]  # fmt: skip
    assert label.find(f".//{_Q}mattext").get("texttype") == f"text/{kind}"
    assert _text(label) == right
    assert bool(losses) == (kind == "html")


def test_an_essay_ends_in_a_condition_on_anything_whatever_is_said() -> None:
    for more in ({}, {"explanation": "Because."}):
        (essay,), _ = _read(item(1, "flashcard", front="?", back="word " * 40, **more))
        assert _kind(essay) == "essay_question"
        last = essay.findall(f".//{_Q}respcondition")[-1]
        assert last.get("continue") == "No"
        assert last.find(f".//{_Q}other") is not None
        assert last.find(f"{_Q}setvar") is None


def test_nothing_but_an_essay_stops_at_anything() -> None:
    """New Quizzes would take it for one and lose its answers."""
    for entry in _items(export_deck(DECK, "canvas").content):
        stops = [one for one in entry.iter(f"{_Q}respcondition") if one.get("continue") == "No"]
        assert not any(one.find(f".//{_Q}other") is not None for one in stops)


def test_the_steps_of_an_order_do_not_stand_in_it() -> None:
    for steps in (["a", "b", "c"], ["c", "a", "b"], [str(place) for place in range(1, 13)]):
        (entry,), _ = _read(item(1, "ordering", question="?", order=steps))
        lefts = [_text(one.find(f"{_Q}material")) for one in entry.iter(f"{_Q}response_lid")]
        assert lefts != steps
        assert sorted(lefts) == sorted(steps)
        numbers = list(_options(entry, "response_1").values())
        assert numbers == [str(place) for place in range(1, len(steps) + 1)]
        right = [_options(entry, response)[value] for response, value, _ in _scored(entry)]
        assert [steps[int(place) - 1] for place in right] == lefts


def test_feedback_is_linked_to_texts_that_are_there() -> None:
    for entry in _items(export_deck(DECK, "canvas").content):
        linked = {one.get("linkrefid") for one in entry.iter(f"{_Q}displayfeedback")}
        assert linked == {one.get("ident") for one in entry.findall(f"{_Q}itemfeedback")}


def test_a_number_with_a_tolerance_is_a_range() -> None:
    number = item(1, "short_answer", question="?", answer="14.5", tolerance=0.5)
    (entry,) = _items(export_deck(deck(number), "canvas").content)
    assert _kind(entry) == "numerical_question"
    assert [one.text for one in entry.iter(f"{_Q}vargte", f"{_Q}varlte")] == ["14.0", "15.0"]


def test_the_same_deck_gives_the_same_bytes() -> None:
    assert export_deck(DECK, "canvas") == export_deck(DECK, "canvas")


@pytest.mark.parametrize("text", TRAPS)
def test_traps_come_back_as_they_are(text: str) -> None:
    _round_trip(text)


@given(text=anything)
@settings(max_examples=100)
def test_any_text_comes_back_or_is_reported(text: str) -> None:
    _round_trip(text)


def _read(*items: AnyItem) -> tuple[list[Any], tuple[Loss, ...]]:
    exported = export_deck(deck(*items), "canvas")
    return _items(exported.content), exported.losses


def _round_trip(text: str) -> None:
    wanted, line = fit_text(text), on_one_line(fit_text(text))
    if not wanted:
        return
    other = "the other" if text != "the other" else "one more"
    items = [
        item(1, "choice", question=text, options=[text, other], answer=text, why={other: text}),
        item(2, "true_false", statement=text, answer=True, explanation=text),
        item(3, "short_answer", question=text, answer=text),
        item(4, "matching", question=text, pairs=[[text, text], [other, other]], decoys=["d"]),
        item(5, "ordering", question=text, order=[text, other]),
        item(6, "cloze", text=f"{{{{c1::gap}}}} {text} x"),
    ]
    read, losses = _read(*items)
    assert [_asked(one) for one in read[:5]] == [wanted] * 5
    choice, judged, typed, pairs, order, cloze = read
    assert list(_options(choice).values()) == [wanted, other]
    assert shown(choice.findtext(f".//{_Q}itemfeedback//{_Q}mattext")) == wanted
    assert shown(judged.findtext(f".//{_Q}itemfeedback//{_Q}mattext")) == wanted
    assert _scored(typed)[0][1] == line
    assert {int(loss.item_id) for loss in losses} >= ({3} if line != wanted else set())
    assert _options(pairs, "response_1")[_scored(pairs)[0][1]] == line
    lefts = [one.find(f"{_Q}material") for one in order.iter(f"{_Q}response_lid")]
    assert sorted(_text(left) for left in lefts) == sorted([wanted, other])
    (response,) = [one.get("ident") for one in cloze.iter(f"{_Q}response_lid")]
    name = response.removeprefix("response_")
    if "{{" not in text and "}}" not in text:
        assert _asked(cloze).count(f"[{name}]") == 1
