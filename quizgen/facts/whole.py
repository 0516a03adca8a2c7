"""Whole clauses: sentences that stand alone, each read once more as it is shown.

What a sentence says as a whole needs no second reading to agree with: nothing of it is left out,
so a question keeps all its words but those that are asked for. Constructions that are not known to
come out right are refused, as for other clauses.
"""

from collections.abc import Collection, Sequence
from datetime import date
from typing import TYPE_CHECKING

from quizgen.facts.agree import disagreement
from quizgen.facts.clause import Clause
from quizgen.facts.constituents import build_frame
from quizgen.facts.frame import WHOLE, Evidence, Frame
from quizgen.facts.language import parse
from quizgen.facts.mentions import Mentions
from quizgen.facts.resolve import mark_parts, take_speaker
from quizgen.facts.resolve_times import date_frame
from quizgen.facts.standing import LONGEST, Standing

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from quizgen.facts.sentence import Sentence


def read_whole(
    sentences: "Sequence[Sentence]", standing: Sequence[Standing], mentions: Mentions,
    published: date | None, understood: Collection[int] = (),
) -> tuple[Frame, ...]:  # fmt: skip
    """A frame for each sentence that stands alone and is one clause of a known construction.

    Sentences whose numbers are `understood` already are not parsed again where they are shown in
    other words: that takes time.
    """
    alone = [
        (sentence, shown) for sentence, shown in zip(sentences, standing, strict=True)
        if not shown.loose and len(shown.text.split()) <= LONGEST
        and not (sentence.number in understood and shown.text != sentence.text)
    ]  # fmt: skip
    changed = [shown.text for sentence, shown in alone if shown.text != sentence.text]
    reread = dict(zip(changed, parse(changed), strict=True))
    quotes = [sentence.quote for sentence in sentences]
    frames = []
    for sentence, shown in alone:
        clause = Clause(shown.text, origin=WHOLE)
        doc: Doc = reread.get(shown.text) or sentence.span.as_doc()
        if disagreement(clause, doc):
            continue
        place = Evidence(sentence.quote, sentence.paragraph, sentence.number)
        frame = take_speaker(build_frame(doc, clause, mentions, place))
        frames.append(mark_parts(date_frame(frame, published, quotes), mentions))
    return tuple(frames)
