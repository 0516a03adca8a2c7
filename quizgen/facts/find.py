"""From an article to the facts that it states."""

from collections.abc import Sequence
from dataclasses import dataclass

from quizgen.facts.agree import disagreement
from quizgen.facts.clauses import Clause, find_clauses
from quizgen.facts.constituents import build_frame
from quizgen.facts.definitions import (
    Acronym,
    Apposition,
    find_acronym_facts,
    find_appositions,
)
from quizgen.facts.frame import Evidence, Frame
from quizgen.facts.language import parse
from quizgen.facts.mentions import Mentions, read_mentions
from quizgen.facts.resolve import resolve_frames
from quizgen.facts.sentence import Sentence, clean_paragraph, split_sentences
from quizgen.source.article import Article


@dataclass(frozen=True, slots=True)
class Refusal:
    """A sentence or clause that gave no fact, and why."""

    text: str
    reason: str
    sentence: int


@dataclass(frozen=True)
class Facts:
    """What the article says; the input of the questions."""

    frames: tuple[Frame, ...]
    appositions: tuple[Apposition, ...]
    acronyms: tuple[Acronym, ...]
    mentions: Mentions
    refusals: tuple[Refusal, ...]
    sentences: tuple[Evidence, ...]


def find_facts(article: Article) -> Facts:
    """Read the article twice, sentence by sentence and clause by clause; keep what both agree on."""
    cleaned = [clean_paragraph(paragraph) for paragraph in article.paragraphs]
    docs = parse([article.title, *(text for text, _ in cleaned)])
    sentences = split_sentences(article.paragraphs, cleaned, docs[1:])
    mentions = read_mentions(article.title, docs[0], docs[1:], "\n".join(article.paragraphs))
    frames, refusals = _read_clauses(sentences, mentions)
    evidence = [Evidence(s.quote, s.paragraph, s.number) for s in sentences]
    return Facts(
        frames=tuple(resolve_frames(frames, mentions, article.published)),
        appositions=tuple(
            found
            for sentence, place in zip(sentences, evidence, strict=True)
            for found in find_appositions(sentence, mentions, place)
        ),
        acronyms=tuple(find_acronym_facts(sentences, mentions)),
        mentions=mentions,
        refusals=tuple(refusals),
        sentences=tuple(evidence),
    )


def _read_clauses(
    sentences: Sequence[Sentence], mentions: Mentions
) -> tuple[list[Frame], list[Refusal]]:
    taken: list[tuple[Sentence, Clause]] = []
    refusals: list[Refusal] = []
    for sentence in sentences:
        for clause in find_clauses(sentence):
            if clause.refused:
                refusals.append(Refusal(clause.text, clause.refused, sentence.number))
            else:
                taken.append((sentence, clause))
    frames: list[Frame] = []
    for (sentence, clause), doc in zip(taken, parse(c.text for _, c in taken), strict=True):
        reason = disagreement(clause, doc)
        if reason:
            refusals.append(Refusal(clause.text, reason, sentence.number))
            continue
        place = Evidence(sentence.quote, sentence.paragraph, sentence.number)
        frames.append(build_frame(doc, clause, mentions, place))
    return frames, refusals
