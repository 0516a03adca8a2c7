"""Quantities against expectations written by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.facts.number_words import (
    read_number_words,
    read_ordinal,
    write_number_words,
    write_ordinal,
    write_ordinal_word,
)
from quizgen.facts.quantities import find_quantities, read_quantity, tolerance

# Sentence, what is found as written, value, unit.
PLAIN = [
    ("There are 30 member countries.", "30", 30, ""),
    ("About 22,000 people died.", "About 22,000", 22000, ""),
    ("It cost $5 million.", "$5 million", 5e6, "USD"),
    ("It cost 14 million kroner.", "14 million kroner", 14e6, "kroner"),
    ("It cost €3bn to build.", "€3bn", 3e9, "EUR"),
    ("It cost £2.5m to build.", "£2.5m", 2.5e6, "GBP"),
    ("It cost US$1.2 billion.", "US$1.2 billion", 1.2e9, "USD"),
    ("It cost 300 dollars.", "300 dollars", 300, "USD"),
    ("It cost 40 Australian dollars.", "40 Australian dollars", 40, "AUD"),
    ("It cost USD 500.", "USD 500", 500, "USD"),
    ("She pays €800 a month.", "€800", 800, "EUR"),
    ("It weighs 12 kg.", "12 kg", 12, "kilograms"),
    ("It weighs five pounds.", "five pounds", 5, "pounds"),
    ("It is 3.5 km long.", "3.5 km", 3.5, "kilometres"),
    ("It is 20 metres high.", "20 metres", 20, "metres"),
    ("It is 20m high.", "20m", 20, "metres"),
    ("It covers 1,285,216 square kilometres.", "1,285,216 square kilometres", 1285216,
     "square kilometres"),
    ("It covers 40 km².", "40 km²", 40, "square kilometres"),
    ("It goes 120 km/h.", "120 km/h", 120, "km/h"),
    ("It rose by 0.3 °C per decade.", "0.3 °C", 0.3, "°C"),
    ("It was 30 degrees Celsius.", "30 degrees Celsius", 30, "°C"),
    ("The plant makes 40 MW.", "40 MW", 40, "megawatts"),
    ("She is 26 years old.", "26 years old", 26, "years old"),
    ("Children aged 12 may come.", "12", 12, "years old"),
    ("Carle, 26, set out alone.", "26", 26, "years old"),
    ("He died at the age of 80.", "80", 80, "years old"),
    ("It took 20 minutes.", "20 minutes", 20, "minutes"),
    ("It lasts three years.", "three years", 3, "years"),
    ("for three years", "three years", 3, "years"),
    ("It is ten times larger.", "ten times", 10, "times"),
    ("Sales fell 5%.", "5%", 5, "percent"),
    ("Sales fell 5.5 per cent.", "5.5 per cent", 5.5, "percent"),
    ("Sales fell five percent.", "five percent", 5, "percent"),
    ("It rose 2 percentage points.", "2 percentage points", 2, "percentage points"),
    ("A third of voters agreed.", "A third", 1 / 3, "fraction"),
    ("Two-thirds of voters agreed.", "Two-thirds", 2 / 3, "fraction"),
    ("Three quarters agreed.", "Three quarters", 0.75, "fraction"),
    ("Half of the voters agreed.", "Half", 0.5, "fraction"),
    ("Half the voters agreed.", "Half", 0.5, "fraction"),
    ("Costs fell by a quarter.", "a quarter", 0.25, "fraction"),
    ("One in three women agreed.", "One in three", 1 / 3, "ratio"),
    ("Nine out of ten agreed.", "Nine out of ten", 0.9, "ratio"),
    ("It is right 55 times out of 100.", "55 times out of 100", 0.55, "ratio"),
    ("1 in every 20 agreed.", "1 in every 20", 0.05, "ratio"),
    ("twenty-one ships sank", "twenty-one", 21, ""),
    ("two hundred and five ships", "two hundred and five", 205, ""),
    ("three thousand men", "three thousand", 3000, ""),
    ("five million people", "five million", 5e6, ""),
    ("two and a half million people", "two and a half million", 2.5e6, ""),
    ("half a million people", "half a million", 5e5, ""),
    ("a million people", "a million", 1e6, ""),
    ("a hundred ships", "a hundred", 100, ""),
    ("a dozen eggs", "a dozen", 12, ""),
    ("two dozen eggs", "two dozen", 24, ""),
    ("Seven ships sank.", "Seven", 7, ""),
    ("100\u00a0000 homes", "100\u00a0000", 100000, ""),
    ("2½ hours", "2½ hours", 2.5, "hours"),
    ("He scored 22 points.", "22", 22, ""),
    ("Already one billion people starve.", "one billion", 1e9, ""),
    ("It fell in 1970 to 55.1% by 2010.", "55.1%", 55.1, "percent"),
    ("a tiny one (0.039 in) long", "0.039 in", 0.039,
     "inches"),
    ("a population of 1998", "1998", 1998, ""),
    ("It was attended by 2000 guests.", "2000", 2000, ""),
    ("More than 2000 homes", "More than 2000", 2000, ""),
]  # fmt: skip

# Sentence, found, bound, qualifier, what is counted.
QUALIFIED = [
    ("just over 3,000 homes", "just over 3,000", "more than", "just over", "homes"),
    ("well over 3,000 homes", "well over 3,000", "more than", "well over", "homes"),
    ("more than 300 new homes", "more than 300", "more than", "more than", "new homes"),
    ("at least 30 rescue teams", "at least 30", "at least", "at least", "rescue teams"),
    ("no fewer than 30 teams", "no fewer than 30", "at least", "no fewer than", "teams"),
    ("up to 30 people", "up to 30", "at most", "up to", "people"),
    ("as many as 30 people", "as many as 30", "at most", "as many as", "people"),
    ("no more than 30 people", "no more than 30", "at most", "no more than", "people"),
    ("fewer than 30 people", "fewer than 30", "less than", "fewer than", "people"),
    ("nearly 300 people", "nearly 300", "nearly", "nearly", "people"),
    ("almost 300 people", "almost 300", "nearly", "almost", "people"),
    ("roughly 300 people", "roughly 300", "about", "roughly", "people"),
    ("some 300 people", "some 300", "about", "some", "people"),
    ("an estimated 300 people", "an estimated 300", "about", "an estimated", "people"),
    ("300 or more people", "300 or more", "at least", "or more", "people"),
    ("a book about two brothers", "two", "exact", "", "brothers"),
    ("30 NATO member countries", "30", "exact", "", "NATO member countries"),
    ("about 780 more children", "about 780", "about", "about", "more children"),
    ("17 convicts' wives", "17", "exact", "", "convicts' wives"),
    ("All three apparently lacked tentacles", "three", "exact", "", ""),
    (
        "printed in Latin more than fifty times",
        "more than fifty times",
        "more than",
        "more than",
        "",
    ),
    ("30 of them", "30", "exact", "", ""),
]

# Sentence, found, low, high, unit.
RANGES = [
    ("5 to 10 metres", "5 to 10 metres", 5, 10, "metres"),
    ("between 5 and 10 people", "between 5 and 10", 5, 10, ""),
    ("12–15 people", "12–15", 12, 15, ""),
    ("12-15%", "12-15%", 12, 15, "percent"),
    ("0.3 to 0.6 °C", "0.3 to 0.6 °C", 0.3, 0.6, "°C"),
    ("5 to 10 million people", "5 to 10 million", 5e6, 1e7, ""),
    ("£30,000 to £40,000", "£30,000 to £40,000", 30000, 40000, "GBP"),
    ("$500,000 to $1 million", "$500,000 to $1 million", 5e5, 1e6, "USD"),
    ("about three to four hours", "about three to four hours", 3, 4, "hours"),
    ("ranging from 5 to 10 metres", "5 to 10 metres", 5, 10, "metres"),
    ("children aged 12–15 years", "12–15 years", 12, 15, "years"),
    ("Most are aged 9–18.", "9–18", 9, 18, "years old"),
    ("two or three people", "two or three", 2, 3, ""),
]

TRAPS = [
    "The S-400 and the F-35 fly.",
    "COVID-19 spread.",
    "Apollo 11 landed.",
    "Boeing 747 jets fly.",
    "Windows 95 was new.",
    "World War 2 ended.",
    "He lives at 10 Downing Street.",
    "See page 12 and chapter 3.",
    "Article 5 applies.",
    "He lives in Room 101.",
    "No. 10 won.",
    "They won 3-1 and 2–0.",
    "It began in 1999 and ended in 2007.",
    "The 2016 election was close.",
    "the 2016 elections",
    "on 4 May 1990",
    "in the 1980s",
    "the World War (1914–1918)",
    "at 9:30 a.m.",
    "at 5 p.m.",
    "three years ago",
    "two years later",
    "every four years",
    "a 12-month plan and a seven-year-old",
    "a 400-metre race",
    "one of them",
    "no one came, one day",
    "the second half of it",
    "the other half",
    "a third man came",
    "Formula One cars",
    "the Big Four firms",
    "Three Gorges Dam",
    "the Group of Seven met",
    "west of the 41 freeway",
    "2. Basic rules\n3. More of them",
    "see sections 15 of it",
    "around 70,000 BP it froze",
    "a narrow gauge of 2 ft 6 in was used",
    "Sabur Ibn Sahl (d 869) wrote it",
    "another hour or two",
    "a gauge of 4 ft 8 1⁄2 in) was used",
    "call 020 7946 0018",
    "call +44 20 7946",
    "at 10.0.0.1",
    "on 04/07/2019",
    "9/11 and 24/7",
    "5 feet 10 inches",
    "two hours 30 minutes",
    "a 10 by 20 room",
    "net zero",
    "It was minus 5 °C.",
    "x = 5",
    "the 19th century",
    "first of all, at first",
    "the Second World War",
    "ranked 12 in it",
    "G7, 5G, A4, 3D",
    "version 2.0",
]


@pytest.mark.parametrize(("text", "written", "value", "unit"), PLAIN)
def test_quantities_are_found_with_value_and_unit(
    text: str, written: str, value: float, unit: str
) -> None:
    (found,) = find_quantities(text)
    assert (found.text, found.unit, found.ordinal) == (written, unit, False)
    assert found.value == pytest.approx(value)


@pytest.mark.parametrize(("text", "written", "bound", "qualifier", "counted"), QUALIFIED)
def test_qualifiers_stay_with_the_number_and_set_its_bound(
    text: str, written: str, bound: str, qualifier: str, counted: str
) -> None:
    (found,) = find_quantities(text)
    assert (found.text, found.bound, found.qualifier) == (written, bound, qualifier)
    assert found.counted == counted


@pytest.mark.parametrize(("text", "written", "low", "high", "unit"), RANGES)
def test_ranges_are_one_quantity(
    text: str, written: str, low: float, high: float, unit: str
) -> None:
    (found,) = find_quantities(text)
    assert (found.text, found.bound, found.value, found.unit) == (written, "range", None, unit)
    assert (found.low, found.high) == (low, high)


@pytest.mark.parametrize("text", TRAPS)
def test_years_dates_names_and_labels_are_no_quantities(text: str) -> None:
    assert [found for found in find_quantities(text) if not found.ordinal] == []


@pytest.mark.parametrize(
    ("text", "value"),
    [("the 21st floor", 21), ("the third man", 3), ("a twelfth player", 12), ("her fifth win", 5)],
)
def test_ordinals_are_kept_apart(text: str, value: float) -> None:
    (found,) = find_quantities(text)
    assert (found.value, found.ordinal) == (value, True)


@pytest.mark.parametrize("text", ["dozens of ships", "tens of thousands of ships"])
def test_vague_quantities_have_no_value(text: str) -> None:
    (found,) = find_quantities(text)
    assert (found.value, found.bound) == (None, "about")


@pytest.mark.parametrize(
    ("text", "form"),
    [("30 ships", "digits"), ("three ships", "words"), ("3 million ships", "mixed")],
)
def test_the_form_tells_digits_from_words(text: str, form: str) -> None:
    assert find_quantities(text)[0].form == form


def test_several_quantities_of_a_sentence_are_found_in_order() -> None:
    found = find_quantities("Of 1,540 children, 12% lived 3 km away in 2015.")
    assert [quantity.text for quantity in found] == ["1,540", "12%", "3 km"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("about 22,000", 500),
        ("nearly 300", 30),  # half of a hundred would be more than a tenth
        ("about 25", 0.5),
        ("about 2.5 million", 50_000),
        ("22,000", None),
        ("more than 22,000", None),
        ("nearly half", None),
    ],
)
def test_only_approximate_quantities_have_a_tolerance(text: str, expected: float | None) -> None:
    found = read_quantity(text)
    assert found
    assert tolerance(found) == (expected if expected is None else pytest.approx(expected))


@pytest.mark.parametrize(
    ("text", "value"), [("2000", 2000), ("more than 250", 250), ("one", 1), ("a third", 1 / 3)]
)
def test_an_answer_is_read_as_the_quantity_that_it_is(text: str, value: float) -> None:
    found = read_quantity(text)
    assert found
    assert found.value == pytest.approx(value)


@pytest.mark.parametrize("text", ["", "ships", "30 ships", "in 30", "30 and 40", "a"])
def test_what_is_more_or_less_than_a_quantity_is_not_read_as_one(text: str) -> None:
    assert read_quantity(text) is None


@given(st.integers(0, 999_999))
def test_a_number_put_into_words_is_read_again(number: int) -> None:
    assert read_number_words(write_number_words(number)) == number


@given(st.integers(1, 99))
def test_an_ordinal_put_into_words_is_read_again(number: int) -> None:
    assert read_ordinal(write_ordinal_word(number)) == number
    assert read_ordinal(write_ordinal(number)) == number


@pytest.mark.parametrize("text", ["", "and", "a", "many", "ships"])
def test_what_is_no_number_in_words_is_not_read(text: str) -> None:
    assert read_number_words(text) is None


@given(st.integers(1, 10**9), st.sampled_from([" km", "%", " tonnes", " barrels", " kWh"]))
def test_any_number_with_a_unit_is_found_whole(number: int, unit: str) -> None:
    (found,) = find_quantities(f"It took about {number:,}{unit} in all.")
    assert (found.text, found.value) == (f"about {number:,}{unit}", number)


@given(st.integers(2, 999_999).filter(lambda number: number % 1000 != 0))
def test_any_number_in_words_is_found_whole(number: int) -> None:
    words = write_number_words(number)
    (found,) = find_quantities(f"There were {words} ships.")
    assert (found.text, found.value, found.counted) == (words, number, "ships")


@given(st.text(max_size=80))
def test_every_span_is_literally_in_the_text(text: str) -> None:
    end = 0
    for found in find_quantities(text):
        assert found.text == text[found.start : found.end]
        assert found.number in found.text
        assert found.start >= end
        end = found.end
