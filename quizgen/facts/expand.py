"""Expansion: "the survey" said in full, where the article has named it just one way before."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from quizgen.facts.bridging import say_whose
from quizgen.facts.counting import bare_name
from quizgen.facts.frame import Frame, Part, Word
from quizgen.facts.lexicon import lexicon
from quizgen.facts.mentions import Mentions
from quizgen.facts.namings import Namings
from quizgen.facts.topics import read_title_noun
from quizgen.shipped import word_set

_REACH = 6  # sentences back that a common noun phrase may be picked up from


_NAME_REACH = 8  # the same for a name of that kind of thing


_PLACE_REACH = 2  # the same for a place, in an article about another place


def expand_parts(frame: Frame, namings: Namings, mentions: Mentions) -> Frame:
    """The frame with every bare "the NOUN" said in full where only one thing can be meant."""
    return replace(
        frame,
        parts=tuple(_expand_part(part, frame, namings, mentions) for part in frame.parts),
    )


def _expand_part(part: Part, frame: Frame, namings: Namings, mentions: Mentions) -> Part:
    for word in part.words:
        part = _say_pointing(part, word)
        head = bare_definite(word, part.words)
        if head is None:
            continue
        if part is not frame.subject and _is_title_noun(head, frame, mentions):
            part = replace(part, expanded=part.expanded | {head.index})
            continue
        full = full_naming(head, frame.evidence.sentence, namings, mentions) or say_whose(
            head, frame.clause, mentions
        )
        short = f"the {head.text}"
        if (
            full
            and part.text.lower().count(short.lower()) == 1
            and full.lower() not in frame.clause.lower()
        ):
            part = _say(part, short, full, head)
    return part


def _say_pointing(part: Part, word: Word) -> Part:
    """ "this renewal of hostilities" is told by what follows: "the renewal of hostilities"."""
    if word.lower not in {"this", "these"} or word.dep != "det":
        return part
    told = [w for w in part.words if w.head == word.head and w.dep == "prep" and w.lower == "of"]
    head = next((w for w in part.words if w.index == word.head), None)
    if not told or head is None or lexicon().noun_class(head.lemma) not in {"act", "event"}:
        return part
    pattern = re.compile(rf"\b{word.text}\b", re.IGNORECASE)
    phrase = part.phrase
    if phrase is not None:
        phrase = replace(phrase, text=pattern.sub("the", phrase.text, count=1))
    text = pattern.sub("the", part.text, count=1)
    return replace(part, text=text, phrase=phrase, expanded=part.expanded | {head.index})


def _is_title_noun(head: Word, frame: Frame, mentions: Mentions) -> bool:
    """ "the country", where the clause names the country that the article is about."""
    title = read_title_noun(head.lemma, mentions)
    return bool(title) and title.lower() in frame.clause.lower()


def bare_definite(
    word: Word, words: Sequence[Word], leads: Collection[str] = ("the",)
) -> Word | None:
    """The noun of "the NOUN" (or what else `leads`) with nothing else said of it but in an aside
    (", which ...").
    """
    if word.lower not in leads or word.dep != "det":
        return None
    head = next((w for w in words if w.index == word.head), None)
    if head is None or head.pos != "NOUN" or head.index != word.index + 1:
        return None
    below = [w for w in words if w.head == head.index and w.index not in (head.index, word.index)]
    aside = any(w.text == "," and w.index == head.index + 1 for w in words)
    bare = {"case", "punct", "cc", "relcl"} if aside else {"case", "punct", "cc"}
    return None if any(w.dep not in bare for w in below) else head


def full_naming(
    head: Word, sentence: int, namings: Namings, mentions: Mentions, *, since: int = 0
) -> str:
    """How "the HEAD" is said in full where only one thing can be meant, or "".

    What was said before the sentence `since` is too far away.
    """
    title = mentions.title.split(",")[0].strip()
    plural = head.tag.endswith("S")
    if not plural and read_title_noun(head.lemma, mentions):
        return title
    words = title.split()
    named = title.lower() in mentions.text.lower()  # and no headline
    last = words[-1] if len(words) > 1 else ""
    if not plural and last.lower() == head.lemma and last[0].isupper():
        if not named:
            return ""  # not another of its kind either
        called = f"the {bare_name(title)}"
        return called if called.lower() in mentions.text.lower() else title  # "Animal Farm"
    before = [
        naming for naming in namings.get(head.lemma, ())
        if since <= naming.sentence < sentence and naming.plural == plural
    ]  # fmt: skip
    names = {
        naming.text if naming.whole else f"the {naming.text}" for naming in before if naming.proper
    }
    reach = _PLACE_REACH if _is_place_elsewhere(head, mentions) else _NAME_REACH
    whose = {name for name in names if re.search(r"['’]s? ", name)}
    titled = head.lemma in mentions.title_lemmas and whose == names  # spoken of all along
    if not titled and not any(n.proper and sentence - n.sentence <= reach for n in before):
        names = {name for name in names if bare_name(name) in title}
    names = _drop_parts(names)
    if len({bare_name(name) for name in names}) == 1:
        name = min(names)
        return "" if head.lemma in _FIRMS and _is_rivalled(name, mentions) else name
    near = {n.text for n in before if not n.proper and sentence - n.sentence <= _REACH}
    work = head.lemma in word_set("facts", "works")
    told = lexicon().noun_class(head.lemma) != "time" and not work
    if not names and len(near) == 1 and told:
        said = next(iter(near))
        just_now = any(n.text == said and sentence - n.sentence == 1 for n in before)
        return f"the {said}" if just_now or mentions.text.count(said) > 1 else ""
    return ""


_FIRMS = frozenset({"company", "firm", "corporation"})


def _is_rivalled(name: str, mentions: Mentions) -> bool:
    """Whether the headline is about another body: under it, that one is "the company"."""
    titled = [other for other in mentions.labels if other[:1].isupper() and other in mentions.title]
    bodies = [other for other in titled if mentions.kind(other).coarse == "organisation"]
    return any(other not in name for other in bodies)


def _is_place_elsewhere(head: Word, mentions: Mentions) -> bool:
    """ "the region" in an article on Kenya, "the state" in any: seldom one that was only named."""
    if lexicon().noun_class(head.lemma) not in {"location", "group"}:
        return False
    return mentions.kind(mentions.title).coarse == "place" or head.lemma in _GENERAL


_GENERAL = frozenset({"state", "country", "nation", "government", "church", "court", "city"})


def _drop_parts(names: set[str]) -> set[str]:
    """Without short forms of another: "the Virunga park" beside "the Virunga National Park"."""
    said = {name: set(bare_name(name).lower().split()) for name in names}
    return {
        name for name, words in said.items()
        if not any(words < other for other in said.values())
    }  # fmt: skip


def _say(part: Part, short: str, full: str, head: Word) -> Part:
    place = part.text.lower().index(short.lower())
    text = part.text[:place] + full + part.text[place + len(short) :]
    phrase = part.phrase
    if phrase is not None and short.lower() in phrase.text.lower():
        start = phrase.text.lower().index(short.lower())
        phrase = replace(
            phrase, text=phrase.text[:start] + full + phrase.text[start + len(short) :]
        )
    return replace(part, text=text, phrase=phrase, expanded=part.expanded | {head.index})
