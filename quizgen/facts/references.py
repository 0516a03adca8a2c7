"""References: does a phrase stand alone, or does it point at something said elsewhere?"""

import re
from collections.abc import Collection, Sequence

from quizgen.facts.frame import Phrase, Word
from quizgen.facts.mentions import Mentions
from quizgen.facts.references_definite import find_definite
from quizgen.facts.references_pronouns import find_possessive, find_pronoun, points_back
from quizgen.facts.references_relative import find_relative

# What is compared is told, or nothing is: "lower courts" are a kind, "no longer" is a "not".
_COMPARED = re.compile(
    r"\bthan\b|\b(?:upper|lower|higher) (?:house|court|class|education|limb|jaw|body|secondary)"
    r"|\b(?:upper and lower|lower and upper|older (?:adults|people|children)|better known"
    r"|no longer|more or less|sooner or later)\b"
    r"|\b(?:make|makes|making|made) (?:[\w'-]+ ){1,4}more \w+"
    r"|^(?:Greater|Higher|Lower|Larger|Longer|Shorter|Fewer) [\w -]+s\b"
)


def _is_said_before(article: Word, words: Sequence[Word]) -> bool:
    """ "A car needs fuel when the car moves": the same noun stands before it in the sentence."""
    head = next((word for word in words if word.index == article.head), None)
    return head is not None and any(
        word.lemma == head.lemma and word.pos == "NOUN" and word.tag == head.tag
        for word in words if word.index < article.index
    )  # fmt: skip


def dangling(
    words: Sequence[Word],
    mentions: Mentions,
    *,
    owner: Phrase | None,
    sentence: int,
    known: Collection[int] = (),
    whole: bool = False,
) -> str:
    """What in these words does not stand alone, or "".

    `owner` is the subject that "its" or "their" may point to (None when it is what is asked);
    `sentence` is the number of the sentence, for first mentions; `known` are nouns said in full.
    In a `whole` sentence, word for word, pronouns may point to any noun before them.
    """
    for word in words:
        if word.lower in {"the", "this", "these"} and word.head in known:
            continue
        if whole and word.lower == "the" and _is_said_before(word, words):
            continue
        if (
            whole
            and word.tag in {"PRP", "PRP$", "WP", "WP$"}
            and points_back(word, words, mentions)
        ):
            continue
        reason = (
            find_pronoun(word, words, owner)
            or find_possessive(word, owner, words)
            or find_definite(word, words, mentions, sentence)
        )
        if reason:
            return reason
    text = "".join(w.text + (" " if w.space else "") for w in words)
    relative = find_relative(text)
    if relative:
        return f"relative: {relative}"
    if any(w.tag in {"JJR", "RBR"} for w in words) and not _COMPARED.search(text):
        return "comparative without what it is compared to"
    return ""
