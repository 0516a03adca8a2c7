from pathlib import Path

import pytest

from quizgen.memory.parameters import PARAMETERS, parameters_fingerprint
from quizgen.memory.review import Grade
from quizgen.memory.states import replay
from quizgen.store.fits import Fit
from quizgen.store.library import Library, open_library
from tests.store.library import DAY, MINUTE, NOON, TODAY, dump, make_deck, make_review

OTHER = (*PARAMETERS[:2], 1.1, *PARAMETERS[3:20], 0.3)
LOG = [make_review("a"), make_review("a", NOON + 4 * DAY), make_review("b", NOON)]
FIT = Fit(NOON + 5 * DAY, OTHER, 3, 0.45, 0.44)


@pytest.fixture
def library(library: Library) -> Library:
    """A library with a deck that two learners answered."""
    library.put_deck(make_deck("a", "b"), "deck.yaml")
    for review in (*LOG, make_review("a", learner="ada")):
        library.record(review)
    return library


def test_fitted_parameters_make_all_states_of_their_learner_anew(library: Library) -> None:
    theirs = library.cards("ada")
    assert library.parameters("me") == PARAMETERS
    assert library.fit("me", FIT) == 2
    assert library.parameters("me") == OTHER
    state = library.cards("me")[0].state
    assert state == replay(LOG[:2], OTHER)
    assert state is not None
    assert state.parameters == parameters_fingerprint(OTHER)
    assert library.cards("ada") == theirs


def test_answers_after_a_fit_go_by_its_parameters(library: Library) -> None:
    library.fit("me", FIT)
    more = make_review("a", NOON + 9 * DAY)
    assert library.record(more) == replay([*LOG[:2], more], OTHER)
    library.undo("me", NOON + 9 * DAY + MINUTE)
    assert library.cards("me")[0].state == replay(LOG[:2], OTHER)


def test_a_library_with_fitted_states_is_not_stale(library: Library, file: Path) -> None:
    library.fit("me", FIT)
    before = dump(file)
    with open_library(str(file)):
        assert dump(file) == before
    assert library.rebuild() == 3
    assert sorted(dump(file)) == sorted(before)


def test_the_way_back_to_the_usual_parameters_is_a_fit_as_well(library: Library) -> None:
    before = library.cards("me")
    library.fit("me", FIT)
    library.fit("me", Fit(NOON + 6 * DAY, PARAMETERS, 0))
    assert library.cards("me") == before
    assert [fit.parameters for fit in library.fits("me")] == [OTHER, PARAMETERS]
    assert library.fits("me")[0] == FIT


def test_what_is_known_is_reckoned_with_the_fitted_forgetting_curve(library: Library) -> None:
    usual = library.expect_known("me", None, TODAY + 200 * DAY)
    library.fit("me", FIT)
    fitted = library.expect_known("me", None, TODAY + 200 * DAY)
    assert usual["deck"] != pytest.approx(fitted["deck"], rel=1e-3)


def test_fits_go_with_their_learner_and_come_along_when_merged(
    library: Library, file: Path, tmp_path: Path
) -> None:
    library.fit("me", FIT)
    with open_library(str(tmp_path / "other.sqlite3")) as other:
        other.put_deck(make_deck("a", "b"), "deck.yaml")
        other.merge(file)
        assert other.fits("me") == [FIT]
        assert other.cards("me") == library.cards("me")
        other.merge(file)
        assert other.fits("me") == [FIT]
    library.remove_learner("me")
    assert library.fits("me") == []


def test_grades_lead_to_other_states_by_other_parameters(library: Library) -> None:
    library.fit("me", FIT)
    hard = library.record(make_review("b", NOON + 30 * DAY, Grade.HARD))
    assert hard == replay([LOG[2], make_review("b", NOON + 30 * DAY, Grade.HARD)], OTHER)
