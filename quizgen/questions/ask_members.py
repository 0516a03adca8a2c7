"""Questions for all the members of a short list whose number the article tells."""

import re
from collections.abc import Iterator

from quizgen.facts.frame import Frame, Part, Phrase
from quizgen.questions.argument import join_words
from quizgen.questions.candidate import Candidate, loose_end, worst
from quizgen.questions.wording import ask

FORM = "members"
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5}
_ASIDE = re.compile(r" \([^()]*\)")
_LISTED = r"[^:;.–—]{0,60}?(?:: | [–—] |, namely )([^:;.]+)[.;]"
_JOINT = re.compile(r",? (?:and|or) |, ")
_LONGEST = 6  # words of a member


def ask_members(frame: Frame) -> Iterator[Candidate]:
    """`The three orders are A, B and C`, `Asia has four centres: A, B, C and D`."""
    part = frame.part("complement")
    if part is not None and frame.verb.lemma == "be" and not frame.resolved:
        number = _count(frame.subject.phrase)
        last = frame.parts[-1] is part
        if number and _split(part.text, number) and last and _is_whole(frame.subject.phrase):
            yield _candidate(frame, part, f"What are {frame.subject.text}?", part.text.rstrip(" ."))
    part = frame.part("object")
    number = _count(part.phrase) if part is not None else 0
    if part is None or part.phrase is None or not number:
        return
    found = re.search(re.escape(part.phrase.head.text) + _LISTED, frame.evidence.quote)
    answer = _ASIDE.sub("", found.group(1)) if found else ""
    if _split(answer, number):
        words = part.phrase.words[part.phrase.words[0].dep == "det" :]
        question = ask(frame, f"Which {join_words(words)}", without=[part])
        yield _candidate(frame, part, question, answer)


def _candidate(frame: Frame, part: Part, question: str, answer: str) -> Candidate:
    return Candidate(
        form=FORM, kind="short_answer", question=question, answer=answer, answer_kind="members",
        evidence=frame.evidence, worth=2.6, frame=frame, phrase=part.phrase,
        refused=worst(loose_end(frame, [part]), frame.subject.dangling),
    )  # fmt: skip


def _count(phrase: Phrase | None) -> int:
    """The number before the noun, 0 if there is none."""
    if phrase is None or not phrase.plural:
        return 0
    own = (w for w in phrase.words if w.head == phrase.head.index and w.dep == "nummod")
    return next((_NUMBERS.get(w.lower, 0) for w in own), 0)


def _is_whole(phrase: Phrase | None) -> bool:
    """ "the two banks", "two factors that matter", but not "two major banks" of many."""
    return phrase is not None and (
        phrase.words[0].lower == "the" or any(w.dep in {"relcl", "acl"} for w in phrase.words)
    )


def _split(text: str, number: int) -> bool:
    """Whether the text is a plain list of so many members."""
    members = [member for member in _JOINT.split(text) if member]
    return len(members) == number and all(len(one.split()) <= _LONGEST for one in members)
