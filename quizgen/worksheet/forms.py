"""Forms of a sheet: the same items, in another order, with their options in another order."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from quizgen.deck.amounts import read_amount
from quizgen.deck.item import AnyItem, Choice, Matching, Ordering
from quizgen.worksheet.choose import by_kind

_TRIES = 50


@dataclass(frozen=True, slots=True)
class Entry:
    """An item as a form shows it. `shown` are the texts to choose from, in the order shown:
    options, right sides of pairs, things to order; empty for other kinds.
    """

    item: AnyItem
    shown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Form:
    """`code` tells forms apart ("" if there is only one); entries in the order of the sheet."""

    code: str
    entries: tuple[Entry, ...]


def arrange_forms(items: Sequence[AnyItem], codes: Sequence[str], seed: int) -> tuple[Form, ...]:
    """A form for each code, or one in the order of the deck without codes.

    The same arguments give the same forms. No two forms have the same order of items or of the
    options of an item while there are orders left to give.
    """
    if not codes:
        return (
            Form("", tuple(_entry(item, Random(f"{seed}//{item.id}")) for item in _sorted(items))),
        )
    forms: list[Form] = []
    for code in codes:
        rng = Random(f"{seed}/{code}")
        orders = [tuple(entry.item.id for entry in form.entries) for form in forms]
        mixed = _shuffled_sections(items, rng, orders)
        forms.append(Form(code, tuple(_new_entry(item, seed, code, forms) for item in mixed)))
    return tuple(forms)


def _sorted(items: Sequence[AnyItem]) -> list[AnyItem]:
    return [item for group in by_kind(items).values() for item in group]


def _shuffled_sections(
    items: Sequence[AnyItem], rng: Random, orders: Sequence[tuple[str, ...]]
) -> list[AnyItem]:
    """Sections in their order, the items of each in a new one."""
    groups = by_kind(items)
    for _ in range(_TRIES):
        for group in groups.values():
            rng.shuffle(group)
        mixed = [item for group in groups.values() for item in group]
        if tuple(item.id for item in mixed) not in orders:
            break
    return mixed


def _new_entry(item: AnyItem, seed: int, code: str, forms: Sequence[Form]) -> Entry:
    """The item shown in another way than in the forms before, if there is one."""
    rng = Random(f"{seed}/{code}/{item.id}")
    before = [entry.shown for form in forms for entry in form.entries if entry.item is item]
    for _ in range(_TRIES):
        entry = _entry(item, rng, mix=True)
        if entry.shown not in before:
            break
    return entry


def _entry(item: AnyItem, rng: Random, *, mix: bool = False) -> Entry:
    match item:
        case Choice():
            return Entry(item, _mix_options(item, rng) if mix else tuple(item.options))
        case Matching():
            rights = [right for _, right in item.pairs]
            return Entry(item, _mixed(rights, item.decoys, rng))
        case Ordering():
            return Entry(item, _mixed(item.order, (), rng))
        case _:
            return Entry(item)


def _mix_options(item: Choice, rng: Random) -> tuple[str, ...]:
    """Pinned options and numbers that rise or fall keep their places."""
    if in_number_order(item.options):
        return tuple(item.options)
    loose = [option for option in item.options if option not in item.pinned]
    rng.shuffle(loose)
    rest = iter(loose)
    return tuple(option if option in item.pinned else next(rest) for option in item.options)


def in_number_order(options: Sequence[str]) -> bool:
    """Whether all options are amounts that rise or fall: "1949", "1952", "in 2004"."""
    amounts = [amount for option in options if (amount := read_amount(option))]
    ends = [(amount.low, amount.high) for amount in amounts]
    return len(ends) == len(options) and ends in (sorted(ends), sorted(ends, reverse=True))


def _mixed(right: Sequence[str], others: Sequence[str], rng: Random) -> tuple[str, ...]:
    """Each text once; the right ones never stand first in their right order if avoidable."""
    mixed = list(dict.fromkeys((*right, *others)))
    straight = list(dict.fromkeys(right))
    for _ in range(_TRIES):
        rng.shuffle(mixed)
        if mixed[: len(straight)] != straight:
            break
    return tuple(mixed)
