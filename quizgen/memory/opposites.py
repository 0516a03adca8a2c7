"""Opposites that differ by how they begin or end: soluble and insoluble, nitrate and nitrite."""

_OPPOSITES = (
    *(("hyper", "hypo"), ("inter", "intra"), ("over", "under"), ("pre", "post")),
    *(("macro", "micro"), ("endo", "exo"), ("in", "de"), ("ab", "ad"), ("maxi", "mini")),
    *(("up", "down"), ("out", "in"), ("en", "dis"), ("pro", "anti"), ("im", "ex"), ("im", "em")),
)
_COMPOUNDS = frozenset(("ate", "ite", "ide", "ane", "ene", "yne", "ine"))  # of chemistry
_NEGATIONS = ("un", "in", "im", "il", "ir", "non", "dis", "anti", "a", "mis", "de", "counter")


def are_opposite(one: str, other: str) -> bool:
    """Whether two words differ by what turns the meaning round: soluble and insoluble."""
    short, long = sorted((one, other), key=len)
    if any(long == prefix + short for prefix in _NEGATIONS):
        return True
    if len(long) > 5 and one[:-3] == other[:-3] and {one[-3:], other[-3:]} <= _COMPOUNDS:
        return True
    return any(
        {one, other} == {first + rest, second + rest}
        for first, second in _OPPOSITES
        for start in (first, second)
        if one.startswith(start) and len(rest := one.removeprefix(start)) > 2
    )
