"""Questions for the object: what somebody did something to."""

import re
from collections.abc import Iterator
from itertools import pairwise

from quizgen.facts.frame import Frame, Part, Phrase
from quizgen.questions.answers import ask_word, content_words, unfit_answer
from quizgen.questions.argument import count_told, has_number, make_candidate, weigh_verb
from quizgen.questions.candidate import Candidate, loose_answer, loose_end, worst
from quizgen.questions.shorter_answers import trim_phrase, undate
from quizgen.questions.wording import ask
from quizgen.shipped import word_set

# "They called their country Arbëri": two objects, read as one.
NAMING = frozenset({"call", "name", "rename", "dub", "term", "title", "nickname", "entitle",
                     "christen", "label", "deem"})  # fmt: skip


def ask_object(frame: Frame, part: Part) -> Iterator[Candidate]:
    if part.phrase is None or frame.part("to_do") or re.search(r" in \d{4}$", frame.subject.text):
        return
    if frame.verb.lemma in word_set("questions", "light_verbs") | NAMING:
        return
    finite = frame.part("finite")
    unknown = frame.subject.words[0].lower in {"a", "an"} and frame.verb.tag != "VBZ"
    if unknown or (finite is not None and finite.text.lower() == "had"):
        return  # "What did a blaze force?", "Which country had X fled by then?" read badly
    phrase = undate(trim_phrase(part.phrase))
    word = ask_word(phrase)
    if word is None or has_number(phrase):
        return
    yield make_candidate(
        frame, "object", ask(frame, word[0], without=[part]), phrase, weigh_verb(frame) + 0.8,
        worst(
            unfit_answer(phrase), loose_answer(part), loose_end(frame, [part]),
            "" if weigh_verb(frame) or count_told(frame, part) >= 4 else "verb tells little",
            _left_behind(frame, part), _bare_object(phrase),
        ),
    )  # fmt: skip


def _bare_object(phrase: Phrase) -> str:
    """ "paid tribute", "opened a new stage": so little belongs to the verb, or says nothing.

    Of such answers without a name graders used .33 of 43, of longer ones .63 of 75.
    """
    named = any(word.pos == "PROPN" for word in phrase.words)
    bare = not named and len(content_words(phrase.words)) < _FEW
    empty = (
        phrase.head.lemma in word_set("questions", "empty_objects") and len(phrase.words) <= _FEW
    )
    return "answer is not specific" if (bare or empty) and not phrase.proper else ""


_FEW = 3  # words


def _left_behind(frame: Frame, asked: Part) -> str:
    """ "What did X stop to Y?": if the verb does not give, "to Y" belongs to what is asked for."""
    for first, second in pairwise(frame.parts):
        name = first.phrase is not None and first.phrase.proper
        named = any(w.pos == "PROPN" for w in second.words[1:3])
        if first is asked and name and named and second.preposition in {"for", "of", "on"}:
            return "the name goes on"  # "the Association for the Advancement of Science"
        if first is asked and second.preposition in {"to", "of"} and second.time is None:
            ranges = any(w.lower == "from" for w in asked.words)  # "programs from A to B"
            gives = frame.verb.lemma in word_set("questions", "giving_verbs") and not ranges
            return "" if gives else "what is left of the object is odd"
        ranges = any(w.lower == "from" for w in asked.words)
        if first is asked and ranges and second.preposition in {"through", "until", "till"}:
            return "what is left of the object is odd"  # "from the Renaissance through the war"
        by = second.preposition == "by" and second.phrase is not None
        if first is asked and by and second.time is None:
            return "what is left of the object is odd"  # "What did he criticise by the press?"
    return ""
