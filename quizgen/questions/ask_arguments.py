"""Questions for who or what: subject, agent, object, and what a preposition leads to."""

import re
from collections.abc import Iterator
from itertools import pairwise

from quizgen.facts.frame import Frame, Part, Phrase
from quizgen.questions.answers import answer_text, ask_word, trim_phrase, undate, unfit_answer
from quizgen.questions.candidate import Candidate, loose_answer, loose_end, spare_parts, worst
from quizgen.questions.wording import ask, ask_agent, ask_subject
from quizgen.shipped import word_set

_CHANGES = frozenset(
    [
        "increase",
        "decrease",
        "rise",
        "fall",
        "grow",
        "drop",
        "climb",
        "decline",
        "shrink",
        "reduce",
        "raise",
        "cut",
        "double",
    ]
)
# "They called their country Arbëri": two objects, read as one.
_NAMING = frozenset({"call", "name", "rename", "dub", "term", "title", "nickname", "entitle",
                     "christen", "label", "deem"})  # fmt: skip
_FRONTED = frozenset({"in", "at", "with", "to", "from", "against", "on", "by", "for"})


def ask_arguments(frame: Frame) -> Iterator[Candidate]:
    """Every question for an argument of the clause."""
    yield from _ask_subject(frame)
    for part in frame.parts:
        if part.role == "agent":
            yield from _ask_agent(frame, part)
        elif part.role == "object":
            yield from _ask_object(frame, part)
        elif part.role == "preposition" and part.time is None:
            yield from _ask_preposition(frame, part)
        elif part.role == "adjective" and part.phrase is not None:
            yield from _ask_adjective(frame, part)


def _adverb_before_action(frame: Frame) -> str:
    """ "led X substantially to do": the adverb cannot be placed."""
    roles = [part.role for part in frame.parts]
    return "adverb before the action" if ("adverb", "to_do") in pairwise(roles) else ""


def _worth(frame: Frame) -> float:
    return 1.0 if frame.verb.lemma in word_set("questions", "telling_verbs") else 0.0


def _candidate(
    frame: Frame, form: str, question: str, phrase: Phrase, worth: float, refused: str
) -> Candidate:
    return Candidate(
        form=form, kind="short_answer", question=question, answer=answer_text(phrase),
        answer_kind=phrase.noun or phrase.kind or "phrase", evidence=frame.evidence,
        worth=worth, frame=frame, phrase=phrase, refused=refused,
    )  # fmt: skip


def _ask_subject(frame: Frame) -> Iterator[Candidate]:
    phrase = frame.subject.phrase
    if phrase is None or frame.resolved or frame.verb.lemma in word_set("questions", "light_verbs"):
        return
    word = ask_word(phrase)
    if word is None or _has_number(phrase):
        return
    wh, singular = word
    if not singular and _is_said_of_one(frame):
        return  # "Which forces is headed ...?"
    called = re.match(r"the (term|word|name|phrase|title) ", phrase.text)
    if wh == "What" and called and len(phrase.words) > 2:
        wh = f"Which {called.group(1)}"
    means = frame.verb.lemma in {"refer", "mean"} and not (
        frame.verb.passive or frame.part("clause")
    )
    if wh == "What" and means:
        wh = "Which term"
    yield _candidate(
        frame, "subject", ask_subject(frame, wh, singular=singular), phrase, _worth(frame) + 0.4,
        worst(
            unfit_answer(phrase), loose_answer(frame.subject),
            loose_end(frame, subject_asked=True), _riddle(frame, wh),
            _adverb_before_action(frame),
        ),
    )  # fmt: skip


def _is_said_of_one(frame: Frame) -> bool:
    """Whether the verb is in the singular: "the Armed Forces is headed by ..."."""
    finite = frame.part("finite")
    verb = finite.text.lower() if finite is not None else ""
    return verb in {"is", "was", "has", "does"} or frame.verb.tag == "VBZ"


_LOOSE = frozenset({"offer", "provide", "show", "produce", "give", "support"})


def _riddle(frame: Frame, wh: str) -> str:
    """What is asked of a common noun needs a predicate that says enough to recognise it by."""
    phrase = frame.subject.phrase
    if phrase is None or (wh != "What" and phrase.proper):
        return ""
    told_of = [
        p for p in frame.parts if p is not frame.subject and p.role != "when" and p.time is None
    ]
    after = [w for part in told_of for w in part.words]
    named = any(w.pos == "PROPN" or w.entity in {"DATE", "CARDINAL", "MONEY"} for w in after)
    told = len([w for w in after if w.pos in {"NOUN", "PROPN", "ADJ", "NUM"}])
    loose = frame.verb.lemma in _LOOSE
    enough = (named and told >= 2) or told >= (6 if loose else 4)
    return "" if enough and _worth(frame) else "question is a riddle"


def _ask_agent(frame: Frame, part: Part) -> Iterator[Candidate]:
    phrase = part.phrase
    if phrase is None:
        return
    word = ask_word(phrase)
    spare = spare_parts(frame, part)
    question = ask_agent(frame, word[0], part, without=spare) if word else ""
    if question:
        yield _candidate(
            frame, "agent", question, phrase, _worth(frame) + 1.6,
            worst(
                unfit_answer(phrase), loose_answer(part), loose_end(frame, [part, *spare]),
                _mere_means(phrase), "" if not _has_number(phrase) else "answer is vague",
                "question leaves too many answers open" if verb_now(frame) else "",
            ),
        )  # fmt: skip


def _mere_means(phrase: Phrase) -> str:
    """ "created by decree": how it was done, not by whom."""
    bare = phrase.head.tag == "NN" and not any(w.dep in {"det", "poss"} for w in phrase.words)
    said = bare and not phrase.proper and phrase.kind in {"communication", "act"}
    return "means, not an agent" if said else ""


def verb_now(frame: Frame) -> bool:
    """Whether something is done by somebody now ("is served by"): others may do so as well."""
    finite = frame.part("finite")
    return finite is not None and finite.text.lower() in {"is", "are"}


def _ask_object(frame: Frame, part: Part) -> Iterator[Candidate]:
    if part.phrase is None or frame.part("to_do") or re.search(r" in \d{4}$", frame.subject.text):
        return
    if frame.verb.lemma in word_set("questions", "light_verbs") | _NAMING:
        return
    finite = frame.part("finite")
    unknown = frame.subject.words[0].lower in {"a", "an"} and frame.verb.tag != "VBZ"
    if unknown or (finite is not None and finite.text.lower() == "had"):
        return  # "What did a blaze force?", "Which country had X fled by then?" read badly
    phrase = undate(trim_phrase(part.phrase))
    word = ask_word(phrase)
    if word is None or _has_number(phrase):
        return
    yield _candidate(
        frame, "object", ask(frame, word[0], without=[part]), phrase, _worth(frame) + 0.8,
        worst(
            unfit_answer(phrase), loose_answer(part), loose_end(frame, [part]),
            "" if _worth(frame) or _told(frame, part) >= 4 else "verb tells little",
            _left_behind(frame, part), _bare_object(phrase),
        ),
    )  # fmt: skip


def _bare_object(phrase: Phrase) -> str:
    """ "paid tribute", "offered incentives": one bare noun belongs to the verb, or says little."""
    bare = len(phrase.words) == 1
    return "answer is not specific" if bare and not phrase.proper else ""


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
        by = second.preposition == "by" and second.phrase is not None
        if first is asked and by and second.time is None:
            return "what is left of the object is odd"  # "What did he criticise by the press?"
    return ""


def _told(frame: Frame, asked: Part) -> int:
    """How many content words are left in the question."""
    return len(
        [
            w for part in frame.parts if part is not asked for w in part.words
            if w.pos in {"NOUN", "PROPN", "ADJ", "NUM", "VERB"}
        ]
    )  # fmt: skip


def _ask_preposition(frame: Frame, part: Part) -> Iterator[Candidate]:
    """`lead to X` keeps its preposition behind; `visit X with NAME` takes it to the front."""
    if part.phrase is None or not part.preposition:
        return
    yield from _ask_figure(frame, part)
    phrase = trim_phrase(part.phrase)
    word = ask_word(phrase)
    if word is None or _has_number(phrase):
        return
    refused = worst(unfit_answer(phrase), loose_answer(part), loose_end(frame, [part]))
    key = f"{frame.verb.lemma} {part.preposition}"
    if key in word_set("questions", "bound_prepositions") and _adjacent(frame, part):
        question = ask(frame, word[0], without=[part], stranded=part.preposition)
        yield _candidate(frame, "bound preposition", question, phrase, _worth(frame) + 1.3, refused)
    elif _splits_name(frame, part):
        return
    elif phrase.proper and part.preposition in _FRONTED and word[0].startswith("Which"):
        wh = f"{part.preposition.capitalize()} {word[0].lower()}"
        question = ask(frame, wh, without=[part])
        refused = worst(refused, "" if _told(frame, part) >= 5 else "place of no account")
        yield _candidate(frame, "preposition", question, phrase, _worth(frame) + 0.6, refused)


def _splits_name(frame: Frame, part: Part) -> bool:
    """ "the Conference on the Great Lakes": what stands before "on" and "for" is half of a name."""
    before = [w for p in frame.parts for w in p.words if w.index == part.words[0].index - 1]
    return part.preposition in {"on", "for"} and any(w.pos == "PROPN" for w in before)


def _ask_adjective(frame: Frame, part: Part) -> Iterator[Candidate]:
    """`X is famous for Y`: what X is famous for."""
    if part.phrase is None or part is not frame.parts[-1]:
        return
    word = ask_word(part.phrase)
    if word is None or part.preposition not in word_set("questions", "adjective_prepositions"):
        return
    question = ask(frame, word[0], without=[part], stranded=part.preposition)
    refused = worst(unfit_answer(part.phrase), loose_answer(part), loose_end(frame, [part]))
    yield _candidate(frame, "adjective", question, part.phrase, 1.6, refused)


def _ask_figure(frame: Frame, part: Part) -> Iterator[Candidate]:
    """`the number of tigers has risen to 198`: to what it has risen."""
    phrase = part.phrase
    if phrase is None or part.preposition not in {"to", "by", "at"} or phrase.head.pos != "NUM":
        return
    if frame.verb.lemma not in _CHANGES or part is not frame.parts[-1] or len(phrase.words) > 4:
        return
    question = ask(frame, "What", without=[part], stranded=part.preposition)
    yield Candidate(
        form="figure", kind="short_answer", question=question, answer=phrase.text,
        answer_kind="quantity", evidence=frame.evidence, worth=1.0, frame=frame, phrase=phrase,
        refused=loose_answer(part) or loose_end(frame, [part]),
    )  # fmt: skip


def _adjacent(frame: Frame, part: Part) -> bool:
    last = [p for p in frame.parts if p.role in {"verb", "particle", "finite"}][-1]
    return last.words[-1].index + 1 == part.words[0].index and part is frame.parts[-1]


def _has_number(phrase: Phrase) -> bool:
    return any(w.dep == "nummod" and w.head == phrase.head.index for w in phrase.words)
