"""Words that mean the same: with the lists that are shipped."""

import pytest

from quizgen.memory.meanings import are_of_one_place, compare_meanings
from quizgen.memory.slips import Nearness
from quizgen.memory.vocabulary import NO_WORDS
from quizgen.shipped import word_list
from quizgen.study.vocabulary import read_vocabulary

WORDS = read_vocabulary()


@pytest.mark.parametrize(
    ("given", "word", "words", "nearness"),
    [
        ("taxation", "tax", 2, Nearness.SAME),
        ("taxation", "tax", 1, Nearness.ASK),
        ("condensing", "condensation", 1, Nearness.SAME),
        ("unanimously", "unanimous", 1, Nearness.SAME),
        ("broken", "breaks", 2, Nearness.SAME),
        ("democrat", "democracy", 2, Nearness.ASK),
        ("doctor", "physician", 1, Nearness.ASK),
        ("begin", "start", 3, Nearness.SAME),
        ("minute", "second", 1, Nearness.FAR),
        ("lawful", "awful", 1, Nearness.FAR),
        ("plough", "cloud", 2, Nearness.FAR),
    ],
)
def test_words_come_near_in_meaning(given: str, word: str, words: int, nearness: Nearness) -> None:
    assert compare_meanings(given, word, WORDS, words) is nearness


def test_without_lists_only_stems_tell() -> None:
    assert compare_meanings("planned", "plans", NO_WORDS, 3) is Nearness.SAME
    assert compare_meanings("doctor", "physician", NO_WORDS, 3) is Nearness.FAR


def test_a_people_is_of_its_place() -> None:
    assert are_of_one_place("korea", "korean", WORDS)
    assert not are_of_one_place("austria", "australian", WORDS)


def test_everyday_words_are_known_and_no_opposites() -> None:
    """Each line is one meaning: nothing in it may be the opposite of something else in it."""
    for line in word_list("memory/data", "everyday"):
        group = [word.strip() for word in line.split(",")]
        assert len(group) == len(set(group)) > 1, line
        for word in group:
            assert WORDS.opposites.get(word, frozenset()).isdisjoint(group), (line, word)
