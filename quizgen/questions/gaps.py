"""Cloze items: a short gap in a statement that stands alone."""

import re
from collections.abc import Iterator

from quizgen.facts.frame import Frame, Part, Phrase, Word
from quizgen.facts.lexicon import lexicon
from quizgen.facts.mentions import Mentions
from quizgen.facts.quantities import find_quantities
from quizgen.facts.spans import CORE
from quizgen.questions.answers import ask_word, unfit_answer
from quizgen.questions.candidate import Candidate, loose_end, worst
from quizgen.questions.wording import statement

GAP = "_____"
_NAME_BEFORE = re.compile(r"[A-Z][\w'’]*(?: of| the)? $")
_HYPHEN = re.compile(r"[\w'’][-–]$")
_NAME_AFTER = re.compile(r"-| of | and | for ")
_LONGEST = 24
_SHORTEST = 7
_ROLES = frozenset({"object", "preposition", "complement", "name", "agent"})
RARE = 3  # how well-known a single noun may be, as the lexicon counts
TOO_FEW = 2


def ask_gaps(frame: Frame, mentions: Mentions) -> Iterator[Candidate]:
    """Gaps behind the verb: names, listed compounds, rare terms, quantities; other nouns have too
    many fillers.
    """
    if any(part.role in {"clause", "because"} for part in frame.parts):
        return
    text = statement(frame)
    for part in frame.parts:
        if part.time is not None or not (part.role in _ROLES or _is_unasked(part)):
            continue
        for answer, kind in _gap_answers(part):
            if text.count(answer) == 1:
                yield _candidate(frame, part, text, answer, kind, mentions)


def _is_unasked(part: Part) -> bool:
    """A subject whose name is of no known kind: no question word asks for it, a gap does."""
    phrase = part.phrase
    if part.role != "subject" or phrase is None or not phrase.proper or phrase.plural:
        return False
    return ask_word(phrase) is None and len(phrase.words) > 1


def _candidate(
    frame: Frame, part: Part, text: str, answer: str, kind: str, mentions: Mentions
) -> Candidate:
    question = re.sub(rf"\b(?:a|an) {GAP}", f"a(n) {GAP}", text.replace(answer, GAP))
    quote = frame.evidence.quote
    return Candidate(
        form="gap", kind="cloze", question=question, answer=answer, answer_kind=kind,
        evidence=frame.evidence, worth=0.9 if kind in {"quantity", "term"} else 1.6, frame=frame,
        phrase=part.phrase, statement=text, passing=_is_passing(part, kind),
        refused=worst(loose_end(frame), _unfit(part, text, answer, kind, mentions, quote)),
    )  # fmt: skip


def _is_passing(part: Part, kind: str) -> bool:
    """Whether the answer is no subject, object or complement (see `spans.CORE`)."""
    aside = part.role == "agent" or (part.role == "preposition" and part.preposition not in CORE)
    return aside and kind != "quantity"


def _gap_answers(part: Part) -> Iterator[tuple[str, str]]:
    """(answer, kind) for what can be left out of a part."""
    quantities = [q for q in find_quantities(part.text) if not q.ordinal]
    if len(quantities) == 1 and (quantities[0].unit or (quantities[0].value or 0) > TOO_FEW):
        yield quantities[0].number, "quantity"
    phrase = part.phrase
    if phrase is None or (phrase.plural and phrase.proper):
        return
    if any(w.dep in {"conj", "cc"} for w in phrase.words if w.head == phrase.head.index):
        if _is_long_name(phrase):
            yield phrase.name, "name"
        return
    name = _without_title(_head_name(phrase))
    if name:
        yield name, phrase.noun or phrase.kind or "term"
    elif _is_rare(phrase.head):
        yield phrase.head.text, "term"


def _without_title(name: str) -> str:
    """ "President Joe Biden" -> "Joe Biden": the office stays in the text."""
    first, _, rest = name.partition(" ")
    return rest if " " in rest and lexicon().is_title(first) else name


def _is_long_name(phrase: Phrase) -> bool:
    """`School of Medicine and Surgery`: one name, though it is joined by "and"."""
    words = [w for w in phrase.words if w.lower not in {"the", "of", "and", "for", "in"}]
    whole = all(w.text[:1].isupper() for w in words) and "of" in {w.lower for w in phrase.words}
    return phrase.proper and whole and len(words) >= 3


def _head_name(phrase: Phrase) -> str:
    """The head with its name or compound parts, without article and what follows."""
    own = [w for w in phrase.words if w.head == phrase.head.index and w.index < phrase.head.index]
    own = [w for w in own if w.dep in {"compound", "nmod", "amod"}]
    words = [*own, phrase.head]
    if words[-1].index - words[0].index != len(words) - 1:
        return ""
    if phrase.proper:
        if not all(w.text[:1].isupper() for w in words) or not (phrase.kind or len(words) > 1):
            return ""
    elif len(words) < 2 or not lexicon().is_compound([*(w.lower for w in own), phrase.head.lemma]):
        return ""
    return "".join(w.text + (" " if w.space else "") for w in words).strip()


def _is_rare(head: Word) -> bool:
    """A term that few words can take the place of."""
    words = lexicon()
    natural = words.noun_class(head.lemma) in {"plant", "animal", "body", "substance", "food"}
    return head.pos == "NOUN" and natural and words.familiarity(head.lemma) <= RARE


def _goes_on(part: Part, answer: str, quote: str) -> bool:
    """ "in De Haan, Belgium": the country may be answered as well."""
    place = part.phrase is not None and part.phrase.kind in {"place", ""}
    return place and re.search(rf"{re.escape(answer)}, [A-Z]", quote) is not None


def _unfit(part: Part, text: str, answer: str, kind: str, mentions: Mentions, quote: str) -> str:
    before, _, after = text.partition(answer)
    name = answer[0].isupper()
    rules = (
        unfit_answer(part.phrase, content=1) if part.phrase and kind != "quantity" else "",
        "" if _SHORTEST <= len(text.split()) <= _LONGEST else "cloze text too short or too long",
        "answer is in the title" if answer.lower() in mentions.title.lower() else "",
        "gap inside a longer name" if name and _NAME_BEFORE.search(before) else "",
        "gap inside a longer name" if name and _NAME_AFTER.match(after) else "",
        "gap inside a longer name" if name and _goes_on(part, answer, quote) else "",
        "gap inside a compound" if _HYPHEN.search(before) or after.startswith("-") else "",
    )
    return next((rule for rule in rules if rule), "")
