"""Questions on whole sentences that stand alone, for what no clause says by itself.

The sentence is taken word for word, so nothing in it can be misread: a name or number is left out
of it, or it is judged (judge_sentences.py).
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from quizgen.facts.find import Facts
from quizgen.facts.frame import Evidence
from quizgen.facts.lexicon import lexicon
from quizgen.facts.mentions import Mentions
from quizgen.facts.people_signs import saying_forms
from quizgen.facts.quantities import find_quantities
from quizgen.facts.spans import CORE, DESCRIBING, Gap
from quizgen.questions.ask_actors import TWICE
from quizgen.questions.candidate import Candidate
from quizgen.questions.central_terms import leads_with_term
from quizgen.questions.gaps import GAP
from quizgen.questions.judge_sentences import judge_sentence
from quizgen.questions.verify_gap import is_cut
from quizgen.questions.verify_topic import touches_topic
from quizgen.questions.verify_worth import stem
from quizgen.shipped import word_set

SHORTEST, LONGEST = 8, 28  # words
WHOLE = 34  # words of a statement; of those beyond the usual, graders used 7 of 12
FAMILIAR = 5  # what the article says so often is no question
_WORTH = {"name": 0.5, "number": 0.3}


_SAYS = re.compile(rf"{GAP}(?:,[^_]*,)?(?: \w+ly| also)? (?:{saying_forms()})\b")


def ask_sentences(facts: Facts) -> Iterator[Candidate]:
    """Gaps and true/false statements on every sentence that stands alone."""
    for place, standing in zip(facts.sentences, facts.standing, strict=True):
        text = standing.text
        words = len(text.split())
        if not standing.loose and SHORTEST <= words <= WHOLE and ";" not in text:
            gaps = [gap for gap in facts.spans if gap.sentence == place.sentence]
            for gap in _leave_out(text, gaps if words <= LONGEST else [], place, facts):
                yield replace(gap, parsed=standing.words)
            topical = touches_topic(text, facts.mentions) > 0 or leads_with_term(
                text, facts.mentions
            )
            yield from judge_sentence(standing, place, topical=topical)


def _is_anchored(question: str, mentions: Mentions) -> bool:
    """Whether something is named in it beside days and months, or the topic is told."""
    words = re.findall(r"[^\W\d_][\w-]+", question)
    names = [w for w in words[1:] if w[0].isupper() and not lexicon().calendar_kind(w)]
    first = words[:1] if words and mentions.capital[words[0]] else []
    titled = {stem(lemma) for lemma in mentions.title_lemmas}
    return bool(names or first) or any(stem(word) in titled for word in words)


def _leave_out(text: str, gaps: list[Gap], place: Evidence, facts: Facts) -> Iterator[Candidate]:
    for gap in gaps:
        whole = rf"(?<![\w-]){re.escape(gap.text)}(?![\w-])"
        if gap.kind not in _WORTH or len(re.findall(whole, text)) != 1:
            continue
        answer = _bare_number(gap.text) if gap.kind == "number" else gap.text
        question = re.sub(whole, gap.text.replace(answer, GAP), text, count=1)
        named = gap.kind != "name" or (
            gap.role not in DESCRIBING and _is_name(gap.text, question, facts)
        )
        if answer.startswith("The ") or ", " in answer:  # "the The Boundary Observatory"; two names
            continue
        around = question if gap.kind == "name" else question[:1].lower() + question[1:]
        if not named or is_cut(around) or not _is_anchored(question, facts.mentions):
            continue
        if gap.kind != "name" and not _is_figure(gap.text):
            continue
        if _SAYS.search(question):  # who says so tests nothing else
            continue
        if question.startswith(GAP) and TWICE.search(question):
            continue
        yield Candidate(
            form="sentence gap", kind="cloze", question=question, answer=answer,
            answer_kind=gap.kind, evidence=place, statement=text,
            worth=_WORTH[gap.kind] + _prefer(answer, question, facts.mentions),
            passing=gap.kind == "name" and gap.role not in CORE,
        )  # fmt: skip


def _prefer(answer: str, question: str, mentions: Mentions) -> float:
    """People, and what the sentence begins with, make the best gaps; then longer names."""
    person = mentions.kind(answer).coarse == "person"
    return 0.4 * person + 0.3 * question.startswith(GAP) + 0.1 * (len(answer.split()) > 1)


def _is_name(name: str, question: str, facts: Facts) -> bool:
    """A whole name of something, known neither from the title nor from everywhere."""
    words = name.split()
    mentions = facts.mentions
    if name.lower() in mentions.title.lower():
        return False
    if _describes(question) or name in {"BC", "AD", "CE", "BCE", "US", "UK", "U.S.", "U.K."}:
        return False
    if lexicon().is_demonym(name) or not all(w[0].isupper() or w.islower() for w in words):
        return False
    kind = mentions.kind(name)
    if kind.noun == "city" or mentions.text.count(name) >= FAMILIAR or not name[-1].isalnum():
        return False
    return len(words) >= 2 or kind.coarse == "person" or question.startswith(GAP)


def _describes(question: str) -> bool:
    """Whether the gap stands before a noun that it describes: "the _____ economy"."""
    following = re.search(rf" {GAP} ([a-z]+)", question)
    if following is None or following.group(1) in word_set("questions", "stop_words"):
        return False
    return not following.group(1).endswith(("ed", "s", "ing"))


def _bare_number(text: str) -> str:
    """ "more than 60" -> "60": what limits a number stays in the text."""
    return re.sub(
        r"^(?:(?:more|less|fewer|at (?:least|most)|up|over|under|about|around|nearly|almost|roughly"
        r"|some|approximately|just)\b(?: (?:than|to|over|under))? )+",
        "", text, flags=re.IGNORECASE,
    )  # fmt: skip


def _is_figure(text: str) -> bool:
    """A quantity of more than two."""
    found = find_quantities(text)
    return len(found) == 1 and found[0].text == text and (found[0].value or 0) > 2
