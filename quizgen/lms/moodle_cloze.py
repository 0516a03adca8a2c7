"""Gap texts in Moodle's own syntax: {1:SHORTANSWER:=answer~=other}.

Everything that means something there is written as a numbered entity, which Moodle decodes in
answers and browsers decode in the text. Not `&amp;`: an answer that ends in it never ends for
Moodle (its pattern looks back for `&` and `&amp;`). An escaped tilde would keep its backslash.
"""

from quizgen.deck.gaps import outer_gaps
from quizgen.deck.item import Cloze
from quizgen.lms.losses import Loss
from quizgen.lms.prepare import LINES_LOST, on_one_line

_SPECIAL = "&<>{}#~=%\\*\"'"


def embed_gaps(item: Cloze) -> str:
    """The text as HTML with its gaps in Moodle's syntax; a hint follows its gap in brackets."""
    grade, _ = points_of_gaps(item)
    pieces, position = [], 0
    for gap in outer_gaps(item.text):
        answers = [gap.answer, *(item.accept if len(outer_gaps(item.text)) == 1 else ())]
        alternatives = "~".join(f"={_encode_answer(answer)}" for answer in answers)
        hint = f" <i>({encode(gap.hint)})</i>" if gap.hint else ""
        pieces += [
            encode(item.text[position : gap.start]),
            f"{{{grade}:SHORTANSWER:{alternatives}}}{hint}",
        ]
        position = gap.end
    return "".join((*pieces, encode(item.text[position:])))


def points_of_gaps(item: Cloze) -> tuple[int, list[Loss]]:
    """Whole points for each gap, which is all that Moodle takes, and what that changes."""
    found = outer_gaps(item.text)
    gaps = len(found)
    each = item.points / gaps
    losses = []
    if any(on_one_line(gap.answer) != gap.answer for gap in found):
        losses.append(Loss(item.id, LINES_LOST))
    if item.accept and gaps > 1:
        losses.append(Loss(item.id, "other right answers left out: it has several gaps"))
    if each == int(each):
        return int(each), losses
    losses.append(Loss(item.id, "points: each gap counts one"))
    return 1, losses


def encode(text: str) -> str:
    """Text as HTML in which nothing can be taken for a gap."""
    coded = "".join(f"&#{ord(one)};" if one in _SPECIAL else one for one in text)
    return coded.replace("\n", "<br>")


def _encode_answer(answer: str) -> str:
    """An answer. A star would stand for anything, so it gets a backslash; so does the backslash
    that Moodle takes away before } and #.
    """
    answer = answer.replace("\\}", "\\\\}").replace("\\#", "\\\\#")
    coded = "".join(
        "&#92;&#42;" if one == "*" else f"&#{ord(one)};" if one in _SPECIAL else one
        for one in answer
    )
    return on_one_line(coded)
