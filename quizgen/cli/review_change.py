"""Changing an item at the prompt: field by field, or one option for another."""

from collections.abc import Callable, Iterable, Sequence

from quizgen.cli.review_build import change_item
from quizgen.cli.review_fields import Field, list_fields
from quizgen.cli.review_lines import note
from quizgen.cli.review_options import FindOffers, put_option
from quizgen.cli.screen_face import ENTER, SPACE, Face, Key
from quizgen.cli.screen_layout import Line, Look, wrap
from quizgen.cli.screen_leave import Leave
from quizgen.cli.screen_words import INDENT
from quizgen.deck.gaps import hide
from quizgen.deck.item import AnyItem, Choice, Cloze, TrueFalse
from quizgen.deck.words import answer_texts, asked_text

_NAMES = "123456789abcdefghijklmnoprstuvwxyz"  # without q
_DONE = Key((ENTER, SPACE, "q"), "done", "enough changed: back to the item", shown="Enter")
_KEEP = Key((ENTER,), "take it", "take the line as it stands now", shown="Enter")
_BACK = Key((ENTER, SPACE, "q"), "leave it", "change nothing", shown="Enter")


def edit_item(
    item: AnyItem, face: Face, keep: Callable[[AnyItem], object] | None = None
) -> AnyItem:
    """Let the reviewer change fields until they are done.

    Raises Leave; what was changed until then is given to `keep`.
    """
    changed = item
    try:
        while (field := _choose_field(changed, face)) is not None:
            changed = _edit_field(changed, field, face)
    except Leave:
        if keep and changed != item:
            keep(changed)
        raise
    return changed


def _choose_field(item: AnyItem, face: Face) -> Field | None:
    """The field to change, or None if there is none any more. Raises Leave."""
    fields = dict(zip(_NAMES, list_fields(item), strict=False))
    face.show([*_field_lines(fields, face.look), []])
    which = Key(tuple(fields), "change", "change that line", shown=_span(fields))
    return fields.get(face.press("", [which, _DONE]))


def _field_lines(fields: dict[str, Field], look: Look) -> list[Line]:
    lines: list[Line] = []
    for name, field in fields.items():
        told = [("class:quiet", f"{field.name}: "), ("", field.text or "–")]
        lead = [("", f"{name}. ")] if look.plain else [*INDENT, ("class:key", name), ("", "  ")]
        lines += wrap(told, look.width, lead)
    return lines


def _edit_field(item: AnyItem, field: Field, face: Face) -> AnyItem:
    if not field.one_line:
        told = f"The {field.name} has several lines: change it in the deck file."
        face.show([*note(told, face.look), []])
        return item

    def check(text: str) -> str:
        try:
            change_item(item, field.change(text))
        except ValueError as error:
            return str(error)
        return ""

    text = face.read(f"{field.name}: ", [_KEEP], check, field.text)
    return item if text == field.text else change_item(item, field.change(text))


def swap_one_option(item: Choice, face: Face, find_offers: FindOffers) -> AnyItem:
    """Another wrong option in the place of one; the reviewer picks both. Raises Leave."""
    wrong = {
        str(place): option
        for place, option in enumerate(item.options, start=1)
        if option not in item.answers and place <= 9
    }
    if not wrong:
        face.show([*note("There is no wrong option.", face.look), []])
        return item
    shown = ", ".join(wrong)
    goes = Key(tuple(wrong), "goes", "put another in the place of that wrong option", shown=shown)
    pressed = face.press("which one goes: ", [goes, _BACK])
    if pressed not in wrong:
        return item
    face.show(note("Looking for others in the article …", face.look))
    offers = dict(zip(_NAMES[:9], find_offers(item), strict=False))
    face.show([*_offer_lines(offers, face.look), []])
    face.drop_typed()
    return _take_offer(item, wrong[pressed], offers, face)


def _offer_lines(offers: dict[str, tuple[str, str]], look: Look) -> list[Line]:
    if not offers:
        return note("quizgen knows no other that is surely wrong; type one.", look)
    lines: list[Line] = []
    for name, (text, why) in offers.items():
        told = [("", text), ("class:quiet", f" – {why}" if why else "")]
        lead = [("", f"{name}. ")] if look.plain else [*INDENT, ("class:key", name), ("", "  ")]
        lines += wrap(told, look.width, lead)
    return lines


def choose_question(offers: Sequence[AnyItem], face: Face) -> AnyItem | None:
    """One of other questions on the same sentence, or None. Raises Leave."""
    named = dict(zip(_NAMES[:9], offers, strict=False))
    if not named:
        face.show([*note("quizgen knows no other question on this sentence.", face.look), []])
        return None
    lines: list[Line] = []
    for name, item in named.items():
        answer = str(item.answer).lower() if isinstance(item, TrueFalse) else answer_texts(item)[0]
        asked = hide(item.text) if isinstance(item, Cloze) else asked_text(item)
        told = [("", asked), ("class:quiet", f" – {answer}")]
        lead = [("", f"{name}. ")] if face.look.plain else [*INDENT, ("class:key", f"{name}  ")]
        lines += wrap(told, face.look.width, lead)
    face.show([*lines, []])
    face.drop_typed()
    take = Key(tuple(named), "ask it", "put that question into the deck", shown=_span(named))
    return named.get(face.press("", [take, _BACK]))


def _take_offer(item: Choice, old: str, offers: dict[str, tuple[str, str]], face: Face) -> AnyItem:
    own = Key(("t",), "type one", "type an option of your own")
    keys = [own, _BACK]
    if offers:
        keys = [Key(tuple(offers), "take", "take that option", shown=_span(offers)), *keys]
    pressed = face.press("", keys)
    if pressed in offers:
        return put_option(item, old, *offers[pressed])
    if pressed not in own.names:
        return item

    def check(text: str) -> str:
        try:
            put_option(item, old, text)
        except ValueError as error:
            return str(error)
        return "" if text else "Type an option."

    return put_option(item, old, face.read("option: ", [_KEEP], check))


def _span(names: Iterable[str]) -> str:
    """ "1-4", or the only one."""
    first, *rest = names
    return f"{first}-{rest[-1]}" if rest else first
