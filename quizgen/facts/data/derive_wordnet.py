"""Derive the word tables of this folder from the WordNet 3.0 database files.

Run in the top folder of a checkout, for developers only (the package never imports this):

    apt-get install wordnet-base
    python quizgen/facts/data/derive_wordnet.py /usr/share/wordnet quizgen/facts/data

Every table is xz-compressed UTF-8 text (`xzcat` shows it), a line an entry, fields parted by tabs:

    nouns.txt.xz        lemma, familiarity, senses    sorted by lemma (lower case, spaces)
    synsets.txt.xz      parents, class, words         line n is synset n, the first is 0
    verbs.txt.xz        lemma, classes                "communication:120.5 cognition:3.0"
    antonyms.txt.xz     "verb increase", antonyms     first sense first, parted by "|"
    given_names.txt.xz  given names of the people that WordNet knows

A sense is `*12:34`: synset 12, 34 times in the sense-tagged texts, `*` where the sense is a name
(written with capitals). A parent is the number of a hypernym, `i12` where the synset is an instance
of it; synsets with the same first parent adjoin. Familiarity is the binary logarithm of how often
the lemma stands in WordNet's own definitions and examples, "small" or "small capital" letters: a
measure of how well known a word is that covers more words than the tagged texts. It is 0 or left
out where the lemma is mostly no noun.
"""

import lzma
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

POS = {"noun": 1, "verb": 2, "adj": 3, "adv": 4}
NAMES = {"noun": "noun", "verb": "verb", "adj": "adjective", "adv": "adverb"}
# Lexicographer files in the order of their numbers.
FILES = """
    adjective pertainym adverb tops act animal artifact attribute body cognition communication event
    feeling food group location motive object person phenomenon plant possession process quantity
    relation shape state substance time
    body change cognition communication competition consumption contact creation emotion motion
    perception possession social stative weather participle
"""
CLASSES = FILES.split()
# The file "tops" holds the synsets that the other noun files begin with: they are of that class.
TOPS = {
    "matter": "substance",
    "measure": "quantity",
    "living_thing": "object",
    "thing": "object",
    "natural_object": "object",
    "cell": "body",
    "nutrient": "food",
    "motivation": "motive",
    "parent": "person",
    "native": "person",
}


# Foreign titles and articles, nicknames.
FOREIGN = """
    The Der Dos Duc Fra Comte Comtesse Conte Duchesse Vicomte Sieur Commissaire Oom Pres Magna Brer
    Childe Lighthorse Smitty Humpty Mata Baronne Suleiman
"""


class Synset(NamedTuple):
    """One meaning: class number, words as written, their lex ids, pointers, definition."""

    lexfile: int
    words: tuple[str, ...]
    lex_ids: tuple[int, ...]
    pointers: tuple[tuple[str, int, str, int, int], ...]  # symbol, offset, pos, from word, to word
    gloss: str
    kind: str


def read_synsets(folder: Path, pos: str) -> dict[int, Synset]:
    """Synsets of a part of speech by their offset."""
    synsets = {}
    for line in (folder / f"data.{pos}").read_text(encoding="latin-1").splitlines():
        if line.startswith("  "):
            continue
        body, _, gloss = line.partition(" | ")
        fields = body.split()
        count = int(fields[3], 16)
        words = tuple(re.sub(r"\(.*\)$", "", fields[4 + 2 * i]) for i in range(count))
        lex_ids = tuple(int(fields[5 + 2 * i], 16) for i in range(count))
        at = 4 + 2 * count
        rows = [fields[at + 1 + 4 * i : at + 5 + 4 * i] for i in range(int(fields[at]))]
        pointers = tuple((s, int(o), p, int(w[:2], 16), int(w[2:], 16)) for s, o, p, w in rows)
        synsets[int(fields[0])] = Synset(
            int(fields[1]), words, lex_ids, pointers, gloss.strip(), fields[2]
        )
    return synsets


def read_index(folder: Path, pos: str) -> dict[str, list[int]]:
    """Offsets of the synsets of each lemma, most frequent sense first."""
    index = {}
    for line in (folder / f"index.{pos}").read_text(encoding="latin-1").splitlines():
        if not line.startswith("  "):
            fields = line.split()
            index[fields[0]] = [int(field) for field in fields[-int(fields[2]) :]]
    return index


def read_tag_counts(folder: Path) -> Counter[str]:
    """How often each sense key occurs in the sense-tagged texts (satellites as adjectives)."""
    counts: Counter[str] = Counter()
    for line in (folder / "cntlist.rev").read_text(encoding="latin-1").splitlines():
        key, _, count = line.split()[:3]
        lemma, _, rest = key.partition("%")
        pos, lexfile, lex_id = rest.split(":")[:3]
        counts[f"{lemma}%{'3' if pos == '5' else pos}:{lexfile}:{lex_id}"] += int(count)
    return counts


def tag_count(counts: Counter[str], pos: str, lemma: str, synset: Synset) -> int:
    """How often `lemma` was tagged with this synset."""
    lex_id = synset.lex_ids[place(lemma, synset)]
    return counts[f"{lemma}%{POS[pos]}:{synset.lexfile:02}:{lex_id:02}"]


def noun_shares(counts: Counter[str]) -> dict[str, float]:
    """Share of the noun senses in the tags of each lemma that has any."""
    nouns: Counter[str] = Counter()
    every: Counter[str] = Counter()
    for key, count in counts.items():
        lemma, _, rest = key.partition("%")
        every[lemma] += count
        nouns[lemma] += count if rest.startswith("1") else 0
    return {lemma: nouns[lemma] / every[lemma] for lemma in every}


def place(lemma: str, synset: Synset) -> int:
    """Position of `lemma` among the words of the synset."""
    return [word.lower() for word in synset.words].index(lemma)


def spoken(word: str) -> str:
    """The word as written in a text."""
    return word.replace("_", " ")


def number_synsets(nouns: dict[int, Synset]) -> dict[int, int]:
    """Numbers by breadth from the root, so that the children of a first parent adjoin."""
    children = defaultdict(list)
    order = []
    for offset in sorted(nouns):
        parents = [p[1] for p in nouns[offset].pointers if p[0] in ("@", "@i")]
        if parents:
            children[parents[0]].append(offset)
        else:
            order.append(offset)
    for offset in order:  # grows while it is read
        order.extend(children[offset])
    return {offset: number for number, offset in enumerate(order)}


def familiarities(synsets: list[Synset], lemmas: set[str], folder: Path) -> Counter[str]:
    """How often each noun lemma (up to three words, plurals too) stands in the definitions.

    Lemmas written with a capital there are counted under "*" and the lemma.
    """
    irregular = {}
    for line in (folder / "noun.exc").read_text(encoding="latin-1").splitlines():
        irregular[spoken(line.split()[0])] = spoken(line.split()[1])
    counts: Counter[str] = Counter()
    for synset in synsets:
        words = re.findall(r"[A-Za-z][A-Za-z'-]*", synset.gloss)
        for length in (1, 2, 3):
            for start in range(len(words) - length + 1):
                phrase = " ".join(words[start : start + length])
                name = "*" if phrase[0].isupper() else ""
                counts[name + singular(phrase.lower(), lemmas, irregular)] += 1
    return counts


def singular(phrase: str, lemmas: set[str], irregular: dict[str, str]) -> str:
    """The lemma of a noun that may be a plural."""
    if phrase in lemmas:
        return phrase
    for end, new in (
        ("ies", "y"),
        ("ses", "s"),
        ("xes", "x"),
        ("ches", "ch"),
        ("shes", "sh"),
        ("s", ""),
    ):
        if phrase.endswith(end) and phrase[: -len(end)] + new in lemmas:
            return phrase[: -len(end)] + new
    return irregular.get(phrase, phrase)


def classify(synset: Synset) -> str:
    """The lexicographer class of a synset, for a unique beginner the class it begins."""
    kind, first = CLASSES[synset.lexfile], synset.words[0]
    if kind != "tops":
        return kind
    return first if first in CLASSES else TOPS.get(first, kind)


def noun_lines(
    index: dict[str, list[int]],
    nouns: dict[int, Synset],
    numbers: dict[int, int],
    counts: Counter[str],
    seen: Counter[str],
) -> Iterator[str]:
    """Lines of nouns.txt."""
    for lemma, offsets in index.items():
        senses = []
        for rank, offset in enumerate(offsets):
            synset = nouns[offset]
            name = "*" if synset.words[place(lemma, synset)] != lemma else ""
            count = tag_count(counts, "noun", lemma, synset)
            token = f"{name}{numbers[offset]}" + (f":{count}" if count else "")
            # Bearers of a name that no tag ranks: the one that more synsets point to goes first.
            senses.append((-count, -len(synset.pointers), rank, token))
        if all(token.startswith("*") for *_, token in senses):
            senses.sort()
        small, capital = (seen[key].bit_length() for key in (spoken(lemma), "*" + spoken(lemma)))
        known = f"{small} {capital}" if capital else str(small or "")
        yield f"{spoken(lemma)}\t{known}\t{' '.join(token for *_, token in senses)}"


def synset_lines(nouns: dict[int, Synset], numbers: dict[int, int]) -> Iterator[str]:
    """Lines of synsets.txt, in the order of the numbers."""
    for offset in numbers:
        synset = nouns[offset]
        parents = [
            ("i" if symbol == "@i" else "") + str(numbers[to])
            for symbol, to, *_ in synset.pointers
            if symbol in ("@", "@i")
        ]
        words = "|".join(spoken(word) for word in synset.words)
        yield f"{' '.join(parents)}\t{classify(synset)}\t{words}"


def verb_lines(
    index: dict[str, list[int]], verbs: dict[int, Synset], counts: Counter[str]
) -> Iterator[str]:
    """Lines of verbs.txt; a sense weighs its tag count and one over its rank."""
    for lemma, offsets in index.items():
        weights: dict[str, float] = defaultdict(float)
        for rank, offset in enumerate(offsets, 1):
            synset = verbs[offset]
            weights[CLASSES[synset.lexfile]] += tag_count(counts, "verb", lemma, synset) + 1 / rank
        ranked = sorted(weights.items(), key=lambda item: (-item[1], item[0]))
        yield spoken(lemma) + "\t" + " ".join(f"{name}:{weight:.1f}" for name, weight in ranked)


def antonym_lines(
    pos: str, index: dict[str, list[int]], synsets: dict[int, Synset], counts: Counter[str]
) -> Iterator[str]:
    """Lines of antonyms.txt for a part of speech; antonyms of rare senses are left out."""
    for lemma, offsets in index.items():
        tagged = [tag_count(counts, pos, lemma, synsets[offset]) for offset in offsets]
        found: list[str] = []
        for rank, offset in enumerate(offsets):
            synset = synsets[offset]
            if rank > 1 and tagged[rank] < 0.1 * sum(tagged):
                continue
            source = place(lemma, synset) + 1
            for symbol, to, _, start, end in synset.pointers:
                if symbol == "!" and start == source:
                    word = spoken(synsets[to].words[end - 1])
                    if word not in found:
                        found.append(word)
        if found:
            yield f"{NAMES[pos]} {spoken(lemma)}\t{'|'.join(found)}"


def given_names(nouns: dict[int, Synset], lemmas: set[str], words: set[str]) -> set[str]:
    """First words of the names of people, if they are no `words` and name nothing by themselves."""
    names = set()
    for synset in nouns.values():
        if CLASSES[synset.lexfile] == "person" and any(p[0] == "@i" for p in synset.pointers):
            parted = (word.split("_") for word in synset.words)
            names |= {parts[0] for parts in parted if len(parts) > 1 and parts[-1][0].isupper()}
    plain = {name for name in names if re.fullmatch(r"[A-Z][a-z]{2,}", name)}
    return {name for name in plain - set(FOREIGN.split()) if name.lower() not in lemmas | words}


def common_words(synsets: list[Synset]) -> set[str]:
    """Words that are written without capitals."""
    return {word for synset in synsets for word in synset.words if word == word.lower()}


def derive_tables(wordnet: Path) -> dict[str, str]:
    """The text of every table by its file name."""
    counts = read_tag_counts(wordnet)
    synsets = {pos: read_synsets(wordnet, pos) for pos in POS}
    index = {pos: read_index(wordnet, pos) for pos in POS}
    nouns = synsets["noun"]
    numbers = number_synsets(nouns)
    every = [synset for table in synsets.values() for synset in table.values()]
    seen = familiarities(every, {spoken(lemma) for lemma in index["noun"]}, wordnet)
    for lemma, share in noun_shares(counts).items():
        if share < 0.5:
            seen.pop(spoken(lemma), None)
    antonyms = [
        line for pos in POS for line in antonym_lines(pos, index[pos], synsets[pos], counts)
    ]
    tables = {
        "nouns.txt": sorted(noun_lines(index["noun"], nouns, numbers, counts, seen)),
        "synsets.txt": list(synset_lines(nouns, numbers)),
        "verbs.txt": sorted(verb_lines(index["verb"], synsets["verb"], counts)),
        "antonyms.txt": sorted(antonyms),
        "given_names.txt": sorted(given_names(nouns, set(index["noun"]), common_words(every))),
    }
    return {name: "\n".join(lines) for name, lines in tables.items()}


def write_tables(tables: dict[str, str], folder: Path) -> None:
    """Write each table, compressed."""
    for name, text in tables.items():
        (folder / f"{name}.xz").write_bytes(lzma.compress(text.encode(), preset=9))


if __name__ == "__main__":
    write_tables(derive_tables(Path(sys.argv[1])), Path(sys.argv[2]))
