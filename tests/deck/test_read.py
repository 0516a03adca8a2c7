"""Mistakes in a deck file come with line, field and cure, all at once."""

from pathlib import Path

import pytest

from quizgen.deck.deck import Deck
from quizgen.deck.parse import parse_file
from quizgen.deck.read import parse_deck, read_deck
from quizgen.errors import DeckError

HEAD = "quizgen: 1\nid: a\ntitle: A\nitems:\n"


def mistakes(text: str) -> tuple[str, ...]:
    with pytest.raises(DeckError) as caught:
        parse_deck(text, "deck.yaml")
    return caught.value.mistakes


def item_mistakes(*fields: str, kind: str = "choice") -> list[str]:
    """Mistakes of one item of which `fields` are the lines after id (6) and kind (7)."""
    lines = "".join(f"  {field}\n" for field in fields)
    text = f"{HEAD}- id: 7k3m9q4vd2xa\n  kind: {kind}\n{lines}"
    return [mistake.removeprefix("deck.yaml:") for mistake in mistakes(text)]


QUESTION = "question: What?"
OPTIONS = "options: [a, b]"
ANSWER = "answer: a"


def test_five_different_mistakes_come_at_once() -> None:
    text = """\
quizgen: 1
id: turkiye
titel: NATO
items:
- id: 7k3m9q4vd2xa
  kind: choice
  question: 'Who is it?
  options: [a, b]
  answer: a
- id: 7k3m9q4vd2xb
  kind: choice
  question: Since when?
  options: [1949, 1952]
  answer: 1952
- id: 7k3m9q4vd2xb
  kind: cloze
  text: no gap
"""
    gap = "has no gap; write gaps as {{c1::answer}} or {{c1::answer::hint}}"
    assert mistakes(text) == (
        "deck.yaml:1: title: is missing; add `title: ...`",
        "deck.yaml:3: titel: is an unknown field; did you mean title?",
        "deck.yaml:7: items[0]: a quote that is never closed; close it, "
        'or write \\" for a quote in a text',
        'deck.yaml:13: items[1].options[0]: YAML takes 1949 for a number; put it in quotes: "1949"',
        'deck.yaml:13: items[1].options[1]: YAML takes 1952 for a number; put it in quotes: "1952"',
        'deck.yaml:14: items[1].answer: YAML takes 1952 for a number; put it in quotes: "1952"',
        "deck.yaml:15: items[2].id: is the id of items[1] as well; take it out and run "
        "`quizgen check --fix`",
        f"deck.yaml:17: items[2].text: {gap}",
    )


@pytest.mark.parametrize(
    ("bare", "taken"),
    [
        ("1.50", "a number"),
        ("007", "a number"),
        ("1e3", "a number"),
        ("12:30", "a number"),
        ("No", "true or false"),
        ("on", "true or false"),
        ("2007-05-03", "a date"),
        ("null", "nothing"),
        ("~", "nothing"),
    ],
)
def test_a_bare_word_that_yaml_would_change_must_be_quoted(bare: str, taken: str) -> None:
    assert item_mistakes(f"question: {bare}", OPTIONS, ANSWER) == [
        f'7: items[0].question: YAML takes {bare} for {taken}; put it in quotes: "{bare}"'
    ]
    text = f'{HEAD}- {{id: 7k3m9q4vd2xa, kind: flashcard, front: "{bare}", back: a}}'
    assert parse_deck(text, "deck.yaml").items[0].model_dump()["front"] == bare


@pytest.mark.parametrize(
    ("field", "mistake"),
    [
        ("question:", "question: has no text; write one, or take the line out"),
        ('question: " "', "question: is blank; write a text"),
        ('question: ""', "question: is empty; write a text, or take the line out"),
        ("question: [a]", "question: a text is wanted here, not a list; put it in quotes if it"),
        ("question: {a: b}", "question: a text is wanted here; if it has a colon in it, put it"),
        ("answer: c", "answer: 'c' is not among the options; write one of them word for word"),
        ("answer: [a, a]", "answer: 'a' is there twice; take one out"),
        ("options: [a, b, a]", "options: 'a' is there twice; change one or take it out"),
        ("options: [a]", "options: must have 2 or more entries"),
        ("options: a", "options: a list is wanted here; write [first, second]"),
        ("why: {c: d}", "why: 'c' is not among the options; write one of them word for word"),
        ("why: {No: d}", "why.No: YAML takes No for true or false; put it in quotes"),
        ("pinned: [c]", "pinned: 'c' is not among the options; write one of them word for word"),
        ("points: 0", "points: must be more than 0"),
        ('points: "2"', "points: a plain number is wanted here; write it like 2 or 0.5"),
        ("points: 1_000", "points: a plain number is wanted here; write it like 2 or 0.5"),
        ("points: .inf", "points: a plain number is wanted here; write it like 2 or 0.5"),
        ("unproven: 'no'", "unproven: true or false is wanted here; write it without quotes"),
        ("status: aproved", "status: 'aproved' is not possible here; did you mean approved?"),
        ("choices: [a]", "choices: is an unknown field; did you mean options?"),
        ("statement: a", "statement: is a field of true_false, not of this kind; take it out"),
        ("evidence: [{qoute: a}]", "evidence[0].qoute: is an unknown field; did you mean quote?"),
        ("media: [{file: a/b}]", "media[0].file: names a folder; put the file beside the deck"),
        ("extra: {a: 2007-05-03}", "extra.a: YAML takes 2007-05-03 for a date; put it in quotes"),
        ("extra: {a: 1, a: 2}", "extra.a: is there twice; take one out"),
        ("why: {[a]: b}", "a list or fields as the name of a field; put it in quotes"),
    ],
)
def test_each_mistake_says_what_is_wrong_and_its_cure(field: str, mistake: str) -> None:
    name = field.partition(":")[0]
    fields = [line for line in (QUESTION, OPTIONS, ANSWER) if not line.startswith(f"{name}:")]
    found = item_mistakes(field, *fields)
    place = mistake if mistake.startswith("a ") else f"items[0].{mistake}"
    assert any(line.startswith(f"7: {place}") for line in found), found


@pytest.mark.parametrize(
    ("kind", "fields", "mistake"),
    [
        ("cloze", ["text: a {{c1::b"], "text: has a gap that is never closed with }}"),
        ("cloze", ["text: a {{c0::b}}"], "text: has a gap whose number is not between c1 and"),
        ("cloze", ["text: a {{c1:b}} {{c1::b}}"], "text: has a gap that is not well formed"),
        ("cloze", ["text: a {{c1::}}"], "text: has a gap without an answer"),
        ("matching", ["question: a", "pairs: [[a, b], [a, c]]"], "pairs: 'a' has two partners"),
        ("matching", ["question: a", "pairs: [[a, b], [c]]"], "pairs[1]: must have 2 or more"),
        (
            "matching",
            ["decoys: [b]", "question: a", "pairs: [[a, b], [c, d]]"],
            "decoys: 'b' is right for one of the pairs; take it out",
        ),
        ("ordering", ["order: [a, a]", "question: b"], "order: 'a' is there twice"),
        ("true_false", ["answer: 'true'", "statement: a"], "answer: true or false is wanted here"),
    ],
)  # fmt: skip
def test_each_kind_has_rules_of_its_own(kind: str, fields: list[str], mistake: str) -> None:
    found = item_mistakes(*fields, kind=kind)
    assert any(f": items[0].{mistake}" in line for line in found), found


def test_fields_and_rules_of_one_item_are_told_together() -> None:
    assert item_mistakes(QUESTION, "options: [a, b, b]", "answer: c", "points: -1", "hint: d") == [
        "8: items[0].options: 'b' is there twice; change one or take it out",
        "9: items[0].answer: 'c' is not among the options; write one of them word for word",
        "10: items[0].points: must be more than 0.0",
        "11: items[0].hint: is an unknown field; choose from: kind, question, options, answer, "
        "why, pinned, id, status, evidence, fact, accept, explanation, difficulty, points, as_of, "
        "tags, media, markup, unproven, doubts, modified, fingerprint, extra",
    ]


def test_an_item_of_unknown_kind_is_checked_as_the_kind_that_it_looks_like() -> None:
    text = f"{HEAD}- id: 7k3m9q4vd2xa\n  kind: multiple\n  question: a\n  options: [a, b]\n"
    assert mistakes(text) == (
        "deck.yaml:5: items[0].answer: is missing; add `answer: ...`",
        "deck.yaml:6: items[0].kind: is no kind of item; choose from: choice, true_false, cloze, "
        "short_answer, matching, ordering, flashcard",
    )


@pytest.mark.parametrize(
    ("line", "cure"),
    [
        ("question: Who: them?", "a colon inside a text; put the whole text in quotes"),
        ("question: *What* now?", "a text cannot begin with * or &; put it in quotes"),
        ("question: @Ann", "a text cannot begin with this character; put it in quotes"),
        ("question: [a, b", "a [ or { that is never closed"),
        ('question: "a \\d"', "an unknown \\ in a text in double quotes"),
        ("question: !what now", "!what is a type of YAML; take it out, or quote the text"),
        ("question: &a b", "&a names a place; take it out, or quote the text"),
        ("question: *a", "*a refers to another place; write the value out, or quote it"),
        (" question: a", "a colon inside a text"),
        ("question a", "neither a field nor part of a text"),
        ("question: a\x07", "an invisible character (U+0007); take it out"),
        ("question: a\u2028b", "an invisible character (U+2028); take it out"),
    ],
)
def test_syntax_is_explained_to_someone_who_writes_questions(line: str, cure: str) -> None:
    other = "- id: 7k3m9q4vd2xb\n  kind: cloze\n  text: a\n"
    text = f"{HEAD}- kind: flashcard\n  id: 7k3m9q4vd2xa\n  {line}\n{other}"
    found = mistakes(text)
    assert any(cure in mistake for mistake in found), found
    if "invisible" not in cure:  # those stop the reading at once
        assert any("items[1].text: has no gap" in mistake for mistake in found), found


def test_nothing_is_expanded_or_followed() -> None:
    bomb = "a: &a [x, x]\n" + "".join(f"b{n}: &b{n} [*a, *a, *a, *a]\n" for n in range(30))
    assert any("refers to another place" in mistake for mistake in mistakes(HEAD + bomb))
    assert any("a type of YAML" in m for m in mistakes("!!python/object:os.system {a: b}"))


@pytest.mark.parametrize("deep", ["[" * 100_000, "{a: " * 100_000, "- " * 100_000])
def test_bottomless_nesting_is_refused(deep: str) -> None:
    assert "deck.yaml:1: lists or fields more than 40 levels deep" in mistakes(deep)


def test_numbers_and_truth_are_read_where_they_are_wanted() -> None:
    text = HEAD + "- {id: 7k3m9q4vd2xa, kind: true_false, statement: a, answer: no, points: 2}"
    (item,) = parse_deck(text, "deck.yaml").items
    assert (item.kind, item.points, item.model_dump()["answer"]) == ("true_false", 2.0, False)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "deck.yaml is empty"),
        ("# only a comment\n", "deck.yaml is empty"),
        ("just text", "deck.yaml is no deck: it has no fields"),
        ("- a\n- b\n", "deck.yaml is no deck: it has no fields"),
        ("quizgen: 2\nnew: stuff\n", "deck.yaml is written in format 2; this quizgen reads"),
    ],
)
def test_what_is_no_deck_is_refused_as_a_whole(text: str, message: str) -> None:
    with pytest.raises(DeckError, match=message) as caught:
        parse_deck(text, "deck.yaml")
    assert caught.value.hint
    assert not caught.value.mistakes


@pytest.mark.parametrize("second", ["more: things\n", "- a\n", "a text\n", ""])
def test_a_second_document_in_the_file_is_told(second: str) -> None:
    text = HEAD + "- {id: 7k3m9q4vd2xa, kind: flashcard, front: a, back: b}\n---\n" + second
    line = text.splitlines().index("---") + 1
    assert mistakes(text) == (
        f"deck.yaml:{line}: a second document begins (---); keep one deck a file",
    )


@pytest.mark.parametrize("text", ["just text", "---\ntitle: a\n---\n\n# A\n\nText: more.\n"])
@pytest.mark.parametrize("name", ["article.md", "ARTICLE.TXT", "a.markdown"])
def test_an_article_is_told_from_a_broken_deck(text: str, name: str) -> None:
    with pytest.raises(DeckError, match=f"^{name} is no deck$") as caught:
        parse_deck(text, name)
    assert caught.value.hint == f"of an article: quizgen generate {name} -o deck.yaml"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"quizgen: 1\ntitle: T\xfcrkiye\n", r"deck\.yaml:2: not UTF-8"),
        ("quizgen: 1\n".encode("utf-16"), r"deck\.yaml:1: not UTF-8"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", r"deck\.yaml is no deck: it is not a text file"),
        (None, r"cannot read .*deck\.yaml: "),
    ],
)
def test_a_file_that_is_no_text_is_refused(
    tmp_path: Path, content: bytes | None, message: str
) -> None:
    path = tmp_path / "deck.yaml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(DeckError, match=message) as caught:
        read_deck(path)
    assert caught.value.hint


def test_a_mark_at_the_beginning_and_windows_line_ends_are_no_mistake(tmp_path: Path) -> None:
    path = tmp_path / "deck.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + HEAD.replace("items:", "tags: [a]").encode("utf-8"))
    expected = Deck(id="a", title="A", tags=["a"])
    assert read_deck(path) == expected
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert read_deck(path) == expected


def test_missing_ids_are_a_mistake_with_a_cure_that_fills_them() -> None:
    text = 'quizgen: 1\ntitle: "Türkiye, NATO"\nitems:\n' + 2 * (
        "- kind: flashcard\n  front: a\n  back: b\n"
    )
    cure = "is missing; run `quizgen check --fix`, which writes it"
    assert mistakes(text) == (
        f"deck.yaml:1: id: {cure}",
        f"deck.yaml:4: items[0].id: {cure}",
        f"deck.yaml:7: items[1].id: {cure}",
    )
    deck = parse_file(text, "deck.yaml", fill_ids=True).deck
    assert deck.id == "turkiye-nato"
    assert len({item.id for item in deck.items}) == 2
    assert parse_file(text, "deck.yaml", fill_ids=True).deck == deck
