"""Rules of form: each says what is wrong with the wording of a finished item, or ""."""

import re

from quizgen.facts.mentions import Mentions
from quizgen.questions.candidate import Candidate
from quizgen.shipped import word_set

_BROKEN = re.compile(r"[;:]|\.\.|,,|, ,|\(\s|\s,|,\?|\s\?|--|\b(?:the|and|a|an)\?$|\b(\w+) \1\b")


MAX_QUESTION = 24


MAX_OF_THING = 22  # of longer questions with "what" graders used none


MAX_SENTENCE = 34  # of a whole sentence, word for word


MAX_SAYING = 36  # the same with who says so


MAX_ANSWER = {"definition": 26, "reason": 20, "means": 18, "purpose": 20, "claim": 24,
              "event": 20, "members": 20}  # fmt: skip


def find_wrong_length(candidate: Candidate, _: Mentions) -> str:
    words = candidate.question.rstrip("?").split()
    fewest = _FEWEST.get(candidate.form, 5)
    if len(words) < fewest:
        return "question too short to identify anything"
    longest = next((n for start, n in _LONGEST.items() if candidate.form.startswith(start)),
                   MAX_QUESTION)  # fmt: skip
    thing = candidate.form in {"subject", "object"} and re.search(
        r"\b[Ww]hat\b", candidate.question
    )
    if len(words) > (MAX_OF_THING if thing else longest):
        return "question too long"
    if candidate.kind in {"short_answer", "choice"}:
        limit = MAX_ANSWER.get(candidate.answer_kind, 14)
        if len(candidate.answer.split()) > limit:
            return "answer too long"
    return ""


_LONGEST = {"sentence": MAX_SENTENCE, "saying": MAX_SAYING}


_FEWEST = {
    "acronym": 3,
    "definition": 3,
    "apposition": 3,
    "term": 3,
    "claim": 4,
    "agent": 4,
    "when": 4,
    "why": 5,
}


_STRANDED = frozenset({"relation", "bound preposition", "adjective"})  # "consist of?"
_CUT = re.compile(
    r"\b(?:and|or|of|the|to|with|for|a|an|from|than|between|into|surrounding|regarding|concerning"
    r"|including|involving)$|\bin$"
)
_SHORTENED = "Brig|Gen|Col|Lt|Maj|Capt|Sgt|Mr|Mrs|Ms|Dr|Prof|Rev|Hon|ca|approx"


def find_broken_form(candidate: Candidate, _: Mentions) -> str:
    question, answer = candidate.question, candidate.answer
    if _BROKEN.search(question.replace("_____", "gap")):
        return "broken punctuation or a word twice"
    if question.endswith(" of?") and candidate.form not in _STRANDED:
        return "answer is cut"
    most = 5 if candidate.form == "plain gap" else 3
    if len(re.findall(r",(?!\d)", question)) > most:
        return "too many commas"
    if question.startswith(("Also ", "Both ", "Either ")):
        return "a word of the sentence before is left"
    if re.search(rf" (?:I|{_SHORTENED})\.?\??$", candidate.statement or question):
        return "a title is cut off"
    for text in (question, answer):
        if text.count('"') % 2 or text.count("(") != text.count(")") or _opens_only(text):
            return "unbalanced quotation or brackets"
    if _CUT.search(answer):
        return "answer is cut"
    return ""


def _opens_only(text: str) -> bool:
    """ "known as 'modern art": a single quotation mark that is not closed."""
    plain = text.replace("’", "'").replace("‘", "'")
    opened = [
        found.start() for found in re.finditer(r"(?<![\w.])'(?=[\w])(?!\d0s|tis|twas)", plain)
    ]
    return any(not re.search(r"\w[\w .,-]*'(?!\w)", plain[place + 1 :]) for place in opened)


_YEAR = re.compile(r"\b(?:1\d{3}|20\d\d)\b")


_NAME_TWICE = re.compile(r"\b([A-Z]\w+) (?:on|in|at|from) (?:the )?\1\b")
_SHARES = re.compile(r"\d%? [^.]*\band \d+(?:\.\d+)?(?:%| percent)?(?= [A-Z])")


def find_twice_told(candidate: Candidate, _: Mentions) -> str:
    """ "In 2015 ... at the 2015 championship", and numbers whose verb is left out."""
    years = _YEAR.findall(candidate.question)
    if len(set(years)) < len(years):
        return "a year twice"
    if _NAME_TWICE.search(candidate.question):
        return "a name twice"
    text = candidate.statement or candidate.question
    return "a verb is left out" if _SHARES.search(text) else ""


def find_formula(candidate: Candidate, _: Mentions) -> str:
    """Brackets of a formula are no aside that could be left out."""
    cut = candidate.form != "plain gap"  # which is word for word
    return "formula" if cut and _FORMULA.search(candidate.evidence.quote) else ""


_FORMULA = re.compile(r"\b[A-Za-z]+\([\w(), ]+\)|\w\([^()\s]+\)|\((?:\w, )+\w\)|[=×∈⊆≤≥]")


def find_wrong_name(candidate: Candidate, mentions: Mentions) -> str:
    """Names are written as in the article or its title, and no name lost its capital."""
    text = f"{mentions.title}\n{mentions.text}".replace("’", "'")
    for name in re.findall(r"(?<=\s)[A-ZÀ-Ý][\w'-]+", candidate.question):
        if candidate.kind != "true_false" and name.removesuffix("'s").rstrip("'") not in text:
            return f"name not in the article: {name}"
    asked = re.sub(r"^(?:\w+ )?[Ww]hich \w+", "", candidate.question)
    for word in re.findall(r"(?<=\s)[a-z][a-z]{3,}", asked):
        if (
            mentions.capital[word.capitalize()]
            and not mentions.lower[word]
            and word not in word_set("questions", "stop_words")
        ):
            return f"name without its capital: {word}"
    return ""
