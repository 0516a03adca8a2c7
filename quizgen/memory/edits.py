"""Edits: what fingers do to a word, letter by letter."""

_VOWELS = frozenset("aeiouy")
_ALIKE = frozenset(map(frozenset, ("ck", "cs", "sz", "vw", "gj", "bp", "dt", "mn", "iy", "qk")))
_SHORTEST = 4  # letters of a word whose letters may change places
_ENDS_TELL = 5  # letters of one where two pairs may, as long as its ends stay


def count_edits(one: str, other: str) -> int:
    """Letters to insert, delete, replace or swap with their neighbour to make one the other."""
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        current = [row]
        for column, target in enumerate(other, 1):
            best = min(last[column] + 1, current[-1] + 1, last[column - 1] + (letter != target))
            swapped = row > 1 and column > 1 and one[row - 2] == target
            if swapped and letter == other[column - 2]:
                best = min(best, before[column - 2] + 1)
            current.append(best)
        before, last = last, current
    return last[-1]


def is_doubled(given: str, expected: str) -> bool:
    """Whether there is one letter more, a vowel or doubled: acide, ironn."""
    pairs = zip(given, expected, strict=False)
    at = next((at for at, pair in enumerate(pairs) if pair[0] != pair[1]), len(expected))
    more = given[:at] + given[at + 1 :] == expected
    return more and (given[at] in _VOWELS or given[at] == given[at - 1])


def differ_by_vowels(one: str, other: str) -> bool:
    """Whether two words have the same consonants, and at most two other vowels: Menilek."""
    pairs = [pair for pair in zip(one, other, strict=False) if pair[0] != pair[1]]
    return len(one) == len(other) and len(pairs) <= 2 and all(map(_VOWELS.issuperset, pairs))


def are_swapped(one: str, other: str) -> bool:
    """Whether neighbours changed places, in a word where that leaves no doubt: phyton, tiaga."""
    if len(other) < _SHORTEST or sorted(one) != sorted(other):
        return False
    ends = one[0] == other[0] and one[-1] == other[-1] and len(other) >= _ENDS_TELL
    return count_edits(one, other) <= 1 + ends


def is_slip(given: str, expected: str) -> bool:
    """Whether the one edit between them is a slip rather than another word."""
    if len(given) != len(expected):
        return True
    pairs = [pair for pair in zip(given, expected, strict=True) if pair[0] != pair[1]]
    if len(pairs) == 2:
        return True  # two neighbours changed places
    return _VOWELS.issuperset(pairs[0]) or frozenset(pairs[0]) in _ALIKE
