"""Rules of introduction: "the law", "the new airline", "in June", "took over": which one, when?"""

import re
from collections.abc import Iterator, Sequence

from quizgen.facts.frame import Word
from quizgen.facts.lexicon import lexicon
from quizgen.facts.mentions import Mentions
from quizgen.facts.title_words import is_headline
from quizgen.questions.candidate import Candidate
from quizgen.questions.headline_label import quote_headline
from quizgen.shipped import word_set

_WHOLE = frozenset({"true_false", "cloze"})
_TOLD = frozenset({"prep", "relcl", "acl", "appos", "nummod", "poss"})
_CLAUSES = frozenset({"relcl", "acl"})
_NATURAL = frozenset({"plant", "animal", "body", "substance", "object"})
_OF_SOME_STATE = frozenset({"army", "law", "military"})
NO_YEAR = "of which year is not told"
_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DAY = re.compile(
    r"\b(?:[Ii]n|[Oo]n|[Uu]ntil|[Ss]ince|[Bb]y|[Aa]fter|[Bb]efore|[Ee]arly|[Ll]ate|[Mm]id)"
    rf" (?:at least |about |around )?(?:\d{{1,2}} )?{_MONTH}\b"
    r"(?! [A-Z])"
)
_YEAR = re.compile(r"\b\d{3,4}s?\b(?!,)|\b(?:BC|AD|century)\b")
_YEARLY = re.compile(r"\b(?:every|each|annual|annually|yearly|usually|average|season)\b")
_PAST = re.compile(r"\b(?:was|were|had|did|has|have|\w+ed|will)\b")


def find_unintroduced(candidate: Candidate, mentions: Mentions) -> str:
    """A definite noun that is met in the statement for the first time.

    Of statements and gaps with such a noun behind a pointing adjective graders used .16 of 19, of
    those in news (where no name of a topic says which) .27 of 41, of gaps beside a bare one .10 of
    21; of statements on a topic as many as of others.
    """
    if candidate.kind not in _WHOLE:
        return ""
    said = candidate.statement or candidate.question
    text, news = said.lower(), is_headline(mentions.title)
    pronoun = candidate.words and candidate.words[0].tag == "PRP"
    if news and pronoun and re.match(r"The [a-z]", said):
        return "definite: what a pronoun stands for"
    for phrase in _list_open(candidate.words):
        noun = " ".join(word.lower for word in phrase)
        between, head = phrase[1:-1], phrase[-1]
        if noun not in text or (head.lemma in mentions.title_lemmas and quote_headline(mentions)):
            continue  # said in full, or by the headline before it
        pointing = any(w.lower in word_set("questions", "pointing_adjectives") for w in between)
        bare = not between and candidate.kind == "cloze"
        if pointing or ((news or bare) and not _is_kind(head, mentions)):
            return f"definite: {noun}"
    return ""


def find_bare_source(candidate: Candidate, _: Mentions) -> str:
    """ "According to the research, ...": graders used 1 of 7."""
    found = _SOURCE.search(candidate.question)
    named = found and found.group(1).rstrip("s") in word_set("questions", "bare_sources")
    return f"definite: the {found.group(1)}" if found and named else ""


_SOURCE = re.compile(r"\b[Aa]ccording to the (?:[a-z]+ )?([a-z]+),")


def _list_open(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Each "the NOUN" whose clause says nothing that tells which, from "the" to the noun."""
    for word in words:
        if word.lower != "the" or word.dep != "det":
            continue
        inside = [one for one in words if word.index <= one.index <= word.head]
        head = inside[-1]
        below = [one for one in words if one.head == head.index and one is not head]
        told = any(_tells(one, head, words) for one in below)
        around = [one for one in (*inside, *below) if one is not word]
        named = any(re.match(r"[A-Z\d]", one.text) for one in around)
        quoted = any(one.index == head.index + 1 and one.text in {'"', "'"} for one in words)
        if head.pos == "NOUN" and not (told or named or quoted):
            yield inside


def _tells(word: Word, head: Word, words: Sequence[Word]) -> bool:
    """Whether what hangs on a noun says which one is meant; ", which ..." adds to it only."""
    if word.tag in {"JJS", "RBS"}:
        return True
    aside = any(one.text == "," and one.index == head.index + 1 for one in words)
    return word.dep in _TOLD and not (aside and word.dep in _CLAUSES)


def _is_kind(head: Word, mentions: Mentions) -> bool:
    """Whether a whole kind is meant ("the lynx"), or there is but one ("the sun")."""
    if head.lemma in word_set("facts", "unique") - _OF_SOME_STATE:
        return True
    return head.lemma in mentions.generic and lexicon().noun_class(head.lemma) in _NATURAL


def find_day_without_year(candidate: Candidate, _: Mentions) -> str:
    """ "On October 12 the British ...": none of 7 was used."""
    text = candidate.question
    past = _PAST.search(text) or any(w.tag in {"VBD", "VBN"} for w in candidate.words)  # "hit"
    dated = candidate.kind in _WHOLE and _DAY.search(text) and past
    return NO_YEAR if dated and not (_YEAR.search(text) or _YEARLY.search(text)) else ""


def find_undated_turn(candidate: Candidate, _: Mentions) -> str:
    """ "Cornwallis took over", "they began to work": at which point of the story?

    Of such statements graders used .24 (of 41), of those with a date .67, of denied ones both.
    """
    root = next((word for word in candidate.words if word.dep == "ROOT"), None)
    if candidate.kind != "true_false" or root is None or root.tag != "VBD":
        return ""
    denied = any(word.dep == "neg" for word in candidate.words)
    turns = root.lemma in word_set("questions", "passing_turns")
    return UNPLACED if turns and not (denied or _YEAR.search(candidate.question)) else ""


UNPLACED = "event is not identified"
