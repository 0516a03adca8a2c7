"""What is known to be harmless at a look is what the HTML parser would leave as it is."""

from hypothesis import given
from hypothesis import strategies as st

from quizgen.anki.read_sanitise import Sanitiser, is_simple

NAMES = ("b", "i", "u", "s", "em", "strong", "sub", "sup", "span", "div")
SIGNS = st.sampled_from(
    [
        "<br>",
        "&nbsp;",
        "&amp;",
        "&lt;",
        "&",
        "\n",
        "\t",
        " ",
        "\xa0",
        "\ufeff",
        "\u2028",
        "{{c1::a}}",
    ]
)
EDGES = st.sampled_from([f"<{slash}{name}>" for name in NAMES for slash in ("", "/")])
NESTED = st.recursive(
    SIGNS | st.text(max_size=4),
    lambda inner: (
        st.lists(inner, max_size=4).map("".join)
        | st.tuples(st.sampled_from(NAMES), inner).map(lambda p: f"<{p[0]}>{p[1]}</{p[0]}>")
    ),
    max_leaves=8,
)
CLEAN = Sanitiser(lambda name: name, 10**9)


@given(NESTED | st.lists(SIGNS | EDGES | st.text(max_size=3), max_size=12).map("".join))
def test_simple_html_is_left_as_it_is(field: str) -> None:
    if is_simple(field):
        assert CLEAN.clean(field) == field


def test_ordinary_fields_are_simple_and_others_are_not() -> None:
    for field in ("a", "<div>a<br><b>b</b>&nbsp;c</div>", "x <i>y</i>"):
        assert is_simple(field)
    for field in ("<b>a", "a</b>", "<b><i>a</b></i>", "<p>a</p>", '<b id="x">a</b>', " a", "a & b"):
        assert not is_simple(field)
    assert not is_simple("<b>" * 200 + "</b>" * 200)
