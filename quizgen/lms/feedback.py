"""What a student reads after an answer, as HTML: correction, explanation, day, evidence.

Classes and block quotes tell the parts apart when a file is read back; a feedback of others is an
explanation.
"""

import re
from dataclasses import dataclass

from quizgen.deck.item import AnyItem, Evidence, TrueFalse
from quizgen.lms.html_text import from_html, to_html

_BLOCK = re.compile(
    r'\s*<(p|blockquote)(?: class="(answer|correction|as-of)")?>((?:[^<]|<br>)*)</\1>\s*',
    re.IGNORECASE,
)
_AS_OF = re.compile(r"As of (.+)\.", re.DOTALL)
_QUOTED = re.compile(r"“(.+)”(?: \(¶ (\d+)\))?", re.DOTALL)


@dataclass(slots=True)
class Feedback:
    """The parts of a feedback; `answer` is the back of a flashcard too long to be typed."""

    answer: str = ""
    correction: str = ""
    explanation: str = ""
    as_of: str = ""
    evidence: tuple[Evidence, ...] = ()


def feedback_html(item: AnyItem, answer: str = "") -> str:
    """The feedback of an item, an answer before it; "" if there is nothing to say."""
    blocks = [f'<p class="answer">{to_html(answer)}</p>'] if answer else []
    if isinstance(item, TrueFalse) and item.correction:
        blocks.append(f'<p class="correction">{to_html(item.correction)}</p>')
    if item.explanation:
        blocks.append(f"<p>{to_html(item.explanation)}</p>")
    if item.as_of:
        blocks.append(f'<p class="as-of">As of {to_html(item.as_of)}.</p>')
    for one in item.evidence:
        place = f" (¶ {one.paragraph})" if one.paragraph else ""
        blocks.append(f"<blockquote>“{to_html(one.quote)}”{place}</blockquote>")
    return "".join(blocks)


def read_feedback(source: str) -> tuple[Feedback, bool]:
    """The parts of a feedback, and whether formatting of it was left out."""
    blocks, end = [], 0
    while block := _BLOCK.match(source, end):
        blocks.append((block.group(1).lower(), block.group(2), from_html(block.group(3))[0]))
        end = block.end()
    if end < len(source) or not blocks:
        text, formatted = from_html(source)
        return Feedback(explanation=text), formatted
    read, said = Feedback(), []
    for tag, role, text in blocks:
        if tag == "blockquote" and (quoted := _QUOTED.fullmatch(text)):
            place = int(quoted.group(2)) if quoted.group(2) else None
            read.evidence += (Evidence(quote=quoted.group(1), paragraph=place),)
        elif role == "as-of" and (day := _AS_OF.fullmatch(text)):
            read.as_of = day.group(1)
        elif role in ("answer", "correction"):
            setattr(read, role, text)
        else:
            said.append(text)
    read.explanation = "\n".join(text for text in said if text)
    return read, False
