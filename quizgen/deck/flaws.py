"""Flaws of item writing that show in the text of one item: what each is, who found it, its cure.

Sources: SAQUET (Moore et al., EC-TEL 2023), its 19 flaws by number; Haladyna, Downing & Rodriguez
(2002), their guidelines by number; NBME, Item-Writing Guide; Wozniak, Twenty rules (20R);
NewsQuizQA (Lelkes et al., 2021), its writing rules. Limits are set so that questions written by
people (OneStopQA, XQuAD) are seldom flagged; tests/deck/test_people.py holds them to it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

from quizgen.deck import flaws_answer as answer
from quizgen.deck import flaws_options as options
from quizgen.deck import flaws_question as question
from quizgen.deck.item import AnyItem, Choice, Cloze, ShortAnswer, TrueFalse

Severity = Literal["error", "warning"]
Hit = tuple[str, str]  # the field, and what is wrong in it


@dataclass(frozen=True, slots=True)
class Flaw:
    """A rule with its name, source and cure; `find` yields where an item breaks it and how."""

    name: str
    source: str
    cure: str
    kinds: tuple[type[AnyItem], ...]
    find: Callable[[Any], Iterator[Hit]]
    severity: Severity = "warning"


_ASKED = (Choice, ShortAnswer)
_STATED = (TrueFalse, Cloze)

FLAWS: tuple[Flaw, ...] = (
    Flaw(
        "options-alike",
        "Haladyna 22",
        "change one or take it out",
        (Choice,),
        options.alike,
        "error",
    ),
    Flaw(
        "options-overlap",
        "Haladyna 22",
        "make the options exclude each other",
        (Choice,),
        options.overlapping,
    ),
    Flaw(
        "longest-option-is-key",
        "SAQUET 4, Haladyna 24",
        "shorten the answer or lengthen a wrong option",
        (Choice,),
        options.longest_is_key,
    ),
    Flaw(
        "all-or-none-of-the-above",
        "SAQUET 3 and 9, Haladyna 25 and 26",
        "write an option that says something",
        (Choice,),
        options.of_the_above,
    ),
    Flaw(
        "absolute-term",
        "SAQUET 11, Haladyna 28a",
        "say how it is without it: such options are known to be wrong",
        (Choice,),
        options.absolute,
    ),
    Flaw(
        "vague-term",
        "SAQUET 17",
        "say how often or how much",
        (Choice,),
        options.vague,
    ),
    Flaw(
        "numbers-out-of-order",
        "SAQUET 16, Haladyna 21",
        "put the numbers in order",
        (Choice,),
        options.out_of_order,
    ),
    Flaw(
        "word-repeated-in-key",
        "SAQUET 12, Haladyna 28b",
        "say it in another word, or use it in a wrong option as well",
        (Choice,),
        options.word_repeated,
    ),
    Flaw(
        "a-or-an",
        "SAQUET 15, Haladyna 28c",
        "move the article into the options",
        (Choice,),
        options.article_tells,
    ),
    Flaw(
        "option-too-long",
        "Haladyna 13",
        "shorten it",
        (Choice,),
        options.too_long,
    ),
    Flaw(
        "negative-question",
        "SAQUET 19, Haladyna 17",
        "ask for what is true",
        _ASKED,
        question.negative,
    ),
    Flaw(
        "blank-in-question",
        "SAQUET 10",
        "ask a whole question, or make it a cloze",
        _ASKED,
        question.blank,
    ),
    Flaw(
        "no-question",
        "SAQUET 13, NewsQuizQA",
        "end it with a question mark",
        _ASKED,
        question.no_question_mark,
    ),
    Flaw(
        "yes-no-question",
        "SAQUET 6, NewsQuizQA",
        "ask who, what, when or why, or make it true_false",
        _ASKED,
        question.yes_or_no,
    ),
    Flaw(
        "text-too-long",
        "Haladyna 13 and 16",
        "leave out what the answer does not need",
        (*_ASKED, *_STATED),
        question.too_long,
    ),
    Flaw(
        "needs-the-article",
        "NewsQuizQA",
        "ask about the matter, so that the question stands alone",
        (*_ASKED, *_STATED),
        question.names_the_text,
    ),
    Flaw(
        "unclear-reference",
        "NewsQuizQA, 20R",
        "name who or what is meant",
        (*_ASKED, *_STATED),
        question.unclear_reference,
    ),
    Flaw(
        "relative-time",
        "20R (date what may change)",
        "write the date, or set as_of",
        (*_ASKED, *_STATED),
        question.relative_time,
    ),
    Flaw(
        "answer-in-question",
        "NewsQuizQA, Haladyna 28b",
        "take it out of the question",
        (ShortAnswer, Cloze),
        answer.in_question,
    ),
    Flaw(
        "answer-too-long",
        "20R (minimum information), NewsQuizQA",
        "ask for one thing that a few words say",
        (ShortAnswer, Cloze),
        answer.too_long,
    ),
    Flaw(
        "several-things-asked",
        "20R (no sets)",
        "give each its own gap: c1, c2, ...",
        (Cloze,),
        answer.several_things,
    ),
    Flaw(
        "tolerance-without-number",
        "",
        "write the answer as a number, or take the tolerance out",
        (ShortAnswer,),
        answer.tolerance_without_number,
    ),
    Flaw(
        "telling-word",
        "Haladyna 28a",
        "take it out: absolute statements are known to be false",
        (TrueFalse,),
        answer.telling_word,
    ),
    Flaw(
        "negative-statement",
        "Haladyna 17",
        "say what is the case",
        (TrueFalse,),
        answer.negative_statement,
    ),
)


def find_flaws(item: AnyItem) -> Iterator[tuple[Flaw, Hit]]:
    """Every flaw of one item, in the order of the list."""
    for flaw in FLAWS:
        if isinstance(item, flaw.kinds):
            for hit in flaw.find(item):
                yield flaw, hit
