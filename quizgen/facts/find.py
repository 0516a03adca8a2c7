"""From an article to the facts that it states."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from quizgen.facts.actors import Actor, find_actors
from quizgen.facts.agree import disagreement
from quizgen.facts.clause import Clause
from quizgen.facts.clauses import find_clauses
from quizgen.facts.constituents import build_frame
from quizgen.facts.dated import find_dated
from quizgen.facts.defining import Definition, list_definitions
from quizgen.facts.definitions import (
    Acronym,
    Apposition,
    find_acronym_facts,
    find_appositions,
)
from quizgen.facts.events import DatedEvent, find_dated_events
from quizgen.facts.existence import Existence, find_existence
from quizgen.facts.frame import Evidence, Frame
from quizgen.facts.language import parse
from quizgen.facts.mentions import Mentions, read_mentions
from quizgen.facts.namings import collect_namings
from quizgen.facts.read_topics import list_topics
from quizgen.facts.rescue import TRIED, simplify_text
from quizgen.facts.resolve import resolve_frames
from quizgen.facts.sayings import Saying, list_sayings, read_told
from quizgen.facts.sentence import Sentence, clean_paragraph, split_sentences
from quizgen.facts.spans import Gap, find_spans
from quizgen.facts.speakers import find_speakers
from quizgen.facts.standing import Standing, list_standing
from quizgen.facts.topics import name_topics
from quizgen.facts.whole import read_whole
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
    spans: tuple[Gap, ...] = ()
    existences: tuple[Existence, ...] = ()
    standing: tuple[Standing, ...] = ()  # one for each sentence
    actors: tuple[Actor, ...] = ()
    sayings: tuple[Saying, ...] = ()
    definitions: tuple[Definition, ...] = ()
    events: tuple[DatedEvent, ...] = ()
    dated: tuple[Frame, ...] = ()  # to be asked for their dates alone
    whole: tuple[Frame, ...] = ()  # sentences as they are shown


def find_facts(article: Article) -> Facts:
    """Read the article twice, by sentence and by clause, and keep what both readings agree on."""
    cleaned = [clean_paragraph(paragraph) for paragraph in article.paragraphs]
    docs = parse([article.title, *(text for text, _ in cleaned)])
    sentences = split_sentences(article.paragraphs, cleaned, docs[1:])
    mentions = read_mentions(article.title, docs[0], docs[1:], "\n".join(article.paragraphs))
    frames, refusals = _read_clauses(sentences, mentions)
    speakers = find_speakers(sentences, mentions)
    told = read_told(sentences, speakers, mentions)
    dated, _ = _agree([(s, c) for s in sentences for c in find_dated(s)], mentions)
    evidence = [Evidence(s.quote, s.paragraph, s.number) for s in sentences]
    topics = name_topics(
        list_topics(sentences, mentions), mentions,
        {number: speaker.name for number, speaker in speakers.items()},
    )  # fmt: skip
    namings = collect_namings(sentences, mentions)
    quotes = [place.quote for place in evidence]

    def resolve(found: Sequence[Frame]) -> tuple[Frame, ...]:
        return tuple(resolve_frames(found, topics, mentions, article.published, quotes, namings))

    standing = list_standing(sentences, mentions, topics, speakers, namings)
    return Facts(
        frames=resolve(frames),
        appositions=tuple(
            found
            for sentence, place in zip(sentences, evidence, strict=True)
            for found in find_appositions(sentence, mentions, place)
        ),
        acronyms=tuple(find_acronym_facts(sentences, mentions)),
        mentions=mentions,
        refusals=tuple(refusals),
        sentences=tuple(evidence),
        spans=tuple(find_spans(sentences)),
        existences=tuple(
            found
            for sentence, place in zip(sentences, evidence, strict=True)
            for found in find_existence(sentence, place)
        ),
        standing=standing,
        sayings=list_sayings(told, sentences, mentions, namings),
        actors=tuple(find_actors(sentences, mentions)),
        definitions=tuple(list_definitions(sentences, frames, mentions)),
        events=tuple(find_dated_events(evidence)),
        dated=resolve(dated),
        whole=read_whole(
            sentences,
            standing,
            mentions,
            article.published,
            {frame.evidence.sentence for frame in frames},
        ),
    )


def _read_clauses(
    sentences: Sequence[Sentence], mentions: Mentions
) -> tuple[list[Frame], list[Refusal]]:
    """Frames of all sentences in order; what gave nothing is simplified and read once more."""
    first = [(sentence, clause) for sentence in sentences for clause in find_clauses(sentence)]
    frames, refusals = _agree(first, mentions)
    again = _simplify_refused(sentences, frames, refusals)
    rescued, more = _agree(
        [
            (sentence, replace(clause, origin="simplified text"))
            for sentence, simpler in again
            for clause in find_clauses(simpler)
        ],
        mentions,
    )
    frames = sorted([*frames, *rescued], key=lambda frame: frame.evidence.sentence)
    return frames, [*refusals, *more]


def _agree(
    clauses: Sequence[tuple[Sentence, Clause]], mentions: Mentions
) -> tuple[list[Frame], list[Refusal]]:
    """Parse every clause by itself; a frame where both parses agree, a refusal where not."""
    refusals = [Refusal(c.text, c.refused, s.number) for s, c in clauses if c.refused]
    taken = [(sentence, clause) for sentence, clause in clauses if not clause.refused]
    frames: list[Frame] = []
    for (sentence, clause), doc in zip(taken, parse(c.text for _, c in taken), strict=True):
        reason = disagreement(clause, doc)
        if reason:
            refusals.append(Refusal(clause.text, reason, sentence.number))
        else:
            place = Evidence(sentence.quote, sentence.paragraph, sentence.number)
            frames.append(build_frame(doc, clause, mentions, place))
    return frames, refusals


def _simplify_refused(
    sentences: Sequence[Sentence], frames: Sequence[Frame], refusals: Sequence[Refusal]
) -> list[tuple[Sentence, Sentence]]:
    """Each sentence without a frame, with a simpler version of it, parsed."""
    understood = {frame.evidence.sentence for frame in frames}
    hopeful = {r.sentence for r in refusals if r.reason in TRIED} - understood
    pairs = [(s, simplify_text(s.text)) for s in sentences if s.number in hopeful]
    pairs = [(sentence, text) for sentence, text in pairs if text and not sentence.inside_quotation]
    docs = parse(text for _, text in pairs)
    return [
        (sentence, replace(sentence, span=next(doc.sents)))
        for (sentence, _), doc in zip(pairs, docs, strict=True)
        if len(list(doc.sents)) == 1
    ]
