"""Derive the word lists of this folder from the WordNet 3.0 database files.

Run in the top folder of a checkout, for developers only (the package never imports this):

    apt-get install wordnet-base
    python quizgen/memory/data/derive_words.py /usr/share/wordnet quizgen/memory/data

words.txt.xz holds every single word that WordNet knows, names too, in lower case, one a line and
sorted, with its irregular forms (mice, went). Where two words of one meaning are spelled nearly
alike (colour, color), the later one names the first of them after a tab, an irregular plural its
singular. persons.txt.xz holds the nouns that name a kind of person first of all (king, painter).
synonyms.txt.xz holds pairs of words that people use in one meaning: it is the first of one of them
and among the first three of the other, and both were met with it in the texts that were tagged.
related.txt.xz holds those of which only one was met with it, as one of its first two meanings,
and adjectives that are similar to one another. forms.txt.xz holds pairs of words that come of one
another (tax, taxation; Peru, Peruvian; break, broken), proper.txt.xz the words that always have a
capital. terms.txt.xz holds the terms of one meaning, one meaning a line, if one of them has several
words (capital punishment, death penalty) and it is the only or first meaning of all; persons,
animals and plants are left out.
"""

import lzma
import re
import sys
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

PARTS = ("noun", "verb", "adj", "adv")
WORD = re.compile(r"[a-z]{2,}")
OFFSET = re.compile(r"\d{8}")
PARTS_OF = {"1": "noun", "2": "verb", "3": "adj", "4": "adv", "5": "adj"}
PARTS_OF_LETTER = {"n": "noun", "v": "verb", "a": "adj", "s": "adj", "r": "adv"}
FIRST_MEANINGS = 3
PERSON = "18"  # the number of WordNet's file of persons
LIVING = ("05", "18", "20")  # those of animals, persons and plants
TERM = re.compile(r"[A-Za-z'_.-]{4,}")
# One spelling of a sound for the other, as British and American English differ.
ALIKE = (
    *(("our", "or"), ("re", "er"), ("ise", "ize"), ("isa", "iza"), ("yse", "yze"), ("ae", "e")),
    *(("oe", "e"), ("ph", "f"), ("ogue", "og"), ("ence", "ense"), ("ll", "l"), ("grey", "gray")),
    *(("gement", "gment"), ("que", "ck"), ("amme", "am"), ("ium", "um"), ("llery", "lry")),
    *(("ough", "ow"), ("ould", "old"), ("tyre", "tire"), ("kerb", "curb"), ("sc", "sk")),
)


def main(wordnet: Path, folder: Path) -> None:
    """Write the lists."""
    words: set[str] = set()
    variants: dict[str, str] = {}
    for part in PARTS:
        words |= set(_exceptions(wordnet / f"{part}.exc"))
        for meant in _synsets(wordnet / f"data.{part}"):
            words |= set(meant)
            for one, other in combinations(sorted(meant), 2):
                if _is_variant(one, other):
                    variants[other] = variants.get(one, one)
    for many, *ones in map(str.split, _lines(wordnet / "noun.exc")):
        if {many, *ones} <= words and len(ones) == 1 and many != ones[0]:
            variants.setdefault(many, variants.get(ones[0], ones[0]))
    lines = [f"{word}\t{variants[word]}" if word in variants else word for word in sorted(words)]
    _write(folder / "words.txt.xz", lines)
    _write(folder / "persons.txt.xz", sorted(set(_persons(wordnet))))
    pairs = {pair for part in PARTS for pair in _synonyms(wordnet, part)}
    _write(folder / "synonyms.txt.xz", ["\t".join(pair) for pair in sorted(pairs)])
    related = {pair for part in PARTS for pair in _synonyms(wordnet, part, loosely=True)}
    related |= {pair for pair in _linked(wordnet, "&") if len(min(pair, key=len)) > 2}
    _write(folder / "related.txt.xz", ["\t".join(pair) for pair in sorted(related - pairs)])
    forms = {pair for sign in "+\\" for pair in _linked(wordnet, sign)} | set(_irregular(wordnet))
    _write(folder / "forms.txt.xz", ["\t".join(pair) for pair in sorted(forms)])
    _write(folder / "proper.txt.xz", sorted(_proper(wordnet)))
    _write(folder / "terms.txt.xz", sorted(set(_terms(wordnet))))


def _write(file: Path, lines: list[str]) -> None:
    text = "\n".join(lines) + "\n"
    file.write_bytes(lzma.compress(text.encode(), preset=9))


def _lines(file: Path) -> list[str]:
    """Without the licence in front."""
    text = file.read_text(encoding="ascii")
    return [line for line in text.splitlines() if not line.startswith(" ")]


def _persons(wordnet: Path) -> Iterator[str]:
    """Nouns whose first meaning is in the file of persons, without the names of single people."""
    kinds = {
        fields[0]
        for fields in map(str.split, _lines(wordnet / "data.noun"))
        if fields[1] == PERSON and "@i" not in fields
    }
    for line in _lines(wordnet / "index.noun"):
        fields = line.split()
        offsets = [field for field in fields if OFFSET.fullmatch(field)]
        if offsets and offsets[0] in kinds and WORD.fullmatch(fields[0]):
            yield fields[0]


def _synonyms(wordnet: Path, part: str, *, loosely: bool = False) -> Iterator[tuple[str, str]]:
    """Pairs of words that are used in one meaning, as a part of speech."""
    met = _met(wordnet / "cntlist.rev", part)
    order: dict[tuple[str, str], int] = {}  # of the meanings of a word
    for fields in map(str.split, _lines(wordnet / f"index.{part}")):
        offsets = [field for field in fields if OFFSET.fullmatch(field)]
        order |= {(fields[0], offset): place for place, offset in enumerate(offsets, 1)}
    for line in _lines(wordnet / f"data.{part}"):
        offset = line.split(" ", 1)[0]
        meant = (word for word in _words_of(line) if len(word) > 2)
        places = {word: order.get((word, offset), 0) for word in meant}
        used = sorted(word for word, place in places.items() if (word, place) in met)
        for one, other in combinations(sorted(places) if loosely else used, 2):
            first, last = sorted((places[one], places[other]))
            met_with = one in used or other in used
            if 0 < first <= 1 + loosely and last <= FIRST_MEANINGS and met_with:
                yield one, other


def _linked(wordnet: Path, sign: str) -> Iterator[tuple[str, str]]:
    """Pairs of single words that a pointer leads from one to the other of: "+" to what comes of it,
    "\\" to what it pertains to, "&" (whose meanings as wholes are linked) to what is similar.
    """
    words: dict[tuple[str, str], list[str]] = {}
    lines = [(part, line.split(" ")) for part in PARTS for line in _lines(wordnet / f"data.{part}")]
    for part, fields in lines:
        count = int(fields[3], 16)
        named = (fields[4 + 2 * place] for place in range(count))
        words[part, fields[0]] = [re.sub(r"\(.*\)", "", word).lower() for word in named]
    for part, fields in lines:
        start = 5 + 2 * int(fields[3], 16)
        for at in range(start, start + 4 * int(fields[start - 1]), 4):
            found, offset, other, places = fields[at : at + 4]
            if found != sign:
                continue
            one = words[part, fields[0]][max(int(places[:2], 16) - 1, 0)]
            two = words[PARTS_OF_LETTER[other], offset][max(int(places[2:], 16) - 1, 0)]
            if one != two and WORD.fullmatch(one) and WORD.fullmatch(two):
                yield min(one, two), max(one, two)


def _irregular(wordnet: Path) -> Iterator[tuple[str, str]]:
    """Irregular forms of verbs and adjectives with what they are of: broken, break."""
    for part in ("verb", "adj"):
        for line in (wordnet / f"{part}.exc").read_text(encoding="ascii").splitlines():
            form, *bases = line.split()
            if len(bases) == 1 and WORD.fullmatch(form) and WORD.fullmatch(bases[0]):
                yield min(form, bases[0]), max(form, bases[0])


def _proper(wordnet: Path) -> set[str]:
    """Words that are names wherever they stand."""
    capitals: dict[str, set[bool]] = {}
    for part in PARTS:
        for fields in map(str.split, _lines(wordnet / f"data.{part}")):
            for place in range(int(fields[3], 16)):
                word = re.sub(r"\(.*\)", "", fields[4 + 2 * place])
                if WORD.fullmatch(word.lower()):
                    capitals.setdefault(word.lower(), set()).add(word[0].isupper())
    return {word for word, kinds in capitals.items() if kinds == {True}}


def _terms(wordnet: Path) -> Iterator[str]:
    """The nouns of one meaning without their spaces, parted by tabs."""
    meanings: dict[str, list[str]] = {}
    for fields in map(str.split, _lines(wordnet / "index.noun")):
        meanings[fields[0]] = [field for field in fields if OFFSET.fullmatch(field)]
    for fields in (line.split(" ") for line in _lines(wordnet / "data.noun")):
        named = [fields[4 + 2 * place] for place in range(int(fields[3], 16))]
        terms = [word for word in named if _is_term(word, fields[0], meanings[word.lower()])]
        plain = {"".join(filter(str.isalpha, word.lower())) for word in terms}
        if fields[1] not in LIVING and len(plain) > 1 and any("_" in word for word in terms):
            yield "\t".join(sorted(plain))


def _is_term(word: str, offset: str, meanings: list[str]) -> bool:
    """Whether this is what it means: the only meaning of several words, the first of one."""
    first = meanings[0] == offset and len(meanings) <= (1 if "_" in word else 2)
    return first and bool(TERM.fullmatch(word))


def _met(file: Path, part: str) -> set[tuple[str, int]]:
    """Words with the numbers of the meanings that they were met with."""
    found = set()
    for key, number, _ in map(str.split, file.read_text(encoding="ascii").splitlines()):
        word, _, rest = key.partition("%")
        if PARTS_OF[rest[0]] == part:
            found.add((word, int(number)))
    return found


def _synsets(file: Path) -> Iterator[list[str]]:
    """The single words of each meaning."""
    yield from map(_words_of, _lines(file))


def _words_of(line: str) -> list[str]:
    fields = line.split(" ")
    count = int(fields[3], 16)
    found = (re.sub(r"\(.*\)", "", fields[4 + 2 * place]).lower() for place in range(count))
    return [word for word in found if WORD.fullmatch(word)]


def _exceptions(file: Path) -> Iterator[str]:
    for line in file.read_text(encoding="ascii").splitlines():
        yield from (word for word in line.split() if WORD.fullmatch(word))


def _is_variant(one: str, other: str) -> bool:
    """Whether two words of one meaning are one word in two spellings.

    One letter more or other is enough in a longer word: Qaddafi and Gaddafi.
    """
    if min(len(one), len(other)) > 5 and _differ_by_a_letter(one, other):
        return True
    swaps = [pair for pair in ALIKE if pair[0] in one + other]
    for first, second in swaps:
        for word, target in ((one, other), (other, one)):
            starts = (found.start() for found in re.finditer(re.escape(first), word))
            for start in starts:
                if word[:start] + second + word[start + len(first) :] == target:
                    return True
    return False


def _differ_by_a_letter(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    if len(short) == len(long):
        return sum(a != b for a, b in zip(short, long, strict=True)) == 1
    shorter = (long[:at] + long[at + 1 :] for at in range(len(long)))
    return len(long) == len(short) + 1 and short in shorter


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
