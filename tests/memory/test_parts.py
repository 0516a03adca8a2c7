import pytest

from quizgen.deck.gaps import outer_gaps
from quizgen.deck.item import Cloze, Matching, Ordering
from quizgen.memory.parts import mark_cloze, mark_matching, mark_ordering
from quizgen.memory.verdict import Verdict

ID = "0123456789ab"
CLOZE = Cloze(id=ID, text="The {{c1::S-400}} has been in service since {{c2::2007::year}}.")
MATCHING = Matching(
    id=ID,
    question="What do they stand for?",
    pairs=[["PKK", "Kurdistan Workers' Party"], ["EU", "European Union"]],
    decoys=["European Parliament"],
)
ORDERING = Ordering(id=ID, question="In which order?", order=["first", "second", "third"])


def test_every_gap_has_to_be_right() -> None:
    assert mark_cloze(CLOZE, ["s400", "2007"]) == Verdict(True, "S-400; 2007", parts=(True, True))
    verdict = mark_cloze(CLOZE, ["S-400", "2008"])
    assert (verdict.right, verdict.parts) == (False, (True, False))


@pytest.mark.parametrize("given", [["S-400"], [], ["S-400", "2007", "2007"], "S-400"])
def test_too_few_or_too_many_fillings_are_wrong(given: list[str] | str) -> None:
    assert not mark_cloze(CLOZE, given).right


def test_a_gap_filled_with_anothers_answer_is_wrong() -> None:
    assert mark_cloze(CLOZE, ["2007", "S-400"]).parts == (False, False)


def test_one_gap_takes_one_text() -> None:
    assert mark_cloze(Cloze(id=ID, text="{{c1::Ankara}} is the capital."), "ankara").right


def test_a_cloze_is_close_if_each_gap_is_right_or_close() -> None:
    item = Cloze(id=ID, text="{{c1::Jens Stoltenberg}} led {{c2::NATO}}.")
    assert mark_cloze(item, ["Stoltenberg", "NATO"]).close
    assert not mark_cloze(item, ["Stoltenberg", "the EU"]).close


def test_gaps_side_by_side_can_be_filled_in_any_order() -> None:
    item = Cloze(id=ID, text="{{c1::Sweden}} and {{c1::Finland}} applied in {{c2::2022}}.")
    assert mark_cloze(item, ["Finland", "Sweden", "2022"]).right
    assert not mark_cloze(item, ["Finland", "Finland", "2022"]).right


def test_gaps_in_different_places_keep_their_order() -> None:
    item = Cloze(id=ID, text="{{c1::Russia}} invaded {{c1::Ukraine}}.")
    assert not mark_cloze(item, ["Ukraine", "Russia"]).right


def test_a_gap_in_a_gap_belongs_to_the_outer() -> None:
    assert len(outer_gaps("{{c1::the {{c2::S-400}} system}} of {{c3::Russia}}")) == 2


def test_every_pair_has_to_be_right() -> None:
    right = ["Kurdistan Workers' Party", "European Union"]
    assert mark_matching(MATCHING, right).right
    assert mark_matching(MATCHING, dict(zip(["PKK", "EU"], right, strict=True))).right
    verdict = mark_matching(MATCHING, {"PKK": right[0], "EU": "European Parliament"})
    assert (verdict.right, verdict.close, verdict.parts) == (False, False, (True, False))
    assert mark_matching(MATCHING, {}).parts == (False, False)


def test_every_place_has_to_be_right() -> None:
    assert mark_ordering(ORDERING, ["first", "second", "third"]).right
    assert mark_ordering(ORDERING, [0, 1, 2]).right
    verdict = mark_ordering(ORDERING, [1, 0, 2])
    assert (verdict.right, verdict.parts) == (False, (False, False, True))
    assert verdict.expected == "1. first; 2. second; 3. third"
    assert not mark_ordering(ORDERING, ["first", "second"]).right


def test_signs_are_told_apart() -> None:
    item = Ordering(id=ID, question="?", order=["→", "←"])
    assert not mark_ordering(item, ["←", "→"]).right
