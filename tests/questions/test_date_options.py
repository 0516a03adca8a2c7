"""Wrong options for dates: granularity, form, and where the key stands among them."""

from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.facts.times import TimeExpression, find_times
from quizgen.questions.date_options import date_options
from quizgen.questions.option_ranks import ELSEWHERE

PUBLISHED = date(2023, 2, 16)
SEEDS = [f"seed {number}" for number in range(400)]

KEYS = [
    "in 2007", "in 2019", "in 2023", "in 1945", "in 1685", "in 1500", "in 44 BC", "in AD 79",
    "in 490 BCE", "in August 1999", "in October 1803", "on 4 May 1990", "on October 6, 1973",
    "on the 7th", "in the 1980s", "in the 1900s", "in the 19th century", "in the 21st century",
    "in the 5th century BC", "in the summer of 1969", "in fall 2008", "in mid-May last year",
    "in the early 1990s", "in the late 19th century", "at the end of 2019", "from 1914 to 1918",
    "between 2001 and 2005", "from the 16th to the 22nd.", "from 4 to 9 May 1990",
    "in the 12th and 13th centuries", "on the morning of 6 June 1944", "for three years",
    "about 66 million years ago", "by 2050",
]  # fmt: skip


def _time(text: str) -> TimeExpression:
    (found,) = find_times(text, PUBLISHED)
    return found


@pytest.mark.parametrize("text", KEYS)
def test_every_key_gets_three_options_as_exact_as_it(text: str) -> None:
    key = _time(text)
    for seed in SEEDS[:40]:
        options = date_options(key, (), seed, PUBLISHED)
        assert len(options) == 3
        for option in options:
            found = _time(f"{key.spoken_preposition} {option.text}".strip())
            assert (found.precision, found.spoken) == (key.precision, option.text)
            assert found.value != key.value
            assert option.why


@pytest.mark.parametrize("text", KEYS)
def test_no_option_is_the_key_or_part_of_it_or_of_another(text: str) -> None:
    key = _time(text)
    for seed in SEEDS[:40]:
        texts = [key.spoken, *(o.text for o in date_options(key, (), seed, PUBLISHED))]
        for one in texts:
            assert [other for other in texts if one in other] == [one]


@pytest.mark.parametrize("text", ["in 2007", "in 1850", "in 1685", "in 1500", "in 44 BC"])
def test_the_key_stands_at_every_rank_equally_often(text: str) -> None:
    key = _time(text)
    sign = -1 if "BC" in text else 1
    counts: Counter[int] = Counter()
    for seed in SEEDS:
        years = [int(option.text.split()[0]) for option in date_options(key, (), seed, PUBLISHED)]
        counts[sum(sign * year < sign * int(key.spoken.split()[0]) for year in years)] += 1
    expected = len(SEEDS) / 4
    chi_square = sum((counts[rank] - expected) ** 2 / expected for rank in range(4))
    assert chi_square < 16.3  # three degrees of freedom, one in a thousand


@pytest.mark.parametrize(
    "text",
    ["in 2022", "in 2019", "in January 2023", "on the 7th", "in the 2010s", "in the 21st century",
     "at the end of 2022", "in the late 20th century"],
)  # fmt: skip
def test_nothing_happened_after_the_article_was_published(text: str) -> None:
    key = _time(text)
    for seed in SEEDS[:80]:
        for option in date_options(key, find_times("in 2024, in 2025"), seed, PUBLISHED):
            value = _time(f"in {option.text}").value.removeprefix("end ")
            if value[0].isdigit() and value[:4].isdigit():
                assert value <= PUBLISHED.isoformat()
            else:
                assert value in {f"late {n}th century" for n in range(15, 21)} | {
                    f"{n}th century" for n in range(15, 21)
                }


def test_a_key_in_the_future_may_have_options_there() -> None:
    key = _time("by 2050")
    later = {
        int(o.text) > 2050 for seed in SEEDS[:40] for o in date_options(key, (), seed, PUBLISHED)
    }
    assert later == {True, False}


def test_without_a_day_of_publication_nothing_recent_goes_beyond_the_article() -> None:
    for seed in SEEDS[:60]:
        options = date_options(_time("in 2024"), find_times("in 2025"), seed, None)
        assert all(int(option.text) <= 2025 for option in options)


def test_dates_of_the_article_come_first_where_they_fit() -> None:
    others = find_times(
        "in 2001, since 2011, in the 1990s, in May 2009, in 1066, in 2007", PUBLISHED
    )
    chosen = [date_options(_time("in 2007"), others, seed, PUBLISHED) for seed in SEEDS[:60]]
    assert {o.text for options in chosen for o in options if o.why == ELSEWHERE} == {"2001", "2011"}
    assert all(options[0].why == ELSEWHERE for options in chosen)


@pytest.mark.parametrize(
    ("text", "widest", "narrowest"), [("in 2007", 6, 1), ("in 1945", 13, 3), ("in 1685", 41, 5)]
)
def test_the_longer_ago_the_wider_the_options(text: str, widest: int, narrowest: int) -> None:
    key = _time(text)
    for seed in SEEDS[:60]:
        for option in date_options(key, (), seed, PUBLISHED):
            assert narrowest <= abs(int(option.text) - int(key.value)) <= widest


@pytest.mark.parametrize(
    "text", ["every year", "recently", "in 1990 and 1992", "at 9:32 a.m. on July 16, 1969"]
)
def test_what_cannot_be_moved_has_no_options(text: str) -> None:
    assert date_options(_time(text), (), "seed", PUBLISHED) == ()


def test_the_same_seed_gives_the_same_options() -> None:
    key = _time("in 1945")
    assert date_options(key, (), "a", PUBLISHED) == date_options(key, (), "a", PUBLISHED)
    assert len({date_options(key, (), seed, PUBLISHED) for seed in SEEDS}) > 50


@given(st.dates(date(1000, 1, 1), date(2022, 12, 31)), st.text(max_size=5))
def test_any_day_has_options_that_are_days_of_the_calendar(day: date, seed: str) -> None:
    key = _time(f"on {day.day} {day:%B} {day.year}")
    options = date_options(key, (), seed, PUBLISHED)
    assert options
    for option in options:
        found = _time(f"on {option.text}")
        assert date.fromisoformat(found.value) <= PUBLISHED


def test_no_option_lies_outside_of_the_years_in_which_it_may_have_happened() -> None:
    key = find_times("in 1861")[0]
    others = find_times("He was born in 1809, elected in 1860 and shot in 1865; in 1881 it ended.")
    for number in range(30):
        options = date_options(key, others, f"seed {number}", None, (1854, 1865))
        assert all(1854 <= int(option.text) <= 1865 for option in options)
        assert len(options) >= 2


def test_a_past_century_has_no_options_in_the_future() -> None:
    for seed in SEEDS[:60]:
        found = {option.text for option in date_options(_time("in the 20th century"), (), seed)}
        assert not found & {"the 22nd century", "the 23rd century"}


@pytest.mark.parametrize("text", ["1598", "1602", "1795", "1903"])
def test_no_key_is_alone_in_its_century(text: str) -> None:
    others = [_time(other) for other in ("1604", "1611", "1589", "1593", "1806", "1810", "1898")]
    for number in range(40):
        found = date_options(_time(text), others, f"seed {number}")
        assert len(found) == 3
        assert any(option.text[:2] == text[:2] for option in found)
