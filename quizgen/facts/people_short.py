"""Short names of people: the surname or the first name alone, where it means one of them."""

import re
from collections import Counter

from quizgen.facts.lexicon import lexicon

PARTICLES = frozenset(
    {"de", "van", "von", "al", "bin", "ibn", "la", "der", "da", "di", "du", "el", "of", "the"}
)


def list_short(name: str) -> list[str]:
    """First name and surname; Eric of Pomerania is never called Pomerania."""
    first, *rest = name.split()
    named_after = len(rest) > 1 and rest[-2] in {"of", "the"}
    return [first] if named_after or not rest else [first, rest[-1]]


def join_particle(name: str) -> set[str]:
    """ "Robert De Niro" is "De Niro", "Vincent van Gogh" "van Gogh" and "Van Gogh"."""
    *before, particle, last = name.split()
    if not before or particle.lower() not in PARTICLES - {"of", "the", "bin", "ibn", "al", "el"}:
        return set()
    return {f"{form}{particle[1:]} {last}" for form in {particle[0], particle[0].upper()}}


def stands_for(short: str, full: str, text: str, lower: Counter[str], title: str) -> bool:
    """Whether a short name means who bears the full one, and nobody else of that name.

    It does not if somebody else has it as a surname ("Heydar Aliyev" beside "Ilham Aliyev"), or if
    it is a first name that stands before the full name ("Timur", and pages later "Timur Shah").
    """
    if full.endswith(f" {short}") and _is_shared(full, f"{title}\n{text}"):
        return False
    if full in title or short == title:  # in an article on Allah, Allah is not Abd Allah
        return full in title
    if short.endswith("s") and re.search(rf"\b[Tt]he {re.escape(short)}\b(?! [A-Z])", text):
        return False  # "the Patriots" are nobody of the name Virginia Patriots
    rest = text.replace(full, " " * len(full))
    alone = re.search(rf"(?<![\w-]){re.escape(short)}(?![\w-])", rest)
    if full.startswith(short) and alone and alone.start() < text.find(full):
        return False
    before = re.findall(rf"([A-ZÀ-Ý][\w.'’-]+) {re.escape(short)}\b", text)
    return not any(
        word not in full.split() and not lower[word.lower()] and not lexicon().is_title(word)
        for word in before
    )


def _is_shared(full: str, text: str) -> bool:
    """ "Georg and Anna Lind" bear one surname: "Lind" may be either."""
    other = re.search(rf"\b([A-Z][\w.-]+) (?:and|&) {re.escape(full)}\b", text)
    return bool(other and lexicon().first_name(other.group(1)))
