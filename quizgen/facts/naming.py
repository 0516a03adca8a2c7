"""Naming: a whole sentence with pronouns, surnames and "the park" said in full."""

import re
from collections.abc import Collection, Mapping, Sequence

from quizgen.facts.bridging import is_owner_told, say_whose
from quizgen.facts.expand import bare_definite, full_naming
from quizgen.facts.frame import Word
from quizgen.facts.lexicon import lexicon
from quizgen.facts.mentions import Mentions
from quizgen.facts.namings import Namings
from quizgen.facts.roles import is_role

_LEAD = re.compile(r"^(He|She|It|They)(?= )")
_LED = re.compile(  # "In 1998, he won", "In 1998 he won"
    r"^(?:[^,;:\"]{3,110}, "
    r"|(?:In|On|At|By|From|During|After|Before|Until|Since) (?:[\w.'-]+ ){1,5})"
    r"(he|she|it|they)(?= )"
)
_SHORT = (
    r"(?<![\w-])(?<!\bbin )(?<!\bibn )(?<!\bvan )(?<!\bvon )(?<!\bde )((?:[A-Z][\w.'-]* )*){}"
    r"(?=['’]s\b(?! [A-Z])|(?<=s)['’] [a-z]|[ ,.](?! ?[A-Z]))"
)


def name_in_full(
    text: str, subject: str, mentions: Mentions, pronoun: str = "", parts: Collection[str] = (), *,
    led_by_clause: bool = True,
) -> str:  # fmt: skip
    """ "She said that Costa was ..." with the names that the pronoun and the surname stand for.

    `subject` is what the sentence is about, with pronouns resolved, "" if that is not known;
    `pronoun` the one that its main verb has for a subject; `parts` are names that belong to a term
    ("the Costa equations") and stay as they are; `led_by_clause` if what stands before the pronoun
    may have a subject of its own, which then may be meant.
    """
    led = _LED.match(text)
    lead = _LEAD.match(text) or (led if led and led.group(1) == pronoun else None)
    sure = lead and _is_sure(lead, subject, mentions, led_by_clause=led_by_clause)
    if lead and sure and subject and len(subject.split()) <= _LONGEST:
        said = subject[:1].upper() + subject[1:] if lead.start(1) == 0 else subject
        text = text[: lead.start(1)] + said + text[lead.end() :]
    people = {short: full for short, full in mentions.people.items() if short not in parts}
    return _name_topic(_name_people(text, people), mentions)


def _is_sure(lead: re.Match[str], subject: str, mentions: Mentions, *, led_by_clause: bool) -> bool:
    """Whether nobody else stands before the pronoun: "When Peter left, he ..." may be Peter."""
    before = lead.string[: lead.start(1)]
    thing = subject and lead.group(1).lower() in {"it", "they"}
    if thing and re.search(rf"\b{re.escape(subject.rsplit(maxsplit=1)[-1])}\b", lead.string):
        return False  # "It empowered Congress" is not said of Congress
    people = {*mentions.people, *mentions.people.values()} - {subject}
    joined = led_by_clause and _JOINED.match(before)
    return not before or (not joined and not any(name in before for name in people))


_JOINED = re.compile(
    r"(?:If|When|While|Whereas|As|Once|After|Before|Until|Unless|Although|Though|Since|Because)\b"
    r"(?! of\b)"
)
_OFTEN = 2  # times that a term is said which takes the place of its last word
_LONGEST = 6  # words that may stand for a pronoun


def name_definites(
    text: str, words: Sequence[Word], sentence: int, namings: Namings, mentions: Mentions
) -> tuple[str, frozenset[int]]:
    """The text with every bare "the NOUN" said in full where one thing can be meant; its nouns."""
    known = set()
    for word in words:
        head = bare_definite(word, words, ("the", "this", "these"))
        if head is None or is_role(head.lemma):
            continue  # who holds an office is not always meant by it
        just_now = 0 if word.lower == "the" else sentence - 1
        full = full_naming(head, sentence, namings, mentions, since=just_now)
        once = full.lower().endswith(f" {head.lower}") and mentions.text.count(full[4:]) < _OFTEN
        if once and not re.search(r"['’]s? ", full):
            full = ""
        full = _with_article(full, mentions) or (
            say_whose(head, text, mentions) if word.lower == "the" else ""
        )
        if _is_told(full, head, text, mentions):
            known.add(head.index)
        if not full or full.lower() in text.lower():
            continue
        pattern = rf"\b{word.text} {re.escape(head.text)}\b"
        if len(re.findall(pattern, text, re.IGNORECASE)) == 1:
            place = re.search(pattern, text)
            if place is not None:
                said = full[:1].upper() + full[1:] if place.start() == 0 else full
                text = text[: place.start()] + said + text[place.end() :]
                known.add(head.index)
    return text, frozenset(known)


def _is_told(full: str, head: Word, text: str, mentions: Mentions) -> bool:
    """ "Ek came to Kenya, and left the country in May": its name stands before it."""
    bare = full.removeprefix("the ")
    name = re.search(rf"\b{re.escape(bare)}\b", text) if bare[:1].isupper() else None
    noun = re.search(rf"\b[Tt]he {re.escape(head.text)}\b", text)
    if name is not None and noun is not None and name.end() < noun.start():
        return True
    return not full and is_owner_told(head, text, mentions)


def _with_article(name: str, mentions: Mentions) -> str:
    """ "the British Army", where the article mostly says it so."""
    led = mentions.text.count(f"the {name}") + mentions.text.count(f"The {name}")
    return f"the {name}" if name[:1].isupper() and 2 * led > mentions.text.count(name) else name


def _name_people(text: str, people: Mapping[str, str]) -> str:
    """Each surname in full where it stands for the first time."""
    for short, full in people.items():
        if short == full or full in text or not full.endswith(f" {short}") or " of " in full:
            continue  # "the kings of Navarre" beside Henry of Navarre
        found = re.search(_SHORT.format(re.escape(short)), text)
        if found and (not found.group(1) or _is_office(found.group(1), found.start())):
            text = text[: found.start(1)] + found.group(1) + full + text[found.end() :]
    return text


def _name_topic(text: str, mentions: Mentions) -> str:
    """ "At 13, Andre was sent ..." in an article on Andre Agassi."""
    title, first = mentions.title, mentions.title.split(" ", 1)[0]
    called = mentions.people.get(first) == title and lexicon().first_name(first)
    if not called or title in text or title.split()[-1] in text:
        return text
    found = re.search(_SHORT.format(re.escape(first)), text)
    alone = found and not found.group(1)
    return f"{text[: found.start()]}{title}{text[found.end() :]}" if found and alone else text


def _is_office(before: str, start: int) -> bool:
    """Whether capitals before a name are no part of it: a title, or the first word."""
    words = before.split()
    if words[-1].rstrip(".") in {"Mr", "Mrs", "Ms", "Dr", "Sir", "Lady", "Lord"}:
        return False
    if lexicon().first_name(words[-1]):
        return False  # Hermann Einstein is not Albert
    return is_role(words[-1]) or (start == 0 and len(words) == 1 and words[0] in _OPENINGS)


_OPENINGS = frozenset({"In", "When", "While", "As", "After", "Before", "Although", "For", "But"})
