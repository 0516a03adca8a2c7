"""What the fields of a note say, one function a kind of item.

Only names of fields of quizgen.anki.note_types appear here; a field not written is empty.
"""

import hashlib
from collections.abc import Mapping, Sequence

from quizgen.anki.cloze import find_groups
from quizgen.anki.markup import escape, to_html
from quizgen.anki.media import show_media
from quizgen.anki.note_types import OPTIONS, PINNED
from quizgen.anki.origins import write_evidence, write_source
from quizgen.deck.deck import Deck
from quizgen.deck.item import (
    AnyItem,
    Choice,
    Cloze,
    Flashcard,
    Matching,
    Ordering,
    ShortAnswer,
    TrueFalse,
)

Fields = dict[str, str]
_OPTION, _WHY = ([f"{name} {place}" for place in range(OPTIONS + 1)] for name in ("Option", "Why"))


class UnfitItemError(ValueError):
    """The item makes no card; the message says why, as in "the item has no gap"."""


def write_fields(deck: Deck, item: AnyItem, names: Mapping[str, str]) -> Fields:
    """All fields of an item's note, as HTML. `names`: media file to its name in Anki.

    Raises UnfitItemError if no card can be made of it.
    """
    fields = _own_fields(item) | _common_fields(deck, item) | _media_fields(item, names)
    if not next(iter(fields.values())).strip():
        raise UnfitItemError("its front is blank")
    return fields


def _own_fields(item: AnyItem) -> Fields:
    match item:
        case Choice():
            return _choice(item)
        case TrueFalse():
            return _true_false(item)
        case Cloze():
            return _cloze(item)
        case ShortAnswer():
            return _short_answer(item)
        case Matching():
            return _matching(item)
        case Ordering():
            return _ordering(item)
        case Flashcard():
            return {
                "Front": to_html(item.front, item.markup),
                "Back": to_html(item.back, item.markup),
            }


def _choice(item: Choice) -> Fields:
    answers, markup = item.answers, item.markup
    right = [str(place) for place, option in enumerate(item.options, 1) if option in answers]
    if len(right) < len(set(answers)):
        raise UnfitItemError("its answer is not among its options")
    if len(item.options) > OPTIONS:
        raise UnfitItemError(f"it has more than {OPTIONS} options")
    fields = {"Question": to_html(item.question, markup), "Right": " ".join(right)}
    if len(right) > 1:
        fields["Several"] = "yes"
    if item.pinned:
        pinned = [place for place, option in enumerate(item.options, 1) if option in item.pinned]
        fields[PINNED] = " ".join(map(str, pinned))
    for place, option in enumerate(item.options, 1):
        fields[_OPTION[place]] = to_html(option, markup)
        if reason := item.why.get(option):
            fields[_WHY[place]] = to_html(reason, markup)
    return fields


def _true_false(item: TrueFalse) -> Fields:
    return {
        "Statement": to_html(item.statement, item.markup),
        "Answer": "True" if item.answer else "False",
        "Correction": to_html(item.correction, item.markup),
    }


def _cloze(item: Cloze) -> Fields:
    text = to_html(item.text, item.markup)
    if not find_groups(text):
        raise UnfitItemError("it has no gap")
    return {"Text": text}


def _short_answer(item: ShortAnswer) -> Fields:
    return {
        "Question": to_html(item.question, item.markup),
        "Answer": to_html(item.answer, item.markup),
        "Tolerance": "" if item.tolerance is None else f"{item.tolerance:.12g}",
    }


def _matching(item: Matching) -> Fields:
    pairs = [
        (to_html(left, item.markup), to_html(right, item.markup)) for left, right in item.pairs
    ]
    lefts = [left for left, _ in pairs]
    rights = [right for _, right in pairs]
    decoys = [to_html(decoy, item.markup) for decoy in item.decoys]
    rows = "".join(f"<tr><td>{left}</td><td>{right}</td></tr>" for left, right in pairs)
    return {
        "Question": to_html(item.question, item.markup),
        "Left": _list("ol", lefts),
        "Right": _list("ol", _mix(item.id, rights, decoys)),
        "Pairs": f"<table>{rows}</table>",
    }


def _ordering(item: Ordering) -> Fields:
    steps = [to_html(step, item.markup) for step in item.order]
    return {
        "Question": to_html(item.question, item.markup),
        "Items": _list("ol", _mix(item.id, steps)),
        "Order": _list("ol", steps),
    }


def _mix(item_id: str, right: Sequence[str], others: Sequence[str] = ()) -> list[str]:
    """Each text once, in an order that is the item's own and gives nothing away.

    Sorting by a hash keeps the others in their places when one is added or reworded.
    """
    texts = dict.fromkeys((*right, *others))
    mixed = sorted(texts, key=lambda text: hashlib.sha256(f"{item_id}\x1f{text}".encode()).digest())
    if mixed[: len(right)] == list(right):
        mixed.append(mixed.pop(0))
    return mixed


def _list(tag: str, texts: Sequence[str]) -> str:
    return f"<{tag}>{''.join(f'<li>{text}</li>' for text in texts)}</{tag}>"


def _common_fields(deck: Deck, item: AnyItem) -> Fields:
    fields = {"Source": write_source(deck.source), "Id": f"{deck.id}/{item.id}"}
    if item.explanation:
        fields["Explanation"] = to_html(item.explanation, item.markup)
    if item.accept:
        fields["Also right"] = " · ".join(to_html(text, item.markup) for text in item.accept)
    if item.as_of:
        fields["As of"] = escape(item.as_of)
    if item.evidence:
        fields["Evidence"] = write_evidence(item.evidence)
    return fields


def _media_fields(item: AnyItem, names: Mapping[str, str]) -> Fields:
    """Media that the text itself does not show already (HTML from Anki does)."""
    if not item.media:
        return {}
    text = item.model_dump_json(exclude={"media"}) if item.markup == "html" else ""
    shown = [media for media in item.media if names[media.file] not in text]
    return {
        f"{side.capitalize()} media": "".join(
            show_media(media, names[media.file]) for media in shown if media.side == side
        )
        for side in ("front", "back")
    }
