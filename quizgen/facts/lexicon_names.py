"""What names name: the people, places and events of WordNet, and given names."""

from collections import defaultdict

from quizgen.facts.lexicon_kinds import list_ancestors, list_children
from quizgen.facts.lexicon_nouns import DOMINANT, Nouns, find_entry, find_senses, find_synset
from quizgen.facts.lexicon_table import FOLDER, fold, read_lines
from quizgen.shipped import word_list

# Kinds of natural objects that have a place on the map (a planet has not).
ON_MAP = frozenset({"geological formation", "body of water", "land", "location", "ice mass"})
# Words for places that a question may ask with: "Which river ...?"
PLACES = frozenset(
    {"river", "lake", "sea", "ocean", "bay", "gulf", "strait", "canal", "waterfall", "glacier"}
    | {"mountain", "volcano", "mountain range", "hill", "desert", "plain", "plateau", "valley"}
    | {"canyon", "island", "archipelago", "peninsula", "cape", "isthmus", "forest", "continent"}
    | {
        "empire",
        "kingdom",
        "colony",
        "national park",
        "city",
        "town",
        "village",
        "state",
        "province",
        "country",
        "region",
    }
)


def find_instance(nouns: Nouns, name: str) -> tuple[str, int] | None:
    """Class and synset of what a name names, None when unknown or when its bearers disagree.

    Rivers, mountains and islands are of the class "location", battles and wars of "event".
    """
    if not name[:1].isupper():
        return None
    shares: defaultdict[str, float] = defaultdict(float)
    first: dict[str, int] = {}
    for sense in find_senses(nouns, name):
        if sense.name and find_synset(nouns, sense.synset).instance:
            kind = classify_instance(nouns, sense.synset)
            shares[kind] += sense.share
            first.setdefault(kind, sense.synset)
    for kind, share in shares.items():
        if share >= DOMINANT * sum(shares.values()):
            return kind, first[kind]
    return None


def classify_instance(nouns: Nouns, number: int) -> str:
    """The class of a synset; "location" for natural objects on the map, "event" for acts."""
    kind = find_synset(nouns, number).kind
    if kind in ("act", "state", "process", "phenomenon"):
        return "event"
    if kind == "object":
        above = {find_synset(nouns, up).words[0] for up in list_ancestors(nouns, number)}
        return "location" if above & ON_MAP else kind
    return kind


def find_kind(nouns: Nouns, name: str) -> str | None:
    """First word of the kind that a name's bearer is an instance of."""
    if found := find_instance(nouns, name):
        return find_synset(nouns, find_synset(nouns, found[1]).parents[0]).words[0]
    return None


def find_place_kind(nouns: Nouns, name: str) -> str | None:
    """The plain word for what a place is ("river", "mountain", "island"), "place" for the rest."""
    found = find_instance(nouns, name)
    if not found or found[0] != "location":
        return None
    for up in list_ancestors(nouns, found[1]):
        for word in find_synset(nouns, up).words:
            if word in PLACES:
                return word
    return "place"


def list_fellows(nouns: Nouns, name: str, limit: int) -> tuple[str, ...]:
    """Other instances of the same kind (rivers, physicists, wars), best known first.

    Each is given by its chief name, or, if `name` is not the chief name of its own bearer ("Albert
    Einstein"), by one of as many words.
    """
    found = find_instance(nouns, name)
    if found is None:
        return ()
    own = find_synset(nouns, found[1])
    fame: dict[str, tuple[int, int]] = {}
    for parent in own.parents:
        for child in list_children(nouns, parent):
            synset = find_synset(nouns, child)
            forms = [word for word in synset.words if word[0].isupper()]
            if synset.instance and child != found[1] and forms:
                alike = [word for word in forms if len(word.split()) == len(name.split())]
                known = max(find_entry(nouns, word)[:2][::-1] for word in synset.words)
                chief = forms[0] if name == own.words[0] or not alike else alike[0]
                fame.setdefault(chief, known)
    ordered = sorted(fame, key=lambda word: (-fame[word][0], -fame[word][1], word))
    return tuple(ordered[:limit])


def read_given_names() -> dict[str, str]:
    """Folded given names to "male", "female" or "" (both, or not known)."""
    names = {fold(name): "" for name in read_lines("given_names")}
    male, female = read_name_list("male"), read_name_list("female")
    names.update(dict.fromkeys(male, "male") | dict.fromkeys(female, "female"))
    names.update(dict.fromkeys(male & female, ""))
    return names


def read_name_list(sex: str) -> frozenset[str]:
    """Folded names of male_names.txt or female_names.txt."""
    lines = word_list(FOLDER, f"{sex}_names")
    return frozenset(fold(name) for line in lines for name in line.split())
