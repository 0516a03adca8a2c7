"""What is asked for by its description: "Which type of archaeology studies ...?"."""

from tests.questions.asking import ask, ask_form


def described(*sentences: str, title: str = "Notes") -> dict[str, tuple[str, str]]:
    return ask_form("described", *sentences, title=title)


def test_a_thing_is_asked_for_by_what_it_does() -> None:
    found = described(
        "Pebble dating is a type of geology that studies the polished stones of old Swedish rivers."
    )
    assert found == {
        "Which type of geology studies the polished stones of old Swedish rivers?": (
            "pebble dating", "",
        )
    }  # fmt: skip


def test_a_thing_is_asked_for_by_what_is_done_to_it() -> None:
    found = described(
        "The Norrby boat is a wooden vessel built by Swedish fishermen for the northern rivers."
    )
    asked = "Which wooden vessel is built by Swedish fishermen for the northern rivers?"
    assert found[asked][0] == "the Norrby boat"


def test_a_practice_is_asked_for_by_its_name() -> None:
    found = described(
        "Tillage is the practice of turning soil to prepare it for planting or for pest control."
    )
    assert found == {
        "What is the practice of turning soil to prepare it for planting or for pest control"
        " called?": ("tillage", "")
    }


def test_what_is_said_of_many_things_asks_for_none() -> None:
    assert not described("Iron ore is a staple of the trade of northern Sweden.")
    assert not described("Pebbles are things that roll.")


def test_the_only_one_is_asked_for_in_another_form() -> None:
    assert not described(
        "Norrby is the only town of the Swedish north that has a school for young sailors."
    )


def test_what_stands_beside_a_name_asks_for_the_name() -> None:
    found = described(
        "The merchants of Uppsala bought Nordoil, a small conglomerate which was owned by the"
        " Danish government."
    )
    question = "Which small conglomerate was owned by the Danish government?"
    assert found[question][0] == "Nordoil"


def test_whose_neighbour_a_farm_is_has_to_be_told() -> None:
    assert not described(
        "Foxwood is a large neighbouring farm that is overgrown with Danish weeds."
    )


def test_the_stop_of_a_sentence_does_not_stay_with_a_sign() -> None:
    found = ask("Norrite is an essential nutrient that regulates blood volume, pressure and pH.")
    described = [question for question, (one, _) in found.items() if one.form == "described"]
    assert described
    assert all(question.endswith("and pH?") for question in described)
