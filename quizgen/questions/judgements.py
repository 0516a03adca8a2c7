"""True/false items: a statement as it is, or with one thing changed so that it is false."""

from collections.abc import Iterator
from hashlib import sha256

from quizgen.facts.frame import Frame, Word
from quizgen.questions.candidate import Candidate, loose_end
from quizgen.questions.denials import undeny
from quizgen.questions.opposites import turn_words
from quizgen.questions.peers import Peers
from quizgen.questions.swaps import swap_arguments
from quizgen.questions.wording import statement

_SHORTEST, _LONGEST = 7, 22
AS_IT_IS = 8  # of so many that could be made false, one is left true
_FEWEST = 5  # content words of a statement that is asked as it is
_WORTH = {"denial": 1.2, "opposite": 1.2, "name": 1.0, "time": 0.5, "plain": 0.2}


def ask_judgements(frame: Frame, peers: Peers) -> Iterator[Candidate]:
    """At most one statement per clause: false by one change, or true as it is.

    What can be changed is changed in seven of eight cases, since what cannot is always true. To put
    a "not" in makes it false as well, and mechanical: graders used 13 of 35 such statements.
    """
    if any(part.role in {"clause", "because", "when"} for part in frame.parts):
        return
    text = statement(frame)
    if not _SHORTEST <= len(text.split()) <= _LONGEST:
        return
    if frame.negated:
        yield from _deny(frame, text)
        return
    false, kind = next(falsify(frame, text, peers), ("", "plain"))
    if false and _draw(text) % AS_IT_IS:
        yield _judge(frame, text, false, kind)
    elif false or _count_content(frame) >= _FEWEST:
        yield _judge(frame, text, "", kind)


def _judge(frame: Frame, text: str, false: str, kind: str) -> Candidate:
    """The statement, or what makes it `false`."""
    return Candidate(
        form=f"judgement: {kind}", kind="true_false", question=false or text,
        answer="false" if false else "true", answer_kind=kind, evidence=frame.evidence,
        worth=_WORTH[kind], frame=frame, statement=text, refused=loose_end(frame),
        named=frame.subject.phrase is not None and frame.subject.phrase.proper,
    )  # fmt: skip


def falsify(frame: Frame, text: str, peers: Peers) -> Iterator[tuple[str, str]]:
    """(false statement, what was changed), the most telling change first."""
    yield from ((changed, "denial") for changed in undeny(text))
    yield from ((changed, "opposite") for changed in turn_words(_words(frame), text))
    yield from swap_arguments(frame, text, peers)


def _words(frame: Frame) -> list[Word]:
    return sorted((word for part in frame.parts for word in part.words), key=lambda w: w.index)


def _draw(text: str) -> int:
    """A number that the text alone decides."""
    return int.from_bytes(sha256(text.encode()).digest()[:2])


def _count_content(frame: Frame) -> int:
    words = [word for part in frame.parts for word in part.words]
    return sum(word.pos in {"NOUN", "PROPN", "NUM", "ADJ", "VERB"} for word in words)


def _deny(frame: Frame, text: str) -> Iterator[Candidate]:
    """A denial as it is, or with its "not" taken out, which makes it false.

    That "not" is in it must not tell whether it is false.
    """
    false = next(undeny(text), "") if _draw(text) % 2 else ""
    yield _judge(frame, text, false, "denial")
