"""Headline labels: "About “Storm closes the port of Lund”: ..." before the items of a report.

What is asked of a report leans on its event: without the label graders understood .55 of 22 such
items by themselves and used .27, of 26 others with it .96 and .54.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from quizgen.facts.mentions import Mentions
from quizgen.facts.title_words import is_headline, root
from quizgen.questions.candidate import Candidate
from quizgen.questions.topic_label import label_unnamed, say_topic
from quizgen.questions.verify_leak import is_told_by_label

_LONGEST = 16  # words
_DEFINITE = re.compile(r"\b[Tt]he ([a-z]+(?: [a-z]+)?)\b")
_INNER = str.maketrans({"“": "‘", "”": "’", '"': "'"})


def label_headlines(candidates: Sequence[Candidate], mentions: Mentions) -> list[Candidate]:
    """The candidates in the same order, with the headline before those that do not say it, unless
    it gives their answer away.
    """
    headline = quote_headline(mentions)
    if not headline:
        return list(candidates)
    named = label_unnamed(candidates, headline, mentions)
    labelled = [
        replace(one, label=f"About {headline}: ") if _takes_up(one.question, mentions) else one
        for one in named
    ]
    return [
        one if new.kind != "true_false" and is_told_by_label(new) else new
        for one, new in zip(candidates, labelled, strict=True)
    ]


def _takes_up(question: str, mentions: Mentions) -> bool:
    """Whether it says "the storm" of the storm in the headline."""
    said = {root(word) for two in _DEFINITE.findall(question) for word in two.split()}
    return bool(said & {root(lemma) for lemma in mentions.title_lemmas})


def quote_headline(mentions: Mentions) -> str:
    """The headline in quotation marks, its first sentence if it is of several; "" if the title is
    the name of a thing, or too long.
    """
    if say_topic(mentions) or mentions.title.lower() in mentions.text.lower():
        return ""
    first = re.split(r"(?<=[a-z][.?!]) (?=[A-Z])", mentions.title)[0]
    first = re.sub(r"(?<=[a-z])\.$", "", first.strip())
    fits = is_headline(first) and len(first.split()) <= _LONGEST
    return f"“{first.translate(_INNER)}”" if fits else ""
