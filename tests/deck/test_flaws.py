"""Each flaw is found where it is, and not where it only looks like it."""

import pytest

from quizgen.deck.flaws import FLAWS, find_flaws
from quizgen.deck.item import AnyItem
from tests.deck.makers import choice, cloze, short, true_false


def flaws(item: AnyItem) -> set[str]:
    return {flaw.name for flaw, _ in find_flaws(item)}


MEMBERS = "What must members give?"

CASES: list[tuple[str, AnyItem, AnyItem]] = [  # the flaw, an item with it, an item without
    (
        "options-alike",
        choice(MEMBERS, ["The consent", "Money", "a consent!"]),
        choice(MEMBERS, ["$5", "€5", "-5", "5", "5%", "C", "C++"]),
    ),
    (
        "options-overlap",
        choice("How many?", ["10 to 20", "15", "30"]),
        choice("How many?", ["10 to 20", "21 to 30", "31"]),
    ),
    (
        "options-overlap",
        choice("How many?", ["more than 5", "7", "2"]),
        choice("How many?", ["more than 5 cats", "7 dogs", "2 birds"]),
    ),
    (
        "longest-option-is-key",
        choice(MEMBERS, ["The unanimous consent of all of them", "Money", "Time"]),
        choice(MEMBERS, ["The unanimous consent of all of them", "Money and a lot of their time"]),
    ),
    (
        "all-or-none-of-the-above",
        choice(MEMBERS, ["Consent", "Money", "All of the above."]),
        choice(MEMBERS, ["Consent", "Money", "All of the money above 5 million"]),
    ),
    (
        "absolute-term",
        choice(MEMBERS, ["Consent", "They never give anything", "Time"]),
        choice(MEMBERS, ["Consent", "Small things, finally", "Time"]),
    ),
    (
        "vague-term",
        choice(MEMBERS, ["Consent", "Usually money", "Time"]),
        choice(MEMBERS, ["Consent", "Unusually much money", "Time"]),
    ),
    (
        "numbers-out-of-order",
        choice("How many?", ["1,540", "2,125", "1.3 million", "10,000"]),
        choice("How many?", ["1,540", "2,125", "10,000", "1.3 million"]),
    ),
    (
        "numbers-out-of-order",
        choice("When?", ["In 2019", "In 2007", "In 2020"]),
        choice("When?", ["In 2020", "In 2019", "In 2007"]),
    ),
    (
        "word-repeated-in-key",
        choice("Which missiles did it buy?", ["Russian missiles", "Tanks", "Jets"]),
        choice("Which missiles did it buy?", ["Russian missiles", "French missiles", "Jets"]),
    ),
    (
        "a-or-an",
        choice("What grew on the tree? It was an", ["apple", "pear", "fig"]),
        choice("What grew on the tree? It was an", ["apple", "orange"]),
    ),
    (
        "option-too-long",
        choice(MEMBERS, ["Consent", " ".join(["word"] * 21)]),
        choice(MEMBERS, ["Consent", " ".join(["word"] * 20)]),
    ),
    (
        "negative-question",
        choice("Which of these is not a member?", ["A", "B"]),
        choice("Why did Norway not join the union?", ["A", "B"]),
    ),
    (
        "blank-in-question",
        short("The alliance asks for ____.", "consent"),
        short("What does the alliance ask for?", "consent"),
    ),
    (
        "no-question",
        short("The number of members", "30"),
        short("How many members are there?", "30"),
    ),
    (
        "yes-no-question",
        short("Is consent needed?", "yes"),
        short("Is consent or money needed?", "consent"),
    ),
    (
        "text-too-long",
        short(" ".join(["word"] * 26) + "?", "a"),
        short(" ".join(["word"] * 25) + "?", "a"),
    ),
    (
        "text-too-long",
        cloze("{{c1::a}} " + " ".join(["word"] * 35)),
        cloze("{{c1::a}} " + " ".join(["word"] * 34)),
    ),
    (
        "needs-the-article",
        short("What does the author say about tigers?", "a"),
        short("Who wrote the articles of the treaty?", "a"),
    ),
    (
        "unclear-reference",
        short("When was he elected?", "1973"),
        short("When did Powell say he would stay?", "1973"),
    ),
    (
        "unclear-reference",
        short("How many people did it kill?", "3"),
        short("How long did it take to mend the wall?", "a year"),
    ),
    (
        "unclear-reference",
        cloze("{{c1::It}} was found where they live."),
        cloze("The octopus left its tank in {{c1::2016}}."),
    ),
    (
        "relative-time",
        short("Who was elected last year?", "Powell"),
        short("Who was elected last year?", "Powell", as_of="2023-02-16"),
    ),
    (
        "relative-time",
        true_false("Erdogan met Biden on the 15th."),
        true_false("Erdogan met Biden on the 15th of May 2022, 66 million years ago."),
    ),
    (
        "answer-in-question",
        short("Who was Powell, the chairman?", "Jerome Powell"),
        short("Who was the chairman?", "Jerome Powell"),
    ),
    (
        "answer-in-question",
        cloze("The {{c1::S-400}} is Russian; the S-400 has been used since {{c2::2007}}."),
        cloze("The {{c1::S-400}} is Russian; it has been used since {{c2::2007}}."),
    ),
    (
        "answer-too-long",
        short(MEMBERS, "the unanimous consent of all of the thirty members"),
        short(MEMBERS, "the unanimous consent of all of the members"),
    ),
    (
        "answer-too-long",
        cloze("It takes {{c1::the unanimous consent of all members}}."),
        cloze("It takes {{c1::the unanimous consent of all}} members."),
    ),
    (
        "several-things-asked",
        cloze("{{c1::Sweden}} and {{c1::Finland}} applied."),
        cloze("{{c1::Sweden}} and {{c2::Finland}} applied, {{c1::Sweden}} first."),
    ),
    (
        "several-things-asked",
        cloze("{{c1::Sweden and Finland}} applied."),
        cloze("{{c1::Swedenand}} applied."),
    ),
    (
        "tolerance-without-number",
        short("How many?", "thirty", tolerance=1),
        short("How many?", "30", tolerance=1),
    ),
    (
        "telling-word",
        true_false("All members always agree.", False),
        true_false("All 30 members have to agree.", True),
    ),
    (
        "negative-statement",
        true_false("Türkiye didn't join."),
        true_false("Türkiye noted it."),
    ),
]


@pytest.mark.parametrize(("name", "flawed", "sound"), CASES)
def test_a_flaw_is_found_where_it_is(name: str, flawed: AnyItem, sound: AnyItem) -> None:
    assert name in flaws(flawed)
    assert name not in flaws(sound)


def test_every_flaw_has_a_case_and_a_name_of_its_own() -> None:
    names = [flaw.name for flaw in FLAWS]
    assert len(set(names)) == len(names)
    assert {name for name, _, _ in CASES} == set(names)


def test_a_sound_item_of_each_kind_has_no_flaw() -> None:
    sound = [
        choice("What must all members of NATO give?", ["Unanimous consent", "A simple majority"]),
        short("Since when has the S-400 been in service?", "2007"),
        cloze("The S-400 has been in service since {{c1::2007::year}}."),
        true_false("The S-400 has been in service since 2007."),
    ]
    assert [flaws(item) for item in sound] == [set()] * 4


def test_a_message_says_where() -> None:
    item = choice(MEMBERS, ["Consent", "Never", "Sometimes money"])
    hits = [(flaw.name, hit) for flaw, hit in find_flaws(item)]
    assert hits == [
        ("absolute-term", ("options[1]", "'never' is an absolute term")),
        ("vague-term", ("options[2]", "'sometimes' is a vague term")),
    ]
