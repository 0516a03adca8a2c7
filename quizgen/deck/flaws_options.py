"""Flaws in the options of a choice item. Each function yields the field and what is wrong."""

from collections.abc import Iterator
from itertools import combinations

from quizgen.deck.amounts import Amount, read_amount
from quizgen.deck.item import Choice
from quizgen.deck.words import bare, content_words, word_set, words

Hit = tuple[str, str]

ABSOLUTE = word_set(
    "always never none all completely absolutely totally definitely inevitable impossible"
)
VAGUE = word_set(
    "frequently occasionally rarely seldom sometimes usually regularly periodically infrequently"
    " generally"
)
_ABOVE = (
    *(("all", "of", "the", "above"), ("none", "of", "the", "above"), ("all", "of", "these")),
    *(("none", "of", "these"), ("all", "the", "above"), ("both", "of", "the", "above")),
    *(("both", "a", "and", "b"), ("a", "and", "b"), ("all", "of", "them"), ("none", "of", "them")),
)
_LONGEST = 20  # words; no option of OneStopQA has more


def alike(item: Choice) -> Iterator[Hit]:
    """Two options that differ in letter case, articles or punctuation only."""
    for (one, left), (other, right) in combinations(enumerate(map(bare, item.options)), 2):
        if left == right:
            yield f"options[{other}]", f"says the same as options[{one}]"


def overlapping(item: Choice) -> Iterator[Hit]:
    """An amount that lies in another option's range."""
    amounts = [read_amount(option) for option in item.options]
    for (one, left), (other, right) in combinations(enumerate(amounts), 2):
        if left and right and left != right and _share_a_value(left, right):
            yield f"options[{other}]", f"can be true together with options[{one}]"


def longest_is_key(item: Choice) -> Iterator[Hit]:
    """The key has four words or more, and the longest wrong option less than 75 % of its length."""
    wrong = [len(option) for option in item.options if option not in item.answers]
    if len(item.answers) != 1 or not wrong:
        return
    (key,) = item.answers
    if len(words(key)) >= 4 and max(wrong) < 0.75 * len(key):
        yield "options", "the answer is much longer than all wrong options"


def of_the_above(item: Choice) -> Iterator[Hit]:
    """An option about other options."""
    for place, option in enumerate(item.options):
        if words(option) in _ABOVE:
            yield f"options[{place}]", f"{option!r} is about the other options"


def absolute(item: Choice) -> Iterator[Hit]:
    """An absolute term in wrong options only."""
    right = {word for option in item.answers for word in words(option)}
    for place, option in enumerate(item.options):
        found = ABSOLUTE & set(words(option))
        if found and option not in item.answers and not ABSOLUTE & right:
            yield f"options[{place}]", f"{min(found)!r} is an absolute term"


def vague(item: Choice) -> Iterator[Hit]:
    """A vague term in any option."""
    for place, option in enumerate(item.options):
        for found in sorted(VAGUE & set(words(option))):
            yield f"options[{place}]", f"{found!r} is a vague term"


def out_of_order(item: Choice) -> Iterator[Hit]:
    """Amounts of one unit that neither rise nor fall."""
    amounts = [amount for option in item.options if (amount := read_amount(option))]
    if len(amounts) < len(item.options) or len(amounts) < 3:
        return
    if len({amount.unit for amount in amounts}) > 1:
        return
    lows = [amount.low for amount in amounts]
    if lows not in (sorted(lows), sorted(lows, reverse=True)):
        yield "options", "the numbers neither rise nor fall"


def word_repeated(item: Choice) -> Iterator[Hit]:
    """The key alone shares most words with the question, one of them with no wrong option."""
    if len(item.answers) != 1:
        return
    asked = content_words(item.question)
    shared = asked & content_words(item.answers[0])
    wrong = [asked & content_words(option) for option in item.options if option not in item.answers]
    telling = sorted(word for word in shared.difference(*wrong) if len(word) >= 4)
    if telling and len(shared) > max(map(len, wrong), default=0):
        yield "options", f"{telling[0]!r} of the question is in the answer and in no wrong option"


def article_tells(item: Choice) -> Iterator[Hit]:
    """A question that ends in a or an, which fits some of the options only."""
    end = words(item.question)[-1:]
    vowels = [option.lstrip("\"'“‘(")[:1].lower() in "aeiou" for option in item.options]
    if end in (("a",), ("an",)) and len(set(vowels)) > 1:
        yield "question", f"{end[0]!r} at the end does not fit all options"


def too_long(item: Choice) -> Iterator[Hit]:
    """More than 20 words."""
    for place, option in enumerate(item.options):
        if len(words(option)) > _LONGEST:
            yield f"options[{place}]", f"has {len(words(option))} words"


def _share_a_value(one: Amount, other: Amount) -> bool:
    if one.unit != other.unit or (one.low == one.high and other.low == other.high):
        return False
    return (
        (one.low < other.high and other.low < one.high)
        or _inside(one, other)
        or _inside(other, one)
    )


def _inside(point: Amount, span: Amount) -> bool:
    return point.low == point.high and span.low <= point.low <= span.high
