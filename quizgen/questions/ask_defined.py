"""Questions for the thing that is described: "Which type of archaeology studies ...?"."""

from collections.abc import Iterator

from quizgen.facts.definitions import Apposition
from quizgen.facts.frame import Evidence, Frame, Phrase, Word
from quizgen.questions.answers import unfit_answer
from quizgen.questions.argument import join_words
from quizgen.questions.bound_pronouns import loose_beyond_subject
from quizgen.questions.candidate import Candidate, loose_answer, loose_end, worst
from quizgen.shipped import word_set

FORM = "described"
_RELATIVE = frozenset({"WDT", "WP"})
_LEAST = 5  # content words of a description that leaves one thing
_NEAR = frozenset({"neighbouring", "neighboring", "nearby", "local", "adjacent", "surrounding",
                   "particular", "certain", "similar"})  # fmt: skip
_ARTICLES = frozenset({"a", "an", "the"})


def ask_described(frame: Frame) -> Iterator[Candidate]:
    """`X is a Y that does Z`: which Y does Z; `X is the study of Y`: what that is called."""
    part, finite, subject = frame.part("complement"), frame.part("finite"), frame.subject.phrase
    if part is None or finite is None or subject is None or part.phrase is None:
        return
    if frame.verb.lemma != "be" or frame.parts[-1] is not part or len(frame.parts) != 3:
        return
    if frame.speaker or frame.negated or frame.resolved or subject.words[0].lower in _PLAIN:
        return
    verb = finite.text.lower()
    question = _describe(part.phrase, verb) or _name(subject, part.phrase, verb)
    refused = worst(
        unfit_answer(subject, content=1), loose_answer(frame.subject), loose_end(frame, [part]),
        loose_beyond_subject(frame, part),
    )  # fmt: skip
    if question:
        yield _candidate(subject, subject.text, question, frame.evidence, refused, frame)


_PLAIN = frozenset({"this", "that", "these", "those", "it", "they", "all", "one", "another"})


def ask_appositive(found: Apposition) -> Candidate | None:
    """`X, a Y which does Z, ...`: which Y does Z."""
    question = _describe(found.meaning, "was" if found.past else "is")
    article = "the " if found.name.split()[-1].lower() in word_set("questions", "takes_the") else ""
    answer = article + found.name
    return _candidate(found.meaning, answer, question, found.evidence, "") if question else None


def _candidate(
    phrase: Phrase, answer: str, question: str, evidence: Evidence, refused: str,
    frame: Frame | None = None,
) -> Candidate:  # fmt: skip
    return Candidate(
        form=FORM, kind="short_answer", question=question, answer=answer, answer_kind="term",
        evidence=evidence, worth=2.4, frame=frame, phrase=phrase, refused=refused,
    )  # fmt: skip


def _describe(meaning: Phrase, verb: str) -> str:
    """The question that a restricting clause behind the noun allows, "" if there is none."""
    words = meaning.words[1:] if meaning.words[0].lower in _ARTICLES else meaning.words
    place = _find_clause(words, meaning.head)
    if not place or meaning.words[0].lower not in _ARTICLES or _is_thin(words):
        return ""
    if any(word.lower in _NEAR or word.is_number or word.dep == "poss" for word in words[:place]):
        return ""  # "the neighbouring farm": whose neighbour? "a Danish state in 1864"
    if any(_singles_out(word) for word in words[:3]):
        return ""  # "the only halide that ...": another form asks that
    noun, clause = words[:place], words[place:]
    if any(word.text == "," for word in noun):
        return ""  # "Which thickened, rigid cuticle ...?"
    if clause[0].tag in _RELATIVE:
        clause = clause[1:]
    elif verb in {"is", "are", "was", "were"}:
        return f"Which {join_words(noun)} {verb} {join_words(clause)}?"
    return f"Which {join_words(noun)} {join_words(clause)}?"


def _singles_out(word: Word) -> bool:
    listed = word.lower in {"only", "first", "last", *word_set("questions", "singling")}
    return listed or word.tag in {"JJS", "RBS"}


def _find_clause(words: tuple[Word, ...], head: Word) -> int:
    """Where "that does Z" or "made of Z" begins, 0 if there is no such clause right there."""
    kind = head.lemma in word_set("questions", "kind_nouns")
    for place, word in enumerate(words):
        if word.index <= head.index or word.dep not in {"relcl", "acl"}:
            continue
        if word.head != head.index and not kind:
            continue
        start = next((n for n, w in enumerate(words) if _opens(w, word)), 0)
        whole = place + 1 >= start > 0 and words[start - 1].text != ","
        return start if whole else 0
    return 0


def _opens(word: Word, clause: Word) -> bool:
    """Whether the clause begins here: its relative subject, or the participle itself."""
    if clause.dep == "relcl":
        subject = word.dep in {"nsubj", "nsubjpass"} and word.tag in _RELATIVE
        return subject and word.head == clause.index
    return clause.tag == "VBN" and (
        word.index == clause.index or (word.tag == "RB" and word.head == clause.index)
    )


def _is_thin(words: tuple[Word, ...]) -> bool:
    told = [w for w in words if w.pos in {"NOUN", "PROPN", "ADJ", "VERB", "NUM"}]
    return len(told) < _LEAST


def _name(subject: Phrase, meaning: Phrase, verb: str) -> str:
    """What a science, a practice or a process is called."""
    named = meaning.head.lemma in word_set("questions", "named_things")
    behind = [w for w in meaning.words if w.dep == "prep" and w.head == meaning.head.index]
    plain = not subject.proper and len(subject.words) <= 4 and verb == "is"
    if not named or not behind or not plain or _is_thin(meaning.words):
        return ""
    return f"What is {meaning.text} called?" if meaning.words[0].lower == "the" else ""
