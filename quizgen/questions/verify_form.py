"""Rules of form: each says what is wrong with the wording of a finished item, or ""."""

import re

from quizgen.facts.lexicon import lexicon
from quizgen.facts.mentions import Mentions
from quizgen.questions.candidate import Candidate
from quizgen.shipped import word_set

_HEDGED = re.compile(
    r"\b(?:may|might|could|would|should|[Pp]erhaps|[Mm]aybe|[Pp]robably|[Pp]ossibly|allegedly"
    r"|reportedly|supposedly|apparently|presumably|likely|unlikely|seemingly|potentially"
    r"|appears? to|seems? to|[Ss]ometimes|often|usually|purportedly|expected to)\b"
)


_BROKEN = re.compile(r"[;:]|\.\.|,,|, ,|\(\s|\s,|,\?|\s\?|--|\b(?:of|the|and|a|an)\?$|\b(\w+) \1\b")


MAX_QUESTION = 24
MAX_SENTENCE = 28  # of a whole sentence, word for word


MAX_ANSWER = {"definition": 26, "reason": 20, "means": 18, "purpose": 20}


def find_hedge(candidate: Candidate, _: Mentions) -> str:
    frame = candidate.frame
    if frame is None:
        return ""
    if re.search(r"\b(?:its|their|his|her|this|these|those)\b", frame.speaker):
        return "speaker is not named"
    if frame.negated and candidate.form != "judgement: denial":
        return "negated statement"
    if any(part.text == "having" for part in frame.parts):
        return "odd verb form"
    perfect = any(part.text == "been" for part in frame.parts)
    if frame.verb.lexical.endswith("ing") and not (frame.verb.modal or perfect):
        return "going on at the time of writing"
    if frame.verb.modal in {"may", "might", "could", "would", "should", "will", "shall"}:
        return f"not a plain fact: {frame.verb.modal}"
    if frame.verb.passive and frame.verb.lemma in word_set("questions", "reported_verbs"):
        return "reported, not stated"
    if frame.verb.lemma in word_set("questions", "speech_verbs") and candidate.form != "definition":
        return "speech, not fact"
    if frame.verb.lemma in word_set("questions", "doubting_verbs"):
        return "hedged statement"
    found = _HEDGED.search(frame.clause)
    return f"not a plain fact: {found.group(0).lower()}" if found else ""


def find_wrong_length(candidate: Candidate, _: Mentions) -> str:
    words = candidate.question.rstrip("?").split()
    fewest = _FEWEST.get(candidate.form, 5)
    if len(words) < fewest:
        return "question too short to identify anything"
    longest = MAX_SENTENCE if candidate.form.startswith("sentence") else MAX_QUESTION
    if len(words) > longest:
        return "question too long"
    if candidate.kind in {"short_answer", "choice"}:
        limit = MAX_ANSWER.get(candidate.answer_kind, 14)
        if len(candidate.answer.split()) > limit:
            return "answer too long"
    return ""


_FEWEST = {"acronym": 3, "definition": 3, "apposition": 3, "term": 3, "agent": 4, "when": 4}


def find_broken_form(candidate: Candidate, _: Mentions) -> str:
    question, answer = candidate.question, candidate.answer
    if _BROKEN.search(question.replace("_____", "gap")):
        return "broken punctuation or a word twice"
    most = 5 if candidate.form == "plain gap" else 3
    if len(re.findall(r",(?!\d)", question)) > most:
        return "too many commas"
    if question.startswith(("Also ", "Both ", "Either ")):
        return "a word of the sentence before is left"
    if re.search(r" I\.?\??$", candidate.statement or question):
        return "a title is cut off"
    for text in (question, answer):
        if text.count('"') % 2 or text.count("(") != text.count(")"):
            return "unbalanced quotation or brackets"
    if re.search(r"\b(?:and|or|of|the|to|in|with|for|a|an)$", answer):
        return "answer is cut"
    return ""


def find_leak(candidate: Candidate, _: Mentions) -> str:
    """The answer, or most of its words, stands in the question."""
    if candidate.kind == "true_false":
        return ""
    answer, question = candidate.answer.lower(), candidate.question.lower()
    if answer in question:
        return "answer stands in the question"
    words = [
        w
        for w in re.findall(r"[\w'-]+", answer)
        if w not in word_set("questions", "stop_words") and len(w) > 2
    ]
    stems = {
        w[:5]
        for w in re.findall(r"[\w'-]+", question)
        if w not in word_set("questions", "stop_words")
    }
    repeated = [w for w in words if w[:5] in stems]
    if candidate.form == "acronym":
        return ""
    if words and len(repeated) * 2 >= len(words):
        return "answer words stand in the question"
    if candidate.answer_kind in {"person", "country", "city"} and repeated:
        return "part of the name stands in the question"
    return ""


_YEAR = re.compile(r"\b(?:1\d{3}|20\d\d)\b")
_SHARES = re.compile(r"\d%? [^.]*\band \d+(?:\.\d+)?(?:%| percent)?(?= [A-Z])")


def find_twice_told(candidate: Candidate, _: Mentions) -> str:
    """ "In 2015 ... at the 2015 championship", and numbers whose verb is left out."""
    years = _YEAR.findall(candidate.question)
    if len(set(years)) < len(years):
        return "a year twice"
    text = candidate.statement or candidate.question
    return "a verb is left out" if _SHARES.search(text) else ""


def find_noun_as_verb(candidate: Candidate, mentions: Mentions) -> str:
    """ "C4 plants first bind ..." read as what C4 plants: the pair is a noun elsewhere."""
    frame = candidate.frame
    if frame is None or frame.part("finite") is not None or frame.verb.tag not in {"VBZ", "VBP"}:
        return ""
    pair = f"{frame.subject.words[-1].text} {frame.verb.lexical}"
    return "the verb is a noun elsewhere" if mentions.text.count(pair) > 1 else ""


def find_open_aside(candidate: Candidate, _: Mentions) -> str:
    """A subject with "..., which ..." or "..., a ..." in it whose second comma was lost."""
    frame = candidate.frame
    if frame is None or (candidate.kind == "short_answer" and candidate.form == "subject"):
        return ""
    phrase = frame.subject.phrase
    text = frame.subject.text
    listed = phrase is not None and phrase.plural and re.search(r"\b(?:and|or)\b", text)
    return "an aside is not closed" if text.count(",") == 1 and not listed else ""


def find_dated_present(candidate: Candidate, _: Mentions) -> str:
    """ "goes to the United States in 2006"."""
    frame = candidate.frame
    if frame is None or frame.verb.tag not in {"VBZ", "VBP"} or frame.verb.modal:
        return ""
    finite = frame.part("finite")
    perfect = finite is not None and finite.text.lower() in {"has", "have"}
    dated = any(
        p.time is not None and p.time.precision in {"year", "month", "day"}
        and p.time.preposition in {"in", "on"} for p in frame.parts
    )  # fmt: skip
    return "present tense with a date" if dated and not perfect else ""


def find_first_name(candidate: Candidate, mentions: Mentions) -> str:
    """ "Mary is known for ...": which Mary?"""
    frame = candidate.frame
    phrase = frame.subject.phrase if frame is not None else None
    if phrase is None or len(phrase.words) != 1 or candidate.form == "subject":
        return ""
    bare = lexicon().first_name(phrase.text) and phrase.text not in mentions.people
    return "a first name alone" if bare and phrase.text not in mentions.title else ""


def find_empty_copula(candidate: Candidate, _: Mentions) -> str:
    """ "became together with ..." is what is left when the complement was misread."""
    frame = candidate.frame
    if frame is None or frame.verb.lemma not in {"become", "remain", "seem"} or frame.verb.passive:
        return ""
    told = frame.part("complement") or frame.part("adjective") or frame.part("name")
    return "" if told or frame.part("to_do") else "what became of it is lost"


def find_formula(candidate: Candidate, _: Mentions) -> str:
    """Brackets of a formula are no aside that could be left out."""
    cut = candidate.form != "plain gap"  # which is word for word
    return "formula" if cut and _FORMULA.search(candidate.evidence.quote) else ""


_FORMULA = re.compile(r"\b[A-Za-z]+\([\w(), ]+\)|\((?:\w, )+\w\)|[=×∈⊆≤≥]")


def find_awkward_turn(candidate: Candidate, _: Mentions) -> str:
    """Turns of phrase that are fine in a sentence and odd in a question."""
    question = candidate.question
    asked = candidate.kind in {"short_answer", "choice"}
    frame = candidate.frame
    if (
        asked
        and frame is not None
        and any(part.role == "when" and part.words[0].tag in {"VBN", "VBG"} for part in frame.parts)
    ):
        return "participle left behind"
    if asked and re.search(
        r" (?:as|along|together) with |\b(?:unlike|rather than|instead of)\b", question
    ):
        return "comparison dragged into the question"
    if re.search(r"\bcompared (?:to|with)\b", question):
        return "comparison dragged into the question"
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


_INSTITUTIONS = {
    "FBI": "US", "CIA": "US", "NASA": "US", "Congress": "US", "Pentagon": "US", "NHS": "GB",
    "BBC": "GB", "Westminster": "GB", "KGB": "RU", "Kremlin": "RU", "Bundestag": "DE",
}  # fmt: skip


def find_told_country(candidate: Candidate, _: Mentions) -> str:
    """A country asked for where the question names its people: "the first American president"."""
    country = lexicon().country(re.sub(r"^the ", "", candidate.answer))
    if country is None or candidate.kind in {"true_false", "cloze"}:
        return ""
    for word in re.findall(r"[A-Z][\w-]+", candidate.question):
        if _INSTITUTIONS.get(word) == country.code:
            return "the question names an institution of the country"
        named = lexicon().is_demonym(word)
        if named is not None and named.code == country.code:
            return "the question names the people of the country"
    return ""


_MONTHS = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)


def find_wrong_name(candidate: Candidate, mentions: Mentions) -> str:
    """Names are written as in the article, and no name lost its capital."""
    text = mentions.text.replace("’", "'")
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


def find_disagreement(candidate: Candidate, _: Mentions) -> str:
    """The verb of the clause agrees with its subject; if not, the parse is wrong."""
    frame = candidate.frame
    if frame is None or frame.subject.phrase is None or frame.resolved:
        return ""
    phrase = frame.subject.phrase
    finite = frame.part("finite")
    verb = finite.text.lower() if finite else ""
    if phrase.plural and (verb in {"is", "was", "has", "does"} or frame.verb.tag == "VBZ"):
        return "" if phrase.proper else "verb does not agree with its subject"
    if (
        not phrase.plural
        and phrase.head.tag == "NN"
        and (verb in {"are", "were", "have", "do"} or frame.verb.tag == "VBP")
    ):
        if lexicon().noun_class(phrase.head.lemma) == "group":
            return ""
        counted = phrase.head.lower in {
            "number",
            "majority",
            "variety",
            "total",
            "half",
            "percent",
            "%",
        }
        return "" if counted else "verb does not agree with its subject"
    return ""
