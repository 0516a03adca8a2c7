"""Rules of form: each says what is wrong with the wording of a finished item, or ""."""

import re

from quizgen.facts.frame import Part
from quizgen.facts.mentions import Mentions
from quizgen.questions.candidate import Candidate
from quizgen.shipped import word_set

_BROKEN = re.compile(r"[;:]|\.\.|,,|, ,|\(\s|\s,|,\?|\s\?|--|\b(?:of|the|and|a|an)\?$|\b(\w+) \1\b")


MAX_QUESTION = 24


MAX_SENTENCE = 34  # of a whole sentence, word for word


MAX_SAYING = 36  # the same with who says so


MAX_ANSWER = {"definition": 26, "reason": 20, "means": 18, "purpose": 20, "claim": 24,
              "event": 20}  # fmt: skip


def find_wrong_length(candidate: Candidate, _: Mentions) -> str:
    words = candidate.question.rstrip("?").split()
    fewest = _FEWEST.get(candidate.form, 5)
    if len(words) < fewest:
        return "question too short to identify anything"
    longest = next((n for start, n in _LONGEST.items() if candidate.form.startswith(start)),
                   MAX_QUESTION)  # fmt: skip
    if len(words) > longest:
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


_CUT = re.compile(
    r"\b(?:and|or|of|the|to|with|for|a|an|from|than|between|into|surrounding|regarding|concerning"
    r"|including|involving)$|\bin$"
)
_SHORTENED = "Brig|Gen|Col|Lt|Maj|Capt|Sgt|Mr|Mrs|Ms|Dr|Prof|Rev|Hon|ca|approx"


def find_broken_form(candidate: Candidate, _: Mentions) -> str:
    question, answer = candidate.question, candidate.answer
    if _BROKEN.search(question.replace("_____", "gap")):
        return "broken punctuation or a word twice"
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


_SHARES = re.compile(r"\d%? [^.]*\band \d+(?:\.\d+)?(?:%| percent)?(?= [A-Z])")


def find_twice_told(candidate: Candidate, _: Mentions) -> str:
    """ "In 2015 ... at the 2015 championship", and numbers whose verb is left out."""
    years = _YEAR.findall(candidate.question)
    if len(set(years)) < len(years):
        return "a year twice"
    text = candidate.statement or candidate.question
    return "a verb is left out" if _SHARES.search(text) else ""


def find_formula(candidate: Candidate, _: Mentions) -> str:
    """Brackets of a formula are no aside that could be left out."""
    cut = candidate.form != "plain gap"  # which is word for word
    return "formula" if cut and _FORMULA.search(candidate.evidence.quote) else ""


_FORMULA = re.compile(r"\b[A-Za-z]+\([\w(), ]+\)|\w\([^()\s]+\)|\((?:\w, )+\w\)|[=×∈⊆≤≥]")


def _is_participle(part: Part) -> bool:
    """ "called X", "officially called X"."""
    first = part.words[1] if part.words[0].tag == "RB" and len(part.words) > 1 else part.words[0]
    return first.tag in {"VBN", "VBG", "VBD"}


_COMPARISON = re.compile(
    r"(?:^|: | )(?:[Aa]s|[Aa]long|[Tt]ogether) with |\b(?:unlike|rather than|instead of"
    r"|in addition to|apart from)\b"
)


def find_awkward_turn(candidate: Candidate, _: Mentions) -> str:
    """Turns of phrase that are fine in a sentence and odd in a question."""
    question = candidate.question
    asked = candidate.kind in {"short_answer", "choice"}
    frame = candidate.frame
    if (
        asked
        and frame is not None
        and any(part.role == "when" and _is_participle(part) for part in frame.parts)
    ):
        return "participle left behind"
    if (asked and _COMPARISON.search(question)) or re.search(r"\bcompared (?:to|with)\b", question):
        return "comparison dragged into the question"
    if candidate.form in {"how many", "share"} and re.search(r"\b(?:and|,) \d", question):
        return "two figures, one of them told"
    if asked and re.search(rf"{_MONTHS} (?:\d{{1,2}} [A-Z]|\d{{4}} [A-Z]\w+\?$)", question):
        return "a day runs into a name"
    if candidate.form == "when" and re.search(rf"\b(?:on|in) {_MONTHS}", question):
        return "asks for the year of a day"
    if re.search(r"\b(?:is|are) (?:\w+ ){1,8}since\b", question):
        return "present tense with since"
    if candidate.form == "judgement: opposite":
        if re.search(r"\b(?:some|many|several|most|few)\b", question):
            return "half of it would be true"
        if re.search(r", with \d", question):
            return "the number belongs to what was changed"
    return ""


_MONTHS = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)


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
