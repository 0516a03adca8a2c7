"""A simple clause as text, and what another parse of it has to agree on."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

CORE = frozenset({"dobj", "attr", "acomp", "agent", "oprd", "dative", "ccomp", "xcomp"})


@dataclass(frozen=True, slots=True)
class Clause:
    """A simple clause as text, with what its own parse has to agree on."""

    text: str
    root: str = ""  # lemma of the verb, "" when only one parse exists
    subject: str = ""
    subject_dep: str = ""
    core: frozenset[tuple[str, str]] = frozenset()
    prepositions: frozenset[str] = frozenset()
    origin: str = "whole sentence"
    speaker: str = ""
    refused: str = field(default="", compare=False)


def expect(verb: "Token") -> Clause:
    """What is known of the clause of a verb, still without its text."""
    return Clause(
        text="",
        root=verb.lemma_.lower(),
        core=frozenset((child.dep_, child.text) for child in verb.children if child.dep_ in CORE),
        prepositions=frozenset(c.lower_ for c in verb.children if c.dep_ == "prep"),
    )
