"""Questions for what a name or a short form, told of in passing, is or stands for."""

from quizgen.facts.definitions import Acronym, Apposition
from quizgen.facts.frame import Phrase
from quizgen.facts.lexicon import lexicon
from quizgen.questions.ask_definitions import LITTLE
from quizgen.questions.candidate import Candidate, worst
from quizgen.shipped import word_set


def ask_apposition(found: Apposition) -> Candidate | None:
    """`NATO, a military alliance of ...`: what it is."""
    if found.name_kind in {"person", "place"} or found.meaning.kind == "person":
        return None
    verb = "was" if found.past else "is"
    article = "the " if found.name.split()[-1].lower() in word_set("questions", "takes_the") else ""
    content = [w for w in found.meaning.words if w.pos in {"NOUN", "PROPN", "ADJ"}]
    return Candidate(
        form="apposition", kind="short_answer", question=f"What {verb} {article}{found.name}?",
        answer=found.meaning.text, answer_kind="definition", evidence=found.evidence, worth=1.8,
        phrase=found.meaning,
        refused=worst(
            "" if len(content) >= 3 and not _leaves_open(found.meaning) else LITTLE,
            "" if lexicon().noun_class(found.meaning.head.lemma) else "kind of thing is not sure",
            "tense is not sure" if found.past else "",
        ),
    )  # fmt: skip


def _leaves_open(meaning: Phrase) -> bool:
    """ "the national oil company": of which country?"""
    told = any(w.dep in {"prep", "relcl", "acl"} or w.pos == "PROPN" for w in meaning.words)
    return meaning.words[0].lower == "the" and not told


def ask_acronym(found: Acronym) -> Candidate:
    """What a short form stands for."""
    return Candidate(
        form="acronym", kind="short_answer", question=f"What does {found.short} stand for?",
        answer=found.expansion, answer_kind="acronym", evidence=found.evidence, worth=1.2,
        refused="everybody knows the short form"
        if found.short in word_set("questions", "known_acronyms")
        else "",
    )  # fmt: skip
