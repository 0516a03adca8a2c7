"""Questions for when somebody did something, where the answer is a clause: "when he ...".

Only of what happened once, and is not dated: "when" is else a condition, or asks for the year.
"""

from collections.abc import Iterator

from quizgen.facts.frame import Frame
from quizgen.questions.candidate import Candidate
from quizgen.questions.wording import ask

FORM = "moment"
_LONGEST = 16  # words of the answer


def ask_moments(frame: Frame) -> Iterator[Candidate]:
    """`X did Y when Z`: when X did Y."""
    part, subject = frame.parts[-1], frame.subject.phrase
    if part.role != "when" or part.time is not None or part.words[0].lower != "when":
        return
    clause = any(word.dep in {"nsubj", "nsubjpass"} for word in part.words)
    once = frame.verb.tag == "VBD" and subject is not None and subject.proper
    dated = any(other.time is not None for other in frame.parts)
    if clause and once and not dated and len(part.words) <= _LONGEST:
        yield Candidate(
            form=FORM, kind="short_answer", question=ask(frame, "When", without=[part]),
            answer=part.text, answer_kind="moment", evidence=frame.evidence, worth=1.8,
            frame=frame, refused="" if part.leans else part.dangling,
        )  # fmt: skip
