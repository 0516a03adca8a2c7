"""Flaws between two items: the same asked twice, or one giving the other away."""

from collections import Counter
from collections.abc import Iterator, Sequence

from quizgen.deck.item import AnyItem, Choice, Cloze, Flashcard, ShortAnswer, TrueFalse
from quizgen.deck.words import (
    answer_texts,
    asked_text,
    bare,
    content_words,
    likeness,
    overlap,
    split_label,
    without_article,
    without_label,
    words,
)

Pair = tuple[AnyItem, AnyItem, str, str]  # the item with the flaw, the other, rule, what is wrong

_IN_ANOTHER_FORM = "asks the same in another form; give both the same fact, or take one out"
_OTHER_ANSWER = "is the same question with another answer; say in both what tells them apart"
_NEARLY = 0.85  # of all meaningful words of two questions
_RELATED = 0.5  # of the meaningful words of the question whose answer is given away


def find_repeats(items: Sequence[AnyItem]) -> Iterator[Pair]:
    """Items that ask what an earlier one asks already, with the same answer or with another."""
    for one, other in _alike(items):
        topics = {split_label(asked_text(item))[0] for item in (one, other)} - {""}
        if len(topics) > 1:  # "About asphalt: what is it made of?", "About tar: ..."
            continue
        exact = bare(asked_text(one)) == bare(asked_text(other))
        if _same_answer(one, other):
            if one.kind == other.kind and exact:
                yield other, one, "duplicate", "is the same question; take one out"
            elif one.kind == other.kind:
                yield other, one, "near-duplicate", "is nearly the same question; take one out"
            elif exact and not (one.fact and one.fact == other.fact):
                yield other, one, "near-duplicate", _IN_ANOTHER_FORM
        elif exact and one.kind == other.kind and not isinstance(one, (TrueFalse, Cloze)):
            yield other, one, "conflict", _OTHER_ANSWER


def find_giveaways(items: Sequence[AnyItem]) -> Iterator[Pair]:
    """Items whose answer stands in what another one asks about the same (Haladyna 9)."""
    by_word: dict[str, list[AnyItem]] = {}
    for item in items:
        for word in content_words(_shown(item)):
            by_word.setdefault(word, []).append(item)
    for item in items:
        if not isinstance(item, (Choice, ShortAnswer)):
            continue
        for answer in answer_texts(item):
            rarest = min(
                content_words(answer), key=lambda w: (len(by_word.get(w, ())), w), default=""
            )
            for other in by_word.get(rarest, ()):
                if _gives_away(other, item, answer):
                    what = "gives the answer away; reword it, or give both the same fact"
                    yield other, item, "giveaway", what


def _alike(items: Sequence[AnyItem]) -> Iterator[tuple[AnyItem, AnyItem]]:
    """Pairs whose questions share nearly all meaningful words, in order.

    Two such share one of their rarest words, so only items that do are compared.
    """
    seen: dict[int, frozenset[str]] = {n: _asked(item) for n, item in enumerate(items)}
    common = Counter(word for asked in seen.values() for word in asked)
    by_word: dict[str, list[int]] = {}
    for number, asked in seen.items():
        prefix = len(asked) - int(_NEARLY * len(asked)) + 1
        rare = sorted(asked, key=lambda word: (common[word], word))[:prefix]
        near = sorted({earlier for word in rare for earlier in by_word.get(word, ())})
        for earlier in near:
            if likeness(seen[earlier], asked) >= _NEARLY:
                yield items[earlier], items[number]
        for word in rare:
            by_word.setdefault(word, []).append(number)


def _asked(item: AnyItem) -> frozenset[str]:
    text = without_label(asked_text(item))
    return content_words(text) or frozenset(words(text))


def _same_answer(one: AnyItem, other: AnyItem) -> bool:
    if isinstance(one, TrueFalse) and isinstance(other, TrueFalse):
        return one.answer == other.answer
    if isinstance(one, Cloze) and isinstance(other, Cloze):
        return sorted(answer_texts(one)) == sorted(answer_texts(other))
    left, right = (content_words(" ".join(answer_texts(item))) for item in (one, other))
    said = [" ".join(answer_texts(item)) for item in (one, other)]
    return words(said[0]) == words(said[1]) or overlap(left, right) == 1.0


def _gives_away(other: AnyItem, item: AnyItem, answer: str) -> bool:
    """Whether what `other` shows says the answer of `item`, and speaks of the same."""
    if other is item or (item.fact and item.fact == other.fact):
        return False
    shown, said = words(_shown(other)), without_article(answer)
    if not any(shown[n : n + len(said)] == said for n in range(len(shown) - len(said) + 1)):
        return False
    asked = content_words(without_label(asked_text(item))) - content_words(answer)
    shared = asked & content_words(_shown(other))
    return len(shared) >= 2 and len(shared) >= _RELATED * len(asked)


def _shown(item: AnyItem) -> str:
    """What a learner can take for true before answering."""
    if isinstance(item, TrueFalse):
        return without_label(item.statement) if item.answer else ""
    return "" if isinstance(item, Flashcard) else without_label(asked_text(item))
