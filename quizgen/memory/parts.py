"""Marking items of several parts: gaps, pairs, places. Right is what is right in every part."""

from collections.abc import Collection, Mapping, Sequence
from itertools import zip_longest

from quizgen.deck.gaps import Gap, outer_gaps
from quizgen.deck.item import Cloze, Matching, Ordering
from quizgen.memory.typed import compare_text
from quizgen.memory.verdict import Given, Match, Verdict, take_texts
from quizgen.memory.vocabulary import NO_WORDS, Vocabulary
from quizgen.memory.words import split_words

_BETWEEN_EQUALS = frozenset(("", ",", ";", "/", "and", "or", "&", ", and", ", or"))


def mark_cloze(
    item: Cloze,
    given: Given,
    others: Collection[str] = (),
    vocabulary: Vocabulary = NO_WORDS,
) -> Verdict:
    """Mark one text for each gap, in the order of the text; a gap in a gap belongs to the outer.

    Gaps of one group with nothing but "and" or a comma between them may be filled in any order.
    """
    gaps = outer_gaps(item.text)
    answers = [gap.answer for gap in gaps]
    texts = _in_order(item.text, gaps, take_texts(given))
    around = _without_gaps(item.text, gaps)
    matches = [
        _match_gap(text, answer, item.accept, (*answers, *others), around, vocabulary)
        for text, answer in zip_longest(texts[: len(gaps)], answers, fillvalue="")
    ]
    return _verdict(matches, "; ".join(answers), too_many=len(texts) > len(gaps))


def mark_matching(item: Matching, given: Given) -> Verdict:
    """Mark the right sides in the order of the pairs, or {left: right}."""
    lefts, rights = [pair[0] for pair in item.pairs], [pair[1] for pair in item.pairs]
    if isinstance(given, Mapping):
        texts = [given.get(left, "") for left in lefts]
    else:
        texts = take_texts(given)
    expected = "; ".join(f"{left} – {right}" for left, right in item.pairs)
    return _verdict(_match_places(texts, rights), expected, too_many=len(texts) > len(rights))


def mark_ordering(item: Ordering, given: Given) -> Verdict:
    """Mark the texts, or their right places from 0, in the order given."""
    if not isinstance(given, str | int | Mapping) and all(isinstance(one, int) for one in given):
        texts = [item.order[int(place)] for place in given]
    else:
        texts = take_texts(given)
    expected = "; ".join(f"{place}. {text}" for place, text in enumerate(item.order, 1))
    return _verdict(
        _match_places(texts, item.order), expected, too_many=len(texts) > len(item.order)
    )


def _match_gap(
    text: str,
    answer: str,
    accept: Sequence[str],
    others: Collection[str],
    around: str,
    vocabulary: Vocabulary,
) -> Match:
    wrong = [other for other in others if other != answer]
    return compare_text(
        text, (answer, *accept), others=wrong, question=around, vocabulary=vocabulary
    )


def _without_gaps(text: str, gaps: Sequence[Gap]) -> str:
    """The text around the gaps."""
    ends = [0, *(gap.end for gap in gaps)]
    starts = [*(gap.start for gap in gaps), len(text)]
    return " … ".join(text[end:start] for end, start in zip(ends, starts, strict=True))


def _in_order(text: str, gaps: Sequence[Gap], texts: list[str]) -> list[str]:
    """The texts, those for gaps that stand side by side in the order of the gaps."""
    ordered = list(texts)
    for place in range(1, min(len(gaps), len(texts))):
        before, gap = gaps[place - 1], gaps[place]
        between = text[before.end : gap.start].strip().casefold()
        if between in _BETWEEN_EQUALS and gap.groups == before.groups:
            run = [split_words(ordered[place - 1]), split_words(ordered[place])]
            if run == [split_words(gap.answer), split_words(before.answer)]:
                ordered[place - 1 : place + 1] = ordered[place], ordered[place - 1]
    return ordered


def _match_places(texts: Sequence[str], wanted: Sequence[str]) -> list[Match]:
    return [
        Match(text == right or bool(split_words(text) and split_words(text) == split_words(right)))
        for text, right in zip_longest(texts[: len(wanted)], wanted, fillvalue="")
    ]


def _verdict(matches: Sequence[Match], expected: str, *, too_many: bool) -> Verdict:
    right = all(match.right for match in matches) and not too_many
    close = not right and not too_many and all(match.right or match.close for match in matches)
    reasons = dict.fromkeys(match.reason for match in matches if match.reason)
    return Verdict(
        right, expected, close, tuple(match.right for match in matches), "; ".join(reasons)
    )
