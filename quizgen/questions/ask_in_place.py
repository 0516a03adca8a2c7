"""Gaps asked for where they stand: "Lübeck was linked with Hamburg and which sea?"

A gap has many fillers; with a question word that names the kind and with wrong options it has one.
Only what stands near the end of a sentence is asked so, where such a question sounds natural.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from quizgen.facts.frame import Phrase, Word
from quizgen.facts.mentions import Mentions
from quizgen.questions.candidate import Candidate
from quizgen.questions.gaps import GAP

LAST = 5  # words that may follow
FEWEST = 5  # words after what is counted at the beginning
LONGEST = 16  # of the sentence: a longer one is a statement with a question tacked on
FORM = "in place"
_LINK = r"(?:in|of|on|at|to|for|from|by|with|and|or|into|per)\b"  # "how many in assets"
_COUNTED = re.compile(
    rf"{GAP}((?: (?!{_LINK})[a-z][\w-]*){{0,2}}"
    r" (?:[a-z][\w-]*[^s\W]s|people|men|women|children))\b"
)
_LIMITED = re.compile(
    rf"(?:\b(?:than|nearly|almost|about|around|over|under|to|least|most|roughly|some|all|all of"
    rf"|first|last|next|other|the|these|those|its|their|with|(?:one|two|three|age) of|a|an|only"
    rf"|estimated|and)|[\"”’']) {GAP}|^(?:An?|The|These|Those|Its|Their) {GAP}"
)  # fmt: skip
_YEARS = re.compile(r"\b(?:1\d{3}|20\d\d)\b")
_FIRST = re.compile(
    rf"((?:About|Around|Approximately|Nearly|Almost|Roughly|Some) )?{GAP}( ?%| percent)?( .*)"
)
_LEAD = re.compile(r"^(?:In|On|At|By|During|After|Before) [^,_]*, ")
_BEFORE_NAME = re.compile(rf"\b(the|a|an) {GAP}")


def ask_in_place(gap: Candidate, mentions: Mentions) -> Iterator[Candidate]:
    """The gap as a question, if its kind is known and what follows it is short."""
    text = gap.question
    after = text.partition(GAP)[2]
    if ";" in text or text.count(GAP) != 1:
        return
    counted = gap.answer_kind in {"quantity", "number"}
    question, answer = _begin(text, gap.answer) if counted else ("", "")
    if not question and not _is_plain(text, after):
        return
    kind, phrase = "quantity", gap.phrase
    if counted:
        answer = answer or gap.answer
        question = question or _count(text)
    else:
        phrase = _read_name(gap.answer, mentions)
        question = _name(text, phrase)
        kind = phrase.noun or phrase.kind
        with_the = kind == "country" and f"the {GAP}" in text
        answer = f"the {gap.answer}" if with_the else gap.answer
    if question:
        yield replace(
            gap, form=FORM, kind="short_answer", question=question, answer=answer, phrase=phrase,
            answer_kind=kind, worth=gap.worth + 0.2,
        )  # fmt: skip


def _is_plain(text: str, after: str) -> bool:
    """Whether the sentence is short, and one piece but for a time or place in front."""
    rest = _LEAD.sub("", text)
    short = len(text.split()) <= LONGEST and len(after.split()) <= LAST
    return short and "," not in rest and " with " not in after


def _begin(text: str, number: str) -> tuple[str, str]:
    """(question, answer) where the sentence begins with what is counted, or with a share."""
    found = _FIRST.match(text)
    if found is None or re.search(r"[\"“”]|\d", _YEARS.sub("", text)):
        return "", ""
    about, unit = (found.group(1) or "").lower(), found.group(2) or ""
    rest = found.group(3).partition(", ")[0]
    if len(rest.split()) < FEWEST:
        return "", ""
    share = unit or re.search(r"(?:%| percent)$", number)
    if share and rest.startswith(" of "):
        return _end(f"What percentage{rest}"), f"{about}{number}{unit}"
    if share or not _COUNTED.match(GAP + rest):
        return "", ""
    return _end(f"How many{rest}"), f"{about}{number}"


def _count(text: str) -> str:
    others = _YEARS.sub("", text)
    if re.search(r"\d|[$£€]", others):
        return ""
    aged = re.sub(rf"\bthe age of {GAP}(?! (?:months|weeks|days))", "what age", text)
    if aged != text:
        return _end(aged)
    if _LIMITED.search(text):
        return ""
    found = _COUNTED.search(text)
    if found is None or text.startswith(GAP):
        return ""
    return _end(text.replace(GAP, "how many"))


def _name(text: str, phrase: Phrase) -> str:
    if phrase.kind == "person":
        role = re.search(rf"\b(?:the )?((?:[A-Z]\w+ )?[a-z]+) {GAP}", text)
        return _end(text.replace(GAP, "whom")) if role is None and " by _" in text else ""
    if not phrase.noun or phrase.noun == "place" or text.startswith(GAP):
        return ""
    bare = _BEFORE_NAME.sub(GAP, text)
    return _end(bare.replace(GAP, f"which {phrase.noun}"))


def _read_name(name: str, mentions: Mentions) -> Phrase:
    kind = mentions.kind(name)
    word = Word(name, name.lower(), "NNP", "PROPN", "", "", 0, 0, space=False)
    return Phrase(name, (word,), word, plural=False, proper=name[:1].isupper(),
                  kind=kind.coarse, noun=kind.noun)  # fmt: skip


def _end(text: str) -> str:
    return text.rstrip(". ") + "?"
