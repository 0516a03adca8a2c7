"""Tags as Anki keeps them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.anki.tags import clean_tag, clean_tags


@pytest.mark.parametrize(
    ("tag", "clean"),
    [
        ("world politics", "world_politics"),
        ("a\u3000b\tc", "a_b_c"),
        ("::x", "x"),
        ("a::::b::", "a::b"),
        ("a:::b", "a::b"),
        ("a :: b", "a::b"),
        ("nato::accession", "nato::accession"),
        ('"quoted"', "quoted"),
        ("  ", ""),
        ("::", ""),
    ],
)
def test_a_tag_becomes_one_that_anki_leaves_alone(tag: str, clean: str) -> None:
    assert clean_tag(tag) == clean


@given(st.text())
def test_a_clean_tag_is_clean(tag: str) -> None:
    assert clean_tag(clean_tag(tag)) == clean_tag(tag)


def test_tags_that_differ_only_in_case_are_one() -> None:
    assert clean_tags(["NATO", "nato", "", "b"]) == ["NATO", "b"]
