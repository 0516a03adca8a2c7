"""Any deck that the program could make: of all kinds, with every text that YAML could twist."""

from typing import Any

from hypothesis import strategies as st

from quizgen.deck.deck import Deck, Source
from quizgen.deck.item import (
    AnyItem,
    Choice,
    Cloze,
    Evidence,
    Flashcard,
    Matching,
    Media,
    Ordering,
    ShortAnswer,
    TrueFalse,
)

TWISTED = (
    *(
        "1.50",
        "007",
        "No",
        "yes",
        "null",
        "~",
        "2007-05-03",
        "a: b",
        "a #b",
        "# a",
        "- a",
        "-",
        "? a",
    ),
    *("'", '"', "it's", 'say "no"', "\\", "a\\n", "[a, b]", "{a: b}", "&a", "*a", "!a", "%a", "@a"),
    *(
        "`a`",
        "|",
        ">",
        "1e3",
        "0x1f",
        "0o17",
        "1_000",
        "12:30",
        "<<",
        "=",
        "---",
        "...",
        "--- a",
        "a:",
    ),
    *(
        ":a",
        "a?",
        "What, now?",
        "a\nb",
        "a\n\nb\n",
        "a\n",
        "\na",
        " a",
        "a ",
        "\ta",
        "a\r\nb",
        "a\u2028b",
    ),
    *(
        "\ufeffa",
        "a\x85b",
        "Türkiye",
        "日本語",
        "😀",
        "a\u00a0b",
        "\x00",
        "x" * 200,
        "é",
        ".5",
        "+1",
    ),
    *(
        "{{c1::a}}",
        "{{c1::a",
        "true",
        "True",
        "$5",
        "(a)",
        "“a”",
        "a\n  b",
        "a \nb",
        "key: |",
        "[",
        "}",
    ),
)
_words = st.text("abcdeÄß .,:;'\"#-?!&*|>[]{}%@`~\\/\n0123456789", min_size=1, max_size=25)
texts = st.sampled_from(TWISTED) | _words | st.text(min_size=1, max_size=20)
spoken = texts.filter(lambda text: any(one.isprintable() and one != " " for one in text))
loose = st.just("") | texts
numbers = st.integers(1, 10**20) | st.floats(0.001, 1e300, allow_nan=False)
ids = st.text("0123456789abcdefghjkmnpqrstvwxyz", min_size=12, max_size=12)
evidence = st.builds(Evidence, quote=texts, paragraph=st.none() | st.integers(1, 99))
names = st.from_regex(r"[a-z0-9 äß#:.-]{1,12}", fullmatch=True).filter(lambda name: ":" not in name)
media = st.builds(
    Media, file=names, alt=loose, side=st.sampled_from(["front", "back"]), sha256=loose
)
anything: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | loose,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=5,
)

BASE: dict[str, Any] = {
    "id": ids,
    "status": st.sampled_from(["draft", "new", "approved", "rejected"]),
    "evidence": st.lists(evidence, max_size=2),
    "fact": loose,
    "accept": st.lists(texts, max_size=2),
    "explanation": loose,
    "difficulty": st.sampled_from([None, "easy", "medium", "hard"]),
    "points": numbers,
    "as_of": loose,
    "tags": st.lists(texts, max_size=2),
    "media": st.lists(media, max_size=1),
    "markup": st.sampled_from(["plain", "html"]),
    "unproven": st.booleans(),
    "doubts": st.lists(loose, max_size=2),
    "modified": loose,
    "fingerprint": loose,
    "extra": st.dictionaries(texts, anything, max_size=2),
}


@st.composite
def _with_base(
    draw: st.DrawFn, model: type[AnyItem], own: st.SearchStrategy[dict[str, Any]]
) -> Any:
    optional = {name: strategy for name, strategy in BASE.items() if name != "id"}
    chosen = draw(st.sets(st.sampled_from(sorted(optional)), max_size=4))
    base = {name: draw(optional[name]) for name in sorted(chosen)}
    return model(id=draw(ids), **base, **draw(own))


@st.composite
def _choice_fields(draw: st.DrawFn) -> dict[str, Any]:
    options = draw(st.lists(spoken, min_size=2, max_size=5, unique=True))
    among = st.sampled_from(options)
    several = st.lists(among, min_size=1, max_size=3, unique=True)
    return {
        "question": draw(spoken),
        "options": options,
        "answer": draw(among | several),
        "why": draw(st.dictionaries(among, loose, max_size=2)),
        "pinned": draw(st.lists(among, max_size=2)),
    }


@st.composite
def _cloze_fields(draw: st.DrawFn) -> dict[str, Any]:
    plain = loose.filter(lambda text: not set("{}") & set(text))
    answers = plain.filter(lambda text: bool(text.partition("::")[0].strip()))
    text = draw(plain)
    for group in draw(st.lists(st.integers(1, 3), min_size=1, max_size=3)):
        hint = draw(st.just("") | plain)
        text += f"{{{{c{group}::{draw(answers)}{'::' + hint if hint else ''}}}}}" + draw(plain)
    return {"text": text}


@st.composite
def _matching_fields(draw: st.DrawFn) -> dict[str, Any]:
    sides = draw(st.lists(texts, min_size=4, max_size=8, unique=True))
    half = len(sides) // 2
    pairs = [[left, right] for left, right in zip(sides[:half], sides[half:], strict=False)]
    return {"question": draw(spoken), "pairs": pairs, "decoys": sides[2 * half :]}


def _fields(**own: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(own)


choices = _with_base(Choice, _choice_fields())
true_falses = _with_base(
    TrueFalse, _fields(statement=spoken, answer=st.booleans(), correction=loose)
)
clozes = _with_base(Cloze, _cloze_fields())
short_answers = _with_base(
    ShortAnswer,
    _fields(question=spoken, answer=spoken, tolerance=st.none() | st.floats(0, 1e9)),
)
matchings = _with_base(Matching, _matching_fields())
orderings = _with_base(
    Ordering, _fields(question=spoken, order=st.lists(spoken, min_size=2, max_size=4, unique=True))
)
flashcards = _with_base(Flashcard, _fields(front=spoken, back=loose))
items: st.SearchStrategy[AnyItem] = st.one_of(
    choices, true_falses, clozes, short_answers, matchings, orderings, flashcards
)
sources = st.builds(
    Source,
    title=loose,
    url=loose,
    published=st.sampled_from(["", "2023-02-16"]),
    file=st.none() | names,
)


@st.composite
def decks(draw: st.DrawFn, *, most: int = 4, of: st.SearchStrategy[AnyItem] = items) -> Deck:
    """A deck of up to `most` items with ids of their own."""
    return Deck(
        id=draw(st.from_regex(r"[a-z0-9][a-z0-9-]{0,10}", fullmatch=True)),
        title=draw(texts),
        description=draw(loose),
        source=draw(sources),
        tags=draw(st.lists(texts, max_size=2)),
        retention=draw(st.none() | st.floats(0.7, 0.99)),
        items=draw(st.lists(of, max_size=most, unique_by=lambda item: item.id)),
    )
