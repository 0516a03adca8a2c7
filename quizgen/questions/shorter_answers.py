"""Shorter answers: a phrase without what is told beside the thing that it names."""

import re
from dataclasses import replace

from quizgen.facts.frame import Phrase

LONG = 8  # words


def trim_phrase(phrase: Phrase) -> Phrase:
    """A long phrase without what follows its head at a distance (clauses, comma-set extras)."""
    if len(phrase.words) <= LONG:
        return phrase
    for place, word in enumerate(phrase.words):
        cut = word.dep in {"acl", "relcl"} or (
            word.tag in {"WDT", "WP", "IN"} and word.dep == "mark"
        )
        if word.dep == "conj":
            return phrase
        if place >= 4 and word.index > phrase.head.index and cut:
            kept = phrase.words[:place]
            if kept[-1].pos in {"NOUN", "PROPN", "NUM"}:
                text = "".join(w.text + (" " if w.space else "") for w in kept).strip(" ,")
                return replace(phrase, words=kept, text=phrase.text[:1] + text[1:])
    return phrase


def cut_relative(phrase: Phrase) -> Phrase:
    """ "its seat, which is usually the largest city": without what is told beside."""
    found = re.search(r",? (?:which|where|who|whose|when|while|whereas)\b", phrase.text)
    if found is None or found.start() < 1:
        return phrase
    text = phrase.text[: found.start()].rstrip(" ,")
    count = len(text.split())
    kept = phrase.words[: max(count, 1)]
    return replace(phrase, text=text, words=kept) if phrase.head in kept else phrase


_DATE = re.compile(
    r" (?:in|on) (?:\d{1,2} )?(?:(?:January|February|March|April|May|June|July|August|September"
    r"|October|November|December),? ?)?(?:\d{1,2}, )?(?:1\d{3}|20\d\d)$"
)


def undate(phrase: Phrase) -> Phrase:
    """ "its independence on 30 August 1991": when it was is not part of what was declared."""
    return replace(phrase, text=_DATE.sub("", phrase.text))
