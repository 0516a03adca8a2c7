"""Rules of the topic: what is asked has to do with what the article is about, and says so."""

import re

from quizgen.facts.mentions import Mentions
from quizgen.facts.title_words import is_headline, root
from quizgen.questions.candidate import OFF_TOPIC, Candidate
from quizgen.questions.central_terms import leads_with_term

SHORT = 13  # words
_WANTED = {"true_false": 1, "cloze": 2}  # words of a headline that a sentence has to hold


def find_off_topic(candidate: Candidate, mentions: Mentions) -> str:
    """A statement or gap that names nothing of the topic is a detail, or of nobody knows what.

    Of some 250 such items graded blind, those with a word of the title were used twice as often
    (.65) as those without (.30); a question by a question word brings its own scope, and a label
    in front ("About Angola: ") does as well as a word of the title only where the subject has a
    name of its own (.54; else .29 of 14), and not for what is made false or a number (.29), nor
    before a gap in few words (.33 of 36).
    """
    if candidate.kind not in _WANTED or not mentions.title:
        return ""
    if candidate.answer == "true" and leads_with_term(candidate.question, mentions):
        return ""
    if candidate.label and _is_loose(candidate):
        return OFF_TOPIC
    wanted = _WANTED[candidate.kind] if is_headline(mentions.title) else 1
    told = touches_topic(f"{candidate.asked} {candidate.answer}", mentions)
    return "" if told >= wanted else OFF_TOPIC


def _is_loose(candidate: Candidate) -> bool:
    if candidate.kind == "true_false":
        return candidate.answer == "false" or not candidate.named
    short = len(candidate.question.split()) < SHORT
    return short or candidate.answer_kind in {"number", "quantity"}


def touches_topic(text: str, mentions: Mentions) -> int:
    """How many words of the topic a text holds."""
    told = {root(word) for word in re.findall(r"[\w'’]+", text)}
    return len(told & mentions.topic_roots)
