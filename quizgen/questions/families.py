"""Wrong options out of families of contrasting concepts (families.txt, labelled_families.txt)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from quizgen.questions.number_options import Option
from quizgen.questions.option_ranks import seeded
from quizgen.shipped import word_list

MOST = 3
_WAR = re.compile(r"\bwars?\b", re.IGNORECASE)
_YEAR = re.compile(r"\b1\d{3}\b")
ROOT = 6  # letters


@dataclass(frozen=True, slots=True)
class Family:
    """Concepts that exclude each other; `label` asks for one of them ("gas"), if one does."""

    members: tuple[str, ...]
    label: str = ""


@cache
def list_families() -> tuple[Family, ...]:
    """All families, those without a label first."""
    return tuple(
        Family(tuple(member.strip() for member in rest.split(";")), label.strip())
        for name in ("families", "labelled_families")
        for line in word_list("questions", name)
        for label, _, rest in [line.rpartition(": ")]
    )


def find_families(answer: str) -> Iterator[tuple[Family, str]]:
    """Every family of an answer with the member that it is, whatever its article."""
    wanted = _bare(answer)
    for family in list_families():
        own = next((member for member in family.members if _bare(member) == wanted), None)
        if own is not None:
            yield family, own


def family_options(answer: str, told: str, article: str = "") -> tuple[Option, ...]:
    """Other members of a family of the answer, with an article where it has one.

    None of them stands in `told`, the question and the sentence that answers it; those that the
    `article` speaks of come first, and decide between families.
    """
    dated = _WAR.search(answer) and _YEAR.search(told)  # who reads the year knows the war
    families = () if dated else find_families(answer)
    found = [_others(family, own, answer, told, article) for family, own in families]
    return max(found, key=lambda one: _count_told(one, article), default=())


def _others(
    family: Family, own: str, answer: str, told: str, article: str
) -> tuple[Option, ...]:  # fmt: skip
    others = [m for m in family.members if m != own and not _is_told(m, told.lower())]
    if len(family.members) > MOST + 1:  # of many, those that the article names
        draw = {member: seeded("family", told, member).random() for member in others}
        others.sort(key=lambda m: (_bare(m) not in article.lower(), draw[m]))
    whole = own in {answer, answer.lower()}
    why = f"The article says: {answer}."
    the = "the " if answer.lower().startswith("the ") else ""
    return tuple(Option(m if whole else f"{the}{_without_article(m)}", why) for m in others[:MOST])


def _is_told(member: str, told: str) -> bool:
    """Whether the text names a concept, or what its name comes from (Portugal, the Portuguese)."""
    return _bare(member) in told or (
        member[-1:] != "s" and f" {_bare(member)[:ROOT]}" in f" {told}"
    )


def _count_told(options: tuple[Option, ...], article: str) -> tuple[bool, int]:
    told = sum(_bare(option.text) in article.lower() for option in options)
    return len(options) >= MOST, told


def _bare(text: str) -> str:
    return _without_article(text).lower()


def _without_article(text: str) -> str:
    first, _, rest = text.partition(" ")
    return rest if first.lower() in {"a", "an", "the"} and rest else text
