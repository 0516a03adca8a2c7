"""The formats: one row each. What a deck loses on the way is found here, the same for all."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module

from quizgen.deck.deck import Deck, usable_items
from quizgen.deck.item import AnyItem
from quizgen.errors import ExportError
from quizgen.lms.losses import Capabilities, Loss, find_deck_losses, find_losses, left_out
from quizgen.lms.prepare import prepare_deck, prepare_item, unusable
from quizgen.lms.reading import Imported

Read = Callable[[bytes, str], Imported]
Write = Callable[[Deck, Sequence[AnyItem], list[Loss]], bytes]


@dataclass(frozen=True, slots=True)
class Format:
    """A row of the table; `module` holds CAPABILITIES and the function `write`. A format that is
    read back has a module for that, with a function of the same name.
    """

    title: str
    suffix: str
    module: str
    write: str
    read: str = ""

    def capabilities(self) -> Capabilities:
        """What it holds."""
        found: Capabilities = import_module(f"quizgen.lms.{self.module}").CAPABILITIES
        return found

    def reader(self) -> Read:
        """The function that reads it."""
        found: Read = getattr(import_module(f"quizgen.lms.{self.read}"), self.read)
        return found

    def writer(self) -> Write:
        """The function that writes it."""
        found: Write = getattr(import_module(f"quizgen.lms.{self.module}"), self.write)
        return found


FORMATS: Mapping[str, Format] = {
    "moodle": Format("Moodle XML", ".xml", "moodle", "write_moodle", "read_moodle"),
    "gift": Format("GIFT", ".gift.txt", "gift", "write_gift", "read_gift"),
    "canvas": Format("Canvas QTI 1.2", ".zip", "canvas", "write_canvas"),
    "kahoot": Format("Kahoot", ".xlsx", "kahoot", "write_kahoot"),
    "csv": Format("CSV", ".csv", "spreadsheet", "write_csv", "read_csv"),
    "tsv": Format("TSV (Quizlet)", ".tsv", "terms", "write_tsv", "read_tsv"),
    "aiken": Format("Aiken", ".aiken.txt", "aiken", "write_aiken", "read_aiken"),
    "json": Format("JSON", ".json", "data", "write_json"),
}


@dataclass(frozen=True, slots=True)
class Exported:
    """A file: how many items are in it of how many that could be, how many of them no person
    approved, how many the article no longer proves, what was lost. Of `forgotten` the file does
    not say that they were approved, so that they come back as new.
    """

    content: bytes
    items: int
    usable: int
    unreviewed: int
    unproven: int
    losses: tuple[Loss, ...]
    forgotten: int = 0


def export_deck(deck: Deck, name: str, *, approved_only: bool = False) -> Exported:
    """The deck as a file of the format `name`, one of FORMATS; drafts and rejected items never.

    The same deck gives the same bytes. Raises ExportError if no item is left to write.
    """
    form, losses = FORMATS[name], list[Loss]()
    held = form.capabilities()
    usable = usable_items(deck, approved_only=approved_only)
    plain = deck
    if not held.markup:
        plain, lost = prepare_deck(deck)
        losses += [*lost, *find_deck_losses(plain, held)]
    items = _fitting_items(plain, usable, form, losses)
    if not items:
        raise _nothing_left(deck, form, losses)
    content = form.writer()(plain, items, losses)
    gone = {loss.item_id for loss in losses if loss.what.startswith("left out")}
    written = [item for item in items if item.id not in gone]
    if not written:
        raise _nothing_left(deck, form, losses)
    unreviewed = sum(item.status != "approved" for item in written)
    unproven = sum(item.unproven for item in written)
    told = _in_order(deck, losses)
    forgotten = len(written) - unreviewed if form.read and not held.status else 0
    return Exported(content, len(written), len(usable), unreviewed, unproven, told, forgotten)


def _fitting_items(
    deck: Deck, usable: Sequence[AnyItem], form: Format, losses: list[Loss]
) -> list[AnyItem]:
    """The items that the format holds, ready for it; tags of the deck are tags of each."""
    held, items = form.capabilities(), list[AnyItem]()
    for item in usable:
        if item.kind not in held.kinds:
            losses.append(left_out(item, form.title))
        elif held.markup:
            items.append(item)
        else:
            ready, lost = prepare_item(item)
            if flaw := unusable(ready):
                losses.append(Loss(item.id, flaw))
                continue
            losses += [*lost, *find_losses(ready, held)]
            tags = list(dict.fromkeys([*ready.tags, *deck.tags]))
            items.append(ready.model_copy(update={"tags": tags}))
    return items


def _in_order(deck: Deck, losses: Sequence[Loss]) -> tuple[Loss, ...]:
    places = {item.id: place for place, item in enumerate(deck.items)}
    unique = dict.fromkeys(losses)
    return tuple(sorted(unique, key=lambda loss: places.get(loss.item_id, -1)))


def _nothing_left(deck: Deck, form: Format, losses: Sequence[Loss]) -> ExportError:
    if losses:
        reasons = "; ".join(dict.fromkeys(loss.what for loss in losses))
        hint = "choose another format: quizgen export --help"
        return ExportError(f"no item of the deck {deck.id} fits {form.title}: {reasons}", hint=hint)
    return ExportError(
        f"no item of the deck {deck.id} can be exported: all are drafts, rejected or unapproved",
        hint="review them: set `status: approved` in the deck file",
    )
