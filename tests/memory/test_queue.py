from datetime import timedelta
from itertools import pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from quizgen.memory.card import Card
from quizgen.memory.queue import Limits, Queue, after_answer, make_queue, next_card
from quizgen.memory.review import Grade
from quizgen.memory.states import next_states
from tests.memory.cards import NOON, TODAY, make_card, make_review, state_of

DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)


def due_card(name: str, fact: str = "", days_ago: int = 0) -> Card:
    at = NOON - DAY * (days_ago + 2)
    state = state_of(make_review(Grade.GOOD, at, item=name))
    assert state.interval == 2
    return make_card(name, fact, state)


def learning_card(name: str, fact: str = "", minutes_ago: int = 0) -> Card:
    at = NOON - MINUTE * minutes_ago
    return make_card(name, fact, state_of(make_review(Grade.AGAIN, at, item=name)))


def queue_of(*cards: Card, seed: str = "seed", **limits: Any) -> Queue:
    return make_queue(cards, NOON, TODAY, seed=seed, limits=Limits(**limits))


def fronts(cards: tuple[Card, ...]) -> list[str]:
    return [card.item.front for card in cards]  # type: ignore[union-attr]


def ask_through(queue: Queue, grade: Grade = Grade.GOOD) -> list[str]:
    """The fronts in the order asked, a minute apart, every answer of one grade."""
    asked: list[str] = []
    last, at = None, NOON
    while (card := next_card(queue, at, last=last)) and len(asked) < 100:
        asked += fronts((card,))
        states = next_states(card.state, at, TODAY, seed=card.item.id)
        last = Card(card.deck, card.item, states[grade])
        queue = after_answer(queue, last)
        at += MINUTE
    return asked


def test_new_cards_come_in_the_order_of_their_deck() -> None:
    assert fronts(queue_of(*map(make_card, "dacb")).main) == list("dacb")


def test_what_is_due_longest_comes_first() -> None:
    cards = [due_card("today"), due_card("week", days_ago=7), due_card("day", days_ago=1)]
    assert fronts(queue_of(*cards).main) == ["week", "day", "today"]


def test_a_card_that_is_not_due_is_not_asked() -> None:
    card = make_card("later", state=state_of(make_review(Grade.EASY)))
    assert len(queue_of(card)) == 0


def test_new_cards_are_spread_among_the_reviews() -> None:
    due = [due_card(f"due{number}") for number in range(6)]
    new = [make_card(f"new{number}") for number in range(3)]
    kinds = [name[:3] for name in fronts(queue_of(*due, *new).main)]
    assert kinds == ["due", "new", "due", "due", "new", "due", "due", "new", "due"]


def test_equals_come_in_an_order_that_the_seed_decides() -> None:
    cards = [due_card(f"card{number}") for number in range(20)]
    one, same, other = (queue_of(*cards, seed=seed).main for seed in ("a", "a", "b"))
    assert one == same
    assert one != other
    assert sorted(fronts(one)) == sorted(fronts(other))


def test_of_siblings_one_is_asked_today_and_the_others_are_put_off() -> None:
    queue = queue_of(make_card("a", "f1"), make_card("b", "f1"), make_card("c", "f2"))
    assert fronts(queue.main) == ["a", "c"]
    assert fronts(queue.put_off) == ["b"]


def test_a_due_card_beats_its_new_sibling() -> None:
    queue = queue_of(make_card("new", "f1"), due_card("due", "f1"))
    assert fronts(queue.main) == ["due"]


def test_a_sibling_of_a_card_answered_today_waits() -> None:
    answered = make_card("answered", "f1", state_of(make_review(Grade.GOOD)))
    queue = queue_of(answered, make_card("sibling", "f1"))
    assert fronts(queue.put_off) == ["sibling"]


def test_items_without_a_fact_are_nobodys_siblings() -> None:
    assert len(queue_of(make_card("a"), make_card("b")).main) == 2


def test_facts_of_different_decks_are_different() -> None:
    other = Card("other", make_card("b", "f1").item)
    assert len(queue_of(make_card("a", "f1"), other).main) == 2


def test_siblings_asked_on_one_day_are_not_neighbours() -> None:
    cards = [make_card(f"{fact}{number}", fact) for fact in "xyz" for number in range(3)]
    queue = queue_of(*cards, siblings=True)
    facts = [card.fact for card in queue.main]
    assert len(facts) == 9
    assert all(one != next_ for one, next_ in pairwise(facts))


def test_the_days_limits_hold_and_count_what_was_done_today() -> None:
    met = [
        make_card(f"met{number}", state=state_of(make_review(item=str(number))))
        for number in range(3)
    ]
    reviewed = make_card(
        "reviewed", state=state_of(make_review(at=NOON - 2 * DAY), make_review(at=NOON))
    )
    new = [make_card(f"new{number}") for number in range(5)]
    due = [due_card(f"due{number}") for number in range(5)]
    queue = queue_of(*met, reviewed, *new, *due, new=4, reviews=3)
    names = [name[:3] for name in fronts(queue.main)]
    assert (names.count("new"), names.count("due")) == (1, 2)
    assert len(queue.over) == 7


def test_a_learning_card_comes_when_its_time_has_come_and_before_the_rest() -> None:
    queue = queue_of(learning_card("learning", minutes_ago=5), make_card("a"), make_card("b"))
    assert next_card(queue, NOON).item.front == "a"  # type: ignore[union-attr]
    assert next_card(queue, NOON + 5 * MINUTE).item.front == "learning"  # type: ignore[union-attr]


def test_a_learning_card_comes_early_when_nothing_else_waits() -> None:
    queue = queue_of(learning_card("learning"))
    assert next_card(queue, NOON).item.front == "learning"  # type: ignore[union-attr]


def test_nothing_is_asked_that_comes_again_much_later() -> None:
    queue = queue_of(learning_card("learning"), ahead=5 * MINUTE)
    assert next_card(queue, NOON) is None
    assert len(queue) == 1


def test_a_missed_card_is_seen_again_within_the_sitting_but_not_at_once() -> None:
    queue = queue_of(*map(make_card, "abc"))
    missed = make_card("a", state=state_of(make_review(Grade.AGAIN)))
    queue = after_answer(queue, missed)
    assert next_card(queue, NOON, last=missed).item.front == "b"  # type: ignore[union-attr]
    asked = ask_through(queue)
    assert asked == ["b", "c", "a"]


def test_the_last_card_comes_again_if_it_is_the_only_one() -> None:
    card = learning_card("only")
    assert next_card(queue_of(card), NOON, last=card) == card


def test_a_card_left_learning_under_a_wrong_clock_is_asked_now() -> None:
    state = state_of(make_review(Grade.AGAIN, NOON + 3 * DAY))
    queue = queue_of(make_card("a", state=state))
    assert next_card(queue, NOON).item.front == "a"  # type: ignore[union-attr]


def test_a_sitting_of_right_answers_asks_every_card_once() -> None:
    queue = queue_of(*(make_card(f"c{number}") for number in range(12)))
    assert sorted(ask_through(queue)) == sorted(f"c{number}" for number in range(12))


@given(
    st.lists(st.tuples(st.sampled_from("ndl"), st.sampled_from(["", "f1", "f2"])), max_size=15),
    st.booleans(),
)
def test_no_card_is_lost_or_doubled(kinds: list[tuple[str, str]], siblings: bool) -> None:
    makers = {"n": make_card, "d": due_card, "l": learning_card}
    cards = [makers[kind](f"{number}", fact) for number, (kind, fact) in enumerate(kinds)]
    queue = queue_of(*cards, siblings=siblings, new=3, reviews=3)
    found = [*queue.main, *queue.learning, *queue.put_off, *queue.over]
    assert sorted(card.key for card in found) == sorted(card.key for card in cards)
