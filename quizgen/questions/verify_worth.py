"""Rules of worth: whether the answer is whole, and worth knowing."""

import re

from quizgen.facts.mentions import Mentions
from quizgen.questions.candidate import Candidate
from quizgen.shipped import word_set


def find_title_answer(candidate: Candidate, mentions: Mentions) -> str:
    """What the whole article is about is no question."""
    if candidate.kind == "true_false" or candidate.form in {"definition", "acronym"}:
        return ""
    answer = re.sub(r"^(?:the|a|an) ", "", candidate.answer, flags=re.IGNORECASE)
    if answer.lower() in mentions.title.lower():
        return "answer is the subject of the article"
    phrase = candidate.phrase
    single = phrase is not None and len(phrase.words) == 1
    if single and phrase is not None and phrase.head.lemma in mentions.title_lemmas:
        return "answer is the subject of the article"
    return ""


def find_detail(candidate: Candidate, _: Mentions) -> str:
    """Figures of four places and more are nothing to keep: a population of 1,345,596."""
    if candidate.form not in _FIGURES:
        return ""
    told = [candidate.answer] if candidate.kind != "true_false" else _changed(candidate)
    return DETAIL if any(_is_exact(text) for text in told) else ""


def _changed(candidate: Candidate) -> list[str]:
    """The numbers of a true/false statement that asks for a number."""
    return re.findall(r"\d[\d,.]*", candidate.statement)


def _is_exact(text: str) -> bool:
    """Four or more significant digits, and no year."""
    for number in re.findall(r"\d[\d,.]*\d", text):
        digits = re.sub(r"\D", "", number).strip("0")
        if len(digits) >= 4 and not re.fullmatch(r"1\d{3}|20\d\d", number):
            return True
    return False


DETAIL = "asks for a detail"
_FIGURES = frozenset({"how many", "measure", "figure", "share", "gap", "judgement: number",
     "sentence gap", "sentence: number"})


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
