"""Rules of worth: whether the answer is whole, and worth knowing."""

import re

from quizgen.facts.lexicon import lexicon
from quizgen.facts.mentions import Mentions
from quizgen.questions.ask_families import FORM as FAMILY
from quizgen.questions.candidate import Candidate
from quizgen.questions.verify_topic import touches_topic

TOPIC = "answer is the subject of the article"


def find_title_answer(candidate: Candidate, mentions: Mentions) -> str:
    """What the whole article is about is no question, whatever it is called."""
    if candidate.kind == "true_false" or candidate.form in {"definition", "acronym", "apposition"}:
        return ""
    answer = re.sub(r"^(?:the|a|an) ", "", candidate.answer, flags=re.IGNORECASE)
    if answer.lower() in mentions.title.lower() or is_topic(answer, mentions):
        return TOPIC
    words = [w for w in re.findall(r"[\w’']+", answer.lower()) if len(w) > 1]
    titled = [w for w in words if stem(w) in {stem(lemma) for lemma in mentions.title_lemmas}]
    least = len(words) if candidate.form == FAMILY else len(words) / 2  # acetic acid, of acids
    return TOPIC if words and len(words) <= 2 and len(titled) >= least else ""


def is_topic(name: str, mentions: Mentions) -> bool:
    """Whether a name is the short form of the title, or the name that the article says most."""
    expansion = mentions.acronyms.get(name, "")
    if expansion and expansion.lower() == mentions.title.lower():
        return True
    initials = "".join(word[0] for word in mentions.title.split() if word[0].isupper())
    if len(name) >= 3 and name == initials:
        return True
    counts = {other: votes.total() for other, votes in mentions.labels.items()}
    own = mentions.text.count(name)
    most = max((n for other, n in counts.items() if not other[0].isdigit()), default=0)
    return name[:1].isupper() and own >= OFTEN and counts.get(name, 0) >= most


OFTEN = 4  # times that the article says the name of what it is about


def stem(word: str) -> str:
    """The word without its plural ending."""
    lower = word.lower()
    if len(lower) <= 3:
        return lower
    return re.sub(r"(?<=[^s])s$", "", re.sub(r"ies$", "y", lower))


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
_FIGURES = frozenset(
    {
        "how many",
        "measure",
        "figure",
        "share",
        "gap",
        "sentence gap",
    }
)


_OF_SUBJECT = frozenset({"subject", "actor", "superlative", "in place", "apposition", "acronym"})


def find_cut_answer(candidate: Candidate, _: Mentions) -> str:
    """An answer that the sentence goes on with "and ..." is only half of it; so is what stands
    behind the dash of a name ("Andorra–La Seu Airport").
    """
    before = candidate.evidence.quote.partition(candidate.answer)[0]
    if candidate.answer[:1].isupper() and _HALF_OF_A_NAME.search(before):
        return "answer is cut"
    if candidate.kind in {"true_false", "cloze"} or len(candidate.answer.split()) < 3:
        return ""
    quote = re.sub(r"\s+", " ", candidate.evidence.quote)
    place = quote.lower().find(candidate.answer.lower())
    if place < 0:
        return ""
    after = quote[place + len(candidate.answer) :]
    if candidate.frame and candidate.frame.origin == "first of coordinated verbs":
        after = re.sub(r"^,? (?:and|but|or) ", " ", after)
        if re.match(r" \w+ (?:can|could|will|would|may|might|should|must) ", after):
            return "answer is cut"  # "how notions of virtue and religion could be joined"
    cut = re.match(r",? (?:and|or|as well as) |, (?:[\w'-]+,? ){1,10}?(?:and|or) ", after)
    if re.match(r" (?:is|are|was|were|has|have|had|can|will|may)\b", after):
        return "" if candidate.form in _OF_SUBJECT else "answer is cut"
    verb = re.match(r",? and (?:was|is|were|are|has|had|have|will|can|\w+ed)\b", after)
    return "answer is cut" if cut and not verb and candidate.form != "subject" else ""


_HALF_OF_A_NAME = re.compile(r"[A-Z][\w'’]+[-–/]$")


def find_untold_answer(candidate: Candidate, _: Mentions) -> str:
    """ "the older Latin meaning, which is skill", "the first teacher, Herophilus, ...": what tells
    it is not in the answer.
    """
    phrase = candidate.phrase
    if candidate.kind not in {"short_answer", "choice"} or phrase is None or phrase.proper:
        return ""
    if phrase.words[0].lower != "the":
        return ""
    bare = not any(w.dep in {"prep", "acl", "relcl", "poss"} for w in phrase.words)
    answer, quote = rf"(?i:{re.escape(candidate.answer)}), ", candidate.evidence.quote
    named = phrase.kind == "person" and re.search(rf"{answer}[A-Z]", quote)
    told_later = bare and re.search(rf"{answer}(?:which|who|where|whose)\b", quote)
    return "answer is not specific" if named or told_later else ""


def find_self_evidence(candidate: Candidate, _: Mentions) -> str:
    """A statement that is true for anybody: of itself, or as praise."""
    if candidate.kind != "true_false" or candidate.frame is None:
        return ""
    subject = {stem(w)[:6] for w in re.findall(r"[A-Za-z]{4,}", candidate.frame.subject.text)}
    rest = candidate.statement.replace(candidate.frame.subject.text, "", 1)
    told = {stem(w)[:6] for w in re.findall(r"[A-Za-z]{4,}", rest)}
    verb = candidate.frame.verb.lemma
    stative = verb in {"be", "serve", "include", "have"}
    naming = verb in {"know", "call", "term", "name", "refer"}
    if candidate.answer == "true" and (stative or naming) and subject & told:
        return "statement is true of itself"
    return "statement is praise" if _PRAISE.search(rest) and stative else ""


_PRAISE = re.compile(
    r"\b(?:leading|famous|well-known|renowned|prestigious|notable|important|popular)\b"
)


def find_truism(candidate: Candidate, mentions: Mentions) -> str:
    """A statement that is true as it is has to name something and say something of it.

    Of those that name nothing graders used .61 where a word of the title is in them, else .30.
    """
    if candidate.form != "judgement: plain" or candidate.frame is None:
        return ""
    words = [w for part in candidate.frame.parts for w in part.words]
    named = any(
        w.pos == "PROPN" or w.is_number or w.text[0].isdigit() or lexicon().is_demonym(w.text)
        for w in words
    )
    topical = touches_topic(candidate.question, mentions) > 0 and len(words) >= _SAYS_MUCH
    return "" if (named and len(words) >= 9) or topical else "statement is a truism"


_SAYS_MUCH = 11  # words
