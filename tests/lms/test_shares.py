"""Points of single options, as Moodle's import takes them."""

import pytest

from quizgen.lms.formats import export_deck
from quizgen.lms.shares import MOST_RIGHT, split_points
from tests.anki.decks import item
from tests.deck.makers import deck
from tests.lms.gift_reader import read_gift
from tests.lms.moodle_reader import read_moodle

# get_grade_options() in lib/questionlib.php of Moodle, in percent.
TAKEN = {100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667,
         14.28571, 12.5, 11.11111, 10, 5}  # fmt: skip


@pytest.mark.parametrize("count", range(1, MOST_RIGHT + 1))
def test_shares_are_taken_by_moodle_and_add_up(count: int) -> None:
    shares = [float(share) for share in split_points(count)]
    assert len(shares) == count
    assert set(shares) <= TAKEN
    assert round(sum(shares) / 100, 2) == 1


@pytest.mark.parametrize("name", ["moodle", "gift"])
def test_more_right_options_than_ten_are_told_and_more_than_twenty_left_out(name: str) -> None:
    def several(number: int, right: int) -> object:
        options = [f"option {place}" for place in range(right + 2)]
        return item(number, "choice", question="?", options=options, answer=options[:right])

    exported = export_deck(deck(several(1, 10), several(2, 12), several(3, 21)), name)  # type: ignore[arg-type]
    read = read_moodle(exported.content) if name == "moodle" else read_gift(exported.content)
    sums = [sum(answer[0] for answer in one.answers if answer[0] > 0) for one in read]
    assert sums == [100, 100]
    assert [(loss.item_id[-1], loss.what) for loss in exported.losses] == [
        ("2", "points for single options: some count double"),
        ("3", "left out: Moodle takes no more than 20 right options"),
    ]
    assert exported.items == 2
