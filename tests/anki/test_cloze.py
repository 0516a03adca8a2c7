"""Which cards a cloze text makes; tests/oracle asks Anki the same."""

import pytest

from quizgen.anki.cloze import find_groups


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("{{c1::a}}", (1,)),
        ("{{c2::a}} and {{c1::b::hint}} and {{c2::c}}", (1, 2)),
        ("{{c1::a {{c2::b}} c}}", (1, 2)),
        ("{{c1,3::shared}}", (1, 3)),
        ("{{c1::over\ntwo lines}}", (1,)),
        ("{{c0::a}}", ()),
        ("{{c1:a}} {{C1::a}} {{c::a}} c1::a", ()),
        ("{{c1::never closed", ()),
        ("{{c1::never closed {{c2::inside}}", ()),
        ("{{c1::closed}} {{c2::never closed", (1,)),
        ("{{c501::a}} {{c500::b}}", (500,)),
        ("{{c99999::a}}", ()),
        ("}} {{c1::a}} }}", (1,)),
    ],
)
def test_each_group_of_gaps_makes_a_card(text: str, groups: tuple[int, ...]) -> None:
    assert find_groups(text) == groups


def test_gaps_are_followed_ten_deep_as_in_anki() -> None:
    text = "".join(f"{{{{c{number}::" for number in range(1, 13)) + "x" + "}}" * 12
    assert find_groups(text) == tuple(range(1, 11))
