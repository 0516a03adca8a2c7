"""Verification: the finished item read back as text; each rule says why an item is dropped."""

import re
from collections.abc import Callable

from quizgen.facts.lexicon import lexicon
from quizgen.facts.mentions import Mentions
from quizgen.questions.candidate import Candidate, worst
from quizgen.shipped import word_set

_HEDGED = re.compile(
    r"\b(?:may|might|could|would|should|[Pp]erhaps|[Mm]aybe|[Pp]robably|[Pp]ossibly|allegedly"
    r"|reportedly|supposedly|apparently|presumably|likely|unlikely|seemingly|potentially"
    r"|appears? to|seems? to|[Ss]ometimes|often|usually|purportedly|expected to)\b"
)
_BROKEN = re.compile(r"[;:]|\.\.|,,|, ,|\(\s|\s,|,\?|\s\?|--|\b(?:of|the|and|a|an)\?$|\b(\w+) \1\b")
MAX_QUESTION = 24
MAX_ANSWER = {"definition": 26, "reason": 20, "means": 18, "purpose": 20}


def find_fault(candidate: Candidate, mentions: Mentions) -> str:
    """The worst rule that the candidate breaks, or ""; a soft one makes it a draft only."""
    return worst(candidate.refused, *(rule(candidate, mentions) for rule in _RULES))


def _plain_fact(candidate: Candidate, _: Mentions) -> str:
    frame = candidate.frame
    if frame is None:
        return ""
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


def _length(candidate: Candidate, _: Mentions) -> str:
    words = candidate.question.rstrip("?").split()
    fewest = _FEWEST.get(candidate.form, 5)
    if len(words) < fewest:
        return "question too short to identify anything"
    if len(words) > MAX_QUESTION:
        return "question too long"
    if candidate.kind in {"short_answer", "choice"}:
        limit = MAX_ANSWER.get(candidate.answer_kind, 14)
        if len(candidate.answer.split()) > limit:
            return "answer too long"
    return ""


_FEWEST = {"acronym": 3, "definition": 3, "apposition": 3, "term": 3, "agent": 4, "when": 4}


def _form(candidate: Candidate, _: Mentions) -> str:
    question, answer = candidate.question, candidate.answer
    if _BROKEN.search(question.replace("_____", "gap")):
        return "broken punctuation or a word twice"
    most = 5 if candidate.form == "plain gap" else 2
    if len(re.findall(r",(?!\d)", question)) > most:
        return "too many commas"
    for text in (question, answer):
        if text.count('"') % 2 or text.count("(") != text.count(")"):
            return "unbalanced quotation or brackets"
    if re.search(r"\b(?:and|or|of|the|to|in|with|for|a|an)$", answer):
        return "answer is cut"
    return ""


def _leak(candidate: Candidate, _: Mentions) -> str:
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


def _awkward(candidate: Candidate, _: Mentions) -> str:
    """Turns of phrase that are fine in a sentence and odd in a question."""
    question = candidate.question
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


_MONTHS = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)


def _names(candidate: Candidate, mentions: Mentions) -> str:
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


def _anchored(candidate: Candidate, mentions: Mentions) -> str:
    """A question that stands alone holds a name, a number, the topic, or enough to go by."""
    if candidate.form in {"definition", "acronym", "apposition", "term", "superlative"}:
        return ""
    words = re.findall(r"[\w'’-]+", candidate.question)[1:]
    plain = [w for w in words if w.lower() not in word_set("questions", "stop_words")]
    named = [w for w in plain if w[0].isupper() or w[0].isdigit()]
    topical = [w for w in plain if _lemma_in(w.lower(), mentions)]
    if len(plain) < 2:
        return "question is thin"
    if not named and not topical:
        return "nothing in the question names its subject"
    return ""


def _lemma_in(word: str, mentions: Mentions) -> bool:
    top = {lemma for lemma, count in mentions.lemmas.most_common(14) if count >= 3}
    return any(form in mentions.title_lemmas | top for form in (word, word.rstrip("s")))


def _subject_of_title(candidate: Candidate, mentions: Mentions) -> str:
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


def _open(candidate: Candidate, _: Mentions) -> str:
    """ "What did X propose?": nothing but subject and verb leaves too many answers."""
    frame = candidate.frame
    if frame is None or candidate.form not in {"object", "bound preposition", "to do"}:
        return ""
    roles = {part.role for part in frame.parts} - {"subject", "finite", "verb", "adverb"}
    narrow = len(frame.subject.words) >= 4 or candidate.form == "bound preposition"
    return "" if len(roles) > 1 or narrow else "question leaves too many answers open"


def _identified(candidate: Candidate, _: Mentions) -> str:
    """ "A bridge was opened in 1981": which bridge?"""
    frame = candidate.frame
    if frame is None or frame.resolved or candidate.form in {"subject", "requirement"}:
        return ""
    finite = frame.part("finite")
    past = frame.verb.tag == "VBD" or (finite is not None and finite.text in {"has", "had", "have"})
    first = frame.subject.words[0]
    bare = first.lower in {"a", "an", "some"} or (first.pos == "NUM" and first.dep == "nummod")
    counted = candidate.form in {"how many", "share"}
    if past and bare and len(frame.subject.words) <= 3 and not counted:
        return "event is not identified"
    return ""


def _agreement(candidate: Candidate, _: Mentions) -> str:
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


def _about(candidate: Candidate, mentions: Mentions) -> str:
    """Whether a reader who forgot the article knows what the question is about.

    Names weigh most, rare terms and words of the title next, everyday words little; a country alone
    says little.
    """
    if candidate.form in {"acronym", "apposition", "definition", "requirement"}:
        return ""
    weight = 0.0
    for word in dict.fromkeys(re.findall(r"[\w'’.-]*\w", candidate.question)[1:]):
        weight += _weigh(word, mentions)
    return "" if weight >= ENOUGH else "question does not say what it is about"


ENOUGH = 1.6


def _weigh(word: str, mentions: Mentions) -> float:
    lower = word.lower().removesuffix("'s").removesuffix("’s")
    if lower in word_set("questions", "stop_words") or word[0].isdigit():
        return 0.0
    if lexicon().calendar_kind(word):
        return 0.0
    if word[0].isupper():
        if lexicon().country(word) or lexicon().is_demonym(word):
            return 0.5
        return 1.5 if mentions.capital[word] >= 3 else 1.0
    single = lower.removesuffix("s")
    noun = lexicon().is_noun(single) or lexicon().is_noun(lower)
    known = max(lexicon().familiarity(lower), lexicon().familiarity(single))
    repeated = mentions.lemmas[lower] + mentions.lemmas[single] >= 3
    if known <= 4 and (noun or (known <= 2 and len(lower) > 5)):
        return 1.5 if repeated and noun else 0.75
    if lower in mentions.title_lemmas or single in mentions.title_lemmas:
        return 1.0
    return 0.2 if noun else 0.1


def _detail(candidate: Candidate, mentions: Mentions) -> str:
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


def _minor_person(candidate: Candidate, mentions: Mentions) -> str:
    if candidate.answer_kind != "person" or candidate.form == "agent":
        return ""
    full = mentions.people.get(candidate.answer, candidate.answer)
    names = [short for short, person in mentions.people.items() if person == full]
    uses = max((mentions.text.count(name) for name in names), default=1)
    return "" if uses >= 3 else "names a person of no account"


def _whole_answer(candidate: Candidate, _: Mentions) -> str:
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


def _circular(candidate: Candidate, _: Mentions) -> str:
    if candidate.answer_kind != "definition":
        return ""
    stems = {w[:6] for w in re.findall(r"[a-z]{5,}", candidate.question.lower())}
    told = {w[:6] for w in re.findall(r"[a-z]{5,}", candidate.answer.lower())}
    return "definition goes in a circle" if stems & told else ""


Rule = Callable[[Candidate, Mentions], str]
_RULES: tuple[Rule, ...] = (
    _plain_fact,
    _agreement,
    _length,
    _form,
    _leak,
    _awkward,
    _names,
    _anchored,
    _subject_of_title,
    _open,
    _identified,
    _about,
    _detail,
    _minor_person,
    _whole_answer,
    _circular,
)
