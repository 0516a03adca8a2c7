"""Cloze items: a short gap in a statement that stands alone."""

import re
from collections.abc import Iterator

from quizgen.facts.frame import Frame, Part, Phrase
from quizgen.facts.lexicon import lexicon
from quizgen.facts.mentions import Mentions
from quizgen.questions.answers import unfit_answer
from quizgen.questions.candidate import Candidate, loose_end
from quizgen.questions.wording import statement

GAP = "_____"
_NAME_BEFORE = re.compile(r"[A-Z][\w'’]*(?: of| the)? $")
_NAME_AFTER = re.compile(r"-| of | and | for ")
_LONGEST = 24
_SHORTEST = 7


def ask_gaps(frame: Frame, mentions: Mentions) -> Iterator[Candidate]:
    """Gaps for a name or a listed compound behind the verb; other nouns have too many fillers."""
    if any(part.role in {"clause", "because"} for part in frame.parts):
        return
    text = statement(frame)
    for part in frame.parts:
        if part is frame.subject or part.phrase is None or part.time is not None:
            continue
        answer = _gap_answer(part, part.phrase)
        if not answer or text.count(answer) != 1:
            continue
        kind = part.phrase.noun or part.phrase.kind
        yield Candidate(
            form="gap", kind="cloze", question=text.replace(answer, GAP), answer=answer,
            answer_kind=kind or "term", evidence=frame.evidence, worth=1.2, frame=frame,
            phrase=part.phrase, statement=text,
            refused=loose_end(frame) or _unfit(part, text, answer, mentions),
        )  # fmt: skip


def _gap_answer(part: Part, phrase: Phrase) -> str:
    """The head with its name or compound parts, without article and what follows."""
    if part.role not in {"object", "preposition", "complement", "name"} or (
        phrase.plural and phrase.proper
    ):
        return ""
    if any(w.dep in {"conj", "cc"} for w in phrase.words if w.head == phrase.head.index):
        return ""
    own = [w for w in phrase.words if w.head == phrase.head.index and w.index < phrase.head.index]
    own = [w for w in own if w.dep in {"compound", "nmod", "amod"}]
    words = [*own, phrase.head]
    if words[-1].index - words[0].index != len(words) - 1:
        return ""
    if phrase.proper:
        if not all(w.text[:1].isupper() for w in words):
            return ""
        if not phrase.kind and len(words) < 2:
            return ""
    elif len(words) < 2 or not lexicon().is_compound([*(w.lower for w in own), phrase.head.lemma]):
        return ""
    return "".join(w.text + (" " if w.space else "") for w in words).strip()


def _unfit(part: Part, text: str, answer: str, mentions: Mentions) -> str:
    before, _, after = text.partition(answer)
    name = answer[0].isupper()
    rules = (
        (unfit_answer(part.phrase, content=1) if part.phrase else "no phrase"),
        "" if _SHORTEST <= len(text.split()) <= _LONGEST else "cloze text too short or too long",
        "answer is in the title" if answer.lower() in mentions.title.lower() else "",
        "gap inside a longer name" if name and _NAME_BEFORE.search(before) else "",
        "gap inside a longer name" if name and _NAME_AFTER.match(after) else "",
        "word before the gap gives it away" if re.search(r"\b(?:a|an) $", before) else "",
    )
    return next((rule for rule in rules if rule), "")
