"""Persons: whether one is asked for, and how much of the name says who it is."""

import re
from collections.abc import Sequence

from quizgen.memory.sounds import sound_alike
from quizgen.memory.vocabulary import Vocabulary

_WHO = re.compile(r"\b(?:who|whom|whose)\b", re.IGNORECASE)
_ASKED = re.compile(r"\b(?:which|what|name)\b((?:\W+\w+){1,5})", re.IGNORECASE)
_NAMED = re.compile(r"\bnames? of (?:the |an? |his |her |their )?(\w+)", re.IGNORECASE)
_SHORT_FORMS = (
    "abraham abe, alexander alex sandy, alfred alf, andrew andy, anthony tony, benjamin ben, "
    "catherine cathy kate, charles charlie, christopher chris, daniel dan danny, david dave, "
    "edward ed eddie ted, elizabeth liz beth betty, eugene gene, franklin frank, frederick fred, "
    "gerald gerry, gregory greg, harold harry, henry harry hank, herbert herb bert, jacob jake, "
    "james jim jimmy jamie, jeffrey jeff, jennifer jenny, john jack johnny, joseph joe, "
    "joshua josh, katherine kate kathy, kenneth ken, lawrence larry, leonard leo len, "
    "margaret maggie meg peggy, matthew matt, michael mike mick, nicholas nick, pamela pam, "
    "patrick pat, peter pete, philip phil, raymond ray, richard dick rick, robert bob rob bobby, "
    "ronald ron, samuel sam, stephen steve, steven steve, susan sue, theodore ted theo, "
    "pyotr peter, nikolai nicholas, mikhail michael, aleksandr alexander, ludvig ludwig, "
    "stephen steven, catherine katherine kathryn cathryn, katherine kathryn, geoffrey jeffrey, "
    "philip phillip, alan allan allen, eric erik, sara sarah, anne ann, elizabeth elisabeth, "
    "isaac isaak, george georges, emmanuel immanuel emanuel, ernest ernst, "
    "johannes johan jan johann, maria mary marie, "
    "giovanni john, giuseppe joseph, guillaume william, pierre peter, pedro peter, "
    "wilhelm william, heinrich henry, enrique henry, jorge george, georg george, "
    "franz francis, francois francis, francisco francis, karol charles, carlos charles, "
    "luis louis, ludwig louis, juan john, ivan john, jean john, jacques james, "
    "andrei andrew, alexandre alexander, cristobal christopher, cristoforo christopher, "
    "niccolo nicholas, nicolaus nicholas, paolo paul, pablo paul, antonio anthony, "
    "frederick frederic friedrich, louis lewis, carl karl, marc mark, "
    "jon john, mathew matthew, nicolas nicholas, theresa teresa, jozef joseph, vincent vincenz, "
    "thomas tom, timothy tim, victoria vicky, walter walt, willem wim, william bill will billy"
)
_LEAST = 3  # letters of a first name cut short
_OF_WOMEN = re.compile("[aeiy]|ia|ine|ina|ette|elle|ah|ne|na")
_GROUPS = tuple(frozenset(names.split()) for names in _SHORT_FORMS.split(","))


def asks_person(question: str, vocabulary: Vocabulary) -> bool:
    """Whether a question asks for a person: who, or which king."""
    if _WHO.search(question):
        return True
    found = filter(None, (_ASKED.search(question), _NAMED.search(question)))
    words = [word for asked in found for word in re.findall(r"\w+", asked[1].casefold())]
    return any(
        word in vocabulary.persons or word.removesuffix("s") in vocabulary.persons for word in words
    )


def is_named_person(words: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether a name of several words begins with a given name."""
    return len(words) > 1 and words[0] in vocabulary.given_names


def are_one_given_name(one: str, other: str) -> bool:
    """Whether two first names may be one person's: Mike and Michael, Clemens and Klemens, B."""
    if one == other or sound_alike(one, other):
        return True
    if any(one in group and other in group for group in _GROUPS):
        return True
    short, long = sorted((one, other), key=len)
    if len(short) >= _LEAST and long.startswith(short):
        return not _OF_WOMEN.fullmatch(long.removeprefix(short))  # Anton, Antonín
    return 1 in (len(one), len(other)) and one[:1] == other[:1]
