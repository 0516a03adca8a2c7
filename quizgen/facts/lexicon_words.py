"""Hand-written word lists: opposites, spellings, titles, units, calendar, peoples."""

from quizgen.facts.lexicon_table import FOLDER
from quizgen.shipped import word_list


def read_column(name: str) -> dict[str, tuple[str, ...]]:
    """A list whose lines are fields parted by semicolons: the first field to the others."""
    rows = ([field.strip() for field in line.split(";")] for line in word_list(FOLDER, name))
    return {first: tuple(rest) for first, *rest in rows}


def read_kinds(name: str) -> dict[str, str]:
    """Words and their short forms (last field, parted by commas) to their kind (second field)."""
    rows = read_column(name)
    found = {word: fields[0] for word, fields in rows.items()}
    for fields in rows.values():
        if len(fields) > 1 and not fields[-1].isdigit():
            for short in fields[-1].split(","):
                found.setdefault(short.strip(), fields[0])
    return found


def read_opposites() -> dict[str, str]:
    """`verb increase` to `decrease`, both ways; the first pair of a word counts."""
    found: dict[str, str] = {}
    for pos, one, other in read_pairs("antonym_pairs"):
        found.setdefault(f"{pos} {one}", other)
    for pos, one, other in read_pairs("antonym_pairs"):
        found.setdefault(f"{pos} {other}", one)
    return found


def read_spellings() -> dict[str, str]:
    """British to American spellings and back; a form with -s, -ed, -ing is found by its stem."""
    pairs = [(one, other) for _, one, other in read_pairs("spelling_variants")]
    return dict(pairs) | {other: one for one, other in pairs}


def read_pairs(name: str) -> list[tuple[str, str, str]]:
    """Rows (kind, one, other) of a list whose lines are `kind; one = other, one = other`."""
    rows = []
    for line in word_list(FOLDER, name):
        kind, _, pairs = line.rpartition(";")
        for pair in pairs.split(","):
            one, _, other = pair.partition("=")
            rows.append((kind.strip(), one.strip(), other.strip()))
    return rows


def read_peoples() -> frozenset[str]:
    """Peoples and followings of peoples.txt with their plurals."""
    words = word_list(FOLDER, "peoples")
    return frozenset(words) | {f"{word}s" for word in words if word[-1] not in "shc"}


def read_noun_classes() -> dict[str, str]:
    """Nouns of noun_classes.txt, small letters, to their classes ("mixed": none)."""
    found = {}
    for line in word_list(FOLDER, "noun_classes"):
        kind, _, nouns = line.partition(":")
        found.update({noun.strip().lower(): kind for noun in nouns.split(",")})
    return found


def respell(spellings: dict[str, str], word: str) -> str | None:
    """The other English spelling of a word ("colours" and "colors"), with its capital."""
    small = word.lower()
    for ending in ("", "s", "d", "ed", "er", "ers", "ing", "al", "ful", "less"):
        stem = small.removesuffix(ending)
        if not small.endswith(ending):
            continue
        if stem in spellings:
            found = spellings[stem] + ending
            found = found.replace("reed", "red")
        elif ending == "ing" and f"{stem}e" in spellings:
            found = spellings[f"{stem}e"].removesuffix("e") + ending
        else:
            continue
        return found.capitalize() if word[:1].isupper() else found
    return None
