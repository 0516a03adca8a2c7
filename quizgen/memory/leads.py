"""Words in front of an answer that say nothing, or only how exact it is."""

from collections.abc import Sequence

from quizgen.memory.numerals import Number, Token

_LED = (
    "in on at since by it is was they are to from of about around approximately approx roughly "
    "circa ca into for during after maybe perhaps probably aged some exactly just"
)
_LEAD_INS = frozenset(_LED.split())
_ROUGH = "about around approximately approx roughly circa ca nearly almost"
_ROUGHLY = frozenset(_ROUGH.split())
_NEARLY = frozenset(("nearly", "almost"))
_PLACES = "city town country island village port state region province county plain meadow plains"
_FILLERS = (
    *((place, of) for place in _PLACES.split() for of in ("of", "at", "in")),
    *(
        ("age", "of"),
        ("year",),
        ("i", "think"),
        ("homeland",),
        ("her", "homeland"),
        ("his", "homeland"),
    ),
    *(("her", "native"), ("his", "native")),
)


def drop_lead_in(found: Sequence[Token], wanted: Sequence[Token]) -> tuple[Token, ...]:
    """Without words in front that the other text does not begin with and that say nothing."""
    found = tuple(found)
    if wanted[0] in _ROUGHLY and found[0] in _NEARLY and len(found) > 1:
        found = found[1:]
    if isinstance(wanted[0], Number) and found[0] in _NEARLY and found[1:2] == (wanted[0],):
        found = found[1:]  # almost 900, whether expected or given for 900
    if found[0] == "only" and len(found) > 1 and isinstance(found[1], Number):
        found = found[1:]
    while len(found) > 1 and found[0] != wanted[0]:
        filler = next((one for one in _FILLERS if found[: len(one)] == one), found[:1])
        if (filler not in _FILLERS and filler[0] not in _LEAD_INS) or len(filler) == len(found):
            break
        found = found[len(filler) :]
    return found


def drop_article(text: str) -> str:
    """A text without a small article in front: the Gobi."""
    return text.strip().removeprefix("the ").strip()


def drop_rough(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Without a word in front that says about."""
    return tuple(tokens[1:] if tokens and tokens[0] in _ROUGHLY else tokens)


def drop_to(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Without what stands between the ends of a range: 1939 to 1945 is 1939-1945."""
    ends = (isinstance(token, Number) for token in tokens)
    if len(tokens) == 3 and tuple(ends) == (True, False, True) and tokens[1] == "to":
        return tokens[0], tokens[2]
    return tuple(tokens)
