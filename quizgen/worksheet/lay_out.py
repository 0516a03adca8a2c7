"""A form as a sheet: questions by kind, room for answers, words to choose from."""

from collections.abc import Sequence
from random import Random

from quizgen.deck.deck import Deck, Source
from quizgen.deck.gaps import outer_gaps
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
from quizgen.worksheet.choose import printable
from quizgen.worksheet.forms import Entry, Form
from quizgen.worksheet.sheet import Gap, Picture, Question, Section, Sheet

_NARROW = 28  # characters of an option that fits into half a line in normal print
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp")


def lay_out_sheet(deck: Deck, form: Form, *, bank: bool = False) -> Sheet:
    """The sheet of a form; with `bank` the words for the gaps are given."""
    questions = [_question(entry, number) for number, entry in enumerate(form.entries, start=1)]
    sections = []
    for kind in dict.fromkeys(question.kind for question in questions):
        own = tuple(question for question in questions if question.kind == kind)
        words = _word_bank(form) if bank and kind == "cloze" else ()
        sections.append(Section(kind, own, words))
    return Sheet(
        title=name_deck(deck),
        form=form.code,
        language=deck.language,
        total=sum(question.points for question in questions),
        sections=tuple(sections),
        source=name_source(deck.source),
    )


def name_source(source: Source) -> str:
    """Title, author, day, address and licence of an article, in one line."""
    parts = (source.title, source.author, source.published, source.url, source.licence)
    return ", ".join(" ".join(printable(part).split()) for part in parts if part.strip())


def name_deck(deck: Deck) -> str:
    """The title of a deck in one line."""
    return " ".join(printable(deck.title).split()) or deck.id


def _question(entry: Entry, number: int) -> Question:
    item, shown = entry.item, entry.shown
    asked: tuple[str | Gap, ...] = ()
    more: dict[str, object] = {}
    match item:
        case Choice():
            narrow = all(len(option) <= _NARROW and "\n" not in option for option in shown)
            several = len(set(item.answers)) if len(set(item.answers)) > 1 else 0
            asked = (item.question,)
            more = {"options": shown, "columns": 2 if narrow else 1, "several": several}
        case TrueFalse():
            asked = (item.statement,)
        case Cloze():
            asked = cut_gaps(item.text)
        case ShortAnswer():
            asked = (item.question,)
            more = _room((item.answer, *item.accept))
        case Matching():
            asked = (item.question,)
            more = {"options": shown, "lefts": tuple(left for left, _ in item.pairs)}
        case Ordering():
            asked = (item.question,)
            more = {"options": shown}
        case Flashcard():
            asked = (item.front,)
            more = _room((item.back,))
    return Question(
        number=number,
        item_id=item.id,
        kind=item.kind,
        points=item.points,
        text=asked,
        pictures=_pictures(item),
        **more,  # type: ignore[arg-type]
    )


def cut_gaps(text: str) -> tuple[str | Gap, ...]:
    """A cloze text cut into texts and gaps; a gap in a gap belongs to the outer."""
    gaps = outer_gaps(text)
    pieces: list[str | Gap] = []
    position = 0
    for number, gap in enumerate(gaps, start=1):
        pieces += (
            text[position : gap.start],
            Gap(number if len(gaps) > 1 else 0, _size(gap.answer), gap.hint),
        )
        position = gap.end
    return tuple(piece for piece in (*pieces, text[position:]) if piece)


def _size(answer: str) -> int:
    """Rough steps, so that the length of a line tells no answer from another."""
    return 1 if len(answer) <= 8 else 2 if len(answer) <= 18 else 3 if len(answer) <= 36 else 4


def _room(answers: Sequence[str]) -> dict[str, object]:
    """Lines for the longest answer, written by hand: some 45 characters on each."""
    longest = max(len(answer) for answer in answers)
    return {"lines": min(8, 1 + longest // 45), "half": longest <= 22}


def _word_bank(form: Form) -> tuple[str, ...]:
    clozes = [entry.item for entry in form.entries if isinstance(entry.item, Cloze)]
    words = sorted({gap.answer for item in clozes for gap in outer_gaps(item.text)})
    Random(f"{form.code}/bank/{'/'.join(item.id for item in clozes)}").shuffle(words)
    return tuple(words) if len(words) > 1 else ()  # a single one would be the answer


def _pictures(item: AnyItem) -> tuple[Picture, ...]:
    return tuple(
        Picture(media.file, media.alt or media.file)
        for media in item.media
        if media.side == "front" and media.file.lower().endswith(_PICTURES)
    )
