"""Questions for what something is, is called or stands for, and for what is first or most."""

from collections.abc import Iterator

from quizgen.facts.frame import Frame, Part, Phrase
from quizgen.facts.lexicon import lexicon
from quizgen.questions.answers import ask_word, unfit_answer
from quizgen.questions.ask_superlatives import ask_superlative, say_who, singles_out
from quizgen.questions.candidate import OPEN, Candidate, loose_answer, loose_end, worst
from quizgen.questions.definition_tail import whole_definition
from quizgen.questions.wording import ask
from quizgen.shipped import word_set

_NAMING = frozenset({"call", "name", "rename", "dub", "term", "title", "nickname", "entitle"})
LITTLE = "the complement says little"
_OF_SOMETHING = frozenset({"example", "instance", "case", "reason", "exception", "result"})


def ask_definitions(frame: Frame) -> Iterator[Candidate]:
    """Definitions and names that a clause gives."""
    for part in frame.parts:
        if part.role == "complement" and frame.verb.lemma == "be":
            if not _OF_SOMETHING & {word.lemma for word in frame.subject.words[-1:]}:
                yield from _ask_identity(frame, part)  # but not "What is a fine example?"
        elif part.role == "complement" and frame.verb.lemma == "become":
            yield from _ask_outcome(frame, part)
        elif part.role == "preposition":
            yield from _ask_meaning(frame, part)
        elif part.role == "name" and frame.verb.lemma in _NAMING and frame.verb.passive:
            yield from _ask_name(frame, part)


def _candidate(
    frame: Frame, part: Part, form: str, question: str, worth: float, refused: str
) -> Candidate:
    assert part.phrase is not None
    answer = part.phrase.text
    if form == "definition":
        answer = whole_definition(answer, frame.evidence.quote)
    return Candidate(
        form=form, kind="short_answer", question=question, answer=answer,
        answer_kind="definition" if form == "definition" else "term", evidence=frame.evidence,
        worth=worth, frame=frame, phrase=part.phrase, refused=refused,
    )  # fmt: skip


def _ask_identity(frame: Frame, part: Part) -> Iterator[Candidate]:
    subject, phrase = frame.subject.phrase, part.phrase
    if subject is None or phrase is None or len(frame.parts) < 3 or frame.parts[-1] is not part:
        return
    finite = frame.part("finite")
    if finite is None or finite.text.lower() not in {"is", "are", "was", "were"}:
        return
    if singles_out(phrase):
        yield from ask_superlative(frame, part, subject, finite.text.lower())
        return
    if frame.resolved or (subject.plural and not subject.proper and len(subject.words) > 4):
        return
    titled = lexicon().is_title(subject.words[0].text)
    person = titled or subject.kind == "person" or "person" in (
        phrase.kind, lexicon().noun_class(phrase.head.lemma.lower())
    )  # fmt: skip
    named = subject.proper and subject.words[0].lower != "the"
    if not person and subject.head.pos == "PROPN" and _is_adjective(subject):
        return
    if person and any(w.dep == "relcl" for w in phrase.words):
        return  # "Who was the pastor who ...?" has one answer, "Who was Farel?" many
    if person and (subject.plural or not named or subject.kind not in {"person", ""}):
        return
    long_enough = len([w for w in phrase.words if w.pos in {"NOUN", "PROPN", "ADJ", "VERB"}]) >= 3
    if phrase.words[0].lower not in {"a", "an", "the"} or not long_enough or len(phrase.words) > 24:
        return
    past = finite.text.lower() in {"was", "were"}
    term = subject.proper or (_generic(subject) and not past)
    described = "" if not person else OPEN  # one can say many things of somebody
    vague = phrase.head.lemma in word_set("facts", "vague_heads")
    refused = worst(
        described,
        "" if term else "subject is not a term",
        LITTLE if vague else "",
        loose_end(frame, [part]),
        loose_answer(part),
    )
    question = f"{'Who' if person else 'What'} {finite.text.lower()} {frame.subject.text}?"
    question = say_who(frame, question)
    start = frame.subject.words[0].index
    scope = ", ".join(p.text for p in frame.parts if p.words[0].index < start)
    if scope:  # "In American English, asphalt is ..."
        question = f"{scope[:1].upper()}{scope[1:]}, {question[:1].lower()}{question[1:]}"
    yield _candidate(frame, part, "definition", question, 2.6, refused)


def _ask_outcome(frame: Frame, part: Part) -> Iterator[Candidate]:
    """`X became Y`: what X became."""
    if part.phrase is None or ask_word(part.phrase) is None:
        return
    refused = worst(unfit_answer(part.phrase), loose_end(frame, [part]), loose_answer(part))
    yield _candidate(frame, part, "outcome", ask(frame, "What", without=[part]), 1.4, refused)


def _is_adjective(subject: Phrase) -> bool:
    """ "Superficial is a term for ...": a word that is no noun, with a capital as the first one."""
    word = subject.text.lower()
    return len(subject.words) == 1 and word.endswith(("al", "ive", "ous", "ior"))  # and no noun


def _generic(subject: Phrase) -> bool:
    """A term spoken of in general: "earthquake diplomacy", "a stoma", "chloroplasts"."""
    determiners = [
        w
        for w in subject.words
        if w.dep in {"det", "poss", "nummod"} and w.head == subject.head.index
    ]
    short = len(subject.words) <= 4
    return short and all(w.lower in {"a", "an"} for w in determiners)


def _ask_meaning(frame: Frame, part: Part) -> Iterator[Candidate]:
    phrase = part.phrase
    if phrase is None or frame.subject.phrase is None or frame.resolved:
        return
    if frame.verb.lemma == "refer" and part.preposition == "to" and not frame.verb.passive:
        subject = frame.subject.phrase  # "Pliny refers to" is no definition
        term = subject.name.isupper() if subject.text[0].isupper() else _generic(subject)
        refused = worst(
            loose_end(frame, [part]), loose_answer(part), "" if term else "subject is not a term"
        )
        question = ask(frame, "What", without=[part], stranded="to")
        yield _candidate(frame, part, "definition", question, 2.8, refused)
    elif frame.verb.lemma == "define" and part.preposition == "as" and frame.verb.passive:
        finite = frame.part("finite")
        refused = worst(loose_end(frame, [part]), loose_answer(part))
        question = f"What {finite.text if finite else 'is'} {frame.subject.text}?"
        yield _candidate(frame, part, "definition", question, 2.8, refused)
    elif frame.verb.lemma == "know" and part.preposition == "as" and frame.verb.passive:
        refused = worst(
            loose_end(frame, [part]), loose_answer(part), unfit_answer(phrase, content=1),
            "" if len(phrase.words) <= 6 else "answer is too long",
            OPEN if frame.subject.phrase.kind == "person" else "",
        )  # fmt: skip
        question = ask(frame, "What", without=[part], stranded="as")
        yield _candidate(frame, part, "term", question, 2.2, refused)


def _ask_name(frame: Frame, part: Part) -> Iterator[Candidate]:
    if part.phrase is None or len(part.words) > 6:
        return
    honour = frame.verb.lemma == "name" and frame.subject.phrase is not None and (
        frame.subject.phrase.kind == "person" and len(frame.parts) <= 4
    )  # fmt: skip
    several = any(word.is_number for word in frame.subject.words)
    refused = worst(
        loose_end(frame, [part]), unfit_answer(part.phrase, content=1),
        OPEN if honour or several else "",
    )  # fmt: skip
    yield _candidate(frame, part, "term", ask(frame, "What", without=[part]), 2.2, refused)
