"""Wording: questions and statements from a frame, with order and agreement put right."""

import re
from collections.abc import Collection, Mapping

from quizgen.facts.frame import Frame, Part

_DO = {"VBD": "did", "VBZ": "does", "VBP": "do", "VB": "do"}  # a tagger's VB has no auxiliary
_ARGUMENTS = ("Who", "What", "Which")
LONG_LEAD = 6  # words of a circumstance that is told before the question and not after it
CROWD = 12  # words behind the verb after which no circumstance is added
_VERBAL = frozenset({"finite", "verb", "particle", "negation", "adverb"})
_SINGULAR = {"are": "is", "were": "was", "have": "has", "do": "does"}


def ask(
    frame: Frame, wh: str, *, without: Collection[Part] = (), stranded: str = "", tail: str = ""
) -> str:
    """A question about something that is not the subject.

    `without` are the parts asked for (or left out), `stranded` is the preposition that stays
    behind at the end of the predicate, `tail` closes it ("to do").
    """
    finite = frame.part("finite")
    words = [wh, finite.text.lower() if finite else _do(frame), frame.subject.text]
    for part in _after_subject(frame):
        if part in without or part is finite:
            continue
        words.append(frame.verb.base if part.role == "verb" and not finite else part.text)
    lead = _leading(frame, without)
    if (stranded or tail or _is_long(frame, lead)) and wh.startswith(_ARGUMENTS):
        return _question(frame, [*words, stranded, tail], lead)
    return _question(frame, [*words, stranded, tail, *lead])


def ask_subject(
    frame: Frame, wh: str, *, singular: bool = True, without: Collection[Part] = (), after: str = ""
) -> str:
    """A question about the subject; `after` is put right behind the verb group."""
    words = [wh]
    rest = _verb_first([part for part in _after_subject(frame) if part not in without])
    for place, part in enumerate(rest):
        words.append(_agree(frame, part, singular))
        following = rest[place + 1].role if place + 1 < len(rest) else ""
        if after and part.role == "verb" and following != "verb":
            words.append(after)
    return _end(frame, words, without)


def ask_agent(frame: Frame, wh: str, agent: Part, *, without: Collection[Part] = ()) -> str:
    """Who did it: the passive clause turned active; "" if its verb group is not simple."""
    finite = frame.part("finite")
    if finite is None:  # "Lincoln cited by ...": no sentence of its own
        return ""
    verbs = [part for part in frame.parts if part.role == "verb"]
    auxiliary = finite.text.lower()
    if len(verbs) == 1:
        verb = {"was": frame.verb.past, "were": frame.verb.past}.get(auxiliary, "")
        verb = verb or {"is": frame.verb.third, "are": frame.verb.third}.get(auxiliary, "")
    elif len(verbs) == 2 and verbs[0].text == "been":
        perfect = {"has": "has", "have": "has", "had": "had"}.get(auxiliary, "")
        verb = f"{perfect} {frame.verb.participle}" if perfect else ""
    else:
        verb = ""
    if not verb or frame.negated:
        return ""
    before = [p.text for p in _after_subject(frame) if p.role == "adverb" and _before(p, verbs[-1])]
    particle = [p.text for p in _after_subject(frame) if p.role == "particle"]
    done = (finite, agent, *verbs, *without)
    after = [
        part.text
        for part in _after_subject(frame)
        if part not in done and part.text not in (*before, *particle)
    ]
    return _end(frame, [wh, *before, verb, *particle, frame.subject.text, *after], without)


def statement(frame: Frame, changed: Mapping[Part, str] | None = None) -> str:
    """The clause as a sentence; `changed` gives some parts another text ("" leaves one out)."""
    texts = changed or {}
    lead = [p for p in frame.parts if _before(p, frame.subject) and texts.get(p, p.text)]
    words = [texts.get(part, part.text) for part in lead]
    opening = (" ".join(words) + ",") if words else ""
    words = [_after_comma(frame, p, texts) for p in (frame.subject, *_after_subject(frame))]
    text = _join_hyphens(_tidy(" ".join(filter(None, [opening, *words]))), frame)
    if frame.speaker:
        text = f"According to {frame.speaker}, {text}"
    return text[:1].upper() + text[1:] + ("" if text.endswith(".") else ".")


def predicate(frame: Frame, changed: Mapping[Part, str] | None = None) -> str:
    """What the clause says of its subject: "founded the union in 1923"; `changed` as above."""
    texts = changed or {}
    after = [_after_comma(frame, part, texts) for part in _after_subject(frame)]
    before = [texts.get(p, p.text) for p in frame.parts if _before(p, frame.subject)]
    return _join_hyphens(_tidy(" ".join(filter(None, [*after, *before]))), frame)


def _after_comma(frame: Frame, part: Part, texts: Mapping[Part, str]) -> str:
    """A part as it is said, with the comma before it: "by the mite, by pesticides and by ..."."""
    text = texts.get(part, part.text)
    before = [p for p in _after_subject(frame) if _before(p, part)]
    pair = f"{before[-1].words[-1].text}, {part.words[0].text}" if before else ""
    return f", {text}" if text and pair and pair in frame.clause else text


def _after_subject(frame: Frame) -> list[Part]:
    return [part for part in frame.parts if _before(frame.subject, part)]


def _leading(frame: Frame, without: Collection[Part]) -> list[str]:
    return [p.text for p in frame.parts if _before(p, frame.subject) and p not in without]


def _before(first: Part, second: Part) -> bool:
    return first.words[0].index < second.words[0].index


def _verb_first(parts: list[Part]) -> list[Part]:
    """ "Ueshiba in 1974 headed the school": who headed the school in 1974."""
    verbs = [place for place, part in enumerate(parts) if part.role in {"finite", "verb"}]
    early = [part for part in parts[: min(verbs, default=0)] if part.role == "preposition"]
    ordered = [*(part for part in parts if part not in early), *early]
    for place in range(len(ordered) - 2):  # "united initially the princes"
        verb, adverb, thing = ordered[place : place + 3]
        if (verb.role, adverb.role, thing.role) == ("verb", "adverb", "object") and not place:
            ordered[place : place + 2] = adverb, verb
        elif verb.role == "verb" and adverb.time is not None and thing.role == "object":
            ordered[place + 1 : place + 3] = thing, adverb  # "began in 1974 a process"
    return ordered


def _end(frame: Frame, words: list[str], without: Collection[Part]) -> str:
    """What stands before the subject in the article comes last, or first if it is long."""
    lead = _leading(frame, without)
    return (
        _question(frame, words, lead)
        if _is_long(frame, lead)
        else _question(frame, [*words, *lead])
    )


def _is_long(frame: Frame, lead: list[str]) -> bool:
    finite = frame.part("finite")
    if finite is not None and finite.text.lower() in {"has", "have"}:
        return False  # "After they came, what has he done?" clashes
    long = len(lead) > 1 or sum(len(text.split()) for text in lead) >= LONG_LEAD
    return long or (bool(lead) and _is_crowded(frame))


def _is_crowded(frame: Frame) -> bool:
    """Whether what stands at the end would be read with the words before it: "What does it have
    with an average of 15 a year after Spain?"
    """
    after = [part for part in _after_subject(frame) if part.role not in _VERBAL]
    timed = all(part.time is not None for part in frame.parts if _before(part, frame.subject))
    clause = any(part.role in {"when", "because", "clause"} for part in after)
    placed = any(part.role == "preposition" and part.time is None for part in after[1:])
    return clause or (placed and not timed) or sum(len(part.words) for part in after) >= CROWD


def _do(frame: Frame) -> str:
    plural = frame.subject.phrase is not None and frame.subject.phrase.plural
    auxiliary = _DO.get(frame.verb.tag, "did")
    return "does" if auxiliary == "do" and not plural else auxiliary


def _agree(frame: Frame, part: Part, singular: bool) -> str:
    if not singular or part.words[0].tag not in {"VB", "VBP", "VBD", "VBZ"}:
        return part.text
    if part.role == "finite":
        return _SINGULAR.get(part.text.lower(), part.text)
    if part.role == "verb" and part.words[0].tag in {"VB", "VBP"} and frame.part("finite") is None:
        return frame.verb.third
    return part.text


def _question(frame: Frame, words: list[str], first: list[str] | None = None) -> str:
    text = _join_hyphens(_tidy(" ".join(word for word in words if word)), frame)
    if first:
        text = f"{_tidy(', '.join(first))}, {text[:1].lower()}{text[1:]}"
    if frame.speaker:
        text = f"According to {frame.speaker}, {text[:1].lower()}{text[1:]}"
    return text[:1].upper() + text[1:] + "?"


def _join_hyphens(text: str, frame: Frame) -> str:
    """ "was re - elected", of which the parser made two parts, as the article has it."""
    return re.sub(
        r"(\w+) - (\w+)",
        lambda one: one.group(0) if one.group(0) in frame.clause else f"{one[1]}-{one[2]}", text,
    )  # fmt: skip


def _tidy(text: str) -> str:
    text = re.sub(r"\s+", " ", text).strip(" ,")
    text = re.sub(r", also (?=an? )", ", ", text)  # "Laura Ek, also an author"
    if not re.search(r"\b(?:[A-Z]\.)+$|\b(?:Inc|Ltd|Co|Jr|Sr|Corp)\.$", text):
        text = text.rstrip(" .")
    return re.sub(r"\s+([,.])", r"\1", text)
