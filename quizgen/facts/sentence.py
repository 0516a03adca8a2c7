"""Sentences: cleaned for the parser, and each with its literal place in the article."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

_STRAIGHT = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'", "\u00a0": " ", "—": "–"})
_BRACKETS = re.compile(r"\s?\((?:[^()]|\([^()]*\))*\)|\s?\[[^\]]*\]")
_DASHED = re.compile(r" – [^–.!?;\"]{3,160}? –(?= )")
# The same without spaces: "the sisters—the first captains—left".
_TIGHT = re.compile(
    r"(?<=[a-z])–(?=(?:the|an?|and|or|they|which|who|where|when|including|such|some|not)\b)"
    r"([^–.!?;\"]{3,160})–(?=[a-z])"
)
_TOLD = (
    r"(?:mentioned|cited|listed|noted|described|discussed|shown|stated|seen|explained|outlined)"
    r" (?:above|below|earlier|previously|before)"
)
_HEADED = re.compile(r"^(?:[A-Z][\w'-]+ ){1,3}[–-] (?=[A-Z])")  # "Philosophy – Alexandria was"
_CONNECTIVE = re.compile(
    r"(?:(?<=[.!?] )|^)(?:In response|In return|For example|For instance|In addition|In fact"
    r"|As a result|By contrast|In contrast|In particular|Of course|In turn|In other words"
    r"|In general|On the other hand|In the meantime|However|Meanwhile|Moreover|Furthermore"
    r"|Additionally|Nevertheless|Consequently|Accordingly|Similarly|Likewise|Therefore|Thus"
    r"|Hence|Besides|Still|Also|Indeed|Overall|Ultimately|Significantly|Importantly|Notably"
    r"|Interestingly|Surprisingly|Unfortunately|Remarkably|Ironically|Curiously|Rather"
    rf"|As {_TOLD})"
    r", (?=[a-zA-Z])"
)
_MIDWAY = re.compile(
    r", (?:for example|for instance|of course|in turn|in fact|therefore|however|in contrast"
    r"|meanwhile|moreover|too),"
    rf"|,? as {_TOLD}\b,?"
)
# as long as what it replaces, so that places stay true
_SEMICOLON = re.compile(r"; (?!(?:and|but|or|however|see|also)\b)([a-z])(?=[^;.]{15,}\.)")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence.

    `span` is its parse within the paragraph's document, `quote` the same sentence word for word as
    it stands in the article, `paragraph` counts from 1, `number` over the whole article from 0.
    """

    span: "Span"
    quote: str
    paragraph: int
    number: int
    inside_quotation: bool

    @property
    def text(self) -> str:
        return str(self.span.text).strip()


def clean_paragraph(paragraph: str) -> tuple[str, list[int]]:
    """The paragraph without what confuses a parser, and each character's place in the original.

    Taken out: brackets, pairs of dashes, connectives such as "However,". Typographic quotation
    marks become straight ones.
    """
    text = paragraph.translate(_STRAIGHT)
    text = _SEMICOLON.sub(lambda found: f". {found.group(1).upper()}", text)
    gone = [False] * len(text)
    for found in _TIGHT.finditer(text):  # its first dash becomes the space between the words
        gone[slice(found.start() + 1, found.end())] = [True] * (found.end() - found.start() - 1)
    text = _TIGHT.sub(lambda found: f" {found.group(0)[1:]}", text)
    for pattern in (_HEADED, _BRACKETS, _DASHED, _CONNECTIVE):
        for found in pattern.finditer(text):
            gone[slice(*found.span())] = [True] * (found.end() - found.start())
    for found in _MIDWAY.finditer(text):
        gone[slice(*found.span())] = [True] * (found.end() - found.start())
    kept = [place for place in range(len(text)) if not gone[place]]
    characters = [text[place] for place in kept]
    for index, place in enumerate(kept):  # what follows a removed connective starts the sentence
        if place and gone[place - 1] and characters[index].islower() and _starts(text, kept, index):
            characters[index] = characters[index].upper()
    return "".join(characters), kept


def _starts(text: str, kept: list[int], index: int) -> bool:
    before = text[: kept[index - 1] + 1].rstrip() if index else ""
    return not before or before[-1] in ".!?"


def split_sentences(
    paragraphs: Sequence[str], cleaned: Sequence[tuple[str, list[int]]], docs: "Sequence[Doc]"
) -> list[Sentence]:
    """The sentences of all paragraphs, with their literal quotes."""
    found: list[Sentence] = []
    for number, (raw, (text, places), doc) in enumerate(
        zip(paragraphs, cleaned, docs, strict=True), start=1
    ):
        before = 0
        for span in doc.sents:
            start, end = span.start_char, span.end_char
            while end > start and text[end - 1].isspace():
                end -= 1
            if end == start:
                continue
            quote = raw[before : places[end - 1] + 1].strip()
            before = places[end - 1] + 1
            inside = _is_inside_quotation(raw[: places[start]])
            found.append(Sentence(span, quote, number, len(found), inside))
    return found


def _is_inside_quotation(before: str) -> bool:
    """Whether a quotation is open after this text; directed quotation marks are trusted first."""
    if "“" in before or "”" in before:
        return before.rfind("“") > before.rfind("”")
    return before.count('"') % 2 == 1
