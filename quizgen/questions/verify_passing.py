"""Rules of what an article only mentions: bodies by their initials, voices, bare counts."""

import re

from quizgen.facts.mentions import Mentions
from quizgen.facts.people_signs import saying_forms
from quizgen.facts.title_words import is_headline
from quizgen.questions.candidate import Candidate
from quizgen.questions.verify_topic import touches_topic
from quizgen.questions.verify_worth import DETAIL

_USED = 3  # times that an article says a short form that is worth knowing
_COUNTS = frozenset({"how many", "measure", "amount"})


def find_minor_acronym(candidate: Candidate, mentions: Mentions) -> str:
    """The initials of a body that has nothing to do with the topic: .42 of 43 were used, of terms
    and of what shares a word with the topic .69 of 26. Terms that the article hardly says are
    details, too: of those said once or twice half were used, of those said more often .89 of 19.
    """
    if candidate.form != "acronym" or not mentions.title:
        return ""
    if touches_topic(candidate.answer, mentions):
        return ""
    short = candidate.question.removeprefix("What does ").removesuffix(" stand for?")
    used = re.findall(rf"(?<!\w){re.escape(short)}s?(?!\w)", mentions.text)
    return "" if candidate.answer[1:].islower() and len(used) >= _USED else DETAIL


def find_minor_voice(candidate: Candidate, mentions: Mentions) -> str:
    """Under a headline, who is only there to say something is nobody to remember."""
    if candidate.answer_kind != "person" or not is_headline(mentions.title):
        return ""
    name = candidate.answer.rsplit(maxsplit=1)[-1]
    if candidate.kind == "true_false" or name in mentions.title:
        return ""
    says = rf"(?:also |\w+ly )?(?:{saying_forms()})\b"
    aside = r"(?:, [^.\"“”]{3,90},)?"
    spoken = re.search(rf"\b{re.escape(name)}{aside} {says}", mentions.text)
    turned = re.search(
        rf"\b(?:{saying_forms()}) (?:[A-Z][\w.-]+ ){{0,3}}{re.escape(name)}\b", mentions.text
    )
    return DETAIL if spoken or turned else ""


def doubt_bare_count(candidate: Candidate) -> str:
    """A count without options to choose from: none of ten was used."""
    return DETAIL if candidate.kind == "short_answer" and candidate.form in _COUNTS else ""
