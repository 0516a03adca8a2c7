"""Places: what cities and countries are called elsewhere, and where a city lies."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

_NONE: frozenset[str] = frozenset()
_STATES = (
    "al alabama ak alaska az arizona ar arkansas ca california co colorado ct connecticut "
    "de delaware fl florida ga georgia hi hawaii id idaho il illinois in indiana ia iowa ks kansas "
    "ky kentucky la louisiana me maine md maryland ma massachusetts mi michigan mn minnesota "
    "ms mississippi mo missouri mt montana ne nebraska nv nevada nh newhampshire nj newjersey "
    "nm newmexico ny newyork nc northcarolina nd northdakota oh ohio ok oklahoma or oregon "
    "pa pennsylvania ri rhodeisland sc southcarolina sd southdakota tn tennessee tx texas ut utah "
    "vt vermont va virginia wa washington wv westvirginia wi wisconsin wy wyoming "
    "dc districtofcolumbia"
)
_STATE_OF = dict(zip(_STATES.split()[::2], _STATES.split()[1::2], strict=True))
_LANDS = dict.fromkeys(("england", "scotland", "wales", "northernireland"), frozenset(("GB",)))


@dataclass(frozen=True, slots=True)
class Places:
    """By names without accents, signs and spaces: `codes` of what goes by a name, `inside` of
    the countries and states that hold a city of this name.
    """

    codes: Mapping[str, frozenset[str]] = field(default_factory=dict)
    inside: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def are_same(self, one: str, other: str) -> bool:
        """Whether one place goes by both names: Wien and Vienna, Türkiye and Turkey."""
        return not self.codes.get(one, _NONE).isdisjoint(self.codes.get(other, _NONE))

    def holds(self, region: str, city: str) -> bool | None:
        """Whether a country or state holds a city; None if it is not known."""
        found, around = self.find_regions(region), self.inside.get(city, _NONE)
        if not around or not found:
            return None
        return not found.isdisjoint(around)

    def find_regions(self, name: str) -> frozenset[str]:
        """The codes of the countries and states of this name, or of this postal abbreviation."""
        found = self.codes.get(_STATE_OF.get(name, name), _NONE) | _LANDS.get(name, _NONE)
        return frozenset(code for code in found if len(code) == 2 or "." in code)

    def knows(self, name: str) -> bool:
        """Whether a place goes by this name."""
        return name in self.codes


NOWHERE = Places()


def make_places(cities: Iterable[str], countries: Iterable[Sequence[str]]) -> Places:
    """The places of a list of cities (name, country, state, other names; parted by tabs) and of
    countries (code, names), all names as they are looked up.
    """
    codes: dict[str, frozenset[str]] = {}
    inside: dict[str, frozenset[str]] = {}
    for code, *names in countries:
        for name in names:
            codes[name] = codes.get(name, _NONE) | {code}
    for number, line in enumerate(cities):
        name, country, state, others = line.split("\t")
        own = frozenset((f"city {number}",))
        around = frozenset((country, f"US.{state}") if state else (country,))
        for one in (name, *filter(None, others.split("|"))):
            codes[one] = codes[one] | own if one in codes else own
            inside[one] = inside[one] | around if one in inside else around
        if state:
            codes[state] = codes.get(state, _NONE) | {f"US.{state}"}
    return Places(codes, inside)
