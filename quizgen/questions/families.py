"""Wrong options out of families of contrasting concepts (families.txt)."""

from quizgen.questions.number_options import Option
from quizgen.shipped import word_list

MOST = 3


def family_options(answer: str, told: str) -> tuple[Option, ...]:
    """The other members of the family of an answer, with an article where it has one.

    None of them stands in `told`, the question and the sentence that answers it.
    """
    wanted = _bare(answer)
    for line in word_list("questions", "families"):
        members = [member.strip() for member in line.split(";")]
        own = next((m for m in members if _bare(m) == wanted), None)
        if own is None:
            continue
        others = [m for m in members if m != own and _bare(m) not in told.lower()]
        whole = own in {answer, answer.lower()}
        why = f"The article says: {answer}."
        the = "the " if answer.lower().startswith("the ") else ""
        return tuple(
            Option(m if whole else f"{the}{_without_article(m)}", why) for m in others[:MOST]
        )
    return ()


def _bare(text: str) -> str:
    return _without_article(text).lower()


def _without_article(text: str) -> str:
    first, _, rest = text.partition(" ")
    return rest if first.lower() in {"a", "an", "the"} and rest else text
