"""Rules of worth: whether the answer is whole, and worth knowing."""

import re

from quizgen.facts.mentions import Mentions
from quizgen.questions.candidate import Candidate
from quizgen.shipped import word_set


def find_title_answer(candidate: Candidate, mentions: Mentions) -> str:
    """What the whole article is about is no question."""
    if candidate.kind == "true_false" or candidate.form in {"definition", "acronym", "when"}:
        return ""
    answer = re.sub(r"^(?:the|a|an) ", "", candidate.answer, flags=re.IGNORECASE)
    if answer.lower() in mentions.title.lower():
        return "answer is the subject of the article"
    phrase = candidate.phrase
    single = phrase is not None and len(phrase.words) == 1
    if single and phrase is not None and phrase.head.lemma in mentions.title_lemmas:
        return "answer is the subject of the article"
    return ""


def find_detail(candidate: Candidate, mentions: Mentions) -> str:
    """Counts, places and years that have little to do with what the article is about."""
    form = candidate.form
    if form == "gap" and candidate.answer_kind == "quantity":
        return "" if "%" in candidate.question or "percent" in candidate.question else DETAIL
    if form not in _DETAILS:
        return ""
    words = {w.lower().removesuffix("s") for w in re.findall(r"[\w-]+", candidate.question)}
    title = {lemma.removesuffix("s") for lemma in mentions.title_lemmas}
    if form in {"when", "judgement: time"}:
        verb = candidate.frame.verb.lemma if candidate.frame else ""
        turning = verb in word_set("questions", "turning_verbs")
        return "" if turning and (words & title or _is_central(candidate, mentions)) else DETAIL
    return "" if words & title else DETAIL


def _is_central(candidate: Candidate, mentions: Mentions) -> bool:
    """Whether the subject of the clause is named again and again."""
    phrase = candidate.frame.subject.phrase if candidate.frame else None
    if phrase is None:
        return False
    often = mentions.lemmas[phrase.head.lemma] if not phrase.proper else 0
    return mentions.text.count(phrase.name) >= 3 or often >= 4


DETAIL = "asks for a detail"


_DETAILS = frozenset(
    {"when", "how many", "measure", "figure", "share", "where", "judgement: number",
     "judgement: time"}
)  # fmt: skip


def find_minor_person(candidate: Candidate, mentions: Mentions) -> str:
    proper = candidate.phrase is not None and candidate.phrase.proper
    if candidate.answer_kind != "person" or not proper or candidate.form == "agent":
        return ""
    if candidate.frame and candidate.frame.verb.lemma in {"name", "appoint", "elect", "choose"}:
        return ""
    full = mentions.people.get(candidate.answer, candidate.answer)
    names = [short for short, person in mentions.people.items() if person == full]
    uses = max((mentions.text.count(name) for name in names), default=1)
    words = {w.lower().removesuffix("s") for w in re.findall(r"[\w-]+", candidate.question)}
    topical = words & {lemma.removesuffix("s") for lemma in mentions.title_lemmas}
    return "" if uses >= 3 or topical else "names a person of no account"


def find_cut_answer(candidate: Candidate, _: Mentions) -> str:
    """An answer that the sentence goes on with "and ..." is only half of it."""
    if candidate.kind in {"true_false", "cloze"} or len(candidate.answer.split()) < 3:
        return ""
    quote = re.sub(r"\s+", " ", candidate.evidence.quote)
    place = quote.lower().find(candidate.answer.lower())
    if place < 0:
        return ""
    after = quote[place + len(candidate.answer) :]
    if candidate.frame and candidate.frame.origin == "first of coordinated verbs":
        after = re.sub(r"^,? (?:and|but|or) ", " ", after)
    cut = re.match(r",? (?:and|or|as well as) |, (?:[\w'-]+,? ){1,10}?(?:and|or) ", after)
    verb = re.match(r",? and (?:was|is|were|are|has|had|have|will|can|\w+ed)\b", after)
    return "answer is cut" if cut and not verb and candidate.form != "subject" else ""


def find_circle(candidate: Candidate, _: Mentions) -> str:
    if candidate.answer_kind != "definition":
        return ""
    stems = {w[:6] for w in re.findall(r"[a-z]{5,}", candidate.question.lower())}
    told = {w[:6] for w in re.findall(r"[a-z]{5,}", candidate.answer.lower())}
    return "definition goes in a circle" if stems & told else ""
