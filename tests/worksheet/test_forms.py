"""Forms: same items, other orders."""

from itertools import combinations

from quizgen.deck.item import Choice
from quizgen.worksheet.choose import Selection, choose_items
from quizgen.worksheet.forms import Form, arrange_forms, in_number_order
from tests.deck.makers import choice, deck
from tests.worksheet.sample import DECK

ITEMS = choose_items(DECK, Selection())


def _shown(form: Form, number: int) -> tuple[str, ...]:
    return next(entry.shown for entry in form.entries if int(entry.item.id) == number)


def test_one_form_without_a_code_keeps_the_order_of_the_deck() -> None:
    (form,) = arrange_forms(ITEMS, [], 1)
    assert [int(entry.item.id) for entry in form.entries] == list(range(1, 14))
    assert _shown(form, 1) == tuple(ITEMS[0].model_dump()["options"])


def test_the_same_seed_gives_the_same_forms_and_another_others() -> None:
    assert arrange_forms(ITEMS, ["A", "B"], 7) == arrange_forms(ITEMS, ["A", "B"], 7)
    assert arrange_forms(ITEMS, ["A", "B"], 7) != arrange_forms(ITEMS, ["A", "B"], 8)


def test_a_form_does_not_depend_on_the_forms_after_it() -> None:
    assert arrange_forms(ITEMS, ["A", "B", "C"], 7)[:2] == arrange_forms(ITEMS, ["A", "B"], 7)


def test_all_forms_have_all_items_in_orders_of_their_own() -> None:
    forms = arrange_forms(ITEMS, [str(number) for number in range(30)], 1)
    orders = [tuple(entry.item.id for entry in form.entries) for form in forms]
    assert {tuple(sorted(order)) for order in orders} == {tuple(one.id for one in ITEMS)}
    assert len(set(orders)) == 30


def test_options_differ_from_form_to_form_while_there_are_orders_left() -> None:
    for one, other in combinations(arrange_forms(ITEMS, ["A", "B", "C", "D"], 1), 2):
        assert _shown(one, 1) != _shown(other, 1)
        assert _shown(one, 12) != _shown(other, 12)


def test_pinned_options_keep_their_places() -> None:
    for form in arrange_forms(ITEMS, [str(number) for number in range(20)], 1):
        assert _shown(form, 4)[3] == "None of these"


def test_numbers_that_rise_keep_their_order() -> None:
    for form in arrange_forms(ITEMS, [str(number) for number in range(20)], 1):
        assert _shown(form, 3) == ("In 2007", "In 2015", "In 2019", "In 2023")
    assert in_number_order(["30 %", "20 %", "10 %"])
    assert not in_number_order(["10", "30", "20"])
    assert not in_number_order(["S-400", "S-500"])


def test_things_to_order_and_to_match_never_stand_in_their_right_order() -> None:
    for form in arrange_forms(ITEMS, [str(number) for number in range(100)], 1):
        for entry in form.entries:
            data = entry.item.model_dump()
            if entry.item.kind == "ordering":
                assert list(entry.shown) != data["order"]
            if entry.item.kind == "matching":
                assert list(entry.shown[:3]) != [right for _, right in data["pairs"]]


def test_more_forms_than_orders_are_possible() -> None:
    (asked,) = choose_items(deck(choice("?", ["a", "b"])), Selection())
    assert isinstance(asked, Choice)
    forms = arrange_forms([asked], [str(number) for number in range(5)], 1)
    assert {form.entries[0].shown for form in forms} == {("a", "b"), ("b", "a")}
