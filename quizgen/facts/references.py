"""References: does a phrase stand alone, or does it point at something said elsewhere?"""

import re
from collections.abc import Collection, Sequence
from functools import cache

from quizgen.facts.frame import Phrase, Word
from quizgen.facts.lexicon import lexicon
from quizgen.facts.mentions import Mentions
from quizgen.shipped import word_list, word_set

_RELATIVE = re.compile(
    r"\b(?:today|yesterday|tomorrow|now|nowadays|(?<!illion years )ago|recently|recent|currently"
    r"|current|lately|soon"
    r"|(?:last|next|this) (?:year|month|week|night|summer|winter|spring|autumn|season|decade"
    r"|century|time|\w+day)(?! of)|the (?:next|last|past) (?:few |several |two |three )?"
    r"(?:years|months|weeks|days|decades|time)|these days|so far|to date"
    r"|at (?:the|that) time(?! of)"
    r"|at this|the same|the (?:former|latter)|that (?:year|month|day|week|time)"
    r"|the (?:previous|following|latter|latest|others?|above|below)"
    r"|(?<!no )(?<!years )earlier"
    r"|later(?! (?:known|called|renamed|named))|then|there|here|thereafter|afterwards?|meanwhile"
    r"|previously|until now|yet|another|subsequently|hence|again"
    r"|further(?! (?:north|south|east|west))"
    r"|as a result(?! of)|consequently|likewise|nearby(?! [\w ]*of [A-Z])|"
    r"(?<!each )(?<!and )(?<!than most )(?<!than any )(?<!than all )(?<!any )"
    r"(?<!of )(?<!like )other(?! than)"
    r"|others|such(?! as)|respectively"
    r"|instead|as well(?! as)|upcoming|in turn|as follows|in response|in return"
    r"|(?:do|did|does|doing|done) so|the (?:two|three|four|five|pair of) (?!world wars)\w+(?! of)"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:s|'s)?(?: (?:night|morning|evening|afternoon))?"
    r"|(?:mentioned|cited|listed|given|described|discussed|noted|shown|seen)"
    r" (?:above|below|earlier|before)"
    r"|similar(?! to)|both(?! [\w-]+ and))\b"
    r"|\bthe \d{1,2}(?:st|nd|rd|th)(?! century| centuries| of| and| most| largest| highest| \w+)",
    re.IGNORECASE,
)
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_ORDINALS = frozenset(["first", "second", "third", "fourth", "fifth", "next", "last"])
_COMPARED = re.compile(r"\bthan\b|\b(?:upper|lower|higher) (?:house|court|class|education)\b")


def find_relative(text: str) -> str:
    """The first word of a text that counts from somewhere else ("later", "last year"), or ""."""
    found = _RELATIVE.search(text)
    return found.group(0).lower() if found else ""


def dangling(
    words: Sequence[Word],
    mentions: Mentions,
    *,
    owner: Phrase | None,
    sentence: int,
    known: Collection[int] = (),
    whole: bool = False,
) -> str:
    """What in these words does not stand alone, or "".

    `owner` is the subject that "its" or "their" may point to (None when it is what is asked);
    `sentence` is the number of the sentence, for first mentions; `known` are nouns said in full.
    In a `whole` sentence, word for word, pronouns may point to any noun before them.
    """
    for word in words:
        if word.lower in {"the", "this", "these"} and word.head in known:
            continue
        if (
            whole
            and word.tag in {"PRP", "PRP$", "WP", "WP$"}
            and _points_back(word, words, mentions)
        ):
            continue
        reason = (
            _pronoun(word, words, owner)
            or _possessive(word, owner, words)
            or _definite(word, words, mentions, sentence)
        )
        if reason:
            return reason
    text = "".join(w.text + (" " if w.space else "") for w in words)
    relative = find_relative(text)
    if relative:
        return f"relative: {relative}"
    if any(w.tag in {"JJR", "RBR"} for w in words) and not _COMPARED.search(text):
        return "comparative without what it is compared to"
    return ""


def _points_back(word: Word, words: Sequence[Word], mentions: Mentions) -> bool:
    """Whether a noun before the word in its sentence agrees with it."""
    before = [w for w in words if w.index < word.index and w.pos in {"NOUN", "PROPN"}]
    nouns = [w for w in before if w.entity not in {"DATE", "TIME", "CARDINAL", "PERCENT"}]
    first = next((w for w in words if w.pos in {"VERB", "AUX"} and w.dep != "aux"), word)
    if word.dep in {"dobj", "dative"} and word.head == first.index:
        return False  # "One of the translations kept it": not itself
    if word.dep in _SUBJECTS:  # "In 2011, it was sold": by a sentence before
        main = any(w.index == word.head and w.dep == "ROOT" for w in words)
        nouns = [w for w in nouns if w.dep in _SUBJECTS or not main]
        if not any(w.dep in _SUBJECTS for w in nouns):
            return False
    if word.lower in {"they", "them", "their", "themselves"}:
        joined = any(w.lower == "and" and w.index < word.index for w in words)
        return any(w.tag in {"NNS", "NNPS"} for w in nouns) or (joined and len(nouns) > 1)
    if word.lower in {"it", "its", "itself"}:
        return any(w.tag in {"NN", "NNP"} and w.entity != "PERSON" for w in nouns)
    if word.lower in {"he", "him", "his", "himself", "she", "her", "herself"}:
        return any(w.entity == "PERSON" and w.text in mentions.people for w in nouns)
    return word.tag in {"WP", "WP$"} and bool(nouns)


def _is_one_of(word: Word, words: Sequence[Word]) -> bool:
    return any(w.lower == "of" and w.head == word.index for w in words)


def _is_joint(word: Word, words: Sequence[Word]) -> bool:
    """ "in that manufacturing involves ...": a clause follows, not a noun."""
    before = next((w.lower for w in words if w.index == word.index - 1), "")
    head = next((w for w in words if w.index == word.head), word)
    clause = any(w.dep in _SUBJECTS and w.head == head.head for w in words)
    return word.lower == "that" and before == "in" and (head.dep in _SUBJECTS or clause)


def _pronoun(word: Word, words: Sequence[Word], owner: Phrase | None) -> str:
    if word.tag == "PRP" and word.dep in {"nsubj", "nsubjpass"} and owner is not None:
        return "" if _means_subject(word.lower, owner) else f"pronoun: {word.lower}"
    if (word.tag == "PRP" and "." not in word.text) or (word.tag == "WP" and word.lower != "who"):
        return f"pronoun: {word.lower}"
    if word.lower in {"this", "that", "these", "those"} and word.tag in {"DT", "PDT"}:
        told = _is_one_of(word, words) or _is_joint(word, words)  # "those of Spain", "in that it"
        return "" if told else f"pointing word: {word.lower}"
    if word.lower in {"one", "ones"} and word.pos in {"NOUN", "PRON"}:
        return f"pronoun: {word.lower}"
    if word.lower == "one" and word.dep in {"nsubj", "nsubjpass"}:
        return "" if _is_one_of(word, words) else "pronoun: one"
    return ""


def _means_subject(pronoun: str, subject: Phrase) -> bool:
    """ "the town closed the port because it was poor": subjects of side clauses."""
    if subject.head.tag == "PRP":
        return False
    if pronoun in {"he", "she"}:
        return subject.kind == "person" and subject.proper and not subject.plural
    if pronoun == "they":
        return subject.plural
    return pronoun == "it" and not subject.plural and subject.kind != "person"


def _possessive(word: Word, owner: Phrase | None, words: Sequence[Word]) -> str:
    if word.tag != "PRP$" or _owner_before(word, words):
        return ""
    reason = f"possessive: {word.lower}"
    if owner is None or word.lower in {"my", "our", "your"}:
        return reason
    if word.lower == "their":
        return "" if owner.plural else reason
    if word.lower == "its":
        mister = owner.text.startswith(("Mr ", "Mrs ", "Ms ", "Mr. ", "Mrs. ", "Ms. ", "Dr "))
        holds = (owner.proper and not mister) or owner.kind in {"group", "animal", "organisation"}
        return "" if holds and not owner.plural and owner.kind != "person" else reason
    return "" if owner.kind == "person" and not owner.plural else reason


def _owner_before(word: Word, words: Sequence[Word]) -> bool:
    """ "Anderson and his colleagues": the noun just before owns, if it agrees."""
    nouns = [w for w in words if w.index < word.index and w.pos in {"NOUN", "PROPN"}]
    if not nouns:
        return False
    last = nouns[-1]
    plural = last.tag in {"NNS", "NNPS"}
    if word.lower == "their":
        return plural or _only_many(nouns)
    if word.lower == "its":
        return not plural and last.entity != "PERSON"
    return last.pos == "PROPN" and last.entity in {"PERSON", ""} and not plural


def _only_many(nouns: Sequence[Word]) -> bool:
    """ "Plants restore air only with their green parts": of one clause, one subject can own."""
    many = [noun for noun in nouns if noun.tag in {"NNS", "NNPS"}]
    return len(many) == 1 and many[0].dep in _SUBJECTS


def _definite(word: Word, words: Sequence[Word], mentions: Mentions, sentence: int) -> str:
    if word.lower != "the" or word.dep != "det":
        return ""
    head = next((w for w in words if w.index == word.head), None)
    if head is None or is_specific(head, words, mentions, sentence):
        return ""
    return f"definite: the {head.lower}"


def is_specific(
    head: Word, words: Sequence[Word], mentions: Mentions, sentence: int, depth: int = 0
) -> bool:
    """Whether `the HEAD ...` is understood without the text before it."""
    children = [w for w in words if w.head == head.index and w is not head]
    if _is_named(head, words, children):
        return True
    ordinal = any(w.lower in _ORDINALS for w in children) and head.lemma != "century"
    leading = any(w.lower == "first" for w in children) and any(
        w.dep in {"amod", "compound"} and w.lower not in _ORDINALS for w in children
    )
    if leading:
        return True  # "the first modern geologist"
    if ordinal and not any(w.dep == "prep" for w in children):
        return False  # "the second test": of which tests?
    if _is_known(head, children, mentions):
        return True
    if any(w.dep in {"relcl", "acl"} and len(_subtree(w, words)) >= 3 for w in children):
        return True
    if any(_says_which(w, words, mentions, sentence, depth) for w in children if w.dep == "prep"):
        return True
    return _is_compound(head, children) or _first_mention(head.lemma, mentions, sentence)


def _is_named(head: Word, words: Sequence[Word], children: Sequence[Word]) -> bool:
    """A name or number in it tells which: "the 1960s", "the year 2022", the term "entropy"."""
    if any(_is_name(w) for w in _subtree(head, words) if w is not head):
        return True
    if head.pos == "PROPN" and head.lower not in _bodies():
        return True  # but "the Council": of what?
    if re.fullmatch(r"\d{3,4}s", head.lower) or (head.text.isupper() and len(head.text) > 1):
        return True
    if any(w.dep == "nummod" and w.index == head.index + 1 for w in children):
        return True
    return any(w.index == head.index + 1 and w.text in {'"', "'"} for w in words)


@cache
def _bodies() -> frozenset[str]:
    """Nouns that end the names of bodies, events and places: "council", "battle", "market"."""
    return frozenset(word for line in word_list("facts", "name_heads") for word in line.split()[1:])


def _is_known(head: Word, children: Sequence[Word], mentions: Mentions) -> bool:
    """There is but one, it is the topic, or it is the most of its kind."""
    known = head.lemma in word_set("facts", "unique") or (head.lemma == "century" and children)
    pointing = head.lemma in word_set("facts", "anaphoric")
    return (
        bool(known)
        or (head.lemma in mentions.title_lemmas and not pointing)
        or _is_topical_term(head.lemma, mentions)
        or any(w.tag in {"JJS", "RBS"} for w in children)
    )


def _says_which(
    preposition: Word, words: Sequence[Word], mentions: Mentions, sentence: int, depth: int
) -> bool:
    """Whether "of X" identifies what stands before it."""
    for inner in words:
        if inner.head != preposition.index or inner.dep not in {"pobj", "pcomp"}:
            continue
        if inner.dep == "pcomp":
            return True
        if inner.pos == "NUM" and re.fullmatch(r"1\d{3}|20\d\d", inner.text):
            continue  # "the help of 1999"
        bare = not any(w.lower == "the" and w.head == inner.index for w in words)
        if bare and inner.pos != "PRON":
            return True
        if depth < 3 and is_specific(inner, words, mentions, sentence, depth + 1):
            return True
    return False


def _is_compound(head: Word, children: Sequence[Word]) -> bool:
    """A noun with what tells its kind: listed compounds, or two modifiers."""
    kinds = {"amod", "compound", "nmod"}
    modifiers = [w for w in children if w.dep in kinds and w.index < head.index]
    listed = modifiers and lexicon().is_compound([*(w.lower for w in modifiers), head.lemma])
    if listed and lexicon().noun_class(head.lemma) != "group":
        return True  # but "the lower house" is that of some country
    if head.lemma in word_set("facts", "anaphoric"):
        return False
    if head.tag == "NN" and lexicon().noun_class(head.lemma) in {"person", "group"}:
        return False  # "the struggling pay TV operator"
    return any(w.dep == "compound" for w in modifiers) or len(modifiers) >= 2


def _is_topical_term(lemma: str, mentions: Mentions) -> bool:
    """A rare noun that the article keeps using: "the polygraph" means the kind of thing."""
    natural = {"plant", "animal", "body", "substance", "object"}
    if lemma in mentions.generic and lexicon().noun_class(lemma) in natural:
        return True
    if mentions.capital[lemma.capitalize()]:
        return False  # "the fort", where Fort Caroline is spoken of
    return (
        mentions.lemmas[lemma] >= 3
        and lemma not in word_set("facts", "anaphoric")
        and lexicon().is_noun(lemma)
        and lexicon().familiarity(lemma) <= 4
    )


def _first_mention(lemma: str, mentions: Mentions, sentence: int) -> bool:
    """A concrete thing named here for the first time: "the drain" is clear from its clause."""
    concrete = {"artifact", "plant", "animal", "substance", "food", "object", "phenomenon"}
    return (
        lexicon().noun_class(lemma) in concrete
        and mentions.first_seen.get(lemma, sentence) >= sentence
        and mentions.lemmas[lemma] <= 2
    )


def _subtree(head: Word, words: Sequence[Word]) -> list[Word]:
    reached = {head.index}
    while True:
        more = {w.index for w in words if w.head in reached} | reached
        if more == reached:
            return [w for w in words if w.index in reached]
        reached = more


def _is_name(word: Word) -> bool:
    return word.pos == "PROPN" or (
        word.text[:1].isupper() and word.index > 0 and word.pos in {"NOUN", "ADJ"}
    )
