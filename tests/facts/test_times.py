"""Time expressions against expectations written by hand."""

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from quizgen.facts.times import TimeExpression, find_times, format_time

PUBLISHED = date(2023, 2, 16)  # a Thursday

# What is found (as written) in a sentence, its value and its precision.
ABSOLUTE = [
    # years
    ("The S-400 has been in service since 2007.", [("since 2007", "2007", "year")]),
    ("Relations deteriorated in 2019 when it bought them.", [("in 2019", "2019", "year")]),
    ("In response, in 2020, the U.S. banned the sale.", [("in 2020", "2020", "year")]),
    ("The treaty was signed in the year 1066.", [("in the year 1066", "1066", "year")]),
    ("By 1990 the wall had fallen.", [("By 1990", "1990", "year")]),
    ("In 1998 prices rose sharply.", [("In 1998", "1998", "year")]),
    ("The financial crisis of 2008 cost jobs.", [("of 2008", "2008", "year")]),
    ("He lived there until 1945.", [("until 1945", "1945", "year")]),
    ("The club, founded before 1900, still plays.", [("before 1900", "1900", "year")]),
    ("Prices doubled after 1973.", [("after 1973", "1973", "year")]),
    ("As of 2011, the town had 300 houses.", [("As of 2011", "2011", "year")]),
    ("As early as 1840 it was known.", [("As early as 1840", "1840", "year")]),
    ("It was built around 1500.", [("around 1500", "1500", "year")]),
    ("It was built in about 1450.", [("in about 1450", "1450", "year")]),
    ("Emissions must be zero by 2050.", [("by 2050", "2050", "year")]),
    ("George (1066) was first.", [("1066", "1066", "year")]),
    ("2008", [("2008", "2008", "year")]),
    ("2008 was a hard year.", [("2008", "2008", "year")]),
    ("Late in 1941 the city fell.", [("Late in 1941", "1941", "year")]),
    ("Caesar was murdered in 44 BC.", [("in 44 BC", "44 BC", "year")]),
    ("The battle was fought in 490 BCE.", [("in 490 BCE", "490 BC", "year")]),
    ("Vesuvius erupted in AD 79.", [("in AD 79", "0079", "year")]),
    ("Vesuvius erupted in 79 AD.", [("in 79 AD", "0079", "year")]),
    ("Writing began in 3200 BC in Sumer.", [("in 3200 BC", "3200 BC", "year")]),
    ("Growth is forecast for 2024.", [("for 2024", "2024", "year")]),
    ("Throughout 2021 shops stayed shut.", [("Throughout 2021", "2021", "year")]),
    # months
    ("A major quake struck in August 1999.", [("in August 1999", "1999-08", "month")]),
    ("August 1999 was hot.", [("August 1999", "1999-08", "month")]),
    ("It opened in Aug. 1999.", [("in Aug. 1999", "1999-08", "month")]),
    ("It was hot in May of 1968.", [("in May of 1968", "1968-05", "month")]),
    ("It has run since September, 2001.", [("since September, 2001", "2001-09", "month")]),
    # days
    ("She was born on 4 May 1990.", [("on 4 May 1990", "1990-05-04", "day")]),
    ("She was born on May 4, 1990.", [("on May 4, 1990", "1990-05-04", "day")]),
    ("On the 4th of May, 1990, it rained.", [("On the 4th of May, 1990", "1990-05-04", "day")]),
    ("On Friday, 4 May 1990, it rained.", [("On Friday, 4 May 1990", "1990-05-04", "day")]),
    ("It closed on Feb. 16, 2023.", [("on Feb. 16, 2023", "2023-02-16", "day")]),
    ("Until 11 November 1918 they fought.", [("Until 11 November 1918", "1918-11-11", "day")]),
    ("It was July 20, 1969.", [("July 20, 1969", "1969-07-20", "day")]),
    ("On July 20th, 1969 they landed.", [("On July 20th, 1969", "1969-07-20", "day")]),
    ("He died on 15 March 44 BC.", [("on 15 March 44 BC", "44 BC-03-15", "day")]),
    ("Born 4 May 1990 in Rome.", [("4 May 1990", "1990-05-04", "day")]),
    # seasons
    ("It opened in spring 2019.", [("in spring 2019", "2019-spring", "season")]),
    ("In the summer of 1969 they met.", [("In the summer of 1969", "1969-summer", "season")]),
    ("In fall 2008 banks failed.", [("In fall 2008", "2008-fall", "season")]),
    # decades
    ("Music of the 1980s is back.", [("of the 1980s", "1980s", "decade")]),
    ("It began in the '60s.", [("in the '60s", "1960s", "decade")]),
    ("She left in the eighties.", [("in the eighties", "1980s", "decade")]),
    ("It was so in the 430s BC.", [("in the 430s BC", "430s BC", "decade")]),
    # centuries
    ("In the 19th century it grew.", [("In the 19th century", "19th century", "century")]),
    ("Since the nineteenth century", [("Since the nineteenth century", "19th century", "century")]),
    ("In the 5th century BC", [("In the 5th century BC", "5th century BC", "century")]),
    ("During the twenty-first century", [
        ("During the twenty-first century", "21st century", "century")
    ]),
    # parts
    ("In the late 19th century", [("In the late 19th century", "late 19th century", "part")]),
    ("in the early 1990s", [("in the early 1990s", "early 1990s", "part")]),
    ("in mid-May 2022", [("in mid-May 2022", "mid 2022-05", "part")]),
    ("by mid-2019", [("by mid-2019", "mid 2019", "part")]),
    ("at the end of 2019", [("at the end of 2019", "end 2019", "part")]),
    ("In early March 2020 schools shut.", [("In early March 2020", "early 2020-03", "part")]),
    ("in the first half of 2020", [("in the first half of 2020", "first half 2020", "part")]),
    ("at the turn of the 20th century", [
        ("at the turn of the 20th century", "turn 20th century", "part")
    ]),
    ("in the mid-19th century", [("in the mid-19th century", "mid 19th century", "part")]),
    ("on the morning of 6 June 1944", [
        ("on the morning of 6 June 1944", "morning 1944-06-06", "part")
    ]),
    ("at 9:32 a.m. on July 16, 1969", [
        ("at 9:32 a.m. on July 16, 1969", "1969-07-16T09:32", "part")
    ]),
    ("Dinosaurs died out about 66 million years ago.", [
        ("about 66 million years ago", "about 66 million years ago", "part")
    ]),
    ("Farming began 10,000 years ago.", [("10,000 years ago", "10,000 years ago", "part")]),
    # ranges
    ("From 1914 to 1918 they fought.", [("From 1914 to 1918", "1914/1918", "range")]),
    ("between 2001 and 2005", [("between 2001 and 2005", "2001/2005", "range")]),
    ("World War I (1914–1918) began.", [("1914–1918", "1914/1918", "range")]),
    ("World War I (1914-18) began.", [("1914-18", "1914/1918", "range")]),
    ("from 1914 until 1918", [("from 1914 until 1918", "1914/1918", "range")]),
    ("from May to July 1990", [("from May to July 1990", "1990-05/1990-07", "range")]),
    ("from November to February 1990", [
        ("from November to February 1990", "1989-11/1990-02", "range")
    ]),
    ("from 4 to 9 May 1990", [("from 4 to 9 May 1990", "1990-05-04/1990-05-09", "range")]),
    ("on 4–9 May 1990", [("4–9 May 1990", "1990-05-04/1990-05-09", "range")]),
    ("May 4–9, 1990", [("May 4–9, 1990", "1990-05-04/1990-05-09", "range")]),
    ("from May 4 to June 8, 1990", [
        ("from May 4 to June 8, 1990", "1990-05-04/1990-06-08", "range")
    ]),
    ("in the 12th and 13th centuries", [
        ("in the 12th and 13th centuries", "12th century/13th century", "range")
    ]),
    ("from the 12th to the 15th century", [
        ("from the 12th to the 15th century", "12th century/15th century", "range")
    ]),
    ("from the 1950s to the 1970s", [("from the 1950s to the 1970s", "1950s/1970s", "range")]),
    ("in the 1950s and 1960s", [("in the 1950s and 1960s", "1950s/1960s", "range")]),
    ("from 490 to 480 BC", [("from 490 to 480 BC", "490 BC/480 BC", "range")]),
    ("from 1914 to 1945 wars hit", [("from 1914 to 1945", "1914/1945", "range")]),
    ("Ibn Sina (Avicenna, 981–1037) did.", [("981–1037", "0981/1037", "range")]),
    ("Spring 2013 will see more.", [("Spring 2013", "2013-spring", "season")]),
    ("At the time of its opening in 1835", [("in 1835", "1835", "year")]),
    ("for many years", [("for many years", "many years", "duration")]),
    ("from the 1950s to 2011", [("from the 1950s to 2011", "1950s/2011", "range")]),
    ("Biruni (973–1048 CE) was one.", [("973–1048 CE", "0973/1048", "range")]),
    ("during the 1970s and early 1980s", [
        ("during the 1970s and early 1980s", "1970s/early 1980s", "range")
    ]),
    ("in the last week of February 1974", [
        ("in the last week of February 1974", "last week 1974-02", "part")
    ]),
    ("in 1990 and 1992", [("in 1990 and 1992", "1990,1992", "range")]),
    ("in 1990, 1992 and 1994", [("in 1990, 1992 and 1994", "1990,1992,1994", "range")]),
    ("In 1914 war came; in 1918 peace.", [
        ("In 1914", "1914", "year"), ("in 1918", "1918", "year")
    ]),
    # durations and frequencies
    ("It lasted for three years.", [("for three years", "P3Y", "duration")]),
    ("for more than a decade", [("for more than a decade", "more than P10Y", "duration")]),
    ("within 24 hours", [("within 24 hours", "PT24H", "duration")]),
    ("after two weeks", [("after two weeks", "P2W", "duration")]),
    ("They have lived here for centuries.", [("for centuries", "centuries", "duration")]),
    ("It is held every year.", [("every year", "R/P1Y", "frequency")]),
    ("It is held every four years.", [("every four years", "R/P4Y", "frequency")]),
    ("Each week they meet.", [("Each week", "R/P1W", "frequency")]),
    ("They meet twice a week.", [("twice a week", "R2/P1W", "frequency")]),
    ("They meet three times a year.", [("three times a year", "R3/P1Y", "frequency")]),
    ("The prize is given annually.", [("annually", "R/P1Y", "frequency")]),
    ("Shops close on Sundays.", [("on Sundays", "every Sunday", "frequency")]),
]  # fmt: skip

# Traps: nothing here says when, how long or how often.
TRAPS = [
    "More than 2000 people came.",
    "It came with version 2007 of the program.",
    "They deployed THAAD 2000 there.",
    "Windows 2000 was popular.",
    "The town has a population of 1998.",
    "The summit lies at an altitude of 1850 metres.",
    "It was seen by 2000 people.",
    "from 1500 to 2000 metres",
    "Sales rose from 1500 to 2000.",
    "between 1500 and 2000 people",
    "Theresa May resigned.",
    "They may march on Rome.",
    "The March on Washington began.",
    "He finished on the 19th hole.",
    "The office is on the 7th floor.",
    "He spoke on the 14th Amendment.",
    "temperatures in the 80s",
    "a woman in her 80s",
    "The Asia Business Daily wrote.",
    "a daily newspaper",
    "for the first time",
    "for a second time",
    "She paid $2007 for it.",
    "The 2016 election was close.",
    "the three-year plan",
    "a 19th-century painter",
    "John 3:16 is a verse.",
    "They won 3:2.",
    "ratio of 1:2000",
    "on 04/07/2019 it shut",
    "It reached over 2000 homes.",
    "in 1500 metres",
    "1,998 people in 2,007 homes",
    "She summered in Augusta.",
    "the fall of Saigon",
    "damage from 2008's Tropical Storm Fay",
    "during his mid-2013 African trip",
    "calling it the River of May",
    "It won the Sunday Times award.",
    "named after early 20th century entrepreneurs",
    "pages (81–1037)",
    "As soon as they achieve that, they go.",
    "In March 15 people died there.",
]

# With the article published on 16 February 2023: as written, value, how it is said.
RESOLVED = [
    ("on the 15th (local time), it said", "on the 15th", "2023-02-15", "on 15 February 2023"),
    ("tour it from the 16th to the 22nd.", "from the 16th to the 22nd",
     "2023-02-16/2023-02-22", "from 16 to 22 February 2023"),
    ("On the 19th, he will travel.", "On the 19th", "2023-02-19", "on 19 February 2023"),
    ("On the 7th, it stated", "On the 7th", "2023-02-07", "on 7 February 2023"),
    ("On the 7th the White House", "On the 7th", "2023-02-07", "on 7 February 2023"),
    ("in mid-May last year over it", "in mid-May last year", "mid 2022-05", "in mid-May 2022"),
    ("It rose last year.", "last year", "2022", "in 2022"),
    ("It will fall this year.", "this year", "2023", "in 2023"),
    ("Next year it will.", "Next year", "2024", "in 2024"),
    ("since last year", "since last year", "2022", "since 2022"),
    ("late last year", "late last year", "late 2022", "in late 2022"),
    ("at the end of last year", "at the end of last year", "end 2022", "at the end of 2022"),
    ("earlier this month", "earlier this month", "2023-02", "in February 2023"),
    ("last month", "last month", "2023-01", "in January 2023"),
    ("next month", "next month", "2023-03", "in March 2023"),
    ("in May last year", "in May last year", "2022-05", "in May 2022"),
    ("on 4 May of last year", "on 4 May of last year", "2022-05-04", "on 4 May 2022"),
    ("last May", "last May", "2022-05", "in May 2022"),
    ("last summer", "last summer", "2022-summer", "in the summer of 2022"),
    ("yesterday", "yesterday", "2023-02-15", "on 15 February 2023"),
    ("tomorrow", "tomorrow", "2023-02-17", "on 17 February 2023"),
    ("three days ago", "three days ago", "2023-02-13", "on 13 February 2023"),
    ("on 20 January", "on 20 January", "2023-01-20", "on 20 January 2023"),
    ("on March 3", "on March 3", "2023-03-03", "on March 3, 2023"),
    ("in January", "in January", "2023-01", "in January 2023"),
    ("on Monday, 15 May", "on Monday, 15 May", "2023-05-15", "on 15 May 2023"),
    ("last Friday", "last Friday", "2023-02-10", "on 10 February 2023"),
    ("this century", "this century", "21st century", "in the 21st century"),
    ("last night", "last night", "night 2023-02-15", "on the night of 15 February 2023"),
]  # fmt: skip

# Said in one text: the second hangs on the first.
ANAPHORIC = [
    ("It struck in August 1999. A month later, another did.", "1999-09"),
    ("It struck in August 1999. Three years later it was rebuilt.", "2002"),
    ("He came in 1990. The following year he left.", "1991"),
    ("He came in 1990. The previous year he had left.", "1989"),
    ("He came in 1990. At that time it rained.", "1990"),
    ("He came on 4 May 1990. The next day he left.", "1990-05-05"),
    ("He came on 4 May 1990. On the 6th he left.", "1990-05-06"),
    ("He came in May 1990. Later that year he left.", "1990"),
    ("He came in May 1990. In August that year he left.", "1990-08"),
    ("It began on 28 June 1914. On 28 July it grew.", "1914-07-28"),
]

# Nobody can know when: found, so that the caller can drop it, but not resolved.
UNKNOWN = [
    "recently", "now", "currently", "today", "at the time", "a few years ago", "in recent years",
    "this week", "on Monday", "next Friday", "last Monday", "last October's", "years later",
    "two years ago", "over the past decade", "since then", "last year's", "in October",
    "on 4 May", "on the 1st", "at 9:30 p.m.", "earlier this week", "next May",
    "from 1950 to the present", "by the end of the year",
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ABSOLUTE)
def test_absolute_times_are_found_with_their_value(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    found = find_times(text, PUBLISHED)
    assert [(time.text, time.value, time.precision) for time in found] == expected
    assert all(time.resolved and not time.relative for time in found)


@pytest.mark.parametrize("text", TRAPS)
def test_what_only_looks_like_a_time_is_left_alone(text: str) -> None:
    assert find_times(text, PUBLISHED) == ()


@pytest.mark.parametrize(("text", "written", "value", "spoken"), RESOLVED)
def test_relative_times_resolve_by_the_day_of_publication(
    text: str, written: str, value: str, spoken: str
) -> None:
    (time,) = find_times(text, PUBLISHED)
    assert (time.text, time.value, time.relative, time.resolved) == (written, value, True, True)
    assert f"{time.spoken_preposition} {time.spoken}" == spoken


@pytest.mark.parametrize(("text", "written"), [(row[0], row[1]) for row in RESOLVED])
def test_relative_times_without_a_day_of_publication_stay_unresolved(
    text: str, written: str
) -> None:
    (time,) = find_times(text, None)
    assert (time.text, time.relative, time.resolved, time.value) == (written, True, False, "")


@pytest.mark.parametrize(("text", "value"), ANAPHORIC)
def test_a_time_may_hang_on_one_before_it(text: str, value: str) -> None:
    first, second = find_times(text)
    assert not first.relative
    assert (second.value, second.relative, second.resolved) == (value, True, True)


@pytest.mark.parametrize("text", UNKNOWN)
def test_what_nobody_can_know_is_marked_unresolved(text: str) -> None:
    found = find_times(text, PUBLISHED)
    assert found
    assert all(time.relative and not time.resolved and not time.value for time in found)


def test_a_time_may_hang_on_one_of_an_earlier_text() -> None:
    (earlier,) = find_times("It struck in August 1999.")
    (at_that_time,) = find_times("At that time Greece helped.", PUBLISHED, earlier)
    assert (at_that_time.value, at_that_time.spoken) == ("1999-08", "August 1999")


def test_two_times_in_the_sentence_before_leave_open_which_is_meant() -> None:
    text = "He came in 1990 and left in 1995. Two years later he died."
    assert [time.resolved for time in find_times(text)] == [True, True, False]


def test_a_time_since_when_is_nothing_to_count_from() -> None:
    assert not find_times("It has been used since 2007. A year later it failed.")[1].resolved


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("on May 4, 1990", "on May 4, 1990"),
        ("on 4 May 1990", "on 4 May 1990"),
        ("in 490 BCE", "in 490 BCE"),
        ("in the '80s", "in the 1980s"),
        ("between 2001 and 2005", "between 2001 and 2005"),
        ("from May 4 to 9, 1990", "from May 4 to 9, 1990"),
        ("since the nineteenth century", "since the 19th century"),
        ("of 1929", "in 1929"),
        ("around 1500", "around 1500"),
        ("for more than a decade", "for more than a decade"),
        ("(1914–1918)", "from 1914 to 1918"),
    ],
)
def test_times_are_said_in_the_manner_of_the_text(text: str, spoken: str) -> None:
    (time,) = find_times(text)
    assert f"{time.spoken_preposition} {time.spoken}" == spoken


def test_the_article_on_earthquake_diplomacy_resolves_as_a_reader_would() -> None:
    text = (
        "A representative example is the mood formed when Greece provided aid after a major"
        " earthquake struck Turkiye in August 1999.\nAt that time, Greece made large efforts to"
        " help with recovery. A month later, Turkiye dispatched rescue teams."
    )
    assert [time.value for time in find_times(text, PUBLISHED)] == ["1999-08", "1999-08", "1999-09"]


_DAYS = st.dates(date(1000, 1, 1), date(2100, 12, 31))
_YEARS = st.integers(1000, 2100)
_VALUES = st.one_of(
    _DAYS.map(lambda day: (day.isoformat(), "day")),
    _DAYS.map(lambda day: (day.isoformat()[:7], "month")),
    _YEARS.map(lambda year: (str(year), "year")),
    st.integers(1, 9999).map(lambda year: (f"{year} BC", "year")),
    st.integers(1, 999).map(lambda year: (f"{year:04}", "year")),
    st.integers(100, 209).map(lambda decade: (f"{decade}0s", "decade")),
    st.integers(1, 21).map(lambda n: (_century(n), "century")),
    st.integers(1, 40).map(lambda n: (f"{_century(n)} BC", "century")),
    st.tuples(_YEARS, st.sampled_from(["spring", "summer", "autumn", "winter"])).map(
        lambda pair: (f"{pair[0]}-{pair[1]}", "season")
    ),
    st.tuples(st.sampled_from(["early", "mid", "late", "end", "first half"]), _DAYS).map(
        lambda pair: (f"{pair[0]} {pair[1].isoformat()[:7]}", "part")
    ),
    st.tuples(st.sampled_from(["early", "mid", "late", "turn"]), st.integers(1, 21)).map(
        lambda pair: (f"{pair[0]} {_century(pair[1])}", "part")
    ),
    st.tuples(st.integers(1000, 2050), st.integers(1, 50)).map(
        lambda pair: (f"{pair[0]}/{pair[0] + pair[1]}", "range")
    ),
    st.tuples(_DAYS.filter(lambda day: day.year < 2099), st.integers(1, 400)).map(
        lambda pair: (f"{pair[0]}/{pair[0] + timedelta(days=pair[1])}", "range")
    ),
    st.tuples(st.integers(1, 99), st.sampled_from(["Y", "M", "W", "D"])).map(
        lambda pair: (f"P{pair[0]}{pair[1]}", "duration")
    ),
    st.tuples(st.integers(1, 20), st.sampled_from(["Y", "M", "W", "D"])).map(
        lambda pair: (f"R/P{pair[0]}{pair[1]}", "frequency")
    ),
)


def _century(number: int) -> str:
    ending = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending} century"


@given(_VALUES)
@example(("1989-11/1990-02", "range"))
@example(("1950s/1970s", "range"))
@example(("1990,1992,1994", "range"))
@example(("12th century/13th century", "range"))
@example(("R3/P1Y", "frequency"))
def test_a_value_put_into_words_is_found_again(pair: tuple[str, str]) -> None:
    value, precision = pair
    spoken, preposition = format_time(value, precision)  # type: ignore[arg-type]
    (time,) = find_times(f"{preposition} {spoken}".strip())
    assert (time.value, time.precision, time.resolved) == (value, precision, True)
    assert time.spoken == spoken


@given(st.text(max_size=80), st.one_of(st.none(), st.just(PUBLISHED)))
def test_every_span_is_literally_in_the_text(text: str, anchor: date | None) -> None:
    _assert_spans(text, find_times(text, anchor))


_WORDS = st.lists(
    st.sampled_from(
        [
            "in",
            "on",
            "the",
            "of",
            "to",
            "from",
            "and",
            "May",
            "March",
            "4",
            "19th",
            "1999",
            "2007",
            ",",
            ".",
            "–",
            "last",
            "next",
            "year",
            "month",
            "later",
            "ago",
            "two",
            "20",
            "century",
            "1980s",
            "early",
            "mid-",
            "BC",
            "Monday",
            "that",
            "at",
            "9:30",
            "for",
            "every",
        ]
    ),
    max_size=14,
).map(" ".join)


@given(_WORDS, st.one_of(st.none(), _DAYS))
def test_no_mixture_of_time_words_breaks_the_reading(text: str, anchor: date | None) -> None:
    _assert_spans(text, find_times(text, anchor))


def _assert_spans(text: str, found: tuple[TimeExpression, ...]) -> None:
    end = 0
    for time in found:
        assert time.text == text[time.start : time.end]
        assert time.start >= end
        assert time.text.lower().startswith(time.preposition)
        assert bool(time.value) == bool(time.spoken) == time.resolved
        end = time.end


@pytest.mark.parametrize("value", ["", "soon", "1990/", "1990/soon", "mid"])
def test_what_is_no_value_cannot_be_put_into_words(value: str) -> None:
    with pytest.raises(ValueError, match="no time"):
        format_time(value, "year")
