"""A measured run of the generator on a sample deck."""

import json

import pytest

from tests.quality.__main__ import main
from tests.quality.articles import load_samples
from tests.quality.machine import digest, peak_megabytes
from tests.quality.writing import make, write


@pytest.mark.slow
def test_a_sample_deck_is_measured_and_made_again_alike() -> None:
    (sample, *_) = [one for one in load_samples() if one.origin == "sample deck"]
    made = write(sample)
    assert made.shipped
    assert made.seconds > 0 < made.parse_seconds
    assert made.ranked
    assert digest(make(sample)[0]) == digest(made.deck)
    assert 50 < (peak_megabytes(sample.name) or 100) < 2000


@pytest.mark.slow
def test_the_whole_table_is_printed_as_data(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    same = [f for f in data["figures"] if f["measure"].startswith("identical bytes")]
    assert [figure["kept"] for figure in same] == [True]
