"""Questions for how many, how much and what share."""

from collections.abc import Iterator
from itertools import pairwise

from quizgen.facts.existence import Existence
from quizgen.facts.frame import Frame, Part, Phrase, Word
from quizgen.facts.quantities import find_quantities
from quizgen.facts.references_relative import find_relative
from quizgen.questions.candidate import Candidate, loose_answer, loose_end, worst
from quizgen.questions.wording import ask, ask_subject
from quizgen.shipped import word_set

_SMALL = frozenset({"one", "a", "1"})


def ask_quantities(frame: Frame) -> Iterator[Candidate]:
    """How many things there are: of the subject, or of the object."""
    yield from _measure(frame)
    for part in (frame.subject, frame.part("object")):
        if part is None or part.phrase is None or (part is frame.subject and frame.resolved):
            continue
        split = split_number(part.phrase)
        if split is not None:
            number, rest = split
            yield _how_many(frame, part, number, rest)
        elif part is frame.subject:
            yield from _share(frame, part)


def ask_existence(found: Existence) -> Candidate:
    """`There were two teams in the city`: how many teams were there in the city?"""
    relative = find_relative(found.where)
    return Candidate(
        form="how many", kind="short_answer",
        question=f"How many {found.things} {found.verb} there {found.where}?",
        answer=found.number.lower(), answer_kind="quantity", evidence=found.evidence, worth=1.0,
        refused=f"relative: {relative}" if relative else "",
    )  # fmt: skip


def split_number(phrase: Phrase) -> tuple[str, str] | None:
    """`more than 250 conservation experts` -> ("more than 250", "conservation experts")."""
    numbers = [w for w in phrase.words if w.dep == "nummod" and w.head == phrase.head.index]
    if len(numbers) != 1 or (phrase.head.tag != "NNS" and phrase.head.lower != "people"):
        return None
    number = numbers[0]
    if (
        phrase.head.lemma in word_set("questions", "uncounted")
        or number.lower in _SMALL
        or phrase.head.pos == "PROPN"
    ):
        return None
    before = [w for w in phrase.words if w.index <= number.index]
    after = [w for w in phrase.words if w.index > number.index]
    if before[0].index != phrase.words[0].index or not after:
        return None
    if any(w.dep in {"amod", "det", "poss"} and w.head == phrase.head.index for w in before):
        return None
    if any(w.text == "," for w in after):  # "three parties, the A, the B and the C"
        return None
    if any(w.dep == "cc" and f.tag in {"DT", "CD"} for w, f in pairwise(after)):
        return None  # "three bones and a drum"
    if after[0].lower in {"more", "other", "additional", "times", "-", "%"} or after[0].is_number:
        return None
    if any(w.text in "$£€%" for w in before) or any(
        w.dep == "conj" for w in phrase.words if w.head == number.index
    ):
        return None
    return _text(tuple(before)), _text(tuple(after))


def _how_many(frame: Frame, part: Part, number: str, rest: str) -> Candidate:
    if part is frame.subject:
        question = ask_subject(frame, f"How many {rest}", singular=False)
        refused = loose_answer(part) or loose_end(frame, subject_asked=True)
    else:
        question = ask(frame, f"How many {rest}", without=[part])
        refused = loose_answer(part) or loose_end(frame, [part])
    found = find_quantities(number)
    if not refused and found and found[0].ordinal:
        refused = "ordinal, not a count"
    return Candidate(
        form="how many", kind="short_answer", question=question,
        answer=number[:1].lower() + number[1:],
        answer_kind="quantity", evidence=frame.evidence, worth=0.9, frame=frame,
        phrase=part.phrase, refused=refused,
    )  # fmt: skip


def _measure(frame: Frame) -> Iterator[Candidate]:
    """`the height of X was 73 metres`: what it was."""
    part = frame.part("complement")
    subject = frame.subject.phrase
    if part is None or part.phrase is None or subject is None or frame.verb.lemma != "be":
        return
    found = find_quantities(part.text)
    if len(found) != 1 or found[0].text != part.text or len(part.words) > 6:
        return
    if subject.head.lemma not in word_set("questions", "measure_nouns"):
        return
    yield Candidate(
        form="measure", kind="short_answer", question=ask(frame, "What", without=[part]),
        answer=part.text, answer_kind="quantity", evidence=frame.evidence, worth=1.4, frame=frame,
        phrase=part.phrase, refused=worst(loose_end(frame, [part]), loose_answer(part)),
    )  # fmt: skip


def _share(frame: Frame, part: Part) -> Iterator[Candidate]:
    """`30 % of girls ...`: what share of them."""
    phrase = part.phrase
    assert phrase is not None
    if phrase.head.lemma not in {"%", "percent"} and phrase.head.lower != "%":
        return
    of = [w for w in phrase.words if w.lower == "of" and w.head == phrase.head.index]
    if len(of) != 1:
        return
    share = _text(tuple(w for w in phrase.words if w.index < of[0].index))
    whole = _text(tuple(w for w in phrase.words if w.index > of[0].index))
    yield Candidate(
        form="share", kind="short_answer",
        question=ask_subject(frame, f"What percentage of {whole}", singular=False),
        answer=share[:1].lower() + share[1:], answer_kind="quantity", evidence=frame.evidence,
        worth=1.2, frame=frame, phrase=phrase,
        refused=loose_answer(part) or loose_end(frame, subject_asked=True),
    )  # fmt: skip


def _text(words: tuple[Word, ...]) -> str:
    return "".join(w.text + (" " if w.space else "") for w in words).strip(" ,")
