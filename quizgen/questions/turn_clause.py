"""A clause of the article turned into a question for its time, its words otherwise untouched."""

import re
from collections.abc import Sequence

from quizgen.facts.frame import Word

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_LOWERED = frozenset({"DT", "JJ", "JJS", "NN", "NNS", "CD", "PRP$", "IN"})
_MOVED = frozenset({"was", "were"})  # what stands before the subject in a question


def turn_clause(wh: str, clause: str, words: Sequence[Word], time: str) -> str:
    """ "Frederick II made Norrby a city": "In what year did Frederick II make Norrby a city?"

    `words` are the sentence as it was parsed, `time` is the text of its date, which belongs to the
    main verb or nothing is asked. "" where the verb is not simple, or where more than the subject
    stands before it. A second verb of the subject is left out.
    """
    root = next((word for word in words if word.dep == "ROOT"), None)
    if root is None or not _is_its_time(root, words, time):
        return ""
    auxiliaries = [w for w in words if w.head == root.index and w.dep in {"aux", "auxpass"}]
    moved = next(iter(auxiliaries), root)
    simple = len(auxiliaries) <= 1 and (moved.lower in _MOVED or root.tag == "VBD")
    if not simple or (auxiliaries and moved.lower not in _MOVED) or root.lemma == "be":
        return ""
    found = list(re.finditer(rf"(?<!\S){re.escape(moved.text)}(?!\S)", clause))
    if len(found) != 1 or not _only_subject(moved, root, words, time):
        return ""
    subject = _lower_first(clause[: found[0].start()].strip(), words)
    rest = _first_verb(clause[found[0].end() :], root, words)
    if not rest:
        return ""
    verb = f"{moved.lower} {subject}" if auxiliaries else f"did {subject} {root.lemma}"
    return f"{wh} {verb}{rest.rstrip(' ,')}?"


def _is_its_time(root: Word, words: Sequence[Word], time: str) -> bool:
    """Whether the date hangs on the main verb."""
    first = time.split(maxsplit=1)[0]
    return any(word.text == first and word.head == root.index for word in words)


def _only_subject(moved: Word, root: Word, words: Sequence[Word], time: str) -> bool:
    """Whether nothing but the subject, an adverb and the date stands before the verb."""
    subjects = [w for w in words if w.head == root.index and w.dep in _SUBJECTS]
    if len(subjects) != 1 or subjects[0].tag in {"PRP", "WDT", "WP", "EX", "DT"}:
        return False
    inside = _subtree(subjects[0], words)
    dated = set(re.findall(r"\w+", time))
    return all(
        word.index in inside or word.pos in {"PUNCT", "ADV", "SPACE"} or word.text in dated
        for word in words
        if word.index < moved.index
    )


def _subtree(top: Word, words: Sequence[Word]) -> set[int]:
    reached = {top.index}
    while more := {w.index for w in words if w.head in reached} - reached:
        reached |= more
    return reached


def _first_verb(rest: str, root: Word, words: Sequence[Word]) -> str:
    """What follows the verb, up to a second one of the same subject; "" if that has a subject of
    its own or stands in front of the date.
    """
    second = next((w for w in words if w.dep == "conj" and w.head == root.index), None)
    if second is None:
        return rest
    cut = re.search(rf",? (?:and|but|or)\b(?:(?!\b(?:and|but|or)\b).)*\b{re.escape(second.text)}\b",
                    rest)  # fmt: skip
    if cut is None:
        return rest
    dates = [w.index for w in words if w.head == root.index and w.dep == "prep" and w.index]
    return rest[: cut.start()] if all(index < second.index for index in dates) else ""


def _lower_first(subject: str, words: Sequence[Word]) -> str:
    """The subject as it reads within a sentence: "the Diet", but "German sailors"."""
    if re.match(r"The |(?:An?|One|Two|Three|Some|Several|Many) [a-z]", subject):
        return subject[:1].lower() + subject[1:]
    first = (
        next((w for w in words if w.text == subject.split(" ", 1)[0]), None) if subject else None
    )
    if first is None or first.tag not in _LOWERED or first.pos == "PROPN":
        return subject
    return subject if first.text.isupper() or first.entity else subject[:1].lower() + subject[1:]
