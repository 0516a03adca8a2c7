"""Speakers: by whom the words are that stand between quotation marks, and who that is."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from quizgen.facts.lexicon import lexicon
from quizgen.facts.mentions import Mentions
from quizgen.facts.people_signs import saying_forms
from quizgen.facts.roles import introduce

if TYPE_CHECKING:
    from quizgen.facts.sentence import Sentence

_PRONOUN = {"he": "male", "she": "female"}


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody whose words the article gives: full `name`, `text` the name with the role.

    `named` is the number of the sentence that says by whom the words are.
    """

    name: str
    text: str
    named: int


def find_speakers(sentences: "Sequence[Sentence]", mentions: Mentions) -> dict[int, Speaker]:
    """Sentence number -> whose words it gives, or reports with "he said"; only where it is sure.

    A paragraph that tells of one speaker is his throughout.
    """
    found: dict[int, Speaker] = {}
    last: Speaker | None = None
    for paragraph in _group(sentences):
        own: dict[int, Speaker | None] = {}
        for sentence in paragraph:
            outer = "Q".join(outside(sentence))
            speaker = _read_speaker(outer, sentence, last, mentions)
            others = _named(outer, mentions) - ({speaker.name} if speaker else set())
            if speaker or _SAYS.search(outer):
                own[sentence.number] = speaker
            last = speaker or (None if others else last)
        if len({speaker and speaker.name for speaker in own.values()}) == 1:
            speaker = next(iter(own.values()))
            own |= {s.number: speaker for s in paragraph if quotes(s) and s.number not in own}
        found |= {number: speaker for number, speaker in own.items() if speaker}
    return found


def _group(sentences: "Sequence[Sentence]") -> "Iterator[list[Sentence]]":
    for number in dict.fromkeys(sentence.paragraph for sentence in sentences):
        yield [sentence for sentence in sentences if sentence.paragraph == number]


def split_quotation(sentence: "Sentence") -> list[tuple[bool, str]]:
    """(inside quotation marks, text) of the pieces of a sentence, in order."""
    pieces = sentence.text.split('"')
    return [
        (sentence.inside_quotation ^ bool(place % 2), piece) for place, piece in enumerate(pieces)
    ]


def quotes(sentence: "Sentence") -> bool:
    """Whether some of the sentence stands inside quotation marks."""
    return any(inside and piece.strip() for inside, piece in split_quotation(sentence))


def outside(sentence: "Sentence") -> list[str]:
    """The pieces of a sentence that stand outside of quotation marks."""
    return [piece for inside, piece in split_quotation(sentence) if not inside]


def _named(text: str, mentions: Mentions) -> set[str]:
    return {
        full for name, full in mentions.people.items()
        if re.search(rf"\b{re.escape(name)}\b", text)
    }  # fmt: skip


def _read_speaker(
    outer: str, sentence: "Sentence", last: Speaker | None, mentions: Mentions
) -> Speaker | None:
    """Who is said to say something in the text outside of the quotation marks."""
    found = _name_pattern(tuple(sorted(mentions.people, key=lambda n: (-len(n), n)))).search(outer)
    if found:
        name = mentions.people[next(group for group in found.groups() if group)]
        if " " in name:
            return Speaker(name, introduce(name, mentions), sentence.number)
        return None
    pronoun = _PRONOUN_SAYS.search(outer)
    if pronoun is None or last is None:
        return None
    sex = lexicon().name_sex(last.name.split()[0])
    spoken = next(group for group in pronoun.groups() if group).lower()
    return last if sex in {None, _PRONOUN[spoken]} else None


_SAYS = re.compile(rf"\b(?:{saying_forms()})\b")
_PRONOUN_SAYS = re.compile(
    rf"\b([Hh]e|[Ss]he) (?:also |then )?(?:{saying_forms()})\b|\b(?:{saying_forms()}) (he|she)\b"
)


@cache
def _name_pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    """ "NAME, ROLE, said" or "said ROLE NAME"."""
    name = "|".join(map(re.escape, names)) or r"(?!)"
    says = rf"(?:{saying_forms()})"
    return re.compile(
        rf"\b({name})(?: ?,[^\"]{{1,90}})?,? (?:also |then |later |has |had )?{says}\b"
        rf"|\b(?!told|tells?\b){says} (?:[\w'-]+,? ){{0,8}}?({name})"
        r"(?=[,.:;]|$| (?:of|from|in|at)\b)"
    )
