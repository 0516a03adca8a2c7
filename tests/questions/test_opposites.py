"""Statements turned round: in main clauses, where the rest of the sentence does not tell."""

import pytest

from quizgen.facts.find import find_facts
from quizgen.questions.contraries import turn_comparison, turn_journey
from quizgen.questions.opposites import is_plain, turn_phrase, turn_words
from quizgen.source.article import Article


def turned(sentence: str) -> list[str]:
    facts = find_facts(Article(title="Norrby", paragraphs=(sentence,)))
    return list(turn_words(facts.standing[0].words, sentence))


@pytest.mark.parametrize(
    ("sentence", "false"),
    [
        ("Sturgeon often live in the river below Norrby.",
         "Sturgeon rarely live in the river below Norrby."),
        ("Many ferries of the Lake Union carry mail to Norrby.",
         "Few ferries of the Lake Union carry mail to Norrby."),
        ("The Lake Union increased the tolls of the harbour in 1911.",
         "The Lake Union decreased the tolls of the harbour in 1911."),
        ("The Lake Union accepted the plan of the engineers.",
         "The Lake Union rejected the plan of the engineers."),
        ("In 1911 tolls fell to about 20 crowns.",
         "In 1911 tolls rose to about 20 crowns."),
        ("In 1911 the council moved the mint from Reval to Norrby.",
         "In 1911 the council moved the mint from Norrby to Reval."),
        ("In 1911 Swedish potters came to Norrby from Lund.",
         "In 1911 Swedish potters came to Lund from Norrby."),
        ("The stone harbour has many advantages for the ferries.",
         "The stone harbour has many disadvantages for the ferries."),
        ("The oldest ferries of the union serve Norrby.",
         "The newest ferries of the union serve Norrby."),
        ("Houses of brick are warmer than houses of wood.",
         "Houses of brick are cooler than houses of wood."),
        ("Much of the trade of Norrby goes by ferry.",
         "Little of the trade of Norrby goes by ferry."),
        ("Storms are rare on the lakes around Norrby.",
         "Storms are common on the lakes around Norrby."),
        ("Salt is a major cause of damage to the ferries.",
         "Salt is a minor cause of damage to the ferries."),
        ("The town of Norrby adopted the plan of the engineers.",
         "The town of Norrby rejected the plan of the engineers."),
    ],
)  # fmt: skip
def test_what_a_plain_clause_claims_is_turned_round(sentence: str, false: str) -> None:
    assert false in turned(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The trade grew quickly and often left the town, which led to its decline.",
        "Despite the war, many ferries carry mail to Norrby.",
        "The term is often taken to refer to the harbour of Norrby.",
        "Few of the many ferries carry more than 200 people.",
        "The harbour fell in disrepair after the war with Sweden.",
        "The harbour fell to the Swedish army in 1911.",
        "Anna Lindqvist fell to 112th in the list of sailors of Norrby.",
        "The union would have rejected the plan of the engineers.",
        "The tolls increased from 20 to 40 crowns in 1911.",
        "Rarely, ferries cross the lake in winter.",
        "The mill was the second major success of the engineers.",
        "The engineer was large and slow for a sailor of Norrby.",
        "The council spent much on the harbour of Norrby.",
        "The Lake Union raised its money through tolls on salt.",
        "Ferries are often late, and thus few people take them.",
        "Ferries meet often with fishing boats below Norrby.",
        "The debt of Norrby is high at about 2% of all that it owns.",
        "The debt of Norrby is very low, at about 2% of all.",
        "The towns of Norrby have a low debt of about 20 crowns.",
        "An increasing number of ferries came to Norrby.",
        "The oils from some nuts have high levels of acid.",
        "Many nuts of Norrby have high levels of acid.",
        "Sheep eat fewer roots than cows and can be kept on poor land.",
    ],
)
def test_what_the_rest_would_give_away_or_make_nonsense_of_is_left_alone(sentence: str) -> None:
    assert turned(sentence) == []


def test_a_word_in_a_side_clause_is_left_alone() -> None:
    assert turned("The union built ferries that often carry mail.") == []


@pytest.mark.parametrize(
    ("text", "false"),
    [
        ("Cows emit more gas than sheep.", "Cows emit less gas than sheep."),
        ("Cows emit more gases than sheep.", "Cows emit fewer gases than sheep."),
        (
            "Hens emit fewer gases and less dung than cows.",
            "Hens emit more gases and more dung than cows.",
        ),
        ("Brick is less durable than stone.", "Brick is more durable than stone."),
    ],
)
def test_more_is_turned_into_what_its_noun_asks_for(text: str, false: str) -> None:
    assert list(turn_comparison(text)) == [false]


@pytest.mark.parametrize(
    "text",
    [
        "More than 250 ferries serve Norrby.",
        "Norway exports more oil than any other country.",
        "Ferries are larger and faster than boats.",
        "Norway has a larger fleet than Reval and a long coast.",
    ],
)
def test_bounds_and_the_most_of_all_are_no_comparisons(text: str) -> None:
    assert list(turn_comparison(text)) == []


@pytest.mark.parametrize(
    "text",
    ["The railway runs from Reval to Norrby.", "It moved from Reval to Norrby and Lund."],
)
def test_a_journey_goes_one_way(text: str) -> None:
    assert list(turn_journey(text)) == []


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("In 1911, the union raised the tolls.", True),
        ("The union raised tolls, rents and fares.", True),
        ("The union raised the tolls, surpassing Reval.", False),
        ("The union raised the tolls but lowered the rents.", False),
    ],
)
def test_a_plain_sentence_is_one_clause(text: str, plain: bool) -> None:
    assert is_plain(text) is plain


@pytest.mark.parametrize(
    ("text", "false"),
    [
        ("Unlike with barges, crews of ferries live in Norrby.",
         ["As with barges, crews of ferries live in Norrby."]),
        ("Unlike barges, ferries carry mail to Norrby.",
         ["Like barges, ferries carry mail to Norrby."]),
        ("Unlike barges, ferries carry mail and they can't sail in winter.", []),
    ],
)  # fmt: skip
def test_what_is_unlike_is_made_like(text: str, false: list[str]) -> None:
    assert list(turn_phrase(text)) == false
