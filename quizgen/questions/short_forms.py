"""Short forms: names that the article defines elsewhere ("the ANA"), said in full."""

import re
from collections.abc import Sequence
from dataclasses import replace

from quizgen.facts.mentions import Mentions
from quizgen.questions.candidate import Candidate
from quizgen.shipped import word_set

_WHOLE = frozenset({"true_false", "cloze"})


def spell_out(candidates: Sequence[Candidate], mentions: Mentions) -> list[Candidate]:
    """The candidates in the same order, whole sentences without short forms nobody knows.

    The first of a short form is said in full, if the sentence does not do so; what is left out of
    a gap stays as it is.
    """
    known = word_set("questions", "known_acronyms")
    shorts = {
        short: full for short, full in mentions.acronyms.items()
        if short not in known and full.lower() != mentions.title.lower()
    }  # fmt: skip
    named = {
        s: _with_article(full, mentions.text) for s, full in shorts.items() if full[0].isupper()
    }
    return [
        _spell(one, shorts) if one.kind in _WHOLE
        else _spell(one, named) if one.form == "definition"  # else what it stands for is one, too
        else one
        for one in candidates
    ]  # fmt: skip


def _with_article(full: str, text: str) -> str:
    """ "the World Health Organization", if the article says it so."""
    return f"the {full}" if re.search(rf"\b[Tt]he {re.escape(full)}\b", text) else full


def _spell(candidate: Candidate, shorts: dict[str, str]) -> Candidate:
    question, statement = candidate.question, candidate.statement
    for short, full in shorts.items():
        if short not in question or full.lower() in statement.lower() or short in candidate.answer:
            continue
        question, statement = _say(short, full, question), _say(short, full, statement)
    return replace(candidate, question=question, statement=statement)


def _say(short: str, full: str, text: str) -> str:
    """Not where an article of its own ("an ANA base"), a plural or a longer name holds it."""
    found = re.search(rf"(?<!\b[Aa] )(?<!\b[Aa]n )(?<![\w./-]){re.escape(short)}(?![\w/-])", text)
    if found is None:
        return text
    said = full
    if text[: found.start()].lower().endswith("the "):
        said = re.sub(r"^[Tt]he ", "", full)
    if found.start() == 0:
        said = said[:1].upper() + said[1:]
    return text[: found.start()] + said + text[found.end() :]
