"""Questions for what something is based on, followed by, close to, or leads to."""

from collections.abc import Iterator

from quizgen.facts.frame import Frame, Part, Phrase
from quizgen.questions.answers import ask_word, content_words, unfit_answer
from quizgen.questions.argument import place_adverb
from quizgen.questions.bound_pronouns import loose_rest
from quizgen.questions.candidate import OPEN, Candidate, loose_answer, worst
from quizgen.questions.shorter_answers import cut_relative
from quizgen.questions.wording import ask
from quizgen.shipped import word_set

FORM = "relation"
_LONGEST = 12  # words of the answer
_LONGEST_SUBJECT = 10
_FEW = 2


def ask_relations(frame: Frame) -> Iterator[Candidate]:
    """`X is based on Y`: what X is based on, if the clause ends there."""
    part = frame.parts[-1]
    if part.phrase is None or part.time is not None or not _leads(frame, part):
        return
    phrase = cut_relative(part.phrase)
    if not _says_enough(phrase) or len(frame.subject.words) > _LONGEST_SUBJECT:
        return
    role = part.preposition.endswith("as")
    word = None if role else ask_word(phrase)
    wh = word[0] if word and (phrase.proper or word[0] == "Who") else "What"
    question = ask(frame, wh, without=[part], stranded=part.preposition)
    yield Candidate(
        form=FORM, kind="short_answer", question=place_adverb(question),
        answer=phrase.text.removeprefix("both "),
        answer_kind=phrase.noun or phrase.kind or "phrase", evidence=frame.evidence, worth=1.8,
        frame=frame, phrase=phrase,
        refused=worst(
            unfit_answer(phrase), loose_answer(part), loose_rest(frame, part), _is_open(frame),
            "by whom is not part of the answer" if _goes_on(frame, phrase) else "",
        ),
    )  # fmt: skip


def _leads(frame: Frame, part: Part) -> bool:
    """Whether the verb needs the preposition, which stands right behind it.

    Of such questions graders used 13 of 14, but 4 of 9 behind adjectives and none of 3 with "act
    as" and "serve as".
    """
    if part.role not in {"preposition", "agent"}:
        return False
    key, before = f"{frame.verb.lemma} {part.preposition}", frame.parts[-2]
    pairs = word_set("questions", "pair_prepositions")
    if key in pairs and not frame.verb.passive:
        return before.role == "object"
    single = word_set("questions", "bound_prepositions") | word_set(
        "questions", "relation_prepositions"
    )
    return key in single | pairs and before.role in {"verb", "particle", "finite", "adverb"}


def _says_enough(phrase: Phrase) -> bool:
    """No number, no list of adjectives, not "the poem"."""
    if any(w.is_number for w in phrase.words) or phrase.head.pos not in {"NOUN", "PROPN"}:
        return False
    if len(phrase.words) > _LONGEST or (
        phrase.words[0].tag == "PRP$" and len(phrase.words) < _FEW + 1
    ):
        return False
    told = len(content_words(phrase.words))
    if phrase.proper:
        return True
    return told >= (_FEW if phrase.words[0].tag == "DT" else 1)


def _goes_on(frame: Frame, phrase: Phrase) -> bool:
    """ "is classified as a developing country by the World Bank"."""
    return frame.verb.passive and any(
        w.dep in {"prep", "agent"} and w.lower == "by" for w in phrase.words
    )


def _is_open(frame: Frame) -> str:
    """ "What did he rely on?": many things, unless more is told."""
    subject = frame.subject.phrase
    told = [p for p in frame.parts if p.role in {"preposition", "when", "object"}]
    bare = subject is not None and subject.kind == "person" and subject.proper
    return OPEN if bare and len(told) < _FEW else ""
