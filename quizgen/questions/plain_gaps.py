"""Plain gaps: drafts cut from whole sentences, for a person to polish.

They fill a deck up to the number asked for; none of them ships without a review.
"""

import re
from collections.abc import Iterator

from quizgen.facts.find import Facts
from quizgen.facts.references_relative import find_relative
from quizgen.questions.candidate import LEANING, QUOTED, UNREAD, Candidate
from quizgen.questions.gaps import GAP

LONGEST = 60  # words
_WORTH = {"name": 0.5, "date": 0.4, "number": 0.3, "term": 0.2}
_LEANS = re.compile(
    r"^(?:It|He|She|They|This|That|These|Those|There|Such|Here|We|I|You|His|Her|Their|Its)\b"
    r"|\b(?:we|us|you|I|my|our)\b"
)


def ask_plain_gaps(facts: Facts) -> Iterator[Candidate]:
    """One gap for every name, date, number and term of every sentence."""
    for gap in facts.spans:
        place = facts.sentences[gap.sentence]
        text = place.quote
        if len(re.findall(rf"(?<![\w-]){re.escape(gap.text)}(?![\w-])", text)) != 1:
            continue
        question = re.sub(rf"(?<![\w-]){re.escape(gap.text)}(?![\w-])", GAP, text, count=1)
        yield Candidate(
            form="plain gap", kind="cloze", question=question, answer=gap.text,
            answer_kind=gap.kind, evidence=place, worth=_WORTH[gap.kind], statement=text,
            refused=_refuse(text, question) or UNREAD,
        )  # fmt: skip


def _refuse(text: str, question: str) -> str:
    if len(text.split()) > LONGEST or len(text.split()) < 6:
        return "sentence too long or too short for a gap"
    if (
        not text.endswith((".", ".”", '."'))
        or text.count('"') % 2
        or text.count("“") != text.count("”")
    ):
        return "half of a quotation, or a list"
    if re.search(r"[\"“”]", text):
        return QUOTED
    if _LEANS.search(text):
        return LEANING
    relative = find_relative(question)
    return f"relative: {relative}" if relative else ""
