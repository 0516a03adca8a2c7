"""Questions on what named people say: always with the speaker, never as plain fact."""

from collections.abc import Iterator
from hashlib import sha256

from quizgen.facts.find import Facts
from quizgen.facts.sayings import Saying
from quizgen.questions.candidate import Candidate
from quizgen.questions.opposites import turn_phrase
from quizgen.questions.verify_alone import weigh_topic

SHORTEST, LONGEST = 9, 26  # words of the saying
_TOPICAL = 1.0  # what it has to tell of its topic, the speaker aside


def ask_sayings(facts: Facts) -> Iterator[Candidate]:
    """True or false on each saying that stands alone: turned round, or as it is.

    Somebody else is never put in the place of the speaker: graders called that a trick.
    """
    for saying in facts.sayings:
        words = len(saying.text.split())
        told = weigh_topic(f". {saying.text}", facts.mentions) >= _TOPICAL
        if not saying.loose and SHORTEST <= words <= LONGEST and told:
            yield _judge(saying)


def _judge(saying: Saying) -> Candidate:
    """False by one change in three of four cases, where it can be changed; else true."""
    true = attribute(saying.speaker.text, saying.inside)
    turned = next(turn_phrase(saying.inside), "")
    as_is = not turned or int.from_bytes(sha256(true.encode()).digest()[:2]) % 4 == 0
    false = attribute(saying.speaker.text, saying.inside[:1] + turned[1:])
    return Candidate(
        form=f"saying: {'plain' if as_is else 'opposite'}", kind="true_false",
        question=true if as_is else false, answer="true" if as_is else "false",
        answer_kind="plain" if as_is else "opposite", evidence=saying.evidence, worth=0.8,
        statement=true, also=() if saying.named == saying.evidence else (saying.named,),
        parsed=saying.words,
    )  # fmt: skip


def attribute(speaker: str, text: str) -> str:
    """The words, as they read inside of a sentence, with their speaker."""
    return f"According to {speaker}, {text}"
