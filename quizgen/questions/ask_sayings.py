"""Questions on what named people say: always with the speaker, never as plain fact."""

from collections.abc import Iterator
from hashlib import sha256

from quizgen.facts.find import Facts
from quizgen.facts.sayings import Saying
from quizgen.questions.candidate import Candidate
from quizgen.questions.opposites import turn_sentence
from quizgen.questions.verify_alone import weigh_topic

SHORTEST, LONGEST = 9, 26  # words of the saying
_TOPICAL = 1.0  # what it has to tell of its topic, the speaker aside


def ask_sayings(facts: Facts) -> Iterator[Candidate]:
    """True or false on each saying that stands alone: turned round, given to another, or as it is.

    Who is named beside the words must have a full name; one who said the same is no wrong speaker.
    """
    speakers = {one.speaker.name: one.speaker.text for one in facts.sayings}
    for saying in facts.sayings:
        words = len(saying.text.split())
        told = weigh_topic(f". {saying.text}", facts.mentions) >= _TOPICAL
        if saying.loose or not SHORTEST <= words <= LONGEST or not told:
            continue
        others = [text for name, text in speakers.items() if name not in _names(saying)]
        yield _judge(saying, others)


def _names(saying: Saying) -> str:
    return f"{saying.speaker.text} {saying.text}"


def _judge(saying: Saying, others: list[str]) -> Candidate:
    true = attribute(saying.speaker.text, saying.inside)
    turned = turn_sentence(saying.words, saying.inside)
    false = [attribute(saying.speaker.text, _keep_start(text, saying)) for text in turned]
    kind = "opposite" if false else "speaker" if others else "plain"
    false += [attribute(other, saying.inside) for other in others]
    digest = int.from_bytes(sha256(true.encode()).digest()[:2])
    as_is = not false or digest % (4 if kind == "opposite" else 2) == 0
    return Candidate(
        form=f"saying: {'plain' if as_is else kind}", kind="true_false",
        question=true if as_is else false[0], answer="true" if as_is else "false",
        answer_kind=kind, evidence=saying.evidence, worth=0.8, statement=true,
        also=() if saying.named == saying.evidence else (saying.named,),
    )  # fmt: skip


def attribute(speaker: str, text: str) -> str:
    """The words, as they read inside of a sentence, with their speaker."""
    return f"According to {speaker}, {text}"


def _keep_start(text: str, saying: Saying) -> str:
    return saying.inside[:1] + text[1:]
