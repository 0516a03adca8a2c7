"""The order and the spelling of words that are all there."""

from collections.abc import Sequence

from quizgen.memory.alignment import Alignment
from quizgen.memory.context import Context
from quizgen.memory.slips import Nearness
from quizgen.memory.small_words import ADDED, telling_words
from quizgen.memory.verdict import WRONG, Match

_OF = frozenset(("of", "at", "in", "from", "with"))
_JOINING = frozenset(("by", "on", "of", "for", "against", "in", "with"))
_FORMS = {Nearness.SLIP: "spelling", Nearness.SAME: "another form"}
_DIRECTED = frozenset(("to", "than", "by"))
_SHORT = 3  # words, of which each one tells


def judge_order(
    found: Sequence[str], wanted: Sequence[str], aligned: Alignment, context: Context
) -> Match:
    """All that was expected is there."""
    linked = _makes_compound(found, wanted, context) or _OF.intersection(found) != _OF.intersection(
        wanted
    )
    if aligned.in_order or linked or any(word.startswith("#") for word in wanted):
        if aligned.slips > 1 + len(wanted) // 3:
            return Match(right=False, close=True, reason="spelling")
        return judge_spelling(aligned.nearness)
    turned = not _DIRECTED.intersection(found).isdisjoint(wanted)
    told = len(telling_words([word for word in wanted if word not in ADDED]))
    if turned or (told >= _SHORT and sorted(found) == sorted(wanted)):
        return Match(right=False, reason="another order")
    right = told < _SHORT and found != wanted[::-1] and aligned.nearness > Nearness.ASK
    return Match(right, not right, reason="another form" if right else "another order")


def _makes_compound(found: Sequence[str], wanted: Sequence[str], context: Context) -> bool:
    """Whether one is said with a preposition, and the other without: tax on sugar, sugar tax."""
    for one, other in ((found, wanted), (wanted, found)):
        said = [word for word in other if word not in ADDED]
        for place, word in enumerate(one):
            turned = [part for part in (*one[place + 1 :], *one[:place]) if part not in ADDED]
            if word in _JOINING and word not in other and len(said) == len(turned):
                pairs = zip(said, turned, strict=True)
                return all(context.vocabulary.are_same(*pair) for pair in pairs)
    return False


def judge_spelling(nearness: Nearness) -> Match:
    if nearness >= Nearness.SLIP:
        return Match(right=True, reason=_FORMS[nearness])
    return Match(False, close=True, reason="spelling") if nearness is Nearness.ASK else WRONG
